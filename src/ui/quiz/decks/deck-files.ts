/** A deck as a file for other programs. */
import type { QuizDeck } from '../../../anatomy/index.ts';
import { ankiText, deckItems, itemsCsv } from '../../../reasoning/index.ts';
import type { TableWords } from '../../../reasoning/index.ts';
import { sayQuiz } from '../../../words/index.ts';
import type { QuizPool } from '../pool.ts';

/** The kinds of file, by how their names end. */
export const DECK_FILES = { anki: 'myopoint-deck.txt', csv: 'myopoint-deck.csv' } as const;

/** What stands in it. */
export function deckFile(kind: keyof typeof DECK_FILES, deck: QuizDeck, { items, dataset }: QuizPool): Blob {
  const words: TableWords = { say: sayQuiz, cite: (id) => dataset.sourceById.get(id)?.cite ?? id };
  const asked = deckItems(deck, items);
  return kind === 'anki'
    ? new Blob([ankiText(asked, deck.name === '' ? 'Myopoint' : deck.name, words)], { type: 'text/plain' })
    : // A table program reads it as Latin letters unless told by this mark.
      new Blob(['\u{feff}', itemsCsv(asked, words)], { type: 'text/csv' });
}
