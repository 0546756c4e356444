/** A section from the recorded path alone, for when the scene has not measured one (or cannot). */
import type { BodySide, NeedlePath, TriggerPoint } from '../anatomy/index.ts';
import type { NeedleSection } from './slices/needle.ts';

/** How far past the muscle it is said to reach, mm. */
const BEYOND_MM = 20;

/** Only the muscle itself lies on it; what is above and around is not known. Depths in mm from the skin of the reference body. */
export function pathSection(path: NeedlePath, point: TriggerPoint, side: BodySide): NeedleSection {
  const [fromMm, toMm] = path.muscleMm;
  return {
    point: point.id, side, layers: [{ structure: point.place.structure, side, fromMm, toMm }], hazards: [], reachMm: toMm + BEYOND_MM,
  };
}
