/** Sheets that were laid over tendons where skin is thin, brought back under it. */
import type { RecordedLoft, RecordedTube } from '../recorded/shapes.ts';
import { sectionPoints } from '../shapes/loft-curve.ts';
import { addScaled, type Vec3 } from '../../src/geometry/index.ts';
import type { FittedSkin } from './fitted-skin.ts';
import { fourier } from './sheet.ts';

const SAMPLES = 64;
/** The contour is smooth: what is pushed in pulls its neighbours along only in part. */
const PASSES = 4;

/**
 * A loft whose every contour lies at least so deep under the skin; what lies deeper stays.
 * @param depthMm least depth, mm
 */
export function sunkUnder(skin: FittedSkin, loft: RecordedLoft, depthMm: number): RecordedLoft {
  const stations = loft.stations.map((station) => {
    let coefficients = station.map((tenths) => tenths / 10);
    const harmonics = (station.length - 3) / 6;
    for (let pass = 0; pass < PASSES; pass += 1) {
      const contour = contourOf(coefficients);
      const lacking = contour.map((point) => depthMm - skin.depthMm(point));
      if (lacking.every((mm) => mm <= 0)) break;
      coefficients = fourier(
        contour.map((point, i) =>
          lacking[i]! > 0 ? addScaled(point, skin.near(point).out, -1.1 * lacking[i]!) : point,
        ),
        harmonics,
      );
    }
    return coefficients.map((mm) => Math.round(10 * mm));
  });
  return { ...loft, stations };
}

/** A loft moved inward station by station, whole, until each lies at least so deep under the skin. @param depthMm least depth, mm */
export function sunkWhole(skin: FittedSkin, loft: RecordedLoft, depthMm: number): RecordedLoft {
  const stations = loft.stations.map((station) => {
    const millimetres = station.map((tenths) => tenths / 10);
    const lacking = Math.max(0, ...contourOf(millimetres).map((point) => depthMm - skin.depthMm(point)));
    const centre: Vec3 = [millimetres[0]!, millimetres[1]!, millimetres[2]!];
    const moved = addScaled(centre, skin.near(centre).out, -lacking);
    return [...moved.map((mm) => Math.round(10 * mm)), ...station.slice(3)];
  });
  return { ...loft, stations };
}

/** Points round a contour of Fourier coefficients, mm. */
function contourOf(coefficients: readonly number[]): Vec3[] {
  const harmonics = (coefficients.length - 3) / 6;
  return sectionPoints({ coefficients: Float64Array.from(coefficients), harmonics }, SAMPLES);
}

/** A tube whose surface lies at least so deep under the skin; what lies deeper stays. @param depthMm least depth, mm */
export function sunkTube(skin: FittedSkin, tube: RecordedTube, depthMm: number): RecordedTube {
  const points = tube.points.map(([x, y, z, radius]): [number, number, number, number] => {
    const place: Vec3 = [x / 10, y / 10, z / 10];
    const lacking = depthMm + radius / 10 - skin.depthMm(place);
    if (lacking <= 0) return [x, y, z, radius];
    const [a, b, c] = addScaled(place, skin.near(place).out, -lacking);
    return [Math.round(10 * a), Math.round(10 * b), Math.round(10 * c), radius];
  });
  return { ...tube, points };
}
