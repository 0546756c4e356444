/** What is said before the panels have come, and without them, in English. One file a feature; keys are `feature.thing.aspect`. */
import { ERRORS } from './en/errors.ts';
import { SCENE } from './en/scene.ts';

export const STAGE_MESSAGES = { ...ERRORS, ...SCENE } as const;
