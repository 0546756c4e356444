/** Simulated learners: they forget as FSRS assumes, answer as well as they remember, and miss a day now and then. */
import type { QuizCard } from '../../src/anatomy/index.ts';
import {
  answered,
  nextSession,
  NO_PROGRESS,
  recallAfter,
  scoreAnswer,
  seededRandom,
  type QuizAnswer,
  type QuizItem,
  type QuizKnowledge,
  type QuizProgress,
} from '../../src/reasoning/index.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A Monday evening. */
const FIRST = Date.UTC(2026, 0, 5, 18);

/** What is asked of a crowd of learners. */
export interface LearnerPlan {
  readonly days: number;
  /** Questions each has in a deck. */
  readonly deck: number;
  readonly newPerDay: number;
  readonly sessionLength: number;
  /** Sessions of one evening at most: in the later ones what is in its first minutes is asked again. */
  readonly rounds: number;
  /** Share of days that are missed. */
  readonly missed: number;
}

/** How one learner fared. */
export interface LearnerRun {
  readonly progress: QuizProgress;
  readonly answers: number;
  /** Asked before they were due, or due and left out of a session with room: both must be none. */
  readonly tooEarly: number;
  readonly leftOut: number;
  /** More new ones on a day than were wanted. */
  readonly tooMany: number;
  /** The longest that something waited beyond its time, days, and on how many days on end at most nobody learned. */
  readonly longestWait: number;
  readonly longestPause: number;
  /** Questions of the deck that never came. */
  readonly never: number;
  /** Share still known of what was asked after days. */
  readonly known: number;
}

/** An answer of someone who knows it, or does not. */
export function answerTo({ task }: QuizItem, knows: boolean, random: () => number): QuizAnswer {
  switch (task.kind) {
    case 'choice': {
      const wrong = task.options.find(({ id }) => id !== task.answer)?.id ?? null;
      return { kind: 'choice', chosen: knows ? task.answer : wrong };
    }
    case 'order':
      return { kind: 'order', given: knows ? task.answer : task.answer.toReversed() };
    case 'point': {
      const [structure] = task.structures;
      return { kind: 'point', given: knows && structure ? { structure, side: task.side } : null };
    }
    case 'place':
      return { kind: 'place', given: { mm: knows ? 13 * random() : 60, onMuscle: knows, otherSide: false } };
    case 'paint':
      return { kind: 'paint', painted: new Map() };
    case 'spotter':
      return { kind: 'spotter', given: task.parts.map(({ task: part }) => (knows ? part.answer : null)) };
    default:
      return task satisfies never;
  }
}

/** What someone who knows where it hurts paints: the main zone, whole. */
function painted(item: QuizItem, { cells }: QuizKnowledge): QuizAnswer {
  const { task } = item;
  if (task.kind !== 'paint') throw new TypeError(`expected a question to paint, received "${item.id}"`);
  const inside = task.main.flatMap((area) => cells.cellsOf({ area, side: task.side }));
  return { kind: 'paint', painted: new Map(inside.map((cell) => [cell, cells.mm2(cell)])) };
}

/** Whether someone still knows it: as likely as FSRS says, and something new half the time. */
function knows(card: QuizCard | undefined, now: number, retention: number, random: () => number): boolean {
  if (!card || card.last === null) return random() < 0.5;
  return random() < recallAfter(card, (now - card.last) / DAY_MS, retention);
}

/** Lets one learner learn for some days. */
export function runLearner(
  seed: number,
  pool: readonly QuizItem[],
  knowledge: QuizKnowledge,
  plan: LearnerPlan,
): LearnerRun {
  const random = seededRandom(`learner ${seed}`);
  const start = Math.floor(random() * pool.length);
  const deck = Array.from({ length: plan.deck }, (_, at) => pool[(start + at * 37) % pool.length]!);
  const items = [...new Set(deck)];
  const byId = new Map(items.map((item) => [item.id, item]));
  const settings = { ...NO_PROGRESS.settings, newPerDay: plan.newPerDay, sessionLength: plan.sessionLength };
  let progress: QuizProgress = { ...NO_PROGRESS, settings };
  const counts = { tooEarly: 0, leftOut: 0, tooMany: 0, longestWait: 0, longestPause: 0 };
  let pause = 0;
  for (let day = 0; day < plan.days; day++) {
    if (day > 0 && random() < plan.missed) {
      counts.longestPause = Math.max(counts.longestPause, ++pause);
      continue;
    }
    pause = 0;
    let now = FIRST + day * DAY_MS + Math.floor(random() * 180) * MINUTE_MS;
    let fresh = 0;
    for (let round = 0; round < plan.rounds; round++) {
      const clock = { now, zoneMinutes: 60 };
      const session = nextSession(items, progress, {}, clock, `new ${seed}`);
      fresh += session.fresh;
      if (session.items.length < Math.min(plan.sessionLength, session.waiting)) counts.leftOut++;
      for (const id of session.items) {
        const card = progress.cards[id];
        if (card && card.due > now) counts.tooEarly++;
        if (card) counts.longestWait = Math.max(counts.longestWait, (now - card.due) / DAY_MS);
        const item = byId.get(id)!;
        const isKnown = knows(card, now, settings.retention, random);
        const answer =
          item.task.kind === 'paint' && isKnown ? painted(item, knowledge) : answerTo(item, isKnown, random);
        progress = answered(progress, id, scoreAnswer(item.task, answer, knowledge.cells).verdict, now);
        now += MINUTE_MS / 2;
      }
      if (session.items.length === 0) break;
      now += 12 * MINUTE_MS;
    }
    if (fresh > plan.newPerDay) counts.tooMany++;
  }
  const later = progress.reviews.filter(({ was }) => was === 'review');
  return {
    progress,
    ...counts,
    answers: progress.reviews.length,
    never: items.filter(({ id }) => !progress.cards[id]).length,
    known: later.filter(({ verdict }) => verdict !== 'again').length / Math.max(1, later.length),
  };
}
