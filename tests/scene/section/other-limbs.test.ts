import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { BodyModel } from '../../../src/scene/body/body-model.ts';
import type { BodyLayer } from '../../../src/scene/body/body-layer.ts';
import { clipBoxFor } from '../../../src/scene/section/clip-box.ts';
import type { LineLike } from '../../../src/scene/section/line.ts';
import {
  clipPlanesFor,
  limbJoints,
  limbsInTheWay,
  otherLimbs,
  staysOf,
} from '../../../src/scene/section/other-limbs.ts';
import { boxPart, loaded, slotOf, type Triple } from '../cubes.ts';
import { mergeLayer, type DecodedPart } from '../../../src/scene/body/layer-arrays.ts';

/** Columns and a beam as one surface: boxes whose corners in one place are one vertex. */
function standing(boxes: readonly (readonly [centre: Triple, half: Triple])[]): BodyLayer {
  const parts = boxes.map(([centre, half]) => boxPart('skin', centre, half));
  const corners = new Map<string, number>();
  const positions: number[] = [];
  const indices = parts.flatMap((part) =>
    Array.from(part.indices, (corner) => {
      const place = [0, 1, 2].map((axis) => part.positions[3 * corner + axis]!);
      const key = place.map((value) => value.toFixed(4)).join();
      const known = corners.get(key);
      if (known !== undefined) return known;
      corners.set(key, corners.size);
      positions.push(...place);
      return corners.size - 1;
    }),
  );
  const count = corners.size;
  const part: DecodedPart = {
    id: 'skin',
    positions: Float32Array.from(positions),
    normals: new Float32Array(3 * count).fill(1),
    uvs: new Float32Array(2 * count),
    shades: new Uint8Array(4 * count).fill(255),
    indices: Uint32Array.from(indices),
  };
  const body = new BodyModel(MAN);
  body.addLayer('skin', loaded(mergeLayer([part], [slotOf('skin/midline')])));
  return body.layers.get('skin')!;
}

const leg = (x: number): (readonly [Triple, Triple])[] =>
  Array.from({ length: 8 }, (_, ring) => [
    [x, 0.05 + 0.1 * ring, 0],
    [0.05, 0.05, 0.05],
  ]);
/** Two legs of 0.8 m, 40 mm apart, joined by a beam; the corners of the beam are those of the legs. */
const LEGS = standing([
  ...leg(-0.07),
  ...leg(0.07),
  [
    [0, 0.8, 0],
    [0.02, 0, 0.05],
  ],
]);
/** From the inner side of the right leg outward, and from its front. */
const INNER: LineLike = { entry: new Vector3(-0.02, 0.3, 0), down: new Vector3(-1, 0, 0), reachMm: 50 };
const FRONT: LineLike = { entry: new Vector3(-0.07, 0.3, 0.05), down: new Vector3(0, 0, -1), reachMm: 50 };
const inTheWay = (line: LineLike, toward: Triple) => {
  const limbs = otherLimbs(LEGS, limbJoints(LEGS), line);
  const clipBox = clipBoxFor({ layers: new Map([['skin', LEGS]]) }, line, new Vector3(...toward));
  return { clipBox, limbs: limbsInTheWay(LEGS, limbs, clipBox) };
};

describe('another limb', () => {
  it('is what is joined to the one a line enters further up alone', () => {
    const limbs = otherLimbs(LEGS, limbJoints(LEGS), FRONT);
    expect(limbs).toHaveLength(1);
    const xs = (mask: Uint8Array): number[] => {
      const { array } = LEGS.geometry.getAttribute('position');
      return [...new Set([...mask].flatMap((is, vertex) => (is === 1 ? [Number(array[3 * vertex]!.toFixed(3))] : [])))];
    };
    expect(xs(limbs[0]!.members).every((x) => x > 0)).toBe(true);
    expect(xs(limbs[0]!.own).every((x) => x < 0)).toBe(true);
    expect(limbs[0]!.upTo).toBeCloseTo(0.79, 6);
    // So near to the joint nothing hangs beside it.
    expect(otherLimbs(LEGS, limbJoints(LEGS), { ...FRONT, entry: new Vector3(-0.07, 0.775, 0.05) })).toEqual([]);
  });

  it('is asked for a little within: between the thighs both skins are as near', () => {
    const [limb] = otherLimbs(LEGS, limbJoints(LEGS), { ...INNER, entry: new Vector3(0.001, 0.3, 0) });
    const leftIsOther = limb!.members[LEGS.indices[0]!] === 0;
    expect(leftIsOther).toBe(true);
  });

  it('stands in the way where it lies in the clip box or close before it, and then a plane between the two takes it out', () => {
    const { clipBox, limbs } = inTheWay(INNER, [0, 0, 1]);
    expect(limbs).toHaveLength(1);
    const [plane] = clipPlanesFor(LEGS, limbs, clipBox);
    expect(plane!.normal.x).toBeGreaterThan(0.9);
    const side = ({ x, y, z }: Vector3): number =>
      plane!.normal.x * x + plane!.normal.y * y + plane!.normal.z * z - plane!.beyond;
    expect(side(new Vector3(-0.02, 0.3, 0))).toBeLessThan(0);
    expect(side(new Vector3(0.05, 0.3, 0))).toBeGreaterThan(0);
    const stays = staysOf(LEGS, limbs);
    expect([...stays].filter((byte) => byte === 0).length).toBe([...limbs[0]!.members].filter(Boolean).length);
  });

  it('is left alone where the cut opens away from it', () => {
    const { limbs } = inTheWay({ ...FRONT, entry: new Vector3(-0.1, 0.3, 0.05) }, [-1, 0, 0]);
    expect(limbs).toEqual([]);
    expect([...staysOf(LEGS, [])].every((byte) => byte === 255)).toBe(true);
  });
});
