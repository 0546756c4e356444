/**
 * Ranking beside the page: what a worker is told and answers. The records travel once; after that a drawing is the skin it
 * covers, and an answer names muscles by their ids.
 */
import type { Area, Dataset, Muscle, MuscleId, SkinCells } from '../../anatomy/index.ts';
import type { PainCandidate } from './candidate.ts';
import { candidatesOfCovers, type DrawingCandidates } from './candidates.ts';
import { indexCells, type CellIndex } from './cells.ts';
import type { Combination } from './combinations.ts';
import type { Cover } from './cover.ts';

/** The facts by which muscles are ranked: of one body. */
interface RankingFacts {
  readonly skin: SkinCells;
  readonly areas: readonly Pick<Area, 'id' | 'side'>[];
  readonly muscles: readonly Muscle[];
}

/** What a worker is told: the facts, or which skin each patch covers. */
export type RankingRequest =
  | { readonly kind: 'facts'; readonly facts: RankingFacts }
  | { readonly kind: 'covers'; readonly serial: number; readonly covers: ReadonlyMap<number, Cover> };

type CandidateById = Omit<PainCandidate, 'muscle'> & { readonly muscle: MuscleId };
type CombinationById = Omit<Combination, 'candidates'> & { readonly candidates: readonly CandidateById[] };

/** The same as the candidates, each muscle by its id. */
interface CandidatesById extends Pick<DrawingCandidates, 'unexplained'> {
  readonly together: readonly CandidateById[];
  readonly byPatch: ReadonlyMap<number, readonly CandidateById[]>;
  readonly combinations: readonly CombinationById[];
}

/** What a worker answers. */
export interface RankingAnswer {
  readonly serial: number;
  readonly found: CandidatesById;
}

const byId = (candidates: readonly PainCandidate[]): readonly CandidateById[] =>
  candidates.map((candidate) => ({ ...candidate, muscle: candidate.muscle.id }));

/**
 * Answers one request after another: facts with nothing, covers with the muscles that may send pain there.
 * @returns what answers; it throws an Error where covers come before facts
 */
export function rankingApart(): (request: RankingRequest) => RankingAnswer | null {
  let known: { readonly index: CellIndex; readonly facts: RankingFacts } | null = null;
  return (request) => {
    if (request.kind === 'facts') {
      known = { index: indexCells(request.facts.skin, request.facts), facts: request.facts };
      return null;
    }
    if (!known) throw new Error('expected the facts before a drawing');
    const { together, byPatch, combinations, unexplained } = candidatesOfCovers(
      request.covers,
      known.index,
      known.facts,
    );
    return {
      serial: request.serial,
      found: {
        together: byId(together),
        byPatch: new Map([...byPatch].map(([patch, candidates]) => [patch, byId(candidates)])),
        combinations: combinations.map((set) => ({ ...set, candidates: byId(set.candidates) })),
        unexplained,
      },
    };
  };
}

/** The candidates with the records of their muscles; one that is not known is left out. */
export function withRecords(
  { together, byPatch, combinations, unexplained }: CandidatesById,
  { muscleById }: Pick<Dataset, 'muscleById'>,
): DrawingCandidates {
  const all = (candidates: readonly CandidateById[]): readonly PainCandidate[] =>
    candidates.flatMap((candidate) => {
      const muscle = muscleById.get(candidate.muscle);
      return muscle ? [{ ...candidate, muscle }] : [];
    });
  return {
    together: all(together),
    byPatch: new Map([...byPatch].map(([patch, candidates]) => [patch, all(candidates)])),
    combinations: combinations.map((set) => ({ ...set, candidates: all(set.candidates) })),
    unexplained,
  };
}
