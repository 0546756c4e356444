/**
 * The lint over all texts (`npm run data:claims`): what no text may say, what must stand beside a sentence, and whether the words of
 * a needling record agree with its data. Here prose is read to hold it against the data; the app never does.
 */
import { BODY_DIRECTIONS, type BodyDirection, type Dataset, type Lesson, type LineApproach, type Muscle } from '../../src/anatomy/index.ts';
import { DOCTOR, TEXT_RULES } from './claims-words.ts';
import { patientTextsOf } from './patient-texts.ts';
import { gradeOf, sentencesOf } from './readability.ts';
import { toldTextsOf, type ToldText } from './told-texts.ts';

/** One sentence that breaks a rule. */
export interface BrokenRule {
  /** Record id, or file with line. */
  readonly from: string;
  readonly field: string;
  readonly rule: string;
  readonly sentence: string;
}

/** A rule for a record of a muscle as a whole. */
export interface RecordRule {
  readonly id: string;
  readonly forbids: string;
  readonly faultsOf: (muscle: Muscle) => readonly Pick<BrokenRule, 'field' | 'sentence'>[];
}

/** School grade above which no sentence for patients may lie. */
export const HIGHEST_GRADE = 8;

/** A bare adjective is a way only after one of these: `slightly medial and inferior`, `never lateral`. */
const LEANING = String.raw`(?<=\b(?:slightly|angled|aim(?:ed)?|direct(?:ed)?|point(?:ed)?|lean(?:ing)?|never)(?: \w+ (?:and|or))? )`;
const ways = (adjectives: string, others: string): string => `${LEANING}(?:${adjectives})(?! to\\b)|${others}`;
/** How a needle is told which way to go. A place (`1 cm lateral to the spine`, `from behind`) is no way. */
const WAY_WORDS: Readonly<Record<BodyDirection, string>> = {
  anterior: ways('anterior|ventral|front', 'forwards?|ventrally|anteriorly|to(?:ward)? the front|back to front'),
  posterior: ways('posterior|dorsal', 'backwards?|dorsally|posteriorly|to(?:ward)? the back|front to back|posteromedial|straight back(?! to front)|(?<=\\b(?:down|up|in|out) and )back'),
  lateral: ways('lateral', 'outwards?|laterally|away from the midline|toward the outer (?:side|edge)'),
  medial: ways('medial', 'inwards?|medially|to(?:ward)? the midline|toward the inner (?:side|edge)|posteromedial'),
  cranial: ways('cranial|superior', 'upwards?|cranially|superiorly|aim(?:ed)? (?:steeply )?up'),
  caudal: ways('caudal|inferior', 'downwards?|caudally|inferiorly|aim(?:ed)? (?:steeply )?down|down(?= (?:and|or) )|(?<=\\b(?:and|or) )down'),
};
const NEGATION = /\b(?:never|not|no|nor|avoid(?:s|ing)?|without|cannot|(?:keep|stay|lies?|away) (?:\w+ ){0,2}from|away)\b/iu;
/** What limits a direction instead of forbidding it. */
const IN_PART = /\b(?:steeply|above|below|near|at or above|between|deep)\b/iu;

/** Sentence parts that stand for themselves: a `never` reaches to the next comma, colon, semicolon or `but`. */
const clausesOf = (text: string): readonly string[] => sentencesOf(text).flatMap((sentence) => sentence.split(/[,;:]\s+|\s+but\s+/u));

function waysIn(text: string, isWanted: (clause: string, before: string) => boolean): ReadonlySet<BodyDirection> {
  return new Set(clausesOf(text).flatMap((clause) => BODY_DIRECTIONS.filter((direction) =>
    [...clause.matchAll(new RegExp(`\\b(?:${WAY_WORDS[direction]})\\b`, 'giu'))].some(({ index }) => isWanted(clause, clause.slice(0, index))))));
}

/** Directions a text asks for. */
const askedIn = (text: string): ReadonlySet<BodyDirection> => waysIn(text, (_, before) => !NEGATION.test(before));
/** Directions a text forbids outright, at every place and depth. */
const forbiddenIn = (text: string): ReadonlySet<BodyDirection> => waysIn(text, (clause, before) => NEGATION.test(before) && !IN_PART.test(clause));

const linesOf = ({ triggerPoints }: Muscle): readonly LineApproach[] => triggerPoints.flatMap(({ approach }) => (approach.kind === 'line' ? [approach] : []));

/** What of a muscle is told of the needle's way: the technique and where its lines enter. */
function wayTexts(muscle: Muscle): readonly { readonly field: string; readonly words: string }[] {
  return [
    { field: 'needling.technique', words: muscle.needling.technique },
    ...linesOf(muscle).map(({ entry }) => ({ field: 'triggerPoints.approach.entry.words', words: entry.words })),
  ].flatMap(({ field, words }) => (words === null ? [] : [{ field, words }]));
}

const FORBIDDEN_WAY: RecordRule = {
  id: 'forbidden-direction', forbids: 'a direction in technique or entry that a line of the record forbids (`approach.never`)',
  faultsOf(muscle) {
    const never = new Set(linesOf(muscle).flatMap((line) => line.never));
    return wayTexts(muscle).flatMap(({ field, words }) =>
      sentencesOf(words).filter((sentence) => [...askedIn(sentence)].some((way) => never.has(way))).map((sentence) => ({ field, sentence })));
  },
};

const CONTRADICTION: RecordRule = {
  id: 'rule-against-technique', forbids: 'a direction that the technique asks for and the safety rule forbids',
  faultsOf(muscle) {
    const forbidden = forbiddenIn(muscle.needling.safetyRule ?? '');
    return wayTexts(muscle).flatMap(({ field, words }) =>
      sentencesOf(words).filter((sentence) => [...askedIn(sentence)].some((way) => forbidden.has(way))).map((sentence) => ({ field, sentence })));
  },
};

/** Most degrees to the skin that words for a slanting needle allow, and least that must be reached where it goes straight in. */
const SHALLOW_DEGREES = 30;
const STRAIGHT_DEGREES = 70;
const SHALLOW = /\b(?:shallow(?:ly)?|tangential(?:ly)?|parallel to the skin)\b/iu;
const STRAIGHT = /\b(?:perpendicular(?:ly)?|straight (?:in|down|through|toward|onto|back to front))\b/iu;

const says = (text: string, pattern: RegExp): boolean =>
  clausesOf(text).some((clause) => { const found = pattern.exec(clause); return found !== null && !NEGATION.test(clause.slice(0, found.index)); });

const ANGLE: RecordRule = {
  id: 'angle-words', forbids: `"shallow", "tangential" or "parallel to the skin" for no line of at most ${SHALLOW_DEGREES}° to the skin, such a line without the words, and "perpendicular" or "straight in" for none that reaches ${STRAIGHT_DEGREES}°`,
  faultsOf(muscle) {
    const lines = linesOf(muscle);
    const words = muscle.needling.technique;
    if (words === null || lines.length === 0) return [];
    const [shallow, straight] = [says(words, SHALLOW), says(words, STRAIGHT)];
    const isShallow = ({ angleDegrees: [, most] }: LineApproach): boolean => most <= SHALLOW_DEGREES;
    const reachesStraight = ({ angleDegrees: [, most] }: LineApproach): boolean => most >= STRAIGHT_DEGREES;
    const isFault = shallow !== lines.some(isShallow)
      // Words that name one kind only speak for every point.
      || (shallow && !straight && !lines.every(isShallow))
      || (straight && !lines.some(reachesStraight)) || (straight && !shallow && !lines.every(reachesStraight));
    return isFault ? [{ field: 'needling.technique', sentence: words }] : [];
  },
};

/** Every rule that reads a muscle's record as a whole. */
export const RECORD_RULES: readonly RecordRule[] = [FORBIDDEN_WAY, CONTRADICTION, ANGLE];

/** What the texts say against the rules for texts. */
export function findingsInTexts(texts: readonly ToldText[]): readonly BrokenRule[] {
  return texts.flatMap((told) => TEXT_RULES.filter(({ audiences }) => audiences.includes(told.audience))
    .flatMap(({ id, allowed, faultsIn }) => faultsIn(told, allowed).map((sentence) => ({ from: told.from, field: told.field, rule: id, sentence }))));
}

/** What the records of muscles say against the rules for records. */
export function findingsInRecords(muscles: readonly Muscle[]): readonly BrokenRule[] {
  return muscles.flatMap((muscle) => RECORD_RULES.flatMap(({ id, faultsOf }) => faultsOf(muscle).map((fault) => ({ from: `muscle ${muscle.id}`, rule: id, ...fault }))));
}

/** Lessons that send to a doctor, where a question they list needs a call for emergency help. */
export function findingsInLessons(lessons: readonly Lesson[], { redFlagById }: Pick<Dataset, 'redFlagById'>): readonly BrokenRule[] {
  return lessons.flatMap(({ id, steps }) => steps.flatMap(({ title, caption, drawing }) => {
    if (drawing?.kind !== 'red-flag-list' || drawing.redFlags.every((flag) => redFlagById.get(flag)?.urgency !== 'emergency')) return [];
    return [{ field: 'steps.title', sentence: title }, ...sentencesOf(caption).map((sentence) => ({ field: 'steps.caption', sentence })), { field: 'steps.drawing.title', sentence: drawing.title }]
      .filter(({ sentence }) => DOCTOR.test(sentence)).map((fault) => ({ from: `lesson ${id}`, rule: 'emergency-under-called', ...fault }));
  }));
}

/** Sentences for patients that read too hard. */
export function findingsInReading(texts: readonly { readonly from: string; readonly text: string }[]): readonly BrokenRule[] {
  return texts.flatMap(({ from, text }) => sentencesOf(text).filter((sentence) => gradeOf(sentence) > HIGHEST_GRADE)
    .map((sentence) => ({ from, field: 'words for patients', rule: 'readability', sentence })));
}

/** Every finding over the dataset, the lessons and the sentences of the program. */
export function findingsOf(data: Dataset, lessons: readonly Lesson[], program: readonly ToldText[]): readonly BrokenRule[] {
  return [
    ...findingsInTexts([...toldTextsOf(data, lessons), ...program]), ...findingsInRecords(data.muscles), ...findingsInLessons(lessons, data),
    ...findingsInReading(patientTextsOf(data, lessons)),
  ];
}
