import { PerspectiveCamera, Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  loadDataset,
  MAN,
  type BodySide,
  type Dataset,
  type StructureId,
  type TriggerPointId,
} from '../../../src/anatomy/index.ts';
import { depthRangeFor, rangeOf, type NeedleSection } from '../../../src/reasoning/index.ts';
import { INITIAL_CHOICES } from '../../../src/state/choices.ts';
import { createMyopointStore, NONE } from '../../../src/state/index.ts';
import type { Choices, MyopointState } from '../../../src/state/index.ts';
import type { Cutaway } from '../../../src/scene/needle-view/cutaway.ts';
import { lineFor, needleChange, needlePlan, askedLine } from '../../../src/scene/needle-view/needle-plan.ts';
import type { ClipBox } from '../../../src/scene/shaders/clip-uniforms.ts';
import { numberOf } from '../cubes.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadDataset(MAN);
});

const POINT = 'gluteus-minimus-trp2' as TriggerPointId;
const BOX: ClipBox = {
  origin: new Vector3(0, 1.3, 0),
  down: new Vector3(0, 0, 1),
  across: new Vector3(0, 1, 0),
  toward: new Vector3(-1, 0, 0),
  halfWidth: 0.04,
  depth: 0.06,
  clipPlanes: [],
};
const layersOf = (...layers: readonly [structure: string, fromMm: number, toMm: number][]): NeedleSection['layers'] =>
  layers.map(([structure, fromMm, toMm]) => ({ structure: structure as StructureId, side: 'right', fromMm, toMm }));
const SECTION = {
  point: POINT,
  side: 'right',
  reachMm: 70,
  hazards: [{ structure: 'sciatic-nerve', side: 'right', distanceMm: 12, atMm: 30 }],
  layers: layersOf(['gluteus-medius', 8, 23.7], ['gluteus-minimus', 23.7, 58.8], ['hip-bone', 58.8, 70]),
} as unknown as NeedleSection;
const cutaway = (isNeedle = true, point = POINT, skinMm = 6.5): Cutaway =>
  ({
    skinMm,
    line: { point, side: 'right', isNeedle },
    section: SECTION,
    clipBox: BOX,
    hazards: [{ number: numberOf('sciatic-nerve/right'), distanceMm: 12, atMm: 30, place: { x: 0, y: 1.3, z: 0.04 } }],
  }) as unknown as Cutaway;
const PICTURE = { camera: new PerspectiveCamera(27, 1, 0.02, 14), size: { width: 1000, height: 1000 } };
type Wished = Partial<Choices & Pick<MyopointState, 'audience' | 'hideNeedles'>>;
const plan = ({ audience = 'patient', hideNeedles = false, ...choices }: Wished = {}, what = cutaway()) =>
  needlePlan(
    what,
    {
      audience,
      hideNeedles,
      choices: { ...INITIAL_CHOICES, ...choices },
      insets: { top: 0, right: 0, bottom: 0, left: 0 },
      markedHazard: null,
    },
    dataset,
    PICTURE,
  );

describe('what is drawn on the opened body', () => {
  it('is the ruler with the stated range, the needle at its shallow end, and the names', () => {
    const { ruler, needle, labels } = plan({ audience: 'therapist' })!;
    const range = rangeOf(depthRangeFor(dataset, POINT, 'average', 'male'))!;
    const skinMm = 6.5;
    expect(ruler).toMatchObject({ rangeMm: [range.minMm, range.maxMm], capMm: range.limit!.mm, skinMm, caution: null });
    const { needleLengthMm } = dataset.triggerPointById.get(POINT)!.muscle.needling;
    expect(needle).toEqual({
      needleMm: needleLengthMm![1],
      tipMm: range.minMm,
      tipOnBodyMm: ruler.bodyDepthOf(range.minMm),
      skinMm,
    });
    expect(needle!.needleMm).toBeGreaterThan(needleLengthMm![0]);
    expect(labels.map(({ words }) => words)).toEqual(['Sciatic nerve · 12 mm']);
  });

  it('says where the model body is not to depth', () => {
    const point = 'rhomboid-major-trp1' as TriggerPointId;
    const layers = layersOf(['transverse-part-trapezius', 6, 14], ['rhomboid-major', 18, 24], ['fifth-rib', 34, 40]);
    expect(
      plan({ build: 0 }, { ...cutaway(false, point), section: { ...SECTION, point, layers } })!.ruler,
    ).toMatchObject({ caution: 'not to depth here', rangeMm: null, capMm: null });
  });

  it('is no needle for patients, nor for who would rather not see one; ruler and names stay', () => {
    for (const choices of [
      { audience: 'patient' },
      { audience: 'therapist', hideNeedles: true },
      { audience: 'student', hideNeedles: true },
    ] as const) {
      const { ruler, needle, labels } = plan(choices)!;
      expect(needle).toBeNull();
      expect(ruler.rangeMm).not.toBeNull();
      expect(labels).toHaveLength(1);
    }
    expect(plan({ audience: 'student' })!.needle).not.toBeNull();
  });

  it("is no needle where the way drawn is not a needle's", () => {
    expect(plan({ audience: 'therapist' }, cutaway(false))!.needle).toBeNull();
  });

  it('moves out with the skin of the build, as far as it was measured outside the lean one', () => {
    const at = (build: number, skinMm: number) => plan({ audience: 'therapist', build }, cutaway(true, POINT, skinMm))!;
    for (const [build, skinMm] of [
      [0, 0],
      [1.5, 9.75],
      [2, 13],
    ] as const) {
      const { ruler, needle } = at(build, skinMm);
      expect([ruler.skinMm, needle!.skinMm]).toEqual([skinMm, skinMm]);
    }
  });

  it('is nothing for a point that the dataset does not know', () => {
    expect(plan({}, cutaway(true, 'nowhere-trp1' as TriggerPointId))).toBeNull();
  });
});

describe('the line of a state', () => {
  const asked = (
    choices: Partial<Choices>,
    phase: MyopointState['load']['phase'] = 'ready',
    data: Dataset | null = dataset,
  ) => lineFor(data, { choices: { ...INITIAL_CHOICES, ...choices }, load: { phase } as MyopointState['load'] });
  const selected = (side: BodySide) =>
    ({ kind: 'trigger-point', id: POINT, muscle: 'gluteus-minimus', side }) as Choices['selected'];
  it('is that of the chosen point on its side', () => {
    for (const side of ['right', 'left'] as const)
      expect(asked({ needle: true, selected: selected(side) })).toMatchObject({ point: POINT, side });
  });

  it('is none while the view is closed, no point is chosen, or something has not come', () => {
    expect(asked({ selected: selected('right') })).toBeNull();
    expect(asked({ needle: true, selected: NONE })).toBeNull();
    expect(asked({ needle: true, selected: selected('right') }, 'clickable')).toBeNull();
    expect(asked({ needle: true, selected: selected('right') }, 'ready', null)).toBeNull();
  });
});

describe('what a change touches', () => {
  const closed = createMyopointStore({ body: MAN }).getState();
  const before = { ...closed, choices: { ...closed.choices, needle: true } };
  const change = (choices: Partial<Choices>, more: Partial<MyopointState> = {}) =>
    needleChange({ ...before, ...more, choices: { ...before.choices, ...choices } }, before);
  it('is the line, the body around it, what is written on it, or nothing', () => {
    expect([
      change({ needle: false }),
      change({ selected: { ...NONE } }),
      change({}, { load: { ...before.load, phase: 'ready' } }),
    ]).toEqual(['line', 'line', 'line']);
    expect([change({ build: 0 }), change({ layers: { ...before.choices.layers } })]).toEqual(['body', 'body']);
    expect([
      change({}, { audience: 'student' }),
      change({}, { hideNeedles: true }),
      change({}, { markedHazard: 'lung/right' }),
      change({}, { insets: { ...before.insets } }),
    ]).toEqual(['marks', 'marks', 'marks', 'marks']);
    expect([change({}), change({ peel: 2, bothSides: true }), change({}, { hovered: { ...NONE } })]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is more than what is written when both change', () => {
    expect([change({ needle: false }, { audience: 'student' }), change({ build: 0 }, { hideNeedles: true })]).toEqual([
      'line',
      'body',
    ]);
  });

  it('is nothing when something is chosen beside a closed view', () => {
    expect(needleChange({ ...closed, choices: { ...closed.choices, selected: { ...NONE } } }, closed)).toBeNull();
  });
});

describe('the line a quiz asks about', () => {
  it('ends in the middle of the layer its tip is in, or goes all the way, from the skin of the build', () => {
    expect(askedLine({ section: SECTION, skinMm: 6.5 }, 'gluteus-minimus').tipOnBodyMm).toBeCloseTo(6.5 + 41.25);
    expect(askedLine({ section: SECTION, skinMm: 0 }, 'whole')).toMatchObject({ tipOnBodyMm: 70, isLine: true });
  });
});
