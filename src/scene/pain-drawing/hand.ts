/** Gathers where a brush goes into strokes, and says what is to be painted with each step. Plain work. */
import { distance, type BrushTip, type Vec3 } from '../../geometry/index.ts';
import type { DrawnStroke } from '../../reasoning/index.ts';
import type { PaintStep } from '../skin/pain-brush.ts';

/** Where the skin is this far from where it was a step before, the hand went over a gap, mm: nothing is painted between. */
const GAP_MM = 18;
/** Nearer than this share of its radius, and than this, mm, the brush has not moved. */
const STILL = 0.15;
const STILL_MM = 1.2;
/** A stroke is cut after so many points, so that it stays quick to undo. */
const MOST_POINTS = 300;

/** How a stroke is painted. */
export interface HandBrush {
  /** Id of the body. */
  readonly body: string;
  readonly erases: boolean;
  readonly mirrors: boolean;
}

interface Growing {
  readonly points: Vec3[];
  readonly normals: Vec3[];
  readonly radiiMm: number[];
}

const mirrored = ({ at, normal, radiusMm }: BrushTip): BrushTip => ({
  at: [-at[0], at[1], at[2]],
  normal: [-normal[0], normal[1], normal[2]],
  radiusMm,
});

/** One press of the brush, from where it comes down to where it is lifted. */
export class Hand {
  private readonly growing: Growing[] = [];
  private last: BrushTip | null = null;

  constructor(private readonly brush: HandBrush) {}

  /** The brush is at a place of the skin, or beside it. @returns what is to be painted */
  moveTo(tip: BrushTip | null): PaintStep[] {
    const { last } = this;
    if (!tip) {
      this.last = null;
      return [];
    }
    const moved = last ? distance(last.at, tip.at) : Infinity;
    if (last && moved < Math.max(STILL_MM, STILL * tip.radiusMm)) return [];
    this.last = tip;
    const isApart = !last || moved > GAP_MM;
    const isLong = (this.growing.at(-1)?.points.length ?? 0) >= MOST_POINTS;
    const from = isApart ? tip : last;
    if (isApart || isLong) {
      this.begin();
      this.add(from);
    }
    if (from !== tip) this.add(tip);
    const count = this.brush.mirrors ? 2 : 1;
    const first = this.growing.length - count;
    return Array.from({ length: count }, (_, k) => ({
      stroke: first + k,
      from: k === 0 ? from : mirrored(from),
      to: k === 0 ? tip : mirrored(tip),
    }));
  }

  /** What was drawn. */
  strokes(): readonly DrawnStroke[] {
    const { body, erases } = this.brush;
    return this.growing.map(({ points, normals, radiiMm }) => ({ body, points, normals, radiiMm, erases }));
  }

  private begin(): void {
    for (let k = 0; k < (this.brush.mirrors ? 2 : 1); k += 1)
      this.growing.push({ points: [], normals: [], radiiMm: [] });
  }

  private add(tip: BrushTip): void {
    const count = this.brush.mirrors ? 2 : 1;
    this.growing.slice(-count).forEach((stroke, k) => {
      const { at, normal, radiusMm } = k === 0 ? tip : mirrored(tip);
      stroke.points.push(at);
      stroke.normals.push(normal);
      stroke.radiiMm.push(radiusMm);
    });
  }
}

/** The brush's radius under a pen that tells how hard it presses: half of it at the lightest. */
export function pressedRadius(radiusMm: number, pointerType: string, pressure: number): number {
  return pointerType === 'pen' && pressure > 0 ? radiusMm * (0.5 + 0.5 * Math.min(1, pressure)) : radiusMm;
}
