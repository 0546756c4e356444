/** What the panels say, in English. They bring it along, so the page does not begin with it. One file a feature. */
import { FIND } from './en/find.ts';
import { KIT } from './en/kit.ts';
import { CONSULTATION } from './en/consultation.ts';
import { HAND_OVER } from './en/hand-over.ts';
import { LAYERS } from './en/layers.ts';
import { PEN } from './en/pen.ts';
import { SHELL } from './en/shell.ts';
import { MUSCLE } from './en/muscle.ts';
import { NEEDLE } from './en/needle.ts';
import { RECALL } from './en/recall.ts';
import { LESSONS } from './en/lessons.ts';
import { STORY } from './en/story.ts';
import { URGENCY } from './en/urgency.ts';

export const PANEL_MESSAGES = {
  ...CONSULTATION,
  ...FIND,
  ...HAND_OVER,
  ...KIT,
  ...LAYERS,
  ...LESSONS,
  ...MUSCLE,
  ...NEEDLE,
  ...PEN,
  ...RECALL,
  ...SHELL,
  ...STORY,
  ...URGENCY,
} as const;
