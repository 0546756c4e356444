import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { REFERENCE_MALE, loadDataset, type TriggerPointId } from '../../src/anatomy/index.ts';
import { asideFor, blockFor, createCutUniforms, reviveBlock, setCut, type BlockLike } from '../../src/scene/needle/cut-block.ts';
import { lineOf, type NeedleLine } from '../../src/scene/needle/needle-line.ts';
import { BodyModel } from '../../src/scene/body/body-model.ts';
import { bodyOf, type Triple } from './cubes.ts';

const lineAt = (entry: Triple, down: Triple, reachMm = 50): NeedleLine =>
  ({ point: 'x-trp1' as TriggerPointId, side: 'right', isNeedle: true, entry: new Vector3(...entry), down: new Vector3(...down).normalize(), reachMm });
/** Skin from −0.2 to 0 across, 0.8 to 1 up, −0.1 to 0.1 deep. */
const body = bodyOf({ 'skin/midline': [[-0.1, 0.9, 0], 0.1] });
const tidy = (vector: Vector3): number[] => vector.toArray().map((value) => Number(value.toFixed(6)) + 0);

describe('the block cut out of the body', () => {
  it('has unit axes at right angles, turned the same way round, whatever way the needle points', () => {
    for (const down of [[0, 0, 1], [0, -1, 0], [0.1, -1, 0.1], [0.5, 0.3, -0.6], [-1, 0, 0]] as const) {
      const line = lineAt([-0.11, 0.91, -0.02], down);
      const { origin, down: axis, across, toward, depth, halfWidth } = blockFor(body, line);
      for (const one of [axis, across, toward]) expect(one.length()).toBeCloseTo(1, 9);
      for (const product of [axis.dot(across), axis.dot(toward), across.dot(toward)]) expect(product).toBeCloseTo(0, 9);
      expect(across.clone().cross(toward).dot(axis)).toBeCloseTo(-across.clone().cross(axis).dot(toward), 9);
      expect(tidy(across)).toEqual(tidy(toward.clone().cross(line.down)));
      expect([tidy(origin), tidy(axis), depth, Number(halfWidth.toFixed(9))]).toEqual([tidy(line.entry), tidy(line.down), 0.05, 0.04]);
    }
  });

  it('opens to the side where least is taken away', () => {
    expect(tidy(blockFor(body, lineAt([-0.16, 0.9, -0.1], [0, 0, 1])).toward)).toEqual([-1, 0, 0]);
    expect(tidy(blockFor(body, lineAt([-0.04, 0.9, -0.1], [0, 0, 1])).toward)).toEqual([1, 0, 0]);
  });

  it('judges by the middle of the drawn stretch, not by the entry', () => {
    // At the entry the left is nearer; 0.6 × 150 mm along, the right is.
    expect(blockFor(body, lineAt([-0.05, 0.9, 0.01], [-1, 0, 0.05], 100)).toward.z).toBeGreaterThan(0.9);
    expect(blockFor(body, lineAt([-0.05, 0.9, 0.01], [-1, 0, -0.5], 100)).toward.z).toBeLessThan(-0.8);
  });

  it('rather opens to the side than to above or below', () => {
    const toward = (up: number): number[] => tidy(blockFor(body, lineAt([-0.15, up, -0.1], [0, 0, 1])).toward);
    expect(toward(0.96)).toEqual([-1, 0, 0]);
    // With 2 mm to the top and 200 mm to the sides it leans upward after all, no more than it must.
    const wide = bodyOf({ 'skin/midline': [[-0.2, 0.9, 0], [0.2, 0.1, 0.1]] });
    const leaning = blockFor(wide, lineAt([-0.2, 0.998, -0.1], [0, 0, 1])).toward;
    expect(leaning.y).toBeCloseTo(Math.sin(Math.PI / 12), 9);
  });

  it('still opens, level, while there is no skin', () => {
    expect(blockFor(new BodyModel(REFERENCE_MALE), lineAt([0, 0.9, 0], [0, 0, 1])).toward.y).toBeCloseTo(0, 9);
  });

  it('is narrower where the line is short: a hand is opened less widely than a hip', () => {
    const widths = [20, 40, 90].map((reach) => Number(blockFor(body, lineAt([-0.16, 0.9, -0.1], [0, 0, 1], reach)).halfWidth.toFixed(6)));
    expect(widths).toEqual([0.024, 0.032, 0.042]);
  });

  it('ends where the body ends: what stands behind it stays whole', () => {
    const flat = bodyOf({ 'skin/midline': [[-0.1, 0.9, 0], [0.1, 0.1, 0.01]] });
    expect(blockFor(flat, lineAt([-0.16, 0.9, -0.01], [0, 0, 1], 34)).depth).toBeCloseTo(0.023, 9);
    expect(blockFor(flat, lineAt([-0.16, 0.9, -0.01], [0, 0, 1], 15)).depth).toBeCloseTo(0.015, 9);
  });

  it('comes back from another thread as it was', () => {
    const block = blockFor(body, lineAt([-0.16, 0.9, -0.1], [0, 0, 1]), asideFor(lineAt([-0.16, 0.9, -0.1], [0, 0, 1]), REFERENCE_MALE.landmarks));
    const back = reviveBlock(structuredClone<BlockLike>(block));
    expect(back).toEqual(block);
    expect(back.toward).toBeInstanceOf(Vector3);
  });

  it('is told to the shaders whole', () => {
    const uniforms = createCutUniforms();
    const block = blockFor(body, lineAt([-0.16, 0.9, -0.1], [0, 0, 1]));
    setCut(uniforms, block);
    expect([uniforms.uCutOrigin, uniforms.uCutDown, uniforms.uCutAcross, uniforms.uCutToward].map(({ value }) => value.toArray()))
      .toEqual([block.origin, block.down, block.across, block.toward].map((vector) => vector.toArray()));
    expect(uniforms.uCutSize.value.toArray()).toEqual([block.halfWidth, 0.05, 0]);
    // The block may be thrown away or moved; the shaders keep what they were told.
    block.toward.set(9, 9, 9);
    expect(uniforms.uCutToward.value.x).toBeCloseTo(-1, 9);
    expect(uniforms.uCutAside.value.toArray()).toEqual([0, 0, 0, 1000]);
    setCut(uniforms, { ...block, aside: { normal: { x: -1, y: 0, z: 0 }, beyond: 0.17, upTo: 1.13 } });
    expect([...uniforms.uCutAside.value.toArray(), uniforms.uCutAsideUpTo.value]).toEqual([-1, 0, 0, 0.17, 1.13]);
  });
});

describe('what stands aside', () => {
  /** Whether a place is left out. */
  const leftOut = (entry: Triple, [x, y, z]: Triple): boolean | null => {
    const aside = asideFor(lineAt(entry, [0, 0, 1]), REFERENCE_MALE.landmarks);
    return aside && aside.normal.x * x + aside.normal.y * y + aside.normal.z * z > aside.beyond;
  };
  /** Side of the hip, and the hand that hangs beside it; the gap between the two lies at 168–222 mm there. */
  const HIP: Triple = [-0.16, 0.84, 0], HAND: Triple = [-0.23, 0.84, 0], ELBOW: Triple = [-0.18, 1.08, 0], WAIST: Triple = [-0.14, 1.08, 0];

  it('is the arm of the side for trunk, hip and thigh', () => {
    expect([HIP, HAND, WAIST, ELBOW].map((place) => leftOut(HIP, place))).toEqual([false, true, false, true]);
    const mirror = ([x, y, z]: Triple): Triple => [-x, y, z];
    expect([HIP, HAND].map((place) => leftOut(mirror(HIP), mirror(place)))).toEqual([false, true]);
    // The other arm stays.
    expect(leftOut(HIP, mirror(HAND))).toBe(false);
  });

  it('is the other leg for a line from between the thighs, where the needle would stand in it', () => {
    const [inner, other]: [Triple, Triple] = [[-0.008, 0.59, 0.08], [0.02, 0.59, 0.08]];
    const outward = (right: number, [x, y, z]: Triple) => asideFor(lineAt([right * x, y, z], [-right, 0, 0]), REFERENCE_MALE.landmarks);
    expect([outward(1, inner), outward(-1, inner)]).toEqual([{ normal: { x: 1, y: 0, z: 0 }, beyond: 0, upTo: 1.13 }, { normal: { x: -1, y: 0, z: 0 }, beyond: 0, upTo: 1.13 }]);
    // From the front the other leg stays, and so does the other half of the pelvis.
    expect(leftOut(inner, other)).toBe(false);
    expect(outward(1, [-0.02, 0.75, 0.1])?.normal.x).not.toBe(1);
  });

  it('is all but the arm for whatever is reached through the hanging arm, and the arm for all beside it', async () => {
    const dataset = await loadDataset();
    const entered = dataset.muscles.flatMap(({ region, triggerPoints }) => triggerPoints.flatMap(({ id }) => {
      const line = lineOf(dataset, id, 'left');
      const aside = line && asideFor(line, dataset.body.landmarks);
      return line && aside ? [{ region, id, bodyLeftOut: aside.normal.x < 0 }] : [];
    }));
    const inArm = entered.filter(({ bodyLeftOut, region }) => bodyLeftOut && region !== 'thigh').map(({ region }) => region);
    expect(new Set(inArm)).toEqual(new Set(['forearm', 'hand', 'upper-arm']));
    // The anconeus lies below the elbow.
    expect(entered.filter(({ region }) => region === 'upper-arm').map(({ id }) => id)).toEqual(['anconeus-trp1']);
    const beside = new Set(entered.filter(({ bodyLeftOut }) => !bodyLeftOut).map(({ region }) => region));
    expect(beside).toEqual(new Set(['trunk', 'hip-pelvis', 'thigh']));
    // From between the thighs it is the other leg.
    expect(entered.filter(({ bodyLeftOut, region }) => bodyLeftOut && region === 'thigh').map(({ id }) => id)).toEqual(['adductor-magnus-trp2']);
  });

  it('is all but the arm for forearm and hand', () => {
    expect([HIP, HAND, WAIST, ELBOW].map((place) => leftOut(HAND, place))).toEqual([true, false, true, false]);
  });

  it('is nothing elsewhere, nor so high up that arm and trunk are one', () => {
    for (const entry of [[-0.1, 0.3, 0], [-0.3, 0.3, 0], [-0.1, 1.2, 0], [-0.3, 1.2, 0], [0, 1.6, 0]] as const) expect(asideFor(lineAt(entry, [0, 0, 1]), REFERENCE_MALE.landmarks)).toBeNull();
  });
});
