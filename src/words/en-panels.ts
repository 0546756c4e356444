/** What the panels say, in English. They bring it along, so the page does not begin with it. One file a feature. */
import { FIND } from './en/find.ts';
import { KIT } from './en/kit.ts';
import { LAYERS } from './en/layers.ts';
import { PEN } from './en/pen.ts';
import { SHELL } from './en/shell.ts';
import { STORY } from './en/story.ts';

export const PANEL_MESSAGES = { ...FIND, ...KIT, ...LAYERS, ...PEN, ...SHELL, ...STORY } as const;
