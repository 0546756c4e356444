/** Retinacula of wrist and ankle, plantar aponeurosis, patellar ligament, extensor digitorum brevis; right side. */
import type { RecordedLoft, RecordedTube } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { drape, type Node, type DrapedSheet } from './sheet.ts';
import { plus, roundedEnds, strap, unit } from './patches.ts';
import type { Floors } from './floors.ts';

/** A band round an axis: u runs round from one angle to the other, v across its width, which shifts along the axis by `slant`. */
function band(
  centre: Vec3,
  axis: Vec3,
  zero: Vec3,
  from: number,
  to: number,
  width: number,
  slant: number,
): (u: number, v: number) => Node {
  const a = unit(axis);
  const e1 = unit(plus(zero, a, -(zero[0] * a[0] + zero[1] * a[1] + zero[2] * a[2])));
  const e2: Vec3 = [a[1] * e1[2] - a[2] * e1[1], a[2] * e1[0] - a[0] * e1[2], a[0] * e1[1] - a[1] * e1[0]];
  return (u, v) => {
    const angle = ((from + u * (to - from)) * Math.PI) / 180;
    return {
      base: plus(centre, a, (v - 0.5) * width * roundedEnds(u, 0.12) + (u - 0.5) * slant),
      out: unit(plus(plus([0, 0, 0], e1, Math.cos(angle)), e2, Math.sin(angle))),
    };
  };
}

/** What lies beneath or beside the flexor retinaculum of the hand and would lift it off the carpal bones. */
const PALM = [
  'palmaris-longus',
  'abductor-pollicis-brevis',
  'opponens-pollicis',
  'superficial-head-flexor-pollicis-brevis',
  'deep-head-flexor-pollicis-brevis',
  'oblique-head-adductor-pollicis',
  'transverse-head-adductor-pollicis',
  'extensor-pollicis-brevis',
  'extensor-digiti-minimi',
  'abductor-digiti-minimi-hand',
  'flexor-digiti-minimi-brevis-hand',
  'opponens-digiti-minimi-hand',
  'first-lumbrical-hand',
  'second-lumbrical-hand',
  'third-lumbrical-hand',
  'fourth-lumbrical-hand',
  'first-palmar-interosseous-hand',
  'second-palmar-interosseous-hand',
  'third-palmar-interosseous-hand',
  'first-dorsal-interosseous-hand',
  'second-dorsal-interosseous-hand',
  'third-dorsal-interosseous-hand',
  'fourth-dorsal-interosseous-hand',
] as const;
/** What the short extensor of the toes lies on. */
const BACK_OF_FOOT = [
  'calcaneus',
  'cuboid-bone',
  'talus',
  'navicular-bone',
  'medial-cuneiform-bone',
  'intermediate-cuneiform-bone',
  'lateral-cuneiform-bone',
  'first-metatarsal-bone',
  'second-metatarsal-bone',
  'third-metatarsal-bone',
  'fourth-metatarsal-bone',
  'fifth-metatarsal-bone',
  'extensor-hallucis-brevis',
] as const;

export function limbLofts(floors: Floors): RecordedLoft[] {
  const tissue = ['muscle', 'tendon', 'bone', 'cartilage', 'fascia'];
  const deepPalm = floors.but(tissue, ...PALM);
  const arm = floors.but(tissue, 'palmaris-longus');
  const leg = floors.but(tissue);
  const sole = floors.but(tissue, 'abductor-hallucis', 'abductor-digiti-minimi-foot');
  const skin = floors.of('skin');
  const common = {
    kind: 'fascia',
    side: 'right',
    ceiling: skin,
    ceilingGapMm: 1,
    gapMm: 0.4,
    thicknessMm: 1.2,
    tension: 40,
    harmonics: 5,
  } as const satisfies Partial<DrapedSheet>;
  const WRIST_AXIS: Vec3 = [-0.22, -0.36, -1];
  return [
    drape({
      ...common,
      id: 'flexor-retinaculum-hand',
      name: 'flexor retinaculum of hand',
      note: 'Pisiform and hamate to scaphoid and trapezium, over the carpal tunnel.',
      floor: deepPalm,
      reachMm: 45,
      stations: 12,
      node: strap(
        [
          [-238, -124, 794],
          [-252, -124, 794],
          [-266, -122, 794],
          [-275, -118, 795],
        ],
        [
          [0.35, -1, 0],
          [0, -1, 0],
          [-0.15, -1, 0],
          [-0.5, -1, 0],
        ],
        (u) => 11 * roundedEnds(u, 0.15),
      ),
    }),
    drape({
      ...common,
      id: 'extensor-retinaculum-hand',
      name: 'extensor retinaculum of hand',
      note: 'Radius to triquetrum, across the back of the wrist.',
      floor: arm,
      reachMm: 50,
      stations: 20,
      node: band([-251, -118, 815], WRIST_AXIS, [-1, 0, 0], -40, 190, 22, 9),
    }),
    drape({
      ...common,
      id: 'superior-extensor-retinaculum-foot',
      name: 'superior extensor retinaculum of foot',
      note: 'Fibula to tibia above the ankle.',
      floor: leg,
      reachMm: 70,
      stations: 16,
      node: band([-77, -66, 42], [0, 0, 1], [-1, 0, 0], -10, 165, 24, 5),
    }),
    drape({
      ...common,
      id: 'inferior-extensor-retinaculum-foot',
      name: 'inferior extensor retinaculum of foot',
      note: 'Stem and upper limb of the Y: calcaneus to medial malleolus.',
      floor: leg,
      reachMm: 45,
      stations: 16,
      node: strap(
        [
          [-98, -88, -40],
          [-93, -95, -18],
          [-78, -92, -4],
          [-62, -80, 0],
          [-46, -66, 2],
        ],
        [
          [-1, -0.5, 0.3],
          [-0.6, -0.7, 0.7],
          [0, -0.8, 0.7],
          [0.4, -0.8, 0.5],
          [0.9, -0.6, 0.2],
        ],
        (u) => 7 * roundedEnds(u, 0.15),
      ),
    }),
    drape({
      ...common,
      id: 'lower-limb-inferior-extensor-retinaculum-foot',
      name: 'lower limb of inferior extensor retinaculum of foot',
      note: 'From the stem to the plantar fascia on the medial side.',
      floor: leg,
      reachMm: 45,
      stations: 12,
      node: strap(
        [
          [-84, -96, -10],
          [-72, -102, -12],
          [-60, -104, -24],
          [-54, -102, -40],
        ],
        [
          [-0.2, -0.8, 0.8],
          [0.2, -0.7, 0.8],
          [0.8, -0.4, 0.6],
          [1, -0.2, 0.1],
        ],
        (u) => 6 * roundedEnds(u, 0.15),
      ),
    }),
    drape({
      ...common,
      id: 'flexor-retinaculum-foot',
      name: 'flexor retinaculum of foot',
      note: 'Medial malleolus to calcaneus.',
      floor: leg,
      reachMm: 45,
      stations: 12,
      node: strap(
        [
          [-52, -77, -2],
          [-54, -64, -18],
          [-60, -51, -40],
        ],
        [
          [1, 0, 0],
          [1, 0.15, 0],
          [1, 0.1, 0],
        ],
        (u) => 10 * roundedEnds(u, 0.15),
      ),
    }),
    drape({
      ...common,
      id: 'superior-fibular-retinaculum',
      name: 'superior fibular retinaculum',
      note: 'Lateral malleolus to calcaneus.',
      floor: leg,
      reachMm: 45,
      stations: 10,
      node: strap(
        [
          [-98, -62, -14],
          [-94, -50, -22],
          [-84, -40, -34],
        ],
        [
          [-1, 0, 0],
          [-1, 0.6, 0],
          [-1, 0.3, 0],
        ],
        (u) => 8 * roundedEnds(u, 0.15),
      ),
    }),
    drape({
      ...common,
      id: 'plantar-aponeurosis',
      name: 'plantar aponeurosis',
      note: 'Central part: calcaneal tuber to the heads of the metatarsals, undivided.',
      floor: sole,
      reachMm: 40,
      stations: 18,
      harmonics: 9,
      tension: 60,
      node: strap(
        [
          [-66, -42, -60],
          [-76, -75, -58],
          [-90, -110, -55],
          [-106, -145, -58],
          [-118, -172, -62],
        ],
        [[0, 0, -1]],
        (u) => (11 + 2 * u + 30 * Math.max(0, u - 0.4) ** 1.2) * roundedEnds(u, 0.08),
      ),
    }),
    drape({
      ...common,
      kind: 'ligament',
      id: 'patellar-ligament',
      name: 'patellar ligament',
      note: 'Lower pole of the patella to the tibial tuberosity.',
      floor: floors.of('patella', 'tibia', 'femur'),
      reachMm: 60,
      stations: 14,
      harmonics: 6,
      thicknessMm: 4,
      gapMm: 0.2,
      tension: 120,
      node: strap(
        [
          [-82, -90, 379],
          [-82, -90, 360],
          [-82, -85, 342],
          [-81, -82, 322],
        ],
        [[0, -1, 0]],
        (u) => (13.5 - 3 * u) * roundedEnds(u, 0.16),
      ),
    }),
    drape({
      ...common,
      kind: 'tendon',
      id: 'quadriceps-tendon',
      name: 'quadriceps tendon',
      note: 'Over the ends of rectus femoris and the vasti, to the base of the patella.',
      floor: floors.of(
        'patella',
        'femur',
        'rectus-femoris',
        'vastus-intermedius',
        'vastus-lateralis',
        'vastus-medialis',
      ),
      reachMm: 70,
      stations: 14,
      harmonics: 7,
      thicknessMm: 2.5,
      gapMm: 0.2,
      tension: 60,
      node: strap(
        [
          [-87, -90, 446],
          [-85, -90, 428],
          [-83, -90, 410],
          [-82, -90, 391],
        ],
        [[0, -1, 0]],
        (u) => (7 + 11 * u ** 0.8) * roundedEnds(u, 0.25),
      ),
    }),
    drape({
      ...common,
      kind: 'muscle',
      id: 'extensor-digitorum-brevis',
      name: 'extensor digitorum brevis',
      note: 'Belly: upper side of the calcaneus to where its three tendons part.',
      floor: floors.of(...BACK_OF_FOOT),
      reachMm: 40,
      stations: 14,
      harmonics: 6,
      thicknessMm: 6,
      gapMm: 0.3,
      tension: 20,
      node: strap(
        [
          [-92, -84, -35],
          [-98, -100, -36],
          [-105, -118, -38],
          [-110, -138, -42],
        ],
        [
          [-0.6, -0.2, 0.8],
          [-0.5, -0.2, 0.85],
          [-0.35, -0.2, 0.9],
        ],
        (u) => (7 + 4 * Math.sin(Math.PI * u)) * roundedEnds(u, 0.3),
      ),
    }),
  ];
}

/** The three tendons of extensor digitorum brevis, beside those of the long extensor. */
export function limbTubes(floors: Floors): RecordedTube[] {
  const bones = floors.but(['bone']);
  const ends: readonly (readonly [string, Vec3])[] = [
    ['second', [-126, -196, 0]],
    ['third', [-136, -188, 0]],
    ['fourth', [-146, -175, 0]],
  ];
  return ends.map(([toe, end]) => {
    const from: Vec3 = [-109, -134, 0];
    const points = Array.from({ length: 10 }, (_, i): [number, number, number, number] => {
      const t = i / 9;
      const x = from[0] + t * (end[0] - from[0]),
        y = from[1] + t * (end[1] - from[1]);
      const height = bones.height([x, y, -60], [0, 0, 1], 80);
      const straight = -36 + t * -20;
      return [x, y, height === null ? straight : Math.max(straight - 6, -60 + height + 1.2), 0.9];
    });
    const smooth = points.map((point, i) =>
      [0, 1, 2].map(
        (axis) => ((points[i - 1] ?? point)[axis]! + 2 * point[axis]! + (points[i + 1] ?? point)[axis]!) / 4,
      ),
    );
    return {
      id: `${toe}-toe-tendon-extensor-digitorum-brevis` as RecordedTube['id'],
      name: `${toe} toe tendon of extensor digitorum brevis`,
      kind: 'tendon',
      side: 'right',
      mirror: true,
      points: smooth.map(([x, y, z]) => [Math.round(10 * x!), Math.round(10 * y!), Math.round(10 * z!), 9]),
      source: 'authored',
      note: 'Draped on the metatarsal to the proximal phalanx.',
      muscle: 'extensor-digitorum-brevis' as NonNullable<RecordedTube['muscle']>,
    };
  });
}
