/** The list of what was built, beside it: `manifest.json`. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { LAYERS, type Layer } from '../../src/anatomy/index.ts';

/** The layers that are model files: the skin is packed apart, in shapes. */
export const MODEL_LAYERS: readonly Layer[] = LAYERS.filter((layer) => layer !== 'skin');

/** One model file. */
export interface ManifestFile {
  readonly layer: Layer;
  /** Beside the manifest. */
  readonly path: string;
  readonly bytes: number;
  /** As a server sends it at the best setting. */
  readonly brotliBytes: number;
  readonly sha256: string;
  /** As stored; mirrored structures count once. */
  readonly triangles: number;
  readonly structures: number;
}

/** One file of the packed skin: what joins what, the shapes of a body in its builds, the warp and the girths that carry another into it, or the cells of its skin. */
export interface SkinFile {
  readonly kind: 'topology' | 'shapes' | 'warp' | 'girth' | 'cells';
  /** Whose it is; null for what all share. */
  readonly body: string | null;
  /** Beside the manifest. */
  readonly path: string;
  readonly bytes: number;
  /** As a server sends it at the best setting. */
  readonly brotliBytes: number;
  readonly sha256: string;
}

/** One structure as it stands in its file. */
export interface ManifestStructure {
  readonly id: string;
  readonly layer: Layer;
  readonly triangles: number;
  readonly vertices: number;
  readonly volumeMl: number;
}

/** Everything about the built models that a test or a page needs to know. */
export interface Manifest {
  readonly version: 1;
  /** SHA-256 over everything the models are built from. */
  readonly inputHash: string;
  readonly frame: string;
  readonly files: readonly ManifestFile[];
  readonly skins: readonly SkinFile[];
  readonly structures: readonly ManifestStructure[];
  /** Of `files`. */
  readonly totals: { readonly bytes: number; readonly brotliBytes: number; readonly trianglesBothSides: number };
}

/** What the list says of the bytes of any file. */
export function sizeAndHash(bytes: Uint8Array): Pick<ManifestFile, 'bytes' | 'brotliBytes' | 'sha256'> {
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
  return {
    bytes: bytes.byteLength,
    brotliBytes: brotli.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Describes one written file. */
export function manifestFile(
  layer: Layer,
  path: string,
  bytes: Uint8Array,
  structures: readonly ManifestStructure[],
): ManifestFile {
  return {
    layer,
    path,
    ...sizeAndHash(bytes),
    triangles: structures.reduce((sum, structure) => sum + structure.triangles, 0),
    structures: structures.length,
  };
}

/** @param mirrored ids of the structures that get a left twin at load. */
export function composeManifest(
  inputHash: string,
  files: readonly ManifestFile[],
  skins: readonly SkinFile[],
  structures: readonly ManifestStructure[],
  mirrored: ReadonlySet<string>,
): Manifest {
  const total = (size: (file: ManifestFile) => number): number => files.reduce((sum, file) => sum + size(file), 0);
  return {
    version: 1,
    inputHash,
    frame: 'glTF: metres, +Y up, +Z towards the viewer; X = x/1000, Y = z/1000, Z = -y/1000 from LPS millimetres',
    files,
    skins,
    structures,
    totals: {
      bytes: total((file) => file.bytes),
      brotliBytes: total((file) => file.brotliBytes),
      trianglesBothSides: structures.reduce(
        (sum, { id, triangles }) => sum + triangles * (mirrored.has(id) ? 2 : 1),
        0,
      ),
    },
  };
}

/** JSON with one structure a line: small, and readable as a difference. */
export function formatManifest(manifest: Manifest): string {
  const { structures, files, skins, ...rest } = manifest;
  const head = JSON.stringify(rest, null, 2).replace(/\n\}$/, '');
  const lines = (items: readonly object[]): string => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  return `${head},\n  "files": [\n${lines(files)}\n  ],\n  "skins": [\n${lines(skins)}\n  ],\n  "structures": [\n${lines(structures)}\n  ]\n}\n`;
}

/** A number of bytes as a person reads it. */
export const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
