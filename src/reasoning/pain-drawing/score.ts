/**
 * How well a muscle's zones explain what was marked. See docs/pain-drawing.md. It only orders muscles: what is said of one is
 * said in words.
 */
import type { CellIndex } from './cells.ts';
import { coverMm2, type Cover } from './cover.ts';
import type { SidedPattern, SidedPoint } from './pattern.ts';

/** So much of the score is lost where nothing of the usual zone was marked. */
const UNMARKED_COSTS = 0.25;

/** What was found of one muscle. */
export interface Explained {
  /** 0 … 1: how well it explains what was marked. For ordering alone. */
  readonly score: number;
  /** The same without what marking its usual zones adds: says who is first where scores are equal. */
  readonly bare: number;
  /** Share of what was marked that lies in any of its zones, 0 … 1. */
  readonly reached: number;
  /** Share of the usual zone of each of its trigger points that was marked, 0 … 1, in their order. */
  readonly usualMarked: readonly number[];
}

/** Share of the usual zone of a trigger point that was marked, 0 … 1. */
function usualShare({ usual }: SidedPoint, cover: Cover, { mm2 }: Pick<CellIndex, 'mm2'>): number {
  let marked = 0,
    whole = 0;
  for (const cell of usual) {
    marked += Math.min(mm2(cell), cover.get(cell) ?? 0);
    whole += mm2(cell);
  }
  return whole > 0 ? marked / whole : 0;
}

/** Share of the usual zone of each trigger point that was marked. */
export function usualShares({ points }: SidedPattern, cover: Cover, index: Pick<CellIndex, 'mm2'>): readonly number[] {
  return points.map((point) => usualShare(point, cover, index));
}

/**
 * How well pain in a cell fits a muscle, 0 … 1. A zone that is felt only sometimes fits the better the more of the usual zone
 * of the same trigger point is marked: pain that spreads does so from there.
 */
export function fitIn({ points }: SidedPattern, cell: number, shares: readonly number[]): number {
  let best = 0;
  points.forEach((point, at) => {
    const fit = point.fitAt(cell);
    if (fit > 0) best = Math.max(best, fit + (1 - fit) * (shares[at] ?? 0));
  });
  return best;
}

/** What is taken off where the usual zone was left out: of the trigger point of which most was marked. */
export function usualFactor(shares: readonly number[]): number {
  return 1 - UNMARKED_COSTS * (1 - Math.max(0, ...shares));
}

/** Scores a muscle for what was marked; null where none of that lies in its zones. */
export function explain(sided: SidedPattern, cover: Cover, index: Pick<CellIndex, 'mm2'>): Explained | null {
  const cells = [...cover].filter(([cell]) => sided.reaches(cell));
  const marked = coverMm2(cover);
  if (cells.length === 0 || marked === 0) return null;
  const shares = usualShares(sided, cover, index);
  const none = shares.map(() => 0);
  let [fits, bare, reached] = [0, 0, 0];
  for (const [cell, covered] of cells) {
    reached += covered;
    bare += covered * fitIn(sided, cell, none);
    fits += covered * fitIn(sided, cell, shares);
  }
  return {
    score: (fits / marked) * usualFactor(shares),
    bare: bare / marked,
    reached: reached / marked,
    usualMarked: shares,
  };
}

/** Scores nearer than this are the same. */
const SAME = 1e-9;

/** Orders what explains best first; for `sort`. What is as good keeps its order. */
export function compareExplained(one: Explained, other: Explained): number {
  const by = (key: 'score' | 'bare'): number => (Math.abs(one[key] - other[key]) < SAME ? 0 : other[key] - one[key]);
  return by('score') || by('bare');
}

/** Whether two explain as well. */
export function isAsGood(one: Explained, other: Explained): boolean {
  return Math.abs(one.score - other.score) < SAME;
}

/** How much of what was marked is left, in words. */
export const LEFT_OVER = ['none', 'a-little', 'much'] as const;
export type LeftOver = (typeof LEFT_OVER)[number];

/** Nobody paints along the edge of a zone: so little beside it is nothing. */
const NOTHING_LEFT = 0.15;
const LITTLE_LEFT = 0.4;

/** @param share of what was marked that is not explained, 0 … 1 */
export function leftOver(share: number): LeftOver {
  if (share <= NOTHING_LEFT) return 'none';
  return share <= LITTLE_LEFT ? 'a-little' : 'much';
}
