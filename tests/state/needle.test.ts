import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadDataset, MAN } from '../../src/anatomy/index.ts';
import type { StructureId, TriggerPointId } from '../../src/anatomy/index.ts';
import type { NeedleSection } from '../../src/reasoning/index.ts';
import { lookupsOf, createMyopointStore, NONE, onRequest } from '../../src/state/index.ts';
import type { MyopointStore, Target } from '../../src/state/index.ts';
import { ANATOMY, muscleTarget, structureTarget } from './body.ts';

let store: MyopointStore;
const act = () => store.getState();
const choices = () => store.getState().choices;
const point = (number: number, muscle = 'gluteus-minimus'): Target =>
  ({
    ...muscleTarget(muscle),
    kind: 'trigger-point',
    id: `${muscle}-trp${number}` as TriggerPointId,
    muscle,
  }) as Target;
const section = (side: 'right' | 'left' = 'right'): NeedleSection => ({
  point: 'gluteus-minimus-trp1' as TriggerPointId,
  side,
  hazards: [],
  reachMm: 100,
  layers: [{ structure: 'gluteus-maximus' as StructureId, side, fromMm: 5, toMm: 30 }],
});
beforeEach(() => {
  store = createMyopointStore(ANATOMY);
});

describe('the needle view', () => {
  it('opens for a point, and from a muscle for its first point', () => {
    act().select(point(2));
    act().openNeedle();
    expect(choices()).toMatchObject({ needle: true, selected: point(2) });
    act().select(muscleTarget('gastrocnemius'));
    expect(choices().needle).toBe(false);
    act().openNeedle();
    expect(choices()).toMatchObject({ needle: true, selected: point(1, 'gastrocnemius') });
  });
  it('does not open for nothing or for a bone', () => {
    act().openNeedle();
    act().select(structureTarget('femur'));
    act().openNeedle();
    expect(choices().needle).toBe(false);
    expect(act().past).toHaveLength(1);
  });
  it('stays between the points and sides of one muscle, and ends with another, all, none or hiding', () => {
    const open = () => {
      act().select(point(1));
      act().openNeedle();
    };
    open();
    act().select(point(2));
    expect(choices().needle).toBe(true);
    act().select({ ...point(2), side: 'left' } as Target);
    expect(choices().needle).toBe(true);
    const endings: readonly (() => void)[] = [
      () => act().select(muscleTarget('gluteus-minimus')),
      () => act().select(muscleTarget('gluteus-maximus')),
      () => act().clear(),
      () => act().hide(muscleTarget('gluteus-minimus')),
      () => act().isolate(structureTarget('femur')),
      () => act().showAll(),
      () => act().closeNeedle(),
    ];
    for (const end of endings) {
      open();
      expect(choices().needle).toBe(true);
      end();
      expect(choices().needle).toBe(false);
    }
  });
  it('is a step for undo', () => {
    act().select(point(1));
    act().openNeedle();
    act().undo();
    expect(choices()).toMatchObject({ needle: false, selected: point(1) });
    act().redo();
    expect(choices().needle).toBe(true);
  });
  it('keeps build and sex when everything else goes', () => {
    act().select(point(1));
    act().setBuild('heavier');
    act().setSex('female');
    act().clear();
    act().showAll();
    expect(choices()).toMatchObject({ build: 'heavier', sex: 'female', selected: NONE });
    act().setBuild('huge' as never);
    expect(choices().build).toBe('heavier');
  });
  it('takes a build slid from end to end as one step', () => {
    act().setBuild('lean');
    act().setBuild('heavier');
    expect(act().past).toHaveLength(1);
    act().undo();
    expect(choices().build).toBe('average');
  });
});

describe('what the scene measured', () => {
  it('is kept for the open point and side alone', () => {
    act().reportSection(section());
    expect(act().section).toBeNull();
    act().select(point(1));
    act().openNeedle();
    act().reportSection(section('left'));
    expect(act().section).toBeNull();
    act().reportSection(section());
    expect(act().section).toEqual(section());
    act().setBuild('lean');
    expect(act().section).toEqual(section());
  });
  it('goes with the point, and so does the mark on a hazard', () => {
    act().markHazard('sciatic-nerve/right');
    expect(act().markedHazard).toBeNull();
    for (const end of [() => act().select(point(2)), () => act().closeNeedle(), () => act().undo()]) {
      act().select(point(1));
      act().openNeedle();
      act().reportSection(section());
      act().markHazard('sciatic-nerve/right');
      expect(act().markedHazard).toBe('sciatic-nerve/right');
      end();
      expect(act()).toMatchObject({ section: null, markedHazard: null });
    }
  });
});

describe('the story', () => {
  it('is told of a muscle or a point, in three steps, and rests at its end', () => {
    act().startStory();
    expect(act().story).toBeNull();
    act().select(muscleTarget('gluteus-minimus'));
    act().startStory();
    expect(act().story).toEqual({ step: 0, playing: true });
    act().stepStory(2);
    expect(act().story?.step).toBe(2);
    expect(act().story?.playing).toBe(true);
    act().stepStory(3);
    expect(act().story).toEqual({ step: 2, playing: false });
    act().stepStory(-1);
    expect(act().story).toEqual({ step: 0, playing: false });
    act().stepStory(NaN);
    expect(act().story?.step).toBe(0);
  });
  it('pauses and goes on', () => {
    act().pauseStory();
    expect(act().story).toBeNull();
    act().select(point(1));
    act().startStory();
    act().pauseStory();
    expect(act().story).toEqual({ step: 0, playing: false });
    act().resumeStory();
    expect(act().story).toEqual({ step: 0, playing: true });
    act().stopStory();
    expect(act().story).toBeNull();
  });
  it('ends with the selection, but not with a change of words, layers or build', () => {
    act().select(muscleTarget('gluteus-minimus'));
    act().startStory();
    act().setAudience('student');
    act().setLayerOpacity('skin', 0.5);
    act().setBuild('lean');
    act().select(muscleTarget('gluteus-minimus'));
    expect(act().story).not.toBeNull();
    act().select(point(1));
    expect(act().story).toBeNull();
    act().startStory();
    act().hide(muscleTarget('gluteus-minimus'));
    expect(act().story).toBeNull();
  });
  it('and the needle view take turns', () => {
    act().select(point(1));
    act().openNeedle();
    act().startStory();
    expect(choices().needle).toBe(false);
    act().openNeedle();
    expect(act().story).toBeNull();
  });
});

describe('the twitch', () => {
  it('is asked for in a selected muscle, again and again', () => {
    const asked = vi.fn();
    onRequest(store, 'twitch', asked);
    act().playTwitch();
    expect(asked).toHaveBeenCalledTimes(0);
    act().select(point(1));
    act().playTwitch();
    act().playTwitch();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('firstPointOf', () => {
  it('names the first point of every muscle of the data', async () => {
    for (const { id, triggerPoints } of (await loadDataset(MAN)).muscles)
      expect(lookupsOf(MAN).firstPointOf(id)).toBe(triggerPoints[0]?.id);
  });
});
