/** Where a sheet is drawn finer: over narrow pale bands that shine through it, and in the midline where its threads meet. */
import { loftSection, sectionPoints } from '../shapes/loft-curve.ts';
import { distance, type Vec3 } from '../../src/geometry/index.ts';
import type { Structure } from '../../src/anatomy/index.ts';
import type { RecordedStructure } from './recorded-structures.ts';
import { isWoven } from './woven.ts';

/** Places round the contour of a band, and how near to one a place is near the band, mm. */
const AROUND = 48;
const NEAR_MM = 7;
/** Sheets broad enough to need finer edges for it. */
const SHEETS: ReadonlySet<string> = new Set(['external-oblique']);

/** Half the breadth of the midline of a woven sheet, mm. */
const MIDLINE_MM = 0.5;

/** Whether a sheet must be fine at a place; undefined where nothing asks for it. */
export function fineOf(
  structure: Structure,
  sources: readonly RecordedStructure[],
): ((place: Vec3) => boolean) | undefined {
  if (isWoven(structure.id)) return ([x]) => Math.abs(x) < MIDLINE_MM;
  if (!SHEETS.has(structure.id)) return undefined;
  const places = sources.flatMap(({ structure: beneath, recorded }) =>
    recorded.kind === 'loft' && structure.showsThrough?.of.includes(beneath.id)
      ? beneath.pale.flatMap((part) =>
          part.kind === 'bands' ? part.at.flatMap((at) => sectionPoints(loftSection(recorded.loft, at), AROUND)) : [],
        )
      : [],
  );
  return places.length > 0 ? (place) => places.some((near) => distance(place, near) < NEAR_MM) : undefined;
}
