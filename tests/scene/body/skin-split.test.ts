import { describe, expect, it } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { SkinSplitModel } from '../../../src/scene/body/skin-split.ts';

const made = (): SkinSplitModel => {
  const split = new SkinSplitModel();
  split.measure({ landmarks: { ...MAN.landmarks, box: { low: [-0.46, 0, 0], high: [0.44, 1, 0] } } });
  return split;
};
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

describe('the plane at which whole skin ends', () => {
  it('goes from beside the right of the body to beside its left, through the middle', () => {
    const split = made();
    const places = [0, 0.25, 0.5, 1].map((to) => {
      split.want(to);
      split.advance(Infinity);
      return [round(split.uniforms.uSplit.value.x), split.showsSkin, round(split.hidesBeyond)];
    });
    expect(places).toEqual([
      [-0.5, true, -0.45],
      [-0.25, true, -0.2],
      [0, true, 0.05],
      [0.5, false, 0.55],
    ]);
  });

  it('does not come from where it stood before anything was split; then it glides', () => {
    const split = made();
    split.want(0.25);
    expect(split.advance(0.02)).toBe(true);
    expect(round(split.uniforms.uSplit.value.x)).toBe(-0.25);
    expect([split.share > 0, split.share < 1, split.hidesBeyond]).toEqual([true, true, Infinity]);
    expect(split.advance(Infinity)).toBe(false);
    split.want(0.5);
    split.advance(0.02);
    const { x } = split.uniforms.uSplit.value;
    expect([x > -0.25, x < 0, split.share]).toEqual([true, true, 1]);
  });

  it('stays where it is while the split goes', () => {
    const split = made();
    split.want(0.75);
    split.advance(Infinity);
    split.want(null);
    expect(split.advance(0.02)).toBe(true);
    expect([round(split.uniforms.uSplit.value.x), split.isSkinAt(1)]).toEqual([0.25, null]);
    expect(split.advance(Infinity)).toBe(false);
    expect([split.share, split.showsSkin]).toEqual([0, false]);
  });

  it('knows at once, before the picture has come there, where the skin will be', () => {
    const split = made();
    split.want(0.5);
    expect([split.isSkinAt(-0.01), split.isSkinAt(0.01), split.share]).toEqual([false, true, 0]);
  });
});
