/** How well referred pain was painted: by place, not by extent, and as kindly as people are to themselves. */
import type { AreaId } from '../../../anatomy/index.ts';
import type { CellIndex } from '../../pain-drawing/cells.ts';
import { coverMm2, coverOfAreas, type Cover } from '../../pain-drawing/cover.ts';
import { REDRAWING_NOISE } from '../../pain-drawing/redrawing-noise.ts';
import type { PaintTask } from '../item.ts';
import type { QuizScore } from './verdict.ts';

/**
 * Shares of the place, 0 … 1. People who drew the same pain twice shared 42.0 ± 19.1 % (PMID 37897081): one standard deviation
 * below is still what people do, above is better than they do; the least is what 95 of 100 of our redrawings reach.
 */
export const PAINT_SHARES = { sure: 0.61, usual: 0.23, least: REDRAWING_NOISE.jaccard } as const;

/** How a painting was scored. */
export interface PaintScore extends QuizScore {
  /** How much of painted and main zone together lies in both, what was painted in spillover left out, 0 … 1. */
  readonly overlap: number;
  /** How much of the main zone was painted, and how much of what was painted lies in any zone, 0 … 1. */
  readonly found: number;
  readonly inside: number;
  /** Areas of the main zone in which nothing was painted. */
  readonly missed: readonly AreaId[];
  /** What would fit on the other side of the body better. */
  readonly otherSide: boolean;
}

/** The share of two covers, one zone neither counted for nor against. */
function overlapOf(painted: Cover, main: Cover, spared: Cover): { readonly shared: number; readonly all: number } {
  let [shared, all] = [0, 0];
  for (const [cell, mm2] of main) {
    const there = painted.get(cell) ?? 0;
    shared += Math.min(mm2, there);
    all += Math.max(mm2, there);
  }
  for (const [cell, mm2] of painted) if (!main.has(cell) && !spared.has(cell)) all += mm2;
  return { shared, all };
}

/**
 * Scores what was painted.
 * @param task the zones and the side asked for
 * @param painted mm² in each cell of the skin
 * @param index the cells of the body it was painted on
 */
export function scorePaint({ main, spillover, side }: PaintTask, painted: Cover, index: CellIndex): PaintScore {
  const zone = (areas: readonly AreaId[], on: 'right' | 'left'): Cover =>
    coverOfAreas(
      areas.map((area) => ({ area, side: on })),
      index,
    );
  const [often, sometimes] = [zone(main, side), zone(spillover, side)];
  const all = coverMm2(painted);
  const { shared, all: joined } = overlapOf(painted, often, sometimes);
  const overlap = joined > 0 ? shared / joined : 0;
  const whole = coverMm2(often);
  const inZones = [...painted].reduce(
    (sum, [cell, mm2]) => sum + (often.has(cell) || sometimes.has(cell) ? mm2 : 0),
    0,
  );
  const otherSide = side === 'right' ? 'left' : 'right';
  const there = overlapOf(painted, zone(main, otherSide), zone(spillover, otherSide));
  const isTouched = (area: AreaId): boolean =>
    index.cellsOf({ area, side }).some((cell) => (painted.get(cell) ?? 0) > 0);
  const verdict =
    overlap >= PAINT_SHARES.sure
      ? 'easy'
      : overlap >= PAINT_SHARES.usual
        ? 'good'
        : overlap >= PAINT_SHARES.least
          ? 'hard'
          : 'again';
  return {
    verdict,
    // As much as people share with themselves is all that can be asked.
    share: Math.min(1, overlap / PAINT_SHARES.sure),
    overlap,
    found: whole > 0 ? shared / whole : 0,
    inside: all > 0 ? inZones / all : 0,
    missed: main.filter((area) => !isTouched(area)),
    otherSide: there.all > 0 && there.shared / there.all > overlap,
  };
}
