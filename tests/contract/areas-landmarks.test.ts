/** Areas named after a bony landmark lie over that bone on the measured body. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset, MAN, type AreaId, type Dataset } from '../../src/anatomy/index.ts';
import { parseNrrd } from '../../builder/figures/nrrd.ts';
import { sampleField } from '../../builder/shapes/sampled-distance.ts';
import type { SampledDistance } from '../../builder/figures/shape-types.ts';
import type { Vec3 } from '../../src/geometry/index.ts';

const volume = async (id: string): Promise<SampledDistance> =>
  parseNrrd(new Uint8Array(readFileSync(`data/bodies/man/figures/volumes/${id}.nrrd`)));

/** Area, the bones one of which lies under its middle, and how far that bone is at most, mm. */
const LANDMARKS: readonly (readonly [area: string, bones: readonly string[], furthestMm: number])[] = [
  ['mastoid', ['cranium'], 20],
  ['temple', ['cranium'], 25],
  ['vertex', ['cranium'], 15],
  ['cheekbone', ['cranium'], 20],
  ['jaw-joint', ['mandible', 'cranium'], 30],
  ['angle-of-jaw', ['mandible'], 25],
  ['chin', ['mandible'], 20],
  [
    'spinous-processes-c7-t3',
    ['seventh-cervical-vertebra', 'first-thoracic-vertebra', 'second-thoracic-vertebra', 'third-thoracic-vertebra'],
    30,
  ],
  ['acromion', ['scapula'], 20],
  ['medial-border-of-scapula', ['scapula'], 45],
  ['inferior-angle-of-scapula', ['scapula'], 35],
  ['upper-sternum', ['manubrium-sternum', 'body-sternum'], 25],
  ['lateral-elbow', ['humerus', 'radius'], 30],
  ['medial-elbow', ['humerus', 'ulna'], 30],
  ['posterior-elbow', ['ulna', 'humerus'], 25],
  ['radial-wrist', ['radius', 'scaphoid', 'trapezium'], 20],
  ['dorsal-ulnar-wrist', ['ulna', 'triquetrum'], 20],
  ['base-of-thumb', ['first-metacarpal-bone', 'trapezium'], 20],
  ['radial-index-finger', ['proximal-phalanx-index-finger', 'middle-phalanx-index-finger'], 12],
  ['dorsal-middle-finger', ['proximal-phalanx-middle-finger', 'middle-phalanx-middle-finger'], 12],
  ['iliac-crest', ['hip-bone'], 30],
  ['sacrum', ['sacrum'], 45],
  ['lower-sacrum', ['sacrum'], 40],
  ['coccyx', ['sacrum'], 40],
  ['sacroiliac', ['sacrum', 'hip-bone'], 40],
  ['outer-hip', ['femur'], 45],
  ['sitting-bone', ['hip-bone'], 60],
  ['front-of-knee', ['patella'], 15],
  ['inner-knee', ['femur', 'tibia'], 30],
  ['inner-ankle', ['tibia'], 15],
  ['outer-ankle', ['fibula'], 15],
  ['heel-sole', ['calcaneus'], 20],
  ['outer-heel', ['calcaneus'], 25],
  [
    'sole-under-first-metatarsal-head',
    ['first-metatarsal-bone', 'sesamoid-bones-foot', 'proximal-phalanx-great-toe'],
    20,
  ],
  ['sole-under-little-toe-base', ['fifth-metatarsal-bone', 'proximal-phalanx-little-toe'], 20],
  ['top-of-big-toe', ['proximal-phalanx-great-toe', 'distal-phalanx-great-toe'], 15],
];

let data: Dataset;

beforeAll(async () => {
  data = await loadDataset(MAN);
});

/** The recorded point nearest to the middle of an area. */
function middlePoint(id: string): Vec3 {
  const points: readonly Vec3[] = data.areaById.get(id as AreaId)!.strokes.flatMap((stroke) => stroke.points);
  const mean = [0, 1, 2].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length);
  const far = (point: Vec3): number => Math.hypot(point[0] - mean[0]!, point[1] - mean[1]!, point[2] - mean[2]!);
  return points.reduce((best, point) => (far(point) < far(best) ? point : best));
}

/** Distance in mm from a point to the nearest inner sample of the fields, on a lattice; Infinity beyond `reachMm`. */
function distanceTo(fields: readonly SampledDistance[], from: Vec3, reachMm: number): number {
  const step = reachMm / 12;
  let best = Infinity;
  for (let x = -reachMm; x <= reachMm; x += step)
    for (let y = -reachMm; y <= reachMm; y += step)
      for (let z = -reachMm; z <= reachMm; z += step) {
        const distance = Math.hypot(x, y, z);
        if (distance >= best || distance > reachMm) continue;
        const at: Vec3 = [from[0] + x, from[1] + y, from[2] + z];
        if (fields.some((field) => sampleField(field, at) > 0)) best = distance;
      }
  return best;
}

describe('landmarks', () => {
  it.each(LANDMARKS)('%s lies over %j', async (area, bones, furthestMm) => {
    const fields = await Promise.all(bones.map(volume));
    expect(distanceTo(fields, middlePoint(area), furthestMm)).toBeLessThanOrEqual(furthestMm);
  });
});
