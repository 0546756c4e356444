/** Muscles that may send pain where it was marked, for each place and for all together. Told in words and never in figures. */
import type { Dataset } from '../../anatomy/index.ts';
import { candidateOf, rankMuscles, type PainCandidate } from './candidate.ts';
import type { CellIndex } from './cells.ts';
import { combinationsOf, type Combination } from './combinations.ts';
import { joinedCover, painfulCovers, type Cover, type PainDrawing } from './cover.ts';
import { patternsOf } from './pattern.ts';
import { nothingExplains, type Unexplained } from './unexplained.ts';

/** All that follows from a drawing about muscles. */
export interface DrawingCandidates {
  /** For all that hurts, the best first. */
  readonly together: readonly PainCandidate[];
  /** For each patch by its id. A patch that was said not to hurt is not in it. */
  readonly byPatch: ReadonlyMap<number, readonly PainCandidate[]>;
  /** Two or three muscles that explain together what none of them does alone; at most three of these, often none. */
  readonly combinations: readonly Combination[];
  /** What no muscle explains. */
  readonly unexplained: Unexplained;
}

/**
 * The muscles that may send pain where a drawing says it hurts.
 * @param drawing the patches with what each covers
 * @param index the cells of the body's skin
 * @param dataset the muscles
 */
export function painCandidates(
  drawing: PainDrawing,
  index: CellIndex,
  dataset: Pick<Dataset, 'muscles'>,
): DrawingCandidates {
  return candidatesOfCovers(painfulCovers(drawing, index), index, dataset);
}

/** The same for what each patch covers, those that were said not to hurt left out. @param covers by the id of the patch */
export function candidatesOfCovers(
  covers: ReadonlyMap<number, Cover>,
  index: CellIndex,
  { muscles }: Pick<Dataset, 'muscles'>,
): DrawingCandidates {
  const all = joinedCover([...covers.values()], index);
  const ranked = rankMuscles(all, index, muscles);
  const rankedByPatch = new Map([...covers].map(([id, cover]) => [id, rankMuscles(cover, index, muscles)] as const));
  return {
    together: ranked.map((found) => candidateOf(found, all, index)),
    byPatch: new Map(
      [...rankedByPatch].map(([id, found]) => {
        const cover = covers.get(id) ?? new Map<number, number>();
        return [id, found.map((one) => candidateOf(one, cover, index))];
      }),
    ),
    combinations: combinationsOf(ranked, [...rankedByPatch.values()], all, index),
    unexplained: nothingExplains(all, index, patternsOf(index, muscles)),
  };
}
