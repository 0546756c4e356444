import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { MAN, loadDataset } from '../../../src/anatomy/index.ts';
import { clipPlaneFor } from '../../../src/scene/section/arm-gap.ts';
import type { LineLike } from '../../../src/scene/section/line.ts';
import { lineOf } from '../../../src/scene/section/needle-line.ts';
import type { Triple } from '../cubes.ts';

const lineAt = (entry: Triple, down: Triple): LineLike => ({
  entry: new Vector3(...entry),
  down: new Vector3(...down).normalize(),
  reachMm: 50,
});

describe('what stands aside', () => {
  /** Whether a place is left out. */
  const leftOut = (entry: Triple, [x, y, z]: Triple): boolean | null => {
    const clipPlane = clipPlaneFor(lineAt(entry, [0, 0, 1]), MAN.landmarks);
    return clipPlane && clipPlane.normal.x * x + clipPlane.normal.y * y + clipPlane.normal.z * z > clipPlane.beyond;
  };
  /** Side of the hip, and the hand that hangs beside it; the gap between the two lies at 168–222 mm there. */
  const HIP: Triple = [-0.16, 0.84, 0],
    HAND: Triple = [-0.23, 0.84, 0],
    ELBOW: Triple = [-0.18, 1.08, 0],
    WAIST: Triple = [-0.14, 1.08, 0];

  it('is the arm of the side for trunk, hip and thigh', () => {
    expect([HIP, HAND, WAIST, ELBOW].map((place) => leftOut(HIP, place))).toEqual([false, true, false, true]);
    const mirror = ([x, y, z]: Triple): Triple => [-x, y, z];
    expect([HIP, HAND].map((place) => leftOut(mirror(HIP), mirror(place)))).toEqual([false, true]);
    // The other arm stays.
    expect(leftOut(HIP, mirror(HAND))).toBe(false);
  });

  it('is the other leg for a line from between the thighs, where the needle would stand in it', () => {
    const [inner, other]: [Triple, Triple] = [
      [-0.008, 0.59, 0.08],
      [0.02, 0.59, 0.08],
    ];
    const outward = (right: number, [x, y, z]: Triple) =>
      clipPlaneFor(lineAt([right * x, y, z], [-right, 0, 0]), MAN.landmarks);
    expect([outward(1, inner), outward(-1, inner)]).toEqual([
      { normal: { x: 1, y: 0, z: 0 }, beyond: 0, upTo: 1.13 },
      { normal: { x: -1, y: 0, z: 0 }, beyond: 0, upTo: 1.13 },
    ]);
    // From the front the other leg stays, and so does the other half of the pelvis.
    expect(leftOut(inner, other)).toBe(false);
    expect(outward(1, [-0.02, 0.75, 0.1])?.normal.x).not.toBe(1);
  });

  it('is all but the arm for whatever is reached through the hanging arm, and the arm for all beside it', async () => {
    const dataset = await loadDataset(MAN);
    const entered = dataset.muscles.flatMap(({ region, triggerPoints }) =>
      triggerPoints.flatMap(({ id }) => {
        const line = lineOf(dataset, id, 'left');
        const clipPlane = line && clipPlaneFor(line, MAN.landmarks);
        return line && clipPlane ? [{ region, id, bodyLeftOut: clipPlane.normal.x < 0 }] : [];
      }),
    );
    const inArm = entered
      .filter(({ bodyLeftOut, region }) => bodyLeftOut && region !== 'thigh')
      .map(({ region }) => region);
    expect(new Set(inArm)).toEqual(new Set(['forearm', 'hand', 'upper-arm']));
    // The anconeus lies below the elbow.
    expect(entered.filter(({ region }) => region === 'upper-arm').map(({ id }) => id)).toEqual(['anconeus-trp1']);
    const beside = new Set(entered.filter(({ bodyLeftOut }) => !bodyLeftOut).map(({ region }) => region));
    expect(beside).toEqual(new Set(['trunk', 'hip-pelvis', 'thigh']));
    // From between the thighs it is the other leg.
    expect(entered.filter(({ bodyLeftOut, region }) => bodyLeftOut && region === 'thigh').map(({ id }) => id)).toEqual([
      'adductor-magnus-trp2',
    ]);
  });

  it('is all but the arm for forearm and hand', () => {
    expect([HIP, HAND, WAIST, ELBOW].map((place) => leftOut(HAND, place))).toEqual([true, false, true, false]);
  });

  it('is nothing elsewhere, nor so high up that arm and trunk are one', () => {
    for (const entry of [
      [-0.1, 0.3, 0],
      [-0.3, 0.3, 0],
      [-0.1, 1.2, 0],
      [-0.3, 1.2, 0],
      [0, 1.6, 0],
    ] as const)
      expect(clipPlaneFor(lineAt(entry, [0, 0, 1]), MAN.landmarks)).toBeNull();
  });
});
