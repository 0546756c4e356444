import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LAYERS, NONE, createMyopointStore, isWhole, onRequest } from '../../src/state/index.ts';
import type { MyopointStore } from '../../src/state/index.ts';
import { ANATOMY, muscleTarget, structureTarget } from './body.ts';

let store: MyopointStore;
const act = () => store.getState();
const choices = () => store.getState().choices;
beforeEach(() => {
  store = createMyopointStore(ANATOMY);
});

describe('select and pick', () => {
  it('turns a click on a head into its muscle on that side', () => {
    act().pick('medial-head/left');
    expect(choices().selected).toEqual(muscleTarget('gastrocnemius', 'left'));
  });
  it('clears on empty', () => {
    act().pick('femur/right');
    act().pick(null);
    expect(choices().selected).toEqual(NONE);
  });
  it('ignores what is not drawn', () => {
    act().select(muscleTarget('no-such-muscle'));
    expect(choices().selected).toEqual(NONE);
    act().select(structureTarget('liver', 'left'));
    expect(choices().selected).toEqual(NONE);
  });
  it('shows a hidden thing again', () => {
    act().hide(muscleTarget('gastrocnemius'));
    expect(choices().hidden).toEqual(['medial-head/right', 'lateral-head/right']);
    act().select(muscleTarget('gastrocnemius'));
    expect(choices().hidden).toEqual([]);
  });
  it('forgets what covered the last selection', () => {
    act().select(muscleTarget('gluteus-minimus'));
    act().reportCoveredBy(['gluteus-maximus/right']);
    expect(act().coveredBy).toEqual(['gluteus-maximus/right']);
    act().select(muscleTarget('gluteus-maximus'));
    expect(act().coveredBy).toEqual([]);
  });
});

describe('hide and isolate', () => {
  it('clears the selection when all of it is hidden', () => {
    act().select(muscleTarget('gastrocnemius'));
    act().hide(structureTarget('medial-head'));
    expect(choices().selected).toEqual(muscleTarget('gastrocnemius'));
    act().hide(structureTarget('lateral-head'));
    expect(choices().selected).toEqual(NONE);
  });
  it('shows and selects what is isolated', () => {
    act().hide(muscleTarget('gluteus-minimus'));
    act().isolate(muscleTarget('gluteus-minimus'));
    expect(choices()).toMatchObject({
      isolated: ['gluteus-minimus/right'],
      hidden: [],
      selected: muscleTarget('gluteus-minimus'),
    });
  });
  it('isolates both sides when both are shown', () => {
    act().setBothSides(true);
    act().isolate(muscleTarget('gluteus-minimus'));
    expect(choices().isolated).toEqual(['gluteus-minimus/right', 'gluteus-minimus/left']);
  });
  it('ends an isolation of which nothing is left', () => {
    act().isolate(muscleTarget('gluteus-minimus'));
    act().hide(muscleTarget('gluteus-minimus'));
    expect(choices().isolated).toBeNull();
    expect(choices().selected).toEqual(NONE);
  });
  it('ends the isolation when asked for nothing', () => {
    act().isolate(NONE);
    expect(act().past).toEqual([]);
    act().isolate(muscleTarget('gluteus-minimus'));
    act().isolate(NONE);
    expect(choices()).toMatchObject({ isolated: null, selected: muscleTarget('gluteus-minimus') });
  });
  it('brings everything back, and keeps the selection', () => {
    act().hide(muscleTarget('gluteus-maximus'));
    act().isolate(muscleTarget('gluteus-minimus'));
    act().setPeel(0.5);
    act().fadeOthers(true);
    act().setLayerOpacity('nerves', 1);
    expect(isWhole(choices())).toBe(false);
    act().unhide();
    expect(choices()).toMatchObject({
      hidden: [],
      isolated: null,
      peel: 0,
      fadeOthers: false,
      layers: { nerves: 1, vessels: 0 },
    });
    act().resetLayers();
    expect(isWhole(choices())).toBe(true);
    expect(choices().layers).toEqual(DEFAULT_LAYERS);
    expect(choices().selected).toEqual(muscleTarget('gluteus-minimus'));
  });
});

describe('showing all', () => {
  it('never takes away what is seen, and leaves no layer off', () => {
    act().setLayerOpacity('nerves', 1);
    act().setLayerOpacity('muscles', 0.3);
    act().setLayerOpacity('skin', 0);
    act().hide(structureTarget('femur'));
    act().showAll();
    expect(choices()).toMatchObject({
      hidden: [],
      layers: { skin: 0.5, muscles: 1, connective: 1, skeleton: 1, vessels: 1, nerves: 1, organs: 1 },
    });
  });
});

describe('hover', () => {
  it('means the muscle under the pointer', () => {
    act().hover('lateral-head/right');
    expect(act().hovered).toEqual(muscleTarget('gastrocnemius'));
    act().hover(null);
    expect(act().hovered).toEqual(NONE);
  });
  it('ends when its layer goes, is peeled or hidden', () => {
    act().setLayerOpacity('nerves', 1);
    act().hover('sciatic-nerve/right');
    expect(act().hovered).toEqual(structureTarget('sciatic-nerve'));
    act().setLayerOpacity('nerves', 0);
    expect(act().hovered).toEqual(NONE);
    act().hover('gluteus-maximus/right');
    act().setPeel(1);
    expect(act().hovered).toEqual(NONE);
    act().hover('femur/right');
    act().hide(structureTarget('femur'));
    expect(act().hovered).toEqual(NONE);
  });
  it('does not begin on what is not seen', () => {
    act().setLayerOpacity('skeleton', 0);
    act().hover('femur/right');
    expect(act().hovered).toEqual(NONE);
  });
});

describe('undo and redo', () => {
  it('go step by step, there and back', () => {
    act().select(muscleTarget('gluteus-minimus'));
    act().hide(muscleTarget('gluteus-maximus'));
    act().undo();
    expect(choices()).toMatchObject({ hidden: [], selected: muscleTarget('gluteus-minimus') });
    act().undo();
    expect(choices().selected).toEqual(NONE);
    act().undo();
    act().redo();
    act().redo();
    expect(choices().hidden).toEqual(['gluteus-maximus/right']);
    act().redo();
    expect(choices().hidden).toEqual(['gluteus-maximus/right']);
  });
  it('take a dragged slider as one step, two sliders as two', () => {
    for (const value of [0.9, 0.5, 0.2]) act().setLayerOpacity('muscles', value);
    for (const value of [0.9, 0.5]) act().setLayerOpacity('organs', value);
    expect(act().past).toHaveLength(2);
    act().undo();
    expect(choices().layers).toMatchObject({ muscles: 0.2, organs: 1 });
    act().undo();
    expect(choices().layers.muscles).toBe(1);
  });
  it('take two hidings as two steps', () => {
    act().hide(structureTarget('femur'));
    act().hide(structureTarget('sacrum', 'midline'));
    act().undo();
    expect(choices().hidden).toEqual(['femur/right']);
  });
  it('leave audience and theme alone', () => {
    act().select(muscleTarget('gluteus-minimus'));
    act().setAudience('student');
    act().setTheme('light');
    act().undo();
    expect(act()).toMatchObject({ audience: 'student', theme: 'light', choices: { selected: NONE } });
  });
  it('record nothing when nothing changes', () => {
    act().clear();
    act().setPeel(0);
    act().setLayerOpacity('muscles', 1);
    act().fadeOthers(false);
    act().unhide();
    act().resetLayers();
    expect(act().past).toEqual([]);
    act().showAll();
    act().showAll();
    expect(act().past).toHaveLength(1);
  });
  it('forget the undone when a new step is taken', () => {
    act().setPeel(0.4);
    act().undo();
    act().hide(structureTarget('femur'));
    expect(act().future).toEqual([]);
  });
  it('go back a hundred steps at most', () => {
    for (let count = 0; count < 130; count++) act().fadeOthers(count % 2 === 0);
    expect(act().past).toHaveLength(100);
  });
});

describe('numbers', () => {
  it('stay between 0 and 1', () => {
    act().setLayerOpacity('muscles', 7);
    act().setPeel(-3);
    expect(choices()).toMatchObject({ peel: 0, layers: { muscles: 1 } });
    act().setPeel(Number.NaN);
    expect(choices().peel).toBe(0);
  });
});

describe('the camera', () => {
  it('is asked twice for the same thing when the wish is made twice', () => {
    const asked = vi.fn();
    const end = onRequest(store, 'view', asked);
    act().lookFrom('front');
    act().lookFrom('front');
    act().zoom(2);
    act().flyTo(muscleTarget('gluteus-minimus'));
    const front = { kind: 'preset', preset: 'front' };
    expect(asked.mock.calls.map(([view]: unknown[]) => view)).toEqual([
      front,
      front,
      { kind: 'target', target: muscleTarget('gluteus-minimus') },
    ]);
    end();
    act().lookFrom('back');
    expect(asked).toHaveBeenCalledTimes(3);
    // Who comes late still finds what was asked for last.
    expect(act().requests).toMatchObject({
      view: { kind: 'preset', preset: 'back' },
      zoom: { steps: 2 },
      twitch: null,
    });
  });
});

describe('loading', () => {
  it('moves forward only', () => {
    act().reportLoad({ phase: 'loading', fraction: 0.4 });
    act().reportLoad({ phase: 'loading', fraction: 0.3 });
    expect(act().load).toEqual({ phase: 'loading', fraction: 0.4 });
    act().reportLoad({ phase: 'clickable', fraction: 0.5 });
    act().reportLoad({ phase: 'loading', fraction: 0.9 });
    expect(act().load).toEqual({ phase: 'clickable', fraction: 0.5 });
    act().reportLoad({ phase: 'ready' });
    act().reportLoad({ phase: 'clickable', fraction: 1 });
    expect(act().load).toEqual({ phase: 'ready' });
  });
  it('fails, stays failed, and starts again on retry', () => {
    act().retryLoad();
    expect(act().requests.load).toBeNull();
    act().reportLoad({ phase: 'failed', message: 'muscles.glb did not come' });
    act().reportLoad({ phase: 'ready' });
    expect(act().load.phase).toBe('failed');
    act().retryLoad();
    expect(act().load).toEqual({ phase: 'loading', fraction: 0 });
    expect(act().requests.load).not.toBeNull();
  });
  it('tells of a lost context, reduced motion and words', () => {
    act().reportContext(true);
    act().setReducedMotion(true);
    act().announce('Gluteus minimus, right');
    expect(act()).toMatchObject({ contextLost: true, reducedMotion: true, announcement: 'Gluteus minimus, right' });
  });
});
