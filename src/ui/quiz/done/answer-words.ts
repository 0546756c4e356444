/** What was answered and what is right, in words; where it was done on the body, the picture shows it. */
import type { QuizAnswer, QuizItem, QuizTask } from '../../../reasoning/index.ts';
import { inSentence, listed, sayQuiz } from '../../../words/index.ts';
import { say } from '../home/say.ts';
import type { RunAnswer } from '../run.ts';

type Options = Extract<QuizTask, { kind: 'choice' }>['options'];

const named = (options: Options, id: string | null): string | null => {
  const option = options.find((one) => one.id === id);
  return option ? sayQuiz(option.text) : null;
};
const inOrder = (options: Options, ids: readonly string[]): string =>
  listed(ids.flatMap((id) => named(options, id) ?? []).map(inSentence));

/** The tasks of a question that a choice may have been made of. */
const choicesOf = ({ task, listVariant }: QuizItem): readonly Extract<QuizTask, { kind: 'choice' }>[] => [
  ...(task.kind === 'choice' ? [task] : []),
  ...(listVariant ? [listVariant.task] : []),
];

function saidAnswer(item: QuizItem, answer: QuizAnswer): string {
  const { task } = item;
  if (answer.kind === 'choice') {
    const found = choicesOf(item).map(({ options }) => named(options, answer.chosen));
    return found.find((one) => one !== null) ?? say('quiz-home.done.no-answer');
  }
  if (answer.kind === 'order' && task.kind === 'order') return inOrder(task.entries, answer.given);
  if (answer.kind === 'spotter' && task.kind === 'spotter')
    return listed(
      task.parts.map(
        ({ task: part }, at) => named(part.options, answer.given[at] ?? null) ?? say('quiz-home.done.no-answer'),
      ),
    );
  if (answer.kind === 'paint')
    return say(answer.painted.size > 0 ? 'quiz-home.done.on-body' : 'quiz-home.done.no-answer');
  return say('given' in answer && answer.given !== null ? 'quiz-home.done.on-body' : 'quiz-home.done.no-answer');
}

/** Whether it was answered by name and list instead of on the body. */
const isByName = ({ task }: QuizItem, given: Pick<RunAnswer, 'answer'> | null): boolean =>
  given?.answer.kind === 'choice' && task.kind !== 'choice';

/** The question as it was put. */
export function promptWords(item: QuizItem, given: Pick<RunAnswer, 'answer'> | null): string {
  return sayQuiz(item.listVariant && isByName(item, given) ? item.listVariant.prompt : item.prompt);
}

/** What was answered; null stands for a question that was not reached. */
export function answerWords(item: QuizItem, given: Pick<RunAnswer, 'answer'> | null): string {
  return given ? saidAnswer(item, given.answer) : say('quiz-home.done.no-answer');
}

/** What would have been right. */
export function rightWords(item: QuizItem, given: Pick<RunAnswer, 'answer'> | null): string {
  const { task, prompt } = item;
  if (task.kind === 'order') return inOrder(task.entries, task.answer);
  if (task.kind === 'spotter')
    return listed(task.parts.flatMap(({ task: part }) => named(part.options, part.answer) ?? []));
  // What lies beside it is asked by name alone: on the body it is itself.
  if (task.kind === 'point' && !isByName(item, given)) return sayQuiz(String(prompt.values['name'] ?? ''));
  const [choice] = choicesOf(item);
  return (choice && named(choice.options, choice.answer)) ?? say('quiz-home.done.lit');
}
