/** How far the skin of a heavier build lies outside the recorded one: a field over the skin from sites with figures. */
import type { Vector3Like } from 'three';
import { BUILDS, type Build, type Dataset } from '../../anatomy/index.ts';
import { skinMovedMm } from '../../reasoning/index.ts';
import type { BodyLayer } from '../body/body-layer.ts';
import { toGltf } from '../frame/lps-gltf.ts';

/** A place on the skin (metres) and how far it moves out there (mm). */
export interface OffsetSite {
  readonly place: Vector3Like;
  readonly mm: number;
}

/** Over this distance one site's figure gives way to the next, metres. */
const REACH = 0.075;
/** What a place far from every site takes: a little of all. */
const BACKGROUND = 1e-4;

/** Every place where the body is opened and that has a figure, both sides. */
export function offsetSites({ depths }: Dataset, build: Build): OffsetSite[] {
  return depths.needlePaths.flatMap(({ id, path }) => {
    const [x, y, z] = toGltf(path.entryMm);
    const mm = skinMovedMm(depths, id, BUILDS.indexOf(build));
    return [x, -x].map((across) => ({ place: { x: across, y, z }, mm }));
  });
}

/** Beyond this many reaches a site weighs less than a hundredth of the background. */
const FAR = 5;

/**
 * The move of every skin vertex, metres along its normal.
 * @param positions xyz per vertex, metres, +Y up
 */
export function offsetField(positions: ArrayLike<number>, sites: readonly OffsetSite[]): Float32Array<ArrayBuffer> {
  const field = new Float32Array(positions.length / 3);
  const mean = sites.reduce((sum, { mm }) => sum + mm, 0) / Math.max(1, sites.length);
  if (mean === 0) return field;
  // Flat numbers: thousands of vertices ask hundreds of sites.
  const flat = Float64Array.from(sites.flatMap(({ place, mm }) => [place.x, place.y, place.z, mm]));
  const far = (FAR * REACH) ** 2;
  for (let i = 0; i < field.length; i += 1) {
    const [x, y, z] = [positions[3 * i] ?? 0, positions[3 * i + 1] ?? 0, positions[3 * i + 2] ?? 0];
    let weights = BACKGROUND;
    let sum = BACKGROUND * mean;
    for (let at = 0; at < flat.length; at += 4) {
      const [dx, dy, dz] = [(flat[at] ?? 0) - x, (flat[at + 1] ?? 0) - y, (flat[at + 2] ?? 0) - z];
      const square = dx * dx + dy * dy + dz * dz;
      if (square > far) continue;
      const weight = Math.exp(-square / (2 * REACH * REACH));
      weights += weight;
      sum += weight * (flat[at + 3] ?? 0);
    }
    field[i] = sum / weights / 1000;
  }
  return field;
}

/** Where the skin lies once moved, xyz in metres. Normals as stored: four signed bytes a vertex. */
export function movedSkin({ geometry }: Pick<BodyLayer, 'geometry'>, field: ArrayLike<number>): Float32Array {
  const normals = geometry.getAttribute('normal');
  const positions = Float32Array.from(geometry.getAttribute('position').array);
  for (let i = 0; i < field.length; i += 1) {
    const by = field[i] ?? 0;
    positions[3 * i] = (positions[3 * i] ?? 0) + normals.getX(i) * by;
    positions[3 * i + 1] = (positions[3 * i + 1] ?? 0) + normals.getY(i) * by;
    positions[3 * i + 2] = (positions[3 * i + 2] ?? 0) + normals.getZ(i) * by;
  }
  return positions;
}
