/** Galea, temporal fascia and the occipital belly of occipitofrontalis. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { evenSided } from './body.ts';
import { drape, thinEdged } from './sheet.ts';
import { onSphere, roundedEnd, through, valueAt } from './patches.ts';
import type { Floors } from './floors.ts';

const HEAD_CENTRE: Vec3 = [0, -85, 1545];

/** Where the temporal fascia springs from, along the superior temporal line, and ends along the lower border of the zygomatic arch, y, z, front first. */
const TEMPORAL_LINE = [
  [-151, 1524],
  [-152, 1544],
  [-144, 1564],
  [-127, 1582],
  [-104, 1592],
  [-79, 1591],
  [-56, 1579],
  [-42, 1558],
  [-42, 1536],
] as const;
const ZYGOMATIC_ARCH = [
  [-144, 1491],
  [-128, 1496],
  [-110, 1502],
  [-94, 1506],
  [-80, 1511],
] as const;
/** Rays at it come from the side, mm. */
const WITHIN_X = -20;

/** The occipital belly, with its natural outline. */
export function bellies(floors: Floors): RecordedLoft[] {
  const bone = floors.of('cranium');
  const common = {
    kind: 'muscle',
    side: 'right',
    floor: bone,
    gapMm: 0.3,
    reachMm: 140,
    tension: 6,
    harmonics: 10,
  } as const;
  return [
    drape({
      ...common,
      id: 'occipital-belly-occipitofrontalis',
      name: 'occipital belly of occipitofrontalis',
      thicknessMm: 1.4,
      belly: (u) => 0.4 + 1.9 * Math.sin(Math.PI * u) ** 0.7,
      stations: 14,
      note: 'Draped on the occipital bone, lateral two thirds of the highest nuchal line to the galea; rounded above.',
      node: onSphere(HEAD_CENTRE, (u, v) => {
        const half = 19 * Math.max(0.62, roundedEnd(1 - u, 0.4)) * (0.88 + 0.12 * Math.min(1, u / 0.3));
        const middle = 150 - 4 * u;
        return [middle + half - 2 * half * v, -14 + 41 * u + 2 * u * (1 - (2 * v - 1) ** 2) - 4 * (1 - u) * (1 - v)];
      }),
    }),
  ];
}

export function headLofts(floors: Floors): RecordedLoft[] {
  const bone = evenSided(floors.of('cranium'));
  return [
    drape({
      id: 'epicranial-aponeurosis',
      name: 'epicranial aponeurosis',
      kind: 'fascia',
      side: 'midline',
      note: 'Galea aponeurotica: cap between the frontal and occipital bellies, down to the superior temporal lines.',
      node: (u, v) => {
        const degrees = 3 + 187 * u;
        const turn = (degrees * Math.PI) / 180;
        const lean =
          ((2 * v - 1) *
            valueAt(
              [
                [3, 2],
                [14, 5],
                [20, 14],
                [27, 27],
                [34, 38],
                [42, 50],
                [50, 58],
                [58, 61],
                [75, 62],
                [90, 61],
                [103, 61],
                [116, 62],
                [128, 63],
                [136, 59],
                [141, 51],
                [146, 44],
                [150, 36],
                [155, 24],
                [160, 19],
                [168, 12],
                [178, 7],
                [190, 3],
              ],
              degrees,
            ) *
            Math.PI) /
          180;
        return {
          base: HEAD_CENTRE,
          out: [Math.sin(lean), -Math.cos(turn) * Math.cos(lean), Math.sin(turn) * Math.cos(lean)],
        };
      },
      floor: bone,
      gapMm: 0.95,
      thicknessMm: 1.1,
      reachMm: 140,
      tension: 5,
      stations: 40,
      harmonics: 12,
      profile: thinEdged,
    }),
    drape({
      id: 'temporal-fascia',
      name: 'temporal fascia',
      kind: 'fascia',
      side: 'right',
      note: 'Superior temporal line over temporalis to the zygomatic arch, whose outer face it covers.',
      node: (u, v) => {
        const [topY, topZ] = through(TEMPORAL_LINE, v),
          [lowY, lowZ] = through(ZYGOMATIC_ARCH, v);
        return { base: [WITHIN_X, topY! + u * (lowY! - topY!), topZ! + u * (lowZ! - topZ!)], out: [-1, 0, 0] };
      },
      floor: floors.of('temporalis', 'cranium'),
      gapMm: 0.9,
      thicknessMm: 0.5,
      reachMm: 90,
      tension: 24,
      stations: 14,
      harmonics: 10,
      profile: thinEdged,
    }),
  ];
}
