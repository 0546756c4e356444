import { describe, expect, it } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import type { MuscleId } from '../../../src/anatomy/index.ts';
import { INITIAL_CHOICES } from '../../../src/state/choices.ts';
import { NONE, createMyopointStore, type Choices, type MyopointState, type Target } from '../../../src/state/index.ts';
import { BodyModel } from '../../../src/scene/body/body-model.ts';
import { askedZones, painRequest, painShown, paintsAnew } from '../../../src/scene/referred-pain/pain-plan.ts';
import { bodyOf } from '../cubes.ts';
import { area, datasetOf, point, skin, stroke } from '../small-dataset.ts';

const body = bodyOf({
  'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05],
  'gluteus-minimus/left': [[-0.1, 0.9, 0], 0.05],
});
const zone = stroke([-100, 0, 500]);
const dataset = datasetOf({
  points: [point(1, { main: [skin('zone')] }), point(2)],
  areas: [area('zone', 'paired', zone)],
  path: { pointMm: [-100, 0, 900], direction: [0, 1, 0], muscleMm: [20, 30], boneMm: 40 },
});
const muscle = 'gluteus-minimus' as MuscleId;
const whole: Target = { kind: 'muscle', id: muscle, side: 'right' };
const first: Target = { kind: 'trigger-point', id: point(1).id, muscle, side: 'right' };
const second: Target = { kind: 'trigger-point', id: point(2).id, muscle, side: 'right' };
const request = (choices: Partial<Choices>, where: Parameters<typeof painRequest>[0] = { body, dataset }) =>
  painRequest(where, { ...INITIAL_CHOICES, ...choices });

describe('the pain to be painted', () => {
  it('is where the muscle refers to, and goes there from each of its points', () => {
    const asked = request({ selected: whole })!;
    expect([asked.main, asked.spillover]).toEqual([[zone], []]);
    expect(asked.routes.map(({ areas }) => areas)).toEqual([[[zone]], []]);
  });

  it('is on both sides where both are asked for', () => {
    const asked = request({ selected: first, bothSides: true })!;
    expect(asked.main.map(({ points }) => points[0]![0])).toEqual([-100, 100]);
    expect(asked.routes.map(({ from }) => Math.sign(from[0]))).toEqual([-1, 1]);
  });

  it('is none where nothing is chosen, known or referred', () => {
    expect([
      request({ selected: NONE }),
      request({ selected: second }),
      request({ selected: whole }, { body, dataset: null }),
    ]).toEqual([null, null, null]);
  });

  it('has no way to go while the muscle has not come', () => {
    expect(request({ selected: whole }, { body: new BodyModel(MAN), dataset })).toEqual({
      main: [zone],
      spillover: [],
      routes: [],
    });
  });

  it('is that of the point a quiz asks about, without the way that would tell where it comes from', () => {
    expect(painRequest({ body, dataset }, INITIAL_CHOICES, first)).toEqual({ main: [zone], spillover: [], routes: [] });
    const store = createMyopointStore({ body: MAN });
    store.getState().startQuiz();
    const picture = {
      ...{
        azimuth: 0,
        elevation: 0,
        turn: 0,
        turnSteps: [],
        about: [],
        pinned: [],
        tip: null,
        mark: null,
        told: false,
      },
      zonesOf: first,
    };
    store.getState().ask({ ...picture, press: null });
    expect(askedZones(store.getState())).toBe(first);
    // Where the point is to be placed its pain would help.
    store.getState().ask({ ...picture, press: 'place' });
    expect(askedZones(store.getState())).toBeNull();
    store.getState().ask({ ...picture, press: null, told: true });
    expect(askedZones(store.getState())).toBeNull();
  });

  it('gives way in an opened body, and stays where no line is known and so none is opened', () => {
    expect(request({ selected: first, needle: true })).toBeNull();
    const unopened = datasetOf({ points: [point(1, { main: [skin('zone')] })], areas: [area('zone', 'paired', zone)] });
    expect(request({ selected: first, needle: true }, { body, dataset: unopened })?.main).toEqual([zone]);
  });
});

describe('the pain that is seen', () => {
  const shown = (story: MyopointState['story'], recall: MyopointState['recall'] = null): number =>
    painShown({ story, recall }, 1);
  it('waits in the first step of a story, which shows the point alone', () => {
    expect([null, { step: 0, playing: true }, { step: 1, playing: true }].map((story) => shown(story))).toEqual([
      1, 0, 1,
    ]);
  });

  it('waits in a recall until the muscle is answered', () => {
    expect(
      (['muscle', 'pain', 'help'] as const).map((question) => shown(null, { question } as MyopointState['recall'])),
    ).toEqual([0, 1, 1]);
  });

  it('is none where none is painted', () => {
    expect(painShown({ story: null, recall: null }, 0)).toBe(0);
  });
});

describe('what asks for other pain', () => {
  const before = createMyopointStore({ body: MAN }).getState();
  const after = (choices: Partial<Choices>, more: Partial<MyopointState> = {}): boolean =>
    paintsAnew({ ...before, ...more, choices: { ...before.choices, ...choices } }, before);
  it('is another choice, one side or both, the needle view, and more of the body', () => {
    expect([after({ selected: whole }), after({ bothSides: true }), after({ needle: true })]).toEqual([
      true,
      true,
      true,
    ]);
    expect(after({}, { load: { ...before.load, phase: 'ready' } })).toBe(true);
  });

  it('is nothing else', () => {
    expect([
      after({}),
      after({ build: 0, peel: 1 }, { hideNeedles: true }),
      after({}, { story: { step: 1, playing: true } }),
    ]).toEqual([false, false, false]);
  });
});
