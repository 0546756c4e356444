/** Where to stand so that a framing fills the free part of the view. */
import { Vector3, type Box3, type PerspectiveCamera, type Sphere } from 'three';
import type { Insets } from '../../state/index.ts';
import type { Framing, Wish } from '../engine/camera-link.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface LookAt {
  readonly eye: Vector3;
  readonly target: Vector3;
  /** How far the picture is moved so that the thing stands in the free part, metres, as the camera rig takes it (right and down). */
  readonly shift: readonly [x: number, y: number];
}

/** What the camera turns around, and from how far. */
interface Orbit {
  readonly target: Vector3;
  readonly distance: number;
}

/** A shape as the eye has it: to the right, up and toward the eye, metres. */
interface InView {
  readonly right: number;
  readonly up: number;
  readonly near: number;
  readonly radius: number;
}

/** Nothing is looked at from nearer than if it reached so far, metres a unit of slope. */
const LEAST_REACH = 0.05;

/** Panels over nearly all of the stage leave at least this share of it to be counted with. */
const LEAST_FREE = 0.25;

/** The shares of the picture's width and height that panels leave free. */
export function freeShare(size: Size, insets: Insets): Size {
  return {
    width: Math.max(LEAST_FREE, (size.width - insets.left - insets.right) / size.width),
    height: Math.max(LEAST_FREE, (size.height - insets.top - insets.bottom) / size.height),
  };
}

/** How far the camera moves aside (right and down, metres) so that what it turns around stands in the middle of the free part. */
export function shiftFor(distance: number, slope: number, size: Size, insets: Insets): readonly [x: number, y: number] {
  const metresPerPixel = (2 * distance * slope) / size.height;
  return [((insets.right - insets.left) / 2) * metresPerPixel, ((insets.bottom - insets.top) / 2) * metresPerPixel];
}

/** The eye from which `framing` fills the free part of the view. */
export function lookAtOf(
  framing: Framing,
  camera: PerspectiveCamera,
  size: Size,
  insets: Insets,
  padding = framing.padding ?? 1.1,
): LookAt {
  const right = new Vector3(0, 1, 0).cross(framing.direction).normalize();
  const up = framing.direction.clone().cross(right);
  const free = freeShare(size, insets);
  const slope = Math.tan((camera.fov * Math.PI) / 360);
  const slopes = { up: slope * free.height, right: (slope * free.width * size.width) / size.height };
  const { target, distance } = framing.shapes
    ? aroundAll(framing.shapes, framing.wishes ?? [])
    : aroundBox(framing.box);
  return {
    eye: target.clone().addScaledVector(framing.direction, distance),
    target,
    shift: shiftFor(distance, slope, size, insets),
  };

  function aroundBox(box: Box3): Orbit {
    const half = box.getSize(new Vector3()).multiplyScalar(0.5);
    const reach = (axis: Vector3): number =>
      Math.abs(axis.x) * half.x + Math.abs(axis.y) * half.y + Math.abs(axis.z) * half.z;
    return {
      target: box.getCenter(new Vector3()),
      distance:
        reach(framing.direction) + padding * Math.max(reach(up) / slopes.up, reach(right) / slopes.right, LEAST_REACH),
    };
  }

  function aroundAll(shapes: readonly Sphere[], wishes: readonly Wish[]): Orbit {
    let shown = shapes.map(inView);
    let fit = fitOf(shown);
    for (const wish of wishes) {
      const more = [...shown, ...wish.shapes.map(inView)];
      const wider = fitOf(more);
      if (size.height / (2 * slope * wider.distance) < wish.leastPixelsPerMetre) continue;
      shown = more;
      fit = wider;
    }
    const target = new Vector3()
      .addScaledVector(right, fit.right)
      .addScaledVector(up, fit.up)
      .addScaledVector(framing.direction, fit.near);
    return { target, distance: fit.distance };
  }

  function inView({ center, radius }: Sphere): InView {
    return { right: center.dot(right), up: center.dot(up), near: center.dot(framing.direction), radius };
  }

  /** What is near takes more of the picture than what is far: each shape asks for its own distance. */
  function fitOf(shapes: readonly InView[]): Omit<InView, 'radius'> & { readonly distance: number } {
    const middle = (axis: 'right' | 'up' | 'near'): number => {
      let [low, high] = [Infinity, -Infinity];
      for (const shape of shapes)
        [low, high] = [Math.min(low, shape[axis] - shape.radius), Math.max(high, shape[axis] + shape.radius)];
      return (low + high) / 2;
    };
    const centre = { right: middle('right'), up: middle('up'), near: middle('near') };
    let distance = 0;
    for (const shape of shapes) {
      const [across, above] = [
        Math.abs(shape.right - centre.right) + shape.radius,
        Math.abs(shape.up - centre.up) + shape.radius,
      ];
      distance = Math.max(
        distance,
        shape.near - centre.near + padding * Math.max(above / slopes.up, across / slopes.right, LEAST_REACH),
      );
    }
    return { ...centre, distance };
  }
}
