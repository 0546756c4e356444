/** The two sheets a card is printed on, and how a day is written on them. */
import { spoken } from '../../words/index.ts';

export const PAPERS = ['A4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Width and height, mm. */
export const PAPER_MM: Readonly<Record<Paper, readonly [number, number]>> = { A4: [210, 297], letter: [215.9, 279.4] };

/** Countries whose printers hold Letter. */
const LETTER_COUNTRIES = new Set(['US', 'CA', 'MX']);

/** The sheet a printer is likely to hold, by the language tag of the browser; A4 where it names no country. */
export function paperFor(languageTag: string): Paper {
  const parts = languageTag.split('-').slice(1);
  return parts.some((part) => LETTER_COUNTRIES.has(part.toUpperCase())) ? 'letter' : 'A4';
}

/** English without a country is written the British way. */
const WITHOUT_COUNTRY: Readonly<Record<string, string>> = { en: 'en-GB' };

/** A day in words, in the language that is spoken, as it is written in the reader's country. */
export function dayInWords(day: Date, languageTag: string): string {
  const { formats } = spoken();
  const usual = WITHOUT_COUNTRY[formats] ?? formats;
  try {
    return day.toLocaleDateString(languageTag.toLowerCase().startsWith(formats) ? languageTag : usual, {
      dateStyle: 'long',
    });
  } catch {
    return day.toLocaleDateString(usual, { dateStyle: 'long' });
  }
}

/**
 * Sizes of the running text, points, from roomy to close: the first that fits on one page is taken.
 * Below 8 a card is no longer read by everyone it is made for: the last two are for a note without a space in it, the very last beside the most questions.
 */
export const TEXT_POINTS = [10.5, 9.9, 9.3, 8.7, 8.1, 7.2, 6.5] as const;

/** Millimetres a point. */
export const MM_PER_POINT = 25.4 / 72;
