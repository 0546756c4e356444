/** What to see of a thing and from which direction: presets, muscles with their zones, areas of skin. */
import { Box3, FrontSide, Ray, Sphere, Vector3 } from 'three';
import type { AreaId, Body, BodySide, Dataset, InstanceKey, PartView, Stroke } from '../../anatomy/index.ts';
import { instancesOf, strokesFor } from '../../state/index.ts';
import type { Lookups, Target, ViewPreset } from '../../state/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import type { Framing, Wish } from '../engine/camera-link.ts';
import { toGltf } from '../frame/lps-gltf.ts';
import { strokePoints } from '../skin/strokes.ts';
import { viewDirection } from './view-directions.ts';

/** From where each view of the whole body looks; the body's right stands at −X, its front at +Z. */
const WHOLE_DIRECTIONS = {
  front: [0, 0.02, 1],
  back: [0, 0.02, -1],
  left: [1, 0.02, 0],
  right: [-1, 0.02, 0],
} as const;

/** How the body is met when nothing else was asked for: turned a little, as one stands before a person. */
const OPENING_DIRECTION = new Vector3(Math.sin(-0.26), 0.03, Math.cos(-0.26)).normalize();

const UP = new Vector3(0, 1, 0);

const showsWholeBody = (preset: ViewPreset): preset is keyof typeof WHOLE_DIRECTIONS => preset in WHOLE_DIRECTIONS;

/** The body's box: what to frame before any model has come. */
export function bodyBox({
  landmarks: {
    box: { low, high },
  },
}: Pick<Body, 'landmarks'>): Box3 {
  return new Box3(new Vector3(...low), new Vector3(...high));
}

/** The drawn copies that say where a part of the body is. */
function bonesOf({ instances }: Body, { bones }: PartView): InstanceKey[] {
  return instances
    .filter(({ structure, side }) =>
      bones.kind === 'named'
        ? bones.structures.includes(structure.id)
        : structure.system === 'bone' && structure.region === bones.region && side === bones.side,
    )
    .map(({ key }) => key);
}

/** The whole body needs little room around it: nothing of it lies outside its box. */
const BODY_PADDING = 1.06;

/** What a preset shows: the whole body, or the part its bones fill; the whole body while the bones have not come. */
export function presetFraming(body: BodyModel, preset: ViewPreset): Framing {
  const { anatomy } = body;
  const part = showsWholeBody(preset) ? null : anatomy.landmarks[preset];
  const keys = part ? bonesOf(anatomy, part) : [];
  const box = body.boundsOf(keys);
  if (!part || box.isEmpty()) {
    return {
      box: bodyBox(anatomy),
      padding: BODY_PADDING,
      direction: new Vector3(...WHOLE_DIRECTIONS[showsWholeBody(preset) ? preset : 'front']).normalize(),
    };
  }
  box.expandByScalar(0.02);
  return {
    box,
    // The hand lies aslant in its box, and what is taken in beside it is the thigh.
    ...(preset === 'hand' ? { shapes: placesOn(body, keys) } : {}),
    direction: new Vector3(...part.toEye).normalize(),
  };
}

/** What stands over and under the body leaves room of its own. */
const OPENING_PADDING = 1.02;

/** The whole body as the program opens on it. */
function wholeFraming(body: BodyModel): Framing {
  return { ...presetFraming(body, 'front'), padding: OPENING_PADDING, direction: OPENING_DIRECTION.clone() };
}

/**
 * Smaller than this, CSS px a metre, points and zones cannot be told apart: a zone further away is left to the panel.
 * Where pain is felt less often is not worth as much smallness as where it is mostly felt.
 */
const READABLE = { main: 300, spillover: 750 } as const;

/** Room around a target, metres. */
const AROUND = 0.015;

/** A muscle's part is taken by about so many places. */
const PLACES_A_PART = 48;

/** An area of skin is seen with at least this much of the body to each side of its middle, metres. */
const LEAST_AROUND = 0.15;

/** Frames a target with the zones it refers to; null when nothing of it is drawn yet. */
export function framingOf(
  body: BodyModel,
  target: Target,
  lookups: Lookups,
  dataset: Dataset | null,
  bothSides: boolean,
): Framing | null {
  if (target.kind === 'none') return wholeFraming(body);
  if (target.kind === 'area')
    return dataset && skinFraming(strokesFor(target, dataset, bothSides)?.main ?? [], body, dataset.body);
  const keys = instancesOf(target, lookups, bothSides);
  const shapes = placesOn(body, keys);
  if (shapes.length === 0) return null;
  const strokes = dataset ? strokesFor(target, dataset, bothSides) : null;
  const wishes = strokes
    ? (['main', 'spillover'] as const).flatMap((kind) => wishesFor(strokes[kind], shapes, READABLE[kind]))
    : [];
  const recorded = target.kind === 'structure' ? null : viewDirection(body.anatomy, target.id, target.side, bothSides);
  return {
    box: boxOf([...shapes, ...wishes.flatMap((wish) => wish.shapes)]),
    shapes,
    wishes,
    direction: recorded ?? levelled(outwardFrom(body.boundsOf(keys), body.anatomy)),
  };
}

/** The same thing seen from the body's front or back. */
export function framedFrom(framing: Framing, side: 'front' | 'back'): Framing {
  return { ...framing, direction: new Vector3(...WHOLE_DIRECTIONS[side]).normalize() };
}

/** Places on drawn copies, evenly taken. */
function placesOn(body: BodyModel, keys: readonly InstanceKey[]): Sphere[] {
  return body.rangesOf(keys).flatMap(({ layer, range }) => {
    const position = body.layers.get(layer)?.geometry.getAttribute('position');
    if (!position) return [];
    const step = Math.max(1, Math.floor(range.vertexCount / PLACES_A_PART));
    return Array.from(
      { length: Math.ceil(range.vertexCount / step) },
      (_, at) => new Sphere(new Vector3().fromBufferAttribute(position, range.vertexStart + at * step), AROUND),
    );
  });
}

const boxOf = (shapes: readonly Sphere[]): Box3 =>
  shapes.reduce(
    (box, { center, radius }) =>
      box.expandByPoint(center.clone().addScalar(radius)).expandByPoint(center.clone().addScalar(-radius)),
    new Box3(),
  );

/** The zones to be shown with a muscle, those nearest to it first. */
function wishesFor(strokes: readonly Stroke[], muscle: readonly Sphere[], leastPixelsPerMetre: number): Wish[] {
  const box = boxOf(muscle);
  const away = ({ shapes }: Wish): number => Math.min(...shapes.map(({ center }) => box.distanceToPoint(center)));
  return strokes
    .map(({ points, radiusMm }) => ({
      shapes: points.map((point) => new Sphere(new Vector3(...toGltf(point)), radiusMm / 1000 + AROUND)),
      leastPixelsPerMetre,
    }))
    .sort((a, b) => away(a) - away(b));
}

/** A little from above, as one looks at a person. */
function levelled(direction: Vector3): Vector3 {
  return direction.setY(Math.max(direction.y, 0.06)).normalize();
}

/** Frames several areas of skin, null while they are not known. */
export function areasFraming(
  body: BodyModel,
  areas: readonly AreaId[],
  side: BodySide,
  dataset: Dataset | null,
): Framing | null {
  return (
    dataset &&
    skinFraming(
      areas.flatMap((id) => strokesFor({ kind: 'area', id, side }, dataset, false)?.main ?? []),
      body,
      dataset.body,
    )
  );
}

/** Turns about the body's long axis, radians, from which skin is looked at that something hides; the nearest that shows it is taken. */
const TURNS_ASIDE = [0.4, 0.8, 1.15, 1.5].flatMap((turn) => [turn, -turn]);
/** Seen well enough: this share of an area's places. */
const SEEN_SHARE = 0.75;
/** Places are looked for from this far above the skin, metres: painted skin of another build lies beside its place. */
const ABOVE_SKIN = 0.022;
/** Nothing of the body is further away, metres. */
const ACROSS_BODY = 2.5;

/** The direction from which most of some skin is seen past everything else, turned away from `facing` no more than needed. */
function openDirection(places: readonly Vector3[], facing: Vector3, body: BodyModel): Vector3 {
  const skin = body.layers.get('skin');
  if (!skin || places.length === 0) return facing;
  const ray = new Ray();
  const seenFrom = (direction: Vector3): number =>
    places.filter((place) => {
      ray.origin.copy(place).addScaledVector(facing, ABOVE_SKIN);
      ray.direction.copy(direction);
      return skin.tree.raycastFirst(ray, FrontSide, 0, ACROSS_BODY) === null;
    }).length / places.length;
  let best = facing;
  let most = seenFrom(facing);
  for (const turn of TURNS_ASIDE) {
    if (most >= SEEN_SHARE) break;
    const aside = facing.clone().applyAxisAngle(UP, turn);
    const seen = seenFrom(aside);
    if (seen > most + 0.1) [best, most] = [aside, seen];
  }
  return best;
}

/** Skin is looked at from where it faces, or past what hides it, with as much of the body around it as tells where it is. */
function skinFraming(strokes: readonly Stroke[], model: BodyModel, body: Body): Framing | null {
  const box = new Box3();
  const direction = new Vector3();
  const places = strokes.flatMap(({ points }) => points.map((point) => new Vector3(...toGltf(point))));
  for (const stroke of strokes) {
    for (const point of strokePoints(stroke)) box.expandByPoint(point);
    if (stroke.facing) direction.add(new Vector3(stroke.facing[0], stroke.facing[2], -stroke.facing[1]));
  }
  if (box.isEmpty()) return null;
  if (direction.lengthSq() < 0.1) direction.copy(outwardFrom(box, body));
  direction.normalize();
  // From straight above or below one does not see where on the body it is.
  direction.y = Math.min(0.5, Math.max(-0.3, direction.y));
  if (Math.hypot(direction.x, direction.z) < 0.2) direction.z = 0.7;
  const half = box.getSize(new Vector3()).multiplyScalar(0.5);
  const around = new Vector3(LEAST_AROUND, LEAST_AROUND, LEAST_AROUND).sub(half).max(new Vector3(0.03, 0.03, 0.03));
  return { box: box.expandByVector(around), direction: openDirection(places, direction.normalize(), model) };
}

/** Away from the body's axis at the height of the box. */
function outwardFrom(box: Box3, { landmarks: { axisDepth } }: Body): Vector3 {
  if (box.isEmpty()) return new Vector3(0, 0, 1);
  const centre = box.getCenter(new Vector3());
  const out = new Vector3(centre.x, 0, (centre.z - axisDepth) * 1.6);
  return out.lengthSq() < 1e-5 ? new Vector3(0, 0, 1) : out.normalize();
}
