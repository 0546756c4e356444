/** The marks now in the picture, so that the pointer can ask what it is over and a picture can lay them out for itself. */
import type { Camera, Vector3 } from 'three';
import type { Target } from '../../state/index.ts';

export interface Mark {
  readonly target: Target;
  /** Metres, +Y up. */
  readonly position: Vector3;
  readonly normal: Vector3;
  /** The point's number, from 1. */
  readonly number: number;
}

/** Lays the marks out for a camera and a picture of this size, CSS px. */
export type MarksLayout = (camera: Camera, width: number, height: number) => void;

export interface MarksRegistry {
  readonly shown: () => readonly Mark[];
  readonly show: (marks: readonly Mark[]) => void;
  /** Lays the marks out for another picture than the screen's; the screen's next frame lays them out again. */
  readonly layOut: MarksLayout;
  /** Who lays them out; null when nobody does any more. */
  readonly setLayout: (next: MarksLayout | null) => void;
}

export function createMarksRegistry(): MarksRegistry {
  let marks: readonly Mark[] = [];
  let layout: MarksLayout | null = null;
  return {
    shown: () => marks,
    show: (next) => {
      marks = next;
    },
    layOut: (camera, width, height) => {
      layout?.(camera, width, height);
    },
    setLayout: (next) => {
      layout = next;
    },
  };
}
