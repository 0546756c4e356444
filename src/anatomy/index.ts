/** The public door of the anatomy room: types, schemas, dataset and look-ups. */
export * from './vocabulary.ts';
export * from './structure.ts';
export * from './structures.ts';
export * from './figures.ts';
export * from './source.ts';
export * from './area.ts';
export * from './muscle.ts';
export * from './evidence.ts';
export * from './red-flags.ts';
export * from './words.ts';
export * from './relations.ts';
export * from './glossary.ts';
export * from './parse-records.ts';
export * from './dataset.ts';
export * from './load-dataset.ts';
export * from './muscle-summaries.ts';
export { parseModelManifest, type ModelManifest } from './model-manifest.ts';
