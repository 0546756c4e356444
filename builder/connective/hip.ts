/** Fascia of the hip and the groin, right side. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { drape, thinEdged } from './sheet.ts';
import { strap, through, unit, valueAt } from './patches.ts';
import { outermost } from './body.ts';
import type { Floors } from './floors.ts';

/** The iliac crest from back to front: x, y, z, then the outward x and y. */
const CREST = [
  [-66, -28, 941, -0.6, 0.8],
  [-82, -46, 954, -0.6, 0.8],
  [-104, -61, 957, -0.65, 0.75],
  [-122, -76, 953, -0.8, 0.6],
  [-133, -95, 945, -0.95, 0.3],
  [-137, -110, 936, -1, 0],
] as const;

/** How far the gluteal aponeurosis runs down from the crest before nothing is left of it, by place from back to front, mm. */
const APONEUROSIS_MM: readonly (readonly [number, number])[] = [
  [0, 18],
  [0.2, 46],
  [0.5, 66],
  [0.8, 58],
  [1, 26],
];

export function hipLofts(floors: Floors): RecordedLoft[] {
  return [
    inguinalLigament(floors),
    drape({
      id: 'gluteal-aponeurosis',
      name: 'gluteal aponeurosis',
      kind: 'fascia',
      side: 'right',
      note: 'From the iliac crest down over gluteus medius, thick at the crest, thinning out into the epimysium.',
      node: (u, v) => {
        const [x, y, z, ox, oy] = through(CREST, v);
        const out = unit([ox!, oy!, 0]);
        const drop = 1 + u * valueAt(APONEUROSIS_MM, v);
        return { base: [x! - 30 * out[0], y! - 30 * out[1], z! - drop], out };
      },
      floor: floors.of('gluteus-medius', 'gluteus-minimus', 'hip-bone', 'tensor-fasciae-latae', 'iliotibial-tract'),
      gapMm: 0.6,
      thicknessMm: 0.9,
      belly: (u) => 0.9 - 0.65 * u,
      reachMm: 80,
      tension: 12,
      stations: 12,
      harmonics: 12,
    }),
  ];
}

/** Breadth of a bin in which the lowest place of the aponeurosis is looked for, mm. */
const BIN_MM = 8;
/** How often the border is evened. */
const EVENED = 3;

/** The rolled lower border of the external oblique's aponeurosis, between two points of the hip bone. */
function inguinalLigament(floors: Floors): RecordedLoft {
  const { positions } = floors.mesh('hip-bone');
  const foremost = (isIn: (x: number, z: number) => boolean): Vec3 => {
    let found: Vec3 = [0, Infinity, 0];
    for (let i = 0; i < positions.length; i += 3) {
      const [x, y, z] = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
      if (y < found[1] && isIn(x, z)) found = [x, y, z];
    }
    return found;
  };
  const spine = foremost((_x, z) => z > 870);
  const tubercle = foremost((x, z) => z < 850 && x < -16);
  const path = lowerBorder(floors, spine, tubercle);
  return drape({
    id: 'inguinal-ligament',
    name: 'inguinal ligament',
    kind: 'ligament',
    side: 'right',
    note: 'Lower border of the aponeurosis of external oblique, anterior superior iliac spine to pubic tubercle.',
    // Most of it lies on the aponeurosis, out of which it grows; its lower edge is the border.
    node: strap(
      path.map(([x, y, z]): Vec3 => [x, y, z + 1.2]),
      path.map(() => [-0.35, -0.93, -0.12] as const),
      (u) => 3 + 1.6 * (2 * u - 1) ** 2,
    ),
    floor: outermost(floors.of('external-oblique'), floors.of('hip-bone')),
    ceiling: floors.of('skin'),
    ceilingGapMm: 1.5,
    gapMm: 0.15,
    thicknessMm: 1,
    profile: thinEdged,
    reachMm: 26,
    tension: 40,
    raysAcross: 15,
    stations: 18,
    harmonics: 5,
  });
}

/** The lower border of external oblique from the spine to the tubercle at even steps, mm. */
function lowerBorder(floors: Floors, spine: Vec3, tubercle: Vec3): Vec3[] {
  const { positions } = floors.mesh('external-oblique');
  const count = 1 + Math.round((tubercle[0] - spine[0]) / BIN_MM);
  const places = Array.from({ length: count }, (_, k): Vec3 => {
    const x = spine[0] + ((tubercle[0] - spine[0]) * k) / (count - 1);
    let lowest: Vec3 = [x, 0, Infinity];
    for (let i = 0; i < positions.length; i += 3) {
      const [px, py, pz] = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
      if (Math.abs(px - x) < BIN_MM / 2 && pz < lowest[2]) lowest = [px, py, pz];
    }
    if (lowest[2] === Infinity) throw new Error(`external-oblique: expected a lower border at x = ${x} mm`);
    return lowest;
  });
  let path: Vec3[] = [spine, ...places.slice(1, -1), tubercle];
  for (let pass = 0; pass < EVENED; pass += 1)
    path = path.map((at, k) => {
      const [before, after] = [path[k - 1], path[k + 1]];
      return before && after
        ? ([0, 1, 2].map((axis) => (before[axis]! + 2 * at[axis]! + after[axis]!) / 4) as unknown as Vec3)
        : at;
    });
  return path;
}
