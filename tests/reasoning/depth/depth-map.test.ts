import { describe, expect, it } from 'vitest';
import {
  BUILDS,
  SexSchema,
  loadDataset,
  MAN,
  type StructureId,
  type TriggerPointId,
} from '../../../src/anatomy/index.ts';
import { bodyDepthOf, drawnSection, type NeedleSection } from '../../../src/reasoning/index.ts';
import { DepthMap } from '../../../src/reasoning/depth/depth-map.ts';

const data = await loadDataset(MAN);

describe('knots of a depth map', () => {
  it('begin at the skin and tell where each depth is drawn', () => {
    const map = new DepthMap([10, 30]);
    map.resize(0, 10, 4, 'kept');
    map.bend(30, 14);
    expect(map.knots()).toEqual([
      { modelMm: 0, drawnMm: 0 },
      { modelMm: 10, drawnMm: 4 },
      { modelMm: 30, drawnMm: 14 },
    ]);
  });
});

describe('a drawn depth on the body', () => {
  const knots = [
    { modelMm: 0, drawnMm: 0 },
    { modelMm: 10, drawnMm: 5 },
    { modelMm: 30, drawnMm: 15 },
  ];
  it('falls on the layer it stands for, and goes straight between', () => {
    expect([0, 2.5, 5, 10, 15].map((mm) => bodyDepthOf(knots, mm, 0))).toEqual([0, 5, 10, 20, 30]);
  });
  it('goes on millimetre by millimetre past the last layer', () => {
    expect(bodyDepthOf(knots, 18, 0)).toBe(33);
    expect(bodyDepthOf(knots, 18, 4)).toBe(37);
  });
  it('counts from the skin of the build: fat takes the change, what lies below stands still', () => {
    expect([0, 5, 15].map((mm) => bodyDepthOf(knots, mm, 4))).toEqual([0, 14, 34]);
    expect(bodyDepthOf(knots, 2.5, 4)).toBe(7);
  });
  it('is as drawn, below the skin, where no layer is known', () => {
    expect(bodyDepthOf([], 12, 3)).toBe(15);
  });
});

describe('the ruler on the body', () => {
  /** Chest wall as thick as the model's: rib and pleura lie far below what was published. */
  const rhomboid: NeedleSection = {
    point: 'rhomboid-major-trp1' as TriggerPointId,
    side: 'right',
    reachMm: 75,
    layers: (
      [
        ['transverse-part-trapezius', 6, 14],
        ['rhomboid-major', 18, 24],
        ['fifth-rib', 34, 40],
        ['pleural-cavity', 41, 140],
      ] as const
    ).map(([structure, fromMm, toMm]) => ({ structure: structure as StructureId, side: 'right', fromMm, toMm })),
    hazards: [{ structure: 'lung' as StructureId, side: 'right', distanceMm: 3, atMm: 44 }],
  };
  const placed = data.triggerPointById.get(rhomboid.point)!;

  it('reads at each layer what the drawing says, for every build and sex', () => {
    for (const build of BUILDS) {
      for (const sex of [null, ...SexSchema.options]) {
        const drawn = drawnSection(rhomboid, data, placed.muscle, rhomboid.point, build, sex);
        const drawnAt = (modelMm: number): number => drawn.knots.find((knot) => knot.modelMm === modelMm)!.drawnMm;
        for (const [index, layer] of drawn.layers.slice(1).entries())
          expect(Math.round(drawnAt(rhomboid.layers[index]!.fromMm) * 10) / 10).toBe(layer.fromMm);
        for (const { modelMm, drawnMm } of drawn.knots.filter(
          (knot, index) => knot.drawnMm > (drawn.knots[index - 1]?.drawnMm ?? 0),
        )) {
          expect(bodyDepthOf(drawn.knots, drawnMm, 7)).toBeCloseTo(modelMm + 7, 6);
        }
      }
    }
  });

  it('never reads deeper at lung, pleura or rib than the shallowest published figure', () => {
    for (const build of BUILDS) {
      const drawn = drawnSection(rhomboid, data, placed.muscle, rhomboid.point, build, null);
      // The tick of the limit lies on the body at the pleura or below it: so the pleura stands beside that tick or a shallower one.
      const limits = drawn.hazards.flatMap(({ limit }) => limit?.drawnMm ?? []);
      expect(limits.length).toBeGreaterThan(0);
      for (const modelMm of [34, 41, 44])
        expect(bodyDepthOf(drawn.knots, Math.min(...limits), 0)).toBeGreaterThanOrEqual(modelMm - 0.5);
    }
  });
});
