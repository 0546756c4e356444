/** Where a nipple is: the place of its group that stands out most before the places around it. */
import type { Adjacency, Vec3 } from '../../geometry/index.ts';
import { verticesOf, type BaseSkin } from './base-skin.ts';

/**
 * The tip of one nipple, mm LPS.
 * @throws when the skin has no such group on this side
 */
export function nippleOf({ positions, ...skin }: BaseSkin, { start, list }: Adjacency, side: 'right' | 'left'): Vec3 {
  const group = verticesOf({ positions, ...skin }, 'nipple', side);
  const yOf = (vertex: number): number => positions[3 * vertex + 1]!;
  // Forward is less y.
  const standsOut = (vertex: number): number => {
    const near = list.subarray(start[vertex], start[vertex + 1]);
    return near.reduce((sum, other) => sum + yOf(other), 0) / near.length - yOf(vertex);
  };
  const [tip] = [...group].sort((a, b) => standsOut(b) - standsOut(a));
  if (tip === undefined) throw new Error(`the skin has no nipple on the ${side}`);
  return [positions[3 * tip]!, positions[3 * tip + 1]!, positions[3 * tip + 2]!];
}
