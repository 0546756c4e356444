/** The long parts that a standing surface has, and where they are joined: of a person the legs, and each arm to the trunk. */
import { rootOf } from './disjoint-sets.ts';

/** Where two long parts of a surface become one. */
export interface Joint {
  /** The two parts as far up as they are apart: one for each vertex that belongs, 0 for all others. */
  readonly parts: readonly [Uint8Array, Uint8Array];
  /** Height at which they are joined, same unit as the positions. */
  readonly height: number;
}

/** Heights are told apart in steps so large, metres. */
const STEP = 0.001;

/**
 * Finds where long parts of a standing surface are joined: it is filled from below, and whenever two of them meet, they
 * hung apart up to there.
 * @param positions xyz per vertex, y up, metres
 * @param indices three per triangle
 * @param leastLength a part that is shorter than this, from its lowest point to where it is joined, is none: a finger, a chin
 * @returns from below
 */
export function jointsOf(positions: ArrayLike<number>, indices: ArrayLike<number>, leastLength: number): Joint[] {
  const count = positions.length / 3;
  const height = (at: number): number => positions[3 * at + 1] ?? 0;
  const parents = new Int32Array(count).map((_, at) => at);
  const lowest = new Float64Array(count).map((_, at) => height(at));
  // The vertices of a part are a ring: two parts become one by changing two links.
  const next = Int32Array.from(parents);
  const membersOf = (root: number): Uint8Array => {
    const members = new Uint8Array(count);
    let at = root;
    do {
      members[at] = 1;
      at = next[at] ?? root;
    } while (at !== root);
    return members;
  };
  const joints: Joint[] = [];
  const join = (one: number, other: number, at: number): void => {
    const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
    if (a === b) return;
    const [lowA, lowB] = [lowest[a] ?? at, lowest[b] ?? at];
    if (Math.min(at - lowA, at - lowB) >= leastLength) joints.push({ parts: [membersOf(a), membersOf(b)], height: at });
    parents[b] = a;
    lowest[a] = Math.min(lowA, lowB);
    const link = next[a] ?? a;
    next[a] = next[b] ?? b;
    next[b] = link;
  };
  for (const triangle of fromBelow(positions, indices)) {
    const [a, b, c] = [indices[3 * triangle] ?? 0, indices[3 * triangle + 1] ?? 0, indices[3 * triangle + 2] ?? 0];
    const at = Math.max(height(a), height(b), height(c));
    join(a, b, at);
    join(a, c, at);
  }
  return joints;
}

/** Triangles by their highest corner, lowest first: sorted by counting, since there are many. */
function fromBelow(positions: ArrayLike<number>, indices: ArrayLike<number>): Uint32Array {
  const count = indices.length / 3;
  const height = (index: number): number => positions[3 * (indices[index] ?? 0) + 1] ?? 0;
  const tops = new Float64Array(count).map((_, t) => Math.max(height(3 * t), height(3 * t + 1), height(3 * t + 2)));
  const lowest = tops.reduce((least, top) => Math.min(least, top), Infinity);
  const steps = tops.map((top) => Math.floor((top - lowest) / STEP));
  const starts = new Uint32Array(steps.reduce((most, step) => Math.max(most, step), 0) + 2);
  for (const step of steps) starts[step + 1] = (starts[step + 1] ?? 0) + 1;
  for (let step = 1; step < starts.length; step += 1) starts[step] = (starts[step] ?? 0) + (starts[step - 1] ?? 0);
  const order = new Uint32Array(count);
  steps.forEach((step, triangle) => {
    const place = starts[step] ?? 0;
    order[place] = triangle;
    starts[step] = place + 1;
  });
  return order;
}
