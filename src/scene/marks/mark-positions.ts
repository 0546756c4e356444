/** Where marks are drawn in a picture, and which of them a pointer is over. */
import { Vector3, type Camera } from 'three';
import type { Target } from '../../state/index.ts';
import type { Mark } from '../engine/marks-registry.ts';
import { spreadMarks, type ScreenPosition } from './spread-marks.ts';

/** Half of the 44 px that a finger needs. */
const REACH_PX = 22;
/** Marks stand at least this far apart on the screen, px. */
const APART_PX = 44;

/** Where each mark belongs on the canvas and where it is drawn, CSS px; null for one behind the viewer. */
export function markPositions(
  marks: readonly Mark[],
  camera: Camera,
  width: number,
  height: number,
): ({ anchor: ScreenPosition; drawn: ScreenPosition } | null)[] {
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
export function markAt(
  marks: readonly Mark[],
  event: Pick<MouseEvent, 'clientX' | 'clientY'>,
  canvas: HTMLElement,
  camera: Camera,
): Target | null {
  const box = canvas.getBoundingClientRect();
  let best: { target: Target; distance: number } | null = null;
  markPositions(marks, camera, box.width, box.height).forEach((place, i) => {
    const mark = marks[i];
    if (!place || !mark) return;
    const distance = Math.hypot(event.clientX - box.left - place.drawn.x, event.clientY - box.top - place.drawn.y);
    if (distance <= REACH_PX && distance < (best?.distance ?? Infinity)) best = { target: mark.target, distance };
  });
  return (best as { target: Target } | null)?.target ?? null;
}
