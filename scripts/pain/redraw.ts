/** Draws the same pain again with a shaking hand, from a seed, and holds the drawings beside each other. */
import {
  add,
  addScaled,
  dot,
  mirrorStrokes,
  normalize,
  type PaintableSkin,
  type SkinStroke,
  type Vec3,
} from '../../src/geometry/index.ts';

/** Skin is looked for so far from where a hand slipped to, mm. */
const REACH_MM = 60;

/** How a hand shakes. */
export interface Shaking {
  /** How far the whole drawing goes astray, mm along the skin (one standard deviation on each axis). */
  readonly placeMm: number;
  /** How far each point of a stroke goes astray besides, as a share of that. */
  readonly pointShare: number;
  /** How much wider or narrower it is painted (one standard deviation of the logarithm). */
  readonly width: number;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number of the standard normal distribution (Box and Muller). */
export function normalNumber(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A vector without its part along a unit direction: a hand slips over the skin, not out of it. */
function along(vector: Vec3, facing: Vec3 | null): Vec3 {
  return facing ? addScaled(vector, facing, -dot(vector, facing)) : vector;
}

/** The nearest place of the skin, and the way the skin faces there; what is not found stays where it is. */
function ontoSkin(
  skin: PaintableSkin,
  point: Vec3,
  facing: Vec3 | null,
): { readonly point: Vec3; readonly normal: Vec3 | null } {
  const at = (values: Float32Array, vertex: number): Vec3 => [
    values[3 * vertex] ?? 0,
    values[3 * vertex + 1] ?? 0,
    values[3 * vertex + 2] ?? 0,
  ];
  const isAlike = (vertex: number): boolean => !facing || dot(at(skin.broadNormals, vertex), facing) > 0.1;
  const vertex = skin.grid.nearest(point, REACH_MM, isAlike);
  return vertex < 0
    ? { point, normal: null }
    : { point: at(skin.positions, vertex), normal: at(skin.broadNormals, vertex) };
}

/** The strokes of a pain as they are drawn once, on the skin. */
export function redrawn(
  strokes: readonly SkinStroke[],
  shaking: Shaking,
  skin: PaintableSkin,
  random: () => number,
): readonly SkinStroke[] {
  const vector = (mm: number): Vec3 => [
    mm * normalNumber(random),
    mm * normalNumber(random),
    mm * normalNumber(random),
  ];
  const astray = vector(shaking.placeMm);
  const wider = Math.exp(shaking.width * normalNumber(random));
  return strokes.map(({ points, radiusMm, facing }) => {
    const places = points.map((point) => {
      const slip = along(add(astray, vector(shaking.pointShare * shaking.placeMm)), facing);
      return ontoSkin(skin, add(point, slip), facing);
    });
    const normals = places.flatMap(({ normal }) => (normal ? [normal] : []));
    return {
      facing: facing && normals.length > 0 ? normalize(normals.reduce(add, [0, 0, 0])) : facing,
      radiusMm: Math.max(2, radiusMm * wider),
      points: places.map(({ point }) => point),
    };
  });
}

/** The strokes on a side. */
export const strokesOn = (side: 'right' | 'left', strokes: readonly SkinStroke[]): readonly SkinStroke[] =>
  side === 'right' ? strokes : mirrorStrokes(strokes);

/** The value below which a share of all lies. @throws RangeError of none */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (found === undefined) throw new RangeError('expected a value');
  return found;
}
