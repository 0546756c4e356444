/** A muscle whose front border was measured short, spread forward between what it lies on and what lies over it. */
import { smoothStep, type Vec3 } from '../../src/geometry/index.ts';
import { fourier } from '../connective/sheet.ts';
import { valueAt } from '../connective/patches.ts';
import type { RecordedLoft } from '../recorded/shapes.ts';
import { loftVolumeMl } from '../shapes/loft-mesh.ts';
import { firstOnRay, type MeshIndex } from '../shapes/mesh-index.ts';
import type { ForwardRule } from './rules.ts';
import { contourOf } from './section-sides.ts';

const HARMONICS = 12;
/** A border that lies so near to where it should is left, degrees. */
const NEAR_ENOUGH = 3;
/** Lines are cast from the axis so far out, mm. */
const REACH_MM = 140;
/** Between what lies under and over it, and the least it is thick where the room is less than it wants, mm. */
const CLEAR_MM = 0.6;
const LEAST_MM = 1.5;

/**
 * @param under what it lies on
 * @param over what lies over it
 * @returns the same record where its border lies so already
 */
export function spreadForward(
  loft: RecordedLoft,
  { axis, border, fromBorder }: ForwardRule,
  under: readonly MeshIndex[],
  over: readonly MeshIndex[],
): RecordedLoft {
  const azimuthOf = ([x, y]: Vec3): number => (Math.atan2(axis[0] - x, y - axis[1]) * 180) / Math.PI;
  const contours = loft.stations.map(contourOf);
  const lacking = contours.map((contour, i) =>
    Math.max(0, valueAt(border, loft.along[i]!) - Math.max(...contour.map(azimuthOf))),
  );
  if (Math.max(...lacking) < NEAR_ENOUGH) return loft;
  const spread = contours.map((contour, i) => {
    const most = Math.max(...contour.map(azimuthOf));
    return contour.map((point): Vec3 => {
      const share = smoothStep(most - fromBorder, most, azimuthOf(point));
      if (share <= 0 || lacking[i] === 0) return point;
      const degrees = azimuthOf(point) + lacking[i]! * share;
      const angle = (degrees * Math.PI) / 180;
      const out: Vec3 = [-Math.sin(angle), Math.cos(angle), 0];
      const from: Vec3 = [axis[0], axis[1], point[2]];
      const inner = Math.max(0, ...under.map((mesh) => lastOnRay(mesh, from, out)));
      const outer = Math.min(
        REACH_MM,
        ...over.map((mesh) => firstOnRay(mesh, from, out, REACH_MM)?.distanceMm ?? REACH_MM),
      );
      const own = Math.hypot(point[0] - axis[0], point[1] - axis[1]);
      const low = inner + CLEAR_MM,
        high = Math.max(low + LEAST_MM, outer - CLEAR_MM);
      const radius = own + share * (Math.min(high, Math.max(low, own)) - own);
      return [axis[0] + radius * out[0], axis[1] + radius * out[1], point[2]];
    });
  });
  const changed: RecordedLoft = {
    ...loft,
    stations: spread.map((contour) => fourier(contour, HARMONICS).map((mm) => Math.round(10 * mm) + 0)),
  };
  const note = [loft.note, 'Its front border was spread forward over gluteus minimus.'].filter(Boolean).join(' ');
  return { ...changed, volumeMl: Math.round(100 * loftVolumeMl(changed)) / 100, note };
}

/** Where a line leaves a mesh for the last time, mm; 0 where it does not meet it. */
function lastOnRay(mesh: MeshIndex, from: Vec3, out: Vec3): number {
  const far: Vec3 = [from[0] + REACH_MM * out[0], from[1] + REACH_MM * out[1], from[2] + REACH_MM * out[2]];
  const hit = firstOnRay(mesh, far, [-out[0], -out[1], -out[2]], REACH_MM);
  return hit ? REACH_MM - hit.distanceMm : 0;
}
