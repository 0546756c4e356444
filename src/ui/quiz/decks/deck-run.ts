/** The questions of a deck as a round: what is due first, then what is new, else some of all of it. */
import type { QuizDeck } from '../../../anatomy/index.ts';
import { deckItems, examItems, nextSession } from '../../../reasoning/index.ts';
import type { QuizItem, QuizProgress } from '../../../reasoning/index.ts';
import { clockAt } from '../home/runs.ts';

/** Whoever asks for a deck wants it today, however much is new. */
const ANY_NUMBER = 500;

/** What is asked of a deck now. */
export function deckRound(
  deck: Pick<QuizDeck, 'name' | 'entries'>,
  items: readonly QuizItem[],
  progress: QuizProgress,
  withoutNeedles: boolean,
  now: number,
): readonly QuizItem[] {
  const inIt = deckItems(deck, items).filter(({ mentionsNeedle }) => !withoutNeedles || !mentionsNeedle);
  const { sessionLength: count } = progress.settings;
  const settings = { ...progress.settings, newPerDay: ANY_NUMBER };
  const { items: due } = nextSession(inIt, { ...progress, settings }, {}, clockAt(now), String(now));
  const byId = new Map(inIt.map((item) => [item.id, item]));
  return due.length > 0
    ? due.flatMap((id) => byId.get(id) ?? [])
    : examItems({ seed: now % 2 ** 32, regions: [], kinds: [], count, minutes: 1 }, inIt);
}
