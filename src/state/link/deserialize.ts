/** Reads the fragment of an address. The format is public, see docs/url-format.md. */
import { BUILDS, LESSON_SUMMARIES, SideSchema } from '../../anatomy/index.ts';
import type { AreaId, MuscleId, StructureId, TriggerPointId } from '../../anatomy/index.ts';
import { buildAt } from '../choices.ts';
import { AUDIENCES } from '../slices/device.ts';
import { NONE } from '../target.ts';
import type { Target } from '../target.ts';
import { VIEW_PRESETS } from '../view.ts';
import type { CameraPose, ViewPreset } from '../view.ts';
import { readCopies, readLayers, readPercent, readSplit } from './arrangement.ts';
import type { ReadList } from './arrangement.ts';
import { EMPTY_LINK, LANGUAGES } from './link-state.ts';
import type { LinkState, LinkedLesson } from './link-state.ts';
import { readPain } from './linked-pain.ts';

/** What a link was read as, and the fields that could not be understood. */
export interface ReadLink {
  readonly link: LinkState;
  /** Names of fields whose value has no meaning here; fields this version does not know are passed over in silence. */
  readonly unclear: readonly string[];
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Longer than any id; keeps a hostile link from becoming a hostile string. */
const LONGEST_ID = 80;
/** Longer than any deck or exam: the quiz says what it is. */
const LONGEST_QUIZ = 50_000;
/** More steps than any lesson has. */
const LAST_STEP = 99;

/** What a pose may be: anywhere around the body, at a distance that shows something. */
const POSE_LIMITS: readonly (readonly [least: number, most: number])[] = [
  [-180, 180],
  [-90, 90],
  [-2000, 2000],
  [-2000, 2000],
  [-2000, 3000],
  [10, 5000],
];

function readPose(text: string): CameraPose | null {
  if (!/^-?\d{1,4}(_-?\d{1,4}){5}$/.test(text)) return null;
  const values = text.split('_').map((part) => Number(part) + 0);
  const isWithin = values.every(
    (value, at) => value >= (POSE_LIMITS[at]?.[0] ?? 0) && value <= (POSE_LIMITS[at]?.[1] ?? 0),
  );
  const [azimuthDegrees = 0, elevationDegrees = 0, x = 0, y = 0, z = 0, reachMm = 0] = values;
  return isWithin ? { azimuthDegrees, elevationDegrees, centreMm: [x, y, z], reachMm } : null;
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

/** A build by its name or, between two names, by its place, which becomes the nearest step there is. */
function readBuild(text: string): number | null {
  const named = BUILDS.findIndex((build) => build === text);
  if (named >= 0) return named;
  const place = /^\d(\.\d{1,2})?$/.test(text) ? Number(text) : Infinity;
  return place <= BUILDS.length - 1 ? buildAt(place) : null;
}

function targetFrom(fields: Fields): Pick<LinkState, 'selected' | 'point'> {
  const [muscle, point, structure, area] = ['m', 'p', 'x', 'r'].map((name) => fields.take(name, readId));
  const named = fields.take('s', oneOf(SideSchema.options)) ?? 'right';
  const side = named === 'left' ? 'left' : 'right';
  const meant = (selected: Target) => ({
    selected,
    point: muscle || !point ? null : ({ id: point as TriggerPointId, side } as const),
  });
  if (muscle && point) {
    return meant({ kind: 'trigger-point', id: point as TriggerPointId, muscle: muscle as MuscleId, side });
  }
  if (muscle) return meant({ kind: 'muscle', id: muscle as MuscleId, side });
  if (structure) return meant({ kind: 'structure', id: structure as StructureId, side: named });
  return meant(area ? { kind: 'area', id: area as AreaId, side } : NONE);
}

function lessonFrom(fields: Fields): LinkedLesson | null {
  const id = fields.take('l', (text) => LESSON_SUMMARIES.find((lesson) => lesson.id === text)?.id ?? null);
  const step =
    fields.take('t', (text) => (/^[1-9]\d?$/.test(text) ? Math.min(Number(text), LAST_STEP) - 1 : null)) ?? 0;
  return id ? { id, step } : null;
}

/** A quiz; a deck or an exam says which it is before its code. */
function quizFrom(fields: Fields): string | null {
  const [quiz, deck, exam] = ['quiz', 'deck', 'exam'].map((name) =>
    fields.take(name, (text) => (text.length <= LONGEST_QUIZ ? text : null)),
  );
  if (typeof deck === 'string') return `deck=${deck}`;
  return typeof exam === 'string' ? `exam=${exam}` : (quiz ?? null);
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
    selected,
    point,
    lesson,
    bothSides: fields.take('b', readFlag) ?? false,
    audience: fields.take('a', oneOf(AUDIENCES)),
    view: fields.take<ViewPreset | CameraPose>('v', (text) => oneOf(VIEW_PRESETS)(text) ?? readPose(text)),
    needle: (fields.take('n', readFlag) ?? false) && (point !== null || selected.kind === 'trigger-point'),
    build: fields.take('build', readBuild) ?? EMPTY_LINK.build,
    hideNeedles: fields.take('h', readFlag) ?? false,
    layers: fields.takeList('layers', readLayers),
    skinSplit: fields.take('split', readSplit),
    peel: fields.take('peel', readPercent) ?? 0,
    hidden: fields.takeList('hide', readCopies) ?? [],
    isolated: fields.takeList('only', readCopies),
    fadeOthers: fields.take('fade', readFlag) ?? false,
    quiz: quizFrom(fields),
    language: fields.take('lang', oneOf(LANGUAGES)),
    pain: fields.takeList('pain', readPain) ?? [],
    body: fields.take('body', readId),
  };
  return { link, unclear: fields.unclear };
}
