/** How a broad loft goes with what it covers: the sheath of a muscle with that muscle, not with a far centre of its own. */
import type { CarriedGirth, CoveringShifts, Vec3 } from '../../src/geometry/index.ts';
import type { Loft } from '../recorded/shape-types.ts';
import { loftFrame } from '../shapes/loft-curve.ts';

/** Places along and around a loft at which its shift is worked out. */
const COVERING_GRID = 64;
/** Nearer to what it covers than the first it goes with that wholly, further than the second not at all, mm. */
const WITH_MM = [10, 45] as const;
/** Places along and around what is covered that are asked which is nearest. */
const ASKED = [160, 48] as const;

/** A loft with its girth. */
export interface Covered {
  readonly loft: Loft;
  readonly girth: CarriedGirth;
}

/** From a place to where the girth of a loft moves it, at a place along that loft. */
function shiftOf({ factor, centres }: CarriedGirth, along: number, place: Vec3): Vec3 {
  const rows = centres.length / 3,
    at = along * (rows - 1),
    row = Math.min(rows - 2, Math.floor(at)),
    part = at - row;
  return place.map(
    (value, axis) =>
      (1 - factor) * (centres[3 * row + axis]! * (1 - part) + centres[3 * row + 3 + axis]! * part - value),
  ) as unknown as Vec3;
}

/** Works out what is added to the places of a loft so that it goes with what it covers. */
export function coveringShifts(own: Covered, covered: readonly Covered[]): CoveringShifts {
  const [alongs, arounds] = ASKED;
  const places = covered.flatMap((one) =>
    Array.from({ length: (alongs + 1) * arounds }, (_, i) => {
      const along = Math.floor(i / arounds) / alongs;
      const { position } = loftFrame(one.loft, along, (2 * Math.PI * (i % arounds)) / arounds);
      return { one, along, position: [...position] as unknown as Vec3 };
    }),
  );
  const shifts = new Float32Array(3 * COVERING_GRID ** 2);
  for (let node = 0; node < COVERING_GRID ** 2; node += 1) {
    const along = Math.floor(node / COVERING_GRID) / (COVERING_GRID - 1);
    const { position } = loftFrame(own.loft, along, (2 * Math.PI * (node % COVERING_GRID)) / COVERING_GRID);
    const place = [...position] as unknown as Vec3;
    const away = (other: Vec3): number => Math.hypot(...place.map((value, axis) => value - other[axis]!));
    let [nearest, least] = [places[0], Infinity];
    for (const candidate of places) {
      const distance = away(candidate.position);
      if (distance < least) [nearest, least] = [candidate, distance];
    }
    if (!nearest || least >= WITH_MM[1]) continue;
    const part = Math.min(1, Math.max(0, (WITH_MM[1] - least) / (WITH_MM[1] - WITH_MM[0])));
    const share = part * part * (3 - 2 * part);
    const [together, alone] = [shiftOf(nearest.one.girth, nearest.along, place), shiftOf(own.girth, along, place)];
    for (let axis = 0; axis < 3; axis += 1) shifts[3 * node + axis] = share * (together[axis]! - alone[axis]!);
  }
  return { rows: COVERING_GRID, columns: COVERING_GRID, shifts };
}
