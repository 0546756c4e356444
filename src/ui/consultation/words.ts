/** The words of a consultation: short, plain, for two people who read them together. */
import type { Region, Urgency } from '../../anatomy/index.ts';
import type { Frequency } from '../../reasoning/index.ts';
import type { ConsultationStep } from '../../state/index.ts';

export const STEP_NAMES: Readonly<Record<ConsultationStep, string>> = {
  where: 'Where it hurts', which: 'Which muscle', what: 'What happens',
};

export const FREQUENCY_NAMES: Readonly<Record<Frequency, string>> = { often: 'Often', sometimes: 'Sometimes', rarely: 'Rarely' };

export const BOTH_SIDES = 'both sides';

/** Where a muscle lies, short and plain enough for a card. */
export const WHEREABOUTS: Readonly<Record<Region, string>> = {
  'head-neck': 'Head, neck', 'shoulder-girdle': 'Shoulder', 'upper-arm': 'Upper arm', forearm: 'Forearm', hand: 'Hand',
  trunk: 'Trunk', 'hip-pelvis': 'Hip', thigh: 'Thigh', 'lower-leg': 'Lower leg', foot: 'Foot',
};

export const URGENT_ADVICE: Readonly<Record<Urgency, string>> = {
  emergency: 'Call for emergency help now.',
  'same-day': 'See a doctor today.',
  soon: 'See a doctor within days.',
};

/** Before the words for whoever takes the call. */
export const SAY_ON_PHONE = 'Say:';

export const WHERE_HEADING = 'Touch where it hurts';
/** Where no body can be drawn. */
export const WHERE_HEADING_IN_WORDS = 'Where does it hurt?';
export const WHERE_WORDS = 'Put a finger on that place on the body. The buttons turn it.';
export const FIRST_HEADING = 'First: is any of this true?';
export const FIRST_WORDS = 'Any yes: get help first.';
export const WHICH_HEADING = 'Which muscle may it be?';
export const WHICH_WORDS = 'They may send pain there. Only an exam tells.';
export const NO_MUSCLE = 'No muscle in this collection is known to send pain there.';
export const OFTEN_OTHER = 'Pain here often has other causes.';
export const PICK_WORDS = 'Touch a muscle on the body, or find it by name.';

export const QUESTIONS_HEADING = 'Questions people ask';
export const BACK_WORDS = 'Back to the visit';

export const WIPE_SECONDS = 20;
