import { describe, expect, it } from 'vitest';
import { woven } from '../../../builder/models/woven.ts';
import type { TriangleMesh } from '../../../src/geometry/index.ts';

/** Places x, z of a sheet in the plane y = 0. */
const sheet = (...places: readonly (readonly [x: number, z: number])[]): TriangleMesh => ({
  positions: Float32Array.from(places.flatMap(([x, z]) => [x, 0, z])),
  normals: new Float32Array(3 * places.length),
  uvs: new Float32Array(2 * places.length),
  indices: new Uint32Array(),
});
const around = (mesh: TriangleMesh): number[] =>
  Array.from({ length: mesh.positions.length / 3 }, (_, i) => Math.round(1000 * mesh.uvs![2 * i + 1]!) / 1000);

describe('woven', () => {
  it('gives what lies on one thread the same place round the section, on either side', () => {
    // At 1105 mm threads of the thoracolumbar fascia leave the midline with 0.67 mm up for each mm aside, at 925 mm with 2.
    const mesh = woven('thoracolumbar-fascia', sheet([0, 1105], [-30, 1125.1], [30, 1125.1], [0, 925], [-20, 965]));
    expect(around(mesh)).toEqual([1, 1, 1, 0, 0]);
    expect(Array.from(mesh.uvs!).filter((_, i) => i % 2 === 0)).toEqual([0, 1, 1, 0, Math.fround(2 / 3)]);
  });

  it('leaves every other mesh as it is', () => {
    const mesh = sheet([0, 0]);
    expect(woven('gluteal-aponeurosis', mesh)).toBe(mesh);
  });
});
