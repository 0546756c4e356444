/** The answers to the questions about serious causes. */
import type { BodyPartId, RedFlagId } from '../anatomy/index.ts';

/** What was answered to the questions about serious causes, before muscles are thought of. */
export interface Screening {
  /** The part of the body they were asked about; null before any was. */
  readonly part: BodyPartId | null;
  /** The questions answered with yes. */
  readonly yes: readonly RedFlagId[];
  /** Whether the questions were gone past. */
  readonly done: boolean;
}

/** Nothing was asked about serious causes yet. */
export const NOT_SCREENED: Screening = { part: null, yes: [], done: false };
