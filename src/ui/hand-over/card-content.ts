/** What stands on the take-home card, as plain data: the page, the PDF and the tests read the same. */
import type { Dataset } from '../../anatomy/index.ts';
import { cardFacts, type CardFacts, type Subject } from '../../reasoning/index.ts';
import { muscleOfTarget, subjectOf } from '../../state/index.ts';
import type { Target } from '../../state/index.ts';
import { isMidline, nameOf } from '../kit/names.ts';
import { REGION_NAMES, SIDE_NAMES } from '../kit/words.ts';
import { capitalisedZones } from '../muscle/zones.ts';
import { NOTHING_CHOSEN, PART_TITLES } from './card-words.ts';

/** The facts of the card under its titles. */
export interface CardContent extends CardFacts {
  readonly title: string;
  /** Side and part of the body. */
  readonly place: string;
  readonly visitTitle: string;
}

export interface CardSubject {
  readonly target: Target;
  readonly bothSides: boolean;
  readonly hideNeedles: boolean;
  readonly note: string;
}

function sideWords({ target, bothSides }: CardSubject): string | null {
  if (target.kind === 'none' || target.side === 'midline') return null;
  const muscle = muscleOfTarget(target);
  if (muscle && isMidline(muscle)) return null;
  return bothSides && target.kind !== 'structure' ? 'Both sides' : `${SIDE_NAMES[target.side]} side`;
}

function placeOf(card: CardSubject, subject: Subject | null): string {
  const { muscle, point } = subject ?? {};
  const which = muscle && point && muscle.triggerPoints.length > 1 ? `Point ${muscle.triggerPoints.indexOf(point) + 1}` : null;
  return [sideWords(card), muscle ? REGION_NAMES[muscle.region] : null, which].filter((words) => words !== null).join(' · ');
}

/**
 * The card of what was explained. Without a muscle it holds the picture, the note and when to get help.
 * @param card what was explained, and how
 */
export function cardContent(card: CardSubject, dataset: Dataset): CardContent {
  const subject = subjectOf(card.target, dataset);
  const facts = cardFacts(subject, card, dataset);
  return {
    ...facts,
    zones: facts.zones && capitalisedZones(facts.zones),
    title: nameOf(card.target, dataset) ?? NOTHING_CHOSEN,
    place: placeOf(card, subject),
    visitTitle: card.hideNeedles ? PART_TITLES.afterTreatment : PART_TITLES.afterNeedling,
  };
}
