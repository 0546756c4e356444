/** How the answer of a recall fits, as it stands. */
import type { Dataset } from '../anatomy/index.ts';
import { helpVerdict, muscleVerdict, painVerdict, type Pointed, type Verdict } from '../reasoning/index.ts';
import { subjectOf } from './subject.ts';
import { muscleOfTarget } from './target.ts';
import type { Recall } from './slices/recall.ts';
import type { Target } from './target.ts';

/** What was pointed at, of the things of the body; null for nothing and for skin. */
function pointedAt(target: Target): Pointed | null {
  if (target.kind === 'none' || target.kind === 'area') return null;
  const muscle = muscleOfTarget(target);
  if (muscle !== null) return { kind: 'muscle', id: muscle, side: target.side };
  return target.kind === 'structure' ? target : null;
}

/**
 * How the answer that was given fits; null while there is none.
 * @param recall the question and what was answered
 * @param dataset what is known of muscles, areas and signs
 * @param bothSides both sides were explained, so that neither is the other one
 */
export function verdictOf(
  { subject: target, question, pointed, touched, chosen }: Recall,
  dataset: Dataset,
  bothSides = false,
): Verdict | null {
  const subject = subjectOf(target, dataset);
  if (!subject) return null;
  const thing = pointedAt(pointed);
  if (question === 'muscle') return thing && muscleVerdict(subject, thing, dataset, bothSides);
  if (question === 'pain') return touched && painVerdict(subject, touched, dataset, bothSides);
  return helpVerdict(subject.muscle, chosen, dataset);
}
