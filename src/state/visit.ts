/** Actions of a visit: consultation, lesson, teach-back, what is handed over, and forgetting it all. */
import { INITIAL_CHOICES } from './choices.ts';
import { EXPLORE, choicesAfter, choicesForConsultation, choicesForStaging, touchesSkin } from './mode.ts';
import { INITIAL_SITUATION, NOT_SCREENED, ownLayers, settingsOf, wishing } from './situation.ts';
import { NONE, muscleOfTarget } from './target.ts';
import type {
  Actions, Choices, InterruptedConsultation, Lookups, Mode, MyopointState, Situation, TeachBack,
} from './types.ts';

type Set = (partial: Partial<MyopointState>) => void;
type Get = () => MyopointState;

type VisitActions = Pick<Actions,
  'startConsultation' | 'goToConsultationStep' | 'startLesson' | 'stepLesson' | 'pauseLesson' | 'resumeLesson' | 'stage' | 'endMode'
  | 'touchSkin' | 'answerScreening' | 'reportScrolled' | 'startTeachBack' | 'askTeachBack' | 'pointTeachBack' | 'answerTeachBack'
  | 'showTeachBackAnswer' | 'stopTeachBack'>;
type HandOverActions = Pick<Actions,
  'setPointing' | 'setFlipped' | 'setHandingOver' | 'setNote' | 'setHideNeedles' | 'setIdleMinutes' | 'welcome' | 'wipeVisit' | 'takePicture'
  | 'reportPicture' | 'reportPlace' | 'lookFromPlace' | 'notify' | 'forgetEverything'>;

/** A note of more letters than this does not fit on one page. */
export const LONGEST_NOTE = 600;

/** What belongs to the picture of one moment and ends with it. */
const MOMENT = { story: null, section: null, markedHazard: null, coveredBy: [], hovered: NONE, fibres: null, teachBack: null } as const;

/** What a lesson begun now interrupts; another lesson begun from within it still goes back to the same consultation. */
function interruptedBy({ mode, choices, touched, teachBack, interrupted, view, place }: MyopointState): InterruptedConsultation | null {
  if (mode.kind !== 'consultation') return mode.kind === 'lesson' ? interrupted : null;
  return { step: mode.step, choices: { ...choices, selected: teachBack?.subject ?? choices.selected }, touched, view, place };
}

/** The actions of consultation, lesson and teach-back over a store's `set` and `get`. */
export function visitActions(set: Set, get: Get, lookups: Lookups): VisitActions {
  function enter(mode: Mode, interrupted: InterruptedConsultation | null = null): void {
    const { choices, setAside } = get();
    set({ ...MOMENT, mode, setAside: setAside ?? choices, interrupted, touched: null, pointing: null });
  }
  function goTo(step: Extract<Mode, { kind: 'consultation' }>['step']): void {
    const state = get();
    const choices = choicesForConsultation(state.choices, step, state.touched);
    const target = choices.selected;
    set({
      ...MOMENT, mode: { kind: 'consultation', step }, choices, scrolledPx: 0,
      view: wishing(state, step === 'where' && target.kind === 'none' ? { kind: 'preset', preset: 'front' } : { kind: 'target', target }),
    });
  }
  function ask(change: (teachBack: TeachBack) => TeachBack): void {
    const { teachBack } = get();
    if (teachBack) set({ teachBack: change(teachBack) });
  }
  return {
    startConsultation: () => {
      enter({ kind: 'consultation', step: 'where' });
      set({ choices: { ...get().choices, selected: NONE }, screening: NOT_SCREENED });
      goTo('where');
    },
    goToConsultationStep: (step) => {
      const { mode, choices } = get();
      if (mode.kind !== 'consultation' || (step === 'what' && muscleOfTarget(choices.selected) === null)) return;
      goTo(step);
    },
    startLesson: (id, step = 0, playing = true) => {
      enter({ kind: 'lesson', id, step: wholeFrom(step), playing }, interruptedBy(get()));
    },
    stepLesson: (step) => {
      const { mode } = get();
      if (mode.kind === 'lesson') set({ mode: { ...mode, step: wholeFrom(step) } });
    },
    pauseLesson: () => {
      const { mode } = get();
      if (mode.kind === 'lesson') set({ mode: { ...mode, playing: false } });
    },
    resumeLesson: () => {
      const { mode } = get();
      if (mode.kind === 'lesson') set({ mode: { ...mode, playing: true } });
    },
    stage: (staging) => {
      const state = get();
      if (state.mode.kind !== 'lesson') return;
      const choices = choicesForStaging(state.choices, staging, lookups);
      const twitches = staging.twitch && muscleOfTarget(choices.selected) !== null;
      set({
        ...MOMENT, choices, fibres: staging.fibres,
        ...(twitches ? { twitchSerial: state.twitchSerial + 1 } : {}),
        // The opened body is framed along the needle's line by the scene.
        ...(choices.needle ? {} : {
          view: wishing(state, staging.view === 'target' ? { kind: 'target', target: choices.selected } : { kind: 'preset', preset: staging.view }),
        }),
      });
    },
    endMode: () => {
      const state = get();
      if (state.mode.kind === 'explore') return;
      if (state.interrupted) {
        const { step, choices, touched, view, place } = state.interrupted;
        // Who is looking, and by what light, may have been changed meanwhile; all else is as it was left.
        const { audience, theme, hideNeedles } = state.choices;
        set({
          ...MOMENT, interrupted: null, touched, mode: { kind: 'consultation', step }, choices: { ...choices, audience, theme, hideNeedles },
          place, view: wishing(state, place ? { kind: 'place', place } : view?.kind === 'preset' ? view : { kind: 'target', target: choices.selected }),
        });
        return;
      }
      // While a teach-back asks, what was explained is not selected; it is still what the visit was about.
      const now = state.teachBack ? { ...state.choices, selected: state.teachBack.subject } : state.choices;
      const choices = choicesAfter(state.mode, now, state.setAside);
      set({
        ...MOMENT, mode: EXPLORE, setAside: null, touched: null, screening: NOT_SCREENED, scrolledPx: 0, pointing: null, flipped: false, choices,
        view: wishing(state, { kind: 'target', target: choices.selected }),
      });
    },
    touchSkin: (touched) => {
      const state = get();
      if (!touchesSkin(state)) return;
      if (state.teachBack) {
        ask((teachBack) => ({ ...teachBack, touched }));
        return;
      }
      const area = touched.areas[0];
      // A place without a name changes nothing: what was shown before is not lost by a finger that slipped.
      if (area) set({ touched, choices: { ...state.choices, selected: { kind: 'region', id: area, side: touched.side }, bothSides: touched.both ?? false } });
    },
    answerScreening: (screening) => { if (get().mode.kind === 'consultation') set({ screening }); },
    reportScrolled: (px) => { if (get().interrupted) set({ scrolledPx: Math.max(0, px) }); },

    startTeachBack: () => {
      const { choices } = get();
      if (muscleOfTarget(choices.selected) === null) return;
      set({
        ...MOMENT,
        teachBack: { subject: choices.selected, question: 'muscle', pointed: NONE, touched: null, chosen: null },
        choices: { ...choices, selected: NONE, needle: false },
      });
    },
    askTeachBack: (question) => {
      const { teachBack, choices } = get();
      if (!teachBack) return;
      // What an answer lit goes dark again.
      set({ ...MOMENT, teachBack: { subject: teachBack.subject, question, pointed: NONE, touched: null, chosen: null }, choices: { ...choices, selected: NONE } });
    },
    pointTeachBack: (pointed) => ask((teachBack) => (teachBack.question === 'muscle' ? { ...teachBack, pointed } : teachBack)),
    showTeachBackAnswer: () => {
      const state = get();
      if (!state.teachBack) return;
      const { subject } = state.teachBack;
      set({ choices: { ...state.choices, selected: subject }, view: wishing(state, { kind: 'target', target: subject }) });
    },
    answerTeachBack: (chosen) => ask((teachBack) => (teachBack.question === 'help' ? { ...teachBack, chosen } : teachBack)),
    stopTeachBack: () => {
      const { teachBack, choices } = get();
      if (teachBack) set({ ...MOMENT, choices: { ...choices, selected: teachBack.subject } });
    },
  };
}

/** The actions of handing over and forgetting over a store's `set` and `get`. */
export function handOverActions(set: Set, get: Get): HandOverActions {
  /** Nobody has been here: as at the start, but for what the machine itself reported and how the device is set. What is added to the situation later is wiped too. */
  function anew(choices: Choices): Situation {
    const state = get();
    const {
      load, zoomSteps, contextLost, stageFault, stageSerial, factsFailed, reducedMotion, retrySerial, insets, twitchSerial, pictureSerial, welcomed, idleMinutes, atStart,
    } = state;
    return {
      ...INITIAL_SITUATION, load, zoomSteps, contextLost, stageFault, stageSerial, factsFailed, reducedMotion, retrySerial, insets, twitchSerial, pictureSerial,
      welcomed, idleMinutes, atStart,
      choices, visitSerial: state.visitSerial + 1, view: wishing(state, { kind: 'preset', preset: 'front' }),
    };
  }
  return {
    setPointing: (pointing) => set({ pointing }),
    setFlipped: (flipped) => set({ flipped }),
    setHandingOver: (on) => {
      const { choices, teachBack } = get();
      set({ handingOver: on && muscleOfTarget(teachBack?.subject ?? choices.selected) !== null });
    },
    setNote: (note) => set({ note: note.slice(0, LONGEST_NOTE) }),
    setHideNeedles: (hideNeedles) => set({ choices: { ...get().choices, hideNeedles } }),
    setIdleMinutes: (minutes) => set({ idleMinutes: minutes !== null && minutes > 0 && Number.isFinite(minutes) ? minutes : null }),
    welcome: (audience) => {
      const choices = { ...get().choices, audience };
      set({ choices, welcomed: true, atStart: settingsOf({ ...choices, layers: get().setAside ? get().atStart.layers : ownLayers(get()) }) });
    },
    wipeVisit: () => {
      const { choices: { theme }, atStart, mode, interrupted } = get();
      set(anew({ ...INITIAL_CHOICES, theme, ...atStart }));
      // The next person begins where this one did.
      if (mode.kind === 'consultation' || interrupted) get().startConsultation();
    },
    takePicture: (pictureView = 'own') => set({ picture: null, pictureView, pictureSerial: get().pictureSerial + 1 }),
    reportPicture: (picture) => set({ picture }),
    reportPlace: (place) => { if (place !== get().place) set({ place }); },
    lookFromPlace: (place) => set({ place, view: wishing(get(), { kind: 'place', place }) }),
    notify: (notice) => set({ notice }),
    forgetEverything: () => set({ ...anew(INITIAL_CHOICES), welcomed: false, idleMinutes: null, atStart: settingsOf(INITIAL_CHOICES) }),
  };
}

/** A whole number of at least 0; what is none becomes 0. */
function wholeFrom(step: number): number {
  return Number.isFinite(step) ? Math.max(0, Math.trunc(step)) : 0;
}
