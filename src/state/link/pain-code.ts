/**
 * Where it hurts as text in the fragment of an address, from one device to another by a code that is held up to a camera:
 * areas, intensity and what it is like. Strokes are not carried. The format is public, see docs/url-format.md.
 */
import type { AreaId, BodySide } from '../../anatomy/index.ts';
import { PAIN_COURSES, PAIN_DEPTHS, PAIN_QUALITIES, PAIN_SPANS, WORST_PAIN, newPatch } from '../../reasoning/index.ts';
import type { PainPatch, PlacedArea } from '../../reasoning/index.ts';
import { PAIN_FIELD } from './link-state.ts';

/** The value that only opens the painting screen. */
export const PAIN_ASKED = 'draw';
/** A code of more letters is too dense for a phone's camera. */
export const LONGEST_PAIN_CODE = 1500;

/** The number rises when the form changes; what an older program cannot read it says. */
const VERSION = '1';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const BASE = DIGITS.length;
/** Letters by which an area is named. */
const NAME_LENGTH = 3;
/** Nobody marks more places apart. */
const MOST_PATCHES = 40;

const digit = (value: number): string => DIGITS[value] ?? '';
const valueOf = (letter: string | undefined): number => (letter === undefined ? -1 : DIGITS.indexOf(letter));

/** An area's three letters: a hash of its id, so that a code stays readable when areas come or go. */
export function areaName(area: AreaId): string {
  let hash = 0x811c9dc5;
  for (const letter of area) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  const folded = ((hash ^ (hash >>> 18)) >>> 0) % BASE ** NAME_LENGTH;
  return digit(Math.floor(folded / BASE ** 2)) + digit(Math.floor(folded / BASE) % BASE) + digit(folded % BASE);
}

/** Which of some words are meant, as one number. 0 is none. */
const flags = <T>(words: readonly T[], meant: readonly T[]): number =>
  words.reduce((sum, word, at) => sum + (meant.includes(word) ? 2 ** at : 0), 0);
const oneOf = <T>(words: readonly T[], meant: T | null): number => (meant === null ? 0 : words.indexOf(meant) + 1);

function writePatch({ areas, intensity, qualities, depth, since, course }: PainPatch): string {
  const said =
    oneOf(PAIN_DEPTHS, depth) +
    oneOf(PAIN_SPANS, since) * (PAIN_DEPTHS.length + 1) +
    oneOf(PAIN_COURSES, course) * (PAIN_DEPTHS.length + 1) * (PAIN_SPANS.length + 1);
  const on = (side: BodySide): string =>
    areas
      .filter((placed) => placed.side === side)
      .map(({ area }) => areaName(area))
      .sort()
      .join('');
  return `${digit(intensity === null ? 0 : intensity + 1)}${digit(flags(PAIN_QUALITIES, qualities))}${digit(said)}${on('right')}.${on('left')}`;
}

/**
 * The value of the field. Painted places must have been turned into areas before.
 * @returns null where nothing is marked, or so much that no camera would read it
 */
export function writePainCode(patches: readonly PainPatch[]): string | null {
  const marked = patches.filter(({ areas }) => areas.length > 0);
  if (marked.length === 0 || marked.length > MOST_PATCHES) return null;
  const code = `${VERSION}~${marked.map(writePatch).join('~')}`;
  return code.length <= LONGEST_PAIN_CODE ? code : null;
}

/** Why a code gives no drawing: it is none, of a later program, damaged, or names nothing that this body has. */
type PainCodeFault = 'no-code' | 'newer' | 'damaged' | 'unknown-areas';

/** What a code was read as. */
export type ReadPainCode =
  | { readonly kind: 'asked' }
  | { readonly kind: 'drawing'; readonly patches: readonly PainPatch[]; readonly unknown: number }
  | { readonly kind: 'fault'; readonly fault: PainCodeFault };

const fault = (why: PainCodeFault): ReadPainCode => ({ kind: 'fault', fault: why });

/** The word that a number stands for; undefined where it stands for none. */
const wordAt = <T>(words: readonly T[], number: number): T | null | undefined =>
  number === 0 ? null : words[number - 1];

/** A patch without its areas, from its first three letters; null where they are damaged. */
function wordsFrom(text: string, id: number): PainPatch | null {
  const [intensity = -1, qualities = -1, said = -1] = [...text.slice(0, 3)].map(valueOf);
  const depth = wordAt(PAIN_DEPTHS, said % (PAIN_DEPTHS.length + 1));
  const since = wordAt(PAIN_SPANS, Math.floor(said / (PAIN_DEPTHS.length + 1)) % (PAIN_SPANS.length + 1));
  const course = wordAt(PAIN_COURSES, Math.floor(said / ((PAIN_DEPTHS.length + 1) * (PAIN_SPANS.length + 1))));
  if (Math.min(intensity, qualities, said) < 0 || intensity > WORST_PAIN + 1) return null;
  if (depth === undefined || since === undefined || course === undefined) return null;
  return {
    ...newPatch(id),
    intensity: intensity === 0 ? null : intensity - 1,
    qualities: PAIN_QUALITIES.filter((_, at) => (qualities >> at) % 2 === 1),
    depth,
    since,
    course,
  };
}

/** Names of three letters each; null where one is cut off or no letter of ours stands in it. */
function namesFrom(text: string): readonly string[] | null {
  const isWhole = text.length % NAME_LENGTH === 0 && [...text].every((letter) => DIGITS.includes(letter));
  return isWhole ? (text.match(/.{3}/g) ?? []) : null;
}

/**
 * Read the field's value, a fragment that holds it, or a whole address. Never throws.
 * @param text what came from the other device
 * @param areas the areas there are
 */
export function readPainCode(text: string, areas: readonly AreaId[]): ReadPainCode {
  const given = text.trim();
  const fragment = given.slice(given.indexOf('#') + 1);
  const code = new URLSearchParams(fragment).get(PAIN_FIELD) ?? fragment;
  if (code === PAIN_ASKED) return { kind: 'asked' };
  if (!/^\d+~/.test(code)) return fault('no-code');
  const [version, ...written] = code.split('~');
  if (version !== VERSION) return fault('newer');
  if (code.length > LONGEST_PAIN_CODE || written.length > MOST_PATCHES) return fault('damaged');
  const known = new Map(areas.map((area) => [areaName(area), area]));
  const patches: PainPatch[] = [];
  let unknown = 0;
  for (const [at, patch] of written.entries()) {
    const said = wordsFrom(patch, at + 1);
    const sides = patch.slice(3).split('.').map(namesFrom);
    const [right, left] = sides;
    if (!said || sides.length !== 2 || !right || !left || right.length + left.length === 0) return fault('damaged');
    const named = [
      ...right.map((name) => ({ area: known.get(name), side: 'right' as const })),
      ...left.map((name) => ({ area: known.get(name), side: 'left' as const })),
    ];
    const placed = named.filter((one): one is PlacedArea => one.area !== undefined);
    unknown += named.length - placed.length;
    if (placed.length > 0) patches.push({ ...said, areas: placed });
  }
  return patches.length > 0 ? { kind: 'drawing', patches, unknown } : fault('unknown-areas');
}
