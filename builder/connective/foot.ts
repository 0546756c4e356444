/** Retinacula of the ankle, plantar aponeurosis with its slips, calcaneal tendon; right side. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { asLoft, drape, section, type DrapedSheet } from './sheet.ts';
import { band, roundedEnds, strap, through } from './patches.ts';
import { outermost } from './body.ts';
import type { FittedSkin } from './fitted-skin.ts';
import type { Floors } from './floors.ts';

/** Nothing of the foot lies less deep under the skin, mm: the coarse skin runs inside the fine one. */
const LEAST_DEPTH_MM = { ankle: 2.8, sole: 2.8 } as const;
/** A retinaculum is held to the bones under the skin between the tendons, at most this deep, mm. */
const MOST_DEPTH_MM = 6.5;

/** Slips of the plantar aponeurosis: from the central part to the head of each metatarsal. */
const TOE_SLIPS: readonly (readonly [toe: string, path: readonly Vec3[]])[] = [
  [
    'great',
    [
      [-82, -96, -59],
      [-86, -122, -62],
      [-90, -150, -68],
      [-93, -174, -72],
    ],
  ],
  [
    'second',
    [
      [-84, -97, -59],
      [-93, -125, -62],
      [-102, -152, -67],
      [-110, -175, -71],
    ],
  ],
  [
    'third',
    [
      [-86, -97, -59],
      [-98, -125, -62],
      [-110, -149, -67],
      [-121, -168, -71],
    ],
  ],
  [
    'fourth',
    [
      [-88, -96, -59],
      [-103, -122, -62],
      [-117, -143, -67],
      [-130, -159, -71],
    ],
  ],
  [
    'little',
    [
      [-89, -95, -59],
      [-106, -117, -62],
      [-123, -134, -66],
      [-139, -149, -70],
    ],
  ],
];

/** Every sheet of the foot that is drawn by rule. */
export function footLofts(floors: Floors, skin: FittedSkin): RecordedLoft[] {
  const tissue = ['muscle', 'tendon', 'bone', 'cartilage', 'fascia'];
  const leg = outermost(floors.but(tissue), skin.under(MOST_DEPTH_MM));
  const sole = floors.but(tissue, 'abductor-hallucis', 'abductor-digiti-minimi-foot');
  const common = {
    kind: 'fascia',
    side: 'right',
    ceiling: skin.under(LEAST_DEPTH_MM.ankle),
    gapMm: 0.7,
    thicknessMm: 0.8,
    tension: 45,
    harmonics: 7,
  } as const satisfies Partial<DrapedSheet>;
  return [
    drape({
      ...common,
      id: 'superior-extensor-retinaculum-foot',
      name: 'superior extensor retinaculum of foot',
      note: 'Fibula to tibia above the ankle.',
      floor: leg,
      reachMm: 70,
      stations: 22,
      node: band([-77, -66, 44], [0, 0, 1], [-1, 0, 0], -28, 184, 29, 6),
    }),
    drape({
      ...common,
      id: 'inferior-extensor-retinaculum-foot',
      name: 'inferior extensor retinaculum of foot',
      note: 'Stem of the Y from the calcaneus, and its upper limb to the medial malleolus.',
      floor: leg,
      reachMm: 45,
      stations: 24,
      gapMm: 1.7,
      harmonics: 5,
      node: strap(
        [
          [-97, -84, -40],
          [-98, -95, -20],
          [-90, -100, 0],
          [-77, -94, 12],
          [-61, -84, 13],
          [-48, -74, 9],
        ],
        [
          [-1, -0.3, 0.2],
          [-0.8, -0.6, 0.5],
          [-0.2, -0.8, 0.7],
          [0.1, -0.8, 0.6],
          [0.6, -0.75, 0.4],
          [0.95, -0.45, 0.2],
        ],
        (u) => (6 + 3.5 * u ** 2) * roundedEnds(u, 0.12),
      ),
    }),
    drape({
      ...common,
      id: 'lower-limb-inferior-extensor-retinaculum-foot',
      name: 'lower limb of inferior extensor retinaculum of foot',
      note: 'From the stem of the Y down across the inner border of the foot to the plantar aponeurosis.',
      floor: leg,
      reachMm: 45,
      stations: 20,
      gapMm: 1,
      harmonics: 5,
      node: strap(
        [
          [-96, -98, -10],
          [-86, -107, 2],
          [-73, -111, -2],
          [-61, -109, -18],
          [-54, -102, -40],
        ],
        [
          [-0.5, -0.7, 0.6],
          [-0.1, -0.75, 0.75],
          [0.4, -0.65, 0.65],
          [0.9, -0.35, 0.35],
          [1, -0.15, 0],
        ],
        (u) => (5 + 2.5 * u) * roundedEnds(u, 0.15),
      ),
    }),
    drape({
      ...common,
      id: 'flexor-retinaculum-foot',
      name: 'flexor retinaculum of foot',
      note: 'Medial malleolus, fanning out to the calcaneus.',
      floor: leg,
      reachMm: 45,
      stations: 18,
      node: strap(
        [
          [-48, -67, -4],
          [-51, -60, -14],
          [-54, -53, -25],
          [-60, -43, -42],
        ],
        [
          [1, -0.1, 0.1],
          [1, 0.15, 0],
          [1, 0.2, 0],
          [1, 0.1, 0],
        ],
        (u) => (8 + 7 * u) * roundedEnds(u, 0.18),
      ),
    }),
    drape({
      ...common,
      id: 'superior-fibular-retinaculum',
      name: 'superior fibular retinaculum',
      note: 'Lateral malleolus to calcaneus.',
      floor: leg,
      reachMm: 45,
      gapMm: 1.6,
      harmonics: 5,
      stations: 14,
      node: strap(
        [
          [-96, -60, -5],
          [-92, -53, -10],
          [-85, -45, -17],
          [-78, -37, -26],
        ],
        [
          [-1, 0.1, 0],
          [-0.85, 0.5, 0],
          [-0.85, 0.5, 0],
          [-1, 0.3, 0],
        ],
        (u) => (7 + 3 * u) * roundedEnds(u, 0.2),
      ),
    }),
    drape({
      ...common,
      id: 'plantar-aponeurosis',
      name: 'plantar aponeurosis',
      note: 'Central part: calcaneal tuber to where its five slips part.',
      floor: sole,
      ceiling: skin.under(LEAST_DEPTH_MM.sole),
      reachMm: 40,
      stations: 18,
      harmonics: 9,
      thicknessMm: 1.2,
      gapMm: 0.4,
      tension: 60,
      node: strap(
        [
          [-66, -40, -60],
          [-74, -70, -58],
          [-83, -94, -55],
          [-93, -116, -56],
          [-100, -131, -58],
        ],
        [[0, 0, -1]],
        (u) => (9 + 4 * u + 9 * Math.max(0, u - 0.4) ** 1.2) * roundedEnds(u, 0.08),
      ),
    }),
    ...TOE_SLIPS.map(([toe, path]) =>
      drape({
        ...common,
        id: `${toe}-toe-slip-plantar-aponeurosis`,
        name: `${toe} toe slip of plantar aponeurosis`,
        note: 'From the central part to the head of the metatarsal.',
        floor: sole,
        ceiling: skin.under(LEAST_DEPTH_MM.sole),
        reachMm: 40,
        raysAcross: 15,
        stations: 14,
        harmonics: 4,
        gapMm: 1.7,
        thicknessMm: 1,
        tension: 60,
        node: strap(path, [[0, 0, -1]], (u) => 1.6 + 4.4 * Math.sin(Math.PI * (0.12 + 0.72 * u))),
      }),
    ),
  ];
}

/** Rows of the calcaneal tendon: centre, half width, thickness, mm; top row first. */
const CALCANEAL_ROWS: readonly (readonly [x: number, y: number, z: number, halfWidth: number, thickness: number])[] = [
  [-66, -27, 262, 9, 0.8],
  [-66, -28, 229, 20, 1],
  [-66, -30, 196, 29, 1.2],
  [-66, -30, 166, 27, 1.4],
  [-65.5, -32, 140, 21, 2],
  [-64.5, -36, 112, 15.5, 3],
  [-64, -39, 84, 11, 4.2],
  [-63.5, -40, 58, 8, 5.2],
  [-62.5, -40, 34, 6.8, 5.8],
  [-61.5, -38.5, 12, 7, 5.8],
  [-61, -35.5, -10, 8.5, 5],
  [-61, -33, -30, 10.5, 4],
  [-61, -33.5, -46, 11.5, 2.6],
];
const CALCANEAL_STATIONS = 28;
const CALCANEAL_HARMONICS = 6;
/** The fibres turn outward on their way down: those that come from behind end on the outer side, radians. */
const CALCANEAL_TWIST = Math.PI / 3;
/** They begin to turn at this height, mm. */
const CALCANEAL_TWIST_FROM_Z = 112;

/**
 * The calcaneal tendon: a broad sheet on soleus beneath the ends of gastrocnemius, a cord behind the ankle that turns about
 * itself, spread again where it is set on the calcaneus.
 */
export function calcanealTendon(floors: Floors): RecordedLoft {
  const soleus = floors.of('soleus');
  const out: Vec3 = [0, 1, 0];
  const stations = Array.from({ length: CALCANEAL_STATIONS }, (_, s) => {
    const u = s / (CALCANEAL_STATIONS - 1);
    const [x, y, z, halfWidth, thickness] = through(CALCANEAL_ROWS, u) as [number, number, number, number, number];
    const onMuscle = Math.min(1, Math.max(0, (z - 75) / 30));
    const row = Array.from({ length: 25 }, (_unused, j) => {
      const side = (j / 24) * 2 - 1;
      // Free, it bows backward in the middle; on the muscle it follows the muscle.
      const free: Vec3 = [x + side * halfWidth, y - 1.5 * side * side, z];
      const height = onMuscle > 0 ? soleus.height(free, out, 25) : null;
      const lift = height === null ? 0 : onMuscle * Math.max(-6, Math.min(6, height + 0.3 + thickness / 2));
      return { point: [free[0], free[1] + lift, free[2]] as Vec3, out };
    });
    return turned(
      section(row, thickness, CALCANEAL_HARMONICS),
      CALCANEAL_TWIST * Math.max(0, (CALCANEAL_TWIST_FROM_Z - z) / (CALCANEAL_TWIST_FROM_Z + 46)) ** 0.9,
    );
  });
  return asLoft(
    {
      id: 'calcaneal-tendon',
      name: 'calcaneal tendon',
      kind: 'tendon',
      side: 'right',
      note: 'Laid on soleus, free behind the ankle, turned outward by 60 degrees on its way to the calcaneus.',
    },
    stations,
  );
}

/** The same contour, begun further round: what runs along one θ turns about the axis. */
function turned(coefficients: readonly number[], radians: number): number[] {
  const result = coefficients.slice(0, 3);
  for (let at = 3, wave = 1; at + 5 < coefficients.length; at += 6, wave += 1) {
    const cos = Math.cos(wave * radians),
      sin = Math.sin(wave * radians);
    const a = coefficients.slice(at, at + 3),
      b = coefficients.slice(at + 3, at + 6);
    result.push(...a.map((value, axis) => value * cos + b[axis]! * sin));
    result.push(...a.map((value, axis) => b[axis]! * cos - value * sin));
  }
  return result;
}
