/** From where the flat body is seen: a direction, what stands in the middle of the free part, and how large. Without perspective. */
import { OrthographicCamera, PerspectiveCamera, Vector3 } from 'three';
import { flatAxes, type FlatView } from '../../geometry/index.ts';
import type { CameraPose, Insets } from '../../state/index.ts';
import { lookAtOfPose } from '../camera/camera-pose.ts';
import type { Goal } from '../camera/camera-goal.ts';
import { freeShare, lookAtOf, type LookAt } from '../camera/look-at.ts';
import { toLps } from '../frame/lps-gltf.ts';

/** CSS px. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** How the body is looked at. */
export interface FlatPose {
  /** From the body toward the viewer, unit, +Y up. */
  readonly direction: Vector3;
  /** What stands in the middle of what the panels leave free, metres. */
  readonly centre: Vector3;
  readonly metresPerPixel: number;
}

/** How near and how far it may be seen, metres a CSS px. */
const NEAREST = 0.00016;
const FURTHEST = 0.006;
/** So far before the body the eye stands, metres. */
const BEFORE_BODY = 4;
/** One step nearer leaves so much of what is seen. */
const NEARER = 0.75;

/** An eye so far away that lines to it run side by side: what frames the solid body frames this one. */
const farEye = (): PerspectiveCamera => new PerspectiveCamera(0.5, 1, 1, 1000);

const within = (metresPerPixel: number): number => Math.min(FURTHEST, Math.max(NEAREST, metresPerPixel));

function poseOf({ eye, target }: LookAt, size: StageSize): FlatPose {
  const slope = Math.tan((farEye().fov * Math.PI) / 360);
  const distance = eye.distanceTo(target);
  return {
    direction: eye.clone().sub(target).normalize(),
    centre: target,
    metresPerPixel: within((2 * distance * slope) / size.height),
  };
}

/** The pose that shows a goal in what is free of the stage. */
export function poseOfGoal(goal: Goal, size: StageSize, insets: Insets): FlatPose {
  return poseOf(
    'pose' in goal ? lookAtOfPose(goal.pose, farEye(), size, insets) : lookAtOf(goal.framing, farEye(), size, insets),
    size,
  );
}

/** Where the viewer stands, to be kept and linked to. */
export function cameraPoseOf(
  { direction, centre, metresPerPixel }: FlatPose,
  size: StageSize,
  insets: Insets,
): CameraPose {
  const free = freeShare(size, insets);
  const least = Math.min(free.width * size.width, free.height * size.height);
  return {
    azimuthDegrees: (Math.atan2(direction.x, direction.z) * 180) / Math.PI,
    elevationDegrees: (Math.asin(Math.min(1, Math.max(-1, direction.y))) * 180) / Math.PI,
    centreMm: toLps([centre.x, centre.y, centre.z]),
    reachMm: (1000 * metresPerPixel * least) / 2,
  };
}

const axesOf = ({ direction: { x, y, z } }: FlatPose): ReturnType<typeof flatAxes> =>
  flatAxes([x, y, z], [0, 1, 0], [1, 0, 0]);

/** Steps nearer, or further with less than 0. */
export function zoomed(pose: FlatPose, steps: number): FlatPose {
  return { ...pose, metresPerPixel: within(pose.metresPerPixel * NEARER ** steps) };
}

/** The picture moved by so many CSS px, right and down. */
export function moved(pose: FlatPose, x: number, y: number): FlatPose {
  const { right, up } = axesOf(pose);
  const centre = pose.centre
    .clone()
    .addScaledVector(new Vector3(...right), -x * pose.metresPerPixel)
    .addScaledVector(new Vector3(...up), y * pose.metresPerPixel);
  return { ...pose, centre };
}

/** So many times larger, what lies this far from the middle of the free part (CSS px, right and down) staying there. */
export function enlarged(pose: FlatPose, times: number, x: number, y: number): FlatPose {
  const metresPerPixel = within(pose.metresPerPixel / times);
  const share = 1 - pose.metresPerPixel / metresPerPixel;
  return { ...moved({ ...pose, metresPerPixel }, x * share, y * share), metresPerPixel };
}

/** Seen from the next of the four sides. @param turns 1 toward the body's left, −1 toward its right */
export function turned(pose: FlatPose, turns: 1 | -1): FlatPose {
  const quarters = (Math.atan2(pose.direction.x, pose.direction.z) * 2) / Math.PI;
  const next = turns > 0 ? Math.floor(quarters + 1.001) : Math.ceil(quarters - 1.001);
  const angle = (next * Math.PI) / 2;
  return { ...pose, direction: new Vector3(Math.sin(angle), 0, Math.cos(angle)) };
}

/** What stands in the middle of the whole stage, metres. */
export function stageCentre(pose: FlatPose, size: StageSize, insets: Insets): Vector3 {
  return moved(pose, (insets.left - insets.right) / 2, (insets.top - insets.bottom) / 2).centre;
}

/** Puts a camera where the pose has the eye: marks and rays ask it. */
export function placeCamera(camera: OrthographicCamera, pose: FlatPose, size: StageSize, insets: Insets): void {
  const centre = stageCentre(pose, size, insets);
  const [across, above] = [(size.width / 2) * pose.metresPerPixel, (size.height / 2) * pose.metresPerPixel];
  camera.left = -across;
  camera.right = across;
  camera.top = above;
  camera.bottom = -above;
  camera.near = 0.01;
  camera.far = 2 * BEFORE_BODY;
  camera.position.copy(centre).addScaledVector(pose.direction, BEFORE_BODY);
  camera.up.set(0, 1, 0);
  camera.lookAt(centre);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld(true);
}

/** The most px that are worked out for one drawing: more is not seen in a line that is smoothed anyway. */
const MOST_PIXELS = 560_000;
/** A CSS px is worked out as no more of them than this. */
const FINEST = 2;
/** So far the drawing reaches beneath panels, which are seen through and let go, CSS px. */
const BENEATH = 120;
/** Around the body, CSS px. */
const AROUND = 6;

/** What of the stage is drawn: the part where there is a body. */
export interface FlatWindow {
  readonly view: FlatView;
  /** The middle of it, metres. */
  readonly centre: Vector3;
  readonly direction: Vector3;
  /** How many px of the drawing a CSS px is, and metres one of its px. */
  readonly unit: number;
  readonly metresPerPixel: number;
}

/** @param box around the body, metres */
export function windowOf(
  pose: FlatPose,
  size: StageSize,
  insets: Insets,
  box: { readonly low: readonly number[]; readonly high: readonly number[] },
): FlatWindow {
  const axes = axesOf(pose);
  const middle = stageCentre(pose, size, insets);
  const at = (axis: readonly [number, number, number]): [number, number] => {
    const own = middle.x * axis[0] + middle.y * axis[1] + middle.z * axis[2];
    let [low, high] = [0, 0];
    axis.forEach((part, i) => {
      const [a, b] = [part * box.low[i]!, part * box.high[i]!];
      low += Math.min(a, b);
      high += Math.max(a, b);
    });
    return [(low - own) / pose.metresPerPixel - AROUND, (high - own) / pose.metresPerPixel + AROUND];
  };
  /** @param before and after: how much panels cover on the side of less and of more */
  const clipped = ([low, high]: [number, number], half: number, before: number, after: number): [number, number] => {
    const [least, most] = [Math.max(0, before - BENEATH) - half, half - Math.max(0, after - BENEATH)];
    return [Math.min(most - 1, Math.max(least, low)), Math.max(least + 1, Math.min(most, high))];
  };
  const [left, right] = clipped(at(axes.right), size.width / 2, insets.left, insets.right);
  const [below, above] = clipped(at(axes.up), size.height / 2, insets.bottom, insets.top);
  const [across, upward] = [Math.max(2, right - left), Math.max(2, above - below)];
  const unit = Math.min(FINEST, Math.sqrt(MOST_PIXELS / (across * upward)));
  const centre = middle
    .clone()
    .addScaledVector(new Vector3(...axes.right), ((left + right) / 2) * pose.metresPerPixel)
    .addScaledVector(new Vector3(...axes.up), ((below + above) / 2) * pose.metresPerPixel);
  const metresPerPixel = pose.metresPerPixel / unit;
  return {
    view: {
      ...axes,
      centre: [centre.x, centre.y, centre.z],
      pixelsPerUnit: 1 / metresPerPixel,
      width: Math.ceil(across * unit),
      height: Math.ceil(upward * unit),
    },
    centre,
    direction: pose.direction.clone(),
    unit,
    metresPerPixel,
  };
}
