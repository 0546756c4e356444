/** The list of model files as it comes over the network. */
import * as v from 'valibot';
import { LAYERS } from './vocabulary.ts';

const ModelManifestSchema = v.object({
  /** Hash of everything the models were built from; changes when the models do. */
  inputHash: v.string(),
  files: v.array(v.object({ layer: v.picklist(LAYERS), path: v.string(), bytes: v.number() })),
});

/** One model file per layer: its place beside the list, and its size in bytes. */
export type ModelManifest = v.InferOutput<typeof ModelManifestSchema>;

/**
 * Reads a model manifest.
 * @throws ValiError when it is not one; the message says what was expected
 */
export function parseModelManifest(raw: unknown): ModelManifest {
  return v.parse(ModelManifestSchema, raw);
}
