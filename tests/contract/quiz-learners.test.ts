/** Four hundred simulated learners: what is due comes when it should, and nothing is never asked. */
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAN, parseQuizFile } from '../../src/anatomy/index.ts';
import { loadQuizKnowledge, makeQuizItems, progressOf, quizFileOf } from '../../src/reasoning/index.ts';
import { datasetFiles } from '../../scripts/data/dataset-export.ts';
import { runLearner, type LearnerPlan, type LearnerRun } from '../../scripts/quiz/learners.ts';

const PLAN: LearnerPlan = { days: 30, deck: 40, newPerDay: 5, sessionLength: 20, rounds: 6, missed: 0.1 };
/** Who gives the day too little time: more is due than is asked. */
const HURRIED: LearnerPlan = { days: 90, deck: 60, newPerDay: 10, sessionLength: 5, rounds: 1, missed: 0.2 };

let runs: readonly LearnerRun[];
let hurried: readonly LearnerRun[];
beforeAll(async () => {
  const knowledge = await loadQuizKnowledge(MAN);
  const items = makeQuizItems(knowledge);
  const crowd = (count: number, plan: LearnerPlan) =>
    Array.from({ length: count }, (_, seed) => runLearner(seed, items, knowledge, plan));
  runs = crowd(360, PLAN);
  hurried = crowd(40, HURRIED);
});

describe('four hundred learners', () => {
  it('are asked nothing before it is due, and all that is due while there is room', () => {
    for (const { tooEarly, leftOut, tooMany } of [...runs, ...hurried])
      expect([tooEarly, leftOut, tooMany]).toEqual([0, 0, 0]);
  });
  it('are asked on the day, or on the first they learn again', () => {
    // Sessions begin within three hours of each other: what falls due after one waits for the next.
    for (const { longestWait, longestPause } of runs) expect(longestWait).toBeLessThanOrEqual(longestPause + 1.2);
  });
  it('are asked everything at last', () => {
    expect(runs.filter(({ never }) => never > 0)).toEqual([]);
    expect(Math.min(...runs.map(({ answers }) => answers))).toBeGreaterThan(PLAN.deck * 2);
  });
  it('still know about as much as was wanted', () => {
    const mean = runs.reduce((sum, { known }) => sum + known, 0) / runs.length;
    expect(mean).toBeGreaterThan(0.8);
    expect(mean).toBeLessThan(0.95);
  });
  it('let nothing starve where time is short', () => {
    const waits = hurried.map(({ longestWait }) => longestWait);
    // Five a day are too few: something waits, but nothing for ever, and new ones still begin.
    expect(Math.max(...waits)).toBeGreaterThan(4);
    expect(Math.max(...waits)).toBeLessThan(21);
    expect(hurried.every(({ never }) => never < HURRIED.deck / 2)).toBe(true);
  });
  it('are kept in files that the schema beside every build allows', async () => {
    const schema = JSON.parse((await datasetFiles(MAN))['myopoint-quiz.schema.json']!) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    const file = JSON.parse(JSON.stringify(quizFileOf(runs[0]!.progress, 0))) as object;
    expect(validate(file)).toBe(true);
    expect(validate({ ...file, version: 2 })).toBe(false);
    expect(validate({ ...file, cards: [{ item: 'a' }] })).toBe(false);
  });
  it('lose nothing through a file', () => {
    for (const { progress } of runs.slice(0, 20)) {
      const file: unknown = JSON.parse(JSON.stringify(quizFileOf(progress, 0)));
      expect(progressOf(parseQuizFile(file))).toEqual({ ...progress, before: null });
    }
  });
});
