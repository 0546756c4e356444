import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LAYERS } from '../../src/state/choices.ts';
import { createMyopointStore, isWhole, linkOf, shownSplit } from '../../src/state/index.ts';
import type { MyopointStore } from '../../src/state/index.ts';
import { ANATOMY, muscleTarget, structureTarget } from './body.ts';

let store: MyopointStore;
const act = () => store.getState();
const split = () => act().choices.skinSplit;
const shown = () => shownSplit(act());
const follow = (fragment: string) => {
  act().followLink(fragment);
  return split();
};
beforeEach(() => {
  store = createMyopointStore(ANATOMY);
});

describe('the edge between skin and muscles', () => {
  it('stands in the middle at first, and goes from all skin to all muscles', () => {
    expect([split(), shown(), isWhole(act().choices)]).toEqual([0.5, 0.5, true]);
    act().setSkinSplit(1.4);
    expect(split()).toBe(1);
    act().setSkinSplit(-1);
    expect([split(), isWhole(act().choices)]).toEqual([0, false]);
    act().setSkinSplit(null);
    expect(split()).toBeNull();
  });
  it('is one step of undo however long it is dragged, and comes back with the layers', () => {
    for (const to of [0.6, 0.7, 0.8]) act().setSkinSplit(to);
    expect(act().past).toHaveLength(1);
    act().undo();
    expect(split()).toBe(0.5);
    act().redo();
    expect(split()).toBe(0.8);
    act().resetLayers();
    expect(split()).toBe(0.5);
  });
  it('ends when the skin is made fainter or fuller by hand, also to what it was; other layers leave it', () => {
    act().setLayerOpacity('nerves', 1);
    act().setPeel(0.5);
    act().showAll();
    expect(split()).toBe(0.5);
    act().setLayerOpacity('skin', act().choices.layers.skin);
    expect(split()).toBeNull();
  });
  it('ends when the skin is hidden, not when a muscle is', () => {
    act().hide(muscleTarget('gastrocnemius'));
    expect(split()).toBe(0.5);
    act().hide(structureTarget('skin'));
    expect(split()).toBeNull();
  });
  it('is not seen over what is chosen, stands alone or is asked for, and is there again afterwards', () => {
    act().select(muscleTarget('gastrocnemius'));
    expect([split(), shown()]).toEqual([0.5, null]);
    act().startRecall();
    expect([act().choices.selected.kind, shown()]).toEqual(['none', null]);
    act().stopRecall();
    act().isolate(muscleTarget('gastrocnemius'));
    act().clear();
    expect([act().choices.selected.kind, shown()]).toEqual(['none', null]);
    act().unhide();
    expect(shown()).toBe(0.5);
    store.setState({ fibres: 'fibres' });
    expect(shown()).toBeNull();
  });
  it('is not there in a consultation and in a lesson, and comes back as it was', () => {
    act().setSkinSplit(0.7);
    act().startConsultation();
    expect(act().choices).toMatchObject({ skinSplit: null, layers: { ...DEFAULT_LAYERS, skin: 1 } });
    act().goToConsultationStep('which');
    expect(split()).toBeNull();
    act().endMode();
    expect(split()).toBe(0.7);
  });
  it('begins the next visit as this one began', () => {
    store = createMyopointStore(ANATOMY, { skinSplit: 0.2 });
    expect(split()).toBe(0.2);
    act().setSkinSplit(0.9);
    act().wipeVisit();
    expect(split()).toBe(0.2);
  });
});

describe('a link', () => {
  it('says the edge where it is another than at the start', () => {
    const said = (to: number | null) => {
      act().setSkinSplit(to);
      return linkOf(act());
    };
    expect([0.5, 0, 0.42, 1, null].map(said)).toEqual([
      'a=patient',
      'split=0&a=patient',
      'split=42&a=patient',
      'split=100&a=patient',
      'split=none&a=patient',
    ]);
    act().setLayerOpacity('nerves', 1);
    expect([null, 0.5].map(said)).toEqual(['layers=nerves100&a=patient', 'layers=nerves100&split=50&a=patient']);
  });
  it('brings it, and leaves it as the device has it where it says nothing', () => {
    store = createMyopointStore(ANATOMY, { skinSplit: 0.2 });
    expect(['#split=70', '#split=none', '#v=back', '#split=0'].map(follow)).toEqual([0.7, null, 0.2, 0]);
  });
  it('of before, with layers, shows the skin as the shell it was', () => {
    expect(['#layers=skin50', '#layers=nerves100&a=patient', '#layers=nerves100&split=50'].map(follow)).toEqual([
      null,
      null,
      0.5,
    ]);
  });
  it('that cannot be read says so and leaves the edge', () => {
    expect(['#split=101', '#split=half', '#split='].map(follow)).toEqual([0.5, 0.5, 0.5]);
    expect(act().notice).toBe('link-unclear');
  });
});
