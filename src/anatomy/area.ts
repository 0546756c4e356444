/** Named areas of skin to which pain is referred, and their shape on the body. */
import * as v from 'valibot';
import { AreaIdSchema, RegionSchema } from './vocabulary.ts';

const PointSchema = v.tuple([v.number(), v.number(), v.number()]);

/**
 * A brush stroke over the skin: a chain of points (mm, LPS, right side) lying on or near the skin,
 * with a radius in mm. `facing` is the outward direction (unit, LPS) the painted skin must roughly
 * share, so that a stroke never bleeds to the far side of a limb; null where it goes all round.
 */
export const StrokeSchema = v.object({
  points: v.pipe(v.array(PointSchema), v.minLength(1)),
  radiusMm: v.pipe(v.number(), v.minValue(2), v.maxValue(120)),
  facing: v.nullable(PointSchema),
});
export type Stroke = v.InferOutput<typeof StrokeSchema>;

export const AreaSchema = v.object({
  id: AreaIdSchema,
  /** Plain words, as a patient would say them. */
  name: v.string(),
  region: RegionSchema,
  /** `paired` areas are recorded on the right and mirrored; `midline` ones are drawn once. */
  side: v.picklist(['paired', 'midline']),
  /** Band or path areas are drawn as one stroke chain, patches as one or more discs. */
  strokes: v.pipe(v.array(StrokeSchema), v.minLength(1)),
});
export type Area = v.InferOutput<typeof AreaSchema>;
