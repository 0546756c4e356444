/**
 * What the drawn body wears: shorts, and for the woman a plain sports top.
 * As a distance to the nearest hem, mm, less than nothing where the garment is worn. It is measured along the body's
 * axes, not over its bulges, so that a hem runs level. It comes as two numbers, of which the larger counts: a strap is
 * hardly wider than a face of the mesh, and the ridge along its middle would be lost between vertices.
 */
import type { Adjacency, Vec3 } from '../../geometry/index.ts';
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

/** The vertices that edges join to some of the midline through vertices that all pass. */
function joinedToMidline(
  { positions, groups }: BaseSkin,
  { start, list }: Adjacency,
  passes: (vertex: number) => boolean,
): Set<number> {
  const open = [...groups.keys()].filter((vertex) => Math.abs(positions[3 * vertex]!) < 0.01 && passes(vertex));
  const joined = new Set(open);
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop())
    for (const near of list.subarray(start[vertex], start[vertex + 1]))
      if (!joined.has(near) && passes(near)) {
        joined.add(near);
        open.push(near);
      }
  return joined;
}

/** Some vertices with those that lie no more than so many edges away. */
function grown(vertices: ReadonlySet<number>, { start, list }: Adjacency, rings: number): Set<number> {
  const all = new Set(vertices);
  for (let ring = 0; ring < rings; ring += 1)
    for (const vertex of [...all]) for (const near of list.subarray(start[vertex], start[vertex + 1])) all.add(near);
  return all;
}

/** Where arm and trunk part, mm: how high, and how far from the midline. */
interface Armpit {
  readonly height: number;
  readonly outward: number;
}

/** The highest place under which no way leads from the trunk to a hand, and how broad the trunk is right below. */
function armpitOf(skin: BaseSkin, adjacency: Adjacency): Armpit {
  const heightOf = (vertex: number): number => skin.positions[3 * vertex + 2]!;
  const hands = verticesOf(skin, 'hand', 'right');
  let [under, over] = [middleOf(skin, hands)[2], Math.max(...[...skin.groups.keys()].map(heightOf))];
  while (over - under > 1) {
    const level = (under + over) / 2;
    const trunk = joinedToMidline(skin, adjacency, (vertex) => heightOf(vertex) < level);
    if (hands.some((vertex) => trunk.has(vertex))) over = level;
    else under = level;
  }
  const trunk = joinedToMidline(skin, adjacency, (vertex) => heightOf(vertex) < under);
  const below = [...trunk].filter((vertex) => heightOf(vertex) > under - TRUNK_BELOW_ARMPIT_MM);
  return { height: under, outward: Math.max(...below.map((vertex) => Math.abs(skin.positions[3 * vertex]!))) };
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
  const midline = vertices.filter((vertex) => Math.abs(positions[3 * vertex]!) < 0.01);
  const crotch = Math.min(...midline.map((vertex) => positions[3 * vertex + 2]!));
  const trunk = midline.filter((vertex) => Math.abs(positions[3 * vertex + 2]! - navel[2]) < 150);
  const behind = Math.max(...trunk.map((vertex) => positions[3 * vertex + 1]!));
  const worn = [shorts(navel[2], crotch)];
  if (sex === 'female') worn.push(top(nipples[0]![2], armpitOf(skin, adjacency)));

  const field = new Float32Array(groups.length * 2).fill(FURTHEST_FROM_HEM_MM);
  const limited = (mm: number): number => Math.min(FURTHEST_FROM_HEM_MM, Math.max(-FURTHEST_FROM_HEM_MM, mm));
  for (const distances of worn) {
    const own = vertices.map((vertex) => {
      const back = (positions[3 * vertex + 1]! - navel[1]) / Math.max(1, behind - navel[1]);
      return distances(Math.abs(positions[3 * vertex]!), Math.min(1, Math.max(0, back)), positions[3 * vertex + 2]!);
    });
    // Arms hang beside the trunk at the height of both: they are not joined to it there, and no hem is near them.
    // The straps end at the shoulders: ears stand over them.
    const isWorn = (vertex: number): boolean => Math.max(...own[vertex]!) < 0 && !isIn(groups, vertex, 'head');
    const inside = joinedToMidline(skin, adjacency, isWorn);
    for (const vertex of grown(inside, adjacency, RINGS_BESIDE_HEM)) {
      const mm = Math.max(...own[vertex]!);
      const before = Math.max(field[2 * vertex]!, field[2 * vertex + 1]!);
      if ((inside.has(vertex) || mm >= 0) && mm < before) field.set(own[vertex]!.map(limited), 2 * vertex);
    }
  }
  return field;
}
