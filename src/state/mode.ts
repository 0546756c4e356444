/** Pure questions and transitions of consultation, lesson and recall. */
import type { Staging } from '../anatomy/index.ts';
import { placeOfBuild } from '../reasoning/index.ts';
import { DEFAULT_LAYERS, INITIAL_CHOICES, isDrawable } from './choices.ts';
import type { Choices, LayerOpacities } from './choices.ts';
import type { Lookups } from './lookups.ts';
import type { ConsultationStep, TouchedSkin } from './slices/consultation.ts';
import type { Mode } from './slices/mode.ts';
import type { PainStep } from './slices/pain-steps.ts';
import type { MyopointState } from './state.ts';
import { NONE, muscleOfTarget } from './target.ts';

/** The skin stands whole while a person shows where it hurts, and is a breath afterwards. */
const WHOLE_SKIN: LayerOpacities = { ...DEFAULT_LAYERS, skin: 1 };

/** Whether a touch on the body means the skin there instead of what lies under it. */
export function touchesSkin({ mode, recall }: Pick<MyopointState, 'mode' | 'recall'>): boolean {
  if (recall) return recall.question === 'pain';
  return mode.kind === 'consultation' && mode.step === 'where';
}

/** Whether the pain of what is chosen waits: a story begins with the point alone, and a recall asks for the pain after the muscle. */
export function hidesPain({ story, recall }: Pick<MyopointState, 'story' | 'recall'>): boolean {
  return story?.step === 0 || recall?.question === 'muscle';
}

/** The choices with which a consultation step begins; what was chosen in the steps before stays where it is meant. */
export function choicesForConsultation(choices: Choices, step: ConsultationStep, touched: TouchedSkin | null): Choices {
  const area = touched?.areas[0];
  const place = touched && area ? ({ kind: 'area', id: area, side: touched.side } as const) : NONE;
  // Gone back to from the last step, the muscle stays chosen among the others: it is compared with them, and left or kept.
  const keepsMuscle = step !== 'where' && muscleOfTarget(choices.selected) !== null;
  return {
    ...INITIAL_CHOICES,
    build: choices.build,
    bothSides: touched?.both ?? false,
    selected: keepsMuscle ? choices.selected : place,
    skinSplit: null,
    layers: step === 'where' ? WHOLE_SKIN : DEFAULT_LAYERS,
  };
}

/** The choices with which a step of a pain drawing begins: the skin stands whole; a muscle that was looked at stays chosen among the candidates. */
export function choicesForPain({ build, selected, bothSides }: Choices, step: PainStep): Choices {
  const keepsMuscle = step === 'candidates' && muscleOfTarget(selected) !== null;
  return {
    ...INITIAL_CHOICES,
    build,
    skinSplit: null,
    layers: WHOLE_SKIN,
    ...(keepsMuscle ? { selected, bothSides } : {}),
  };
}

/** The choices a lesson's step asks for. A target this body does not have becomes nothing. */
export function choicesForStaging(staging: Staging, lookups: Lookups): Choices {
  const selected = isDrawable(staging.target, lookups) ? staging.target : NONE;
  return {
    ...INITIAL_CHOICES,
    selected,
    bothSides: staging.bothSides,
    build: placeOfBuild(staging.build),
    layers: { ...INITIAL_CHOICES.layers, ...staging.layers },
    skinSplit: null,
    needle: staging.needle && selected.kind === 'trigger-point',
  };
}

/** The choices after a consultation, a pain drawing, a lesson or a quiz: the body as it stood before; a muscle chosen in one of the first two stays. */
export function choicesAfter(mode: Mode, choices: Choices, setAside: Choices | null): Choices {
  const keeps = mode.kind !== 'lesson' && mode.kind !== 'quiz' && muscleOfTarget(choices.selected) !== null;
  const before = setAside ?? INITIAL_CHOICES;
  return { ...before, ...(keeps ? { selected: choices.selected, bothSides: choices.bothSides, needle: false } : {}) };
}
