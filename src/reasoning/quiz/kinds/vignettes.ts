/**
 * What someone says, in the words of the symptoms, and what comes first: a muscle, or help. Help is always among the answers, and
 * right where a question about serious causes was answered with yes.
 */
import {
  URGENCIES,
  type BodyPart,
  type Muscle,
  type RedFlag,
  type Region,
  type Symptom,
  type Urgency,
} from '../../../anatomy/index.ts';
import type { QuizItem, QuizOption, QuizText } from '../item.ts';
import { sourcesOf, type QuizKnowledge } from '../knowledge.ts';
import { difficultyOf, mixedOptions, muscleNearness, nearestWrong, usualAreasOf } from '../nearness.ts';
import { shuffled } from '../seeded.ts';
import { sendsInto } from './trigger-points.ts';

/** Symptoms a red flag is asked with. */
const SYMPTOMS_A_FLAG = 2;
/** Muscles a symptom without a red flag is asked with. */
const MUSCLES_A_SYMPTOM = 4;

const partsOf = ({ areas }: Symptom, { dataset }: QuizKnowledge): readonly BodyPart[] => [
  ...new Set(areas.flatMap((area) => dataset.bodyPartByArea.get(area) ?? [])),
];

const regionOf = ({ areas }: Symptom, { dataset }: QuizKnowledge): Region | null =>
  areas.flatMap((area) => dataset.areaById.get(area)?.region ?? [])[0] ?? null;

/** Muscles whose pain is often felt in one of the places of a symptom. */
const musclesOf = ({ areas }: Symptom, { dataset }: QuizKnowledge): readonly Muscle[] =>
  dataset.muscles.filter((muscle) => usualAreasOf(muscle).some((area) => areas.includes(area)));

const helpOption = (urgency: Urgency): QuizOption => ({
  id: 'help',
  text: { key: `quiz.option.help-${urgency}`, values: {} },
});
const muscleOption = ({ id, name }: Muscle): QuizOption => ({
  id,
  text: { key: 'quiz.option.think-of', values: { name } },
});

function flagFacts({ why, verified, conditions, urgency }: RedFlag): readonly QuizText[] {
  return [
    why,
    { key: `quiz.fact.help-${urgency}`, values: {} },
    ...(conditions.length > 0 ? [{ key: 'quiz.fact.may-be', values: { names: conditions } } as const] : []),
    { key: `quiz.fact.${verified ? 'compared' : 'recalled'}`, values: {} },
  ];
}

/** A symptom with a yes to a red flag, among muscles that would explain the place. */
function withFlag(flag: RedFlag, symptom: Symptom, knowledge: QuizKnowledge): QuizItem | null {
  const id = `vignette/${flag.id}/${symptom.id}`;
  const muscles = shuffled(musclesOf(symptom, knowledge), id, (muscle) => muscle.id).slice(0, 3);
  if (muscles.length < 3) return null;
  return {
    id,
    kind: 'vignette',
    region: regionOf(symptom, knowledge),
    difficulty: flag.urgency === 'emergency' ? 'medium' : 'hard',
    muscles: [],
    mentionsNeedle: false,
    prompt: { key: 'quiz.ask.vignette-yes', values: { symptom: symptom.phrase, question: flag.question } },
    task: {
      kind: 'choice',
      options: mixedOptions([helpOption(flag.urgency), ...muscles.map(muscleOption)], id),
      answer: 'help',
    },
    listVariant: null,
    scene: null,
    explanation: { facts: flagFacts(flag), sources: sourcesOf([flag.citation]) },
  };
}

/** A symptom with a no to every question, and one of the muscles that would explain the place among others that would not. */
function withoutFlag(muscle: Muscle, symptom: Symptom, knowledge: QuizKnowledge): QuizItem | null {
  const { dataset } = knowledge;
  const id = `vignette/${symptom.id}/${muscle.id}`;
  const near = muscleNearness(muscle, knowledge);
  const wrong = dataset.muscles
    .filter((other) => other.id !== muscle.id && !sendsInto(other, symptom.areas, knowledge))
    .map((thing) => ({ thing, nearness: near.get(thing.id) ?? 0 }));
  const chosen = nearestWrong(wrong, id, ({ name }) => name, 2);
  if (chosen.length < 2) return null;
  const wordings = muscle.triggerPoints.flatMap(({ main }) => main.map(({ wording }) => wording));
  return {
    id,
    kind: 'vignette',
    region: regionOf(symptom, knowledge),
    difficulty: difficultyOf(chosen.map(({ nearness }) => nearness)),
    muscles: [muscle.id],
    mentionsNeedle: false,
    prompt: { key: 'quiz.ask.vignette-no', values: { symptom: symptom.phrase } },
    task: {
      kind: 'choice',
      options: mixedOptions(
        [helpOption('emergency'), ...[muscle, ...chosen.map(({ thing }) => thing)].map(muscleOption)],
        id,
      ),
      answer: muscle.id,
    },
    listVariant: null,
    scene: null,
    explanation: {
      facts: [
        { key: 'quiz.fact.felt-often', values: { names: [...new Set(wordings)] } },
        { key: 'quiz.fact.no-diagnosis', values: {} },
      ],
      sources: sourcesOf(muscle.referral.sources),
    },
  };
}

/** How soon help is needed, of each red flag. */
function urgencyOf(flag: RedFlag, { dataset }: QuizKnowledge): QuizItem {
  const part = dataset.bodyParts.find(({ redFlagAreas }) => redFlagAreas.some((area) => flag.areas.includes(area)));
  const area = part?.areas[0];
  return {
    id: `urgency/${flag.id}`,
    kind: 'urgency',
    region: (area && dataset.areaById.get(area)?.region) ?? null,
    difficulty: flag.urgency === 'emergency' ? 'medium' : 'hard',
    muscles: [],
    mentionsNeedle: false,
    prompt: { key: 'quiz.ask.urgency', values: { question: flag.question } },
    task: {
      kind: 'choice',
      options: URGENCIES.map((urgency) => ({ id: urgency, text: { key: `quiz.option.help-${urgency}`, values: {} } })),
      answer: flag.urgency,
    },
    listVariant: null,
    scene: null,
    explanation: { facts: flagFacts(flag), sources: sourcesOf([flag.citation]) },
  };
}

/** Every question of these kinds. */
export function vignetteQuestions(knowledge: QuizKnowledge): readonly QuizItem[] {
  const { dataset, symptoms } = knowledge;
  const flagged = dataset.redFlags.flatMap((flag) => {
    const isAskedAt = (symptom: Symptom): boolean =>
      partsOf(symptom, knowledge).some(({ redFlagAreas }) =>
        redFlagAreas.some((area) => flag.areas.includes(area) || flag.areas.includes('whole-body')),
      );
    return shuffled(symptoms.filter(isAskedAt), flag.id, ({ id }) => id)
      .map((symptom) => withFlag(flag, symptom, knowledge))
      .filter((item) => item !== null)
      .slice(0, SYMPTOMS_A_FLAG);
  });
  const plain = symptoms.flatMap((symptom) =>
    shuffled(musclesOf(symptom, knowledge), symptom.id, ({ id }) => id)
      .slice(0, MUSCLES_A_SYMPTOM)
      .map((muscle) => withoutFlag(muscle, symptom, knowledge))
      .filter((item) => item !== null),
  );
  return [...flagged, ...plain, ...dataset.redFlags.map((flag) => urgencyOf(flag, knowledge))];
}
