import { describe, expect, it } from 'vitest';
import { withCalmNormals } from '../../../builder/models/calm-normals.ts';
import type { TriangleMesh } from '../../../src/geometry/index.ts';

/** Three corners in a row of two triangles; only the normal of the first differs. */
const fan = (first: readonly [number, number, number]): TriangleMesh => ({
  positions: new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0]),
  normals: new Float32Array([...first, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
  uvs: null,
  indices: new Uint32Array([0, 1, 2, 2, 1, 3]),
});

describe('withCalmNormals', () => {
  it('draws a normal to those beside it that face much the same way', () => {
    const [x, , z] = withCalmNormals(fan([0.5, 0, Math.sqrt(0.75)])).normals;
    expect(x!).toBeCloseTo(0.102, 3);
    expect(Math.hypot(x!, z!)).toBeCloseTo(1, 5);
  });

  it('leaves a crest as it is: normals at right angles are not evened', () => {
    expect([...withCalmNormals(fan([1, 0, 0])).normals]).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
  });
});
