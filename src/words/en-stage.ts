/** What is said before the panels have come, and without them, in English. One file a feature; keys are `feature.thing.aspect`. */
import { ERRORS_MESSAGES } from './en/errors.ts';
import { SCENE_MESSAGES } from './en/scene.ts';

export const STAGE_MESSAGES = { ...ERRORS_MESSAGES, ...SCENE_MESSAGES } as const;
