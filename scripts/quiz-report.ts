/**
 * `npm run quiz:report [-- --json] [--body <id>] [--read MUSCLES]`: how many questions there are by kind, region and difficulty,
 * and which come twice. `--read` prints every question about the muscles named, in words, for reading them one by one.
 */
import {
  DIFFICULTIES,
  difficultyTitle,
  kindTitle,
  loadQuizKnowledge,
  makeQuizItems,
  QUIZ_KINDS,
  type QuizItem,
} from '../src/reasoning/index.ts';
import { sayQuiz } from '../src/words/index.ts';
import { askedBody } from './body-argument.ts';
import { quizReport } from './quiz/report.ts';

const knowledge = await loadQuizKnowledge(await askedBody());
const items = makeQuizItems(knowledge);
const at = process.argv.indexOf('--read');
const asked = at < 0 ? null : (process.argv[at + 1] ?? '').split(',');

/** A task in words, what is right marked. */
function taskInWords(task: QuizItem['task']): string {
  if (task.kind === 'choice')
    return task.options.map(({ id, text }) => `${id === task.answer ? '*' : ''}${sayQuiz(text)}`).join(' | ');
  if (task.kind === 'order')
    return task.answer.map((id) => sayQuiz(task.entries.find((entry) => entry.id === id)?.text ?? id)).join(' > ');
  if (task.kind === 'spotter')
    return task.parts.map(({ prompt, task: part }) => `${sayQuiz(prompt)} ${taskInWords(part)}`).join(' // ');
  return JSON.stringify(task);
}

function printItem({ id, difficulty, prompt, task, listVariant, explanation }: QuizItem): void {
  console.log(`${id} [${difficulty}] ${sayQuiz(prompt)}\n  ${taskInWords(task)}`);
  if (listVariant) console.log(`  by list: ${sayQuiz(listVariant.prompt)}\n  ${taskInWords(listVariant.task)}`);
  console.log(`  then: ${explanation.facts.map(sayQuiz).join(' ')} [${explanation.sources.join(', ')}]`);
}

if (asked) {
  for (const item of items) if (item.muscles.some((id) => asked.includes(id))) printItem(item);
} else {
  const report = quizReport(items, knowledge);
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    console.log(`${report.items} questions about ${report.muscles} muscles, pool ${report.pool}`);
    console.table(
      Object.fromEntries(
        QUIZ_KINDS.map((kind) => [
          sayQuiz(kindTitle(kind)),
          Object.fromEntries(
            DIFFICULTIES.map((one) => [sayQuiz(difficultyTitle(one)), report.byKindAndDifficulty[kind]?.[one] ?? 0]),
          ),
        ]),
      ),
    );
    console.table(report.byRegion);
    console.table(report.named);
    console.log(`${report.duplicateIds.length + report.duplicateQuestions.length} duplicates`);
  }
}
