/** Slips of the muscles that run into the iliotibial tract, patellar ligament, quadriceps tendon, extensor digitorum brevis; right side. */
import type { RecordedLoft, RecordedTube } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { drape, type DrapedSheet } from './sheet.ts';
import { roundedEnds, strap } from './patches.ts';
import type { FittedSkin } from './fitted-skin.ts';
import type { Floors } from './floors.ts';

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

export function limbLofts(floors: Floors, fitted: FittedSkin): RecordedLoft[] {
  const skin = floors.of('skin');
  const thigh = floors.of(
    'tensor-fasciae-latae',
    'gluteus-maximus',
    'gluteus-medius',
    'vastus-lateralis',
    'rectus-femoris',
    'iliotibial-tract',
  );
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
  /** The hand hangs beside the thigh: nothing is looked for as far out as that. Her hip is slimmer than his. */
  const slip = { ceiling: fitted.under(6.3), ceilingGapMm: 0, reachMm: 34 } as const satisfies Partial<DrapedSheet>;
  return [
    drape({
      ...common,
      id: 'tensor-fasciae-latae-slip-iliotibial-tract',
      name: 'tensor fasciae latae slip of iliotibial tract',
      note: 'From the lower half of tensor fasciae latae, over which it begins, down and back into the front border of the tract.',
      floor: thigh,
      ...slip,
      raysAcross: 31,
      stations: 20,
      gapMm: 0.25,
      harmonics: 9,
      thicknessMm: 0.6,
      belly: (u) => 0.6 - 0.45 * Math.max(0, 1 - u / 0.16),
      tension: 60,
      node: strap(
        [
          [-150, -113, 846],
          [-153, -110, 815],
          [-155, -107, 790],
          [-155, -99, 758],
          [-154, -89, 715],
          [-152, -83, 670],
          [-150, -79, 625],
        ],
        [
          [-1, -0.45, 0],
          [-1, -0.45, 0],
          [-1, -0.5, 0],
          [-1, -0.45, 0],
          [-1, -0.35, 0],
          [-1, -0.25, 0],
          [-1, -0.15, 0],
        ],
        (u) => 13 - 5 * u + 6 * Math.sin(Math.PI * u),
      ),
    }),
    drape({
      ...common,
      id: 'gluteus-maximus-slip-iliotibial-tract',
      name: 'gluteus maximus slip of iliotibial tract',
      note: 'From the upper, superficial fibres of gluteus maximus, along them, into the hind border of the tract.',
      floor: thigh,
      ...slip,
      raysAcross: 41,
      stations: 14,
      gapMm: 1.2,
      harmonics: 9,
      thicknessMm: 0.6,
      tension: 90,
      node: strap(
        [
          [-118, -17, 838],
          [-132, -33, 818],
          [-145, -50, 797],
          [-152, -64, 778],
        ],
        [
          [-0.6, 0.8, 0.1],
          [-0.75, 0.65, 0],
          [-0.9, 0.4, 0],
          [-1, 0.15, 0],
        ],
        (u) => 42 - 12 * u,
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
