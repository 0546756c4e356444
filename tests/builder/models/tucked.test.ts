import { describe, expect, it } from 'vitest';
import { tucked } from '../../../builder/models/tucked.ts';
import { indexMesh } from '../../../builder/shapes/mesh-index.ts';
import { areaNormals } from '../../../src/geometry/index.ts';
import type { TriangleMesh, Vec3 } from '../../../src/geometry/index.ts';
import type { Structure, StructureId } from '../../../src/anatomy/index.ts';
import { slab } from './slab.ts';

const meshOf = ({ positions, indices }: Pick<TriangleMesh, 'positions' | 'indices'>): TriangleMesh => ({
  positions,
  indices,
  normals: areaNormals(positions, indices),
  uvs: null,
});
const shape = (id: string, depthLayer: number, mesh: ReturnType<typeof slab>) => ({
  structure: {
    id,
    layer: 'muscles',
    system: 'muscle',
    depthLayer,
    figure: { kind: 'loft' },
    liesOver: [] as readonly StructureId[],
  } as Structure,
  mesh: meshOf(mesh),
});

/** The skin lies far around all, nearest above. */
const around = slab(40, -500);
const SKIN = meshOf({
  ...around,
  positions: around.positions.map((value, i) => (i % 3 === 2 ? value : 25 + 20 * (value - 25))),
});
const BODIES = [{ carry: null, skin: indexMesh(SKIN) }];
const tuck = (shapes: ReturnType<typeof shape>[], points: Readonly<Record<string, readonly Vec3[]>> = {}) => {
  const said: string[] = [];
  return { shapes: tucked(shapes, BODIES, new Map(Object.entries(points)), (text) => said.push(text)), said };
};
const NOTHING_MORE = '0 vertices go back under what covers them, 0 stay';
/** Height of the upper face at a place of its grid of eleven by eleven, mm. */
const heightAt = ({ positions }: TriangleMesh, i: number, j: number): number => positions[3 * (11 * i + j) + 2]!;

describe('what comes through what covers it', () => {
  const cover = shape('over', 1, slab(1, 0));
  const lower = shape('under', 2, slab(-0.5, -10, { '5 5': 4 }));

  it('goes back under it, and what lies around it goes along', () => {
    const { shapes, said } = tuck([cover, lower]);
    const [, { mesh }] = shapes as [unknown, (typeof shapes)[number]];
    expect(said.at(-1)).toBe(NOTHING_MORE);
    expect(heightAt(mesh, 5, 5)).toBeLessThan(1);
    expect(heightAt(mesh, 5, 5)).toBeGreaterThan(0.5);
    // A step of the grid away it sinks by less, two steps away not at all.
    expect(heightAt(mesh, 5, 6)).toBeLessThan(-0.5);
    expect(heightAt(mesh, 5, 6)).toBeGreaterThan(-2.5);
    expect(heightAt(mesh, 5, 7)).toBe(-0.5);
    for (let at = 0; at < mesh.normals.length; at += 3)
      expect(Math.hypot(mesh.normals[at]!, mesh.normals[at + 1]!, mesh.normals[at + 2]!)).toBeCloseTo(1, 5);
  });

  it('moves; all else is what it was', () => {
    const beside = shape('beside', 2, slab(-0.5, -10));
    const { shapes } = tuck([cover, lower, beside]);
    expect(shapes[0]).toBe(cover);
    expect(shapes[1]).not.toBe(lower);
    expect(shapes[2]).toBe(beside);
  });

  it('stays where a trigger point lies on it', () => {
    const { shapes, said } = tuck([cover, lower], { under: [[25, 25, 3.5]] });
    expect(shapes[1]).toBe(lower);
    expect(said).toEqual(['0 vertices go back under what covers them, 1 stay']);
  });

  it('stays where nothing covers it', () => {
    const { shapes, said } = tuck([shape('over', 2, slab(1, 0)), lower]);
    expect(shapes[1]).toBe(lower);
    expect(said).toEqual([NOTHING_MORE]);
  });
});
