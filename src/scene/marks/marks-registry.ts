/** The marks now in the picture, so that the pointer can ask what it is over. */
import { Vector3, type Camera } from 'three';
import type { Target } from '../../state/index.ts';
import { spreadMarks, type ScreenPlace } from './spread-marks.ts';

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
/** Marks stand at least this far apart on the screen, px. */
const APART_PX = 44;

let marks: readonly Mark[] = [];

export function setMarks(next: readonly Mark[]): void {
  marks = next;
}

/** Lays the marks out for a camera and a picture of this size, CSS px. */
export type MarksLayout = (camera: Camera, width: number, height: number) => void;

let layout: MarksLayout | null = null;

export function setMarksLayout(next: MarksLayout | null): void {
  layout = next;
}

/** Lays the marks out for another picture than the screen's; the screen's next frame lays them out again. */
export const layMarksOut: MarksLayout = (camera, width, height) => { layout?.(camera, width, height); };

/** Where each mark belongs on the canvas and where it is drawn, CSS px; null for one behind the viewer. */
export function markPlaces(camera: Camera, width: number, height: number): ({ anchor: ScreenPlace; drawn: ScreenPlace } | null)[] {
  const on = new Vector3();
  const anchors = marks.map(({ position }) => {
    on.copy(position).project(camera);
    return on.z < 1 ? { x: ((on.x + 1) / 2) * width, y: ((1 - on.y) / 2) * height } : null;
  });
  const seen = anchors.filter((anchor) => anchor !== null);
  const spread = spreadMarks(seen, APART_PX);
  let at = 0;
  return anchors.map((anchor) => {
    if (!anchor) return null;
    const drawn = spread[at] ?? anchor;
    at += 1;
    return { anchor, drawn };
  });
}

/** The target of the nearest mark within a finger's reach of a pointer, null when there is none. */
export function markAt(event: MouseEvent, canvas: HTMLCanvasElement, camera: Camera): Target | null {
  const box = canvas.getBoundingClientRect();
  let best: { target: Target; distance: number } | null = null;
  markPlaces(camera, box.width, box.height).forEach((place, i) => {
    const mark = marks[i];
    if (!place || !mark) return;
    const distance = Math.hypot(event.clientX - box.left - place.drawn.x, event.clientY - box.top - place.drawn.y);
    if (distance <= REACH_PX && distance < (best?.distance ?? Infinity)) best = { target: mark.target, distance };
  });
  return (best as { target: Target } | null)?.target ?? null;
}
