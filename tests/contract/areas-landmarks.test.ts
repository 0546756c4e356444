/** Areas named after a bony landmark lie over that bone on the measured body. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BODY_IDS,
  loadBody,
  loadDataset,
  type Area,
  type AreaId,
  type Dataset,
  type Region,
} from '../../src/anatomy/index.ts';
import type { BodyId } from '../../src/anatomy/bodies.ts';
import { SKIN_GROUPS } from '../../src/anatomy/skin-shape.ts';
import { unfoldSurface, type TriangleMesh, type Vec3 } from '../../src/geometry/index.ts';
import type { BuiltBody } from '../../builder/body/built-body.ts';
import { indexMesh, nearestOnMesh, triangleNear, type MeshIndex } from '../../builder/shapes/mesh-index.ts';
import { readSkin } from '../../builder/skin/read-skin.ts';
import { builtBody, skinsOf } from './built-bodies.ts';

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

/** Parts of the skin that areas of a region lie in. */
const GROUPS: Readonly<Partial<Record<Region, (typeof SKIN_GROUPS)[number]>>> = { hand: 'hand', foot: 'foot' };

interface Skins {
  readonly data: Dataset;
  readonly body: BuiltBody;
  readonly average: MeshIndex;
  readonly lean: TriangleMesh;
}
async function skinsWith(id: BodyId): Promise<Skins> {
  const [data, body, { average, lean }] = [
    await loadDataset(await loadBody(id)),
    await builtBody(id),
    await skinsOf(id),
  ];
  return { data, body, average: indexMesh(average), lean };
}

/** The recorded point nearest to the middle of an area. */
function middlePoint({ strokes }: Area): Vec3 {
  const points: readonly Vec3[] = strokes.flatMap((stroke) => stroke.points);
  const mean = [0, 1, 2].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length);
  const far = (point: Vec3): number => Math.hypot(point[0] - mean[0]!, point[1] - mean[1]!, point[2] - mean[2]!);
  return points.reduce((best, point) => (far(point) < far(best) ? point : best));
}

/** The same place on the skin of the lean build, which has the least fat over what lies under it. */
function onLean({ average, lean }: Skins, place: Vec3): Vec3 {
  const { corners, weights } = triangleNear(average, place)!;
  return [0, 1, 2].map((axis) =>
    corners.reduce((sum, corner, k) => sum + weights[k]! * lean.positions[3 * corner + axis]!, 0),
  ) as unknown as Vec3;
}

describe.each(BODY_IDS)('landmarks of the %s', (id) => {
  let skins: Skins;
  beforeAll(async () => {
    skins = await skinsWith(id);
  });

  it.each(LANDMARKS)('%s lies over %j', (area, bones, furthestMm) => {
    const place = onLean(skins, middlePoint(skins.data.areaById.get(area as AreaId)!));
    const distances = bones.map((bone) => nearestOnMesh(skins.body.partById.get(bone)!.index, place)!.distanceMm);
    expect(Math.min(...distances)).toBeLessThanOrEqual(furthestMm);
  });

  it('areas of hand and foot lie on the skin of hand and foot, whatever the build', async () => {
    const { topology } = await readSkin();
    const { twins, vertexCount } = unfoldSurface(topology);
    const groups = new Uint16Array(vertexCount);
    topology.groups.forEach((mask, vertex) => {
      groups[vertex] = mask;
      groups[twins[vertex]!] = mask;
    });
    const { data, average } = skins;
    const odd = data.areas.flatMap((area) => {
      const group = GROUPS[area.region];
      if (!group) return [];
      const bit = SKIN_GROUPS.indexOf(group);
      const place = middlePoint(area);
      // The refined skin begins with the vertices of the base.
      let nearest = 0,
        least = Infinity;
      for (let vertex = 0; vertex < vertexCount; vertex += 1) {
        const off = Math.hypot(...[0, 1, 2].map((axis) => average.positions[3 * vertex + axis]! - place[axis]!));
        if (off < least) [nearest, least] = [vertex, off];
      }
      return (groups[nearest]! >> bit) & 1 ? [] : [area.id];
    });
    expect(odd).toEqual([]);
  });
});

describe('areas of two bodies', () => {
  /** Of what lies under an area all count that are nearer than the nearest and this, mm. */
  const AS_NEAR_MM = 6;

  it('lie over the same muscles and bones', async () => {
    const [one, other] = (await Promise.all(BODY_IDS.map(skinsWith))) as [Skins, Skins];
    const pointsOf = ({ strokes }: Area): readonly Vec3[] => strokes.flatMap(({ points }) => points);
    const under = (skins: Skins, point: Vec3): Set<string> => {
      const place = onLean(skins, point);
      const near = skins.body.parts
        .filter(({ structure }) => structure.layer === 'muscles' || structure.layer === 'skeleton')
        .map(({ id, index, low, high }) => {
          const outside = Math.hypot(
            ...[0, 1, 2].map((axis) => Math.max(0, low[axis]! - place[axis]!, place[axis]! - high[axis]!)),
          );
          return { id, mm: outside > 60 ? Infinity : nearestOnMesh(index, place)!.distanceMm };
        })
        .sort((a, b) => a.mm - b.mm);
      return new Set(near.filter(({ mm }) => mm <= near[0]!.mm + AS_NEAR_MM).map(({ id }) => id));
    };
    const apart = one.data.areas.filter((area) => {
      const middle = middlePoint(area);
      const found = under(one, middle);
      // The same point of the same stroke, not the one nearest to the other's mean.
      const there = pointsOf(other.data.areaById.get(area.id)!)[pointsOf(area).indexOf(middle)]!;
      return ![...under(other, there)].some((id) => found.has(id));
    });
    expect(apart.map(({ id }) => id)).toEqual([]);
  });
});
