/** Depth records, checked against the rest of the dataset. */
import {
  MeasurementSchema,
  ModelDepthSchema,
  TissueRegionSchema,
  type Measurement,
  type ModelDepth,
  type TissueRegion,
  type Build,
} from './depth-data.ts';
import { NeedlePathRecordSchema, type NeedlePathRecord } from './needle-path.ts';
import { parseRecords } from './parse-records.ts';
import type { MeasurementId, MuscleId, SourceId, TissueRegionId, TriggerPointId } from './vocabulary.ts';

/** The lists as recorded, before they are checked. */
export interface RawDepths {
  readonly needlePaths: unknown;
  readonly measurements: unknown;
  readonly tissueRegions: unknown;
  readonly modelDepths: unknown;
}

/** What is known about depth. Every id in it resolves. */
export interface Depths {
  readonly needlePaths: readonly NeedlePathRecord[];
  readonly measurements: readonly Measurement[];
  readonly tissueRegions: readonly TissueRegion[];
  readonly modelDepths: readonly ModelDepth[];
  readonly needlePathByPoint: ReadonlyMap<TriggerPointId, NeedlePathRecord>;
  readonly measurementById: ReadonlyMap<MeasurementId, Measurement>;
  readonly measurementsByMuscle: ReadonlyMap<MuscleId, readonly Measurement[]>;
  readonly tissueRegionById: ReadonlyMap<TissueRegionId, TissueRegion>;
  /** The region a point is reached through; points without one have no figure by build. */
  readonly tissueRegionByPoint: ReadonlyMap<TriggerPointId, TissueRegion>;
  /** The build of the body that the lines and depths are of. */
  readonly referenceBuild: Build;
}

/** What the records are held against. */
export interface DepthContext {
  readonly muscles: readonly {
    readonly id: MuscleId;
    readonly triggerPoints: readonly { readonly id: TriggerPointId }[];
  }[];
  readonly hasSource: (id: SourceId) => boolean;
  readonly referenceBuild: Build;
}

function once<TId, TRecord>(
  kind: string,
  records: readonly TRecord[],
  idOf: (record: TRecord) => TId,
  problems: string[],
): Map<TId, TRecord> {
  const index = new Map<TId, TRecord>();
  for (const record of records) {
    const id = idOf(record);
    if (index.has(id))
      problems.push(`${kind} "${String(id)}", field "id": expected an id used once, received it twice`);
    index.set(id, record);
  }
  return index;
}

/**
 * Checks the depth records and that their ids resolve; what is wrong is added to `problems`.
 * @param raw the four lists, as read from the data files
 * @param context muscles and sources of the dataset they belong to, and the build of the body
 */
export function parseDepths(raw: RawDepths, context: DepthContext, problems: string[]): Depths {
  const needlePaths = parseRecords('needle path', NeedlePathRecordSchema, raw.needlePaths, problems);
  const measurements = parseRecords('measurement', MeasurementSchema, raw.measurements, problems);
  const tissueRegions = parseRecords('tissue region', TissueRegionSchema, raw.tissueRegions, problems);
  const modelDepths = parseRecords('model depth', ModelDepthSchema, raw.modelDepths, problems);

  const needlePathByPoint = once('needle path', needlePaths, ({ id }) => id, problems);
  const measurementById = once('measurement', measurements, ({ id }) => id, problems);
  const tissueRegionById = once('tissue region', tissueRegions, ({ id }) => id, problems);
  const pointsOfMuscle = new Map(
    context.muscles.map(({ id, triggerPoints }) => [id, triggerPoints.map((point) => point.id)]),
  );
  const points = new Set([...pointsOfMuscle.values()].flat());
  const expectKnown = (record: string, kind: string, id: string, known: boolean): void => {
    if (!known) problems.push(`${record}: expected a known ${kind}, received "${id}"`);
  };

  for (const { id } of needlePaths) expectKnown('needle path', 'trigger point', id, points.has(id));
  const measurementsByMuscle = new Map<MuscleId, Measurement[]>();
  for (const measurement of measurements) {
    const record = `measurement "${measurement.id}"`;
    expectKnown(record, 'source', measurement.source, context.hasSource(measurement.source));
    if (measurement.region)
      expectKnown(record, 'tissue region', measurement.region, tissueRegionById.has(measurement.region));
    for (const muscle of measurement.muscles) {
      expectKnown(record, 'muscle', muscle, pointsOfMuscle.has(muscle));
      measurementsByMuscle.set(muscle, [...(measurementsByMuscle.get(muscle) ?? []), measurement]);
    }
  }
  const tissueRegionByPoint = new Map<TriggerPointId, TissueRegion>();
  for (const region of tissueRegions) {
    const record = `tissue region "${region.id}"`;
    for (const muscle of region.muscles) expectKnown(record, 'muscle', muscle, pointsOfMuscle.has(muscle));
    for (const point of region.points) expectKnown(record, 'trigger point', point, points.has(point));
    for (const point of [...region.muscles.flatMap((muscle) => pointsOfMuscle.get(muscle) ?? []), ...region.points]) {
      if (tissueRegionByPoint.has(point))
        problems.push(`${record}: expected a point of one region, received "${point}" again`);
      tissueRegionByPoint.set(point, region);
    }
  }
  for (const { site, measurements: rows, muscles } of modelDepths) {
    for (const id of rows) expectKnown(`model depth "${site}"`, 'measurement', id, measurementById.has(id));
    for (const id of muscles) expectKnown(`model depth "${site}"`, 'muscle', id, pointsOfMuscle.has(id));
  }
  return {
    needlePaths,
    measurements,
    tissueRegions,
    modelDepths,
    needlePathByPoint,
    measurementById,
    measurementsByMuscle,
    tissueRegionById,
    tissueRegionByPoint,
    referenceBuild: context.referenceBuild,
  };
}
