/** Counts the questions of the quiz, and looks for any that is asked twice. */
import {
  DIFFICULTIES,
  QUIZ_KINDS,
  type QuizItem,
  type QuizKnowledge,
  poolHash,
  subjectsOf,
} from '../../src/reasoning/index.ts';
import { REGIONS } from '../../src/anatomy/index.ts';

type Counts = Readonly<Record<string, number>>;

/** What there is to ask. */
export interface QuizReport {
  readonly body: string;
  readonly pool: string;
  readonly items: number;
  /** Records of muscles of which something is asked; of these, those that can be pointed at by themselves. */
  readonly muscles: number;
  readonly musclesPointedAt: number;
  /** Muscles, drawn parts of muscles, bones, vessels and nerves that are asked for by name. */
  readonly named: Counts;
  readonly byKind: Counts;
  readonly byRegion: Counts;
  readonly byDifficulty: Counts;
  readonly byKindAndDifficulty: Readonly<Record<string, Counts>>;
  readonly withListVariant: number;
  /** Ids that come twice, and questions that are put twice with the same answers. */
  readonly duplicateIds: readonly string[];
  readonly duplicateQuestions: readonly (readonly string[])[];
}

const count = (items: readonly QuizItem[], of: (item: QuizItem) => string, order: readonly string[]): Counts =>
  Object.fromEntries(order.map((name) => [name, items.filter((item) => of(item) === name).length]));

/** Those that share what is told of them. */
function shared(items: readonly QuizItem[], of: (item: QuizItem) => string): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const item of items) groups.set(of(item), [...(groups.get(of(item)) ?? []), item.id]);
  return [...groups.values()].filter((ids) => ids.length > 1);
}

/** What is put before someone: two questions that look the same are one. */
function printOf({ prompt, task, scene }: QuizItem): string {
  const seen = scene && [scene.lit, scene.about, scene.zonesOf, scene.line, scene.side];
  const offered = task.kind === 'choice' ? [task.options.map(({ text }) => text), task.answer] : task;
  return JSON.stringify([prompt, seen, offered]);
}

/** Counts the questions. */
export function quizReport(items: readonly QuizItem[], knowledge: QuizKnowledge): QuizReport {
  const subjects = subjectsOf(knowledge);
  const isRecord = ({ id, muscle }: (typeof subjects)[number]): boolean => id === muscle;
  const ofSystem = (system: string): number => subjects.filter((one) => one.system === system && !isRecord(one)).length;
  return {
    body: knowledge.dataset.body.id,
    pool: poolHash(items),
    items: items.length,
    muscles: new Set(items.flatMap(({ muscles }) => muscles)).size,
    musclesPointedAt: subjects.filter(isRecord).length,
    named: {
      muscles: subjects.filter(isRecord).length,
      'parts and muscles without trigger points': ofSystem('muscle'),
      bones: ofSystem('bone'),
      arteries: ofSystem('artery'),
      veins: ofSystem('vein'),
      nerves: ofSystem('nerve'),
    },
    byKind: count(items, ({ kind }) => kind, QUIZ_KINDS),
    byRegion: count(items, ({ region }) => region ?? 'general', [...REGIONS, 'general']),
    byDifficulty: count(items, ({ difficulty }) => difficulty, DIFFICULTIES),
    byKindAndDifficulty: Object.fromEntries(
      QUIZ_KINDS.map((kind) => [
        kind,
        count(
          items.filter((item) => item.kind === kind),
          ({ difficulty }) => difficulty,
          DIFFICULTIES,
        ),
      ]),
    ),
    withListVariant: items.filter(({ listVariant }) => listVariant !== null).length,
    duplicateIds: shared(items, ({ id }) => id).map(([id]) => id ?? ''),
    duplicateQuestions: shared(items, printOf),
  };
}
