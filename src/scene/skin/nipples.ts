/** Where a nipple is: the vertex of its group that lies most rings of edges away from the group's border. */
import type { Adjacency, Vec3 } from '../../geometry/index.ts';
import { isIn, verticesOf, type BaseSkin } from './base-skin.ts';

/**
 * The tip of one nipple, mm LPS.
 * @throws when the skin has no such group on this side
 */
export function nippleOf(skin: BaseSkin, { start, list }: Adjacency, side: 'right' | 'left'): Vec3 {
  let left = verticesOf(skin, 'nipple', side);
  const out = new Set<number>();
  let tip: number | undefined;
  while (left.length > 0) {
    tip = left[0];
    const border = left.filter((vertex) =>
      list
        .subarray(start[vertex], start[vertex + 1])
        .some((near) => out.has(near) || !isIn(skin.groups, near, 'nipple')),
    );
    // A closed group without a border would never grow smaller.
    if (border.length === 0) break;
    for (const vertex of border) out.add(vertex);
    left = left.filter((vertex) => !out.has(vertex));
  }
  if (tip === undefined) throw new Error(`the skin has no nipple on the ${side}`);
  const at = 3 * tip;
  return [skin.positions[at]!, skin.positions[at + 1]!, skin.positions[at + 2]!];
}
