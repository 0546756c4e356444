/** The words of the panels, in English, kept together so that they can be read and translated as one. */
import type { Build, DepthBasis, Region, Side, System, Tier, Verification } from '../../anatomy/index.ts';
import type { Audience, Theme } from '../../state/index.ts';

export { capitalised } from '../../words/index.ts';

export const REGION_NAMES: Readonly<Record<Region, string>> = {
  'head-neck': 'Head and neck', 'shoulder-girdle': 'Shoulder girdle', 'upper-arm': 'Upper arm', forearm: 'Forearm',
  hand: 'Hand', trunk: 'Trunk', 'hip-pelvis': 'Hip and pelvis', thigh: 'Thigh', 'lower-leg': 'Lower leg', foot: 'Foot',
};

export const SYSTEM_NAMES: Readonly<Record<System, string>> = {
  skin: 'Skin', muscle: 'Muscle', tendon: 'Tendon', fascia: 'Fascia', ligament: 'Ligament', bone: 'Bone',
  cartilage: 'Cartilage', membrane: 'Membrane', artery: 'Artery', vein: 'Vein', nerve: 'Nerve', organ: 'Organ',
};

export const SIDE_NAMES: Readonly<Record<Side, string>> = { right: 'Right', left: 'Left', midline: 'Midline' };

export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  patient: 'Patient', therapist: 'Therapist', student: 'Student',
};

export const THEME_NAMES: Readonly<Record<Theme, string>> = { dark: 'Dark', light: 'Light' };

export const BASIS_NAMES: Readonly<Record<DepthBasis, string>> = {
  measured: 'Measured', derived: 'Derived', convention: 'Convention', none: 'Not known',
};

export const BASIS_MEANINGS: Readonly<Record<DepthBasis, string>> = {
  measured: 'Measured on people with ultrasound, CT or MRI.',
  derived: 'Worked out from measurements of the layers around it.',
  convention: 'A figure from teaching. It was not measured.',
  none: 'No figure that can be traced to a source.',
};

export const BUILD_NAMES: Readonly<Record<Build, string>> = { lean: 'Lean', average: 'Average', heavier: 'Heavier' };

export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  A: 'Study', B: 'Textbook or professional reference', C: 'Teaching page',
};

/** Said under each claim: how it was compared with its sources. */
export const COMPARED_WORDS: Readonly<Record<Verification, string>> = {
  'full text': 'Compared with the full text.', abstract: 'Compared with the abstract.',
  'teaching page': 'Compared with the page it cites.', recalled: 'Recalled, not compared with a source.',
};

export const ONLY_IMAGING = 'Only imaging can tell for one person.';

export const DISPUTE = 'Experts do not agree on whether a trigger point is a lesion of its own, and two examiners '
  + 'often disagree on where one is.';

export const NOT_ADVICE = 'This explains. It is not a diagnosis and not advice for treatment.';

/** `1 trigger point`, `2 trigger points`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
