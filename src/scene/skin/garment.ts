/**
 * What the drawn body wears: shorts, and for the woman a plain sports top.
 * As a distance to the nearest hem, mm, less than nothing where the garment is worn. It is measured along the body's
 * axes, not over its bulges, so that a hem runs level. It comes as two numbers, of which the larger counts: a strap is
 * hardly wider than a face of the mesh, and the ridge along its middle would be lost between vertices.
 */
import { rootOf, type Adjacency, type Vec3 } from '../../geometry/index.ts';
import { isIn, middleOf, verticesOf, type BaseSkin } from './base-skin.ts';

/** Further than this from a hem nothing tells the places apart, mm. */
const FURTHEST_FROM_HEM_MM = 80;

/** Shorts: under the navel in front, higher behind; the legs end below the crotch, mm. */
const WAIST_UNDER_NAVEL_MM = 42;
const WAIST_HIGHER_BEHIND_MM = 16;
const LEG_MM = 85;

/** The top: its hem under the nipples, its neck over them, its straps from the midline, mm. */
const TOP_HEM_MM = 78;
const NECK_FRONT_MM = 96;
const NECK_BACK_MM = 120;
const STRAP_MM = [70, 112] as const;
/** How round the armhole is, how far over the nipples it ends in front, and how far under the armpit beside, mm. */
const ARMHOLE_MM = 40;
const ARMHOLE_OVER_NIPPLES_MM = 34;
const UNDER_ARMPIT_MM = 8;

/** The trunk's breadth is taken over this height, mm. */
const TRUNK_BELOW_ARMPIT_MM = 40;

/** So many edges away from what is worn the distance still counts: the shade beside a hem is far narrower. */
const RINGS_BESIDE_HEM = 3;

function isOnMidline({ positions }: BaseSkin, vertex: number): boolean {
  return Math.abs(positions[3 * vertex]!) < 0.01;
}

/** Marks the vertices that edges join to some of `open` through vertices that all pass, up to so many edges away. */
function markJoined(
  marks: Uint8Array,
  { start, list }: Adjacency,
  open: readonly number[],
  passes: (vertex: number) => boolean,
  rings = Infinity,
): void {
  for (const vertex of open) marks[vertex] = 1;
  let edge = open;
  for (let ring = 0; ring < rings && edge.length > 0; ring += 1) {
    const next: number[] = [];
    for (const vertex of edge)
      for (let at = start[vertex]!; at < start[vertex + 1]!; at += 1) {
        const near = list[at]!;
        if (marks[near] !== 0 || !passes(near)) continue;
        marks[near] = 1;
        next.push(near);
      }
    edge = next;
  }
}

/** Where arm and trunk part, mm: how high, and how far from the midline. */
interface Armpit {
  readonly height: number;
  readonly outward: number;
}

/** Vertices by height, to a hundredth of a millimetre, the lowest first. */
function byHeight(heights: Float32Array): Uint32Array {
  // Sorted as numbers that carry both: asked of a function for each pair it takes several times as long.
  const count = heights.length;
  const keys = Float64Array.from(heights, (height, vertex) => Math.round(100 * height) * count + vertex).sort();
  return Uint32Array.from(keys, (key) => ((key % count) + count) % count);
}

/** What is among the vertices of a set. */
const HAND = 1,
  MIDLINE = 2;

/**
 * The highest place under which no way leads from the trunk to a hand, and how broad the trunk is right below. Vertices are
 * joined from the feet up: the armpit is where a hand would be joined to the midline.
 */
function armpitOf(skin: BaseSkin, { start, list }: Adjacency): Armpit {
  const { positions, groups } = skin;
  const heights = Float32Array.from(groups, (_, vertex) => positions[3 * vertex + 2]!);
  const rising = byHeight(heights);
  const parents = Int32Array.from(groups.keys());
  const among = Uint8Array.from(groups, (_, vertex) => (isOnMidline(skin, vertex) ? MIDLINE : 0));
  for (const vertex of verticesOf(skin, 'hand', 'right')) among[vertex] = HAND;
  const isJoined = new Uint8Array(groups.length);
  let count = 0;
  for (const vertex of rising) {
    const roots = [...list.subarray(start[vertex], start[vertex + 1])]
      .filter((near) => isJoined[near] === 1)
      .map((near) => rootOf(parents, near));
    const all = roots.reduce((kinds, root) => kinds | among[root]!, among[vertex]!);
    if (all === (HAND | MIDLINE)) break;
    for (const root of roots) parents[root] = vertex;
    among[vertex] = all;
    isJoined[vertex] = 1;
    count += 1;
  }
  const height = heights[rising[count] ?? rising[count - 1]!]!;
  const outward = rising
    .subarray(0, count)
    .filter((vertex) => heights[vertex]! > height - TRUNK_BELOW_ARMPIT_MM && among[rootOf(parents, vertex)] === MIDLINE)
    .reduce((most, vertex) => Math.max(most, Math.abs(positions[3 * vertex]!)), 0);
  return { height, outward };
}

/** Distances to two lots of hems, mm, of which the larger counts. */
type HemDistance = (x: number, back: number, z: number) => readonly [number, number];

/** Distance to the hems of the shorts; y counts from the front (0) to the back (1) of the trunk. */
function shorts(navel: number, crotch: number): HemDistance {
  return (_, back, z) => [z - (navel - WAIST_UNDER_NAVEL_MM + WAIST_HIGHER_BEHIND_MM * back), crotch - LEG_MM - z];
}

/** Distance to the hems of the top: a band under the breast, a round neck, straps, round armholes. */
function top(nipple: number, armpit: Armpit): HemDistance {
  const [inner, outer] = STRAP_MM;
  const arm = nipple + ARMHOLE_OVER_NIPPLES_MM;
  return (x, back, z) => {
    const neck = nipple + NECK_FRONT_MM + (NECK_BACK_MM - NECK_FRONT_MM) * back;
    const intoNeck = inner - Math.hypot(x, Math.min(0, z - neck - inner));
    const aside = outer + ARMHOLE_MM - x;
    const intoArmhole =
      aside < 0
        ? Math.min(z - arm, ARMHOLE_MM - aside)
        : ARMHOLE_MM - Math.hypot(aside, Math.min(0, z - arm - ARMHOLE_MM));
    const ontoArm = Math.min(x - armpit.outward, z - armpit.height + UNDER_ARMPIT_MM);
    return [Math.max(nipple - TOP_HEM_MM - z, intoNeck), Math.max(intoArmhole, ontoArm)];
  };
}

/**
 * The distances of every vertex to the hems of what is worn, two a vertex: the larger is the distance to the hem.
 * @param nipples the tips of both, mm LPS
 */
export function garmentField(
  skin: BaseSkin,
  adjacency: Adjacency,
  nipples: readonly Vec3[],
): Float32Array<ArrayBuffer> {
  const { positions, groups, sex } = skin;
  const vertices = [...groups.keys()];
  const navel = middleOf(
    skin,
    vertices.filter((vertex) => isIn(groups, vertex, 'navel')),
  );
  const midline = vertices.filter((vertex) => isOnMidline(skin, vertex));
  const crotch = Math.min(...midline.map((vertex) => positions[3 * vertex + 2]!));
  const trunk = midline.filter((vertex) => Math.abs(positions[3 * vertex + 2]! - navel[2]) < 150);
  const behind = Math.max(...trunk.map((vertex) => positions[3 * vertex + 1]!));
  const worn = [shorts(navel[2], crotch)];
  if (sex === 'female') worn.push(top(nipples[0]![2], armpitOf(skin, adjacency)));

  const field = new Float32Array(groups.length * 2).fill(FURTHEST_FROM_HEM_MM);
  const limited = (mm: number): number => Math.min(FURTHEST_FROM_HEM_MM, Math.max(-FURTHEST_FROM_HEM_MM, mm));
  const own = new Float32Array(field.length);
  const larger = (of: Float32Array, vertex: number): number => Math.max(of[2 * vertex]!, of[2 * vertex + 1]!);
  for (const distances of worn) {
    for (let vertex = 0; vertex < groups.length; vertex += 1) {
      const back = (positions[3 * vertex + 1]! - navel[1]) / Math.max(1, behind - navel[1]);
      const x = Math.abs(positions[3 * vertex]!);
      own.set(distances(x, Math.min(1, Math.max(0, back)), positions[3 * vertex + 2]!), 2 * vertex);
    }
    // Arms hang beside the trunk at the height of both: they are not joined to it there, and no hem is near them.
    // The straps end at the shoulders: ears stand over them.
    const isWorn = (vertex: number): boolean => larger(own, vertex) < 0 && !isIn(groups, vertex, 'head');
    const inside = new Uint8Array(groups.length);
    markJoined(inside, adjacency, midline.filter(isWorn), isWorn);
    const beside = inside.slice();
    const all = vertices.filter((vertex) => inside[vertex] === 1);
    markJoined(beside, adjacency, all, () => true, RINGS_BESIDE_HEM);
    for (const vertex of vertices) {
      if (beside[vertex] === 0) continue;
      const mm = larger(own, vertex);
      if ((inside[vertex] === 1 || mm >= 0) && mm < larger(field, vertex))
        for (const at of [2 * vertex, 2 * vertex + 1]) field[at] = limited(own[at]!);
    }
  }
  return field;
}
