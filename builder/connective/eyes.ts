/** Orbicularis oculi, which carries the lids, and what meets it at the brow and on the root of the nose. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import { evenSided } from './body.ts';
import type { FittedSkin } from './fitted-skin.ts';
import type { Floors } from './floors.ts';
import { roundedEnd, valueAt } from './patches.ts';
import { thinEdged, thinRimmed } from './sheet.ts';
import { belly, byPlace, closedLine, layUnderSkin, lineThrough } from './under-skin.ts';

/** Rim of the orbital part, seen from the front: the turn as an ellipse counts it from the medial corner over the brow, x, z. */
const RIM = [
  [0, -11.5, 1521],
  [40, -11.5, 1535],
  [70, -23, 1543.5],
  [100, -38, 1547.5],
  [130, -53, 1545],
  [155, -62, 1536],
  [180, -65.5, 1522],
  [205, -64, 1507.5],
  [230, -56, 1495.5],
  [265, -40, 1490],
  [300, -25, 1494],
  [335, -15, 1507],
] as const;

/** From the edge of the lid to that of the muscle, mm. */
const EDGE_MM = 0.7;
/** The muscle closes over this much of the slit between the lids at its corners, where there is no eyeball behind it, mm. */
const CORNER_MM = { medial: 2.6, lateral: 2.2 } as const;
/** Depth of its rim under the skin by the turn: under the skin of the brow, sinking to temporal fascia and cheek, mm. */
const RIM_DEPTH = closedLine([
  [0, 3.4, 0],
  [45, 3.4, 0],
  [75, 3.3, 0],
  [110, 3.5, 0],
  [140, 4.8, 0],
  [180, 6.4, 0],
  [215, 6, 0],
  [265, 4.8, 0],
  [320, 4, 0],
]);

/** The edges of the lids as two lines (x, z) between the corners of the eye. */
function lidEdges(skin: FittedSkin): {
  readonly medial: number;
  readonly lateral: number;
  /** Of the line between the corners. */
  readonly middleZ: (x: number) => number;
  readonly z: (x: number, upper: boolean) => number;
} {
  const places = skin.loops.lidMargin.map((vertex) => skin.vertex(vertex));
  const byX = places.slice().sort((a, b) => a[0] - b[0]);
  const [lateral, medial] = [byX[0]!, byX[byX.length - 1]!];
  const middleZ = (x: number): number =>
    lateral[2] + ((x - lateral[0]) / (medial[0] - lateral[0])) * (medial[2] - lateral[2]);
  const edge = (upper: boolean): (readonly [number, number])[] => [
    [lateral[0], lateral[2]],
    ...places.filter(([x, , z]) => z > middleZ(x) === upper).map(([x, , z]) => [x, z] as const),
    [medial[0], medial[2]],
  ];
  const edges = { upper: edge(true), lower: edge(false) };
  return {
    medial: medial[0],
    lateral: lateral[0],
    middleZ,
    z: (x, upper) => valueAt(upper ? edges.upper : edges.lower, x),
  };
}

/** Ring from the edge of the lids to the rim of the orbital part; its seam is the medial palpebral ligament. */
function orbicularisOculi(skin: FittedSkin, floors: Floors): RecordedLoft {
  const edges = lidEdges(skin);
  const rim = closedLine(RIM);
  const medial = edges.medial - CORNER_MM.medial,
    lateral = edges.lateral + CORNER_MM.lateral;
  const middle = (medial + lateral) / 2,
    half = (medial - lateral) / 2;
  return layUnderSkin({
    id: 'orbicularis-oculi',
    name: 'orbicularis oculi',
    side: 'right',
    note: 'Ring laid under the fitted skin from the edge of the lids, nearly as thin as the lids are there, to the rim of the orbital part.',
    ring: true,
    place: (u, v) => {
      const turn = 2 * Math.PI * u;
      const x = middle + half * Math.cos(turn);
      const open = Math.min(1, 1.6 * Math.abs(Math.sin(turn))) ** 0.5;
      const z = edges.middleZ(x) + open * (edges.z(x, turn < Math.PI) - edges.middleZ(x));
      // Bundles of the orbital part end one beside the other among those of their neighbours.
      const ragged = 0.4 * Math.sin(13 * turn) + 0.4 * Math.sin(23 * turn + 1);
      const [outX, outZ] = rim((360 * turn) / (2 * Math.PI));
      const away = Math.hypot(outX - x, outZ - z);
      // The edge of the muscle stays within the edge of the lid.
      const share = v + ((1 - v) * EDGE_MM + ragged * v ** 5) / away;
      return skin.front(x + share * (outX - x), z + share * (outZ - z));
    },
    depthMm: (u, v) =>
      valueAt(
        [
          // At the corners of the eye it lies a little further in.
          [0, 0.7 + 0.5 * Math.cos(2 * Math.PI * u) ** 8],
          [0.3, 0.7],
          [0.55, 1.6],
          [0.72, 2],
          [1, RIM_DEPTH(360 * u)[0]],
        ],
        v,
      ),
    thicknessMm: () => 1.7,
    profile: thinRimmed,
    leastDepthMm: 0.6,
    above: floors.of('eyeball', 'cranium'),
    clearMm: 0.1,
    stations: 73,
    harmonics: 9,
    evened: 1,
  });
}

export function eyeLofts(skin: FittedSkin, floors: Floors): RecordedLoft[] {
  const bone = floors.of('cranium');
  const frontal = {
    lateral: lineThrough([
      [-43, 1596],
      [-51, 1588],
      [-56, 1575],
      [-58.5, 1561],
      [-58.5, 1548],
      [-55, 1536],
    ]),
    medial: lineThrough([
      [-13, 1604],
      [-9.5, 1595],
      [-6, 1578],
      [-2.2, 1561],
      [-0.4, 1547],
      [-1.5, 1529],
    ]),
  };
  const frontalDepth = byPlace([0, 5.4], [0.12, 4.2], [0.35, 2.5], [0.6, 2.2], [0.85, 2.8], [1, 4.4]);
  const procerus = {
    lateral: lineThrough([
      [-7.5, 1503],
      [-7.5, 1518],
      [-8.5, 1533],
      [-10.5, 1551],
    ]),
    medial: lineThrough([
      [-0.4, 1504],
      [-0.1, 1518],
      [-0.2, 1533],
      [-1.6, 1553],
    ]),
  };
  const corrugator = {
    above: lineThrough([
      [-6, 1537],
      [-18, 1544],
      [-30, 1549],
      [-40, 1550],
    ]),
    below: lineThrough([
      [-7, 1531],
      [-18, 1536],
      [-30, 1542],
      [-40, 1547],
    ]),
  };
  const between =
    (a: (u: number) => readonly [number, number], b: (u: number) => readonly [number, number]) =>
    (u: number, v: number) => {
      const [ax, az] = a(u),
        [bx, bz] = b(u);
      return skin.front(ax + v * (bx - ax), az + v * (bz - az));
    };
  return [
    orbicularisOculi(skin, floors),
    layUnderSkin({
      id: 'frontal-belly-occipitofrontalis',
      name: 'frontal belly of occipitofrontalis',
      side: 'right',
      note: 'Under the skin of the forehead, from the galea to the brow, where it runs under orbicularis oculi and procerus; parting from its fellow upward.',
      place: (u, v) => {
        const [ax, az] = frontal.lateral(u),
          [bx, bz] = frontal.medial(u);
        // Its upper border is an arch.
        const arch = 7 * (1 - (2 * v - 1) ** 2) * (1 - u) ** 5;
        return skin.front(ax + v * (bx - ax), az + v * (bz - az) + arch);
      },
      // It leaves the galea, and its lateral border sinks to the temporal line.
      depthMm: (u, v) =>
        frontalDepth(u) + 3.2 * Math.max(0, 1 - v / 0.3) ** 2 + 1.2 * Math.max(0, (v - 0.8) / 0.2) ** 2,
      thicknessMm: byPlace([0, 0.3], [0.3, 1.6], [0.8, 1.6], [1, 0.6]),
      profile: thinEdged,
      // On the galea.
      above: evenSided(bone),
      clearMm: 2.3,
      stations: 20,
      harmonics: 9,
    }),
    layUnderSkin({
      id: 'procerus',
      name: 'procerus',
      side: 'right',
      note: 'Nasal bone to the skin between the eyebrows.',
      place: (u, v) =>
        between(procerus.lateral, procerus.medial)(u, 0.5 + (v - 0.5) * Math.max(0.3, roundedEnd(1 - u, 0.35))),
      depthMm: byPlace([0, 2.3], [0.6, 2], [0.8, 2.2], [1, 3.6]),
      thicknessMm: belly(1.5, 0.3),
      profile: thinEdged,
      above: bone,
      stations: 10,
      harmonics: 6,
    }),
    layUnderSkin({
      id: 'corrugator-supercilii',
      name: 'corrugator supercilii',
      side: 'right',
      note: 'Medial end of the superciliary arch to the skin above the middle of the eyebrow, under orbicularis oculi and frontalis.',
      place: between(corrugator.above, corrugator.below),
      depthMm: byPlace([0, 5.5], [0.5, 4.6], [1, 3.9]),
      thicknessMm: belly(1.8, 0.6),
      above: bone,
      stations: 9,
      harmonics: 6,
    }),
  ];
}
