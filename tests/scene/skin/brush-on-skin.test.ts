/** The brush on the body's own skin: wherever it is put, it stays on that limb, and on that side of it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  blankField,
  decodeSkinShapes,
  decodeSkinTopology,
  dot,
  paintSegment,
  type PaintableSkin,
  type Vec3,
} from '../../../src/geometry/index.ts';
import { paintableSkin } from '../../../src/scene/skin/paint-skin.ts';
import { placeSkin, skinMesh } from '../../../src/scene/skin/skin-mesh.ts';
import { seeded } from '../../geometry/shapes.ts';

const file = (name: string): ArrayBuffer => Uint8Array.from(readFileSync(`public/models/${name}`)).buffer;

let skin: PaintableSkin;
beforeAll(() => {
  const topology = decodeSkinTopology(file('skin-topology.bin'));
  const mesh = skinMesh(topology);
  skin = paintableSkin(placeSkin(mesh, decodeSkinShapes(file('man-shapes.bin'), topology)[0]!), mesh.triangles);
}, 60_000);

const placeOf = (vertex: number): Vec3 => [
  skin.positions[3 * vertex]!,
  skin.positions[3 * vertex + 1]!,
  skin.positions[3 * vertex + 2]!,
];
const normalOf = (vertex: number): Vec3 => [
  skin.normals[3 * vertex]!,
  skin.normals[3 * vertex + 1]!,
  skin.normals[3 * vertex + 2]!,
];

/** Where the thighs meet, skin is joined; so far below a brush does not reach up there, mm. */
const APART_MM = 700;

/** What a dab at a vertex paints. */
function dab(vertex: number, radiusMm: number): number[] {
  const field = blankField(skin);
  const at = { at: placeOf(vertex), normal: normalOf(vertex), radiusMm };
  paintSegment(skin, field, at, at, false);
  return [...field.keys()].filter((v) => field[v]! < 0);
}

/** Some vertices of a part of the body, the same on every run. */
function someOf(isMeant: (place: Vec3, normal: Vec3) => boolean, count: number, seed: number): number[] {
  const random = seeded(seed);
  const all = Array.from({ length: skin.positions.length / 3 }, (_, v) => v).filter((v) =>
    isMeant(placeOf(v), normalOf(v)),
  );
  return Array.from({ length: count }, () => all[Math.floor(random() * all.length)]!);
}

describe('the brush on the skin of the body', () => {
  it('paints the skin it is put on, wherever that is', () => {
    const missed = someOf(() => true, 300, 1).filter((vertex) => !dab(vertex, 14).includes(vertex));
    expect(missed).toEqual([]);
  }, 30_000);

  it('on a thigh stays on that thigh, however wide it is', () => {
    const thighs = someOf(([x, , z]) => Math.abs(x) < 250 && z > 520 && z < APART_MM, 120, 2);
    const other = thighs.flatMap((vertex) => {
      const side = Math.sign(placeOf(vertex)[0]);
      return dab(vertex, 40).filter((v) => Math.sign(placeOf(v)[0]) !== side);
    });
    expect(thighs.some((vertex) => Math.abs(placeOf(vertex)[0]) < 30)).toBe(true);
    expect(other).toEqual([]);
  }, 30_000);

  it('never reaches the far side of a thigh, an arm, a hand or a finger', () => {
    const isLimb = ([x, , z]: Vec3): boolean => Math.abs(x) > 300 || (z > 200 && z < 700);
    const far = someOf(isLimb, 400, 3).flatMap((vertex) => {
      const normal = normalOf(vertex);
      return dab(vertex, 40)
        .filter((v) => dot(normalOf(v), normal) < -0.75)
        .map((v) => `${vertex} → ${v}`);
    });
    expect(far).toEqual([]);
  }, 30_000);
});
