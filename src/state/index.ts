export * from './types.ts';
export * from './picture.ts';
export * from './scene-reports.ts';
export * from './target.ts';
export {
  DEFAULT_LAYERS, INITIAL_CHOICES, SHOWN_LAYERS, isAllShown, isNothingHidden, isWhole,
} from './choices.ts';
export { hidesPain, touchesSkin } from './mode.ts';
export { NOT_SCREENED } from './situation.ts';
export * from './visibility.ts';
export * from './lookups.ts';
export { subjectOf } from './subject.ts';
export { opensBody } from './opens-body.ts';
export { verdictOf } from './teach-back.ts';
export { LONGEST_NOTE } from './visit.ts';
export { createMyopointStore } from './store.ts';
export type { MyopointStore } from './store.ts';
export * from './kept.ts';
export * from './carry.ts';
export * from './link.ts';
export * from './app-store.ts';
