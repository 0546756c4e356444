/**
 * What the drawn body wears: shorts, and for the woman a plain sports top.
 * As a distance to the nearest hem, mm over the front of the body, less than nothing where the garment is worn.
 * It is measured along the body's axes, not over its bulges, so that a hem runs level.
 */
import type { Adjacency, Vec3 } from '../../geometry/index.ts';
import { isIn, middleOf, verticesOf, type BaseSkin } from './base-skin.ts';

/** Further than this from a hem nothing tells the places apart, mm. */
export const FURTHEST_FROM_HEM_MM = 80;

/** Shorts: under the navel in front, higher behind; the legs end below the crotch, mm. */
const WAIST_UNDER_NAVEL_MM = 42;
const WAIST_HIGHER_BEHIND_MM = 16;
const LEG_MM = 85;

/** The top: its hem under the nipples, its neck over them, its straps from the midline, mm. */
const TOP_HEM_MM = 78;
const NECK_FRONT_MM = 96;
const NECK_BACK_MM = 120;
const STRAP_MM = [52, 96] as const;
/** How round the armhole is, and how far it lies under the armpit, mm. */
const ARMHOLE_MM = 48;
const UNDER_ARMPIT_MM = 8;

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

/** The height of the armpits, mm: the highest under which no way leads from the trunk to a hand. */
function armpitHeight(skin: BaseSkin, adjacency: Adjacency): number {
  const heightOf = (vertex: number): number => skin.positions[3 * vertex + 2]!;
  const hands = verticesOf(skin, 'hand', 'right');
  let [under, over] = [middleOf(skin, hands)[2], Math.max(...[...skin.groups.keys()].map(heightOf))];
  while (over - under > 1) {
    const level = (under + over) / 2;
    const trunk = joinedToMidline(skin, adjacency, (vertex) => heightOf(vertex) < level);
    if (hands.some((vertex) => trunk.has(vertex))) over = level;
    else under = level;
  }
  return under;
}

/** Distance to the hems of the shorts; y counts from the front (0) to the back (1) of the trunk. */
function shorts(navel: number, crotch: number): (x: number, back: number, z: number) => number {
  return (_, back, z) =>
    Math.max(z - (navel - WAIST_UNDER_NAVEL_MM + WAIST_HIGHER_BEHIND_MM * back), crotch - LEG_MM - z);
}

/** Distance to the hems of the top: a band under the breast, a round neck, straps, round armholes. */
function top(nipple: number, armpit: number): (x: number, back: number, z: number) => number {
  const [inner, outer] = STRAP_MM;
  const arm = armpit - UNDER_ARMPIT_MM;
  return (x, back, z) => {
    const neck = nipple + NECK_FRONT_MM + (NECK_BACK_MM - NECK_FRONT_MM) * back;
    const intoNeck = inner - Math.hypot(x, Math.min(0, z - neck - inner));
    const aside = outer + ARMHOLE_MM - x;
    const intoArmhole =
      aside < 0 ? z - arm : ARMHOLE_MM - Math.hypot(aside, Math.min(0, z - arm - ARMHOLE_MM));
    return Math.max(nipple - TOP_HEM_MM - z, intoNeck, intoArmhole);
  };
}

/**
 * The distance of every vertex to the hem of what is worn.
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
  if (sex === 'woman') worn.push(top(nipples[0]![2], armpitHeight(skin, adjacency)));

  const field = new Float32Array(groups.length).fill(FURTHEST_FROM_HEM_MM);
  for (const distance of worn) {
    const own = field.map((_, vertex) => {
      const back = (positions[3 * vertex + 1]! - navel[1]) / (behind - navel[1]);
      return distance(Math.abs(positions[3 * vertex]!), Math.min(1, Math.max(0, back)), positions[3 * vertex + 2]!);
    });
    // Arms hang beside the trunk at the height of both: they are not joined to it there, and no hem is near them.
    const inside = joinedToMidline(skin, adjacency, (vertex) => own[vertex]! < 0);
    const near = grown(inside, adjacency, RINGS_BESIDE_HEM);
    own.forEach((mm, vertex) => {
      if (inside.has(vertex) || (mm >= 0 && near.has(vertex)))
        field[vertex] = Math.min(field[vertex]!, Math.max(-FURTHEST_FROM_HEM_MM, mm));
    });
  }
  return field;
}
