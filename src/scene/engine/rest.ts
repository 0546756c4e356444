/** Makes the picture as fine as in print once nothing moves, and then draws no more. */
import { PerspectiveCamera, Vector2, type Camera, type Scene, type WebGLRenderer } from 'three';
import { PictureSum } from './picture-sum.ts';

/** So long after the last frame the picture is at rest, ms: a hand that lingers has begun nothing. */
export const RESTS_AFTER_MS = 150;

/** The picture that is drawn. */
export interface RestingPicture {
  readonly gl: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: Camera;
  /** Whether another frame is asked for already. */
  readonly isAskedFor: boolean;
  /** Asks for all pixels. @returns whether they are drawn already */
  readonly sharpen: () => boolean;
}

export interface Rest {
  /** A frame is drawn: whatever was begun is dropped, and what follows is another picture. */
  readonly disturb: () => void;
  /** Whether what is seen is the average. */
  readonly isFine: () => boolean;
  readonly end: () => void;
}

/**
 * Follows a picture that is drawn when it is asked for.
 * @param look tells it as it stands
 * @param pictures that are averaged; fewer than two leave the plain one
 */
export function createRest(look: () => RestingPicture, pictures: () => number): Rest {
  let sum: PictureSum | null = null;
  let waits: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let isFine = false;
  const size = new Vector2();

  const stop = (): void => {
    clearTimeout(waits);
    cancelAnimationFrame(frame);
    isFine = false;
    sum?.release();
  };
  const wait = (): void => {
    waits = setTimeout(begin, RESTS_AFTER_MS);
  };
  const begin = (): void => {
    const { gl, isAskedFor, sharpen } = look();
    const count = pictures();
    if (gl.getContext().isContextLost()) return;
    // On a slow device the next frame of a movement may be on its way for longer.
    if (isAskedFor || !sharpen()) {
      wait();
      return;
    }
    if (count < 2) return;
    gl.getDrawingBufferSize(size);
    sum ??= new PictureSum(gl);
    sum.begin(size.x, size.y, count);
    frame = requestAnimationFrame(add);
  };
  /** One picture in each frame of the screen, so that a hand never waits for more than one. */
  const add = (): void => {
    const { gl, scene, camera } = look();
    if (!sum || !(camera instanceof PerspectiveCamera) || gl.getContext().isContextLost()) {
      stop();
      return;
    }
    if (!sum.add(scene, camera)) {
      frame = requestAnimationFrame(add);
      return;
    }
    sum.show();
    sum.release();
    isFine = true;
  };
  return {
    disturb: () => {
      stop();
      wait();
    },
    isFine: () => isFine,
    end: () => {
      stop();
      sum?.dispose();
      sum = null;
    },
  };
}
