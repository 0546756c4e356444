import { describe, expect, it } from 'vitest';
import type { AreaId, RedFlagId } from '../../src/anatomy/index.ts';
import type { DrawnStroke } from '../../src/reasoning/index.ts';
import { newPatch } from '../../src/reasoning/index.ts';
import {
  comparedMuscles,
  createMyopointStore,
  linkOf,
  linkToHandOver,
  packVisit,
  paintsSkin,
  readLink,
  resumeVisit,
  showsDrawing,
  UNCLEAR_LINK,
  unpackVisit,
  type MyopointStore,
} from '../../src/state/index.ts';
import { linkedPain } from '../../src/state/link/linked-pain.ts';
import { ANATOMY, muscleTarget } from './body.ts';
import { makeStorage } from './storage.ts';

const STROKE: DrawnStroke = {
  body: 'man',
  points: [
    [-100.04, 20.55, 900],
    [-101, 20, 910],
  ],
  normals: [
    [0, 1, 0],
    [0, 0.998, 0.06],
  ],
  radiiMm: [14, 10.25],
  erases: false,
};
const CALF = { area: 'calf' as AreaId, side: 'left' } as const;
const HEEL = { area: 'heel' as AreaId, side: 'right' } as const;

/** A drawing with a painted patch and one by name. */
function drawn(): MyopointStore {
  const store = createMyopointStore(ANATOMY);
  const { startPain, paintPatch, addStrokes, toggleArea, describePatch } = store.getState();
  startPain();
  paintPatch('new');
  addStrokes([STROKE]);
  describePatch(1, { intensity: 7, qualities: ['burning'], depth: 'deep', since: 'weeks', course: 'constant' });
  paintPatch('new');
  toggleArea(2, CALF);
  paintPatch(null);
  return store;
}

describe('a pain drawing', () => {
  it('begins on the whole skin seen from the front, and puts aside how the body stood', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().select(muscleTarget('gluteus-minimus'));
    const before = store.getState().choices;
    store.getState().startPain();
    const { mode, choices, requests, setAside } = store.getState();
    expect(mode).toEqual({ kind: 'pain', step: 'paint' });
    expect([choices.selected.kind, choices.layers.skin, choices.skinSplit]).toEqual(['none', 1, null]);
    expect(requests.view).toMatchObject({ kind: 'preset', preset: 'front' });
    expect(setAside).toBe(before);
    store.getState().endMode();
    expect(store.getState().mode).toEqual({ kind: 'explore' });
    expect(store.getState().choices).toEqual(before);
  });

  it('goes from step to step, lays the brush down, and keeps a muscle among the candidates alone', () => {
    const store = drawn();
    const { paintPatch, goToPainStep, select } = store.getState();
    paintPatch(1);
    goToPainStep('questions');
    expect(store.getState().paintedPatch).toBeNull();
    goToPainStep('candidates');
    select(muscleTarget('gluteus-minimus'));
    goToPainStep('candidates');
    expect(store.getState().choices.selected).toEqual(muscleTarget('gluteus-minimus'));
    goToPainStep('paint');
    expect(store.getState().choices.selected).toEqual({ kind: 'none' });
    store.getState().endMode();
    goToPainStep('paint');
    expect(store.getState().mode.kind).toBe('explore');
    // What was drawn is there when it is gone on with.
    store.getState().startPain();
    expect(store.getState().patches.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('takes a patch that was left blank away, whichever way the brush is laid down', () => {
    for (const end of ['endMode', 'startConsultation', 'startPain'] as const) {
      const store = drawn();
      store.getState().paintPatch('new');
      expect(store.getState().patches).toHaveLength(3);
      store.getState()[end]();
      expect([store.getState().patches.length, store.getState().paintedPatch]).toEqual([2, null]);
    }
  });

  it('is what the skin shows while it is drawn and explained, and a press paints while a brush is held', () => {
    const store = drawn();
    const seen = (): readonly [boolean, boolean] => [showsDrawing(store.getState()), paintsSkin(store.getState())];
    expect(seen()).toEqual([true, false]);
    store.getState().paintPatch(1);
    expect(seen()).toEqual([true, true]);
    store.getState().endMode();
    expect(seen()).toEqual([false, false]);
    store.getState().startConsultation();
    expect(seen()).toEqual([true, false]);
    store.getState().paintPatch(2);
    expect(seen()).toEqual([true, true]);
    store.getState().select(muscleTarget('gluteus-minimus'));
    store.getState().goToConsultationStep('what');
    expect(seen()).toEqual([false, false]);
  });

  it('is held against the muscle that is looked at', () => {
    const store = drawn();
    store.getState().goToPainStep('candidates');
    const minimus = muscleTarget('gluteus-minimus', 'left');
    expect(comparedMuscles(store.getState())).toEqual([]);
    store.getState().select(minimus);
    expect(comparedMuscles(store.getState())).toEqual([minimus]);
    store.getState().endMode();
    expect(comparedMuscles(store.getState())).toEqual([]);
  });

  it('is held against several muscles that are looked at as one, until another is chosen', () => {
    const store = drawn();
    store.getState().goToPainStep('candidates');
    const set = [muscleTarget('gluteus-minimus', 'left'), muscleTarget('gastrocnemius')];
    store.getState().selectTogether(set);
    expect(comparedMuscles(store.getState())).toEqual(set);
    expect(store.getState().choices.selected).toEqual(set[0]);
    store.getState().select(set[0]!);
    expect(comparedMuscles(store.getState())).toEqual([set[0]]);
    store.getState().selectTogether(set);
    store.getState().clear();
    expect(comparedMuscles(store.getState())).toEqual([]);
    store.getState().selectTogether([]);
    expect(comparedMuscles(store.getState())).toEqual([]);
  });

  it('has an area whole that is chosen anew after something of it was erased', () => {
    const store = drawn();
    const { paintPatch, addStrokes, toggleArea } = store.getState();
    const eraser = { ...STROKE, erases: true };
    const second = () => store.getState().patches.find(({ id }) => id === 2)!;
    paintPatch(2);
    addStrokes([eraser]);
    expect(second()).toMatchObject({ areas: [CALF], strokes: [eraser] });
    toggleArea(2, CALF);
    toggleArea(2, CALF);
    expect(second()).toMatchObject({ areas: [CALF], strokes: [] });
    addStrokes([STROKE, eraser]);
    toggleArea(2, HEEL);
    expect(second()).toMatchObject({ areas: [CALF, HEEL], strokes: [STROKE, eraser] });
    store.getState().undoDrawing();
    expect(second().areas).toEqual([CALF]);
  });

  it('hears of covers only for the drawing as it stands', () => {
    const store = drawn();
    const { reportCovers, patches } = store.getState();
    reportCovers([], [{ patch: 1, cells: [[3, 20]] }]);
    expect(store.getState().covers).toBeNull();
    reportCovers(patches, [{ patch: 1, cells: [[3, 20]] }]);
    expect(store.getState().covers).toEqual({
      of: patches,
      covers: [{ patch: 1, cells: [[3, 20]] }],
      mainAreas: new Map(),
    });
  });
});

describe('a pain drawing in a link', () => {
  it('says no area that was wiped away with the eraser', () => {
    const erased = { ...newPatch(1), areas: [HEEL, CALF], strokes: [{ ...STROKE, erases: true }] };
    const covers = { of: [erased], covers: [], mainAreas: new Map([[1, [CALF]]]) };
    expect(linkedPain(covers.of, covers)).toEqual([{ intensity: null, areas: [CALF] }]);
    const painted = [{ ...erased, strokes: [STROKE] }];
    expect(linkedPain(painted, { ...covers, of: painted })).toEqual([{ intensity: null, areas: [HEEL, CALF] }]);
  });

  it('is handed over as areas with how strong it is, and never stands in the address', () => {
    const store = drawn();
    const { patches, reportCovers } = store.getState();
    reportCovers(
      patches,
      [],
      new Map([
        [1, [HEEL]],
        [2, [CALF]],
      ]),
    );
    expect(linkOf(store.getState())).not.toContain('pain');
    const link = linkToHandOver(store.getState());
    expect(readLink(link).link.pain).toEqual([
      { intensity: 7, areas: [HEEL] },
      { intensity: null, areas: [CALF] },
    ]);
    expect(link).toContain('pain=7.heel_r*x.calf_l');
    const next = createMyopointStore(ANATOMY);
    next.getState().followLink(link);
    const state = next.getState();
    expect(state.mode).toEqual({ kind: 'pain', step: 'paint' });
    expect(state.patches.map(({ id, areas, intensity }) => ({ id, areas, intensity }))).toEqual([
      { id: 1, areas: [HEEL], intensity: 7 },
      { id: 2, areas: [CALF], intensity: null },
    ]);
    state.mendSelection({ triggerPointById: new Map(), areaById: new Map([[HEEL.area, HEEL]]) });
    expect(next.getState().patches.map(({ id }) => id)).toEqual([1]);
  });

  it('passes over what has no meaning, and says so', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().followLink('pain=12.calf_l*5.calf_q.heel_r*7');
    expect(store.getState().notice).toBe(UNCLEAR_LINK);
    expect(store.getState().patches.map(({ intensity, areas }) => [intensity, areas])).toEqual([
      [null, [CALF]],
      [5, [HEEL]],
    ]);
  });
});

describe('a pain drawing that is taken through one loading', () => {
  const through = (store: MyopointStore): MyopointStore => {
    const [tab, storage, next] = [{ name: '' }, makeStorage(), createMyopointStore(ANATOMY)];
    expect(packVisit(store, tab, storage)).toBe(true);
    resumeVisit(next, unpackVisit(tab, storage)!);
    return next;
  };

  it('goes on where it stood, strokes and words, to a tenth of a millimetre', () => {
    const store = drawn();
    store.getState().goToPainStep('questions');
    const { mode, patches } = through(store).getState();
    expect(mode).toEqual({ kind: 'pain', step: 'questions' });
    const [first, second] = store.getState().patches;
    expect(patches[1]).toEqual(second);
    expect({ ...patches[0]!, strokes: [] }).toEqual({ ...first!, strokes: [] });
    expect(patches[0]!.strokes).toEqual([
      {
        ...STROKE,
        points: [
          [-100, 20.6, 900],
          [-101, 20, 910],
        ],
        normals: [
          [0, 1, 0],
          [0, 1, 0.06],
        ],
        radiiMm: [14, 10.3],
      },
    ]);
  });

  it('is taken along by a consultation, also a large one', () => {
    const store = drawn();
    store.getState().paintPatch(1);
    store.getState().addStrokes(Array.from({ length: 3000 }, () => STROKE));
    store.getState().startConsultation();
    store.getState().answerScreening({ parts: [], yes: ['rf-17' as RedFlagId], no: [], done: true });
    const next = through(store).getState();
    expect(next.mode).toEqual({ kind: 'consultation', step: 'where' });
    expect(next.patches[0]!.strokes).toHaveLength(3001);
  });
});
