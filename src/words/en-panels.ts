/** What the panels say, in English. They bring it along, so the page does not begin with it. One file a feature. */
import { CONSULTATION } from './en/consultation.ts';
import { HAND_OVER } from './en/hand-over.ts';
import { LAYERS } from './en/layers.ts';
import { LESSONS } from './en/lessons.ts';
import { STORY } from './en/story.ts';
import { URGENCY } from './en/urgency.ts';

export const PANEL_MESSAGES = {
  ...LAYERS,
  ...STORY,
  ...CONSULTATION,
  ...HAND_OVER,
  ...LESSONS,
  ...URGENCY,
} as const;
