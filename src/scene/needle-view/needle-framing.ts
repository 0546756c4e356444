/** How an opened body is framed, and what is written on it. */
import { Box3, PerspectiveCamera, Vector3, type Camera } from 'three';
import type { Body } from '../../anatomy/index.ts';
import { FURTHEST_ASIDE_MM } from '../../reasoning/index.ts';
import { instanceKey } from '../../state/index.ts';
import type { MyopointState } from '../../state/index.ts';
import { capitalised, say } from '../../words/index.ts';
import type { Framing } from '../engine/camera-link.ts';
import { lookAtOf } from '../camera/look-at.ts';
import type { ClipBox } from '../shaders/clip-uniforms.ts';
import type { HazardLabel, LabelFrame } from './hazard-labels.ts';
import type { Cutaway } from './cutaway.ts';

/** Most hazards named on the body; the panel lists them all. */
const MOST_LABELS = 3;
/** A canvas narrower than this has room for fewer, CSS px; each takes so much of the picture's height, metres. */
const SMALL_PX = 600;
const ROW = 0.006;
/** Nearer than this two hazards are named as one, metres. */
const SAME_PLACE = 0.005;
/** Numbers and words on the body are this tall, CSS px, but never smaller or larger than so many mm. */
const TEXT_PX = 14;
const TEXT_MM = [1.6, 5.5] as const;

const rightOf = (direction: Vector3): Vector3 => new Vector3(0, 1, 0).cross(direction).normalize();
const upOf = (direction: Vector3): Vector3 => direction.clone().cross(rightOf(direction));

/** How far a box reaches along an axis from end to end. */
function extent(box: Box3, axis: Vector3): number {
  const size = box.getSize(new Vector3());
  return Math.abs(axis.x) * size.x + Math.abs(axis.y) * size.y + Math.abs(axis.z) * size.z;
}

/** The clip box seen a little from outside, so that the skin around the needle is in the picture. */
export function needleFramingOf(clipBox: ClipBox, rows: number): Framing {
  const box = new Box3();
  for (const across of [-1.4, 1.4]) {
    for (const down of [-0.04, clipBox.depth * 1.1]) {
      box.expandByPoint(
        clipBox.origin
          .clone()
          .addScaledVector(clipBox.across, across * clipBox.halfWidth)
          .addScaledVector(clipBox.down, down),
      );
    }
  }
  const direction = clipBox.toward.clone().addScaledVector(clipBox.down, -0.34).normalize();
  const up = upOf(direction);
  const top = box.getCenter(new Vector3()).addScaledVector(up, extent(box, up) / 2 + rows * ROW);
  return { box: box.expandByPoint(top), direction };
}

/** The picture's right and up as framed, and the height of words that can be read there, mm. */
export function readingOf(
  framing: Framing,
  camera: Camera,
  size: { width: number; height: number },
  state: Pick<MyopointState, 'insets'>,
): LabelFrame {
  const right = rightOf(framing.direction);
  const up = upOf(framing.direction);
  let textMm = 3;
  if (camera instanceof PerspectiveCamera) {
    const { eye, target } = lookAtOf(framing, camera, size, state.insets);
    const mmPerPixel = (2000 * eye.distanceTo(target) * Math.tan((camera.fov * Math.PI) / 360)) / size.height;
    textMm = Math.min(TEXT_MM[1], Math.max(TEXT_MM[0], TEXT_PX * mmPerPixel));
  }
  return { right, up, textMm };
}

/** How many names stand over the clip box: fewer where the picture is small. */
export const rowsFor = ({ hazards }: Cutaway, size: { width: number }): number =>
  Math.min(
    hazards.filter(({ distanceMm }) => distanceMm <= FURTHEST_ASIDE_MM).length,
    size.width < SMALL_PX ? MOST_LABELS - 1 : MOST_LABELS,
  );

/** The nearest of what must not be met, in words; the one pointed at always. Patients read names alone. */
export function labelsFor(
  { hazards, line }: Cutaway,
  endOnBodyMm: number,
  { audience, markedHazard }: Pick<MyopointState, 'audience' | 'markedHazard'>,
  most: number,
  { instances }: Pick<Body, 'instances'>,
): HazardLabel[] {
  const named = hazards.flatMap(({ number, distanceMm, atMm, place }, index) => {
    const instance = instances[number];
    if (!instance) return [];
    const marked = instanceKey(instance.structure.id, instance.side) === markedHazard;
    // Of lung and pleura, or artery and vein in one place, the first stands for both.
    const told = hazards
      .slice(0, index)
      .some((other) => new Vector3().copy(other.place).distanceTo(new Vector3().copy(place)) < SAME_PLACE);
    const near = distanceMm <= FURTHEST_ASIDE_MM && atMm <= endOnBodyMm && !told;
    if (!near && !marked) return [];
    const name = capitalised(instance.structure.name);
    const distance =
      distanceMm < 0.5
        ? say(line.isNeedle ? 'scene.hazard.on-line' : 'scene.hazard.on-way')
        : distanceMm < 1
          ? say('scene.hazard.under-1-mm')
          : say('scene.hazard.away', { mm: Math.floor(distanceMm) });
    return [{ words: audience === 'patient' ? name : say('scene.hazard.named', { name, distance }), place, marked }];
  });
  return [...named.filter(({ marked }) => marked), ...named.filter(({ marked }) => !marked)].slice(0, most);
}
