/** The marks now in the picture, so that the pointer can ask what it is over. */
import { Vector3, type Camera } from 'three';
import type { Target } from '../../state/index.ts';

export interface Mark {
  readonly target: Target;
  /** Metres, +Y up. */
  readonly position: Vector3;
  readonly normal: Vector3;
  /** The point's number, from 1. */
  readonly number: number;
}

/** Half of the 44 px that a finger needs. */
const REACH_PX = 22;

let marks: readonly Mark[] = [];

export function setMarks(next: readonly Mark[]): void {
  marks = next;
}

/** The target of the nearest mark within a finger's reach of a pointer, null when there is none. */
export function markAt(event: MouseEvent, canvas: HTMLCanvasElement, camera: Camera): Target | null {
  const box = canvas.getBoundingClientRect();
  const on = new Vector3();
  let best: { target: Target; distance: number } | null = null;
  for (const mark of marks) {
    on.copy(mark.position).project(camera);
    const x = box.left + ((on.x + 1) / 2) * box.width;
    const y = box.top + ((1 - on.y) / 2) * box.height;
    const distance = Math.hypot(event.clientX - x, event.clientY - y);
    if (on.z < 1 && distance <= REACH_PX && distance < (best?.distance ?? Infinity)) best = { target: mark.target, distance };
  }
  return best?.target ?? null;
}
