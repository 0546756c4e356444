/** The list of model files as it comes over the network. */
import * as v from 'valibot';
import { LAYERS } from './vocabulary.ts';

/** SHA-256 of the file, hexadecimal; none in lists from before. */
const Digest = v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)));

const ModelManifestSchema = v.object({
  /** Hash of everything the models were built from; changes when the models do. */
  inputHash: v.string(),
  files: v.array(v.object({ layer: v.picklist(LAYERS), path: v.string(), bytes: v.number(), sha256: Digest })),
  /** The packed skins: what joins what for all bodies, the shapes of each, the warp and the girths that carry another into it, the cells a pain drawing is measured by; none in lists from before. */
  skins: v.optional(
    v.array(
      v.object({
        kind: v.picklist(['topology', 'shapes', 'warp', 'girth', 'cells']),
        body: v.nullable(v.string()),
        path: v.string(),
        bytes: v.number(),
        sha256: Digest,
      }),
    ),
    [],
  ),
});

/** One model file per layer and the packed skins: their places beside the list, and their sizes in bytes. */
export type ModelManifest = v.InferOutput<typeof ModelManifestSchema>;

/**
 * Reads a model manifest.
 * @throws ValiError when it is not one; the message says what was expected
 */
export function parseModelManifest(raw: unknown): ModelManifest {
  return v.parse(ModelManifestSchema, raw);
}
