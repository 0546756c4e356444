/** Where a sheet is drawn finer: over narrow pale bands that shine through it, and in the midline where its threads meet. */
import { loftSection, sectionPoints } from '../shapes/loft-curve.ts';
import { addScaled, distance, subtract, type Vec3 } from '../../src/geometry/index.ts';
import type { Structure } from '../../src/anatomy/index.ts';
import type { RecordedStructure } from './recorded-structures.ts';
import { isWoven } from './woven.ts';

/** Places round the contour of a band, and how near to one a place is near the band, mm. */
const AROUND = 48;
const NEAR_MM = 9;
/** Longest edges there, mm. */
const LONGEST_MM = 7;
/** Places of an edge that are asked for. */
const ASKED_AT = [0, 0.25, 0.5, 0.75, 1] as const;
/** Sheets broad enough to need finer edges for it. */
const SHEETS: ReadonlySet<string> = new Set(['external-oblique']);

/** What ends this near to the midline of a woven sheet does not cross it, mm. */
const MIDLINE_MM = 1;

/** Whether an edge of a sheet must be split; undefined where nothing asks for it. */
export function fineOf(
  structure: Structure,
  sources: readonly RecordedStructure[],
): ((from: Vec3, to: Vec3) => boolean) | undefined {
  if (isWoven(structure.id))
    return ([from], [to]) => from * to < 0 && Math.min(Math.abs(from), Math.abs(to)) > MIDLINE_MM;
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
