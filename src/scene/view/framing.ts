/** Where to stand to see a thing: direction and distance for presets, muscles and their zones. */
import { Box3, Vector3, type PerspectiveCamera } from 'three';
import type { Dataset } from '../../anatomy/index.ts';
import { instancesOf, muscleOfTarget, type Insets, type Lookups, type Target, type ViewPreset } from '../../state/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import { INSTANCES, type Instance } from '../body/instances.ts';
import { placeOnBody } from '../body/surface-place.ts';
import { pointsOf, strokesFor } from '../referral/strokes.ts';

export interface Framing {
  readonly box: Box3;
  /** Room around it, as a share; a tenth more when left out. */
  readonly padding?: number;
  /** From the thing toward the eye, unit. */
  readonly direction: Vector3;
}

/** The body's box, metres, +Y up: what to frame before any model has come. */
export const BODY_BOX = new Box3(new Vector3(-0.34, -0.085, -0.05), new Vector3(0.34, 1.66, 0.24));

/** From where each preset looks; the body's right stands at −X, its front at +Z. */
const PRESET_DIRECTIONS: Readonly<Record<ViewPreset, readonly [number, number, number]>> = {
  front: [0, 0.02, 1], back: [0, 0.02, -1], left: [1, 0.02, 0], right: [-1, 0.02, 0],
  head: [-0.55, 0.05, 0.85], hand: [-0.25, 0.1, 1], foot: [-0.75, 0.45, 0.6],
};

/** Bones that say where a part of the body is. */
const PRESET_BONES: Readonly<Partial<Record<ViewPreset, (instance: Instance) => boolean>>> = {
  head: ({ structure }) => structure.id === 'cranium' || structure.id === 'mandible',
  hand: ({ structure, side }) => structure.system === 'bone' && structure.region === 'hand' && side === 'right',
  foot: ({ structure, side }) => structure.system === 'bone' && structure.region === 'foot' && side === 'right',
};

/** The whole body needs little room around it: nothing of it lies outside its box. */
const BODY_PADDING = 1.06;
const BESIDE_HAND = 0.06;

/** What a preset shows: the whole body, or the part its bones fill; the whole body while the bones have not come. */
export function presetFraming(body: BodyModel, preset: ViewPreset): Framing {
  const isShown = PRESET_BONES[preset];
  const box = isShown ? body.boundsOf(INSTANCES.filter(isShown).map(({ key }) => key)) : new Box3();
  if (box.isEmpty()) return { box: BODY_BOX, padding: BODY_PADDING, direction: new Vector3(...PRESET_DIRECTIONS[isShown ? 'front' : preset]).normalize() };
  box.expandByScalar(0.02);
  // The hand hangs beside the thigh: moved toward it, the thigh goes out of the picture.
  if (preset === 'hand') box.min.x -= BESIDE_HAND;
  return {
    box,
    direction: new Vector3(...PRESET_DIRECTIONS[preset]).normalize(),
  };
}

/** A zone further than this from its muscle is not framed with it, metres. */
const FAR_ZONE = 0.55;

/** A muscle whose points face down more than this (y of the unit normal) lies in the sole. */
const SOLE = -0.7;

/** An area of skin is seen with at least this much of the body to each side of its middle, metres. */
const LEAST_AROUND = 0.15;

/** Frames a target with the zones it refers to; null when nothing of it is drawn yet. */
export function framingOf(body: BodyModel, target: Target, lookups: Lookups, dataset: Dataset | null, bothSides: boolean): Framing | null {
  if (target.kind === 'none') return presetFraming(body, 'front');
  if (target.kind === 'region') return dataset && areaFraming(target, dataset, bothSides);
  const strokes = dataset ? strokesFor(target, dataset, bothSides) : null;
  const keys = instancesOf(target, lookups, bothSides);
  const box = body.boundsOf(keys);
  const direction = new Vector3();
  const muscleBox = box.clone();
  for (const stroke of [...(strokes?.main ?? []), ...(strokes?.spillover ?? [])]) {
    const points = pointsOf(stroke);
    // A rare zone at the other end of the body would make everything small: the panel tells of it.
    if (!muscleBox.isEmpty() && points.every((point) => muscleBox.distanceToPoint(point) > FAR_ZONE)) continue;
    for (const point of points) box.expandByPoint(point);
    if (stroke.facing) direction.add(new Vector3(stroke.facing[0], stroke.facing[2], -stroke.facing[1]).multiplyScalar(0.5));
  }
  if (box.isEmpty()) return null;
  // Points say where the muscle is reached from; where the pain is felt counts, but less.
  const zones = direction.lengthSq() > 0 ? direction.clone().normalize() : null;
  direction.set(0, 0, 0);
  for (const place of placesOf(body, target, dataset)) direction.add(place.normal);
  if (direction.lengthSq() < 1e-6) direction.copy(outwardFrom(body.boundsOf(keys)));
  direction.normalize();
  const isSole = direction.y < SOLE;
  if (zones) direction.addScaledVector(zones, direction.dot(zones) < -0.6 ? 0.25 : 0.55);
  // What faces the ground is seen from below, a little from the front so that the toes point up.
  if (isSole) return { box: box.expandByScalar(0.015), direction: new Vector3(0.3 * direction.x, -0.9, 0.3).normalize() };
  direction.y *= 0.35;
  if (direction.lengthSq() < 1e-6) direction.set(0, 0, 1);
  direction.normalize();
  direction.y = Math.max(direction.y, 0.06);
  return { box: box.expandByScalar(0.015), direction: direction.normalize() };
}

/** An area of skin is looked at from where its skin faces, with as much of the body around it as tells where it is. */
function areaFraming(target: Target, dataset: Dataset, bothSides: boolean): Framing | null {
  const box = new Box3();
  const direction = new Vector3();
  for (const stroke of strokesFor(target, dataset, bothSides)?.main ?? []) {
    for (const point of pointsOf(stroke)) box.expandByPoint(point);
    if (stroke.facing) direction.add(new Vector3(stroke.facing[0], stroke.facing[2], -stroke.facing[1]));
  }
  if (box.isEmpty()) return null;
  if (direction.lengthSq() < 0.1) direction.copy(outwardFrom(box));
  direction.normalize();
  // From straight above or below one does not see where on the body it is.
  direction.y = Math.min(0.5, Math.max(-0.3, direction.y));
  if (Math.hypot(direction.x, direction.z) < 0.2) direction.z = 0.7;
  const half = box.getSize(new Vector3()).multiplyScalar(0.5);
  const around = new Vector3(LEAST_AROUND, LEAST_AROUND, LEAST_AROUND).sub(half).max(new Vector3(0.03, 0.03, 0.03));
  return { box: box.expandByVector(around), direction: direction.normalize() };
}

function placesOf(body: BodyModel, target: Target, dataset: Dataset | null): { normal: Vector3 }[] {
  const muscle = muscleOfTarget(target);
  const record = muscle ? dataset?.muscleById.get(muscle) : undefined;
  if (!record || target.kind === 'none' || target.side === 'midline') return [];
  const { side } = target;
  return record.triggerPoints
    .filter((point) => target.kind !== 'trigger-point' || point.id === target.id)
    .flatMap((point) => placeOnBody(body, point.place, side) ?? []);
}

/** Away from the body's axis at the height of the box. */
function outwardFrom(box: Box3): Vector3 {
  if (box.isEmpty()) return new Vector3(0, 0, 1);
  const centre = box.getCenter(new Vector3());
  const out = new Vector3(centre.x, 0, (centre.z - 0.1) * 1.6);
  return out.lengthSq() < 1e-5 ? new Vector3(0, 0, 1) : out.normalize();
}

interface Size { readonly width: number; readonly height: number }

export interface Standpoint {
  readonly eye: Vector3;
  readonly target: Vector3;
  /** How far the picture is moved so that the thing stands in the free part, metres, as the camera rig takes it (right and down). */
  readonly shift: readonly [x: number, y: number];
}

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
export function standpointOf(
  framing: Framing, camera: PerspectiveCamera, size: Size, insets: Insets, padding = framing.padding ?? 1.1,
): Standpoint {
  const target = framing.box.getCenter(new Vector3());
  const right = new Vector3(0, 1, 0).cross(framing.direction).normalize();
  const up = framing.direction.clone().cross(right);
  const half = framing.box.getSize(new Vector3()).multiplyScalar(0.5);
  const reach = (axis: Vector3): number => Math.abs(axis.x) * half.x + Math.abs(axis.y) * half.y + Math.abs(axis.z) * half.z;
  const free = freeShare(size, insets);
  const slope = Math.tan((camera.fov * Math.PI) / 360);
  const aspect = size.width / size.height;
  const distance = reach(framing.direction)
    + padding * Math.max(reach(up) / (slope * free.height), reach(right) / (slope * aspect * free.width), 0.05);
  return {
    eye: target.clone().addScaledVector(framing.direction, distance), target,
    shift: shiftFor(distance, slope, size, insets),
  };
}
