/** Series for small plots of how learning goes: plain numbers, drawn elsewhere. */
import type { QuizCard } from '../../../anatomy/index.ts';
import { isRight } from '../scoring/verdict.ts';
import type { QuizProgress } from './progress.ts';
import { recallAfter } from './scheduler.ts';
import { dayOf, type QuizClock } from './session.ts';

/** What was still known in one week. */
export interface RetentionPoint {
  /** First local day of the week, days since 1970. */
  readonly day: number;
  readonly answers: number;
  /** Share of what was asked after days or more that was still known, 0 … 1. */
  readonly known: number;
}

const WEEK = 7;

/** How much was still known, week by week, of what had been learned before; weeks without such answers are left out. */
export function retentionByWeek(
  { reviews }: QuizProgress,
  clock: Pick<QuizClock, 'zoneMinutes'>,
): readonly RetentionPoint[] {
  const weeks = new Map<number, { answers: number; known: number }>();
  for (const { at, was, verdict } of reviews) {
    if (was !== 'review') continue;
    const week = Math.floor(dayOf(at, clock) / WEEK);
    const found = weeks.get(week) ?? { answers: 0, known: 0 };
    found.answers++;
    // As FSRS counts: what was hard was known.
    if (verdict !== 'again') found.known++;
    weeks.set(week, found);
  }
  return [...weeks]
    .sort(([one], [other]) => one - other)
    .map(([week, { answers, known }]) => ({ day: week * WEEK, answers, known: known / answers }));
}

/** How likely something is still known, day by day from when it was last asked. */
export interface CurvePoint {
  readonly day: number;
  readonly recall: number;
}

/** The forgetting curve of one card over so many days. */
export function forgettingCurve(card: QuizCard, days: number, retention: number): readonly CurvePoint[] {
  return Array.from({ length: days + 1 }, (_, day) => ({ day, recall: recallAfter(card, day, retention) }));
}

/** What was done or is to come on a local day. */
export interface CalendarDay {
  /** Days since 1970. */
  readonly day: number;
  readonly answers: number;
  readonly right: number;
  /** Of what is known today, what falls due then; what is overdue falls on today. */
  readonly due: number;
}

/** Every day from so many before today to so many after it. */
export function calendar(
  { reviews, cards }: QuizProgress,
  clock: QuizClock,
  before: number,
  after: number,
): readonly CalendarDay[] {
  const today = dayOf(clock.now, clock);
  const days = Array.from({ length: before + after + 1 }, (_, at) => ({
    day: today - before + at,
    answers: 0,
    right: 0,
    due: 0,
  }));
  const at = (day: number) => days[day - today + before];
  for (const review of reviews) {
    const day = at(dayOf(review.at, clock));
    if (!day) continue;
    day.answers++;
    if (isRight(review)) day.right++;
  }
  for (const { due } of Object.values(cards)) {
    const day = at(Math.max(today, dayOf(due, clock)));
    if (day) day.due++;
  }
  return days;
}

/** Days on end with an answer. */
export interface Streak {
  readonly days: number;
  /** Whether today counts already: until midnight nothing is lost. */
  readonly today: boolean;
}

/** How many days on end something was answered, up to today or yesterday. */
export function streakOf({ reviews }: QuizProgress, clock: QuizClock): Streak {
  const learned = new Set(reviews.map(({ at }) => dayOf(at, clock)));
  const now = dayOf(clock.now, clock);
  const today = learned.has(now);
  let days = 0;
  for (let day = today ? now : now - 1; learned.has(day); day--) days++;
  return { days, today };
}
