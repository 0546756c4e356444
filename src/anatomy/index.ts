/** The public door of the anatomy room: types, schemas, dataset and look-ups. */
export {
  LAYERS,
  REGIONS,
  SideSchema,
  StructureIdSchema,
  isCompact,
  type AreaId,
  type BodyPartId,
  type BodySide,
  type ClaimId,
  type InstanceKey,
  type Layer,
  type LessonId,
  type MovementId,
  type MuscleId,
  type RedFlagId,
  type Region,
  type Side,
  type SourceId,
  type StructureId,
  type System,
  type TriggerPointId,
} from './vocabulary.ts';
export { StructureSchema, type PalePart, type Structure } from './structure.ts';
export { SKIN_TONE_COLOURS, SKIN_TONES, linearColour, type LinearColour, type SkinTone } from './skin-tones.ts';
export type { PartView } from './landmarks.ts';
export { parseBodyRecord, parseStructures, shapeOriginOf, type Body, type Instance } from './body.ts';
export { MAN } from './man.ts';
export { BODY_IDS, isBodyId, loadBody, type BodyId } from './bodies.ts';
export { ORGAN_BY_STRUCTURE, type Organ, isLungOrPleura } from './organs.ts';
export { ownTint, tissueColour } from './tissue-colours.ts';
export { parseTendons, type TendonShare } from './tendon.ts';
export { parsePointPlaces } from './places.ts';
export { SourceSchema, isCompared, type Citation, type Source, type Tier, type Verification } from './source.ts';
export { AreaSchema, parseAreaPlaces, WordingsSchema, type Area, type AreaPlace, type Stroke } from './area.ts';
export {
  BODY_DIRECTIONS,
  type Approach,
  type BodyDirection,
  type EntryLimit,
  type LineApproach,
  type NoLineReason,
} from './approach.ts';
export { BEYOND_DEPTH_MM, NEAR_MM, WIDE_MM, clearanceMm } from './clearance.ts';
export {
  MuscleSchema,
  areaOfTarget,
  type DepthBasis,
  type Muscle,
  type ReferralTarget,
  type SurfaceCoordinate,
  type TriggerPoint,
} from './muscle.ts';
export {
  LINE_RULES,
  NeedlePathRecordSchema,
  type LineRule,
  type Nearest,
  type NeedlePath,
  type NeedlePathRecord,
  type NeedlePicture,
  type NotDrawn,
  type SkinMm,
} from './needle-path.ts';
export {
  BUILDS,
  MeasurementSchema,
  ModelDepthSchema,
  SexSchema,
  TissueRegionSchema,
  type Build,
  type Measurement,
  type ModelDepth,
  type Quantity,
  type Sex,
  type TissueBasis,
  type TissueRegion,
} from './depth-data.ts';
export type { Depths } from './depths.ts';
export {
  PACKED_BUILDS,
  SKIN_GROUPS,
  misses,
  parseGirth,
  parsePublishedDepths,
  parseSkinReasons,
  parseSkinRecord,
  parseSkinSites,
  type Girth,
  type PublishedDepth,
  type SkinReason,
  type SkinRecord,
  type SkinSite,
} from './skin-shape.ts';
export {
  differsTooLittle,
  isFarFrom,
  parseProportionSources,
  parseProportions,
  publishedDifference,
  type Proportion,
  type ProportionRecord,
} from './proportions.ts';
export { ClaimSchema, claimsAbout, type Claim, type Effectiveness, type Figure } from './evidence.ts';
export { CARD_CLAIMS, MAPS_CLAIM, STORY_CLAIMS, URGENT_SIGNS, USUAL_AFTER, namedClaim } from './claim-ids.ts';
export { RedFlagSchema, URGENCIES, compareUrgency, type RedFlag, type RedFlagArea, type Urgency } from './red-flags.ts';
export { BodyPartSchema, type BodyPart } from './body-parts.ts';
export { DailyWordsSchema } from './words.ts';
export { MovementSchema, type Movement } from './movement.ts';
export { GlossaryEntrySchema, TWITCH_WORD } from './glossary.ts';
export { SearchTermSchema, SearchWordSchema, type SearchTerm, type SearchWord, type WordRole } from './search-terms.ts';
export { parseRecords } from './parse-records.ts';
export { citationsOf, generalCitationsOf, type Dataset, type PlacedTriggerPoint } from './dataset.ts';
export {
  ReviewSchema,
  reviewClaimId,
  type MuscleReviewField,
  type PointReviewField,
  type Review,
  type ReviewClaimId,
} from './reviews.ts';
export { loadDataset } from './load-dataset.ts';
export { MUSCLE_SUMMARIES, muscleOfStructure, type MuscleSummary } from './muscle-summaries.ts';
export type { ViewAngles } from './view-directions.ts';
export {
  secondsOfLesson,
  secondsOfStep,
  type FibreStage,
  type Lesson,
  type LessonDrawing,
  type LessonStep,
  type Staging,
} from './lesson.ts';
export { loadLessons } from './lessons.ts';
export { LESSON_SUMMARIES, type LessonSummary } from './lesson-list.ts';
export { parseModelManifest, type ModelManifest } from './model-manifest.ts';
export {
  loadSkinCells,
  parseVertexRuns,
  type SkinCell,
  type SkinCells,
  type SkinDirection,
  type VertexRuns,
} from './skin-cells.ts';
export {
  PAIN_COURSES,
  PAIN_DEPTHS,
  PAIN_QUALITIES,
  PAIN_SPANS,
  WORST_PAIN,
  type PainCourse,
  type PainDepth,
  type PainQuality,
  type PainSpan,
} from './pain-vocabulary.ts';
export { loadSymptoms, type Symptom } from './symptoms.ts';
export {
  QUIZ_FILE_KIND,
  QUIZ_FILE_VERSION,
  QuizFileSchema,
  parseQuizFile,
  type DeckEntry,
  type QuizCard,
  type QuizDeck,
  type QuizFile,
  type QuizReview,
  type QuizSettings,
} from './quiz-file.ts';
export { loadStructurePlaces, type StructurePlaces } from './structure-places.ts';
export { loadStructuredAnatomy, type MuscleAnatomy, type StructuredAnatomy } from './structured-anatomy.ts';
export {
  PAIN_DRAWING_KIND,
  PAIN_DRAWING_VERSION,
  PainDrawingFileSchema,
  parsePainDrawing,
  type PainDrawingFile,
} from './pain-drawing-file.ts';
