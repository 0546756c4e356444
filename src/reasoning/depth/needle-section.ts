/** What the line of a needle passes, on the reference body: as it was measured there, or from the recorded path alone. */
import type { BodySide, NeedlePath, Side, StructureId, TriggerPoint, TriggerPointId } from '../../anatomy/index.ts';

/** A stretch of one structure on the needle's line, mm from the skin of the reference body. */
export interface SectionLayer {
  readonly structure: StructureId;
  readonly side: Side;
  readonly fromMm: number;
  readonly toMm: number;
}

/** A structure that must not be met, near the needle's line in the reference body. */
interface SectionHazard {
  readonly structure: StructureId;
  readonly side: Side;
  /** Least distance from the line, mm; 0 where the line meets it. */
  readonly distanceMm: number;
  /** Depth along the line where it is nearest, mm from the skin. */
  readonly atMm: number;
}

/** What the line of a needle passes in the reference body, as the scene measured it. */
export interface NeedleSection {
  readonly point: TriggerPointId;
  readonly side: BodySide;
  /** In order from the skin; the layer of skin and fat is the room before the first. */
  readonly layers: readonly SectionLayer[];
  readonly hazards: readonly SectionHazard[];
  /** How far along the line was looked, mm from the skin. */
  readonly reachMm: number;
}

/** How far past the muscle it is said to reach, mm. */
const BEYOND_MM = 20;

/** A section for when none was measured (or can be). Only the muscle itself lies on it; what is above and around is not known. Depths in mm from the skin of the reference body. */
export function pathSection(path: NeedlePath, point: TriggerPoint, side: BodySide): NeedleSection {
  const [fromMm, toMm] = path.muscleMm;
  return {
    point: point.id,
    side,
    layers: [{ structure: point.place.structure, side, fromMm, toMm }],
    hazards: [],
    reachMm: toMm + BEYOND_MM,
  };
}
