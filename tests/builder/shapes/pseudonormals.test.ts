import { describe, expect, it } from 'vitest';
import { indexMesh, insideMesh } from '../../../builder/shapes/mesh-index.ts';
import { nearestWithSide } from '../../../builder/shapes/pseudonormals.ts';
import { dot, subtract, type Vec3 } from '../../../src/geometry/index.ts';
import { seededRandom } from '../../../src/reasoning/index.ts';

/** A thin wedge with an edge so sharp that one face's normal tells its side wrongly: x from 0 to 10, y ±1 at x = 0, z 0 to 10. */
function wedge(order: readonly number[]) {
  const positions = Float32Array.from([0, -1, 0, 0, 1, 0, 10, 0, 0, 0, -1, 10, 0, 1, 10, 10, 0, 10]);
  const faces = [
    [0, 1, 2],
    [3, 5, 4],
    [0, 2, 5],
    [0, 5, 3],
    [1, 4, 5],
    [1, 5, 2],
    [0, 3, 4],
    [0, 4, 1],
  ];
  return indexMesh({ positions, indices: Uint32Array.from(order.flatMap((i) => faces[i]!)) });
}

describe('the side of a mesh', () => {
  it('is told right beside a sharp edge, whatever the order of the triangles', () => {
    const random = seededRandom('sides');
    for (const order of [
      [0, 1, 2, 3, 4, 5, 6, 7],
      [7, 6, 5, 4, 3, 2, 1, 0],
      [4, 2, 0, 6, 1, 3, 5, 7],
    ]) {
      const index = wedge(order);
      const nearest = nearestWithSide(index);
      for (let k = 0; k < 300; k += 1) {
        const point: Vec3 = [random() * 14 - 2, random() * 4 - 2, random() * 14 - 2];
        const near = nearest(point, 20)!;
        const isInside = dot(subtract(point, near.point), near.normal) < 0;
        expect(isInside, point.join()).toBe(insideMesh(index, point));
      }
    }
  });

  it('is that of both faces on an edge, and null out of reach', () => {
    const nearest = nearestWithSide(wedge([0, 1, 2, 3, 4, 5, 6, 7]));
    const { normal, distanceMm } = nearest([12, 0, 5], 5)!;
    expect(distanceMm).toBeCloseTo(2, 6);
    normal.forEach((value, axis) => {
      expect(value).toBeCloseTo([1, 0, 0][axis]!, 6);
    });
    expect(nearest([30, 0, 5], 5)).toBeNull();
  });
});
