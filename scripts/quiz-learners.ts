/**
 * `npm run quiz:learners [-- --count 400] [--body <id>]`: lets simulated learners learn for some weeks and says whether anything was asked too
 * early, left out or never, and how one of them stands at the end.
 */
import { parseQuizFile } from '../src/anatomy/index.ts';
import {
  calendar,
  corrected,
  forgettingCurve,
  loadQuizKnowledge,
  makeQuizItems,
  merged,
  NO_PROGRESS,
  progressOf,
  quizFileOf,
  retentionByWeek,
  scoreAnswer,
  streakOf,
  takenBack,
  toldScore,
  tryIt,
  weakSpots,
} from '../src/reasoning/index.ts';
import { sayQuiz } from '../src/words/index.ts';
import { askedBody } from './body-argument.ts';
import { answerTo, runLearner } from './quiz/learners.ts';

const at = process.argv.indexOf('--count');
const count = at < 0 ? 40 : Number(process.argv[at + 1]);
const knowledge = await loadQuizKnowledge(await askedBody());
const items = makeQuizItems(knowledge);
const PLAN = { days: 45, deck: 80, newPerDay: 8, sessionLength: 25, rounds: 6, missed: 0.1 };
const runs = Array.from({ length: count }, (_, seed) => runLearner(seed, items, knowledge, PLAN));
const most = (of: (run: (typeof runs)[number]) => number): number => Math.max(...runs.map(of));
const mean = (of: (run: (typeof runs)[number]) => number): number =>
  runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
console.table({
  learners: count,
  'answers each': Math.round(mean(({ answers }) => answers)),
  'asked too early': most(({ tooEarly }) => tooEarly),
  'left out': most(({ leftOut }) => leftOut),
  'never asked': most(({ never }) => never),
  'longest wait, days': most(({ longestWait }) => longestWait).toFixed(1),
  'still known': mean(({ known }) => known).toFixed(3),
});

const [first] = runs;
if (first) {
  const { progress } = first;
  const last = progress.reviews.at(-1);
  const clock = { now: last?.at ?? 0, zoneMinutes: 60 };
  console.log('streak', streakOf(progress, clock));
  console.table(retentionByWeek(progress, clock));
  console.table(calendar(progress, clock, 7, 7));
  console.table(weakSpots(progress, items).slice(0, 5));
  const card = last && progress.cards[last.item];
  if (card) console.table(forgettingCurve(card, 10, progress.settings.retention));
  console.log(
    'taken back',
    takenBack(progress).reviews.length,
    'corrected',
    corrected(progress, 'easy').reviews.at(-1)?.verdict,
  );
  const file = parseQuizFile(JSON.parse(JSON.stringify(quizFileOf(progress, clock.now))));
  console.log(
    'file',
    JSON.stringify(file).length,
    'letters; merged into nothing',
    merged(NO_PROGRESS, progressOf(file)).brought,
  );
  for (const item of tryIt(knowledge.dataset.muscles[0]!.id, items, 'try')) {
    const score = scoreAnswer(item.task, answerTo(item, false, Math.random), knowledge.cells);
    const told = toldScore(score, knowledge.dataset.areaById);
    console.log(sayQuiz(item.prompt), '–', told.map(sayQuiz).join(' '));
  }
}
