/** Where a sheet is drawn finer: over narrow pale bands that shine through it. */
import { loftSection, sectionPoints } from '../shapes/loft-curve.ts';
import { addScaled, distance, subtract, type Vec3 } from '../../src/geometry/index.ts';
import type { Structure } from '../../src/anatomy/index.ts';
import type { RecordedStructure } from './recorded-structures.ts';

/** Places round the contour of a band, and how near to one a place is near the band, mm. */
const AROUND = 48;
const NEAR_MM = 9;
/** Longest edges there, mm. */
const LONGEST_MM = 8;
/** Places of an edge that are asked for. */
const ASKED_AT = [0, 0.25, 0.5, 0.75, 1] as const;
/** Sheets broad enough to need finer edges for it. */
const SHEETS: ReadonlySet<string> = new Set(['external-oblique']);

/** Whether an edge of a sheet must be split; undefined where nothing asks for it. */
export function fineOf(
  structure: Structure,
  sources: readonly RecordedStructure[],
): ((from: Vec3, to: Vec3) => boolean) | undefined {
  if (!SHEETS.has(structure.id)) return undefined;
  const places = sources.flatMap(({ structure: beneath, recorded }) =>
    recorded.kind === 'loft' && structure.showsThrough?.of.includes(beneath.id)
      ? beneath.pale.flatMap((part) =>
          part.kind === 'bands' ? part.at.flatMap((at) => sectionPoints(loftSection(recorded.loft, at), AROUND)) : [],
        )
      : [],
  );
  if (places.length === 0) return undefined;
  return (from, to) =>
    distance(from, to) > LONGEST_MM &&
    ASKED_AT.some((share) => {
      const place = addScaled(from, subtract(to, from), share);
      return places.some((near) => distance(place, near) < NEAR_MM);
    });
}
