/** What is said after an answer: the verdict, what is right, why, and from where; and how it is to count. */
import type { Dataset } from '../../../anatomy/index.ts';
import type { QuizItem, QuizTask, QuizVerdict } from '../../../reasoning/index.ts';
import { toldScore } from '../../../reasoning/index.ts';
import { listed, inSentence, sayQuiz } from '../../../words/index.ts';
import { useDataset } from '../../hooks/dataset-context.ts';
import { Segmented } from '../../kit/segmented.tsx';
import { Sources } from '../../kit/sources-list.tsx';
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

/** What is said of an answer beside its verdict. */
function wordsOf(task: QuizTask, told: ToldAnswer, dataset: Dataset): readonly string[] {
  const right = rightWords(task, told);
  return [...toldScore(told.score, dataset.areaById).slice(1).map(sayQuiz), ...(right === null ? [] : [right])];
}

/** All that is said after an answer, for who listens. */
export function spokenVerdict({ explanation }: QuizItem, task: QuizTask, told: ToldAnswer, dataset: Dataset): string {
  const verdict = toldScore(told.score, dataset.areaById).slice(0, 1).map(sayQuiz);
  return [...verdict, ...wordsOf(task, told, dataset), ...explanation.facts.map(sayQuiz)]
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
  const { score } = told;
  const { facts, sources } = item.explanation;
  return (
    <div className="quiz-told">
      <div>
        <Verdict verdict={score.verdict}>
          {dataset && wordsOf(task, told, dataset).map((words) => <p key={words}>{words}</p>)}
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
