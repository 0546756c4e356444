/** One muscle told to a therapist in a sentence or two, made of its own facts. */
import type { Muscle, TriggerPoint } from '../../anatomy/index.ts';
import { usualWords } from '../../reasoning/index.ts';
import { inSentence, listed } from '../../words/index.ts';
import { say } from '../kit/say.tsx';

/** Where a point is felt, and where it refers most often; the rest is left to the list of zones. */
function pointWords(point: TriggerPoint): string {
  const { frequency, wordings } = usualWords([point]);
  return say(`muscle.short.${frequency ?? 'often'}`, { place: inSentence(point.location), zones: listed(wordings) });
}

/** What to rule out, red flags first; null where no look-alike is recorded. */
function lookAlikeWords({ confusedWith }: Muscle): string | null {
  const named = (redFlag: boolean): readonly string[] =>
    confusedWith.filter((one) => one.redFlag === redFlag).map(({ condition }) => condition);
  const [grave, others] = [listed(named(true)), listed(named(false), 'or')];
  if (grave === '') return others === '' ? null : say('muscle.short.others', { others });
  return others === '' ? say('muscle.short.grave', { grave }) : say('muscle.short.grave-and-others', { grave, others });
}

export function inShort(muscle: Muscle): string {
  const palpation = say('muscle.short.palpate', { points: muscle.triggerPoints.map(pointWords).join('; ') });
  return [palpation, lookAlikeWords(muscle)].filter((sentence) => sentence !== null).join(' ');
}
