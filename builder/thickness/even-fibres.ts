/** A muscle whose fibres turned sharply at one section, so that they bend evenly. */
import { dot, normalize, subtract, type Vec3 } from '../../src/geometry/index.ts';
import type { RecordedLoft } from '../recorded/shapes.ts';
import { loftVolumeMl } from '../shapes/loft-mesh.ts';
import type { EvenRule } from './rules.ts';
import { contourOf, SAMPLES } from './section-sides.ts';

const MOST_PASSES = 60;
/** Figures are kept in tenths of a millimetre, which turns fibres a little again. */
const ROUNDING = 1.15;

/**
 * @returns the same record where no fibre turns more than the rule allows before the rule's place
 * @throws Error where evening does not bring it there
 */
export function withEvenFibres(loft: RecordedLoft, { until, turnDegrees }: EvenRule): RecordedLoft {
  const count = loft.along.findIndex((along) => along > until);
  let stations = loft.stations.map((station) => [...station]);
  let passes = 0;
  if (largestTurn(stations, count) <= ROUNDING * turnDegrees) return loft;
  while (largestTurn(stations, count) > turnDegrees) {
    if (passes === MOST_PASSES) throw new Error(`${loft.id}: expected fibres to be even after ${MOST_PASSES} passes`);
    passes += 1;
    stations = stations.map((station, i) => {
      const [before, after] = [stations[i - 1], stations[i + 1]];
      if (!before || !after || i >= count) return station;
      const share = (loft.along[i]! - loft.along[i - 1]!) / (loft.along[i + 1]! - loft.along[i - 1]!);
      return station.map((value, k) => (value + before[k]! + share * (after[k]! - before[k]!)) / 2);
    });
  }
  const changed = { ...loft, stations: stations.map((station) => station.map((value) => Math.round(value) + 0)) };
  const note = [loft.note, 'Its fibres were evened near the origin.'].filter(Boolean).join(' ');
  return { ...changed, volumeMl: Math.round(100 * loftVolumeMl(changed)) / 100, note };
}

/** The sharpest turn of a fibre at any of the first stations, degrees. */
function largestTurn(stations: readonly (readonly number[])[], count: number): number {
  const contours = stations.slice(0, count + 1).map(contourOf);
  let least = 1;
  for (let i = 1; i + 1 < contours.length; i += 1)
    for (let k = 0; k < SAMPLES; k += 1) {
      const at = (station: number): Vec3 => contours[station]![k]!;
      least = Math.min(least, dot(normalize(subtract(at(i), at(i - 1))), normalize(subtract(at(i + 1), at(i)))));
    }
  return (Math.acos(Math.min(1, least)) * 180) / Math.PI;
}
