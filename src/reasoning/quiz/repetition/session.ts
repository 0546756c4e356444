/** What is asked next: what is due, the longest forgotten first, and some that is new. */
import type { QuizCard, QuizDeck, Region } from '../../../anatomy/index.ts';
import { isInDeck } from '../decks/deck.ts';
import type { QuizItem, QuizKind } from '../item.ts';
import { shuffled } from '../seeded.ts';
import { isRight, type QuizVerdict } from '../scoring/verdict.ts';
import type { QuizProgress } from './progress.ts';

/** What a session is made of; what is left out chooses nothing. */
export interface SessionChoice {
  readonly regions?: readonly Region[];
  readonly kinds?: readonly QuizKind[];
  readonly deck?: QuizDeck;
  /** Only what goes badly: see {@link weakSpots}. */
  readonly weakOnly?: boolean;
  /** Nothing new. */
  readonly dueOnly?: boolean;
  /** For who asked to see none: nothing that shows or speaks of a needle. */
  readonly withoutNeedles?: boolean;
}

/** When it is, and where: days begin at midnight there. */
export interface QuizClock {
  /** ms since 1970. */
  readonly now: number;
  /** Minutes that local time is ahead of UTC. */
  readonly zoneMinutes: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The number of a local day since 1970. */
export function dayOf(at: number, { zoneMinutes }: Pick<QuizClock, 'zoneMinutes'>): number {
  return Math.floor((at + zoneMinutes * MINUTE_MS) / DAY_MS);
}

/** How well questions of one region and kind go. */
export interface Spot {
  readonly region: Region | null;
  readonly kind: QuizKind;
  readonly answers: number;
  /** Share that was right. */
  readonly right: number;
}

/** Answers of a spot that are looked at, the last ones; fewer than the least say nothing. */
const LOOKED_AT = 20;
const LEAST_ANSWERS = 4;
/** Below this share of right answers a spot is weak. */
const WEAK_BELOW = 0.7;

/** Regions and kinds in which less than seven of ten of the last answers were right, the weakest first. */
export function weakSpots({ reviews }: QuizProgress, items: readonly QuizItem[]): readonly Spot[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const spots = new Map<string, { region: Region | null; kind: QuizKind; verdicts: QuizVerdict[] }>();
  for (const { item: id, verdict } of reviews) {
    const item = byId.get(id);
    if (!item) continue;
    const key = `${item.region}/${item.kind}`;
    const spot = spots.get(key) ?? { region: item.region, kind: item.kind, verdicts: [] };
    spot.verdicts.push(verdict);
    spots.set(key, spot);
  }
  return [...spots.values()]
    .map(({ region, kind, verdicts }): Spot => {
      const last = verdicts.slice(-LOOKED_AT);
      return {
        region,
        kind,
        answers: last.length,
        right: last.filter((verdict) => isRight({ verdict })).length / last.length,
      };
    })
    .filter(({ answers, right }) => answers >= LEAST_ANSWERS && right < WEAK_BELOW)
    .sort((one, other) => one.right - other.right || other.answers - one.answers);
}

/** Whether a question may be in a session. */
function chosenBy(
  choice: SessionChoice,
  progress: QuizProgress,
  items: readonly QuizItem[],
): (item: QuizItem) => boolean {
  const weak = choice.weakOnly ? weakSpots(progress, items) : [];
  const lapsedOften = (id: string): boolean => (progress.cards[id]?.lapses ?? 0) >= 2;
  return (item) =>
    (!choice.regions || (item.region !== null && choice.regions.includes(item.region))) &&
    (!choice.kinds || choice.kinds.includes(item.kind)) &&
    (!choice.deck || isInDeck(item, choice.deck)) &&
    (!choice.withoutNeedles || !item.mentionsNeedle) &&
    (!choice.weakOnly ||
      lapsedOften(item.id) ||
      weak.some(({ region, kind }) => region === item.region && kind === item.kind));
}

/** How far beyond its day something is, measured by how long it was to wait: it grows without end, so nothing waits for ever. */
const overdue = ({ due, scheduledDays }: QuizCard, now: number): number =>
  (now - due) / (DAY_MS * Math.max(1, scheduledDays));

const isInSteps = ({ state }: QuizCard): boolean => state === 'learning' || state === 'relearning';

/** What a session holds. */
export interface QuizSession {
  /** Ids of the questions in the order in which they are asked. */
  readonly items: readonly string[];
  readonly due: number;
  readonly fresh: number;
  /** How much is due by this choice in all. */
  readonly waiting: number;
}

/** One that is new after so many that are not, as evenly as it goes. */
function spread(due: readonly string[], fresh: readonly string[]): readonly string[] {
  const all = due.length + fresh.length;
  let [used, given] = [0, 0];
  return Array.from({ length: all }, (_, at) => {
    const wantsFresh =
      used < fresh.length && (given >= due.length || used < Math.floor(((at + 1) * fresh.length) / all));
    return (wantsFresh ? fresh[used++] : due[given++]) ?? '';
  });
}

/**
 * The next session. What is in its first minutes comes first, then what is overdue, then as much new as the day still allows.
 * @param items the pool
 * @param progress what is learned
 * @param choice what the session is made of
 * @param clock when and where
 * @param seed in which order new questions come; the same for the same text
 */
export function nextSession(
  items: readonly QuizItem[],
  progress: QuizProgress,
  choice: SessionChoice,
  clock: QuizClock,
  seed: string,
): QuizSession {
  const { settings, cards, reviews } = progress;
  const { now } = clock;
  const chosen = items.filter(chosenBy(choice, progress, items));
  const waiting = chosen
    .flatMap(({ id }) => cards[id] ?? [])
    .filter(({ due }) => due <= now)
    .sort(
      (one, other) =>
        Number(isInSteps(other)) - Number(isInSteps(one)) ||
        overdue(other, now) - overdue(one, now) ||
        (one.item < other.item ? -1 : 1),
    );
  const due = waiting.slice(0, settings.sessionLength).map(({ item }) => item);
  const today = dayOf(now, clock);
  const begun = reviews.filter(({ at, was }) => was === 'new' && dayOf(at, clock) === today).length;
  const room = choice.dueOnly ? 0 : Math.min(settings.newPerDay - begun, settings.sessionLength - due.length);
  const fresh =
    room <= 0
      ? []
      : shuffled(
          chosen.filter(({ id }) => !cards[id]),
          seed,
          ({ id }) => id,
        )
          .slice(0, room)
          .map(({ id }) => id);
  return { items: spread(due, fresh), due: due.length, fresh: fresh.length, waiting: waiting.length };
}
