/** Words every room shares: ids, sides, systems, regions. */
import * as v from 'valibot';

const kebab = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case id'));

/** Id of a drawn structure (a loft, volume or tube), for example `gluteus-minimus`. */
export const StructureIdSchema = v.pipe(kebab, v.brand('StructureId'));
export type StructureId = v.InferOutput<typeof StructureIdSchema>;

/** Id of a clinical muscle record; it maps to one or more structures (heads, slips). */
export const MuscleIdSchema = v.pipe(kebab, v.brand('MuscleId'));
export type MuscleId = v.InferOutput<typeof MuscleIdSchema>;

/** Id of a trigger point, for example `gluteus-minimus-trp1`. */
export const TriggerPointIdSchema = v.pipe(kebab, v.brand('TriggerPointId'));
export type TriggerPointId = v.InferOutput<typeof TriggerPointIdSchema>;

/** Id of a named area of skin to which pain is referred. */
export const AreaIdSchema = v.pipe(kebab, v.brand('AreaId'));
export type AreaId = v.InferOutput<typeof AreaIdSchema>;

/** Id of a part of the body, for example `low-back`. */
export const BodyPartIdSchema = v.pipe(kebab, v.brand('BodyPartId'));
export type BodyPartId = v.InferOutput<typeof BodyPartIdSchema>;

/** Id of a bibliography record. */
export const SourceIdSchema = v.pipe(kebab, v.brand('SourceId'));
export type SourceId = v.InferOutput<typeof SourceIdSchema>;

/** Id of a claim of the evidence. */
export const ClaimIdSchema = v.pipe(kebab, v.brand('ClaimId'));
export type ClaimId = v.InferOutput<typeof ClaimIdSchema>;

/** Id of a red-flag question, for example `rf-17`. */
export const RedFlagIdSchema = v.pipe(kebab, v.brand('RedFlagId'));
export type RedFlagId = v.InferOutput<typeof RedFlagIdSchema>;

/** Id of a movement, for example `elbow-flexion`. */
export const MovementIdSchema = v.pipe(kebab, v.brand('MovementId'));
export type MovementId = v.InferOutput<typeof MovementIdSchema>;

/** Id of a word explained in the glossary. */
export const GlossaryIdSchema = v.pipe(kebab, v.brand('GlossaryId'));
export type GlossaryId = v.InferOutput<typeof GlossaryIdSchema>;

/** Id of a guided scene, for example `what-is-a-trigger-point`. */
export const LessonIdSchema = v.pipe(kebab, v.brand('LessonId'));
export type LessonId = v.InferOutput<typeof LessonIdSchema>;

/** Id of a published measurement. */
export const MeasurementIdSchema = v.pipe(kebab, v.brand('MeasurementId'));
export type MeasurementId = v.InferOutput<typeof MeasurementIdSchema>;

/** Id of a region whose layer of skin and fat is described by build. */
export const TissueRegionIdSchema = v.pipe(kebab, v.brand('TissueRegionId'));
export type TissueRegionId = v.InferOutput<typeof TissueRegionIdSchema>;

/** Foundational Model of Anatomy id, for example `FMA22317`. */
export const FmaIdSchema = v.pipe(v.string(), v.regex(/^FMA\d+$/, 'expected FMA followed by digits'), v.brand('FmaId'));

/** A side of the body a person can point at. */
export const BodySideSchema = v.picklist(['right', 'left']);
export type BodySide = v.InferOutput<typeof BodySideSchema>;

/** Where a structure lies. */
export const SideSchema = v.picklist(['right', 'left', 'midline']);
export type Side = v.InferOutput<typeof SideSchema>;

/** Body region, the grouping of the muscle list. */
export const REGIONS = [
  'head-neck',
  'shoulder-girdle',
  'upper-arm',
  'forearm',
  'hand',
  'trunk',
  'hip-pelvis',
  'thigh',
  'lower-leg',
  'foot',
] as const;
/** One of {@link REGIONS}. */
export const RegionSchema = v.picklist(REGIONS);
export type Region = v.InferOutput<typeof RegionSchema>;

/** Whether what shares the region lies close together. Front and back of the trunk share one and are far apart. */
const COMPACT: Readonly<Record<Region, boolean>> = {
  'head-neck': true,
  'shoulder-girdle': true,
  'upper-arm': true,
  forearm: true,
  hand: true,
  trunk: false,
  'hip-pelvis': true,
  thigh: true,
  'lower-leg': true,
  foot: true,
};

/** Whether two structures of this region lie beside each other. */
export function isCompact(region: Region): boolean {
  return COMPACT[region];
}

/** What a structure is made of. */
const SYSTEMS = [
  'skin',
  'muscle',
  'tendon',
  'fascia',
  'ligament',
  'bone',
  'tooth',
  'cartilage',
  'membrane',
  'fat',
  'artery',
  'vein',
  'nerve',
  'organ',
] as const;
/** One of {@link SYSTEMS}. */
export const SystemSchema = v.picklist(SYSTEMS);
export type System = v.InferOutput<typeof SystemSchema>;

/** The model file a structure ships in; also the layers a user switches. */
export const LAYERS = ['skin', 'muscles', 'connective', 'skeleton', 'vessels', 'nerves', 'organs'] as const;
/** One of {@link LAYERS}. */
export const LayerSchema = v.picklist(LAYERS);
export type Layer = v.InferOutput<typeof LayerSchema>;

/** One drawn copy of a structure: the structure and the side it stands on. */
export type InstanceKey = `${string}/${Side}`;
