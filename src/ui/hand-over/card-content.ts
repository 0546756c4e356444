/** What stands on the take-home card, as plain data: the page, the PDF and the tests read the same. */
import { CARD_CLAIMS, URGENCIES, claimsAbout, namedClaim, questionsOf } from '../../anatomy/index.ts';
import type { Claim, ClaimId, Dataset, Muscle, Urgency } from '../../anatomy/index.ts';
import { muscleOfTarget, pointsOf } from '../../state/index.ts';
import type { Target } from '../../state/index.ts';
import { isMidline, nameOf } from '../kit/names.ts';
import { REGION_NAMES, SIDE_NAMES } from '../kit/words.ts';
import { plainZonesOf } from '../muscle/zones.ts';
import type { Zones } from '../muscle/zones.ts';
import { NOTHING_CHOSEN, PART_TITLES } from './card-words.ts';

/** Red-flag questions of one urgency. */
export interface QuestionGroup {
  readonly urgency: Urgency;
  readonly questions: readonly string[];
}

/** Empty lists and null where there is nothing to say. */
export interface CardContent {
  readonly title: string;
  /** Side and part of the body. */
  readonly place: string;
  /** What it is and does. */
  readonly lead: readonly string[];
  readonly zones: Zones | null;
  readonly selfCare: string | null;
  readonly visitTitle: string;
  readonly expect: readonly string[];
  readonly aftercare: readonly string[];
  readonly help: readonly string[];
  readonly questions: readonly QuestionGroup[];
  /** What is disputed, in a patient's words. */
  readonly doubt: readonly string[];
  readonly note: readonly string[];
}

export interface CardSubject {
  readonly target: Target;
  readonly bothSides: boolean;
  readonly hideNeedles: boolean;
  readonly note: string;
}

/** More lines than this do not fit; those that follow are run on. */
const MOST_NOTE_LINES = 8;

/** The note without empty lines, as many lines as there is room for; no word is lost. */
export function noteLines(note: string): readonly string[] {
  const lines = note.split(/\r?\n/).map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const rest = lines.slice(MOST_NOTE_LINES - 1).join(' / ');
  return rest === '' ? lines : [...lines.slice(0, MOST_NOTE_LINES - 1), rest];
}

const claimsOf = (wanted: readonly ClaimId[], dataset: Dataset): readonly Claim[] => wanted.map((id) => namedClaim(id, dataset));

/** No red flag is left out, whatever it names. */
function questionGroups(muscle: Muscle, dataset: Dataset): readonly QuestionGroup[] {
  const asked = questionsOf(muscle, dataset);
  return URGENCIES
    .map((urgency) => ({ urgency, questions: asked.filter((flag) => flag.urgency === urgency).map(({ question }) => question) }))
    .filter(({ questions }) => questions.length > 0);
}

function sideWords({ target, bothSides }: CardSubject): string | null {
  if (target.kind === 'none' || target.side === 'midline') return null;
  const muscle = muscleOfTarget(target);
  if (muscle && isMidline(muscle)) return null;
  return bothSides && target.kind !== 'structure' ? 'Both sides' : `${SIDE_NAMES[target.side]} side`;
}

function placeOf(subject: CardSubject, muscle: Muscle | undefined): string {
  const point = subject.target.kind === 'trigger-point' ? subject.target.id : null;
  const index = muscle ? muscle.triggerPoints.findIndex(({ id }) => id === point) : -1;
  const which = muscle && muscle.triggerPoints.length > 1 && index >= 0 ? `Point ${index + 1}` : null;
  return [sideWords(subject), muscle ? REGION_NAMES[muscle.region] : null, which].filter((words) => words !== null).join(' · ');
}

/**
 * The card of what was explained. Without a muscle it holds the picture, the note and when to get help.
 * @param subject what was explained, and how
 */
export function cardContent(subject: CardSubject, dataset: Dataset): CardContent {
  const { target, hideNeedles, note } = subject;
  const id = muscleOfTarget(target);
  const muscle = id === null ? undefined : dataset.muscleById.get(id);
  const does = muscle && dataset.wordsById.get(muscle.id)?.whatItDoes;
  const said = (claims: readonly Claim[]): readonly string[] => claims.map(({ statement }) => statement);
  const readable = (claims: readonly Claim[]): readonly string[] => said(claims.filter(({ mentionsNeedle }) => !(hideNeedles && mentionsNeedle)));
  return {
    title: nameOf(target, dataset) ?? NOTHING_CHOSEN,
    place: placeOf(subject, muscle),
    lead: muscle ? [muscle.plainExplanation, ...(does ? [does] : [])] : [],
    zones: muscle ? plainZonesOf(pointsOf(target, muscle), dataset) : null,
    selfCare: muscle && muscle.selfCare !== '' ? muscle.selfCare : null,
    visitTitle: hideNeedles ? PART_TITLES.afterTreatment : PART_TITLES.afterNeedling,
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
export function placedQuestions({ questions }: Pick<CardContent, 'questions'>): { readonly underSigns: readonly QuestionGroup[]; readonly aside: readonly QuestionGroup[] } {
  if (questions.flatMap((group) => group.questions).length <= MOST_UNDER_SIGNS) return { underSigns: questions, aside: [] };
  const waits = (group: QuestionGroup) => group.urgency !== 'emergency';
  return { underSigns: questions.filter((group) => !waits(group)), aside: questions.filter(waits) };
}

/** Whether the note stands under the signs that need help, where that column is the shorter one: few questions, or some moved away. */
export function standsAside(content: Pick<CardContent, 'questions'>): boolean {
  const { underSigns, aside } = placedQuestions(content);
  return aside.length > 0 || underSigns.flatMap(({ questions }) => questions).length < 2;
}
