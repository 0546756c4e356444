/** Chooses the clip box to be cut out of the body around a needle's line. Runs in the workers. */
import { DoubleSide, Ray, Vector3, type Vector3Like } from 'three';
import type { BodyLayers } from '../body/body-layer.ts';
import type { ClipBoxLike, ClipBox } from '../shaders/clip-uniforms.ts';
import type { LineLike } from './line.ts';
import type { OtherLimb } from './other-limbs.ts';

/** Half the width of the window, metres: a hand is opened less widely than a hip. */
const HALF_WIDTH = { most: 0.042, least: 0.024, ofDepth: 0.8 } as const;
/** The clip box goes on so far past the far skin; nothing thinner than the second is taken for a body, metres. */
const BEYOND_SKIN = 0.003;
const LEAST_BODY = 0.004;
/** Directions tried around the needle. */
const TRIES = 24;
/** Where in the cut face the way out is asked: share of the depth, of the half width, and how much it counts. */
const SAMPLES = [
  [0.6, 0, 0.4],
  [0.6, -0.8, 0.2],
  [0.6, 0.8, 0.2],
  [0.95, 0, 0.2],
] as const;

/** How deep the body is opened along a line, metres. */
const depthOf = (body: BodyLayers, { entry, down, reachMm }: LineLike): number =>
  Math.min(reachMm / 1000, farSideAlong(body, new Vector3().copy(entry), new Vector3().copy(down)) + BEYOND_SKIN);

const halfWidthOf = (depth: number): number =>
  Math.min(HALF_WIDTH.most, Math.max(HALF_WIDTH.least, HALF_WIDTH.ofDepth * depth));

/**
 * The side to which a line's cut is open, at right angles to the line, unit: that from which the cut face is nearest to
 * the surface, so that little is taken away.
 * @param limbs what is no part of the limb that is opened, and not in the way
 */
export function openSide(body: BodyLayers, line: LineLike, limbs: readonly OtherLimb[] = []): Vector3 {
  const entry = new Vector3().copy(line.entry);
  const down = new Vector3().copy(line.down);
  const depth = depthOf(body, line);
  const halfWidth = halfWidthOf(depth);
  const helper = Math.abs(down.y) > 0.9 ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
  const first = new Vector3().crossVectors(down, helper).normalize();
  const second = new Vector3().crossVectors(down, first).normalize();
  let best = { toward: first, cost: Infinity };
  for (let i = 0; i < TRIES; i += 1) {
    const angle = (i / TRIES) * 2 * Math.PI;
    const toward = first.clone().multiplyScalar(Math.cos(angle)).addScaledVector(second, Math.sin(angle));
    const across = new Vector3().crossVectors(toward, down);
    // The middle counts twice: the needle is looked at there.
    const ways = SAMPLES.map(
      ([deep, wide, weight]) =>
        weight *
        wayOut(
          body,
          entry
            .clone()
            .addScaledVector(down, deep * depth)
            .addScaledVector(across, wide * halfWidth),
          toward,
          limbs,
        ),
    );
    // Seen from above or below the body is foreshortened and hard to place.
    const cost = ways.reduce((sum, way) => sum + way, 0) + 0.09 * Math.abs(toward.y);
    if (cost < best.cost) best = { toward, cost };
  }
  return best.toward;
}

/**
 * The clip box of a line.
 * @param toward the side to which it is open; the same for all builds, so that none turns the picture
 */
export function clipBoxFor(body: BodyLayers, line: LineLike, toward: Vector3Like): ClipBox {
  const down = new Vector3().copy(line.down);
  const open = new Vector3().copy(toward);
  const depth = depthOf(body, line);
  return {
    origin: new Vector3().copy(line.entry),
    down,
    across: new Vector3().crossVectors(open, down).normalize(),
    toward: open,
    halfWidth: halfWidthOf(depth),
    depth,
    clipPlanes: [],
  };
}

/** Gives a clip box from another thread its vectors back. */
export function reviveClipBox({ origin, down, across, toward, ...rest }: ClipBoxLike): ClipBox {
  const vector = (like: Vector3Like): Vector3 => new Vector3().copy(like);
  return { ...rest, origin: vector(origin), down: vector(down), across: vector(across), toward: vector(toward) };
}

/** Where a line leaves the body again, metres from its entry: a thumb behind the hand's edge stays whole. */
function farSideAlong(body: BodyLayers, entry: Vector3, down: Vector3): number {
  const ray = new Ray(entry.clone().addScaledVector(down, LEAST_BODY), down);
  const hits = body.layers.get('skin')?.tree.raycast(ray, DoubleSide, 0, 0.3) ?? [];
  return hits.reduce(
    (nearest, { distance, face }) =>
      (face?.normal.dot(down) ?? 0) > 0 ? Math.min(nearest, LEAST_BODY + distance) : nearest,
    Infinity,
  );
}

/** Length of tissue from a point to the outside along a direction, metres; another limb is not in the way. */
function wayOut({ layers }: BodyLayers, from: Vector3, along: Vector3, limbs: readonly OtherLimb[]): number {
  const skin = layers.get('skin');
  const isOther = (vertex: number): boolean => limbs.some(({ members }) => members[vertex] === 1);
  // However far: from the back down through a leg is more than half a body.
  const hits = skin?.tree.raycast(new Ray(from, along), DoubleSide) ?? [];
  return hits.reduce(
    (furthest, { distance, face }) => (face && isOther(face.a) ? furthest : Math.max(furthest, distance)),
    0,
  );
}
