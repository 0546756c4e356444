/** What is answered in a recall: which sentence is said to which verdict. */
import { URGENT_SIGNS, USUAL_AFTER } from '../../anatomy/index.ts';
import type { ClaimId, Region } from '../../anatomy/index.ts';
import type { HelpVerdict, MuscleVerdict, PainVerdict } from '../../reasoning/index.ts';
import { inSentence } from '../../words/index.ts';
import { say } from '../kit/say.tsx';

/** The claims that can be chosen, in the words of a person who has them. */
const SIGNS = new Map<
  ClaimId,
  'recall.sign.soreness' | 'recall.sign.bruise' | 'recall.sign.chest' | 'recall.sign.spine'
>([
  [USUAL_AFTER.soreness, 'recall.sign.soreness'],
  [USUAL_AFTER.bruise, 'recall.sign.bruise'],
  [URGENT_SIGNS.chest, 'recall.sign.chest'],
  [URGENT_SIGNS.spine, 'recall.sign.spine'],
]);

/** A claim as a sign that can be chosen; null for a claim that is none. */
export function signWords(id: ClaimId): string | null {
  const key = SIGNS.get(id);
  return key === undefined ? null : say(key);
}

/** What is said to a place that was pointed at. `name` is what was pointed at, `region` where the muscle lies. */
export function muscleAnswerWords(verdict: MuscleVerdict, subject: string, name: string, region: Region): string {
  if (verdict.fit === 'right')
    return say(verdict.otherSide ? 'recall.muscle.other-side' : 'recall.muscle.right', { muscle: inSentence(subject) });
  const muscle = inSentence(name);
  if (verdict.fit === 'far') return `${say('recall.muscle.far', { muscle })} ${say(`recall.look.${region}`)}`;
  if (verdict.deeper) return say('recall.muscle.deeper', { muscle });
  return say(verdict.worksTogether ? 'recall.muscle.works-together' : 'recall.muscle.near', { muscle });
}

/** What is said to a place of the skin. `area` is the one touched, `region` where the pain goes most often. */
export function painAnswerWords(verdict: PainVerdict, area: string | null, region: Region | null): string {
  if (verdict.fit === 'right' && verdict.rank) {
    const yes = area === null ? say('recall.pain.right') : say('recall.pain.right-area', { area });
    return `${yes} ${say(verdict.otherSide ? 'recall.pain.other-side' : `recall.pain.${verdict.rank}`)}`;
  }
  if (verdict.fit === 'near') return say('recall.pain.near');
  const look = say(region === null ? 'recall.pain.elsewhere' : `recall.look.${region}`);
  return area === null ? look : `${say('recall.pain.area', { area })} ${look}`;
}

/** What is said to a sign that was chosen; `statement` is the claim itself. */
export function helpAnswerWords({ fit }: HelpVerdict, statement: string): string {
  return say(fit === 'right' ? 'recall.help.right' : 'recall.help.usual', { statement });
}
