/** What the links of decks and exams have in common: a version, fields between dots, and a check that nothing got lost on the way. */
import type { QuizPhrase } from '../item.ts';
import { hashOf } from '../seeded.ts';

/** Why a link cannot be read. */
export type LinkRefusal = 'empty' | 'newer' | 'damaged' | 'too-long';

/** What a link holds, or why it holds nothing. */
export type ReadLink<T> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly reason: LinkRefusal; readonly text: QuizPhrase };

/** Letters of a hash below 2³² in base 36. */
const HASH_LETTERS = 7;
/** No link of ours is longer. */
const LONGEST = 40_000;

/** A link that cannot be read. */
export function refused(reason: LinkRefusal): {
  readonly ok: false;
  readonly reason: LinkRefusal;
  readonly text: QuizPhrase;
} {
  return { ok: false, reason, text: { key: `quiz.refused.${reason}`, values: {} } };
}

/** A text as so many letters that follow from it. */
export const codeOf = (text: string): string => hashOf(text).toString(36).padStart(HASH_LETTERS, '0');

/** Codes that stand on end. */
export const codesIn = (text: string): readonly string[] => text.match(/.{7}/g) ?? [];

/** Words within a link: nothing in them looks like a dot. Half a letter, as a file may hold one, is left out. */
export const written = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, '')).replaceAll('.', '%2E');

/** The words back, or null where they were never written so. */
export function readWords(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A link of these fields. */
export function linkOf(version: number, fields: readonly string[]): string {
  const body = [String(version), ...fields].join('.');
  return `${body}.${codeOf(body)}`;
}

/** The fields of a link of this version with so many of them. */
export function fieldsOf(
  link: string,
  version: number,
  count: number,
): ReadLink<{ readonly fields: readonly string[] }> {
  if (link === '') return refused('empty');
  if (link.length > LONGEST) return refused('too-long');
  const fields = link.split('.');
  const said = fields[0] ?? '';
  if (!/^[1-9]\d{0,3}$/.test(said)) return refused('damaged');
  if (Number(said) > version) return refused('newer');
  const check = fields.at(-1);
  const inner = fields.slice(1, -1);
  if (inner.length !== count || codeOf(fields.slice(0, -1).join('.')) !== check) return refused('damaged');
  return { ok: true, fields: inner };
}
