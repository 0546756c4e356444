/** A line into the body, as it travels between threads. */
import type { Vector3Like } from 'three';

/** A straight line from the skin inward, metres, +Y up; plain, so that it can be sent to another thread. */
export interface LineLike {
  readonly entry: Vector3Like;
  /** Inward, unit. */
  readonly down: Vector3Like;
  /** How far along the line the drawing goes, mm. */
  readonly reachMm: number;
}

/** A line from where it meets the lean skin. */
export interface EnteredLine extends LineLike {
  /** The side to which the body is opened along it, at right angles to it, unit. */
  readonly toward: Vector3Like;
}
