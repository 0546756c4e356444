/** Places on and in the lofts of a body: as recorded, or carried into the body that is derived from it. */
import { carryVertices, type Carry, type Vec3 } from '../../src/geometry/index.ts';
import type { Loft } from '../recorded/shape-types.ts';
import { loftFrame, loftSection } from '../shapes/loft-curve.ts';

/** A place on a surface, mm LPS. */
interface SurfacePlace {
  readonly position: Vec3;
  /** Outward, unit. */
  readonly normal: Vec3;
}

/** Lofts as they lie in one body; right side and midline, mm LPS. */
export interface BodyLofts {
  readonly ids: readonly string[];
  /**
   * Place on a loft.
   * @param along 0–1
   * @param around radians
   * @throws Error naming a loft there is not
   */
  readonly placeOn: (id: string, along: number, around: number) => SurfacePlace;
  /** Middle of a loft's section. @throws Error naming a loft there is not */
  readonly centreOf: (id: string, along: number) => Vec3;
}

const vec = (values: Float32Array): Vec3 => [values[0]!, values[1]!, values[2]!];

/**
 * @param lofts as recorded
 * @param carry what carries them into the body; null where they were recorded on it
 */
export function loftsOf(lofts: readonly Loft[], carry: Carry | null): BodyLofts {
  const byId = new Map(lofts.map((loft) => [loft.id, loft]));
  const loftOf = (id: string): Loft => {
    const loft = byId.get(id);
    if (!loft) throw new Error(`expected a loft "${id}" among the figures`);
    return loft;
  };
  /** @param around null for the middle of a section, which goes with nothing that lies under the surface */
  const carried = (id: string, along: number, around: number | null, place: SurfacePlace): SurfacePlace => {
    if (!carry) return place;
    const arrays = {
      positions: Float32Array.from(place.position),
      normals: Float32Array.from(place.normal),
      uvs: Float32Array.of(along, (around ?? 0) / (2 * Math.PI)),
    };
    const range = { from: 0, count: 1, mirrored: false, frame: 'figures' } as const;
    const girth = carry.girths.get(id);
    carryVertices(carry.warp, girth && around === null ? { ...girth, over: undefined } : girth, arrays, range);
    return { position: vec(arrays.positions), normal: vec(arrays.normals) };
  };
  return {
    ids: lofts.map(({ id }) => id),
    placeOn: (id, along, around) => carried(id, along, around, loftFrame(loftOf(id), along, around)),
    centreOf: (id, along) => {
      const [x = 0, y = 0, z = 0] = loftSection(loftOf(id), along).coefficients;
      return carried(id, along, null, { position: [x, y, z], normal: [0, 0, 1] }).position;
    },
  };
}
