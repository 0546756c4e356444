/** Sets that are joined and never parted: each is a tree of parents, told by its root. */

/**
 * The root of the set a member belongs to; the way there is shortened for whoever asks next.
 * @param parents of every member; a root is its own
 */
export function rootOf(parents: Int32Array, member: number): number {
  let root = member;
  while (parents[root] !== root) root = parents[root] ?? root;
  for (let step = member; step !== root;) {
    const above = parents[step] ?? root;
    parents[step] = root;
    step = above;
  }
  return root;
}
