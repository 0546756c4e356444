/** What the panels say, in English. They bring it along, so the page does not begin with it. One file a feature. */
import { EMBEDDED_MESSAGES } from './en/embedded.ts';
import { FIND_MESSAGES } from './en/find.ts';
import { KIT_MESSAGES } from './en/kit.ts';
import { CONSULTATION_MESSAGES } from './en/consultation.ts';
import { HAND_OVER_MESSAGES } from './en/hand-over.ts';
import { LAYERS_MESSAGES } from './en/layers.ts';
import { PEN_MESSAGES } from './en/pen.ts';
import { PERSON_MESSAGES } from './en/person.ts';
import { SHELL_MESSAGES } from './en/shell.ts';
import { MUSCLE_MESSAGES } from './en/muscle.ts';
import { NEEDLE_MESSAGES } from './en/needle.ts';
import { RECALL_MESSAGES } from './en/recall.ts';
import { LESSONS_MESSAGES } from './en/lessons.ts';
import { STORY_MESSAGES } from './en/story.ts';
import { URGENCY_MESSAGES } from './en/urgency.ts';

export const PANEL_MESSAGES = {
  ...CONSULTATION_MESSAGES,
  ...EMBEDDED_MESSAGES,
  ...FIND_MESSAGES,
  ...HAND_OVER_MESSAGES,
  ...KIT_MESSAGES,
  ...LAYERS_MESSAGES,
  ...LESSONS_MESSAGES,
  ...MUSCLE_MESSAGES,
  ...NEEDLE_MESSAGES,
  ...PEN_MESSAGES,
  ...PERSON_MESSAGES,
  ...RECALL_MESSAGES,
  ...SHELL_MESSAGES,
  ...STORY_MESSAGES,
  ...URGENCY_MESSAGES,
} as const;
