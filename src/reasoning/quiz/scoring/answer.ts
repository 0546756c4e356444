/** One door to all scoring: a task and an answer to it in, what it was worth and what is said of it out. */
import type { Area, AreaId } from '../../../anatomy/index.ts';
import type { CellIndex } from '../../pain-drawing/cells.ts';
import type { Cover } from '../../pain-drawing/cover.ts';
import type { QuizPhrase, QuizTask } from '../item.ts';
import {
  scoreChoice,
  scoreOrder,
  scorePoint,
  scoreSpotter,
  type OrderScore,
  type PointAnswer,
  type PointScore,
  type SpotterScore,
} from './choice.ts';
import { scorePaint, type PaintScore } from './paint.ts';
import { scorePlace, type PlaceAnswer, type PlaceScore } from './place.ts';
import type { QuizScore } from './verdict.ts';

/** An answer, by the kind of its task; null where none was given. */
export type QuizAnswer =
  | { readonly kind: 'choice'; readonly chosen: string | null }
  | { readonly kind: 'order'; readonly given: readonly string[] }
  | { readonly kind: 'point'; readonly given: PointAnswer | null }
  | { readonly kind: 'place'; readonly given: PlaceAnswer | null }
  | { readonly kind: 'paint'; readonly painted: Cover }
  | { readonly kind: 'spotter'; readonly given: readonly (string | null)[] };

/** A score with what more is told of its kind. */
export type AnswerScore =
  | ({ readonly kind: 'choice' } & QuizScore)
  | ({ readonly kind: 'order' } & OrderScore)
  | ({ readonly kind: 'point' } & PointScore)
  | ({ readonly kind: 'place' } & PlaceScore)
  | ({ readonly kind: 'paint' } & PaintScore)
  | ({ readonly kind: 'spotter' } & SpotterScore);

const NOTHING = { verdict: 'again', share: 0 } as const;

/**
 * Scores an answer.
 * @param task what was asked
 * @param answer what was answered
 * @param index the cells of the body that was painted on
 * @throws {TypeError} where the answer is of another kind than the task
 */
export function scoreAnswer(task: QuizTask, answer: QuizAnswer, index: CellIndex): AnswerScore {
  if (task.kind === 'choice' && answer.kind === 'choice')
    return { kind: 'choice', ...scoreChoice(task, answer.chosen) };
  if (task.kind === 'order' && answer.kind === 'order') return { kind: 'order', ...scoreOrder(task, answer.given) };
  if (task.kind === 'point' && answer.kind === 'point') return { kind: 'point', ...scorePoint(task, answer.given) };
  if (task.kind === 'paint' && answer.kind === 'paint')
    return { kind: 'paint', ...scorePaint(task, answer.painted, index) };
  if (task.kind === 'spotter' && answer.kind === 'spotter')
    return { kind: 'spotter', ...scoreSpotter(task, answer.given) };
  if (task.kind === 'place' && answer.kind === 'place')
    return answer.given
      ? { kind: 'place', ...scorePlace(answer.given) }
      : { kind: 'place', ...NOTHING, nearness: 'elsewhere', mm: Infinity, otherSide: false };
  throw new TypeError(`expected an answer to a task of the kind "${task.kind}", received "${answer.kind}"`);
}

const percent = (share: number): number => Math.round(100 * share);

/** What is said of a score beside the verdict, with the names of areas. */
export function toldScore(
  score: AnswerScore,
  areaById: ReadonlyMap<AreaId, Pick<Area, 'name'>>,
): readonly QuizPhrase[] {
  const told: QuizPhrase[] = [{ key: `quiz.verdict.${score.verdict}`, values: {} }];
  if (score.kind === 'order' && score.share < 1)
    told.push({ key: 'quiz.scored.order', values: { percent: percent(score.share) } });
  if (score.kind === 'place' && Number.isFinite(score.mm))
    told.push({ key: `quiz.scored.place-${score.nearness}`, values: { mm: Math.round(score.mm) } });
  if (score.kind === 'paint') {
    told.push({ key: 'quiz.scored.paint', values: { found: percent(score.found), inside: percent(score.inside) } });
    if (score.missed.length > 0)
      told.push({
        key: 'quiz.scored.paint-missed',
        values: { names: score.missed.map((id) => areaById.get(id)?.name ?? id) },
      });
  }
  if (score.kind === 'spotter')
    told.push(
      ...score.parts.map(({ ask, right }): QuizPhrase => ({
        key: `quiz.scored.${ask}`,
        values: { right: right ? 'yes' : 'no' },
      })),
    );
  const otherSide = (score.kind === 'point' || score.kind === 'place' || score.kind === 'paint') && score.otherSide;
  return otherSide ? [...told, { key: 'quiz.scored.other-side', values: {} }] : told;
}
