/** Lists of one's own: muscles with all that is asked about them, and single questions. */
import type { MuscleId, QuizDeck } from '../../../anatomy/index.ts';
import type { QuizItem } from '../item.ts';
import { shuffled } from '../seeded.ts';

/** Whether a question belongs to a deck: by itself, or by a muscle it is about. */
export function isInDeck(
  { id, muscles }: Pick<QuizItem, 'id' | 'muscles'>,
  { entries }: Pick<QuizDeck, 'entries'>,
): boolean {
  return entries.some((entry) => (entry.kind === 'item' ? entry.id === id : muscles.includes(entry.id)));
}

/** The questions of a deck, in the order of the pool. */
export function deckItems(deck: Pick<QuizDeck, 'entries'>, items: readonly QuizItem[]): readonly QuizItem[] {
  return items.filter((item) => isInDeck(item, deck));
}

/** How many questions `tryIt` gives. */
const TRY = 3;

/** A few questions about what was just seen, of kinds as different as may be; the same for the same seed. */
export function tryIt(muscle: MuscleId, items: readonly QuizItem[], seed: string): readonly QuizItem[] {
  const about = items.filter(({ muscles, mentionsNeedle }) => muscles.includes(muscle) && !mentionsNeedle);
  const kinds = new Set<QuizItem['kind']>();
  return shuffled(about, seed, ({ id }) => id)
    .filter(({ kind }) => !kinds.has(kind) && kinds.add(kind))
    .slice(0, TRY);
}
