/** Orbicularis oris, which carries the lips, and the muscles that meet it. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { FittedSkin } from './fitted-skin.ts';
import type { Floors } from './floors.ts';
import { roundedEnd, unit, valueAt } from './patches.ts';
import { thinEdged, thinRimmed } from './sheet.ts';
import { belly, byPlace, closedLine, layUnderSkin, lineThrough } from './under-skin.ts';

type Flat = readonly [x: number, z: number];

/** Outer rim of orbicularis oris, right half: the turn as an ellipse counts it from the left corner over the upper lip, x, z. */
const RIM_RIGHT = [
  [90, 0, 1471.5],
  [108, -9, 1470.5],
  [130, -20, 1467],
  [150, -28.5, 1462.5],
  [166, -34, 1457],
  [180, -38, 1451.5],
  [194, -34.5, 1446],
  [212, -28, 1440],
  [235, -18, 1436.5],
  [252, -9, 1435.5],
  [270, 0, 1435],
] as const;
const RIM = [
  ...RIM_RIGHT,
  ...RIM_RIGHT.slice(1, -1)
    .map(([at, x, z]) => [(540 - at) % 360, -x, z] as const)
    .reverse(),
].sort((a, b) => a[0] - b[0]);

/** Depth of the ring under the skin from the slit, 0, to its rim, 1, mm: deepest where the upper lip hangs over. */
const UPPER_LIP_DEPTH = [
  [0, 2.7],
  [0.15, 3.7],
  [0.35, 4.4],
  [0.6, 3.1],
  [0.8, 3],
  [1, 4.6],
] as const;
const LOWER_LIP_DEPTH = [
  [0, 2.7],
  [0.15, 3.2],
  [0.4, 3],
  [0.75, 3],
  [1, 4.6],
] as const;
/** From here on it is moved in along the normals of the skin. */
const LEVEL_TO = 0.4;

function orbicularisOris(skin: FittedSkin, floors: Floors): RecordedLoft {
  const rim = closedLine(RIM);
  const line = skin.loops.lips[0]!.map((vertex) => skin.vertex(vertex));
  const corner = line.reduce((most, [x], i) => (x < line[most]![0] ? i : most), 0);
  const lateral = line[corner]!;
  // Upper and lower lip meet half way between their edges.
  const edges = [line.slice(0, corner + 1), line.slice(corner)].map((part) => part.map(([x, , z]) => [x, z] as const));
  const slitZ = (x: number): number => (valueAt(edges[0]!, -Math.abs(x)) + valueAt(edges[1]!, -Math.abs(x))) / 2;
  return layUnderSkin({
    id: 'orbicularis-oris',
    name: 'orbicularis oris',
    side: 'midline',
    note: 'Ring laid under the fitted skin from the slit of the mouth, as full as the lips, to the nose, the cheek and the chin.',
    ring: true,
    place: (u, v) => {
      // Begins at the left corner of the mouth, where other muscles cover the seam.
      const turn = 2 * Math.PI * u;
      const x = -(lateral[0] + 1) * Math.cos(turn);
      const z = slitZ(x) - 0.3 * Math.sin(turn);
      const ragged = 0.5 * Math.cos(10 * turn) + 0.4 * Math.cos(16 * turn) + 0.3 * Math.cos(22 * turn);
      const [outX, outZ] = rim((360 * turn) / (2 * Math.PI));
      const away = Math.hypot(outX - x, outZ - z);
      const share = v + (ragged * v ** 5) / away;
      const { point, out } = skin.front(x + share * (outX - x), z + share * (outZ - z));
      // At the slit both lips are moved straight back, so that they still meet.
      const level = Math.max(0, 1 - v / LEVEL_TO);
      return { point, out: unit([out[0], out[1], out[2] * (1 - level)]) };
    },
    depthMm: (u, v) => {
      const upper = Math.max(0, Math.sin(2 * Math.PI * u)) ** 0.5;
      return upper * valueAt(UPPER_LIP_DEPTH, v) + (1 - upper) * valueAt(LOWER_LIP_DEPTH, v);
    },
    thicknessMm: () => 3,
    profile: thinRimmed,
    above: floors.of('cranium', 'mandible'),
    stations: 57,
    harmonics: 9,
    evened: 2,
  });
}

interface Strap {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Its two edges, origin first, seen from the front. */
  readonly edges: readonly [readonly Flat[], readonly Flat[]];
  readonly depthMm: (u: number) => number;
  readonly mostMm: number;
  readonly endMm?: number;
  /** Over how much of its length either end is rounded. */
  readonly rounded?: readonly [number, number];
  readonly harmonics?: number;
  readonly reachMm?: number;
  readonly clearMm?: number;
}

/** Straps between bone or fascia and the ring of the mouth; what ends in the ring ends under its rim. */
const STRAPS: readonly Strap[] = [
  {
    id: 'levator-labii-superioris-alaeque-nasi',
    name: 'levator labii superioris alaeque nasi',
    note: 'Frontal process of the maxilla to the wing of the nose and the upper lip.',
    edges: [
      [
        [-13, 1521],
        [-15.5, 1506],
        [-20, 1491],
        [-23, 1477],
        [-20, 1462],
      ],
      [
        [-9, 1521],
        [-10.5, 1506],
        [-15.5, 1491],
        [-19, 1477.5],
        [-14.5, 1462],
      ],
    ],
    depthMm: byPlace([0, 4.4], [0.25, 2.4], [0.75, 2.2], [1, 2.4]),
    mostMm: 1.7,
    endMm: 0.25,
  },
  {
    id: 'levator-labii-superioris',
    name: 'levator labii superioris',
    note: 'Lower rim of the orbit, under orbicularis oculi, to the upper lip.',
    edges: [
      [
        [-37, 1502],
        [-33, 1490],
        [-29, 1477],
        [-23, 1461],
      ],
      [
        [-22, 1504],
        [-22.5, 1492],
        [-21, 1478],
        [-16.5, 1461],
      ],
    ],
    depthMm: byPlace([0, 9], [0.15, 5.6], [0.4, 4], [0.7, 3], [1, 2.5]),
    mostMm: 2,
    endMm: 0.25,
  },
  {
    id: 'zygomaticus-minor',
    name: 'zygomaticus minor',
    note: 'Zygomatic bone, under the rim of orbicularis oculi, to the upper lip.',
    edges: [
      [
        [-50, 1497],
        [-43.5, 1484.5],
        [-35, 1471.5],
        [-26.5, 1459],
      ],
      [
        [-43, 1500],
        [-37, 1487.5],
        [-29.5, 1474.5],
        [-22.5, 1461],
      ],
    ],
    depthMm: byPlace([0, 9], [0.15, 5], [0.35, 3.8], [0.7, 2.7], [1, 2.5]),
    mostMm: 2.1,
    endMm: 0.25,
  },
  {
    id: 'zygomaticus-major',
    name: 'zygomaticus major',
    note: 'Zygomatic bone to the angle of the mouth.',
    edges: [
      [
        [-61, 1491],
        [-53.5, 1478],
        [-44.5, 1463.5],
        [-34.5, 1446.5],
      ],
      [
        [-52, 1497],
        [-45.5, 1483.5],
        [-37.5, 1469.5],
        [-28, 1455.5],
      ],
    ],
    depthMm: byPlace([0, 10], [0.2, 5], [0.4, 3.6], [0.7, 2.7], [1, 2.8]),
    mostMm: 3.2,
    endMm: 0.3,
  },
  {
    id: 'levator-anguli-oris',
    name: 'levator anguli oris',
    note: 'Canine fossa, under levator labii superioris, to the angle of the mouth.',
    edges: [
      [
        [-30, 1488],
        [-31, 1477],
        [-33, 1464],
        [-34.5, 1449],
      ],
      [
        [-21, 1489],
        [-23, 1478],
        [-25, 1466],
        [-26, 1452.5],
      ],
    ],
    depthMm: byPlace([0, 13], [0.4, 7], [0.8, 4.8], [1, 4.6]),
    mostMm: 2,
    endMm: 0.7,
  },
  {
    id: 'risorius',
    name: 'risorius',
    note: 'Fascia over masseter and parotid to the angle of the mouth, a thin fan that narrows forward.',
    edges: [
      [
        [-60, 1461.5],
        [-51, 1458],
        [-41, 1456.5],
        [-30, 1455],
      ],
      [
        [-58, 1450.5],
        [-49, 1448.5],
        [-40.5, 1447],
        [-30, 1446.5],
      ],
    ],
    depthMm: byPlace([0, 5], [0.3, 2.8], [0.8, 2.2], [1, 2.1]),
    mostMm: 1.1,
    endMm: 0.15,
    rounded: [0.2, 0.1],
  },
  {
    id: 'depressor-anguli-oris',
    name: 'depressor anguli oris',
    note: 'Oblique line of the mandible to the angle of the mouth, a triangle.',
    edges: [
      [
        [-43, 1424],
        [-40, 1433.5],
        [-37.5, 1443.5],
        [-36, 1456],
      ],
      [
        [-19, 1418],
        [-22, 1429.5],
        [-24.5, 1440.5],
        [-26.5, 1453],
      ],
    ],
    depthMm: byPlace([0, 7], [0.15, 4], [0.45, 2.7], [0.7, 2.45], [1, 2.45]),
    mostMm: 2,
    endMm: 0.25,
    rounded: [0.16, 0.1],
  },
  {
    id: 'depressor-labii-inferioris',
    name: 'depressor labii inferioris',
    note: 'Mandible, under depressor anguli oris, upward and medially to the lower lip.',
    edges: [
      [
        [-32, 1422],
        [-26, 1431],
        [-19, 1443],
      ],
      [
        [-14, 1419],
        [-8, 1430],
        [-3.5, 1443],
      ],
    ],
    depthMm: byPlace([0, 9], [0.2, 5], [0.55, 4], [0.75, 4.8], [1, 6]),
    mostMm: 1.8,
    endMm: 0.25,
    rounded: [0.1, 0.2],
  },
  {
    id: 'mentalis',
    name: 'mentalis',
    note: 'Incisive fossa to the skin of the chin.',
    edges: [
      [
        [-7.5, 1438.5],
        [-11.5, 1432.5],
        [-15.5, 1426],
        [-18.5, 1419],
      ],
      [
        [0.2, 1438],
        [0.7, 1432],
        [0.9, 1425],
        [0.9, 1416.5],
      ],
    ],
    depthMm: byPlace([0, 6], [0.35, 3.6], [0.7, 2.4], [1, 3]),
    mostMm: 2,
    endMm: 0.2,
    rounded: [0.12, 0.12],
  },
  {
    id: 'buccinator',
    name: 'buccinator',
    note: 'Pterygomandibular raphe and the alveolar processes beside the molars to the angle of the mouth; lateral to the teeth, medial to masseter.',
    edges: [
      [
        [-50, 1475],
        [-44, 1473],
        [-37, 1466],
        [-29, 1456],
      ],
      [
        [-47, 1440],
        [-42, 1441.5],
        [-36, 1445],
        [-29, 1449.5],
      ],
    ],
    depthMm: byPlace([0, 20], [0.35, 14], [0.7, 8], [1, 4.8]),
    mostMm: 2.2,
    endMm: 0.8,
    rounded: [0.05, 0.2],
    clearMm: 0.9,
    reachMm: 24,
  },
  {
    id: 'nasalis',
    name: 'nasalis',
    note: 'Maxilla beside the wing of the nose to its fellow over the bridge.',
    edges: [
      [
        [-21, 1476],
        [-17, 1488],
        [-11, 1499],
        [-0.1, 1506],
      ],
      [
        [-18.5, 1471.5],
        [-14.5, 1483],
        [-8.5, 1490],
        [-0.1, 1494],
      ],
    ],
    depthMm: byPlace([0, 5.5], [0.2, 2.6], [0.5, 1.8], [1, 1.7]),
    mostMm: 1.1,
    endMm: 0.5,
    rounded: [0.15, 0.01],
  },
];

export function mouthLofts(skin: FittedSkin, floors: Floors): RecordedLoft[] {
  const bone = floors.of('cranium', 'mandible');
  return [
    orbicularisOris(skin, floors),
    ...STRAPS.map(({ edges, depthMm, mostMm, endMm, rounded = [0.15, 0.15], harmonics = 6, ...words }) => {
      const [one, other] = edges.map(lineThrough) as [(u: number) => Flat, (u: number) => Flat];
      return layUnderSkin({
        ...words,
        side: 'right',
        place: (u, v) => {
          const [ax, az] = one(u),
            [bx, bz] = other(u);
          const within = 0.5 + (v - 0.5) * roundedEnd(u, rounded[0]) * roundedEnd(1 - u, rounded[1]);
          return skin.front(ax + within * (bx - ax), az + within * (bz - az));
        },
        depthMm,
        thicknessMm: belly(mostMm, endMm),
        profile: thinEdged,
        above: bone,
        stations: 13,
        harmonics,
        evened: 6,
      });
    }),
  ];
}
