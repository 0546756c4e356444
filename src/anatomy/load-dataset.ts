/** Brings in the clinical dataset when it is first needed. */
import type { Body } from './body.ts';
import type { Dataset } from './dataset.ts';

const loading = new Map<Body, Promise<Dataset>>();

/**
 * What is known, joined with a body; fetched once a body and kept. A failed attempt is forgotten, so asking again tries again.
 * @throws {DataError} when a record is wrong; or the network's own error when the file does not come
 */
export function loadDataset(body: Body): Promise<Dataset> {
  const held = loading.get(body);
  if (held) return held;
  // What reads the records comes beside them: the body is there before either.
  const made = Promise.all([import('./dataset-files.ts'), import('./dataset.ts'), body.loadPlaces()])
    .then(([{ RAW_DATASET }, { parseDataset }, places]) => parseDataset(RAW_DATASET, body, places))
    .catch((error: unknown) => {
      loading.delete(body);
      throw error;
    });
  loading.set(body, made);
  return made;
}
