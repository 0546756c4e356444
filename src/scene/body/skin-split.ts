/** Where the whole skin of the opening picture ends, and how far it has come. */
import type { Body } from '../../anatomy/index.ts';
import type { SkinSplit } from '../../state/index.ts';
import { createSplitUniforms } from '../shaders/split-uniforms.ts';
import type { PartRange } from './layer-arrays.ts';

/** At both ends of its way the plane stands so far beside the body, metres: a heavier build is wider. */
const BESIDE = 0.04;
/** Tissue that begins further under whole skin than this, metres, is not drawn: nobody sees it past the cut. */
const OUT_OF_SIGHT = 0.05;
/** How fast the split comes and goes, and its plane follows the hand, a second. */
const SPEED = { share: 14, plane: 30 } as const;

/** One step toward a goal, which is there once it is within `near`. */
function toward(now: number, goal: number, share: number, near: number): number {
  return Math.abs(goal - now) < near ? goal : now + (goal - now) * share;
}

export class SkinSplitModel {
  readonly uniforms = createSplitUniforms();
  private wanted: SkinSplit = null;
  private half = 0;

  /** Where the skin is to end, null nowhere. */
  want(split: SkinSplit): void {
    this.wanted = split;
  }

  /** Takes the width of a body. */
  measure({ landmarks: { box } }: Pick<Body, 'landmarks'>): void {
    this.half = Math.max(Math.abs(box.low[0]), Math.abs(box.high[0])) + BESIDE;
  }

  /** How much of the split is seen, 0–1. */
  get share(): number {
    return this.uniforms.uSplit.value.y;
  }

  /** Whether any whole skin is seen: none once its edge has left the body. */
  get showsSkin(): boolean {
    return this.share > 0 && (this.share < 1 || this.uniforms.uSplit.value.x < this.half);
  }

  /** Whether the skin at a place (metres, x toward the body's left) is whole or on its way there; null without a split. */
  isSkinAt(x: number): boolean | null {
    return this.wanted === null ? null : x > this.planeAt(this.wanted);
  }

  /** From where on nothing beneath the skin is drawn, metres; infinite while that is not so. */
  get hidesBeyond(): number {
    return this.share < 1 ? Infinity : this.uniforms.uSplit.value.x + OUT_OF_SIGHT;
  }

  /** Whether a drawn copy lies wholly out of sight under the skin. */
  hides({ min }: Pick<PartRange, 'min'>): boolean {
    return min[0] > this.hidesBeyond;
  }

  /**
   * Moves a step toward what is wanted.
   * @param seconds time since the last step; Infinity arrives at once
   * @returns whether it is still on its way
   */
  advance(seconds: number): boolean {
    const { value } = this.uniforms.uSplit;
    const goal = this.wanted === null ? 0 : 1;
    const stepOf = (speed: number): number => (seconds === Infinity ? 1 : 1 - Math.exp(-seconds * speed));
    const plane = this.wanted === null ? value.x : this.planeAt(this.wanted);
    // The plane is not seen to come from where it stood when nothing was split.
    const x = value.y === 0 ? plane : toward(value.x, plane, stepOf(SPEED.plane), 0.0005);
    const y = toward(value.y, goal, stepOf(SPEED.share), 0.012);
    value.set(x, y);
    return x !== plane || y !== goal;
  }

  private planeAt(split: number): number {
    return (2 * split - 1) * this.half;
  }
}
