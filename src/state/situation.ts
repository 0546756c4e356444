/** How the program stands before anybody has done anything, and wishes for the camera. */
import { INITIAL_CHOICES } from './choices.ts';
import { EXPLORE } from './mode.ts';
import { NONE } from './target.ts';
import type { Choices, LayerOpacities, Screening, Situation, ViewIntent } from './types.ts';

/** The settings a wipe brings back. */
export function settingsOf({ audience, layers, hideNeedles }: Choices): Situation['atStart'] {
  return { audience, layers, hideNeedles };
}

/** The layers that are the user's: neither those that a consultation or a lesson set nor those that a link brought. */
export function ownLayers({ choices, setAside, lent }: Pick<Situation, 'choices' | 'setAside' | 'lent'>): LayerOpacities {
  const { layers } = setAside ?? choices;
  return lent && layers === lent.shown ? lent.own : layers;
}

/** Nothing was asked about serious causes yet. */
export const NOT_SCREENED: Screening = { part: null, yes: [], done: false };

/** A program in which nobody has done anything yet. */
export const INITIAL_SITUATION: Situation = {
  choices: INITIAL_CHOICES, hovered: NONE, load: { phase: 'loading', fraction: 0 }, view: null, zoomSteps: 0,
  contextLost: false, stageFault: null, stageSerial: 0, factsFailed: false, reducedMotion: false, announcement: '', retrySerial: 0, coveredBy: [],
  insets: { top: 0, right: 0, bottom: 0, left: 0 }, section: null, markedHazard: null, story: null, twitchSerial: 0,
  mode: EXPLORE, setAside: null, interrupted: null, touched: null, screening: NOT_SCREENED, scrolledPx: 0, teachBack: null, fibres: null,
  pointing: null, flipped: false, handingOver: false, note: '',
  pictureSerial: 0, pictureView: 'own', picture: null, place: null, notice: null, welcomed: false, idleMinutes: null, visitSerial: 0,
  atStart: settingsOf(INITIAL_CHOICES), lent: null,
  past: [], future: [], lastStep: null,
};

type Wish = { readonly [TKind in ViewIntent['kind']]: Omit<Extract<ViewIntent, { kind: TKind }>, 'serial'> }[ViewIntent['kind']];

/** A wish for the camera that counts as a new one. */
export function wishing({ view }: Pick<Situation, 'view'>, wish: Wish): ViewIntent {
  return { ...wish, serial: (view?.serial ?? 0) + 1 };
}
