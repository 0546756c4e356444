import { describe, expect, it } from 'vitest';
import { checkMesh } from '../../../builder/shapes/mesh-check.ts';
import { tubeCentreline, tubeToMesh } from '../../../builder/shapes/tube-mesh.ts';
import { tubeOf } from '../small-shapes.ts';

describe('a tube as a mesh', () => {
  it('is a closed capsule', () => {
    const mesh = tubeToMesh(
      tubeOf(
        [
          [0, 0, 0],
          [0, 0, 50],
        ],
        4,
      ),
      { aroundSegments: 48, maxSegmentMm: 10 },
    );
    const found = checkMesh(mesh);
    expect(found).toMatchObject({ closed: true, outward: true, degenerateTriangles: 0, nonFinite: 0 });
    const capsule = (Math.PI * 16 * 50 + (4 / 3) * Math.PI * 64) / 1000;
    expect(found.volumeMl / capsule).toBeGreaterThan(0.97);
    expect(found.volumeMl / capsule).toBeLessThan(1);
  });

  it('keeps every ring at its radius from the centreline', () => {
    const mesh = tubeToMesh(
      tubeOf(
        [
          [0, 0, 0],
          [0, 0, 50],
        ],
        4,
      ),
      { aroundSegments: 8, maxSegmentMm: 60 },
    );
    for (let i = 0; i < mesh.positions.length; i += 3) {
      const [x, y, z] = [mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!];
      expect(Math.hypot(x, y, Math.max(0, -z, z - 50))).toBeCloseTo(4, 5);
    }
  });

  it('does not twist in a bend: rings of a flat curve keep their out-of-plane vertex', () => {
    const bow = Array.from({ length: 9 }, (_, i) => [40 * Math.cos(i / 3), 40 * Math.sin(i / 3), 0] as const);
    const tube = tubeOf(bow, 3);
    const mesh = tubeToMesh(tube, { aroundSegments: 8, maxSegmentMm: 6 });
    const columns = 9,
      capRings = 2;
    const rings = tubeCentreline(tube, 6).length;
    const first = [0, 1, 2, 3, 4, 5, 6, 7].map((j) => mesh.normals[3 * (capRings * columns + j) + 2]!);
    for (let i = 1; i < rings; i += 1) {
      const here = first.map((_, j) => mesh.normals[3 * ((capRings + i) * columns + j) + 2]!);
      here.forEach((value, j) => {
        expect(value).toBeCloseTo(first[j]!, 4);
      });
    }
  });

  it('stays whole in a hairpin', () => {
    const mesh = tubeToMesh(
      tubeOf(
        [
          [0, 0, 0],
          [20, 0, 0],
          [22, 2, 0],
          [20, 4, 0],
          [0, 4, 0],
        ],
        1,
      ),
      { aroundSegments: 6, maxSegmentMm: 10 },
    );
    expect(checkMesh(mesh)).toMatchObject({ closed: true, outward: true, degenerateTriangles: 0, nonFinite: 0 });
  });

  it('passes through the recorded points when nothing may be left out', () => {
    const points = [
      [0, 0, 0],
      [10, 5, 0],
      [20, -5, 3],
      [30, 0, 9],
    ] as const;
    const rings = tubeCentreline(tubeOf(points, 1), 1e-6);
    for (const point of points) {
      expect(
        Math.min(
          ...rings.map(({ centre }) => Math.hypot(centre[0] - point[0], centre[1] - point[1], centre[2] - point[2])),
        ),
      ).toBeLessThan(1e-9);
    }
  });

  it('spends rings on bends, not on straight runs', () => {
    const straight = tubeCentreline(
      tubeOf(
        [
          [0, 0, 0],
          [30, 0, 0],
          [60, 0, 0],
        ],
        2,
      ),
      100,
    );
    const bent = tubeCentreline(
      tubeOf(
        [
          [0, 0, 0],
          [30, 12, 0],
          [60, 0, 0],
        ],
        2,
      ),
      100,
    );
    expect(straight).toHaveLength(2);
    expect(bent.length).toBeGreaterThan(4);
  });

  it('names what is wrong with a record', () => {
    expect(() =>
      tubeCentreline(
        tubeOf(
          [
            [0, 0, 0],
            [0, 0, 0],
          ],
          1,
        ),
        5,
      ),
    ).toThrow('tube tube: expected two or more distinct points, got 1');
    expect(() =>
      tubeToMesh(
        tubeOf(
          [
            [0, 0, 0],
            [9, 0, 0],
          ],
          1,
        ),
        { aroundSegments: 2, maxSegmentMm: 5 },
      ),
    ).toThrow('at least 3 segments around');
  });
});
