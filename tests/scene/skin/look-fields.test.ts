import { describe, expect, it } from 'vitest';
import { SKIN_GROUPS } from '../../../src/anatomy/index.ts';
import type { BaseSkin, SkinGroup } from '../../../src/scene/skin/base-skin.ts';
import { lookFields, packShares } from '../../../src/scene/skin/look-fields.ts';

const bit = (...groups: SkinGroup[]): number =>
  groups.reduce((mask, group) => mask | (1 << SKIN_GROUPS.indexOf(group)), 0);

const ACROSS = 41;
const STEP_MM = 10;

/** The front of a body as a flat board: x from −200 to 200 mm, z from 0 to 1000 mm; arms beside a gap under 800 mm. */
function board(sex: BaseSkin['sex']): BaseSkin & { at: (x: number, z: number) => number } {
  const rows = 101;
  const at = (x: number, z: number): number => (z / STEP_MM) * ACROSS + (x + 200) / STEP_MM;
  const positions: number[] = [];
  const groups = new Uint32Array(rows * ACROSS);
  const triangles: number[] = [];
  // A gap parts the arms from the trunk below the armpits.
  const isCut = (x: number, z: number): boolean => z < 800 && (x === -150 || x === 140);
  for (let z = 0; z < rows * STEP_MM; z += STEP_MM)
    for (let x = -200; x <= 200; x += STEP_MM) {
      positions.push(x, 0, z);
      if (x === 200 || z === (rows - 1) * STEP_MM || isCut(x, z)) continue;
      const corners = [at(x, z), at(x + STEP_MM, z), at(x + STEP_MM, z + STEP_MM), at(x, z + STEP_MM)] as const;
      triangles.push(corners[0], corners[1], corners[2], corners[0], corners[2], corners[3]);
    }
  const mark = (x: number, z: number, ...named: SkinGroup[]): void => {
    for (const side of [-1, 1]) groups[at(side * x, z)] = bit(...named);
  };
  for (const dx of [-10, 0, 10]) for (const dz of [-10, 0, 10]) mark(100 + dx, 700 + dz, 'nipple');
  for (const side of [-1, 1]) positions[3 * at(side * 100, 700) + 1] = -0.001;
  mark(0, 500, 'navel');
  mark(180, 300, 'hand', 'palm');
  mark(180, 290, 'hand', 'fingernail');
  mark(20, 900, 'lid-margin');
  mark(50, 900, 'lid-margin');
  mark(30, 900, 'eye');
  mark(10, 850, 'lips');
  return { positions, triangles: Uint32Array.from(triangles), groups, sex, at };
}

const values = (four: Float32Array, vertex: number): number[] => [...four.subarray(4 * vertex, 4 * vertex + 4)];

describe('the tints', () => {
  const skin = board('male');
  const { tint, parts } = lookFields(skin);

  it('are whole in their group and nothing elsewhere', () => {
    expect(values(tint, skin.at(-10, 850))[0]).toBe(1);
    expect(values(tint, skin.at(0, 850))[0]).toBe(0);
    expect(values(tint, skin.at(180, 290))[1]).toBe(1);
    expect(values(parts, skin.at(30, 900))[0]).toBe(1);
    expect(values(parts, skin.at(50, 900)).slice(0, 2)).toEqual([0, 1]);
  });
  it('blend palms into the skin beside them', () => {
    const [palm, beside, far] = [180, 170, 140].map((x) => values(parts, skin.at(x, 300))[2]!);
    expect(palm).toBeGreaterThan(beside!);
    expect(beside).toBeGreaterThan(0);
    expect(far).toBe(0);
  });
  it('lay the areola round the tip of the nipple: half at 13 mm for a man, at 20 for a woman', () => {
    const share = (of: typeof tint, x: number): number => values(of, skin.at(x, 700))[2]!;
    expect([100, 110, 120, 130].map((x) => Number(share(tint, x).toFixed(3)))).toEqual([1, 0.65, 0.15, 0]);
    const woman = lookFields(board('female')).tint;
    expect([-100, -120, -140].map((x) => share(woman, x))).toEqual([1, expect.closeTo(0.5), 0]);
  });
  it('arch the brow over the eye, from inside the inner corner to outside the outer one', () => {
    const brow = (x: number, z: number): [number, number] => [
      values(parts, skin.at(x, z))[3]!,
      values(tint, skin.at(x, z))[3]!,
    ];
    // The corners are at 20 and 50 mm: the brow runs from 15 to 60, and its arch is highest at 45.
    expect(brow(-60, 910)[0]).toBeCloseTo(0.75);
    expect(brow(0, 910)[0]).toBeCloseTo((0.5 - 15 / 45) / 2);
    expect(brow(-40, 920)[1]).toBeGreaterThan(0.5);
    expect(brow(-40, 910)[1]).toBeLessThan(0.5);
    expect(brow(40, 920)).toEqual(brow(-40, 920));
  });
  it('are packed as bytes', () => {
    expect([...packShares([0, 0.5, 1, 1.2, -0.1])]).toEqual([0, 128, 255, 255, 0]);
  });
});

describe('the garment', () => {
  const hem = ({ garment }: ReturnType<typeof lookFields>, vertex: number): number =>
    Math.max(garment[2 * vertex]!, garment[2 * vertex + 1]!);

  it('starts under the navel, ends below the crotch, and leaves the arms alone', () => {
    const skin = board('male');
    // The board has no legs: its crotch is at 0, so that the shorts have no lower hem.
    const fields = lookFields(skin);
    expect(hem(fields, skin.at(0, 480))).toBe(22);
    expect(hem(fields, skin.at(0, 460))).toBe(2);
    expect(hem(fields, skin.at(100, 440))).toBe(-18);
    expect(hem(fields, skin.at(180, 440))).toBe(80);
    expect(hem(fields, skin.at(0, 700))).toBe(80);
  });
  it('is a top too on a woman: a level hem, straps, a neck and no sleeves', () => {
    const skin = board('female');
    const fields = lookFields(skin);
    expect(hem(fields, skin.at(0, 620))).toBe(2);
    expect(hem(fields, skin.at(0, 630))).toBe(-8);
    expect(hem(fields, skin.at(100, 700))).toBeLessThan(-15);
    expect(hem(fields, skin.at(90, 870))).toBe(-20);
    expect(hem(fields, skin.at(0, 850))).toBeGreaterThan(0);
    expect(hem(fields, skin.at(130, 850))).toBe(18);
    expect(hem(fields, skin.at(180, 700))).toBeGreaterThan(0);
  });
});
