/** Every question there is, made from the dataset, and what a pool of them is called. */
import type { QuizItem } from './item.ts';
import { claimQuestions } from './kinds/claims.ts';
import { muscleFactQuestions } from './kinds/muscle-facts.ts';
import { needleQuestions } from './kinds/needle.ts';
import { placesAndNames } from './kinds/places-and-names.ts';
import { spotterStations } from './kinds/spotter.ts';
import { triggerPointQuestions } from './kinds/trigger-points.ts';
import { vignetteQuestions } from './kinds/vignettes.ts';
import type { QuizKnowledge } from './knowledge.ts';
import { hashOf } from './seeded.ts';

/** Makes every question. The same knowledge makes the same questions, whatever order its records stand in. */
export function makeQuizItems(knowledge: QuizKnowledge): readonly QuizItem[] {
  const facts = muscleFactQuestions(knowledge);
  return [
    ...placesAndNames(knowledge),
    ...triggerPointQuestions(knowledge),
    ...facts,
    ...needleQuestions(knowledge),
    ...claimQuestions(knowledge),
    ...vignetteQuestions(knowledge),
    ...spotterStations(facts, knowledge),
  ];
}

/** What is asked and what is right, without what is said afterwards. */
const print = ({ id, prompt, task }: QuizItem): string => JSON.stringify([id, prompt, task]);

/** A short name for a pool of questions: two that ask the same have the same, in whatever order they stand. */
export function poolHash(items: readonly QuizItem[]): string {
  const prints = items.map(print).sort();
  const [one, other] = [hashOf(prints.join('\n')), hashOf(prints.toReversed().join('\r'))];
  return [one, other].map((hash) => hash.toString(36).padStart(7, '0')).join('');
}
