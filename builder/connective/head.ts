/** Galea and the occipital belly of occipitofrontalis. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { drape } from './sheet.ts';
import { onSphere, roundedEnd, valueAt } from './patches.ts';
import type { Floors } from './floors.ts';

const HEAD_CENTRE: Vec3 = [0, -85, 1545];

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
  const bone = floors.of('cranium');
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
                [42, 47],
                [50, 54],
                [58, 57],
                [75, 58],
                [90, 57],
                [103, 57],
                [116, 58],
                [128, 60],
                [136, 57],
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
      gapMm: 0.7,
      thicknessMm: 1.1,
      reachMm: 140,
      tension: 10,
      stations: 40,
      harmonics: 12,
    }),
  ];
}
