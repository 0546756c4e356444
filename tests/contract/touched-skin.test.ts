/** Every place of the built skin has a name, and the name is that of a part of the body nearby. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_IDS, loadBody, loadDataset, type BodyPart, type Dataset } from '../../src/anatomy/index.ts';
import {
  areaDistances,
  mirrorStrokes,
  prepareSkin,
  type PaintableSkin,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';
import { NearestFirst } from '../../src/geometry/nearest-first.ts';
import { BodyModel } from '../../src/scene/body/body-model.ts';
import { touchedAreas } from '../../src/scene/pointer/touched-areas.ts';
import { areasFraming } from '../../src/scene/camera/framing.ts';
import { skinsOf } from './built-bodies.ts';

const SAMPLES = 5000;
/** Beyond this nothing is measured over the skin, mm. */
const REACH_MM = 160;
/** A part that is nearer by less than this is not another answer, mm. */
const AS_NEAR_MM = 15;
/** Where limbs meet (armpit, groin, between the thighs) the nearest part may be another, but never one so much nearer. */
const FURTHER_MM = 90;

let data: Dataset;
let body: TriangleMesh;
let skin: PaintableSkin;

const beforeBody = (id: (typeof BODY_IDS)[number]): void => {
  beforeAll(async () => {
    data = await loadDataset(await loadBody(id));
    body = (await skinsOf(id)).average;
    skin = prepareSkin(body);
  });
};

/** The same numbers each time, 0 … 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const corner = (values: Float32Array, at: number): Vec3 => [values[3 * at]!, values[3 * at + 1]!, values[3 * at + 2]!];
const mixed = (corners: readonly Vec3[], weights: readonly number[]): Vec3 =>
  [0, 1, 2].map((axis) => corners.reduce((sum, each, at) => sum + each[axis]! * weights[at]!, 0)) as unknown as Vec3;

/** Places spread evenly over the skin, with the way the skin faces there. */
function placesOnSkin(count: number): { place: Vec3; normal: Vec3 }[] {
  const { positions, normals, indices } = body;
  const sums: number[] = [];
  let total = 0;
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => corner(positions, indices[at + k]!)) as [Vec3, Vec3, Vec3];
    const [u, w] = [
      [b[0] - a[0], b[1] - a[1], b[2] - a[2]],
      [c[0] - a[0], c[1] - a[1], c[2] - a[2]],
    ] as [number[], number[]];
    total +=
      Math.hypot(u[1]! * w[2]! - u[2]! * w[1]!, u[2]! * w[0]! - u[0]! * w[2]!, u[0]! * w[1]! - u[1]! * w[0]!) / 2;
    sums.push(total);
  }
  const random = seeded(7);
  return Array.from({ length: count }, () => {
    const aim = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < aim) low = middle + 1;
      else high = middle;
    }
    const [first, second] = [random(), random()];
    const [a, b] = first + second > 1 ? [1 - first, 1 - second] : [first, second];
    const corners = [0, 1, 2].map((k) => indices[3 * low + k]!);
    const normal = mixed(
      corners.map((at) => corner(normals, at)),
      [a, b, 1 - a - b],
    );
    const length = Math.hypot(...normal);
    return {
      place: mixed(
        corners.map((at) => corner(positions, at)),
        [a, b, 1 - a - b],
      ),
      normal: normal.map((value) => value / length) as unknown as Vec3,
    };
  });
}

/** The way over the skin from each vertex to the areas of a part, mm. */
function waysTo(part: BodyPart): Float64Array {
  const way = new Float64Array(skin.positions.length / 3).fill(Infinity);
  const queue = new NearestFirst();
  const visit = (vertex: number, distance: number): void => {
    if (distance >= way[vertex]! || distance > REACH_MM) return;
    way[vertex] = distance;
    queue.push(vertex, distance);
  };
  for (const { strokes, side } of part.areas.map((id) => data.areaById.get(id)!)) {
    for (const painted of side === 'paired' ? [strokes, mirrorStrokes(strokes)] : [strokes]) {
      areaDistances(skin, painted).forEach((distance, vertex) => {
        if (distance <= 0) visit(skin.remap[vertex]!, 0);
      });
    }
  }
  while (queue.size > 0) {
    const distance = queue.nearestDistance;
    const vertex = queue.pop();
    if (distance > way[vertex]!) continue;
    for (let at = skin.start[vertex]!; at < skin.start[vertex + 1]!; at += 1)
      visit(skin.list[at]!, distance + skin.lengths[at]!);
  }
  return way;
}

describe.each(BODY_IDS)('a touch of the skin of the %s', (id) => {
  beforeBody(id);

  it(`is answered at each of ${SAMPLES} places of both sides, with areas of its side`, () => {
    const places = placesOnSkin(SAMPLES);
    expect(places.filter(({ place: [x] }) => x > 0).length).toBeGreaterThan(SAMPLES / 3);
    const silent = places.filter(({ place, normal }) => touchedAreas(data.areas, place, normal).areas.length === 0);
    expect(silent.map(({ place }) => place.map(Math.round).join())).toEqual([]);
  });

  it('is answered with a part of the body that is the nearest over the skin', () => {
    const ways = new Map(data.bodyParts.map((part) => [part.id, waysTo(part)]));
    const count = skin.positions.length / 3;
    let asked = 0;
    const other: { where: string; further: number }[] = [];
    for (let vertex = 0; vertex < count; vertex += 5) {
      const place = corner(skin.positions, vertex);
      const [area] = touchedAreas(data.areas, place, corner(skin.normals, vertex)).areas;
      const part = data.bodyPartByArea.get(area!)!;
      const nearest = Math.min(...[...ways.values()].map((way) => way[vertex]!));
      const further = ways.get(part.id)![vertex]! - nearest;
      asked += 1;
      if (further > AS_NEAR_MM) other.push({ where: `${place.map(Math.round).join()} ${area}`, further });
    }
    expect(asked).toBeGreaterThan(4000);
    expect(other.filter(({ further }) => further > FURTHER_MM)).toEqual([]);
    expect(other.length / asked).toBeLessThan(0.005);
  });
});

describe.each(BODY_IDS)('a part of the %s that is chosen', (id) => {
  beforeBody(id);

  it('is seen from where its skin faces', () => {
    const undrawn = new BodyModel(data.body);
    const from = (id: string): number => {
      const part = data.bodyParts.find((each) => each.id === id)!;
      return areasFraming(undrawn, part.areas, 'right', data)!.direction.z;
    };
    for (const id of ['low-back', 'mid-back', 'shoulder-blade', 'buttock']) expect(from(id), id).toBeLessThan(-0.5);
    for (const id of ['chest', 'belly-side']) expect(from(id), id).toBeGreaterThan(0.5);
    // Ear and jaw joint face aside: half from the front.
    expect(from('face-jaw')).toBeGreaterThan(0.3);
    for (const part of data.bodyParts)
      expect(areasFraming(undrawn, part.areas, 'left', data)?.box.isEmpty(), part.id).toBe(false);
  });
});
