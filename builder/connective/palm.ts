/** What lies in the palm under its skin: flexor retinaculum, palmar aponeurosis with its slips and transverse fibres; right side. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { drape, type DrapedSheet } from './sheet.ts';
import { roundedEnd, roundedEnds, strap } from './patches.ts';
import { outermost } from './body.ts';
import type { FittedSkin } from './fitted-skin.ts';
import type { Floors } from './floors.ts';
import { sunkUnder } from './sunk.ts';

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

/** Nothing of the palm lies less deep under the skin, mm: the coarse skin runs inside the fine one. */
const LEAST_DEPTH_MM = 3;
const PALMAR: readonly Vec3[] = [[0, -0.97, 0.2]];

/** Where the slip of a finger runs: from the aponeurosis to the root of the finger. */
const SLIPS: readonly (readonly [finger: string, path: readonly Vec3[]])[] = [
  [
    'index',
    [
      [-261, -144, 778],
      [-265.5, -146, 766],
      [-273, -148, 752],
      [-282, -152, 732],
      [-288, -156, 714],
      [-291, -157, 703],
    ],
  ],
  [
    'middle',
    [
      [-258.5, -144, 778],
      [-260.5, -146, 765],
      [-263, -149, 750],
      [-266, -154, 728],
      [-268, -158, 711],
      [-269, -159, 700],
    ],
  ],
  [
    'ring',
    [
      [-255.5, -144, 778],
      [-253.5, -146, 765],
      [-251, -149, 750],
      [-249, -154, 729],
      [-249, -158, 712],
      [-249, -159, 701],
    ],
  ],
  [
    'little',
    [
      [-253, -144, 778],
      [-248, -146, 767],
      [-241, -149, 754],
      [-233, -154, 736],
      [-229, -158, 719],
      [-227, -159, 709],
    ],
  ],
];

/** Axes of the fingers from the head of the metacarpal bone to the base of the distal phalanx. */
const FINGERS: readonly (readonly [finger: string, path: readonly Vec3[]])[] = [
  [
    'index',
    [
      [-288, -142, 722],
      [-294, -148, 706],
      [-300, -157, 690],
      [-305, -167, 678],
      [-308, -176, 671],
    ],
  ],
  [
    'middle',
    [
      [-266, -140, 722],
      [-269, -150, 706],
      [-273, -161, 688],
      [-276, -174, 675],
      [-277, -184, 664],
    ],
  ],
  [
    'ring',
    [
      [-248, -140, 726],
      [-248, -149, 710],
      [-248.5, -160, 694],
      [-249, -174, 680],
      [-250, -184, 671],
    ],
  ],
  [
    'little',
    [
      [-234, -143, 733],
      [-230, -150, 720],
      [-226, -158, 706],
      [-224, -168, 694],
      [-223.5, -172, 690],
    ],
  ],
];
/** No sheath lies deeper under the skin, mm: at its sides rays would miss the finger. */
const SHEATH_MOST_DEPTH_MM = 6.5;
/** Nor less deep than this. */
const LEAST_DEPTH_OF_SHEATH_MM = 2;
/** They bend forward, and their palmar side turns up with them. */
const PALMAR_OF_FINGER: readonly Vec3[] = [
  [0, -0.97, 0.2],
  [0, -0.92, 0.38],
  [0, -0.85, 0.52],
  [0, -0.75, 0.66],
  [0, -0.7, 0.72],
];

/** Every sheet of the palm. */
export function palmLofts(floors: Floors, skin: FittedSkin): RecordedLoft[] {
  const deep = floors.but(['muscle', 'tendon', 'bone', 'cartilage', 'fascia'], ...PALM);
  const common = {
    kind: 'fascia',
    side: 'right',
    ceiling: skin.under(LEAST_DEPTH_MM),
    gapMm: 0.3,
    thicknessMm: 0.8,
    tension: 30,
    harmonics: 7,
  } as const satisfies Partial<DrapedSheet>;
  /** Between the flexor tendons it spans the hollow: it is held by the skin of the palm, this far under it. */
  const heldBySkin = (depthMm: number): Pick<DrapedSheet, 'floor'> => ({
    floor: outermost(deep, skin.under(depthMm)),
  });
  return [
    drape({
      ...common,
      ...heldBySkin(9),
      id: 'flexor-retinaculum-hand',
      name: 'flexor retinaculum of hand',
      note: 'Pisiform and hamate to scaphoid and trapezium, over the carpal tunnel.',
      reachMm: 45,
      stations: 16,
      thicknessMm: 1.2,
      node: strap(
        [
          [-234, -124, 792],
          [-246, -124, 792],
          [-258, -123, 792],
          [-268, -121, 793],
          [-278, -117, 794],
        ],
        [
          [0.45, -1, 0],
          [0.1, -1, 0],
          [0, -1, 0],
          [-0.2, -1, 0],
          [-0.55, -1, 0],
        ],
        (u) => 12.5 * roundedEnds(u, 0.2),
      ),
    }),
    drape({
      ...common,
      ...heldBySkin(4.6),
      ceiling: skin.under(LEAST_DEPTH_MM + 1.1),
      gapMm: 0.7,
      id: 'palmar-aponeurosis',
      name: 'palmar aponeurosis',
      note: 'Central part: from palmaris longus and the flexor retinaculum, fanning out to the roots of the fingers.',
      reachMm: 30,
      stations: 18,
      harmonics: 9,
      thicknessMm: 0.7,
      tension: 60,
      node: strap(
        [
          [-255.5, -141, 806],
          [-256, -144, 786],
          [-256.5, -147, 766],
          [-257, -151, 738],
        ],
        PALMAR,
        (u) => (3 + 21 * u ** 1.3) * roundedEnd(u, 0.08),
      ),
    }),
    ...FINGERS.map(([finger, path]) =>
      sunkUnder(
        skin,
        drape({
          ...common,
          floor: outermost(floors.but(['tendon', 'bone']), skin.under(SHEATH_MOST_DEPTH_MM)),
          id: `fibrous-sheath-${finger}-finger`,
          name: `fibrous sheath of ${finger} finger`,
          note: 'Over the flexor tendons, from the head of the metacarpal bone to the base of the distal phalanx; its annular and cruciform parts as one.',
          reachMm: 23,
          raysAcross: 21,
          stations: 16,
          harmonics: 5,
          thicknessMm: 0.6,
          gapMm: 0.65,
          tension: 12,
          node: strap(path, PALMAR_OF_FINGER, (u) => 3.9 - 0.9 * u),
        }),
        LEAST_DEPTH_OF_SHEATH_MM,
      ),
    ),
    ...SLIPS.map(([finger, path]) =>
      drape({
        ...common,
        ...heldBySkin(3.5),
        id: `${finger}-finger-slip-palmar-aponeurosis`,
        name: `${finger} finger slip of palmar aponeurosis`,
        note: 'Longitudinal band of the palmar aponeurosis, lost in the root of the finger.',
        reachMm: 30,
        raysAcross: 15,
        stations: 16,
        harmonics: 4,
        thicknessMm: 0.6,
        gapMm: 1.6,
        tension: 60,
        node: strap(path, PALMAR, (u) => 1.2 + 3.2 * Math.sin(Math.PI * (0.14 + 0.74 * u))),
      }),
    ),
    drape({
      ...common,
      ...heldBySkin(5.6),
      ceiling: skin.under(LEAST_DEPTH_MM + 2),
      id: 'transverse-fibres-palmar-aponeurosis',
      name: 'transverse fibres of palmar aponeurosis',
      note: 'Across the heads of the metacarpals, deep to the longitudinal slips.',
      reachMm: 30,
      raysAcross: 15,
      stations: 16,
      harmonics: 4,
      gapMm: 0.1,
      tension: 60,
      node: strap(
        [
          [-229, -151, 742],
          [-246, -151, 735],
          [-264, -151, 734],
          [-283, -149, 740],
        ],
        PALMAR,
        (u) => 1.2 + 4.2 * Math.sin(Math.PI * (0.1 + 0.8 * u)) ** 0.6,
      ),
    }),
  ];
}
