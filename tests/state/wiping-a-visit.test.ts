import { beforeEach, describe, expect, it } from 'vitest';
import type { AreaId, BodyPartId, LessonId, RedFlagId } from '../../src/anatomy/index.ts';
import { INITIAL_CHOICES } from '../../src/state/choices.ts';
import { NONE, createMyopointStore, linkOf, touchesSkin } from '../../src/state/index.ts';
import { NOT_SCREENED } from '../../src/state/screening.ts';
import type { MyopointStore, Screening, CameraPose } from '../../src/state/index.ts';
import { ANATOMY, muscleTarget } from './body.ts';

let store: MyopointStore;
const act = () => store.getState();
const choices = () => store.getState().choices;
const calf = 'calf' as AreaId;
const lesson = 'how-deep' as LessonId;
const pose: CameraPose = { azimuthDegrees: 90, elevationDegrees: 0, centreMm: [0, 0, 900], reachMm: 300 };
beforeEach(() => {
  store = createMyopointStore(ANATOMY);
});

describe('what was answered about serious causes', () => {
  const answers: Screening = {
    parts: ['lower-leg' as BodyPartId],
    yes: ['night-pain' as RedFlagId],
    no: [],
    done: true,
  };
  beforeEach(() => {
    act().answerScreening(answers);
    expect(act().screening).toEqual(NOT_SCREENED);
    act().startConsultation();
    act().answerScreening(answers);
    expect(act().screening).toEqual(answers);
  });
  it('is forgotten by a wipe, in the middle of a lesson too', () => {
    act().wipeVisit();
    expect(act()).toMatchObject({ mode: { kind: 'consultation' }, screening: NOT_SCREENED });
    act().answerScreening(answers);
    act().startLesson(lesson);
    act().wipeVisit();
    expect(act().screening).toEqual(NOT_SCREENED);
  });
  it('ends with the consultation, and the next one asks anew', () => {
    act().endMode();
    expect(act().screening).toEqual(NOT_SCREENED);
    act().startConsultation();
    act().answerScreening(answers);
    act().startConsultation();
    expect(act().screening).toEqual(NOT_SCREENED);
  });
  it('is in no link', () => {
    expect(linkOf(store.getState())).not.toMatch(/night|Calf/i);
  });
});

describe('a recall', () => {
  it('darkens what was explained, notes what is pointed at, and lights it again', () => {
    const subject = muscleTarget('gastrocnemius');
    act().startRecall();
    expect(act().recall).toBeNull();
    act().select(subject);
    act().startRecall();
    expect(choices().selected).toEqual(NONE);
    act().pick('gluteus-maximus/left');
    expect(act().recall).toMatchObject({
      subject,
      question: 'muscle',
      pointed: muscleTarget('gluteus-maximus', 'left'),
    });
    expect(choices().selected).toEqual(NONE);
    expect(linkOf(store.getState())).toContain('m=gastrocnemius');
    act().askRecall('pain');
    expect(touchesSkin(act())).toBe(true);
    act().pick('gluteus-maximus/left');
    act().touchSkin({ side: 'left', areas: [calf] });
    expect(act().recall).toMatchObject({ pointed: NONE, touched: { side: 'left', areas: [calf] } });
    act().answerRecall('too early');
    expect(act().recall?.chosen).toBeNull();
    act().askRecall('help');
    act().answerRecall('numb');
    expect(act().recall?.chosen).toBe('numb');
    act().stopRecall();
    expect(choices().selected).toEqual(subject);
  });
});

describe('wiping a visit', () => {
  /** Everything a visit can leave. */
  function live(): void {
    act().select(muscleTarget('gastrocnemius', 'left'));
    act().setAudience('student');
    act().setHideNeedles(true);
    act().setLayerOpacity('nerves', 0.9);
    act().startConsultation();
    act().touchSkin({ side: 'left', areas: [calf] });
    act().goToConsultationStep('which');
    act().select(muscleTarget('gluteus-maximus'));
    act().goToConsultationStep('what');
    act().answerScreening({
      parts: ['lower-leg' as BodyPartId],
      yes: ['calf-swollen' as RedFlagId],
      no: [],
      done: true,
    });
    act().setNote('Maria, 14:30');
    act().setPointing('pen');
    act().setFlipped(true);
    act().reportCameraPose(pose);
    act().reportSnapshot({ url: 'data:image/png;base64,AA', widthPx: 1, heightPx: 1 });
    act().announce('Gluteus maximus');
    act().notify('read this');
    act().startRecall();
    act().setHandingOver(true);
  }
  it('leaves nothing of it but how the device is set', () => {
    act().setIdleMinutes(5);
    act().welcome('therapist');
    live();
    expect(act().handingOver).toBe(true);
    const serial = act().visitSerial;
    act().wipeVisit();
    const state = act();
    expect(state).toMatchObject({
      visitSerial: serial + 1,
      note: '',
      touched: null,
      recall: null,
      pointing: null,
      flipped: false,
      handingOver: false,
      snapshot: null,
      cameraPose: null,
      notice: null,
      announcement: '',
      past: [],
      future: [],
      story: null,
      section: null,
      coveredBy: [],
      hovered: NONE,
      welcomed: true,
      idleMinutes: 5,
      mode: { kind: 'consultation', step: 'where' },
    });
    // The body itself, and what is looked up in it, name every muscle.
    const ofVisit = Object.entries(state).filter(([name]) => name !== 'body' && name !== 'lookups');
    expect(JSON.stringify(Object.fromEntries(ofVisit))).not.toMatch(/Maria|gastrocnemius|gluteus|calf/i);
    state.endMode();
    expect(choices()).toEqual(INITIAL_CHOICES);
    expect(act()).toMatchObject({ audience: 'therapist', hideNeedles: false });
  });
  it('from exploring goes back to the whole body', () => {
    act().select(muscleTarget('gastrocnemius'));
    act().wipeVisit();
    expect(choices()).toEqual(INITIAL_CHOICES);
    expect(act()).toMatchObject({
      mode: { kind: 'explore' },
      past: [],
      requests: { view: { kind: 'target', target: NONE } },
    });
    expect(linkOf(store.getState())).not.toContain('gastrocnemius');
  });
  it('with everything forgotten asks again who is looking', () => {
    act().welcome('therapist');
    act().setTheme('light');
    live();
    act().forgetEverything();
    expect(act()).toMatchObject({
      choices: INITIAL_CHOICES,
      audience: 'patient',
      theme: 'dark',
      hideNeedles: false,
      welcomed: false,
      idleMinutes: null,
      mode: { kind: 'explore' },
    });
  });
});

describe('the card', () => {
  it('opens for a muscle only', () => {
    act().setHandingOver(true);
    expect(act().handingOver).toBe(false);
    act().select(muscleTarget('gastrocnemius'));
    act().setHandingOver(true);
    expect(act().handingOver).toBe(true);
    act().setHandingOver(false);
    expect(act().handingOver).toBe(false);
  });
});
