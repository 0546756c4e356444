/** Extensor retinaculum of the wrist, extensor hoods, bicipital aponeurosis, bands between the extensor tendons; right side. */
import type { RecordedLoft, RecordedTube } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { drape, type DrapedSheet } from './sheet.ts';
import { band, strap } from './patches.ts';
import { outermost } from './body.ts';
import type { FittedSkin } from './fitted-skin.ts';
import type { Floors } from './floors.ts';

/** Nothing here lies less deep under the skin, mm: the coarse skin runs inside the fine one, most on the fingers. */
const LEAST_DEPTH_MM = { arm: 2.7, wrist: 2.2, finger: 2.4 } as const;
/** A retinaculum is held to the bones under the skin between the tendons, at most this deep, mm. */
const MOST_DEPTH_MM = 6.5;

/** Where the hood of a finger lies, how deep under the skin it stays and how far it spreads to either side, mm. */
const HOODS: readonly (readonly [finger: string, depthMm: number, spreadMm: number, path: readonly Vec3[]])[] = [
  [
    'index',
    4.6,
    4.6,
    [
      [-281, -121, 747],
      [-285, -126, 733],
      [-290, -133, 717],
      [-294, -138, 706],
    ],
  ],
  [
    'middle',
    LEAST_DEPTH_MM.finger,
    7,
    [
      [-262.5, -121, 748],
      [-266, -130, 730],
      [-268, -136, 716],
      [-269, -144, 700],
    ],
  ],
  [
    'ring',
    LEAST_DEPTH_MM.finger,
    7,
    [
      [-248, -123, 748],
      [-248, -131, 730],
      [-248, -138, 716],
      [-248, -147, 699],
    ],
  ],
  [
    'little',
    LEAST_DEPTH_MM.finger,
    7,
    [
      [-235, -126, 749],
      [-231, -133, 735],
      [-229, -141, 722],
      [-226, -149, 707],
    ],
  ],
];
const BACK_OF_FINGER: readonly Vec3[] = [[0, 0.92, -0.4]];

/** Every sheet of arm and back of the hand that is drawn by rule. */
export function handLofts(floors: Floors, skin: FittedSkin): RecordedLoft[] {
  const tissue = ['muscle', 'tendon', 'bone', 'cartilage', 'fascia'];
  const common = {
    kind: 'fascia',
    side: 'right',
    gapMm: 0.4,
    thicknessMm: 0.8,
    tension: 16,
    harmonics: 7,
  } as const satisfies Partial<DrapedSheet>;
  const WRIST_AXIS: Vec3 = [-0.22, -0.36, -1];
  return [
    drape({
      ...common,
      id: 'extensor-retinaculum-hand',
      name: 'extensor retinaculum of hand',
      note: 'Front border of the radius to triquetrum and pisiform, aslant across the back of the wrist.',
      floor: outermost(floors.but(tissue, 'palmaris-longus'), skin.under(MOST_DEPTH_MM)),
      ceiling: skin.under(LEAST_DEPTH_MM.wrist),
      reachMm: 50,
      stations: 28,
      thicknessMm: 1,
      node: band([-252, -118.5, 811], WRIST_AXIS, [-1, 0, 0], -14, 192, 26, 16),
    }),
    ...HOODS.map(([finger, depthMm, spreadMm, path]) =>
      drape({
        ...common,
        id: `extensor-hood-${finger}-finger`,
        name: `extensor hood of ${finger} finger`,
        note: 'Spread of the extensor tendon over the head of the metacarpal and the proximal phalanx.',
        floor: floors.but(['bone', 'tendon']),
        ceiling: skin.under(depthMm),
        reachMm: 25,
        raysAcross: 21,
        stations: 16,
        harmonics: 5,
        gapMm: 0.5,
        // Widest where it embraces the joint; its two sides draw together along the phalanx.
        node: strap(path, BACK_OF_FINGER, (u) => 1.2 + spreadMm * Math.sin(Math.PI * u ** 0.62) ** 0.9),
      }),
    ),
    drape({
      ...common,
      id: 'bicipital-aponeurosis',
      name: 'bicipital aponeurosis',
      note: 'From the tendon of biceps brachii over the flexors, lost in the fascia of the forearm.',
      floor: floors.but(tissue),
      ceiling: skin.under(LEAST_DEPTH_MM.arm),
      // The trunk is beside the arm: nothing is looked for as far out as that.
      reachMm: 22,
      gapMm: 1.4,
      raysAcross: 31,
      stations: 20,
      thicknessMm: 0.5,
      tension: 50,
      node: strap(
        [
          [-213, -90, 1090],
          [-207, -96, 1068],
          [-198, -97, 1044],
          [-189, -91, 1020],
          [-185, -86, 1005],
        ],
        [
          [0, -1, 0.1],
          [0.1, -1, 0],
          [0.25, -0.95, 0],
          [0.5, -0.85, 0],
          [0.75, -0.65, 0],
        ],
        (u) => 2.5 + 10 * u,
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
