/** The two sheets a card is printed on. */
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

/**
 * Sizes of the running text, points, from roomy to close: the first that fits on one page is taken.
 * Below 8 a card is no longer read by everyone it is made for: the last two are for a note without a space in it, the very last beside the most questions.
 */
export const TEXT_POINTS = [10.5, 9.9, 9.3, 8.7, 8.1, 7.2, 6.5] as const;

/** Millimetres a point. */
export const MM_PER_POINT = 25.4 / 72;
