/** What someone has learned: answers come in, can be taken back or corrected, and are kept as plain data. */
import {
  QUIZ_FILE_KIND,
  QUIZ_FILE_VERSION,
  type QuizCard,
  type QuizDeck,
  type QuizFile,
  type QuizReview,
  type QuizSettings,
} from '../../../anatomy/index.ts';
import type { QuizVerdict } from '../scoring/verdict.ts';
import { daysBetween, scheduled } from './scheduler.ts';

/** Plain data, ready for a store. */
export interface QuizProgress {
  readonly settings: QuizSettings;
  /** By question. */
  readonly cards: Readonly<Record<string, QuizCard>>;
  /** In the order in which they were given. */
  readonly reviews: readonly QuizReview[];
  readonly decks: readonly QuizDeck[];
  /** The card before the last answer, for taking that back; null in it where there was none, and as a whole where nothing can be taken back. */
  readonly before: { readonly card: QuizCard | null } | null;
}

/** What someone begins with. */
const FIRST_SETTINGS: QuizSettings = { retention: 0.9, newPerDay: 10, sessionLength: 20 };

/** Nothing learned yet. */
export const NO_PROGRESS: QuizProgress = { settings: FIRST_SETTINGS, cards: {}, reviews: [], decks: [], before: null };

function withCard(progress: QuizProgress, item: string, card: QuizCard | null): QuizProgress['cards'] {
  const { [item]: _, ...others } = progress.cards;
  return card ? { ...others, [item]: card } : others;
}

/** The progress after an answer given at `now`, ms since 1970. */
export function answered(progress: QuizProgress, item: string, verdict: QuizVerdict, now: number): QuizProgress {
  const card = progress.cards[item] ?? null;
  const review: QuizReview = {
    item,
    at: now,
    verdict,
    was: card?.state ?? 'new',
    days: daysBetween(card?.last ?? now, now),
  };
  return {
    ...progress,
    cards: withCard(progress, item, scheduled(item, card, verdict, now, progress.settings.retention)),
    reviews: [...progress.reviews, review],
    before: { card },
  };
}

/** The progress as it was before the last answer; the same where that cannot be taken back any more. */
export function takenBack(progress: QuizProgress): QuizProgress {
  const last = progress.reviews.at(-1);
  if (!last || !progress.before) return progress;
  return {
    ...progress,
    cards: withCard(progress, last.item, progress.before.card),
    reviews: progress.reviews.slice(0, -1),
    before: null,
  };
}

/** The progress as if the last answer had been worth something else; the same where it cannot be changed any more. */
export function corrected(progress: QuizProgress, verdict: QuizVerdict): QuizProgress {
  const last = progress.reviews.at(-1);
  return last && progress.before ? answered(takenBack(progress), last.item, verdict, last.at) : progress;
}

/** The file of a progress, saved at `now`, ms since 1970. */
export function quizFileOf({ settings, cards, reviews, decks }: QuizProgress, now: number): QuizFile {
  const sorted = Object.values(cards).sort((one, other) => (one.item < other.item ? -1 : 1));
  return {
    kind: QUIZ_FILE_KIND,
    version: QUIZ_FILE_VERSION,
    savedAt: now,
    settings: { ...settings },
    cards: sorted.map((card) => ({ ...card })),
    reviews: reviews.map((review) => ({ ...review })),
    decks: decks.map((deck) => ({ ...deck, entries: deck.entries.map((entry) => ({ ...entry })) })),
  };
}

/** The progress of a file that was read. */
export function progressOf({ settings, cards, reviews, decks }: QuizFile): QuizProgress {
  return { settings, cards: Object.fromEntries(cards.map((card) => [card.item, card])), reviews, decks, before: null };
}

/** What a merge brought. */
export interface MergedProgress {
  readonly progress: QuizProgress;
  readonly brought: { readonly cards: number; readonly reviews: number; readonly decks: number };
}

const isLater = (one: QuizCard, other: QuizCard): boolean =>
  (one.last ?? 0) > (other.last ?? 0) || ((one.last ?? 0) === (other.last ?? 0) && one.reps > other.reps);

/**
 * Two progresses as one. Of each question the card that was asked last stays, of two asked at once the one asked more often;
 * answers of both are kept, the same one once; of each deck the one changed last stays. Settings are those of `own`. Merging
 * the same again changes nothing.
 */
export function merged(own: QuizProgress, other: QuizProgress): MergedProgress {
  const cards = { ...own.cards };
  const brought = { cards: 0, reviews: 0, decks: 0 };
  for (const [item, card] of Object.entries(other.cards)) {
    const mine = cards[item];
    if (mine && !isLater(card, mine)) continue;
    cards[item] = card;
    brought.cards++;
  }
  const keyOf = ({ item, at }: QuizReview): string => `${at}\n${item}`;
  const known = new Set(own.reviews.map(keyOf));
  const more = other.reviews.filter((review) => !known.has(keyOf(review)));
  brought.reviews = more.length;
  const decks = new Map(own.decks.map((deck) => [deck.id, deck]));
  for (const deck of other.decks) {
    const mine = decks.get(deck.id);
    if (mine && mine.changedAt >= deck.changedAt) continue;
    decks.set(deck.id, deck);
    brought.decks++;
  }
  const reviews = [...own.reviews, ...more].sort((one, two) => one.at - two.at || (one.item < two.item ? -1 : 1));
  return { progress: { settings: own.settings, cards, reviews, decks: [...decks.values()], before: null }, brought };
}
