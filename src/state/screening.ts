/** The answers to the questions about serious causes. */
import type { BodyPartId, RedFlagId } from '../anatomy/index.ts';

/** What was answered to the questions about serious causes, before muscles are thought of. */
export interface Screening {
  /** The parts of the body they were asked about, in the order of the alphabet; none before any was. */
  readonly parts: readonly BodyPartId[];
  /** The questions answered with yes. */
  readonly yes: readonly RedFlagId[];
  /** Those answered with no. A question in neither list was not asked yet. */
  readonly no: readonly RedFlagId[];
  /** Whether the questions were gone past. */
  readonly done: boolean;
}

/** Nothing was asked about serious causes yet. */
export const NOT_SCREENED: Screening = { parts: [], yes: [], no: [], done: false };

/**
 * The answers that hold where it hurts now. At other places everything is asked anew; where places were added, what was
 * answered stays and the new questions are open.
 * @param screening what was answered so far
 * @param places the parts of the body in which it hurts, in any order
 */
export function screeningAt(screening: Screening, places: readonly BodyPartId[]): Screening {
  const parts = [...new Set(places)].sort();
  if (parts.length === screening.parts.length && parts.every((part, at) => part === screening.parts[at]))
    return screening;
  const isWider = screening.parts.length > 0 && screening.parts.every((part) => parts.includes(part));
  return isWider ? { ...screening, parts, done: false } : { ...NOT_SCREENED, parts };
}
