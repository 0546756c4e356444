/** The claims that the program itself asks for, by the part they play; a contract test holds that each is in the evidence. */
import type { Dataset } from './dataset.ts';
import type { Claim } from './evidence.ts';
import type { ClaimId } from './vocabulary.ts';

const claim = <const TName extends string>(name: TName): ClaimId & TName => name as ClaimId & TName;

/** What is usual after a visit, and so no reason to call for help. */
export const USUAL_AFTER = { soreness: claim('soreness'), bruise: claim('usual-effects') } as const;

/** Signs that need help at once: of a hurt lung, and of a hurt nerve or a bleeding. */
export const URGENT_SIGNS = { chest: claim('help-chest'), spine: claim('help-spine') } as const;

/** Why pain is felt elsewhere, and that this is not settled: the end of the story. */
export const STORY_CLAIMS = { why: claim('pain-pathways-meet'), notSettled: claim('tenderness-is-real') } as const;

/** What the take-home card says. One page has no room for every finding: what a person meets at home in the first days. */
export const CARD_CLAIMS = {
  expect: [USUAL_AFTER.soreness, USUAL_AFTER.bruise, claim('faintness')],
  aftercare: [claim('rest-then-move'), claim('warmth'), claim('hard-exercise')],
  doubt: [STORY_CLAIMS.notSettled],
} as const;

/** That the maps of referred pain show the typical, not the sure. */
export const MAPS_CLAIM = claim('maps-are-typical');

/**
 * A claim that the program needs: it is never left out in silence.
 * @throws {Error} where the evidence does not hold it
 */
export function namedClaim(id: ClaimId, { claimById }: Pick<Dataset, 'claimById'>): Claim {
  const found = claimById.get(id);
  if (!found) throw new Error(`evidence: expected the claim "${id}", which the program names`);
  return found;
}
