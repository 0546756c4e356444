import { beforeEach, describe, expect, it } from 'vitest';
import type {
  AreaId,
  BodyPartId,
  LessonId,
  RedFlagId,
  Staging,
  TriggerPointId,
  MuscleId,
} from '../../src/anatomy/index.ts';
import { DEFAULT_LAYERS, INITIAL_CHOICES } from '../../src/state/choices.ts';
import { NONE, createMyopointStore, touchesSkin } from '../../src/state/index.ts';
import type { MyopointStore, Screening, CameraPose } from '../../src/state/index.ts';
import { ANATOMY, muscleTarget } from './body.ts';

let store: MyopointStore;
const act = () => store.getState();
const choices = () => store.getState().choices;
const calf = 'calf' as AreaId;
const lesson = 'how-deep' as LessonId;
const pose: CameraPose = { azimuthDegrees: 90, elevationDegrees: 0, centreMm: [0, 0, 900], reachMm: 300 };
const staging: Staging = {
  target: {
    kind: 'trigger-point',
    id: 'gluteus-minimus-trp1' as TriggerPointId,
    muscle: 'gluteus-minimus' as MuscleId,
    side: 'left',
  },
  view: 'back',
  layers: { nerves: 1 },
  bothSides: false,
  needle: true,
  build: 'lean',
  twitch: true,
  fibres: 'fibres',
};
beforeEach(() => {
  store = createMyopointStore(ANATOMY);
});

describe('a consultation', () => {
  it('begins with whole skin, nothing chosen, and asks for skin', () => {
    act().select(muscleTarget('gastrocnemius'));
    act().startConsultation();
    expect(act().mode).toEqual({ kind: 'consultation', step: 'where' });
    expect(choices()).toMatchObject({ selected: NONE, layers: { ...DEFAULT_LAYERS, skin: 1 } });
    expect(touchesSkin(act())).toBe(true);
  });
  it('goes from the touched area to a muscle to what happens', () => {
    act().startConsultation();
    act().touchSkin({ side: 'left', areas: [calf] });
    expect(choices().selected).toEqual({ kind: 'area', id: calf, side: 'left' });
    act().goToConsultationStep('what');
    expect(act().mode).toEqual({ kind: 'consultation', step: 'where' });
    act().goToConsultationStep('which');
    expect(choices()).toMatchObject({ selected: { kind: 'area', id: calf, side: 'left' }, layers: DEFAULT_LAYERS });
    expect(touchesSkin(act())).toBe(false);
    act().select(muscleTarget('gastrocnemius', 'left'));
    act().goToConsultationStep('what');
    expect(act().mode).toEqual({ kind: 'consultation', step: 'what' });
    expect(choices().selected).toEqual(muscleTarget('gastrocnemius', 'left'));
    act().goToConsultationStep('which');
    expect(choices().selected).toEqual(muscleTarget('gastrocnemius', 'left'));
    act().goToConsultationStep('where');
    expect(choices().selected).toEqual({ kind: 'area', id: calf, side: 'left' });
  });
  it('is not changed by a touch where no area has a name', () => {
    act().startConsultation();
    act().touchSkin({ side: 'left', areas: [calf] });
    act().touchSkin({ side: 'right', areas: [] });
    expect(act().touched).toEqual({ side: 'left', areas: [calf] });
  });
  it('gives back the body as it stood, with the muscle that was found', () => {
    act().setLayerOpacity('nerves', 0.7);
    act().hide(muscleTarget('gluteus-maximus'));
    const { hidden, layers } = choices();
    act().startConsultation();
    expect(choices().hidden).toEqual([]);
    act().goToConsultationStep('which');
    act().select(muscleTarget('gastrocnemius'));
    act().endMode();
    expect(act().mode).toEqual({ kind: 'explore' });
    expect(choices()).toMatchObject({ hidden, layers, selected: muscleTarget('gastrocnemius') });
    act().undo();
    expect(choices()).toMatchObject({ hidden: [], layers });
  });
  it('gives back what a recall asks about when it ends in the middle of it', () => {
    act().startConsultation();
    act().select(muscleTarget('gastrocnemius'));
    act().startRecall();
    act().endMode();
    expect(choices().selected).toEqual(muscleTarget('gastrocnemius'));
    expect(act().recall).toBeNull();
  });
});

describe('a lesson', () => {
  it('sets the body for its step and gives it back', () => {
    act().select(muscleTarget('gastrocnemius'));
    act().setLayerOpacity('skin', 0.5);
    act().startLesson(lesson, 2.7);
    expect(act().mode).toEqual({ kind: 'lesson', id: lesson, step: 2, playing: true });
    expect(act().requests.twitch).toBeNull();
    act().applyStaging(staging);
    expect(choices()).toMatchObject({
      selected: staging.target,
      needle: true,
      build: 0,
      layers: { ...DEFAULT_LAYERS, nerves: 1 },
    });
    // The scene frames an opened body by itself.
    expect(act()).toMatchObject({ fibres: 'fibres', requests: { twitch: {}, view: null } });
    act().applyStaging({ ...staging, needle: false });
    expect(act().requests.view).toMatchObject({ kind: 'preset', preset: 'back' });
    act().endMode();
    expect(choices()).toMatchObject({ selected: muscleTarget('gastrocnemius'), needle: false, build: 1 });
    expect(choices().layers.skin).toBe(0.5);
    expect(act().fibres).toBeNull();
  });
  it('shows nothing where its target is not drawn', () => {
    act().startLesson(lesson);
    act().applyStaging({
      ...staging,
      target: { kind: 'muscle', id: 'no-such-muscle' as MuscleId, side: 'right' },
      view: 'target',
    });
    expect(choices()).toMatchObject({ selected: NONE, needle: false });
  });
  it('cannot be steered by touching the body, nor staged from outside', () => {
    act().applyStaging(staging);
    expect(choices()).toEqual(INITIAL_CHOICES);
    act().startLesson(lesson);
    act().pick('medial-head/left');
    expect(choices().selected).toEqual(NONE);
    act().stepLesson(-3);
    expect(act().mode).toMatchObject({ step: 0 });
  });
  it('leaves undo as it was', () => {
    act().select(muscleTarget('gastrocnemius'));
    const { past } = act();
    act().startLesson(lesson);
    act().applyStaging(staging);
    act().select(muscleTarget('gluteus-maximus'));
    act().undo();
    expect(act().past).toBe(past);
    expect(choices().selected).toEqual(muscleTarget('gluteus-maximus'));
  });
});

describe('a lesson shown in a consultation', () => {
  const minimus = muscleTarget('gluteus-minimus', 'left');
  beforeEach(() => {
    act().startConsultation();
    act().touchSkin({ side: 'left', areas: [calf] });
    act().goToConsultationStep('which');
    act().select(minimus);
    act().goToConsultationStep('what');
    act().startLesson(lesson);
    act().applyStaging(staging);
  });
  it('gives way to it, where it stood and with what was chosen', () => {
    act().endMode();
    expect(act()).toMatchObject({
      mode: { kind: 'consultation', step: 'what' },
      interrupted: null,
      touched: { side: 'left', areas: [calf] },
      fibres: null,
      requests: { view: { kind: 'target', target: minimus } },
    });
    expect(choices()).toMatchObject({ selected: minimus, layers: DEFAULT_LAYERS, needle: false });
    act().endMode();
    expect(act()).toMatchObject({ mode: { kind: 'explore' }, setAside: null });
    expect(choices().selected).toEqual(minimus);
  });
  it('gives it back as it was: answers, build, point, place in the panel', () => {
    act().endMode();
    const answers: Screening = {
      parts: ['lower-leg' as BodyPartId],
      yes: ['night-pain' as RedFlagId],
      no: [],
      done: true,
    };
    act().answerScreening(answers);
    act().setBuild(1.75);
    act().select(staging.target);
    const before = choices();
    act().startLesson(lesson);
    act().reportScrolled(140);
    act().applyStaging(staging);
    act().setAudience('student');
    act().startLesson('aftercare' as LessonId);
    act().endMode();
    expect(act()).toMatchObject({ screening: answers, scrolledPx: 140, mode: { kind: 'consultation', step: 'what' } });
    expect(choices()).toEqual(before);
    expect(act().audience).toBe('student');
    act().goToConsultationStep('which');
    expect(act()).toMatchObject({ screening: answers, scrolledPx: 0 });
  });
  it('gives it back as it was seen', () => {
    act().endMode();
    act().lookFrom('left');
    act().startLesson(lesson);
    act().applyStaging(staging);
    act().endMode();
    expect(act().requests.view).toMatchObject({ kind: 'preset', preset: 'left' });
    act().reportCameraPose(pose);
    act().startLesson(lesson);
    act().applyStaging({ ...staging, needle: false });
    act().reportCameraPose(null);
    act().endMode();
    expect(act()).toMatchObject({ cameraPose: pose, requests: { view: { kind: 'pose', pose } } });
  });
  it('also after a second lesson', () => {
    act().startLesson('aftercare' as LessonId);
    act().endMode();
    expect(act().mode).toEqual({ kind: 'consultation', step: 'what' });
  });
  it('is forgotten with it by a wipe, and the next consultation begins', () => {
    act().wipeVisit();
    expect(act()).toMatchObject({
      mode: { kind: 'consultation', step: 'where' },
      interrupted: null,
      touched: null,
      scrolledPx: 0,
    });
    expect(choices().selected).toEqual(NONE);
  });
  it('ends with it when a link is followed', () => {
    store.getState().followLink('#m=gluteus-minimus');
    expect(act()).toMatchObject({ mode: { kind: 'explore' }, interrupted: null, setAside: null });
  });
});

describe('settings', () => {
  it('take only sensible minutes', () => {
    act().setIdleMinutes(2);
    expect(act().idleMinutes).toBe(2);
    for (const nonsense of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      act().setIdleMinutes(nonsense);
      expect(act().idleMinutes).toBeNull();
    }
  });
  it('hide needles through undo', () => {
    act().select(muscleTarget('gastrocnemius'));
    act().setHideNeedles(true);
    act().undo();
    expect(act()).toMatchObject({ hideNeedles: true, choices: { selected: NONE } });
  });
  it('keep a note to what fits on a page', () => {
    act().setNote('a'.repeat(900));
    expect(act().note).toHaveLength(600);
  });
});
