/** The link: what is chosen, as text in the fragment of the address. The format is public, see docs/url-format.md. */
import { BUILDS, LESSON_SUMMARIES, SexSchema, SideSchema } from '../anatomy/index.ts';
import type { AreaId, BodySide, Build, InstanceKey, LessonId, MuscleId, Sex, StructureId, TriggerPointId } from '../anatomy/index.ts';
import { DEFAULT_LAYERS } from './choices.ts';
import {
  layersToSay, percentOf, readCopies, readLayers, readPercent, writeCopies, writeLayers,
} from './link-arrangement.ts';
import type { ReadList } from './link-arrangement.ts';
import type { CameraPose } from './picture.ts';
import { NONE, sameTarget } from './target.ts';
import type { MyopointStore } from './store.ts';
import { AUDIENCES, VIEW_PRESETS } from './types.ts';
import type { Audience, Choices, LayerOpacities, Target, ViewPreset } from './types.ts';

/** Languages the words exist in. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A lesson at one of its steps, counted from 0. */
export interface LinkedLesson {
  readonly id: LessonId;
  readonly step: number;
}

/** A point whose muscle is to be found. */
export interface LonePoint {
  readonly id: TriggerPointId;
  readonly side: BodySide;
}

/** What a link holds; null where it says nothing. */
export interface LinkState {
  readonly selected: Target;
  /** A point named without its muscle; it counts before `selected` where the dataset knows it. */
  readonly point: LonePoint | null;
  readonly bothSides: boolean;
  readonly audience: Audience | null;
  /** One of the fixed places, or a place of the viewer's own. */
  readonly view: ViewPreset | CameraPose | null;
  /** The needle view of the trigger point is open. */
  readonly needle: boolean;
  /** `average` where the link says nothing. */
  readonly build: Build;
  /** Null (both together) where the link says nothing. */
  readonly sex: Sex | null;
  readonly hideNeedles: boolean;
  /** The layers that stand otherwise than at the start; null leaves the layers of the device. */
  readonly layers: Partial<LayerOpacities> | null;
  readonly peel: number;
  readonly hidden: readonly InstanceKey[];
  readonly isolated: readonly InstanceKey[] | null;
  readonly fadeOthers: boolean;
  readonly lesson: LinkedLesson | null;
  readonly language: Language | null;
}

/** What a link was read as, and the fields that could not be understood. */
export interface ReadLink {
  readonly link: LinkState;
  /** Names of fields whose value has no meaning here; fields this version does not know are passed over in silence. */
  readonly unclear: readonly string[];
}

/** A link that says nothing. */
export const EMPTY_LINK: LinkState = {
  selected: NONE, point: null, bothSides: false, audience: null, view: null, needle: false, build: 'average', sex: null, hideNeedles: false,
  layers: null, peel: 0, hidden: [], isolated: null, fadeOthers: false, lesson: null, language: null,
};

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Longer than any id; keeps a hostile link from becoming a hostile string. */
const LONGEST_ID = 80;
/** More steps than any lesson has. */
const LAST_STEP = 99;

/** Whole degrees and mm are finer than an eye sees; `_` needs no escaping in an address. */
function writePlace({ azimuthDegrees, elevationDegrees, centreMm, reachMm }: CameraPose): string {
  return [azimuthDegrees, elevationDegrees, ...centreMm, reachMm].map((value) => String(Math.round(value) + 0)).join('_');
}

/** What a place may be: anywhere around the body, at a distance that shows something. */
const PLACE_LIMITS: readonly (readonly [least: number, most: number])[] = [
  [-180, 180], [-90, 90], [-2000, 2000], [-2000, 2000], [-2000, 3000], [10, 5000],
];

function readPlace(text: string): CameraPose | null {
  if (!/^-?\d{1,4}(_-?\d{1,4}){5}$/.test(text)) return null;
  const values = text.split('_').map((part) => Number(part) + 0);
  const isWithin = values.every((value, at) => value >= (PLACE_LIMITS[at]?.[0] ?? 0) && value <= (PLACE_LIMITS[at]?.[1] ?? 0));
  const [azimuthDegrees = 0, elevationDegrees = 0, x = 0, y = 0, z = 0, reachMm = 0] = values;
  return isWithin ? { azimuthDegrees, elevationDegrees, centreMm: [x, y, z], reachMm } : null;
}

/** The fragment without `#`; empty when there is nothing to say. */
export function writeLink(link: LinkState): string {
  const { selected, point, bothSides, audience, view, needle, build, sex, hideNeedles, lesson, language } = link;
  const fields: [string, string][] = [];
  if (lesson) fields.push(['l', lesson.id], ['t', String(lesson.step + 1)]);
  if (selected.kind === 'muscle') fields.push(['m', selected.id]);
  if (selected.kind === 'trigger-point') fields.push(['m', selected.muscle], ['p', selected.id]);
  if (point) fields.push(['p', point.id]);
  if (selected.kind === 'structure') fields.push(['x', selected.id]);
  if (selected.kind === 'region') fields.push(['r', selected.id]);
  if (point) fields.push(['s', point.side]);
  else if (selected.kind !== 'none') fields.push(['s', selected.side]);
  if (needle && (point || selected.kind === 'trigger-point')) fields.push(['n', '1']);
  if (build !== 'average') fields.push(['build', build]);
  if (sex) fields.push(['sex', sex]);
  if (bothSides) fields.push(['b', '1']);
  if (hideNeedles) fields.push(['h', '1']);
  if (link.layers) fields.push(['layers', writeLayers(link.layers)]);
  if (percentOf(link.peel) !== 0) fields.push(['peel', String(percentOf(link.peel))]);
  if (link.fadeOthers) fields.push(['fade', '1']);
  if (link.hidden.length > 0) fields.push(['hide', writeCopies(link.hidden)]);
  if (link.isolated) fields.push(['only', writeCopies(link.isolated)]);
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

  /** What has a meaning in a field of several; null where the field is missing or none has. */
  takeList<T extends object>(name: string, read: (text: string) => ReadList<T>): T | null {
    const text = this.#fields.get(name);
    if (text === null) return null;
    const { value, clear } = read(text);
    if (!clear) this.unclear.push(name);
    return Object.keys(value).length > 0 ? value : null;
  }
}

const readId = (text: string): string | null => (text.length <= LONGEST_ID && ID.test(text) ? text : null);
const readFlag = (text: string): boolean | null => (text === '1' ? true : text === '0' ? false : null);
function oneOf<T extends string>(known: readonly T[]): (text: string) => T | null {
  return (text) => known.find((candidate) => candidate === text) ?? null;
}

function targetFrom(fields: Fields): Pick<LinkState, 'selected' | 'point'> {
  const [muscle, point, structure, area] = ['m', 'p', 'x', 'r'].map((name) => fields.take(name, readId));
  const named = fields.take('s', oneOf(SideSchema.options)) ?? 'right';
  const side = named === 'left' ? 'left' : 'right';
  const meant = (selected: Target) => ({ selected, point: muscle || !point ? null : { id: point as TriggerPointId, side } as const });
  if (muscle && point) {
    return meant({ kind: 'trigger-point', id: point as TriggerPointId, muscle: muscle as MuscleId, side });
  }
  if (muscle) return meant({ kind: 'muscle', id: muscle as MuscleId, side });
  if (structure) return meant({ kind: 'structure', id: structure as StructureId, side: named });
  return meant(area ? { kind: 'region', id: area as AreaId, side } : NONE);
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
  const { selected, point } = targetFrom(fields);
  const link: LinkState = {
    selected, point, lesson,
    bothSides: fields.take('b', readFlag) ?? false,
    audience: fields.take('a', oneOf(AUDIENCES)),
    view: fields.take<ViewPreset | CameraPose>('v', (text) => oneOf(VIEW_PRESETS)(text) ?? readPlace(text)),
    needle: (fields.take('n', readFlag) ?? false) && (point !== null || selected.kind === 'trigger-point'),
    build: fields.take('build', oneOf(BUILDS)) ?? 'average',
    sex: fields.take('sex', oneOf(SexSchema.options)),
    hideNeedles: fields.take('h', readFlag) ?? false,
    layers: fields.takeList('layers', readLayers),
    peel: fields.take('peel', readPercent) ?? 0,
    hidden: fields.takeList('hide', readCopies) ?? [],
    isolated: fields.takeList('only', readCopies),
    fadeOthers: fields.take('fade', readFlag) ?? false,
    language: fields.take('lang', oneOf(LANGUAGES)),
  };
  return { link, unclear: fields.unclear };
}

/** How the body is seen, as a link says it: layers as they stand otherwise than at the start. */
function arrangementToSay({ layers, peel, hidden, isolated, fadeOthers }: Choices): Pick<LinkState, 'layers' | 'peel' | 'hidden' | 'isolated' | 'fadeOthers'> {
  return { layers: layersToSay(layers), peel, hidden, isolated, fadeOthers };
}

/** What the store would say in a link. The view is named when it is a fixed one or the viewer's own. */
export function linkStateOf(store: MyopointStore): LinkState {
  const { choices, view, place, mode, teachBack } = store.getState();
  const { selected, bothSides, audience, needle, build, sex, hideNeedles } = choices;
  if (mode.kind === 'lesson') {
    // A lesson sets the body itself.
    return { ...EMPTY_LINK, audience, sex, hideNeedles, lesson: { id: mode.id, step: mode.step } };
  }
  return {
    ...EMPTY_LINK, selected: teachBack?.subject ?? selected, bothSides, audience, needle, build, sex, hideNeedles,
    // The layers of a consultation are its step's, not the viewer's.
    ...(mode.kind === 'explore' ? arrangementToSay(choices) : {}),
    view: place ?? (view?.kind === 'preset' ? view.preset : null),
  };
}

/** The link of what is seen now, as it stands in the address. */
export function linkOf(store: MyopointStore): string {
  return writeLink(linkStateOf(store));
}

/** A code of a longer link is too dense for a phone's camera; the address itself may be longer. */
const LONGEST_HANDED_OVER = 420;

/**
 * The link that is handed over: for the person who takes it, in the language it was explained in, and seen from the same
 * place. Where it would be too long for a code it leaves out what is hidden and what stands alone.
 */
export function linkToHandOver(store: MyopointStore, audience: Audience = 'patient'): string {
  const link: LinkState = { ...linkStateOf(store), audience, language: 'en' };
  const whole = writeLink(link);
  return whole.length <= LONGEST_HANDED_OVER ? whole : writeLink({ ...link, hidden: [], isolated: null });
}

/** What is said when a link was not understood whole. */
export const UNCLEAR_LINK = 'Part of this link could not be read. You see the nearest view.';
/** What is said when a link names what this body does not have. */
export const UNKNOWN_IN_LINK = 'This link names something that is not in this body. You see the nearest view.';

/** Knows whose a point is; undefined for one that nobody has. */
export type PointOwner = (point: TriggerPointId) => MuscleId | undefined;

/** What a link means once it is known whose its point is: a point of another muscle gives way to the muscle that was named. */
function targetOf({ selected, point }: LinkState, ownerOf: PointOwner | null): Target {
  if (point) {
    const muscle = ownerOf?.(point.id);
    return muscle ? { kind: 'trigger-point', id: point.id, muscle, side: point.side } : selected;
  }
  if (selected.kind !== 'trigger-point' || !ownerOf || ownerOf(selected.id) === selected.muscle) return selected;
  return { kind: 'muscle', id: selected.muscle, side: selected.side };
}

/**
 * Put a link's state into the store, through the same guarded actions as a hand would; what is not understood is said quietly.
 * @param store to be changed
 * @param fragment with or without `#`
 * @param ownerOf whose the points are; null while the dataset has not come: then a point alone waits and one with its muscle is believed
 */
export function followLink(store: MyopointStore, fragment: string, ownerOf: PointOwner | null = null): void {
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
  const wanted = targetOf(link, ownerOf);
  state.select(wanted);
  const { atStart } = store.getState();
  const { peel, hidden, isolated, fadeOthers } = link;
  // A link that says nothing of layers leaves them as this device has them.
  state.arrange({ layers: link.layers ? { ...DEFAULT_LAYERS, ...link.layers } : atStart.layers, peel, hidden, isolated, fadeOthers });
  if (link.needle && wanted.kind === 'trigger-point') state.openNeedle();
  else state.closeNeedle();
  const { selected, ...seen } = store.getState().choices;
  if (typeof link.view === 'string') state.lookFrom(link.view);
  else if (link.view) state.lookFromPlace(link.view);
  else if (selected.kind !== 'none') state.flyTo(selected);
  // A lesson that was handed over waits for the person to start it.
  if (link.lesson) state.startLesson(link.lesson.id, link.lesson.step, false);
  const isNamed = link.point ? ownerOf === null || wanted.kind === 'trigger-point' : sameTarget(wanted, link.selected);
  const isWhole = isNamed && sameTarget(selected, wanted)
    && seen.hidden.length === hidden.length && (seen.isolated?.length ?? 0) === (isolated?.length ?? 0);
  if (unclear.length > 0) state.notify(UNCLEAR_LINK);
  else if (!isWhole) state.notify(UNKNOWN_IN_LINK);
}
