/**
 * Every data file that a command writes, what it follows from, and whether it is current: beside each, in `hashes.json`,
 * stand the hash of what it was made from and the hash of what was written. What is hashed is the data a file follows
 * from, not the code: tests work out samples of each file anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Dataset, Lesson } from '../../src/anatomy/index.ts';
import { BODY_FOLDER, MODELS_FOLDER, PROJECT_ROOT } from '../../builder/models/inputs.mjs';

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
  /** Files it follows from, from the project's root. */
  readonly files: readonly string[];
  /** The fields of records it follows from; nothing else in them makes it stale. */
  readonly records: (knowledge: Knowledge) => unknown;
}

const MODELS = path.relative(PROJECT_ROOT, MODELS_FOLDER).split(path.sep).join('/');
const models = ['skin', 'muscles', 'connective', 'skeleton', 'vessels', 'nerves', 'organs'].map(
  (layer) => `${MODELS}/${layer}.glb`,
);
/** The built body, its records, and the lofts that points lie on. */
const BODY = [
  ...models,
  `${BODY_FOLDER}/structures.json`,
  `${BODY_FOLDER}/figures/lofts.json`,
  `${BODY_FOLDER}/figures/connective.json`,
];

const placesOf = ({ muscles }: Dataset): unknown =>
  muscles.map(({ id, structures, triggerPoints }) => ({
    id,
    structures,
    points: triggerPoints.map(({ id: point, place }) => ({ id: point, place })),
  }));

export const DERIVED_FILES: readonly DerivedFile[] = [
  {
    path: 'data/knowledge/derived/muscle-summaries.json',
    command: 'npm run data:summaries',
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
    files: [],
    records: ({ lessons }) => lessons.map(({ id, question }) => ({ id, question })),
  },
  {
    path: `${BODY_FOLDER}/derived/needle-paths.json`,
    command: 'npm run data:needles',
    files: BODY,
    records: ({ dataset }) => [
      placesOf(dataset),
      dataset.muscles.map(({ needling, triggerPoints }) => ({
        depthMm: needling.depthMm,
        approaches: triggerPoints.map(({ approach }) => approach),
      })),
    ],
  },
  {
    path: `${BODY_FOLDER}/derived/model-depths.json`,
    command: 'npm run data:depths',
    files: BODY,
    records: ({ dataset }) => [placesOf(dataset), dataset.depths.measurements],
  },
  {
    path: `${BODY_FOLDER}/derived/view-directions.json`,
    command: 'npm run data:views',
    files: BODY,
    records: ({ dataset }) => [
      placesOf(dataset),
      dataset.muscles.map(({ triggerPoints }) => triggerPoints.map(({ main, spillover }) => ({ main, spillover }))),
      dataset.areas.map(({ id, side, strokes }) => ({ id, side, strokes })),
    ],
  },
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
