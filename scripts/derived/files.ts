/**
 * Every data file that a command writes, what it follows from, and whether it is current: beside each, in `hashes.json`,
 * stand the hash of what it was made from and the hash of what was written. What is hashed is the data a file follows
 * from, not the code: tests work out samples of each file anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BODY_IDS, LAYERS } from '../../src/anatomy/index.ts';
import { parseBodyRecord } from '../../src/anatomy/index.ts';
import type { Dataset, Lesson } from '../../src/anatomy/index.ts';
import { bodyFolder, modelsFolder, PROJECT_ROOT } from '../../builder/models/inputs.mjs';

/** What derived files are made from, as far as it is no file. */
export interface Knowledge {
  readonly dataset: Dataset;
  readonly lessons: readonly Lesson[];
}

/** One file that a command writes. */
export interface DerivedFile {
  /** From the project's root. */
  readonly path: string;
  readonly command: string;
  /** On which body it was worked out; null: on whichever. */
  readonly body: string | null;
  /** Files it follows from, from the project's root. */
  readonly files: readonly string[];
  /** The fields of records it follows from; nothing else in them makes it stale. */
  readonly records: (knowledge: Knowledge) => unknown;
}

/** Where what was worked out on a body is written, from the project's root. */
export const needlePathsFile = (body: string): string => `${bodyFolder(body)}/derived/needle-paths.json`;
/** As {@link needlePathsFile}. */
export const modelDepthsFile = (body: string): string => `${bodyFolder(body)}/derived/model-depths.json`;
/** As {@link needlePathsFile}. */
export const viewDirectionsFile = (body: string): string => `${bodyFolder(body)}/derived/view-directions.json`;

/** As {@link needlePathsFile}. */
export const skinCellsFile = (body: string): string => `${bodyFolder(body)}/derived/skin-cells.json`;
/** As {@link needlePathsFile}: in which of those cells each vertex of the skin lies. */
export const skinCellRunsFile = (body: string): string => `${bodyFolder(body)}/derived/skin-cell-runs.json`;

/** As {@link needlePathsFile}; of a body that was measured: one derived from it shares the file. */
export const structurePlacesFile = (body: string): string => `${bodyFolder(body)}/derived/structure-places.json`;

/** As {@link needlePathsFile}; of a body that is derived from another. */
export const areasFile = (body: string): string => `${bodyFolder(body)}/derived/areas.json`;
/** As {@link needlePathsFile}; of a body that is derived from another. */
export const landmarksFile = (body: string): string => `${bodyFolder(body)}/derived/landmarks.json`;

/** The body that another is derived from; null where it was measured. */
const sourceOf = (body: string): string | null =>
  parseBodyRecord(JSON.parse(readFileSync(path.join(PROJECT_ROOT, bodyFolder(body), 'body.json'), 'utf8'))).derived
    ?.from ?? null;

/** The packed skins of bodies, and what they share. */
const skinsOf = (...bodies: readonly string[]): readonly string[] =>
  bodies.flatMap((body) => [`${modelsFolder(body)}/skin-topology.bin`, `${modelsFolder(body)}/${body}-shapes.bin`]);

/** The built body, its records, the lofts that points lie on, and what carried them into it. */
const builtFrom = (body: string): readonly string[] => [
  ...LAYERS.filter((layer) => layer !== 'skin').map((layer) => `${modelsFolder(body)}/${layer}.glb`),
  ...skinsOf(body),
  ...(sourceOf(body) === null ? [] : ['warp', 'girth'].map((kind) => `${modelsFolder(body)}/${body}-${kind}.bin`)),
  ...['structures.json', 'figures/lofts.json', 'figures/connective.json'].map(
    (file) => `${bodyFolder(sourceOf(body) ?? body)}/${file}`,
  ),
];

const placesOf = ({ muscles }: Dataset): unknown =>
  muscles.map(({ id, structures, triggerPoints }) => ({
    id,
    structures,
    points: triggerPoints.map(({ id: point, place }) => ({ id: point, place })),
  }));

/** What follows from what is known, on whichever body. */
const OF_KNOWLEDGE: readonly DerivedFile[] = [
  {
    path: 'data/knowledge/derived/muscle-summaries.json',
    command: 'npm run data:summaries',
    body: null,
    files: [],
    records: ({ dataset }) =>
      dataset.muscles.map(({ id, name, latin, synonyms, groups, complaints, region, structures, triggerPoints }) => ({
        id,
        name,
        latin,
        synonyms,
        groups,
        complaints,
        region,
        structures,
        points: triggerPoints.map((point) => point.id),
      })),
  },
  {
    path: 'data/knowledge/derived/lesson-list.json',
    command: 'npm run data:summaries',
    body: null,
    files: [],
    records: ({ lessons }) => lessons.map(({ id, question }) => ({ id, question })),
  },
];

/** What is worked out on one body. */
const ofBody = (body: string): readonly DerivedFile[] => [
  {
    path: needlePathsFile(body),
    command: 'npm run data:needles',
    body,
    files: builtFrom(body),
    records: ({ dataset }) => [
      placesOf(dataset),
      dataset.muscles.map(({ needling, triggerPoints }) => ({
        depthMm: needling.depthMm,
        approaches: triggerPoints.map(({ approach }) => approach),
      })),
    ],
  },
  {
    path: modelDepthsFile(body),
    command: 'npm run data:depths',
    body,
    files: builtFrom(body),
    records: ({ dataset }) => [placesOf(dataset), dataset.depths.measurements],
  },
  {
    path: viewDirectionsFile(body),
    command: 'npm run data:views',
    body,
    files: builtFrom(body),
    records: ({ dataset }) => [
      placesOf(dataset),
      dataset.muscles.map(({ triggerPoints }) => triggerPoints.map(({ main, spillover }) => ({ main, spillover }))),
      dataset.areas.map(({ id, side, strokes }) => ({ id, side, strokes })),
    ],
  },
  ...[skinCellsFile(body), skinCellRunsFile(body)].map((path): DerivedFile => ({
    path,
    command: 'npm run data:cells',
    body,
    files: skinsOf(body),
    records: ({ dataset: { areas, bodyParts } }) => [
      areas.map(({ id, side, strokes }) => ({ id, side, strokes })),
      bodyParts.map(({ id, areas: inside }) => ({ id, areas: inside })),
    ],
  })),
];

/** What is worked out on a body that was measured, and shared by those derived from it. */
const ofMeasured = (body: string): readonly DerivedFile[] => [
  {
    path: structurePlacesFile(body),
    command: 'npm run data:structures',
    body,
    files: builtFrom(body),
    records: () => null,
  },
];

/** What is worked out on a body that is derived from another, in place of what was recorded on that. */
const inPlaceOf = (body: string, source: string): readonly DerivedFile[] => [
  {
    path: areasFile(body),
    command: 'npm run data:carried',
    body,
    files: [
      ...new Set([...skinsOf(source, body), `${modelsFolder(body)}/${body}-warp.bin`]),
      ...readdirSync(path.join(PROJECT_ROOT, bodyFolder(source), 'areas'))
        .sort()
        .map((file) => `${bodyFolder(source)}/areas/${file}`),
    ],
    records: () => null,
  },
  {
    path: landmarksFile(body),
    command: 'npm run data:carried',
    body,
    files: [...new Set([...builtFrom(body), ...skinsOf(source)]), `${bodyFolder(source)}/landmarks.json`],
    records: () => null,
  },
];

/** All of them, those of every body. */
export const DERIVED_FILES: readonly DerivedFile[] = [
  ...OF_KNOWLEDGE,
  ...BODY_IDS.flatMap((body) => {
    const source = sourceOf(body);
    return [...ofBody(body), ...(source === null ? ofMeasured(body) : inPlaceOf(body, source))];
  }),
];

/** What is kept of a derived file. */
export interface KeptHash {
  /** Of all it follows from. */
  readonly inputs: string;
  /** Of the file as it was written. */
  readonly written: string;
}

/** Words for people, which no command reads. */
const WORDS: ReadonlySet<string> = new Set(['words', 'wording', 'citation']);
const withoutWords = (key: string, value: unknown): unknown => (WORDS.has(key) ? undefined : value);

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const read = (root: string, file: string): Uint8Array => readFileSync(path.join(root, file));

/** The hashes of a derived file as it and its inputs stand now. */
export function hashOf(
  { path: file, files, records }: DerivedFile,
  knowledge: Knowledge,
  root = PROJECT_ROOT,
): KeptHash {
  const parts = [
    ...files.map((one) => `${one} ${sha256(read(root, one))}`),
    JSON.stringify(records(knowledge), withoutWords),
  ];
  return { inputs: sha256(parts.join('\n')), written: sha256(read(root, file)) };
}

/** Where the hashes of a derived file are kept, beside it. */
export const keptFile = (file: string, root: string): string => path.join(root, path.dirname(file), 'hashes.json');
/** Hashes in a file of them, by name of the derived file; none where there is no such file. */
export const keptIn = (file: string): Record<string, KeptHash> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, KeptHash>) : {};

/**
 * Keeps the hashes of a file that was just written.
 * @throws Error when no derived file has this path
 */
export function keepHash(file: string, knowledge: Knowledge, root = PROJECT_ROOT): void {
  const derived = DERIVED_FILES.find((one) => one.path === file);
  if (!derived) throw new Error(`${file}: expected one of ${DERIVED_FILES.map((one) => one.path).join(', ')}`);
  const place = keptFile(file, root);
  const all = { ...keptIn(place), [path.basename(file)]: hashOf(derived, knowledge, root) };
  writeFileSync(
    place,
    `${JSON.stringify(Object.fromEntries(Object.entries(all).sort(([one], [other]) => one.localeCompare(other, 'en'))), null, 2)}\n`,
  );
}
