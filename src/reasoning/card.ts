/** What stands on the take-home card of what was explained, apart from its titles. */
import { CARD_CLAIMS, claimsAbout, namedClaim } from '../anatomy/index.ts';
import type { Claim, ClaimId, Dataset, Muscle, Urgency } from '../anatomy/index.ts';
import { groupedByUrgency, questionsOf } from './screening.ts';
import { pointsOf, type Subject } from './subject.ts';
import { plainZonesOf, type Zones } from './zones.ts';

/** Red-flag questions of one urgency. */
export interface QuestionGroup {
  readonly urgency: Urgency;
  readonly questions: readonly string[];
}

/** Empty lists and null where there is nothing to say. */
export interface CardFacts {
  /** What it is and does. */
  readonly lead: readonly string[];
  readonly zones: Zones | null;
  readonly selfCare: string | null;
  readonly expect: readonly string[];
  readonly aftercare: readonly string[];
  readonly help: readonly string[];
  readonly questions: readonly QuestionGroup[];
  /** What is disputed, in a patient's words. */
  readonly doubt: readonly string[];
  readonly note: readonly string[];
}

/** What is wished for the card. */
export interface CardWishes {
  /** No sentence that speaks of needles is to stand on it; signs that need help always do. */
  readonly hideNeedles: boolean;
  /** The therapist's own words. */
  readonly note: string;
}

/** More lines than this do not fit; those that follow are run on. */
const MOST_NOTE_LINES = 8;

/** The note without empty lines, as many lines as there is room for; no word is lost. */
export function noteLines(note: string): readonly string[] {
  const lines = note
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const rest = lines.slice(MOST_NOTE_LINES - 1).join(' / ');
  return rest === '' ? lines : [...lines.slice(0, MOST_NOTE_LINES - 1), rest];
}

const claimsOf = (wanted: readonly ClaimId[], dataset: Dataset): readonly Claim[] =>
  wanted.map((id) => namedClaim(id, dataset));

/** No red flag is left out, whatever it names. */
function questionGroups(muscle: Muscle, dataset: Dataset): readonly QuestionGroup[] {
  return groupedByUrgency(questionsOf(muscle, dataset)).map(({ urgency, flags }) => ({
    urgency,
    questions: flags.map(({ question }) => question),
  }));
}

/**
 * What the card says. Without a muscle it holds the note and when to get help.
 * @param subject what was explained; null where it is no muscle
 */
export function cardFacts(subject: Subject | null, { hideNeedles, note }: CardWishes, dataset: Dataset): CardFacts {
  const muscle = subject?.muscle;
  const does = muscle && dataset.wordsById.get(muscle.id)?.whatItDoes;
  const said = (claims: readonly Claim[]): readonly string[] => claims.map(({ statement }) => statement);
  const readable = (claims: readonly Claim[]): readonly string[] =>
    said(claims.filter(({ mentionsNeedle }) => !(hideNeedles && mentionsNeedle)));
  return {
    lead: muscle ? [muscle.plainExplanation, ...(does ? [does] : [])] : [],
    zones: subject && plainZonesOf(pointsOf(subject), dataset),
    selfCare: muscle && muscle.selfCare !== '' ? muscle.selfCare : null,
    expect: readable(claimsOf(CARD_CLAIMS.expect, dataset)),
    aftercare: readable(claimsOf(CARD_CLAIMS.aftercare, dataset)),
    help: said(claimsAbout('urgent-help', dataset.evidence)),
    questions: muscle ? questionGroups(muscle, dataset) : [],
    doubt: readable(claimsOf(CARD_CLAIMS.doubt, dataset)),
    note: noteLines(note),
  };
}

/** More questions than this do not fit under the signs. */
const MOST_UNDER_SIGNS = 16;

/** Where each group of questions stands: under the signs, or, of too many, those that can wait a day in the other column. */
export function placedQuestions({ questions }: Pick<CardFacts, 'questions'>): {
  readonly underSigns: readonly QuestionGroup[];
  readonly aside: readonly QuestionGroup[];
} {
  if (questions.flatMap((group) => group.questions).length <= MOST_UNDER_SIGNS)
    return { underSigns: questions, aside: [] };
  const waits = (group: QuestionGroup) => group.urgency !== 'emergency';
  return { underSigns: questions.filter((group) => !waits(group)), aside: questions.filter(waits) };
}

/** Whether the note stands under the signs that need help, where that column is the shorter one: few questions, or some moved away. */
export function standsAside(content: Pick<CardFacts, 'questions'>): boolean {
  const { underSigns, aside } = placedQuestions(content);
  return aside.length > 0 || underSigns.flatMap(({ questions }) => questions).length < 2;
}
