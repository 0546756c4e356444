export { createMyopointStore } from './store.ts';
export type { Anatomy, MyopointStore } from './store.ts';
export type { Actions, MyopointState, Situation } from './state.ts';
export {
  NONE,
  instanceKey,
  instancesOf,
  isDrawnCopy,
  mirrored,
  muscleOfTarget,
  onSide,
  partsOfInstance,
  sameTarget,
  structureTarget,
  targetOfInstance,
} from './target.ts';
export type { Target } from './target.ts';
export { lookupsOf, makeLookups } from './lookups.ts';
export type { Lookups, MuscleParts, StructureFacts } from './lookups.ts';
export { DEFAULT_LAYERS, INITIAL_CHOICES, SHOWN_LAYERS, isAllShown, isNothingHidden, isWhole } from './choices.ts';
export type { Arrangement, Choices, LayerOpacities } from './choices.ts';
export { hidesPain, touchesSkin } from './mode.ts';
export { NOT_SCREENED } from './screening.ts';
export type { Screening } from './screening.ts';
export { VIEW_PRESETS } from './view.ts';
export type { CameraPose, ViewPreset, ViewRequest } from './view.ts';
export { NO_REQUESTS, onRequest, request, requestView } from './requests.ts';
export type { RequestKind, RequestPayloads, Requests } from './requests.ts';
export * from './visibility.ts';
export type { LentLayers } from './slices/layers.ts';
export { STORY_STEPS } from './slices/story.ts';
export type { Story } from './slices/story.ts';
export type { InterruptedConsultation, Mode } from './slices/mode.ts';
export { CONSULTATION_STEPS } from './slices/consultation.ts';
export type { ConsultationStep, TouchedSkin } from './slices/consultation.ts';
export { TEACH_BACK_QUESTIONS } from './slices/recall.ts';
export type { TeachBack, TeachBackQuestion } from './slices/recall.ts';
export { LONGEST_NOTE, PICTURE_VIEWS, POINTING_TOOLS } from './slices/hand-over.ts';
export type { Picture, PictureView, PointingTool } from './slices/hand-over.ts';
export { AUDIENCES, THEMES } from './slices/device.ts';
export type { Audience, Theme, VisitSettings } from './slices/device.ts';
export type { Insets, LoadState, StageFault } from './slices/reports.ts';
export { subjectOf } from './subject.ts';
export { opensBody } from './opens-body.ts';
export { memoised } from './memoised.ts';
export { depthAnswers, drawnSectionOf, sectionOfPoint, strokesFor } from './selectors.ts';
export { verdictOf } from './teach-back.ts';
export {
  LONGEST_IDLE_MINUTES,
  clearStorage,
  deviceStorage,
  followOtherTabs,
  persistSettings,
  readPersistedSettings,
  writePersistedSettings,
} from './settings-storage.ts';
export type { DeviceStorage, PersistedSettings } from './settings-storage.ts';
export { canCarry, packVisit, resumeVisit, tabStorage, unpackVisit } from './carried-visit.ts';
export type { CarriedVisit, Tab } from './carried-visit.ts';
export { EMPTY_LINK, LANGUAGES } from './link/link-state.ts';
export type { Language, LinkState, LinkedLesson, LonePoint } from './link/link-state.ts';
export { readLink } from './link/deserialize.ts';
export type { ReadLink } from './link/deserialize.ts';
export { linkOf, linkStateOf, linkToHandOver, writeLink } from './link/serialize.ts';
export type { KnownBody } from './link/known-target.ts';
export { UNCLEAR_LINK, UNKNOWN_IN_LINK, restore } from './link/restore.ts';
