/** True, disputed or false: what the evidence says, and where the pain of a muscle is said to be felt. */
import {
  areaOfTarget,
  type AreaId,
  type Claim,
  type Effectiveness,
  type Muscle,
  type SourceId,
  type TriggerPoint,
} from '../../../anatomy/index.ts';
import type { ChoiceTask, QuizItem, QuizPhrase, QuizText } from '../item.ts';
import { sourcesOf, type QuizKnowledge } from '../knowledge.ts';
import { usualAreasOf } from '../nearness.ts';
import { shuffled } from '../seeded.ts';
import { isElsewhere } from './trigger-points.ts';

/** What may be said of a statement: all sources of the dataset agree, they do not, or none says it. */
const VERDICTS = ['stands', 'disputed', 'unsaid'] as const;
type ClaimVerdict = (typeof VERDICTS)[number];

const choiceOf = (answer: ClaimVerdict): ChoiceTask => ({
  kind: 'choice',
  options: VERDICTS.map((verdict) => ({ id: verdict, text: { key: `quiz.option.${verdict}`, values: {} } })),
  answer,
});

/** Who says it, how well it was done and whether it was compared, and who says otherwise. */
function factsOf({ statement, detail, tier, verified, dissent }: Claim): readonly QuizText[] {
  return [
    { key: 'quiz.fact.stated', values: { statement, tier } },
    ...(detail === null ? [] : [detail]),
    { key: `quiz.fact.${verified === 'recalled' ? 'recalled' : 'compared'}`, values: {} },
    ...dissent.map(({ statement: other, tier: theirs }): QuizText => ({
      key: 'quiz.fact.dissent',
      values: { statement: other, tier: theirs },
    })),
  ];
}

const sourcesOfClaim = ({ sources, dissent }: Claim): readonly SourceId[] =>
  sourcesOf([...sources, ...dissent.flatMap((other) => other.sources)]);

function claimItem(claim: Claim, id: string, prompt: QuizPhrase, answer: ClaimVerdict): QuizItem {
  return {
    id: `claim/${id}`,
    kind: 'claim',
    region: null,
    difficulty: answer === 'stands' ? 'medium' : 'hard',
    muscles: [],
    mentionsNeedle: claim.mentionsNeedle,
    prompt,
    task: choiceOf(answer),
    listVariant: null,
    scene: null,
    explanation: { facts: factsOf(claim), sources: sourcesOfClaim(claim) },
  };
}

/** Findings in which trials saw nothing sure: that they saw relief for months is said by no source. */
const NOTHING_SURE: ReadonlySet<Effectiveness['finding']> = new Set(['no-clear-difference', 'not-enough-evidence']);

function evidenceQuestions({ dataset }: QuizKnowledge): readonly QuizItem[] {
  return dataset.evidence.flatMap((claim) => {
    const { id, statement, dissent, effectiveness } = claim;
    const asked = claimItem(
      claim,
      id,
      { key: 'quiz.ask.claim', values: { statement } },
      dissent.length > 0 ? 'disputed' : 'stands',
    );
    // Graded by its authors: then the trials were looked at for this complaint, and for no other beside it.
    const overclaimed =
      effectiveness !== null &&
      effectiveness.certainty !== 'not-graded' &&
      NOTHING_SURE.has(effectiveness.finding) &&
      dissent.length === 0;
    if (!overclaimed) return [asked];
    const prompt: QuizPhrase = { key: 'quiz.ask.overclaim', values: { complaint: effectiveness.complaint } };
    return [asked, { ...claimItem(claim, `${id}/overclaimed`, prompt, 'unsaid'), mentionsNeedle: true }];
  });
}

/** Areas that sources who say otherwise name for a point. */
const dissentAreas = ({ dissent }: TriggerPoint): readonly AreaId[] =>
  dissent.flatMap(({ areas }) => areas.flatMap((target) => areaOfTarget(target) ?? []));

function referralItem(muscle: Muscle, area: AreaId, answer: ClaimVerdict, { dataset }: QuizKnowledge): QuizItem {
  const dissents = muscle.triggerPoints.flatMap(({ dissent }) => dissent);
  const wordings = muscle.triggerPoints.flatMap(({ main }) => main.map(({ wording }) => wording));
  return {
    id: `claim/${muscle.id}/${area}`,
    kind: 'claim',
    region: muscle.region,
    difficulty: answer === 'disputed' ? 'hard' : 'medium',
    muscles: [muscle.id],
    mentionsNeedle: false,
    prompt: {
      key: 'quiz.ask.referral-claim',
      values: { name: muscle.name, area: dataset.areaById.get(area)?.name ?? area },
    },
    task: choiceOf(answer),
    listVariant: null,
    scene: null,
    explanation: {
      facts: [
        { key: 'quiz.fact.felt-often', values: { names: [...new Set(wordings)] } },
        ...dissents.flatMap(({ areas, note }): readonly QuizText[] => [
          { key: 'quiz.fact.others-say', values: { names: [...new Set(areas.map(({ wording }) => wording))] } },
          note,
        ]),
        { key: 'quiz.fact.maps', values: { tier: muscle.referral.bestTier } },
      ],
      sources: sourcesOf([...muscle.referral.sources, ...dissents.map(({ citation }) => citation)]),
    },
  };
}

/** One statement a muscle, of a usual place or of one that no source names; and those on which sources disagree. */
function referralQuestions(muscle: Muscle, knowledge: QuizKnowledge): readonly QuizItem[] {
  const { areas } = knowledge.dataset;
  const dissenting = muscle.triggerPoints.filter(({ dissent }) => dissent.length > 0);
  const usual = usualAreasOf(muscle);
  const disputed = [...new Set(dissenting.flatMap(dissentAreas))].filter((area) => !usual.includes(area));
  const questions = disputed.map((area) => referralItem(muscle, area, 'disputed', knowledge));
  if (dissenting.length > 0) return questions;
  const seed = `claim/${muscle.id}`;
  const pick = (list: readonly AreaId[]): AreaId | undefined => shuffled(list, seed, (area) => area)[0];
  const elsewhere = areas.filter(({ id }) => isElsewhere(id, muscle, knowledge));
  const near = elsewhere.filter(({ region }) => region === muscle.region);
  const places = (near.length > 0 ? near : elsewhere).map(({ id }) => id);
  const stands = pick(usual);
  const unsaid = pick(places);
  return [
    ...questions,
    ...(stands === undefined ? [] : [referralItem(muscle, stands, 'stands', knowledge)]),
    ...(unsaid === undefined ? [] : [referralItem(muscle, unsaid, 'unsaid', knowledge)]),
  ];
}

/** Every question of this kind. */
export function claimQuestions(knowledge: QuizKnowledge): readonly QuizItem[] {
  return [
    ...evidenceQuestions(knowledge),
    ...knowledge.dataset.muscles.flatMap((muscle) => referralQuestions(muscle, knowledge)),
  ];
}
