/** From where a question is seen: what is asked about fills the free part of the picture, and is not always in its middle. */
import { Vector3 } from 'three';
import type { InstanceKey } from '../../anatomy/index.ts';
import type { AskedPicture, CameraPose, Insets } from '../../state/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import { freeShare } from '../camera/look-at.ts';
import { toLps } from '../frame/lps-gltf.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room around what is seen, metres, and as a share. */
const AROUND = 0.012;
const PADDING = 1.12;
/** Less than this to each side of the middle tells nobody where on the body it is, metres. */
const LEAST_REACH = 0.06;
/** What is to be found has so much more around it, at least this far, and stands so far aside, as a share of it. */
const SEARCHED = { times: 2, reach: 0.13, aside: 0.25 } as const;
/** Pain is felt far from its muscle: whoever paints it has so much of the skin before them, metres. */
const PAINTED_REACH = 0.42;
/** Slope of the edge of the picture, for what is near and so larger; that of the canvas' camera. */
const SLOPE = Math.tan((13.5 * Math.PI) / 180);
/** A copy is taken by about so many places. */
const PLACES = 160;

/** Places on drawn copies, evenly taken, metres; none while they have not come. */
export function placesOf(body: BodyModel, keys: readonly InstanceKey[]): Vector3[] {
  return body.rangesOf(keys).flatMap(({ layer, range }) => {
    const position = body.layers.get(layer)?.geometry.getAttribute('position');
    if (!position) return [];
    const step = Math.max(1, Math.floor(range.vertexCount / PLACES));
    return Array.from({ length: Math.ceil(range.vertexCount / step) }, (_, at) =>
      new Vector3().fromBufferAttribute(position, range.vertexStart + at * step),
    );
  });
}

/** From the thing toward the eye, unit, +Y up. */
export function towardEye(azimuth: number, elevation: number): Vector3 {
  const [turn, rise] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  return new Vector3(Math.sin(turn) * Math.cos(rise), Math.sin(rise), Math.cos(turn) * Math.cos(rise));
}

/** Two numbers between −1 and 1 that follow from a text and tell nothing of it. */
function asideOf(text: string): readonly [number, number] {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return [((hash & 0xffff) / 0xffff) * 2 - 1, ((hash >>> 16) / 0xffff) * 2 - 1];
}

/**
 * The pose a question is seen from; null where nothing of it is drawn.
 * @param places on what is asked about, metres
 */
export function askedPose(
  { azimuth, elevation, turn, press, about }: AskedPicture,
  places: readonly Vector3[],
  size: Size,
  insets: Insets,
): CameraPose | null {
  if (places.length === 0) return null;
  const direction = towardEye(azimuth + turn, elevation);
  const right = new Vector3(0, 1, 0).cross(direction).normalize();
  const up = direction.clone().cross(right);
  const middle = (axis: Vector3): readonly [middle: number, half: number] => {
    const along = places.map((place) => place.dot(axis));
    const [low, high] = [Math.min(...along), Math.max(...along)];
    return [(low + high) / 2, (high - low) / 2];
  };
  const [[x, across], [y, above], [z, deep]] = [middle(right), middle(up), middle(direction)];
  const free = freeShare(size, insets);
  const [width, height] = [free.width * size.width, free.height * size.height];
  const least = Math.min(width, height);
  const fitting = PADDING * Math.max(((across + AROUND) * least) / width, ((above + AROUND) * least) / height);
  const isSearched = press === 'point';
  const reach = Math.max(
    isSearched ? Math.max(SEARCHED.reach, SEARCHED.times * fitting) : fitting,
    press === 'paint' ? PAINTED_REACH : LEAST_REACH,
  );
  const near = reach + (deep * SLOPE * least) / size.height;
  const [right1, up1] = isSearched ? asideOf(about.join()) : [0, 0];
  const spare = SEARCHED.aside * reach;
  const centre = new Vector3()
    .addScaledVector(right, x + right1 * spare)
    .addScaledVector(up, y + up1 * spare)
    .addScaledVector(direction, z);
  const turned = ((((azimuth + turn + 180) % 360) + 360) % 360) - 180;
  return {
    azimuthDegrees: turned,
    elevationDegrees: elevation,
    centreMm: toLps([centre.x, centre.y, centre.z]),
    reachMm: 1000 * near,
  };
}
