/** Crowns of the teeth in their two arches, set on the measured jaws, as sampled distances; mm, LPS. */
import type { SampledDistance } from '../recorded/shape-types.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { unit, valueAt } from './patches.ts';
import { sampled, type SoftForm } from './soft-forms.ts';

type Kind = 'incisor' | 'canine' | 'premolar' | 'molar';

/**
 * Crowns of one side from the midline back, without the third molar: mesiodistal and labiolingual diameter and height, mm,
 * rounded means of adults (Nelson SJ. Wheeler's Dental Anatomy, Physiology, and Occlusion, 10th ed. 2015).
 */
type Crown = readonly [kind: Kind, width: number, depth: number, height: number];
const UPPER: readonly Crown[] = [
  ['incisor', 8.5, 7, 10.5],
  ['incisor', 6.5, 6, 9],
  ['canine', 7.5, 8, 10],
  ['premolar', 7, 9, 8.5],
  ['premolar', 7, 9, 8.5],
  ['molar', 10, 11, 7.5],
  ['molar', 9, 11, 7],
];
const LOWER: readonly Crown[] = [
  ['incisor', 5, 6, 9],
  ['incisor', 5.5, 6.5, 9.5],
  ['canine', 7, 7.5, 11],
  ['premolar', 7, 7.5, 8.5],
  ['premolar', 7, 8, 8],
  ['molar', 11, 10.5, 7.5],
  ['molar', 10.5, 10, 7],
];

/** Outer outline of a jaw where the crowns stand, right half from the midline, x, y, and the height of their edges along it. */
interface Jaw {
  readonly outline: readonly (readonly [x: number, y: number])[];
  readonly edgeZ: readonly (readonly [arcMm: number, z: number])[];
  /** Crowns hang down or stand up. */
  readonly towards: -1 | 1;
  readonly crowns: readonly Crown[];
}
const MAXILLA: Jaw = {
  outline: [
    [0, -184],
    [-5, -183.6],
    [-10, -182],
    [-15, -179.3],
    [-20, -175.3],
    [-24, -170],
    [-26.5, -165],
    [-28.5, -160],
    [-30, -155],
    [-31.5, -149],
    [-32, -143],
    [-32, -136],
  ],
  edgeZ: [
    [0, 1453],
    [18, 1453.4],
    [26, 1455.4],
    [34, 1457],
    [43, 1458.6],
    [54, 1460.6],
  ],
  towards: -1,
  crowns: UPPER,
};
const MANDIBLE: Jaw = {
  outline: [
    [0, -177.6],
    [-5, -177.2],
    [-10, -175.6],
    [-15, -172.4],
    [-20, -166.8],
    [-23.5, -160],
    [-26.5, -155],
    [-29.5, -150],
    [-31.3, -145],
    [-32.6, -139],
    [-33.5, -132],
  ],
  edgeZ: [
    [0, 1454.8],
    [16, 1455.6],
    [24, 1456.4],
    [31, 1457.2],
    [40, 1459.2],
    [52, 1462],
  ],
  towards: 1,
  crowns: LOWER,
};

/** The enamel stands this far out from the jaw, mm, so that no corner of the bone comes through it. */
const PROUD_MM = 1.1;
/** The neck reaches this far into the jaw beyond the height of the crown, mm. */
const ROOTED_MM = 1;
/** Neighbours meet: each is so much wider to either side, mm. */
const TOUCHING_MM = 0.15;
const SPACING_MM = 0.6;
/** Sides of a crown are between round (2) and square. */
const SQUARENESS = 3.6;

/** How much of its width and depth a crown keeps at its edge. */
const AT_EDGE: Readonly<Record<Kind, readonly [width: number, depth: number]>> = {
  incisor: [0.97, 0.3],
  canine: [0.55, 0.3],
  premolar: [0.8, 0.72],
  molar: [0.92, 0.86],
};

interface SetCrown {
  readonly kind: Kind;
  /** Middle of the crown, along the arch and out of it. */
  readonly middle: Vec3;
  readonly along: Vec3;
  readonly out: Vec3;
  readonly half: readonly [width: number, depth: number, height: number];
}

/** Crowns side by side along the outline, both halves. */
function crownsOf({ outline, edgeZ, towards, crowns }: Jaw): SetCrown[] {
  const lengths = outline.map((place, i) =>
    i === 0 ? 0 : Math.hypot(place[0] - outline[i - 1]![0], place[1] - outline[i - 1]![1]),
  );
  const arcs = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((sum, mm) => sum + mm, 0));
  const at = (arc: number): readonly [number, number] => [
    valueAt(
      arcs.map((mm, i) => [mm, outline[i]![0]] as const),
      arc,
    ),
    valueAt(
      arcs.map((mm, i) => [mm, outline[i]![1]] as const),
      arc,
    ),
  ];
  let from = 0;
  return crowns.flatMap(([kind, width, depth, height]) => {
    const arc = from + width / 2;
    const [before, after] = [at(arc - width / 3), at(arc + width / 3)];
    from += width;
    const along = unit([after[0] - before[0], after[1] - before[1], 0]);
    const out: Vec3 = [-along[1], along[0], 0];
    const [x, y] = at(arc);
    const inward = depth / 2 - PROUD_MM;
    const half = [width / 2 + TOUCHING_MM, depth / 2, (height + ROOTED_MM) / 2] as const;
    const middle: Vec3 = [x - inward * out[0], y - inward * out[1], valueAt(edgeZ, arc) - towards * half[2]];
    const mirrored = ([mx, my, mz]: Vec3): Vec3 => [-mx, my, mz];
    return [
      { kind, middle, along, out, half },
      { kind, middle: mirrored(middle), along: mirrored(along), out: mirrored(out), half },
    ];
  });
}

/** Depth inside a crown, mm, about. `towards` its edge. */
function insideCrown(point: Vec3, { kind, middle, along, out, half }: SetCrown, towards: -1 | 1): number {
  const [dx, dy, dz] = [point[0] - middle[0], point[1] - middle[1], point[2] - middle[2]];
  const up = (towards * dz) / half[2];
  // From neck, 0, to edge, 1.
  const share = Math.min(1, Math.max(0, (up + 1) / 2));
  const [width, depth] = AT_EDGE[kind];
  const waist = 0.8 + 0.2 * Math.min(1, share / 0.5);
  const halfWidth = half[0] * waist * (1 - (1 - width) * share ** 2);
  const halfDepth = half[1] * (1 - (1 - depth) * share ** 1.5);
  // The outer face stays where it is; the inner one slopes towards the edge.
  const outward = dx * out[0] + dy * out[1] - (half[1] - halfDepth) * 0.8;
  const sideways = dx * along[0] + dy * along[1];
  const away =
    (Math.abs(sideways / halfWidth) ** SQUARENESS +
      Math.abs(outward / halfDepth) ** SQUARENESS +
      Math.abs(up) ** SQUARENESS) **
    (1 / SQUARENESS);
  return (1 - away) * Math.min(halfWidth, halfDepth, half[2]);
}

function arch(jaw: Jaw): SampledDistance {
  const crowns = crownsOf(jaw);
  const reach = (axis: 0 | 1 | 2, side: -1 | 1): number =>
    side * Math.max(...crowns.map(({ middle, half }) => side * middle[axis] + (axis === 2 ? half[2] : half[1] + 2))) +
    side * 2 * SPACING_MM;
  const low: Vec3 = [reach(0, -1), reach(1, -1), reach(2, -1)];
  const high: Vec3 = [reach(0, 1), reach(1, 1), reach(2, 1)];
  return sampled(low, high, SPACING_MM, (point) =>
    crowns.reduce((most, crown) => Math.max(most, insideCrown(point, crown, jaw.towards)), -2),
  );
}

/** The upper and the lower row of crowns. */
export function teeth(): SoftForm[] {
  const words = { side: 'midline', mirror: false, kind: 'bone' } as const;
  return [
    {
      ...words,
      id: 'upper-dental-arch',
      name: 'upper dental arch',
      note: 'Crowns of the upper teeth but for the third molars, set on the measured maxilla by mean diameters and heights.',
      field: arch(MAXILLA),
    },
    {
      ...words,
      id: 'lower-dental-arch',
      name: 'lower dental arch',
      note: 'Crowns of the lower teeth but for the third molars, set on the measured mandible by mean diameters and heights.',
      field: arch(MANDIBLE),
    },
  ];
}
