/** The link: what is chosen, as text in the fragment of the address. The format is public, see docs/url-format.md. */
import { BUILDS, LESSON_SUMMARIES, SexSchema, SideSchema } from '../anatomy/index.ts';
import type { AreaId, Build, LessonId, MuscleId, Sex, StructureId, TriggerPointId } from '../anatomy/index.ts';
import { NONE, sameTarget } from './target.ts';
import type { MyopointStore } from './store.ts';
import { AUDIENCES, VIEW_PRESETS } from './types.ts';
import type { Audience, Target, ViewPlace, ViewPreset } from './types.ts';

/** Languages the words exist in. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A lesson at one of its steps, counted from 0. */
export interface LinkedLesson {
  readonly id: LessonId;
  readonly step: number;
}

/** What a link holds; null where it says nothing. */
export interface LinkState {
  readonly selected: Target;
  readonly bothSides: boolean;
  readonly audience: Audience | null;
  /** One of the fixed places, or a place of the viewer's own. */
  readonly view: ViewPreset | ViewPlace | null;
  /** The needle view of the trigger point is open. */
  readonly needle: boolean;
  /** `average` where the link says nothing. */
  readonly build: Build;
  /** Null (both together) where the link says nothing. */
  readonly sex: Sex | null;
  readonly hideNeedles: boolean;
  readonly lesson: LinkedLesson | null;
  readonly language: Language | null;
}

/** What a link was read as, and the fields that could not be understood. */
export interface ReadLink {
  readonly link: LinkState;
  /** Names of fields whose value has no meaning here; fields this version does not know are passed over in silence. */
  readonly unclear: readonly string[];
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Longer than any id; keeps a hostile link from becoming a hostile string. */
const LONGEST_ID = 80;
/** More steps than any lesson has. */
const LAST_STEP = 99;

/** Whole degrees and mm are finer than an eye sees; `_` needs no escaping in an address. */
function writePlace({ azimuthDegrees, elevationDegrees, centreMm, reachMm }: ViewPlace): string {
  return [azimuthDegrees, elevationDegrees, ...centreMm, reachMm].map((value) => String(Math.round(value) + 0)).join('_');
}

/** What a place may be: anywhere around the body, at a distance that shows something. */
const PLACE_LIMITS: readonly (readonly [least: number, most: number])[] = [
  [-180, 180], [-90, 90], [-2000, 2000], [-2000, 2000], [-2000, 3000], [10, 5000],
];

function readPlace(text: string): ViewPlace | null {
  if (!/^-?\d{1,4}(_-?\d{1,4}){5}$/.test(text)) return null;
  const values = text.split('_').map((part) => Number(part) + 0);
  const isWithin = values.every((value, at) => value >= (PLACE_LIMITS[at]?.[0] ?? 0) && value <= (PLACE_LIMITS[at]?.[1] ?? 0));
  const [azimuthDegrees = 0, elevationDegrees = 0, x = 0, y = 0, z = 0, reachMm = 0] = values;
  return isWithin ? { azimuthDegrees, elevationDegrees, centreMm: [x, y, z], reachMm } : null;
}

/** The fragment without `#`; empty when there is nothing to say. */
export function writeLink({ selected, bothSides, audience, view, needle, build, sex, hideNeedles, lesson, language }: LinkState): string {
  const fields: [string, string][] = [];
  if (lesson) fields.push(['l', lesson.id], ['t', String(lesson.step + 1)]);
  if (selected.kind === 'muscle') fields.push(['m', selected.id]);
  if (selected.kind === 'trigger-point') fields.push(['m', selected.muscle], ['p', selected.id]);
  if (selected.kind === 'structure') fields.push(['x', selected.id]);
  if (selected.kind === 'region') fields.push(['r', selected.id]);
  if (selected.kind !== 'none') fields.push(['s', selected.side]);
  if (needle && selected.kind === 'trigger-point') fields.push(['n', '1']);
  if (build !== 'average') fields.push(['build', build]);
  if (sex) fields.push(['sex', sex]);
  if (bothSides) fields.push(['b', '1']);
  if (hideNeedles) fields.push(['h', '1']);
  if (audience) fields.push(['a', audience]);
  if (view) fields.push(['v', typeof view === 'string' ? view : writePlace(view)]);
  if (language) fields.push(['lang', language]);
  return new URLSearchParams(fields).toString();
}

/** Reads one field at a time and remembers which had no meaning. */
class Fields {
  readonly #fields: URLSearchParams;
  readonly unclear: string[] = [];

  constructor(fragment: string) {
    this.#fields = new URLSearchParams(fragment.replace(/^#/, ''));
  }

  /** The value as `read` understands it; null where the field is missing or unclear. */
  take<T>(name: string, read: (text: string) => T | null): T | null {
    const text = this.#fields.get(name);
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.unclear.push(name);
    return value;
  }
}

const readId = (text: string): string | null => (text.length <= LONGEST_ID && ID.test(text) ? text : null);
const readFlag = (text: string): boolean | null => (text === '1' ? true : text === '0' ? false : null);
function oneOf<T extends string>(known: readonly T[]): (text: string) => T | null {
  return (text) => known.find((candidate) => candidate === text) ?? null;
}

function targetFrom(fields: Fields): Target {
  const [muscle, point, structure, area] = ['m', 'p', 'x', 'r'].map((name) => fields.take(name, readId));
  const named = fields.take('s', oneOf(SideSchema.options)) ?? 'right';
  const side = named === 'left' ? 'left' : 'right';
  if (muscle && point) {
    return { kind: 'trigger-point', id: point as TriggerPointId, muscle: muscle as MuscleId, side };
  }
  if (muscle) return { kind: 'muscle', id: muscle as MuscleId, side };
  if (structure) return { kind: 'structure', id: structure as StructureId, side: named };
  return area ? { kind: 'region', id: area as AreaId, side } : NONE;
}

function lessonFrom(fields: Fields): LinkedLesson | null {
  const id = fields.take('l', (text) => LESSON_SUMMARIES.find((lesson) => lesson.id === text)?.id ?? null);
  const step = fields.take('t', (text) => (/^[1-9]\d?$/.test(text) ? Math.min(Number(text), LAST_STEP) - 1 : null)) ?? 0;
  return id ? { id, step } : null;
}

/**
 * Read a fragment, with or without `#`. Nonsense is passed over field by field and named in `unclear`;
 * whether the ids exist is for the store to say. Never throws.
 */
export function readLink(fragment: string): ReadLink {
  const fields = new Fields(fragment);
  const lesson = lessonFrom(fields);
  const selected = targetFrom(fields);
  const link: LinkState = {
    selected, lesson,
    bothSides: fields.take('b', readFlag) ?? false,
    audience: fields.take('a', oneOf(AUDIENCES)),
    view: fields.take<ViewPreset | ViewPlace>('v', (text) => oneOf(VIEW_PRESETS)(text) ?? readPlace(text)),
    needle: (fields.take('n', readFlag) ?? false) && selected.kind === 'trigger-point',
    build: fields.take('build', oneOf(BUILDS)) ?? 'average',
    sex: fields.take('sex', oneOf(SexSchema.options)),
    hideNeedles: fields.take('h', readFlag) ?? false,
    language: fields.take('lang', oneOf(LANGUAGES)),
  };
  return { link, unclear: fields.unclear };
}

/** What the store would say in a link. The view is named when it is a fixed one or the viewer's own. */
export function linkStateOf(store: MyopointStore): LinkState {
  const { choices: { selected, bothSides, audience, needle, build, sex, hideNeedles }, view, place, mode, teachBack } = store.getState();
  const lesson = mode.kind === 'lesson' ? { id: mode.id, step: mode.step } : null;
  return {
    // A lesson sets the body itself.
    selected: lesson ? NONE : teachBack?.subject ?? selected,
    bothSides: !lesson && bothSides, audience, needle: !lesson && needle, build: lesson ? 'average' : build, sex, hideNeedles, lesson,
    view: lesson ? null : place ?? (view?.kind === 'preset' ? view.preset : null),
    language: null,
  };
}

/** The link of what is seen now, as it stands in the address. */
export function linkOf(store: MyopointStore): string {
  return writeLink(linkStateOf(store));
}

/** The link that is handed over: for the person who takes it, in the language it was explained in, and seen from the same place. */
export function linkToHandOver(store: MyopointStore, audience: Audience = 'patient'): string {
  return writeLink({ ...linkStateOf(store), audience, language: 'en' });
}

/** What is said when a link was not understood whole. */
export const UNCLEAR_LINK = 'Part of this link could not be read. You see the nearest view.';
/** What is said when a link names what this body does not have. */
export const UNKNOWN_IN_LINK = 'This link names something that is not in this body. You see the nearest view.';

/** Put a link's state into the store, through the same guarded actions as a hand would; what is not understood is said quietly. */
export function followLink(store: MyopointStore, fragment: string): void {
  const { link, unclear } = readLink(fragment);
  const state = store.getState();
  if (state.mode.kind === 'lesson' && state.mode.id === link.lesson?.id && state.mode.step === link.lesson.step) return;
  // Twice: a lesson may have been shown in a consultation, which ends too.
  state.endMode();
  state.endMode();
  if (link.audience) state.setAudience(link.audience);
  if (link.hideNeedles) state.setHideNeedles(true);
  state.setBothSides(link.bothSides);
  state.setBuild(link.build);
  state.setSex(link.sex);
  state.select(link.selected);
  if (link.needle) state.openNeedle();
  else state.closeNeedle();
  const { selected } = store.getState().choices;
  if (typeof link.view === 'string') state.lookFrom(link.view);
  else if (link.view) state.lookFromPlace(link.view);
  else if (selected.kind !== 'none') state.flyTo(selected);
  // A lesson that was handed over waits for the person to start it.
  if (link.lesson) state.startLesson(link.lesson.id, link.lesson.step, false);
  const isWhole = sameTarget(selected, link.selected);
  if (unclear.length > 0) state.notify(UNCLEAR_LINK);
  else if (!isWhole) state.notify(UNKNOWN_IN_LINK);
}
