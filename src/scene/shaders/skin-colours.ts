/** The colours that are painted on the skin and worn over it, linear; the shader and the check of contrast read the same. */
import type { LinearColour } from '../../anatomy/index.ts';
import { linearColour } from '../../anatomy/index.ts';

/** Referred pain at the edge of a zone and in its middle. */
export const PAIN: LinearColour = [0.7, 0.03, 0.025];
export const PAIN_CORE: LinearColour = [0.95, 0.1, 0.05];

/** Line and dots of pain on what is light, line on what is dark; the light one is past white, so that the tone curve leaves it light. */
export const PAIN_LINE_DARK: LinearColour = [0.17, 0.004, 0.006];
export const PAIN_LINE_LIGHT: LinearColour = [1.7, 1.5, 1.34];

/** Beside every line lies a finer one of the other kind, this dense where it is dark and where it is light. */
export const CASING = { dark: 0.8, light: 0.4 } as const;

/** Dots on what is dark: lighter than any pain, and still red. */
export const PAIN_DOTS_LIGHT: LinearColour = [1.4, 0.86, 0.74];

/** The garment's cloth: a grey that is no skin's colour. */
export const CLOTH: LinearColour = linearColour('#6a6d70');

/** White, iris, its rim and pupil of the eye. */
export const EYE = {
  white: [0.38, 0.355, 0.335],
  iris: [0.085, 0.056, 0.04],
  rim: [0.034, 0.025, 0.021],
  pupil: [0.012, 0.011, 0.011],
} as const satisfies Readonly<Record<string, LinearColour>>;
