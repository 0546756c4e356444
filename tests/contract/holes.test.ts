/** Nobody sees through the body: whatever its skin covers well stops every look from outside. */
import { FrontSide, Ray, Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_IDS } from '../../src/anatomy/bodies.ts';
import { loadBody, type Layer } from '../../src/anatomy/index.ts';
import { indexMesh, nearestOnMesh, type MeshIndex } from '../../builder/shapes/mesh-index.ts';
import { mergeMeshes } from '../../builder/shapes/mesh-operations.ts';
import { readCarry } from '../../builder/body/built-body.ts';
import { carryVertices, type TriangleMesh } from '../../src/geometry/index.ts';
import type { LayerArrays } from '../../src/scene/body/layer-arrays.ts';
import { toLps } from '../../src/scene/frame/lps-gltf.ts';
import { seeded } from '../geometry/shapes.ts';
import { drawnLayer, skinsOf } from './built-bodies.ts';

/** What is seen when the muscles are laid open. */
const SEEN: readonly Layer[] = ['muscles', 'connective', 'skeleton', 'organs'];
const DIRECTIONS = 40;
const PLACES = 250;
/** Places lie at least so far under the skin, mm. */
const DEEP_MM = 16;

/** Even directions on a sphere (a golden spiral). */
const directions = Array.from({ length: DIRECTIONS }, (_, i) => {
  const z = 1 - (2 * i + 1) / DIRECTIONS,
    turn = Math.PI * (1 + Math.sqrt(5)) * i;
  const r = Math.sqrt(1 - z * z);
  return new Vector3(r * Math.cos(turn), r * Math.sin(turn), z);
});

const seenThrough = (tissue: MeshIndex, places: readonly Vector3[]): string[] => {
  const ray = new Ray();
  return places.flatMap((place) =>
    directions.flatMap((direction) => {
      ray.origin.copy(place).addScaledVector(direction, 900);
      ray.direction.copy(direction).negate();
      return tissue.bvh.raycastFirst(ray, FrontSide) ? [] : [place.toArray().map(Math.round).join()];
    }),
  );
};

/** Places well within the man's right half, mm, LPS. */
async function deepPlaces(): Promise<Vector3[]> {
  const { lean } = await skinsOf('man');
  const skin = indexMesh(lean);
  const random = seeded(40);
  const places: Vector3[] = [];
  while (places.length < PLACES) {
    const vertex = 3 * Math.floor((random() * lean.positions.length) / 3);
    const inward = 20 + 50 * random();
    const place = new Vector3()
      .fromArray(lean.positions, vertex)
      .addScaledVector(new Vector3().fromArray(lean.normals, vertex), -inward);
    if (place.x > 0) place.x *= -1;
    const near = nearestOnMesh(skin, place.toArray());
    const isInside =
      near &&
      place
        .clone()
        .sub(new Vector3(...near.point))
        .dot(new Vector3(...near.normal)) < 0;
    if (isInside && near.distanceMm >= DEEP_MM) places.push(place);
  }
  return places;
}

/** A drawn layer (metres, +Y up) in the frame of the figures (mm, LPS). */
const inFigures = ({ positions, indices }: Pick<LayerArrays, 'positions' | 'indices'>): TriangleMesh => {
  const placed = new Float32Array(positions.length);
  for (let i = 0; i < placed.length; i += 3)
    placed.set(toLps([positions[i]!, positions[i + 1]!, positions[i + 2]!]), i);
  return { positions: placed, normals: new Float32Array(placed.length), uvs: null, indices };
};

describe.each(BODY_IDS)('the %s', (id) => {
  let filled: MeshIndex;
  let places: Vector3[];
  beforeAll(async () => {
    const anatomy = await loadBody(id);
    const layers = await Promise.all(SEEN.map((layer) => drawnLayer(anatomy, layer)));
    filled = indexMesh(mergeMeshes(layers.map(inFigures)));
    places = await deepPlaces();
    // Where she has more before her muscles than he (a breast), nothing is looked for: his places, carried.
    const carry = await readCarry(anatomy);
    if (!carry) return;
    const positions = Float32Array.from(places.flatMap((place) => place.toArray()));
    const carried = { positions, normals: positions.slice(), uvs: null };
    carryVertices(carry.warp, undefined, carried, { from: 0, count: places.length, mirrored: false, frame: 'figures' });
    places = places.map((_, i) => new Vector3().fromArray(carried.positions, 3 * i));
  });

  it('is seen through from none of 40 sides', () => {
    expect(seenThrough(filled, places)).toEqual([]);
  });

  it('would be, were there muscles alone', async () => {
    const anatomy = await loadBody(id);
    const muscles = indexMesh(inFigures(await drawnLayer(anatomy, 'muscles')));
    expect(seenThrough(muscles, places).length).toBeGreaterThan(0);
  });
});
