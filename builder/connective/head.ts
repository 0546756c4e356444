/** Galea, the two bellies of occipitofrontalis, and what covers the mouth and nose. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { drape, type DrapedSheet } from './sheet.ts';
import { onSphere, roundedEnd, strap, valueAt } from './patches.ts';
import type { Floors } from './floors.ts';

const HEAD_CENTRE: Vec3 = [0, -85, 1545];

/** The frontal and occipital bellies, with natural outlines. */
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
      id: 'frontal-belly-occipitofrontalis',
      name: 'frontal belly of occipitofrontalis',
      thicknessMm: 3,
      stations: 16,
      note: 'Draped on the frontal bone, galea to the skin of the eyebrow; rounded above, parting from its fellow upward.',
      node: onSphere([0, -95, 1552], (u, v) => {
        const bow = 1 - (2 * v - 1) ** 2;
        const middle = 20.5 + 9 * (1 - u) ** 1.5;
        const half = 18.5 * roundedEnd(u, 0.55) + 1.5 * (1 - u);
        return [middle - half + 2 * half * v, 45 - 51 * u + 2.5 * (1 - u) * bow + 2.5 * u ** 4 * bow - 3 * u ** 4 * v];
      }),
    }),
    drape({
      ...common,
      id: 'occipital-belly-occipitofrontalis',
      name: 'occipital belly of occipitofrontalis',
      thicknessMm: 2.6,
      stations: 14,
      note: 'Draped on the occipital bone, lateral two thirds of the highest nuchal line to the galea; rounded above.',
      node: onSphere(HEAD_CENTRE, (u, v) => {
        const half = 18 * roundedEnd(1 - u, 0.5) * (0.88 + 0.12 * Math.min(1, u / 0.3));
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
                [20, 6],
                [32, 13],
                [44, 30],
                [58, 43],
                [75, 50],
                [103, 53],
                [128, 55],
                [136, 52],
                [141, 46],
                [146, 38],
                [150, 31],
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
      gapMm: 0.4,
      thicknessMm: 1.2,
      reachMm: 140,
      tension: 10,
      stations: 36,
      harmonics: 12,
    }),
    ...faceLofts(floors),
  ];
}

/** Muscles round the mouth and the soft nose, laid under the measured skin of the face. */
function faceLofts(floors: Floors): RecordedLoft[] {
  const skin = floors.of('skin');
  const bone = floors.of('cranium', 'mandible');
  const common = {
    kind: 'muscle',
    floor: skin,
    above: bone,
    ceiling: skin,
    ceilingGapMm: 0.8,
    reachMm: 90,
    tension: 0,
    harmonics: 7,
  } as const;
  /** A thin belly between thinner ends, `depthMm` under the skin, from `path[0]` to its end. */
  const underSkin = (
    id: string,
    name: string,
    note: string,
    path: readonly Vec3[],
    out: readonly Vec3[],
    widths: readonly [number, number],
    depthMm = 2.2,
  ): DrapedSheet => ({
    ...common,
    id,
    name,
    note,
    side: 'right',
    gapMm: -depthMm - 2,
    thicknessMm: 2,
    stations: 9,
    belly: (u) => 0.8 + 2.6 * Math.sin(Math.PI * u) ** 0.8,
    node: strap(
      path,
      out,
      (u) => ((widths[0] + u * (widths[1] - widths[0])) / 2) * roundedEnd(u, 0.2) * roundedEnd(1 - u, 0.2),
    ),
  });
  const F: Vec3 = [0, -1, 0];
  return [
    drape({
      ...common,
      id: 'orbicularis-oris',
      name: 'orbicularis oris',
      side: 'midline',
      note: 'Ring about the mouth slit, 2 mm under the skin.',
      gapMm: -4.4,
      thicknessMm: 2.6,
      stations: 40,
      node: (u, v) => {
        const turn = 2 * Math.PI * (u * 0.999) - Math.PI / 2;
        const x = Math.cos(turn) * (23 + 6 * v),
          z = MOUTH_Z + Math.sin(turn) * (0.9 + (Math.sin(turn) > 0 ? 14 : 13) * v);
        return { base: [x, -110, z], out: [Math.sin(x / 60), -Math.cos(x / 60), 0] };
      },
    }),
    drape({
      ...common,
      kind: 'cartilage',
      id: 'nasal-cartilages',
      name: 'nasal cartilages',
      side: 'midline',
      note: 'Lateral and alar cartilages as one shell, 2 mm under the measured skin of the nose.',
      gapMm: -3.4,
      thicknessMm: 1.4,
      stations: 14,
      harmonics: 10,
      node: (u, v) => {
        const z = NOSE_TOP_Z + u * (NOSE_BASE_Z - NOSE_TOP_Z);
        return {
          base: [
            (2 * v - 1) *
              valueAt(
                [
                  [0, 5],
                  [0.35, 8],
                  [0.6, 12],
                  [0.8, 16],
                  [0.92, 15],
                  [1, 10],
                ],
                u,
              ),
            -130,
            z,
          ],
          out: F,
        };
      },
    }),
    drape(
      underSkin(
        'depressor-anguli-oris',
        'depressor anguli oris',
        'Oblique line of the mandible to the angle of the mouth.',
        [
          [-27, -145, 1429],
          [-29, -145, 1441],
          [-28, -145, MOUTH_Z - 2],
        ],
        [F],
        [22, 7],
      ),
    ),
    drape(
      underSkin(
        'depressor-labii-inferioris',
        'depressor labii inferioris',
        'Mandible to the lower lip.',
        [
          [-20, -150, 1430],
          [-16, -150, 1438],
          [-11, -150, MOUTH_Z - 9],
        ],
        [F],
        [15, 15],
        3.2,
      ),
    ),
    drape(
      underSkin(
        'mentalis',
        'mentalis',
        'Incisive fossa to the skin of the chin.',
        [
          [-5, -150, 1446],
          [-6, -150, 1437],
          [-7.5, -150, 1427],
        ],
        [F],
        [8, 15],
        3,
      ),
    ),
    drape(
      underSkin(
        'levator-labii-superioris',
        'levator labii superioris',
        'Lower rim of the orbit to the upper lip.',
        [
          [-27, -150, 1503],
          [-22, -150, 1488],
          [-14, -150, MOUTH_Z + 11],
        ],
        [F],
        [18, 13],
        2.8,
      ),
    ),
    drape(
      underSkin(
        'levator-anguli-oris',
        'levator anguli oris',
        'Canine fossa to the angle of the mouth.',
        [
          [-24, -150, 1490],
          [-26, -150, 1476],
          [-28, -150, MOUTH_Z + 2],
        ],
        [F],
        [12, 8],
        3.6,
      ),
    ),
    drape(
      underSkin(
        'levator-labii-superioris-alaeque-nasi',
        'levator labii superioris alaeque nasi',
        'Frontal process of the maxilla to the wing of the nose and the upper lip.',
        [
          [-10, -150, 1512],
          [-15, -150, 1490],
          [-14, -150, MOUTH_Z + 14],
        ],
        [F],
        [6, 9],
        2,
      ),
    ),
    drape(
      underSkin(
        'zygomaticus-major',
        'zygomaticus major',
        'Zygomatic bone to the angle of the mouth.',
        [
          [-46, -135, 1503],
          [-40, -140, 1483],
          [-29, -146, MOUTH_Z + 4],
        ],
        [
          [-0.6, -0.8, 0],
          [-0.45, -0.9, 0],
          [-0.2, -0.98, 0],
        ],
        [9, 8],
        2.6,
      ),
    ),
    drape(
      underSkin(
        'zygomaticus-minor',
        'zygomaticus minor',
        'Zygomatic bone to the upper lip.',
        [
          [-40, -140, 1500],
          [-30, -143, 1484],
          [-18, -150, MOUTH_Z + 9],
        ],
        [
          [-0.5, -0.87, 0],
          [-0.3, -0.95, 0],
          [-0.1, -1, 0],
        ],
        [7, 7],
      ),
    ),
    drape(
      underSkin(
        'nasalis',
        'nasalis',
        'Maxilla over the bridge of the nose.',
        [
          [-15, -150, 1484],
          [-10, -155, 1494],
          [-2, -160, 1500],
        ],
        [
          [-0.6, -0.8, 0],
          [-0.4, -0.9, 0.1],
          [0, -1, 0.1],
        ],
        [8, 13],
        1.4,
      ),
    ),
    drape(
      underSkin(
        'procerus',
        'procerus',
        'Nasal bone to the skin between the eyebrows.',
        [
          [-2.5, -150, 1510],
          [-3, -150, 1524],
          [-5, -150, 1545],
        ],
        [F],
        [5, 9],
        1.4,
      ),
    ),
  ];
}

const MOUTH_Z = 1456;
const NOSE_TOP_Z = 1510;
const NOSE_BASE_Z = 1478;
