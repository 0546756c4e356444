/** What is said after an answer: the verdict, what is right, why, and from where; and how it is to count. */
import type { Dataset } from '../../../anatomy/index.ts';
import type { QuizItem, QuizTask, QuizVerdict } from '../../../reasoning/index.ts';
import { toldScore } from '../../../reasoning/index.ts';
import { structureTarget } from '../../../state/index.ts';
import type { Lookups } from '../../../state/index.ts';
import { listed, inSentence, sayQuiz } from '../../../words/index.ts';
import { useDataset } from '../../hooks/dataset-context.ts';
import { useLookups } from '../../hooks/store-context.ts';
import { Segmented } from '../../kit/segmented.tsx';
import { Sources } from '../../kit/sources-list.tsx';
import { fullNameOf } from '../../kit/names.ts';
import { Verdict } from '../../kit/verdict.tsx';
import { say } from './say.ts';
import type { Told as ToldAnswer } from './use-asking.ts';

const RATINGS = ['again', 'hard', 'good', 'easy'] as const;

/** What would have been right, where that is a name; null where it was, or where the body shows it. */
function rightWords(task: QuizTask, { answer, score }: ToldAnswer): string | null {
  if (score.verdict === 'good' || score.verdict === 'easy') return null;
  if (task.kind === 'choice') {
    const option = task.options.find(({ id }) => id === task.answer);
    return option && answer.kind === 'choice' ? say('quiz-asking.told.right', { answer: sayQuiz(option.text) }) : null;
  }
  if (task.kind !== 'order') return null;
  const names = task.answer.flatMap((id) => task.entries.find((entry) => entry.id === id)?.text ?? []);
  return say('quiz-asking.told.right-order', { names: listed(names.map((name) => inSentence(sayQuiz(name)))) });
}

/** What was pointed at instead; null where it was the right thing. */
function pointedWords(task: QuizTask, { answer }: ToldAnswer, lookups: Lookups): string | null {
  if (task.kind !== 'point' || answer.kind !== 'point' || !answer.given) return null;
  const { structure, side } = answer.given;
  if (task.structures.includes(structure) && side === task.side) return null;
  const name = fullNameOf(structureTarget(structure, side, lookups), null, lookups);
  return name && say('quiz-asking.told.pointed', { name: inSentence(name) });
}

/** What is said of an answer beside its verdict. */
function wordsOf(task: QuizTask, told: ToldAnswer, dataset: Dataset, lookups: Lookups): readonly string[] {
  const painted = told.answer.kind === 'paint' && told.answer.painted.size > 0;
  return [
    ...toldScore(told.score, dataset.areaById).slice(1).map(sayQuiz),
    rightWords(task, told),
    pointedWords(task, told, lookups),
    painted ? say('quiz-asking.told.painted') : null,
  ].filter((words) => words !== null);
}

/** All that is said after an answer, for who listens. */
export function spokenVerdict(
  { explanation }: QuizItem,
  task: QuizTask,
  told: ToldAnswer,
  dataset: Dataset,
  lookups: Lookups,
): string {
  const verdict = toldScore(told.score, dataset.areaById).slice(0, 1).map(sayQuiz);
  return [...verdict, ...wordsOf(task, told, dataset, lookups), ...explanation.facts.map(sayQuiz)]
    .map((words) => (/[.!?”]$/.test(words) ? words : `${words}.`))
    .join(' ');
}

interface ToldProps {
  readonly item: QuizItem;
  readonly task: QuizTask;
  readonly told: ToldAnswer;
  readonly onCorrect: (verdict: QuizVerdict) => void;
}

export function Told({ item, task, told, onCorrect }: ToldProps) {
  const dataset = useDataset();
  const lookups = useLookups();
  const { score } = told;
  const { facts, sources } = item.explanation;
  return (
    <div className="quiz-told">
      <div>
        <Verdict verdict={score.verdict}>
          {dataset && wordsOf(task, told, dataset, lookups).map((words) => <p key={words}>{words}</p>)}
        </Verdict>
        <ul className="quiz-facts">
          {facts.map((fact, at) => (
            <li key={at}>{sayQuiz(fact)}</li>
          ))}
        </ul>
      </div>
      <div className="quiz-rating">
        <p id="quiz-rating">{say('quiz-asking.told.rating')}</p>
        <Segmented
          label={say('quiz-asking.told.rating')}
          options={RATINGS.map((value) => ({ value, name: say(`quiz-asking.rating.${value}`) }))}
          value={score.verdict}
          onChoose={onCorrect}
        />
      </div>
      <Sources title={say('quiz-asking.told.sources')} citations={sources.map((source) => ({ source, fact: null }))} />
    </div>
  );
}
