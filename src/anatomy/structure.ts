/** The record of one drawn structure (`data/bodies/<id>/structures.json`): what it is, not how it looks. */
import * as v from 'valibot';
import { FmaIdSchema, LayerSchema, RegionSchema, SideSchema, StructureIdSchema, SystemSchema } from './vocabulary.ts';

/** Where a muscle turns pale (aponeurosis, tendon, intersection), read by the model builder. */
const PalePartSchema = v.variant('kind', [
  /** Pale from `from` to `to` along the loft, fading over `soft` (all 0–1 of `along`). */
  v.object({ kind: v.literal('along'), from: v.number(), to: v.number(), soft: v.number() }),
  /** Pale on the midline side of a polyline of (|x|, z) in mm, fading over `softMm`. */
  v.object({ kind: v.literal('medial-of'), line: v.array(v.tuple([v.number(), v.number()])), softMm: v.number() }),
  /** Narrow pale bands across the fibres (tendinous intersections). */
  v.object({
    kind: v.literal('bands'),
    at: v.array(v.number()),
    width: v.number(),
    /** So far they wander to and fro on their way across, a share of the length. */
    wander: v.optional(v.number(), 0),
  }),
  /** Pale zigzag at one end, as where slips interdigitate with a neighbour. */
  v.object({ kind: v.literal('digitations'), end: v.picklist(['start', 'end']), count: v.number(), depth: v.number() }),
]);
export type PalePart = v.InferOutput<typeof PalePartSchema>;

/**
 * What an FMA id names: `right` the recorded right-hand structure only, `either` the concept
 * without a side, `group` the larger whole (a set of interossei, a muscle drawn in slips).
 */
const FmaScopeSchema = v.picklist(['right', 'either', 'group']);

/** One record of `data/bodies/<id>/structures.json`. */
export const StructureSchema = v.strictObject({
  id: StructureIdSchema,
  /** Standard English term, Terminologia Anatomica 2. */
  name: v.string(),
  /** TA2 Latin, null where not known. */
  latin: v.nullable(v.string()),
  fmaId: v.nullable(FmaIdSchema),
  /** What the FMA id names; left out where there is no id. */
  fmaScope: v.optional(FmaScopeSchema),
  system: SystemSchema,
  layer: LayerSchema,
  /**
   * The recorded side; `mirror` says whether a left twin is made at load. The skin is `midline` with
   * `mirror`: its right half is stored and its mirror image completes it.
   */
  side: SideSchema,
  mirror: v.boolean(),
  region: RegionSchema,
  /** 1 superficial … 4 deepest, as peeled by the depth slider; null for what is not peeled. */
  depthLayer: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4))),
  /** The muscle or group it is part of (kebab-case group id), null when it stands alone. */
  parent: v.nullable(v.string()),
  /** What it is meshed from; a `filling` is not recorded but worked out as what lies between all others. */
  figure: v.object({ kind: v.picklist(['loft', 'volume', 'tube', 'filling']), id: v.string() }),
  /** Measured on a body, or authored from descriptions. */
  provenance: v.picklist(['measured', 'authored']),
  pale: v.optional(v.array(PalePartSchema), []),
  /**
   * What shines through it where it is pale: the structures it lies on, and how much is seen, 0–1. Of `flesh` the red of what
   * lies right beneath; of `tendons` the dark between them, so that they stand out pale under a retinaculum.
   */
  showsThrough: v.optional(
    v.strictObject({
      what: v.optional(v.picklist(['flesh', 'tendons']), 'flesh'),
      of: v.array(StructureIdSchema),
      share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  ),
  /** What of its own layer it lies over, where the layers do not tell: the frontal belly over the galea it springs from. */
  liesOver: v.optional(v.array(StructureIdSchema), []),
  /** A sheet so thin that what lies under it is seen through it: how much of it is drawn while it is not chosen, 0–1. */
  film: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 1),
});
export type Structure = v.InferOutput<typeof StructureSchema>;
