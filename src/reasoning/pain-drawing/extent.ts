/** How large what was marked is, and where on the body: what of a pain drawing repeats best when it is drawn again. */
import type { CellIndex } from './cells.ts';
import { coverMm2, type Cover } from './cover.ts';

/** How much skin was marked. */
export interface Extent {
  readonly mm2: number;
  /** One decimal. */
  readonly cm2: number;
  /** Of all skin of the body, one decimal. */
  readonly percent: number;
  /** Shares of what was marked, mm². */
  readonly bySide: { readonly right: number; readonly left: number };
  readonly byFacing: { readonly front: number; readonly back: number; readonly other: number };
}

const oneDecimal = (value: number): number => Math.round(10 * value) / 10;

/** Measures a cover on the average build of its body. */
export function extentOf(cover: Cover, index: CellIndex): Extent {
  const bySide = { right: 0, left: 0 };
  const byFacing = { front: 0, back: 0, other: 0 };
  for (const [cell, covered] of cover) {
    bySide[index.sideOf(cell)] += covered;
    const facing = index.facingOf(cell);
    byFacing[facing === 'front' || facing === 'back' ? facing : 'other'] += covered;
  }
  const mm2 = coverMm2(cover);
  return { mm2, cm2: oneDecimal(mm2 / 100), percent: oneDecimal((100 * mm2) / index.skinMm2), bySide, byFacing };
}
