/** The needle's line through the model body: where it enters, what a source says of it, what near it is asked about. */
import { Vector3 } from 'three';
import type { Body, BodySide, Dataset, StructureId, TriggerPointId } from '../../anatomy/index.ts';
import type { NeedleSection } from '../../reasoning/index.ts';
import { toGltf } from '../frame/lps-gltf.ts';
import type { LineLike } from './line.ts';
import type { LineMeasure, NearbyHazard } from './measure-line.ts';

/** The line of a trigger point. */
export interface NeedleLine extends LineLike {
  readonly point: TriggerPointId;
  readonly side: BodySide;
  /** Whether it is a needle's line; else the way straight in, along which only layers are shown. */
  readonly isNeedle: boolean;
  readonly entry: Vector3;
  readonly down: Vector3;
}

/** Shortest and longest stretch drawn, mm. */
const DRAWN_REACH_MM = [34, 105] as const;
/** Room drawn below the deepest thing of interest, mm. */
const BELOW_MM = 12;
/** A vessel, nerve or organ nearer than this is told of even when no source names it, mm. */
const TOLD_WITHIN_MM = 20;
/** What a source names is told of as far as this, mm. */
const NAMED_MM = 60;

/** The line of a trigger point on a side; null where the dataset knows none. */
export function lineOf(dataset: Dataset, id: TriggerPointId, side: BodySide): NeedleLine | null {
  const record = dataset.depths.needlePathByPoint.get(id);
  const muscle = dataset.triggerPointById.get(id)?.muscle;
  if (!record || !muscle) return null;
  const { path, picture } = record;
  const flip = side === 'left' ? -1 : 1;
  const [ex, ey, ez] = path.entryMm;
  const [dx, dy, dz] = path.direction;
  const deepest = Math.max(path.muscleMm[1], path.boneMm ?? 0, muscle.needling.depthMm?.[1] ?? 0);
  return {
    point: id,
    side,
    isNeedle: picture === 'line',
    entry: new Vector3(...toGltf([flip * ex, ey, ez])),
    down: new Vector3(flip * dx, dz, -dy).normalize(),
    reachMm: Math.min(DRAWN_REACH_MM[1], Math.max(DRAWN_REACH_MM[0], deepest + BELOW_MM)),
  };
}

/** Vessels, nerves and organs of the line's side, by number, and how far from the line each is told of, mm. */
export function hazardMargins(line: NeedleLine, dataset: Dataset): Map<number, number> {
  const muscle = dataset.triggerPointById.get(line.point)?.muscle;
  const named = new Set<StructureId>(muscle?.needling.structuresAtRisk.flatMap(({ structures }) => structures) ?? []);
  const margins = new Map<number, number>();
  dataset.body.instances.forEach(({ structure, side }, number) => {
    const { layer } = structure;
    if (layer !== 'vessels' && layer !== 'nerves' && layer !== 'organs') return;
    if (side === 'midline' || side === line.side)
      margins.set(number, named.has(structure.id) ? NAMED_MM : TOLD_WITHIN_MM);
  });
  return margins;
}

/** What was measured in each part of the body, as one section: layers from the skin inward, hazards nearest first. */
export function sectionOf(
  { point, side, reachMm }: NeedleLine,
  measures: readonly LineMeasure[],
  { instances }: Pick<Body, 'instances'>,
): NeedleSection {
  const layers = measures
    .flatMap((measure) => measure.layers)
    .flatMap(({ number, fromMm, toMm }) => {
      const instance = instances[number];
      return instance ? [{ structure: instance.structure.id, side: instance.side, fromMm, toMm }] : [];
    });
  const hazards = nearestFirst(measures).flatMap(({ number, distanceMm, atMm }) => {
    const instance = instances[number];
    return instance ? [{ structure: instance.structure.id, side: instance.side, distanceMm, atMm }] : [];
  });
  return { point, side, layers: layers.sort((a, b) => a.fromMm - b.fromMm), hazards, reachMm };
}

/** The hazards of several measures, nearest first. */
export function nearestFirst(measures: readonly LineMeasure[]): NearbyHazard[] {
  return measures.flatMap((measure) => measure.hazards).sort((a, b) => a.distanceMm - b.distanceMm || a.atMm - b.atMm);
}
