export * from './vocabulary.ts';
export * from './structure.ts';
export * from './source.ts';
export * from './area.ts';
export * from './muscle.ts';
