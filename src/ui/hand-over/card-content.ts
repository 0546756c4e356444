/** What stands on the take-home card, as plain data: the page, the PDF and the tests read the same. */
import type { Dataset } from '../../anatomy/index.ts';
import { cardFacts, type CardFacts, type Subject } from '../../reasoning/index.ts';
import { lookupsOf, muscleOfTarget, subjectOf } from '../../state/index.ts';
import type { Lookups, Target } from '../../state/index.ts';
import { isMidline, nameOf } from '../kit/names.ts';
import { say } from '../kit/say.tsx';
import { REGION_NAMES } from '../kit/words.ts';
import { capitalisedZones } from '../muscle/zones.ts';

/** The zones of pain, in the order in which they stand. */
export const ZONES = ['often', 'sometimes', 'rarely', 'deep'] as const;

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

function sideWords({ target, bothSides }: CardSubject, lookups: Lookups): string | null {
  if (target.kind === 'none' || target.side === 'midline') return null;
  const muscle = muscleOfTarget(target);
  if (muscle && isMidline(muscle, lookups)) return null;
  return say(bothSides && target.kind !== 'structure' ? 'hand-over.side.both' : `hand-over.side.${target.side}`);
}

function placeOf(card: CardSubject, subject: Subject | null, lookups: Lookups): string {
  const { muscle, point } = subject ?? {};
  const which =
    muscle && point && muscle.triggerPoints.length > 1
      ? say('hand-over.point.number', { number: muscle.triggerPoints.indexOf(point) + 1 })
      : null;
  return [sideWords(card, lookups), muscle ? REGION_NAMES[muscle.region] : null, which]
    .filter((words) => words !== null)
    .join(' · ');
}

/**
 * The card of what was explained. Without a muscle it holds the picture, the note and when to get help.
 * @param card what was explained, and how
 */
export function cardContent(card: CardSubject, dataset: Dataset): CardContent {
  const subject = subjectOf(card.target, dataset);
  const lookups = lookupsOf(dataset.body);
  const facts = cardFacts(subject, card, dataset);
  return {
    ...facts,
    zones: facts.zones && capitalisedZones(facts.zones),
    title: nameOf(card.target, dataset, lookups) ?? say('hand-over.card.nothing-chosen'),
    place: placeOf(card, subject, lookups),
    visitTitle: say(card.hideNeedles ? 'hand-over.card.after-treatment' : 'hand-over.card.after-needling'),
  };
}
