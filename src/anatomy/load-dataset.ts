/** Brings in the clinical dataset when it is first needed. */
import type { Dataset } from './dataset.ts';

let loading: Promise<Dataset> | null = null;

/**
 * The dataset, fetched once and kept. A failed attempt is forgotten, so asking again tries again.
 * @throws {DataError} when a record is wrong; or the network's own error when the file does not come
 */
export function loadDataset(): Promise<Dataset> {
  // What reads the records comes beside them: the body is there before either.
  loading ??= Promise.all([import('./dataset-files.ts'), import('./dataset.ts')]).then(
    ([{ RAW_DATASET }, { parseDataset }]) => parseDataset(RAW_DATASET),
  ).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
