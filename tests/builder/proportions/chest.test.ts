import { describe, expect, it } from 'vitest';
import { chestOf, nippleToFoldMm } from '../../../builder/proportions/chest.ts';
import { indexMesh } from '../../../builder/shapes/mesh-index.ts';

/** A chest of four steps in the sagittal plane, 400 mm broad: up to the nipple, in to the fold, straight down from there. */
const PROFILE: readonly (readonly [y: number, z: number])[] = [
  [-100, 300],
  [-160, 200],
  [-100, 120],
  [-100, 20],
];
function chest() {
  const positions = PROFILE.flatMap(([y, z]) => [-200, y, z, 200, y, z]);
  const nipple = positions.length / 3;
  const indices = PROFILE.slice(1).flatMap((_, i) => [2 * i, 2 * i + 1, 2 * i + 2, 2 * i + 1, 2 * i + 3, 2 * i + 2]);
  return {
    nipple,
    skin: indexMesh({
      positions: Float32Array.from([...positions, -90, -160, 200, -100, -150, 190, -80, -150, 210]),
      indices: Uint32Array.from([...indices]),
    }),
  };
}

describe('the chest', () => {
  it('has its nipple at the vertex in the middle of the group, its notch on the skin at a height', () => {
    const { skin, nipple } = chest();
    const found = chestOf(skin, [nipple, nipple + 1, nipple + 2], 250);
    expect(found.nipple).toEqual([-90, -160, 200]);
    expect(found.notch[1]).toBeCloseTo(-130, 3);
    expect(found.notch[2]).toBeCloseTo(250, 3);
  });

  it('has its fold where the skin under the breast lies furthest back', () => {
    const { skin, nipple } = chest();
    const found = chestOf(skin, [nipple], 250);
    // 60 mm back over 80 mm down.
    expect(nippleToFoldMm(skin, found)).toBeCloseTo(100, 1);
  });

  it('is named where there is no skin', () => {
    const { skin, nipple } = chest();
    expect(() => chestOf(skin, [nipple], 900)).toThrow('expected skin');
  });
});
