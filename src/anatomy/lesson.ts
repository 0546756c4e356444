/** The questions patients ask, as guided scenes: steps with words, a body set for them, and a drawing where the body cannot show it. */
import * as v from 'valibot';
import { BUILDS } from './depth-data.ts';
import { CitationSchema } from './source.ts';
import {
  AreaIdSchema,
  BodySideSchema,
  ClaimIdSchema,
  GlossaryIdSchema,
  LayerSchema,
  LessonIdSchema,
  MuscleIdSchema,
  RedFlagIdSchema,
  StructureIdSchema,
  TriggerPointIdSchema,
} from './vocabulary.ts';

/** What a step looks at. A trigger point is named with its muscle, as in a link. */
const StagedTargetSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('muscle'), id: MuscleIdSchema, side: BodySideSchema }),
  v.strictObject({
    kind: v.literal('trigger-point'),
    id: TriggerPointIdSchema,
    muscle: MuscleIdSchema,
    side: BodySideSchema,
  }),
  v.strictObject({ kind: v.literal('area'), id: AreaIdSchema, side: BodySideSchema }),
  v.strictObject({
    kind: v.literal('structure'),
    id: StructureIdSchema,
    side: v.picklist(['right', 'left', 'midline']),
  }),
]);

/** Where a step looks from; `target` frames what is looked at with its zones of pain. */
const LESSON_VIEWS = ['target', 'front', 'back', 'left', 'right', 'head', 'hand', 'foot'] as const;

/**
 * Stages of the zoom into a muscle, drawn by the scene in place of the body: a bundle of fibres; one taut
 * band among slack fibres; one fibre with its striations and a contraction knot; the needle's tip beside
 * the knot; the knot let go after a twitch.
 */
export const FIBRE_STAGES = ['fibres', 'taut-band', 'contraction-knot', 'needle-at-knot', 'released'] as const;
/** One of {@link FIBRE_STAGES}. */
const FibreStageSchema = v.picklist(FIBRE_STAGES);
export type FibreStage = v.InferOutput<typeof FibreStageSchema>;

const opacity = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** How the body is set for a step. What is left out stands as on a first visit. */
const StagingSchema = v.strictObject({
  target: StagedTargetSchema,
  view: v.picklist(LESSON_VIEWS),
  /** Opacity of layers that differ from the start. */
  layers: v.optional(v.record(LayerSchema, opacity), {}),
  bothSides: v.optional(v.boolean(), false),
  /** Opens the layers along the needle's line; needs a trigger point as target. */
  needle: v.optional(v.boolean(), false),
  build: v.optional(v.picklist(BUILDS), 'average'),
  /** Plays a local twitch once when the step begins; needs a muscle or a trigger point as target. */
  twitch: v.optional(v.boolean(), false),
  /** Draws the fibres instead of the body; null draws the body. */
  fibres: v.optional(v.nullable(FibreStageSchema), null),
});
/** How the body is set for a step. */
export type Staging = v.InferOutput<typeof StagingSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A picture beside the words, for what the body cannot show. Every figure in it belongs to a claim. */
const LessonDrawingSchema = v.variant('kind', [
  /**
   * Rates as dots out of `of`: each row one survey or one kind of event, `count` of `of` filled. `claim`
   * says where the figure stands; `perTreatment` is false where the survey counted people.
   */
  v.strictObject({
    kind: v.literal('icon-array'),
    of: v.picklist([100, 10_000]),
    title: v.string(),
    rows: v.pipe(
      v.array(
        v.strictObject({
          label: v.string(),
          count: v.pipe(v.number(), v.minValue(0)),
          claim: ClaimIdSchema,
          perTreatment: v.boolean(),
        }),
      ),
      v.minLength(1),
    ),
  }),
  /** Needles drawn to one scale beside a ruler, mm. */
  v.strictObject({ kind: v.literal('needles'), lengthsMm: v.pipe(v.array(count), v.minLength(2)) }),
  /** Two columns compared row by row. */
  v.strictObject({
    kind: v.literal('comparison'),
    columns: v.tuple([v.string(), v.string()]),
    rows: v.pipe(v.array(v.strictObject({ about: v.string(), first: v.string(), second: v.string() })), v.minLength(1)),
  }),
  /** Bars over hours after a visit. */
  v.strictObject({
    kind: v.literal('timeline'),
    title: v.string(),
    hours: count,
    rows: v.pipe(
      v.array(
        v.strictObject({
          label: v.string(),
          fromHours: v.pipe(v.number(), v.minValue(0)),
          toHours: v.pipe(v.number(), v.minValue(0)),
        }),
      ),
      v.minLength(1),
    ),
  }),
  /** What trials found, one row a complaint, from the claims themselves (their `effectiveness`). */
  v.strictObject({ kind: v.literal('effect-list'), claims: v.pipe(v.array(ClaimIdSchema), v.minLength(1)) }),
  /** Statements of claims as a list to go through with a clinician. */
  v.strictObject({
    kind: v.literal('claim-list'),
    title: v.string(),
    claims: v.pipe(v.array(ClaimIdSchema), v.minLength(1)),
  }),
  /** Red-flag questions with how soon help is needed. */
  v.strictObject({
    kind: v.literal('red-flag-list'),
    title: v.string(),
    redFlags: v.pipe(v.array(RedFlagIdSchema), v.minLength(1)),
  }),
  /** Numbered moments of a visit; the one of this step (from 0) is marked. */
  v.strictObject({ kind: v.literal('visit'), moments: v.pipe(v.array(v.string()), v.minLength(2)), now: count }),
  /** Messages from two places meeting at one level of the spinal cord; `muscle` and `felt` are the labels at the two ends. */
  v.strictObject({ kind: v.literal('shared-pathway'), muscle: v.string(), felt: v.string() }),
  /** A weak current between two needles in one muscle. */
  v.strictObject({ kind: v.literal('current') }),
  /** Words of the glossary, explained. */
  v.strictObject({ kind: v.literal('words'), terms: v.pipe(v.array(GlossaryIdSchema), v.minLength(1)) }),
]);
/** A picture beside the words of a step. */
export type LessonDrawing = v.InferOutput<typeof LessonDrawingSchema>;

/** One step of a lesson. */
const LessonStepSchema = v.strictObject({
  /** Short headline of the step, for a patient. */
  title: v.string(),
  /** What is said, for a patient: two or three short sentences. */
  caption: v.string(),
  /** The deeper layer for students and therapists; null where the caption says all. */
  deeper: v.nullable(v.string()),
  /** Claims this step rests on; each stands in the evidence with source, tier and doubt. */
  claims: v.array(ClaimIdSchema),
  /** Sources of plain facts (anatomy, practice) that are no claims of the evidence. */
  sources: v.array(CitationSchema),
  /** Whether a needle is drawn or shown in this step; then a person who hid needles sees the step without that picture. */
  showsNeedle: v.boolean(),
  staging: StagingSchema,
  drawing: v.nullable(LessonDrawingSchema),
});
/** One step of a lesson. */
export type LessonStep = v.InferOutput<typeof LessonStepSchema>;

/** Shape of a lesson. Its steps together last 20 to 90 seconds, see {@link secondsOfStep}. */
export const LessonSchema = v.strictObject({
  id: LessonIdSchema,
  /** The question as a patient asks it. */
  question: v.string(),
  /** One sentence that says what the lesson answers. */
  summary: v.string(),
  /** What is not known or disputed, for a patient, one or two sentences. */
  doubt: v.string(),
  steps: v.pipe(v.array(LessonStepSchema), v.minLength(2), v.maxLength(9)),
});
/** One question answered in a short scene; the record kept in `lessons/`. */
export type Lesson = v.InferOutput<typeof LessonSchema>;

/** Letters a second at which a caption is read by someone new to the words. */
const LETTERS_PER_SECOND = 16;
/** No step is shorter, seconds: the camera must arrive and the eye find its place. */
const SHORTEST_STEP = 5;

/** How long a step stands while the lesson plays by itself, seconds. */
export function secondsOfStep({ title, caption }: Pick<LessonStep, 'title' | 'caption'>): number {
  return Math.max(SHORTEST_STEP, Math.round((title.length + caption.length) / LETTERS_PER_SECOND));
}

/** How long a lesson plays, seconds. */
export function secondsOfLesson({ steps }: Pick<Lesson, 'steps'>): number {
  return steps.reduce((sum, step) => sum + secondsOfStep(step), 0);
}
