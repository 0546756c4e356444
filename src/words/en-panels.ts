/** What the panels say, in English. They bring it along, so the page does not begin with it. One file a feature. */
import { LAYERS } from './en/layers.ts';
import { STORY } from './en/story.ts';

export const PANEL_MESSAGES = { ...LAYERS, ...STORY } as const;
