/** Retinacula of the wrist, palmar aponeurosis with its slips, extensor hoods, bicipital aponeurosis; right side. */
import type { RecordedLoft, RecordedTube } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { drape, type DrapedSheet } from './sheet.ts';
import { band, roundedEnds, strap } from './patches.ts';
import type { Floors } from './floors.ts';

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

/** Where the slip of a finger runs in the palm, and where its hood lies on the back of the finger. */
interface Finger {
  readonly name: 'index' | 'middle' | 'ring' | 'little';
  readonly slip: readonly Vec3[];
  readonly hood: readonly Vec3[];
}
const FINGERS: readonly Finger[] = [
  {
    name: 'index',
    slip: [
      [-261, -144, 778],
      [-265.5, -146, 766],
      [-273, -148, 752],
      [-282, -152, 732],
      [-288, -156, 714],
    ],
    hood: [
      [-281, -121, 747],
      [-285, -126, 733],
      [-290, -133, 717],
      [-295, -139, 704],
    ],
  },
  {
    name: 'middle',
    slip: [
      [-258.5, -144, 778],
      [-260.5, -146, 765],
      [-263, -149, 750],
      [-266, -154, 728],
      [-268, -158, 711],
    ],
    hood: [
      [-263, -122, 745],
      [-266, -130, 730],
      [-268, -136, 716],
      [-269, -142, 705],
    ],
  },
  {
    name: 'ring',
    slip: [
      [-255.5, -144, 778],
      [-253.5, -146, 765],
      [-251, -149, 750],
      [-249, -154, 729],
      [-249, -158, 712],
    ],
    hood: [
      [-248, -124, 745],
      [-248, -131, 730],
      [-248, -138, 716],
      [-248, -145, 704],
    ],
  },
  {
    name: 'little',
    slip: [
      [-253, -144, 778],
      [-248, -146, 767],
      [-241, -149, 754],
      [-233, -154, 736],
      [-229, -158, 719],
    ],
    hood: [
      [-234, -127, 747],
      [-231, -133, 735],
      [-229, -141, 722],
      [-227, -147, 711],
    ],
  },
];
const PALMAR: readonly Vec3[] = [[0, -0.97, 0.2]];
const BACK_OF_FINGER: readonly Vec3[] = [[0, 0.92, -0.4]];

/** Every sheet of arm and hand that is drawn by rule. */
export function handLofts(floors: Floors): RecordedLoft[] {
  const tissue = ['muscle', 'tendon', 'bone', 'cartilage', 'fascia'];
  const deepPalm = floors.but(tissue, ...PALM);
  const arm = floors.but(tissue, 'palmaris-longus');
  const common = {
    kind: 'fascia',
    side: 'right',
    ceiling: floors.of('skin'),
    ceilingGapMm: 0.8,
    gapMm: 0.4,
    thicknessMm: 0.8,
    tension: 16,
    harmonics: 7,
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
      stations: 14,
      node: strap(
        [
          [-236, -124, 793],
          [-246, -124, 793],
          [-258, -123, 793],
          [-268, -121, 794],
          [-276, -117, 795],
        ],
        [
          [0.45, -1, 0],
          [0.1, -1, 0],
          [0, -1, 0],
          [-0.2, -1, 0],
          [-0.55, -1, 0],
        ],
        (u) => 12 * roundedEnds(u, 0.2),
      ),
    }),
    drape({
      ...common,
      id: 'extensor-retinaculum-hand',
      name: 'extensor retinaculum of hand',
      note: 'Front border of the radius to triquetrum and pisiform, aslant across the back of the wrist.',
      floor: arm,
      reachMm: 50,
      stations: 28,
      node: band([-252, -118.5, 811], WRIST_AXIS, [-1, 0, 0], -4, 184, 23, 15),
    }),
    drape({
      ...common,
      id: 'palmar-aponeurosis',
      name: 'palmar aponeurosis',
      note: 'Central part: from palmaris longus and the flexor retinaculum, fanning out to the roots of the fingers.',
      floor: deepPalm,
      reachMm: 30,
      stations: 16,
      harmonics: 9,
      thicknessMm: 0.6,
      gapMm: 0.4,
      tension: 60,
      node: strap(
        [
          [-255.5, -141, 797],
          [-256, -144, 782],
          [-256.5, -147, 765],
          [-257, -151, 746],
        ],
        PALMAR,
        (u) => (4 + 14.5 * u ** 1.2) * roundedEnds(u, 0.08),
      ),
    }),
    ...FINGERS.map(({ name, slip }) =>
      drape({
        ...common,
        id: `${name}-finger-slip-palmar-aponeurosis`,
        name: `${name} finger slip of palmar aponeurosis`,
        note: 'Longitudinal band of the palmar aponeurosis to the root of the finger.',
        floor: deepPalm,
        reachMm: 30,
        raysAcross: 15,
        stations: 14,
        harmonics: 4,
        gapMm: 1.1,
        tension: 60,
        node: strap(slip, PALMAR, (u) => 1 + 4 * Math.sin(Math.PI * Math.min(0.97, 0.1 + 0.87 * u ** 1.5)) ** 0.8),
      }),
    ),
    drape({
      ...common,
      id: 'transverse-fibres-palmar-aponeurosis',
      name: 'transverse fibres of palmar aponeurosis',
      note: 'Across the heads of the metacarpals, deep to the longitudinal slips.',
      floor: deepPalm,
      reachMm: 30,
      raysAcross: 15,
      stations: 16,
      harmonics: 4,
      gapMm: 0.1,
      tension: 60,
      node: strap(
        [
          [-234, -151, 748],
          [-248, -151, 742],
          [-264, -151, 741],
          [-280, -149, 746],
        ],
        PALMAR,
        (u) => 0.8 + 2.4 * Math.sin(Math.PI * (0.1 + 0.8 * u)) ** 0.6,
      ),
    }),
    ...FINGERS.map(({ name, hood }) =>
      drape({
        ...common,
        id: `extensor-hood-${name}-finger`,
        name: `extensor hood of ${name} finger`,
        note: 'Spread of the extensor tendon over the head of the metacarpal and the proximal phalanx.',
        floor: floors.but(['bone', 'tendon']),
        reachMm: 25,
        raysAcross: 21,
        stations: 14,
        harmonics: 5,
        thicknessMm: 0.8,
        gapMm: 0.5,
        tension: 16,
        node: strap(hood, BACK_OF_FINGER, (u) => 1.2 + 6.2 * Math.sin(Math.PI * u ** 0.75) ** 1.1),
      }),
    ),
    drape({
      ...common,
      id: 'bicipital-aponeurosis',
      name: 'bicipital aponeurosis',
      note: 'From the tendon of biceps brachii over the flexors into the fascia of the forearm.',
      floor: floors.but(tissue),
      reachMm: 45,
      gapMm: 1.2,
      raysAcross: 25,
      stations: 16,
      thicknessMm: 0.6,
      tension: 50,
      node: strap(
        [
          [-210, -91, 1082],
          [-204, -96, 1062],
          [-197, -97, 1042],
          [-191, -92, 1022],
          [-187, -84, 1004],
        ],
        [
          [0, -1, 0.1],
          [0.1, -1, 0],
          [0.25, -0.95, 0],
          [0.5, -0.85, 0],
          [0.7, -0.7, 0],
        ],
        (u) => (2.5 + 13 * u ** 0.8) * roundedEnds(u, 0.15),
      ),
    }),
  ];
}

/** Slender bands that tie the extensor tendons on the back of the hand to one another. */
export function handTubes(): RecordedTube[] {
  const bands: readonly (readonly [string, string, Vec3, Vec3])[] = [
    ['middle-and-index', 'middle and index', [-262, -119.5, 754], [-280.5, -121.5, 746]],
    ['ring-and-middle', 'ring and middle', [-248, -122, 752], [-265, -126.5, 737]],
    ['ring-and-little', 'ring and little', [-248, -122, 753], [-233, -128.5, 743]],
  ];
  return bands.map(([id, words, from, to]) => ({
    id: `intertendinous-connection-${id}-finger` as RecordedTube['id'],
    name: `intertendinous connection of ${words} finger`,
    kind: 'tendon',
    side: 'right',
    mirror: true,
    points: Array.from({ length: 4 }, (_, i): [number, number, number, number] => {
      const at = (axis: 0 | 1 | 2): number => Math.round(10 * (from[axis] + (i / 3) * (to[axis] - from[axis])));
      // A little arched, as the back of the hand is.
      return [at(0), at(1) + Math.round(12 * Math.sin((Math.PI * i) / 3)), at(2), 9];
    }),
    source: 'authored',
    muscle: 'extensor-digitorum' as NonNullable<RecordedTube['muscle']>,
    note: 'Between neighbouring tendons of extensor digitorum, above the heads of the metacarpals.',
  }));
}
