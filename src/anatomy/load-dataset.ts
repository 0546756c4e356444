/** Brings in the clinical dataset when it is first needed. */
import { parseDataset, type Dataset } from './dataset.ts';

let loading: Promise<Dataset> | null = null;

/**
 * The dataset, fetched once and kept. A failed attempt is forgotten, so asking again tries again.
 * @throws {DataError} when a record is wrong; or the network's own error when the file does not come
 */
export function loadDataset(): Promise<Dataset> {
  loading ??= import('./dataset-files.ts').then(
    ({ RAW_DATASET }) => parseDataset(RAW_DATASET),
  ).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
