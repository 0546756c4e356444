/** A body's whole skin before it is refined, and the parts of it that its topology names. */
import { SKIN_GROUPS, type Sex } from '../../anatomy/index.ts';

/** One of the groups of the skin's topology. */
export type SkinGroup = (typeof SKIN_GROUPS)[number];

/** A whole skin before it is refined: both sides, of the average build. */
export interface BaseSkin {
  /** xyz, mm LPS. */
  readonly positions: ArrayLike<number>;
  /** Three corners a triangle. */
  readonly triangles: Uint32Array;
  /** One bit a group, see `SKIN_GROUPS`. */
  readonly groups: Uint32Array;
  readonly sex: Sex;
}

/** Whether a vertex belongs to a group. */
export function isIn(groups: Uint32Array, vertex: number, group: SkinGroup): boolean {
  return ((groups[vertex]! >>> SKIN_GROUPS.indexOf(group)) & 1) === 1;
}

/** The vertices of a group on one side; those of the midline are on neither. */
export function verticesOf({ positions, groups }: BaseSkin, group: SkinGroup, side: 'right' | 'left'): number[] {
  const sign = side === 'right' ? -1 : 1;
  return [...groups.keys()].filter((vertex) => isIn(groups, vertex, group) && positions[3 * vertex]! * sign > 0.01);
}

/** The middle of some vertices, mm LPS. */
export function middleOf({ positions }: BaseSkin, vertices: readonly number[]): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const vertex of vertices) for (let axis = 0; axis < 3; axis += 1) sum[axis]! += positions[3 * vertex + axis]!;
  return [sum[0] / vertices.length, sum[1] / vertices.length, sum[2] / vertices.length];
}
