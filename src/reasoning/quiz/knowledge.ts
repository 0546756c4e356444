/** All that questions are made from, brought together once. */
import {
  loadDataset,
  loadSkinCells,
  loadStructuredAnatomy,
  loadStructurePlaces,
  loadSymptoms,
  type Body,
  type Citation,
  type Dataset,
  type SourceId,
  type StructuredAnatomy,
  type StructurePlaces,
  type Symptom,
} from '../../anatomy/index.ts';
import { indexCells, type CellIndex } from '../pain-drawing/cells.ts';

/** What questions are made from. */
export interface QuizKnowledge {
  readonly dataset: Dataset;
  readonly anatomy: StructuredAnatomy;
  readonly places: StructurePlaces;
  readonly cells: CellIndex;
  readonly symptoms: readonly Symptom[];
}

/**
 * Brings in what questions are made from, each part fetched once.
 * @throws {DataError} when a record is wrong; or the network's own error when a file does not come
 */
export async function loadQuizKnowledge(body: Body): Promise<QuizKnowledge> {
  const [dataset, anatomy, places, skin, symptoms] = await Promise.all([
    loadDataset(body),
    loadStructuredAnatomy(),
    loadStructurePlaces(body),
    loadSkinCells(body),
    loadSymptoms(),
  ]);
  return { dataset, anatomy, places, cells: indexCells(skin, dataset), symptoms };
}

/** The sources of citations, each once. */
export function sourcesOf(citations: readonly Citation[]): readonly SourceId[] {
  return [...new Set(citations.map(({ source }) => source))];
}
