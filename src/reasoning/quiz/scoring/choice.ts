/** Answers that are chosen, put in order, pointed at or given at a station. */
import type { Side, StructureId } from '../../../anatomy/index.ts';
import type { ChoiceTask, OrderTask, PointTask, SpotterPart, SpotterTask } from '../item.ts';
import type { QuizScore, QuizVerdict } from './verdict.ts';

/** Whether the right option was chosen. */
export function scoreChoice({ answer }: ChoiceTask, chosen: string | null): QuizScore {
  return chosen === answer ? { verdict: 'good', share: 1 } : { verdict: 'again', share: 0 };
}

/** A sequence of which nearly all pairs stand right was nearly known. */
const NEARLY = 0.8;

/** How an order was scored: which share of all pairs stand as they should. */
export interface OrderScore extends QuizScore {
  /** Ids that stand at their right place. */
  readonly inPlace: readonly string[];
}

/**
 * Compares pairs: of each two entries it counts whether the one that belongs first stands first. What is missing stands behind
 * all that is there and right with nothing; what does not belong is passed over.
 */
export function scoreOrder({ answer }: OrderTask, given: readonly string[]): OrderScore {
  const known = given.filter((id, at) => answer.includes(id) && given.indexOf(id) === at);
  let [right, all] = [0, 0];
  answer.forEach((one, at) => {
    for (const other of answer.slice(at + 1)) {
      const [before, after] = [known.indexOf(one), known.indexOf(other)];
      all++;
      if (before >= 0 && after >= 0 && before < after) right++;
    }
  });
  const share = all > 0 ? right / all : 1;
  const verdict: QuizVerdict = share === 1 ? 'good' : share >= NEARLY ? 'hard' : 'again';
  return { verdict, share, inPlace: answer.filter((id, at) => known[at] === id) };
}

/** What was pointed at. */
export interface PointAnswer {
  readonly structure: StructureId;
  readonly side: Side;
}

/** How pointing was scored. */
export interface PointScore extends QuizScore {
  /** The right structure on the side that was not asked for. */
  readonly otherSide: boolean;
}

/** Whether one of the right structures was pointed at; on the other side it is half right. */
export function scorePoint({ structures, side }: PointTask, given: PointAnswer | null): PointScore {
  if (given === null || !structures.includes(given.structure)) return { verdict: 'again', share: 0, otherSide: false };
  const otherSide = side !== 'midline' && given.side !== 'midline' && given.side !== side;
  return otherSide ? { verdict: 'hard', share: 0.5, otherSide } : { verdict: 'good', share: 1, otherSide };
}

/** How a station was scored. */
export interface SpotterScore extends QuizScore {
  readonly parts: readonly { readonly ask: SpotterPart['ask']; readonly right: boolean }[];
}

/**
 * Scores a station: two questions, of which the first is right only with its side. A name on the wrong side counts half of it.
 * @param given the chosen option of each part, in their order; null where none was chosen in time
 */
export function scoreSpotter({ parts }: SpotterTask, given: readonly (string | null)[]): SpotterScore {
  const scored = parts.map(({ ask, task }, at) => ({ ask, right: scoreChoice(task, given[at] ?? null).share === 1 }));
  const isDone = (ask: SpotterPart['ask']): boolean => scored.some((part) => part.ask === ask && part.right);
  const named = isDone('name') ? (isDone('side') ? 1 : 0.5) : 0;
  const share = (named + (isDone('about') ? 1 : 0)) / 2;
  return { verdict: share === 1 ? 'good' : share >= 0.5 ? 'hard' : 'again', share, parts: scored };
}
