import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { MAN, type TriggerPointId } from '../../../src/anatomy/index.ts';
import { clipBoxFor, openSide, reviveClipBox } from '../../../src/scene/section/clip-box.ts';
import type { NeedleLine } from '../../../src/scene/section/needle-line.ts';
import type { ClipBox, ClipBoxLike } from '../../../src/scene/shaders/clip-uniforms.ts';
import { BodyModel } from '../../../src/scene/body/body-model.ts';
import { bodyOf, type Triple } from '../cubes.ts';

const lineAt = (entry: Triple, down: Triple, reachMm = 50): NeedleLine => ({
  point: 'x-trp1' as TriggerPointId,
  side: 'right',
  isNeedle: true,
  entry: new Vector3(...entry),
  down: new Vector3(...down).normalize(),
  reachMm,
});
/** Skin from −0.2 to 0 across, 0.8 to 1 up, −0.1 to 0.1 deep. */
const body = bodyOf({ 'skin/midline': [[-0.1, 0.9, 0], 0.1] });
const opened = (of: BodyModel, line: NeedleLine): ClipBox => clipBoxFor(of, line, openSide(of, line));
const tidy = (vector: Vector3): number[] => vector.toArray().map((value) => Number(value.toFixed(6)) + 0);

describe('the clip box cut out of the body', () => {
  it('has unit axes at right angles, turned the same way round, whatever way the needle points', () => {
    for (const down of [
      [0, 0, 1],
      [0, -1, 0],
      [0.1, -1, 0.1],
      [0.5, 0.3, -0.6],
      [-1, 0, 0],
    ] as const) {
      const line = lineAt([-0.11, 0.91, -0.02], down);
      const { origin, down: axis, across, toward, depth, halfWidth } = opened(body, line);
      for (const one of [axis, across, toward]) expect(one.length()).toBeCloseTo(1, 9);
      for (const product of [axis.dot(across), axis.dot(toward), across.dot(toward)]) expect(product).toBeCloseTo(0, 9);
      expect(across.clone().cross(toward).dot(axis)).toBeCloseTo(-across.clone().cross(axis).dot(toward), 9);
      expect(tidy(across)).toEqual(tidy(toward.clone().cross(line.down)));
      expect([tidy(origin), tidy(axis), depth, Number(halfWidth.toFixed(9))]).toEqual([
        tidy(line.entry),
        tidy(line.down),
        0.05,
        0.04,
      ]);
    }
  });

  it('opens to the side where least is taken away', () => {
    expect(tidy(opened(body, lineAt([-0.16, 0.9, -0.1], [0, 0, 1])).toward)).toEqual([-1, 0, 0]);
    expect(tidy(opened(body, lineAt([-0.04, 0.9, -0.1], [0, 0, 1])).toward)).toEqual([1, 0, 0]);
  });

  it('judges by the middle of the drawn stretch, not by the entry', () => {
    // At the entry the left is nearer; 0.6 × 150 mm along, the right is.
    expect(opened(body, lineAt([-0.05, 0.9, 0.01], [-1, 0, 0.05], 100)).toward.z).toBeGreaterThan(0.9);
    expect(opened(body, lineAt([-0.05, 0.9, 0.01], [-1, 0, -0.5], 100)).toward.z).toBeLessThan(-0.8);
  });

  it('rather opens to the side than to above or below', () => {
    const toward = (up: number): number[] => tidy(opened(body, lineAt([-0.15, up, -0.1], [0, 0, 1])).toward);
    expect(toward(0.96)).toEqual([-1, 0, 0]);
    // With 2 mm to the top and 200 mm to the sides it leans upward after all, no more than it must.
    const wide = bodyOf({
      'skin/midline': [
        [-0.2, 0.9, 0],
        [0.2, 0.1, 0.1],
      ],
    });
    const leaning = opened(wide, lineAt([-0.2, 0.998, -0.1], [0, 0, 1])).toward;
    expect(leaning.y).toBeCloseTo(Math.sin(Math.PI / 12), 9);
  });

  it('still opens, level, while there is no skin', () => {
    expect(opened(new BodyModel(MAN), lineAt([0, 0.9, 0], [0, 0, 1])).toward.y).toBeCloseTo(0, 9);
  });

  it('is narrower where the line is short: a hand is opened less widely than a hip', () => {
    const widths = [20, 40, 90].map((reach) =>
      Number(opened(body, lineAt([-0.16, 0.9, -0.1], [0, 0, 1], reach)).halfWidth.toFixed(6)),
    );
    expect(widths).toEqual([0.024, 0.032, 0.042]);
  });

  it('ends where the body ends: what stands behind it stays whole', () => {
    const flat = bodyOf({
      'skin/midline': [
        [-0.1, 0.9, 0],
        [0.1, 0.1, 0.01],
      ],
    });
    expect(opened(flat, lineAt([-0.16, 0.9, -0.01], [0, 0, 1], 34)).depth).toBeCloseTo(0.023, 9);
    expect(opened(flat, lineAt([-0.16, 0.9, -0.01], [0, 0, 1], 15)).depth).toBeCloseTo(0.015, 9);
  });

  it('does not count another limb as in the way', () => {
    const arm = bodyOf({
      'skin/midline': [
        [-0.1, 0.9, 0],
        [0.1, 0.1, 0.1],
      ],
    });
    const skin = arm.layers.get('skin')!;
    const line = lineAt([-0.04, 0.9, -0.1], [0, 0, 1]);
    const upTo = 2;
    // All of its skin another's: whichever way is as good, and the first stands.
    const all = { members: new Uint8Array(skin.instances.length).fill(1), own: new Uint8Array(0), upTo };
    expect(tidy(openSide(arm, line))).toEqual([1, 0, 0]);
    expect(tidy(openSide(arm, line, [all]))).toEqual([-1, 0, 0]);
  });

  it('follows a way to its end, however long', () => {
    const long = bodyOf({
      'skin/midline': [
        [0, 0.1, 0],
        [0.4, 1, 0.1],
      ],
    });
    // Down it is nearly two metres, aside 0.38: up it is not, and that is least.
    expect(openSide(long, lineAt([0, 1.0, -0.1], [0, 0, 1])).y).toBeGreaterThan(0.8);
  });

  it('comes back from another thread as it was', () => {
    const line = lineAt([-0.16, 0.9, -0.1], [0, 0, 1]);
    const clipPlanes = [{ normal: { x: 1, y: 0, z: 0 }, beyond: 0.2, upTo: 1 }];
    const clipBox = { ...opened(body, line), clipPlanes };
    const back = reviveClipBox(structuredClone<ClipBoxLike>(clipBox));
    expect(back).toEqual(clipBox);
    expect(back.toward).toBeInstanceOf(Vector3);
  });
});
