/**
 * Where lips, nails, areolae, brows, eyes, palms and the garment lie on a body's skin: a number a vertex for each.
 * All are linear in the vertices, so they are refined by the same step as the positions and packed afterwards.
 */
import { meshAdjacency, type Adjacency } from '../../geometry/index.ts';
import { isIn, type BaseSkin, type SkinGroup } from './base-skin.ts';
import { browFields } from './brows.ts';
import { garmentField } from './garment.ts';
import { nippleOf } from './nipples.ts';

/** A value a vertex. Of a share 0.5 is the edge of what is tinted, 1 well inside, 0 well outside. */
export interface LookFields {
  /** Shares of lips, nails, areolae; then how far across the brow, see `browFields`: four a vertex. */
  readonly tint: Float32Array<ArrayBuffer>;
  /** Shares of eye, lid margin, palm or sole; then how far along the brow: four a vertex. */
  readonly parts: Float32Array<ArrayBuffer>;
  /** Distances to the garment's hems, mm: two a vertex, of which the larger counts; less than nothing where it is worn. */
  readonly garment: Float32Array<ArrayBuffer>;
}

/** Radius of the areola, mm. */
const AREOLA_MM = { male: 13, female: 20 } as const;
/** A share falls from 1 to 0 over twice this, mm. */
const RAMP_MM = 10;

/** A distance to an edge (mm, less than nothing inside) as a share. */
function shareOf(mm: number): number {
  return Math.min(1, Math.max(0, 0.5 - mm / (2 * RAMP_MM)));
}

/** Sets one of the four values of every vertex. */
function fill(four: Float32Array, at: number, value: (vertex: number) => number): void {
  for (let vertex = 0; vertex < four.length / 4; vertex += 1) four[4 * vertex + at] = value(vertex);
}

/** A share whose edge is blurred over the neighbours, for colours that pass gently. */
function blurred(shares: Float32Array, { start, list }: Adjacency): Float32Array {
  return shares.map((own, vertex) => {
    const near = list.subarray(start[vertex], start[vertex + 1]);
    return (own + near.reduce((sum, other) => sum + shares[other]!, 0) / Math.max(1, near.length)) / 2;
  });
}

/** Works out where everything lies on a whole, unrefined skin. Pure. */
export function lookFields(skin: BaseSkin): LookFields {
  const { positions, groups, sex, triangles } = skin;
  const count = groups.length;
  const adjacency = meshAdjacency(count, triangles);
  const shareIn = (...named: SkinGroup[]): Float32Array =>
    Float32Array.from(groups, (_, vertex) => Number(named.some((group) => isIn(groups, vertex, group))));
  const tint = new Float32Array(count * 4);
  const parts = new Float32Array(count * 4);
  const put = (four: Float32Array, at: number, shares: Float32Array): void => fill(four, at, (v) => shares[v]!);
  put(tint, 0, shareIn('lips'));
  put(tint, 1, shareIn('fingernail', 'toenail'));
  const nipples = (['right', 'left'] as const).map((side) => nippleOf(skin, adjacency, side));
  fill(tint, 2, (vertex) => {
    const [x, y, z] = [positions[3 * vertex]!, positions[3 * vertex + 1]!, positions[3 * vertex + 2]!];
    const nearest = Math.min(...nipples.map((nipple) => Math.hypot(x - nipple[0], y - nipple[1], z - nipple[2])));
    return shareOf(nearest - AREOLA_MM[sex]);
  });
  const brow = browFields(skin);
  put(tint, 3, brow.across);
  put(parts, 0, shareIn('eye'));
  put(parts, 1, shareIn('lid-margin'));
  put(parts, 2, blurred(blurred(shareIn('palm', 'sole'), adjacency), adjacency));
  put(parts, 3, brow.along);
  return { tint, parts, garment: garmentField(skin, adjacency, nipples) };
}

/** Shares as bytes for a normalised attribute, after they were refined. */
export function packShares(shares: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  // A loop: a callback for each of some 200,000 shares takes as long as all else that a body's skin needs.
  const packed = new Uint8Array(shares.length);
  for (let i = 0; i < packed.length; i += 1) packed[i] = Math.round(Math.min(1, Math.max(0, shares[i]!)) * 255);
  return packed;
}
