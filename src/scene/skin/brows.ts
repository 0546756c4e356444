/**
 * Where the brows lie: an arched band above each eye, placed from the margins of the lids.
 * A band this narrow would be lost between vertices, so each carries its place in the band instead: both numbers are
 * smooth over the face, and the shader draws the band, crisp, from them.
 */
import { middleOf, verticesOf, type BaseSkin } from './base-skin.ts';

/** How far from the middle line of a brow its scale ends, mm: there `across` is 0 (below) or 1 (above). */
const BROW_REACH_MM = 16;

/** From the inner corner of the eye to where the brow begins, and from the outer one to where it ends, mm. */
const INNER_MM = 5;
const OUTER_MM = 10;
/** Height over the middle of the eye where the brow begins, and of the arch over the line from begin to end, mm. */
const RISE_MM = { male: 14.5, female: 16.5 } as const;
const DROP_MM = { male: 1, female: 1.5 } as const;
const ARCH_MM = { male: 4.5, female: 6 } as const;
/** A brow's breadth as a share of a broad one's. */
const BREADTH = { male: 1, female: 0.72 } as const;
/** Nothing further back than this behind the lids is a brow, mm. */
const DEEPEST_MM = 60;

/** A vertex's place in its brow. */
export interface BrowFields {
  /** 0.5 on the middle line, higher above it; half the scale is `BROW_REACH_MM` of a broad brow. */
  readonly across: Float32Array;
  /** 0.25 where the brow begins beside the nose, 0.75 where it ends, 1 far behind. */
  readonly along: Float32Array;
}

const limited = (value: number): number => Math.min(1, Math.max(0, value));

/** Works out each vertex's place in the brow of its side. */
export function browFields(skin: BaseSkin): BrowFields {
  const { positions, sex, groups } = skin;
  const across = new Float32Array(groups.length);
  const along = new Float32Array(groups.length);
  const lids = verticesOf(skin, 'lid-margin', 'right');
  if (lids.length === 0) return { across, along };
  const outward = lids.map((vertex) => Math.abs(positions[3 * vertex]!));
  const inner = Math.min(...outward) - INNER_MM;
  const outer = Math.max(...outward) + OUTER_MM;
  const [, lidY, lidZ] = middleOf(skin, lids);
  for (let vertex = 0; vertex < groups.length; vertex += 1) {
    const x = Math.abs(positions[3 * vertex]!);
    const t = (x - inner) / (outer - inner);
    const isFront = positions[3 * vertex + 1]! <= lidY + DEEPEST_MM;
    along[vertex] = isFront ? limited((t + 0.5) / 2) : 1;
    // The highest place lies two thirds of the way out.
    const bend = t < 2 / 3 ? 1 - (1 - 1.5 * t) ** 2 : 1 - (3 * t - 2) ** 2;
    const middle = lidZ + RISE_MM[sex] - DROP_MM[sex] * t + ARCH_MM[sex] * Math.max(-1, bend);
    const over = (positions[3 * vertex + 2]! - middle) / BREADTH[sex];
    across[vertex] = limited(0.5 + over / (2 * BROW_REACH_MM));
  }
  return { across, along };
}
