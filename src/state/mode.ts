/** Pure questions and transitions of consultation, lesson and teach-back. */
import type { Staging } from '../anatomy/index.ts';
import { INITIAL_CHOICES, DEFAULT_LAYERS, afresh, isDrawable } from './choices.ts';
import { NONE, muscleOfTarget } from './target.ts';
import type { Choices, ConsultationStep, LayerOpacities, Lookups, Mode, MyopointState, TouchedSkin } from './types.ts';

/** The body is explored; nothing is set aside. */
export const EXPLORE: Mode = { kind: 'explore' };

/** The skin stands whole while a person shows where it hurts, and is a breath afterwards. */
const WHOLE_SKIN: LayerOpacities = { ...DEFAULT_LAYERS, skin: 1 };

/** Whether a touch on the body means the skin there instead of what lies under it. */
export function touchesSkin({ mode, teachBack }: Pick<MyopointState, 'mode' | 'teachBack'>): boolean {
  if (teachBack) return teachBack.question === 'pain';
  return mode.kind === 'consultation' && mode.step === 'where';
}

/** Whether the pain of what is chosen waits: a story begins with the point alone, and a teach-back asks for the pain after the muscle. */
export function hidesPain({ story, teachBack }: Pick<MyopointState, 'story' | 'teachBack'>): boolean {
  return story?.step === 0 || teachBack?.question === 'muscle';
}

/** The choices with which a consultation step begins; what was chosen in the steps before stays where it is meant. */
export function choicesForConsultation(
  choices: Choices, step: ConsultationStep, touched: TouchedSkin | null,
): Choices {
  const area = touched?.areas[0];
  const region = touched && area ? { kind: 'region', id: area, side: touched.side } as const : NONE;
  // Gone back to from the last step, the muscle stays chosen among the others: it is compared with them, and left or kept.
  const keepsMuscle = step !== 'where' && muscleOfTarget(choices.selected) !== null;
  return {
    ...afresh(choices), build: choices.build, sex: choices.sex, bothSides: touched?.both ?? false,
    selected: keepsMuscle ? choices.selected : region,
    layers: step === 'where' ? WHOLE_SKIN : DEFAULT_LAYERS,
  };
}

/** The choices a lesson's step asks for. A target this body does not have becomes nothing. */
export function choicesForStaging(choices: Choices, staging: Staging, lookups: Lookups): Choices {
  const selected = isDrawable(staging.target, lookups) ? staging.target : NONE;
  return {
    ...afresh(choices), selected, bothSides: staging.bothSides, build: staging.build,
    layers: { ...INITIAL_CHOICES.layers, ...staging.layers },
    needle: staging.needle && selected.kind === 'trigger-point',
  };
}

/** The choices after a consultation or a lesson: the body as it stood before; a muscle chosen in a consultation stays. */
export function choicesAfter(mode: Mode, choices: Choices, setAside: Choices | null): Choices {
  const { audience, theme, hideNeedles } = choices;
  const keeps = mode.kind === 'consultation' && muscleOfTarget(choices.selected) !== null;
  const before = setAside ?? INITIAL_CHOICES;
  return { ...before, audience, theme, hideNeedles, ...(keeps ? { selected: choices.selected, bothSides: choices.bothSides, needle: false } : {}) };
}
