/** The lookups of the real body. Tests make their own. */
import { MUSCLE_SUMMARIES, MAN } from '../anatomy/index.ts';
import { makeLookups } from './lookups.ts';

/** Lookups over the real muscles and structures. */
export const bodyLookups = makeLookups(MUSCLE_SUMMARIES, MAN);
