/** The public door of the reasoning room: what follows from the dataset. Pure: plain data in, plain data out. */
export { felt, painAreas, usualWords } from './referral.ts';
export { plainZonesOf, zonesOf, type Zones } from './zones.ts';
export { pointsOf, type Subject } from './subject.ts';
export { painStrokes, strokesOfArea, type PainStrokes } from './strokes.ts';
export { antagonistsOf, lookAlikesOf, refersAlike, synergistsOf } from './relations.ts';
export { candidatesAt, musclesReferringTo, otherCausesOf, type Candidate } from './ranking.ts';
export { gravest, groupedByUrgency, questionsAt, questionsOf } from './screening.ts';
export {
  areaAnswers,
  helpAnswers,
  helpVerdict,
  muscleAnswers,
  muscleVerdict,
  painVerdict,
  urgentSignOf,
  type HelpVerdict,
  type MuscleVerdict,
  type PainVerdict,
  type Pointed,
  type Verdict,
} from './recall.ts';
export { askedFrom } from './asked-from.ts';
export { cardFacts, placedQuestions, standsAside, type CardFacts, type QuestionGroup } from './card.ts';
export { reviewClaimsOf, type ReviewClaim, type ReviewSubject } from './review-claims.ts';
export { reviewProgress, reviewsOf, type MuscleReview } from './reviews.ts';
export { isPublishedBuild, placeOfBuild, publishedBuild } from './depth/published-build.ts';
export { hasBmi, isLimit, shallowestOf, spanOf } from './depth/rows.ts';
export { BEFORE_HAZARD_MM, type DepthLimit, type LimitKind } from './depth/limits.ts';
export { depthRangeFor, rangeOf, type DepthAnswer, type DepthRange } from './depth/range.ts';
export type { StatedFigure } from './depth/figures.ts';
export { bodyDepthOf } from './depth/depth-map.ts';
export { pathSection, type NeedleSection } from './depth/needle-section.ts';
export {
  FURTHEST_ASIDE_MM,
  drawnSection,
  unnamedStretches,
  type DrawnHazard,
  type DrawnLayer,
  type DrawnSection,
} from './depth/section.ts';
export { makeSearch, searchOver } from './search/find.ts';
export type { Answers, Finding, FoundEntry, FoundHelp, FoundWhy } from './search/find.ts';
export type { Meant } from './search/entries.ts';
export { PAIN_COURSES, PAIN_DEPTHS, PAIN_QUALITIES, PAIN_SPANS, WORST_PAIN } from '../anatomy/index.ts';
export type { PainQuality } from '../anatomy/index.ts';
export {
  isBlank,
  newPatch,
  type DrawnStroke,
  type PainPatch,
  type PatchCover,
  type PatchWords,
  type PlacedArea,
} from './pain-drawing/patch.ts';
export { indexCells, type CellIndex } from './pain-drawing/cells.ts';
export { coverOf, coversOf, mainAreas, painfulCovers, type Cover, type PainDrawing } from './pain-drawing/cover.ts';
export type { PainCandidate } from './pain-drawing/candidate.ts';
export { painCandidates, type DrawingCandidates } from './pain-drawing/candidates.ts';
export { rankingApart, withRecords, type RankingAnswer, type RankingRequest } from './pain-drawing/ranking-apart.ts';
export type { LeftOver } from './pain-drawing/score.ts';
export { hasNerveSigns, otherCausesAt, questionsForDrawing } from './pain-drawing/drawing-questions.ts';
export { symptomAreas } from './pain-drawing/symptoms.ts';
export { type Extent } from './pain-drawing/extent.ts';
export { placeOf, placesOf, type PlaceFacts } from './pain-drawing/place.ts';
export { compareDrawings, jaccardOf } from './pain-drawing/compare.ts';
export { painDrawingFile } from './pain-drawing/drawing-file.ts';
export { painBundle, type FhirWords } from './pain-drawing/fhir.ts';
export { loadQuizKnowledge, type QuizKnowledge } from './quiz/knowledge.ts';
export { makeQuizItems, poolHash } from './quiz/items.ts';
export { subjectsOf } from './quiz/subjects.ts';
export {
  DIFFICULTIES,
  QUIZ_KINDS,
  difficultyTitle,
  kindTitle,
  type ChoiceTask,
  type QuizItem,
  type QuizKind,
  type QuizPhrase,
  type QuizTask,
} from './quiz/item.ts';
export { scoreAnswer, toldScore, type AnswerScore, type QuizAnswer } from './quiz/scoring/answer.ts';
export { isRight, type QuizVerdict } from './quiz/scoring/verdict.ts';
export { seededRandom } from './quiz/seeded.ts';
export {
  NO_PROGRESS,
  answered,
  corrected,
  merged,
  progressOf,
  quizFileOf,
  takenBack,
  type QuizProgress,
} from './quiz/repetition/progress.ts';
export { dayOf, nextSession, weakSpots } from './quiz/repetition/session.ts';
export { calendar, forgettingCurve, retentionByWeek, streakOf } from './quiz/repetition/plots.ts';
export { recallAfter } from './quiz/repetition/scheduler.ts';
export { deckItems, tryIt } from './quiz/decks/deck.ts';
export { deckLink, readDeckLink } from './quiz/decks/deck-link.ts';
export { ankiText, inWords, itemsCsv, type TableWords } from './quiz/decks/tables.ts';
export {
  examItems,
  examLink,
  examResult,
  examSeed,
  readExamLink,
  type ExamAnswer,
  type ExamPlan,
} from './quiz/exam/exam.ts';
export { drawFlatBody, type FlatRequest } from './flat-body/draw-flat-body.ts';
export { drawFlatZones } from './flat-body/draw-zones.ts';
export { flatMarks, flatPicture, type FlatLooks, type FlatMark } from './flat-body/flat-picture.ts';
export type { FlatDrawing, FlatPart, FlatSkinLook, FlatSurface } from './flat-body/flat-types.ts';
export type { FlatStage } from './flat-body/flat-colours.ts';
export { svgNode, svgText, type SvgNode } from './flat-body/svg-node.ts';
