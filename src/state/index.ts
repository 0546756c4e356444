export { createMyopointStore } from './store.ts';
export type { MyopointStore } from './store.ts';
export type { Actions, MyopointState, StateFields } from './state.ts';
export {
  NONE,
  instanceKey,
  instancesOf,
  mirrored,
  muscleOfTarget,
  onSide,
  partsOfInstance,
  sameTarget,
  structureTarget,
  targetOfInstance,
} from './target.ts';
export type { Target } from './target.ts';
export { lookupsOf } from './lookups.ts';
export type { Lookups } from './lookups.ts';
export {
  BUILD_STEP,
  INITIAL_CHOICES,
  SHOWN_LAYERS,
  isAllShown,
  isNothingHidden,
  isWhole,
  lookedAt,
} from './choices.ts';
export type { Choices, SkinSplit } from './choices.ts';
export { hidesPain, touchesSkin } from './mode.ts';
export { screeningAt } from './screening.ts';
export type { Screening } from './screening.ts';
export { VIEW_PRESETS } from './view.ts';
export type { CameraPose, ViewPreset, ViewRequest } from './view.ts';
export { onChangeOf } from './changes.ts';
export { onRequest } from './requests.ts';
export { DEPTH_LAYERS, visibilityOf } from './visibility.ts';
export { STORY_STEPS } from './slices/story.ts';
export { CONSULTATION_STEPS } from './slices/consultation.ts';
export type { ConsultationStep, TouchedSkin } from './slices/consultation.ts';
export type { AskedPicture } from './slices/quiz.ts';
export { RECALL_QUESTIONS } from './slices/recall.ts';
export type { Recall, RecallQuestion } from './slices/recall.ts';
export { LONGEST_NOTE, SNAPSHOT_VIEWS } from './slices/hand-over.ts';
export type { Snapshot, PointingTool } from './slices/hand-over.ts';
export { AUDIENCES } from './slices/device.ts';
export type { Audience } from './slices/device.ts';
export type { Insets, LoadState, StageFault } from './slices/reports.ts';
export { subjectOf } from './subject.ts';
export { drawnFlat } from './drawn-flat.ts';
export { shownSplit } from './shown-split.ts';
export { opensBody } from './opens-body.ts';
export { memoised } from './memoised.ts';
export { depthAnswers, drawnSectionOf, sectionOfPoint, strokesFor } from './selectors.ts';
export { verdictOf } from './recall-verdict.ts';
export {
  LONGEST_IDLE_MINUTES,
  KEPT_BY_NEWER,
  clearStorage,
  isKeptByNewer,
  followOtherTabs,
  persistSettings,
  readPersistedSettings,
} from './settings-storage.ts';
export { canCarry, packVisit, resumeVisit, unpackVisit } from './carried-visit.ts';
export { deviceStorage, tabStorage } from './browser-storage.ts';
export { EMPTY_LINK, PAIN_FIELD } from './link/link-state.ts';
export { readLink } from './link/deserialize.ts';
export { linkOf, linkStateOf, linkToHandOver, writeLink } from './link/serialize.ts';
export { UNCLEAR_LINK, UNKNOWN_IN_LINK } from './link/restore.ts';
export { BRUSH_MM } from './slices/pain-drawing.ts';
export { comparedMuscles, paintsSkin, showsDrawing } from './drawing-shown.ts';
export { PAIN_STEPS } from './slices/pain-steps.ts';
export type { PainStep } from './slices/pain-steps.ts';
export { PAIN_ASKED, readPainCode, writePainCode } from './link/pain-code.ts';
export { keepFaultOf } from './device-database.ts';
export type { KeepFault } from './device-database.ts';
export { LONGEST_NAME, keptDrawings } from './kept-drawings.ts';
export type { KeptDrawing, Shelf } from './kept-drawings.ts';
export { keptQuiz } from './kept-quiz.ts';
export type { KeptQuiz } from './kept-quiz.ts';
