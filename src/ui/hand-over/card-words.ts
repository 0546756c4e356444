/** The words of the take-home card: read at home, by people who were told much at once. */
import type { Urgency } from '../../anatomy/index.ts';
import type { PictureView } from '../../state/index.ts';

export const CARD_TITLE = 'Your take-home card';

/** Titles of the parts; the one of a visit differs where no needle is to be named. */
export const PART_TITLES = {
  pain: 'Where the pain may be felt',
  selfCare: 'What you can do',
  afterNeedling: 'If you had dry needling',
  afterTreatment: 'If you had a treatment',
  help: 'When to get help',
  note: 'From your therapist',
  link: 'See it again in 3D',
} as const;

export const PICTURE_VIEW_NAMES: Readonly<Record<PictureView, string>> = { own: 'The muscle', front: 'Front', back: 'Back', screen: 'As on screen' };

export const ZONE_TITLES = { often: 'Often', sometimes: 'Sometimes', rarely: 'Rarely', deep: 'Deep inside' } as const;

export const SCAN_ME = 'Scan this with your phone, or type:';

/** Before questions that ask about one kind of trouble. */
export const IF_YES: Readonly<Record<Urgency, string>> = {
  emergency: 'Call for emergency help now if you say yes:',
  'same-day': 'Be seen today if you say yes:',
  soon: 'See a doctor in the next days if you say yes:',
};

export const NOT_SURE = 'Two people who feel for a trigger point do not always find the same spot.';
export const NO_DIAGNOSIS = 'This card explains. It is not a diagnosis. It does not take the place of a visit.';
export const MEANT_FOR_YOU = 'Pain can have other causes. If it gets worse, or if you are not sure, ask a doctor.';

export const CREDITS = 'Body: BodyParts3D © The Database Center for Life Science, and HuBMAP Human Reference Atlas, both CC BY 4.0, changed. '
  + 'It is one model body; yours differs.';

export const NOTHING_CHOSEN = 'Your body in 3D';
