/** An exam: the same questions for all who have its link, and what came of it. */
import { REGIONS, type Region } from '../../../anatomy/index.ts';
import { fieldsOf, linkOf, refused, type ReadLink } from '../decks/link-code.ts';
import { QUIZ_KINDS, type QuizItem, type QuizKind } from '../item.ts';
import { poolHash } from '../items.ts';
import { hashOf, shuffled } from '../seeded.ts';
import { isRight, type QuizScore } from '../scoring/verdict.ts';

/** What a teacher chose. */
export interface ExamPlan {
  /** From which the questions follow, a whole number below 2³². */
  readonly seed: number;
  /** None: all, and what belongs to no region. */
  readonly regions: readonly Region[];
  /** None: all. */
  readonly kinds: readonly QuizKind[];
  readonly count: number;
  readonly minutes: number;
}

/** Bounds of what a link may ask for. */
const MOST = { count: 200, minutes: 600, seed: 2 ** 32 - 1 } as const;

/** The questions of an exam, kinds in turn; fewer where there are no more. They follow from the plan and the pool, not from their order. */
export function examItems({ seed, regions, kinds, count }: ExamPlan, items: readonly QuizItem[]): readonly QuizItem[] {
  const fitting = items.filter(
    ({ region, kind }) =>
      (regions.length === 0 || (region !== null && regions.includes(region))) &&
      (kinds.length === 0 || kinds.includes(kind)),
  );
  const mixed = shuffled(fitting, `exam\n${seed}`, ({ id }) => id);
  const queues = QUIZ_KINDS.map((kind) => mixed.filter((item) => item.kind === kind)).filter(
    (queue) => queue.length > 0,
  );
  const turns = shuffled(queues, `turns\n${seed}`, ([first]) => first?.kind ?? '');
  const chosen: QuizItem[] = [];
  for (let round = 0; chosen.length < Math.min(count, mixed.length); round++)
    for (const queue of turns) {
      const item = queue[round];
      if (item && chosen.length < count) chosen.push(item);
    }
  return shuffled(chosen, `order\n${seed}`, ({ id }) => id);
}

const VERSION = 1;

/** Which of a list are chosen, as a number in base 36: one bit each. */
const maskOf = <T>(all: readonly T[], some: readonly T[]): string =>
  all.reduce((mask, one, at) => mask + (some.includes(one) ? 2 ** at : 0), 0).toString(36);
const chosenIn = <T>(all: readonly T[], mask: number): readonly T[] =>
  all.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1);

/** Writes an exam; the link tells too of which pool of questions it was made. */
export function examLink(plan: ExamPlan, items: readonly QuizItem[]): string {
  const { seed, regions, kinds, count, minutes } = plan;
  const numbers = [seed, count, minutes].map((value) => value.toString(36));
  return linkOf(VERSION, [...numbers, maskOf(REGIONS, regions), maskOf(QUIZ_KINDS, kinds), poolHash(items)]);
}

/** An exam that was read. */
export interface LinkedExam {
  readonly plan: ExamPlan;
  /** Whether the questions have changed since the link was made, so that others may have had other ones. */
  readonly poolChanged: boolean;
}

/** Reads an exam. It never throws: what cannot be read is refused with a reason. */
export function readExamLink(link: string, items: readonly QuizItem[]): ReadLink<LinkedExam> {
  const read = fieldsOf(link, VERSION, 6);
  if (!read.ok) return read;
  const [seed, count, minutes, regions, kinds] = read.fields
    .slice(0, 5)
    .map((field) => (/^[0-9a-z]{1,9}$/.test(field) ? parseInt(field, 36) : NaN));
  if (
    seed === undefined ||
    count === undefined ||
    minutes === undefined ||
    regions === undefined ||
    kinds === undefined
  )
    return refused('damaged');
  const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;
  const isSound =
    isWithin(seed, 0, MOST.seed) &&
    isWithin(count, 1, MOST.count) &&
    isWithin(minutes, 1, MOST.minutes) &&
    isWithin(regions, 0, 2 ** REGIONS.length - 1) &&
    isWithin(kinds, 0, 2 ** QUIZ_KINDS.length - 1);
  if (!isSound) return refused('damaged');
  const plan: ExamPlan = {
    seed,
    count,
    minutes,
    regions: chosenIn(REGIONS, regions),
    kinds: chosenIn(QUIZ_KINDS, kinds),
  };
  return { ok: true, plan, poolChanged: read.fields[5] !== poolHash(items) };
}

/** A seed for a new exam, from anything that was typed. */
export const examSeed = (words: string): number => hashOf(words);

/** One answer of an exam; null where none was given in time. */
export interface ExamAnswer {
  readonly item: QuizItem;
  readonly score: QuizScore | null;
}

/** How a part of an exam went. */
interface ExamPart {
  readonly questions: number;
  readonly right: number;
  /** Of all that could be had, 0 … 1. */
  readonly share: number;
}

/** How an exam went. */
export interface ExamResult {
  readonly all: ExamPart;
  /** In the order of the regions, those without questions left out; what belongs to no region last. */
  readonly byRegion: readonly (ExamPart & { readonly region: Region | null })[];
  readonly byKind: readonly (ExamPart & { readonly kind: QuizKind })[];
  /** In the order in which they were asked. */
  readonly wrong: readonly QuizItem[];
}

function partOf(answers: readonly ExamAnswer[]): ExamPart {
  const shares = answers.map(({ score }) => score?.share ?? 0);
  return {
    questions: answers.length,
    right: answers.filter(({ score }) => score !== null && isRight(score)).length,
    share: answers.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / answers.length : 0,
  };
}

/** Sums an exam up. */
export function examResult(answers: readonly ExamAnswer[]): ExamResult {
  const regions: readonly (Region | null)[] = [...REGIONS, null];
  const some = <T extends object>(parts: readonly (ExamPart & T)[]) => parts.filter(({ questions }) => questions > 0);
  return {
    all: partOf(answers),
    byRegion: some(
      regions.map((region) => ({ region, ...partOf(answers.filter(({ item }) => item.region === region)) })),
    ),
    byKind: some(QUIZ_KINDS.map((kind) => ({ kind, ...partOf(answers.filter(({ item }) => item.kind === kind)) }))),
    wrong: answers.filter(({ score }) => score === null || !isRight(score)).map(({ item }) => item),
  };
}
