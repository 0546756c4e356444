/**
 * Sheets in the midline whose threads come out of a sheet on either side and meet aslant. Their lofts run down the midline
 * and say nothing of it, so their texture coordinates are written anew: the same place round the section along each thread.
 */
import type { TriangleMesh } from '../../src/geometry/index.ts';

/** How steeply threads leave the midline, mm up for each mm aside, at a height above and at one below, mm. */
interface Weave {
  readonly above: readonly [z: number, slope: number];
  readonly below: readonly [z: number, slope: number];
}
/** The slopes are those of the fibres of latissimus dorsi and of external oblique where these reach the midline. */
const WOVEN: Readonly<Record<string, Weave>> = {
  'thoracolumbar-fascia': { above: [1105, 0.67], below: [925, 2] },
  'linea-alba': { above: [1180, 1.1], below: [820, 1.5] },
};
/** Steps in which the height is found at which a thread meets the midline. */
const STEPS = 12;

/** Whether the threads of a sheet meet aslant in the midline. */
export const isWoven = (id: string): boolean => id in WOVEN;

/** A mesh with texture coordinates along its threads; one that is not woven as it is. */
export function woven(id: string, mesh: TriangleMesh): TriangleMesh {
  const weave = WOVEN[id];
  if (!weave) return mesh;
  const [[top, flat], [bottom, steep]] = [weave.above, weave.below];
  const slopeAt = (z: number): number => {
    const share = Math.min(1, Math.max(0, (top - z) / (top - bottom)));
    return flat + share * (steep - flat);
  };
  const { positions } = mesh;
  const places = Array.from({ length: positions.length / 3 }, (_, i) => {
    const aside = Math.abs(positions[3 * i]!),
      z = positions[3 * i + 2]!;
    let met = z;
    for (let step = 0; step < STEPS; step += 1) met = z - slopeAt(met) * aside;
    return { aside, met };
  });
  const [low, high] = rangeOf(places.map(({ met }) => met)),
    [, widest] = rangeOf(places.map(({ aside }) => aside));
  return {
    ...mesh,
    uvs: Float32Array.from(places.flatMap(({ aside, met }) => [aside / widest, (met - low) / (high - low)])),
  };
}

const rangeOf = (values: readonly number[]): readonly [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
];
