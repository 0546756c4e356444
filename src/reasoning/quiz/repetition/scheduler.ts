/** When a question comes again: FSRS-6 by `ts-fsrs`, with nothing of the clock or of chance in it. */
import { createEmptyCard, forgetting_curve, fsrs, Rating, State, type Card, type FSRS, type Grade } from 'ts-fsrs';
import type { QuizCard } from '../../../anatomy/index.ts';
import type { QuizVerdict } from '../scoring/verdict.ts';

const DAY_MS = 86_400_000;

const GRADES: Readonly<Record<QuizVerdict, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};
const STATES: readonly QuizCard['state'][] = ['new', 'learning', 'review', 'relearning'];
const STATE_OF: Readonly<Record<QuizCard['state'], State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};

const made = new Map<number, FSRS>();

/** The algorithm with its published parameters, for the share that is to be still known. */
function algorithmFor(retention: number): FSRS {
  const held = made.get(retention) ?? fsrs({ request_retention: retention, enable_fuzz: false });
  made.set(retention, held);
  return held;
}

function asTheirs({ due, stability, difficulty, scheduledDays, step, reps, lapses, state, last }: QuizCard): Card {
  return {
    due: new Date(due),
    stability,
    difficulty,
    // Worked out anew from the last review.
    elapsed_days: 0,
    scheduled_days: scheduledDays,
    learning_steps: step,
    reps,
    lapses,
    state: STATE_OF[state],
    ...(last === null ? {} : { last_review: new Date(last) }),
  };
}

function asOurs(item: string, card: Card): QuizCard {
  return {
    item,
    state: STATES[card.state] ?? 'new',
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    last: card.last_review?.getTime() ?? null,
  };
}

/**
 * The card after an answer.
 * @param item the question; it is new where there is no card
 * @param card what is remembered of it
 * @param verdict what the answer was worth
 * @param now ms since 1970
 * @param retention share that is to be still known when it is asked again, 0 … 1
 */
export function scheduled(
  item: string,
  card: QuizCard | null,
  verdict: QuizVerdict,
  now: number,
  retention: number,
): QuizCard {
  const before = card ? asTheirs(card) : createEmptyCard(new Date(now));
  return asOurs(item, algorithmFor(retention).next(before, new Date(now), GRADES[verdict]).card);
}

/** Days between two times. */
export const daysBetween = (from: number, to: number): number => Math.max(0, (to - from) / DAY_MS);

/** How likely something is still known so many days after it was asked, 0 … 1. */
export function recallAfter({ stability }: Pick<QuizCard, 'stability'>, days: number, retention: number): number {
  if (stability <= 0) return 0;
  return forgetting_curve(algorithmFor(retention).parameters.w, days, stability);
}
