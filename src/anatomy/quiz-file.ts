/** What is kept of someone's learning, as it lies on the device and in a file that is saved: checked at the border. */
import * as v from 'valibot';
import { DataError, parseRecords } from './parse-records.ts';
import { MuscleIdSchema } from './vocabulary.ts';

/** What the file says it is, and which layout it has. */
export const QUIZ_FILE_KIND = 'myopoint-quiz';
/** As {@link QUIZ_FILE_KIND}. */
export const QUIZ_FILE_VERSION = 1;

/** Nobody learns so much; a file that does is none of ours. */
const MOST = { cards: 20_000, reviews: 500_000, decks: 500, entries: 5000, letters: 200 } as const;

const Finite = v.pipe(v.number(), v.finite());
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A point in time, ms since 1970 in UTC. */
const Time = v.pipe(v.number(), v.integer(), v.minValue(0));
const ItemId = v.pipe(v.string(), v.minLength(1), v.maxLength(MOST.letters));

/** How far something is learned. */
const CARD_STATES = ['new', 'learning', 'review', 'relearning'] as const;
const VERDICTS = ['again', 'hard', 'good', 'easy'] as const;

const QuizCardSchema = v.strictObject({
  item: ItemId,
  state: v.picklist(CARD_STATES),
  /** When it is to be asked again. */
  due: Time,
  /** Days until nine of ten are still known, and how hard it is, 1 … 10; of the memory that FSRS assumes. */
  stability: v.pipe(Finite, v.minValue(0)),
  difficulty: v.pipe(Finite, v.minValue(0), v.maxValue(10)),
  scheduledDays: v.pipe(Finite, v.minValue(0)),
  /** Step within the first minutes. */
  step: Whole,
  reps: Whole,
  lapses: Whole,
  /** When it was last asked; null where it never was. */
  last: v.nullable(Time),
});
/** What is remembered of one question. */
export type QuizCard = v.InferOutput<typeof QuizCardSchema>;

const QuizReviewSchema = v.strictObject({
  item: ItemId,
  at: Time,
  verdict: v.picklist(VERDICTS),
  /** How far it was learned before, and days since it had been asked; 0 where it never had. */
  was: v.picklist(CARD_STATES),
  days: v.pipe(Finite, v.minValue(0)),
});
/** One answer that was given. */
export type QuizReview = v.InferOutput<typeof QuizReviewSchema>;

const DeckEntrySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('muscle'), id: MuscleIdSchema }),
  v.strictObject({ kind: v.literal('item'), id: ItemId }),
]);
/** A muscle with all that is asked about it, or one question. */
export type DeckEntry = v.InferOutput<typeof DeckEntrySchema>;

const QuizDeckSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST.letters)),
  name: v.pipe(v.string(), v.maxLength(MOST.letters)),
  changedAt: Time,
  entries: v.pipe(v.array(DeckEntrySchema), v.maxLength(MOST.entries)),
});
/** A list of one's own. */
export type QuizDeck = v.InferOutput<typeof QuizDeckSchema>;

const QuizSettingsSchema = v.strictObject({
  /** Which share is to be still known when it is asked again. */
  retention: v.pipe(Finite, v.minValue(0.7), v.maxValue(0.97)),
  newPerDay: v.pipe(Whole, v.maxValue(500)),
  sessionLength: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
});
/** How someone learns. */
export type QuizSettings = v.InferOutput<typeof QuizSettingsSchema>;

const HeadSchema = v.strictObject({
  kind: v.literal(QUIZ_FILE_KIND),
  version: v.literal(QUIZ_FILE_VERSION),
  savedAt: Time,
  settings: QuizSettingsSchema,
  cards: v.pipe(v.array(v.unknown()), v.maxLength(MOST.cards)),
  reviews: v.pipe(v.array(v.unknown()), v.maxLength(MOST.reviews)),
  decks: v.pipe(v.array(v.unknown()), v.maxLength(MOST.decks)),
});

/** Shape of the file as a whole, for the JSON Schema that goes with it; reading tells more, see {@link parseQuizFile}. */
export const QuizFileSchema = v.strictObject({
  ...HeadSchema.entries,
  cards: v.array(QuizCardSchema),
  reviews: v.array(QuizReviewSchema),
  decks: v.array(QuizDeckSchema),
});
/** The file. */
export type QuizFile = v.InferOutput<typeof QuizFileSchema>;

const fieldText = (issue: v.BaseIssue<unknown>): string =>
  `file, field "${v.getDotPath(issue) ?? '(all)'}": ${issue.message.startsWith('expected') ? issue.message : `expected ${issue.expected ?? issue.type}`}, received ${issue.received}`;

/** What a file says it is, told before anything else of it: another file would have everything wrong. */
function strangeness(raw: unknown): string | null {
  const { kind, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const received = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
  if (kind !== QUIZ_FILE_KIND) return `file, field "kind": expected "${QUIZ_FILE_KIND}", received ${received(kind)}`;
  if (typeof version === 'number' && version > QUIZ_FILE_VERSION)
    return `file, field "version": expected ${QUIZ_FILE_VERSION}, received ${version}: a newer version of the program wrote it`;
  return version === QUIZ_FILE_VERSION
    ? null
    : `file, field "version": expected ${QUIZ_FILE_VERSION}, received ${received(version)}`;
}

/**
 * Reads what was kept. Questions that are not known any more are no fault: they stay, in case they come back.
 * @param raw anything, usually parsed JSON
 * @throws {DataError} naming the record, the field and what was expected
 */
export function parseQuizFile(raw: unknown): QuizFile {
  const strange = strangeness(raw);
  if (strange !== null) throw new DataError('quiz file', [strange]);
  const head = v.safeParse(HeadSchema, raw);
  if (!head.success) throw new DataError('quiz file', head.issues.map(fieldText));
  const problems: string[] = [];
  const cards = parseRecords('card', QuizCardSchema, head.output.cards, problems);
  const reviews = parseRecords('review', QuizReviewSchema, head.output.reviews, problems);
  const decks = parseRecords('deck', QuizDeckSchema, head.output.decks, problems);
  if (new Set(cards.map(({ item }) => item)).size < cards.length)
    problems.push('cards, field "item": expected each question once');
  if (new Set(decks.map(({ id }) => id)).size < decks.length) problems.push('decks, field "id": expected each id once');
  if (problems.length > 0) throw new DataError('quiz file', problems);
  return { ...head.output, cards, reviews, decks };
}
