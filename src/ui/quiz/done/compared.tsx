/** What somebody answered beside what is right. */
import type { QuizItem } from '../../../reasoning/index.ts';
import { say } from '../home/say.ts';
import type { RunAnswer } from '../run.ts';
import { answerWords, rightWords } from './answer-words.ts';

export function Compared({ item, given }: { readonly item: QuizItem; readonly given: RunAnswer | null }) {
  return (
    <dl className="quiz-compared">
      <dt>{say('quiz-home.done.answer')}</dt>
      <dd>{answerWords(item, given)}</dd>
      <dt>{say('quiz-home.done.right-is')}</dt>
      <dd>{rightWords(item, given)}</dd>
    </dl>
  );
}
