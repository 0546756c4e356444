import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkMesh } from '../../../builder/shapes/mesh-check.ts';
import { fieldToMesh } from '../../../builder/shapes/field-mesh.ts';
import { loftFrame } from '../../../builder/shapes/loft-curve.ts';
import { loftSegments, shareTriangles } from '../../../builder/shapes/loft-segments.ts';
import { loftToMesh, loftVolumeMl } from '../../../builder/shapes/loft-mesh.ts';
import { mergeMeshes, mirrorMesh } from '../../../builder/shapes/mesh-operations.ts';
import { mirrorHalfField, sampleField } from '../../../builder/shapes/sampled-distance.ts';
import { parseNrrd } from '../../../builder/recorded/nrrd.ts';
import { tubeToMesh } from '../../../builder/shapes/tube-mesh.ts';
import type { Loft, Tube } from '../../../builder/recorded/shape-types.ts';
import type { TriangleMesh, Vec3 } from '../../../src/geometry/index.ts';
import { toTriangle } from '../../geometry/slow.ts';

const FIGURES = new URL('../../../data/bodies/man/figures/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FIGURES), 'utf8'));
const { lofts } = read('lofts.json') as { lofts: (Loft & { volumeMl: number })[] };
const { tubes } = read('tubes.json') as { tubes: Tube[] };
const { volumes } = read('volumes.json') as { volumes: { id: string; file: string; side: string; volumeMl: number }[] };
const connective = read('connective.json') as { lofts: Loft[]; tubes: Tube[] };
/** Distance from a point to the cells of a loft mesh around (along, turn): never less than to the whole mesh. */
function distanceToCells(mesh: TriangleMesh, around: number, along: number, turn: number, point: Vec3): number {
  const columns = around + 1,
    uvs = mesh.uvs!;
  const rows = Math.floor(uvs.length / 2 / columns);
  let row = 0;
  while (row + 2 < rows && uvs[2 * (row + 1) * columns]! < along) row += 1;
  const at = (i: number): Vec3 => [mesh.positions[3 * i]!, mesh.positions[3 * i + 1]!, mesh.positions[3 * i + 2]!];
  let best = Infinity;
  for (let r = Math.max(0, row - 1); r <= Math.min(row + 1, rows - 2); r += 1)
    for (const c of [-1, 0, 1]) {
      const column = (Math.floor(turn * around) + c + around) % around;
      const a = r * columns + column;
      for (const [i, j, k] of [
        [a, a + 1, a + 1 + columns],
        [a, a + 1 + columns, a + columns],
      ] as const)
        best = Math.min(best, toTriangle(point, [at(i), at(j), at(k)]));
    }
  return best;
}
const SOUND = { closed: true, outward: true, degenerateTriangles: 0, nonFinite: 0 };

describe('the recorded lofts', () => {
  const all = [...lofts, ...connective.lofts];
  const share = shareTriangles(all, 62_000);

  it('are plenty', () => {
    expect(lofts.length).toBeGreaterThan(150);
  });

  it('stay within the triangles they share', () => {
    const total = all.reduce((sum, loft) => sum + loftToMesh(loft, share.get(loft.id)!).indices.length / 3, 0);
    expect(total).toBeLessThanOrEqual(62_000);
    expect(total).toBeGreaterThan(54_000);
  });

  it('make sound meshes as they ship and as mirrored', () => {
    for (const loft of all) {
      const mesh = loftToMesh(loft, share.get(loft.id)!);
      expect(checkMesh(mesh), loft.id).toMatchObject(SOUND);
      expect(checkMesh(mirrorMesh(mesh)), loft.id).toMatchObject(SOUND);
    }
  });

  it('hold what is recorded, within 5 %, smooth and as they ship', () => {
    for (const loft of lofts) {
      expect(Math.abs(loftVolumeMl(loft) / loft.volumeMl - 1), loft.id).toBeLessThan(0.05);
      expect(
        Math.abs(checkMesh(loftToMesh(loft, share.get(loft.id)!)).volumeMl / loft.volumeMl - 1),
        loft.id,
      ).toBeLessThan(0.05);
    }
  });

  it('pass through their recorded contours: dense mesh within 0.1 mm at every station', () => {
    for (const loft of all) {
      const { alongSegments, aroundSegments } = loftSegments(loft, 8, 0.01);
      const mesh = loftToMesh(loft, { alongSegments: 3 * alongSegments, aroundSegments });
      let furthest = 0;
      for (const along of loft.along)
        for (let j = 0; j < 12; j += 1) {
          const turn = (j + 0.37) / 12;
          furthest = Math.max(
            furthest,
            distanceToCells(mesh, aroundSegments, along, turn, loftFrame(loft, along, 2 * Math.PI * turn).position),
          );
        }
      expect(furthest, loft.id).toBeLessThan(0.1);
    }
  });

  it('give unit normals everywhere', () => {
    for (const loft of all)
      for (const along of [0, 0.31, 1])
        for (const theta of [0, 2.2]) {
          expect(Math.hypot(...loftFrame(loft, along, theta).normal), loft.id).toBeCloseTo(1, 6);
        }
  });
});

describe('the recorded tubes', () => {
  it('make sound meshes within 30,000 triangles', () => {
    let total = 0;
    for (const tube of [...tubes, ...connective.tubes]) {
      const found = checkMesh(tubeToMesh(tube, { aroundSegments: 7, maxSegmentMm: 22, maxSagittaMm: 0.5 }));
      expect(found, tube.id).toMatchObject(SOUND);
      total += found.triangles;
    }
    expect(total).toBeLessThan(30_000);
  });
});

describe('the recorded volumes', () => {
  it.each(volumes.map(({ id, file }) => [id, file] as const))(
    '%s makes a sound mesh within 0.3 spacings of its zero level',
    async (id, file) => {
      const recorded = await parseNrrd(readFileSync(new URL(file, FIGURES)));
      const half = id === 'skin';
      const field = half ? mirrorHalfField(recorded) : recorded;
      const mesh = await fieldToMesh(
        field,
        half ? { taubinSteps: 8, targetTriangles: 30_000, maxErrorMm: 5, regular: true, rightHalf: true } : {},
      );
      let furthest = 0;
      for (let i = 0; i < mesh.positions.length; i += 3) {
        const point: Vec3 = [mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!];
        furthest = Math.max(furthest, Math.abs(sampleField(field, point)));
      }
      expect(furthest).toBeLessThanOrEqual(0.3 * field.spacingMm);
      const whole = half ? mergeMeshes([mesh, mirrorMesh(mesh)]) : mesh;
      expect(checkMesh(whole)).toMatchObject(SOUND);
      if (half) expect(Math.abs(checkMesh(whole).volumeMl / 58_400 - 1)).toBeLessThan(0.01);
    },
  );
});
