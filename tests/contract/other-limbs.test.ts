/** A section opens the limb its needle is in, and no other: at every trigger point, on every body, in every build. */
import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_IDS, BUILDS, loadBody, loadDataset, type Build, type Dataset } from '../../src/anatomy/index.ts';
import type { TriangleMesh } from '../../src/geometry/index.ts';
import type { BodyLayer } from '../../src/scene/body/body-layer.ts';
import { clipBoxFor, openSide } from '../../src/scene/section/clip-box.ts';
import { fromSkin } from '../../src/scene/section/measure-line.ts';
import { lineOf } from '../../src/scene/section/needle-line.ts';
import { clipPlanesFor, limbJoints, limbsInTheWay, otherLimbs } from '../../src/scene/section/other-limbs.ts';
import { skinsOf } from './built-bodies.ts';

/** Where arm and hip of the heaviest build press on one another, so much of the skin and fat of either is on the wrong side, metres. */
const PRESSED = 0.006;

function asLayer({ positions: mm, indices }: TriangleMesh): BodyLayer {
  const positions = Float32Array.from(mm, (_, i) => {
    const [x, y, z] = [mm[i - (i % 3)]!, mm[i - (i % 3) + 1]!, mm[i - (i % 3) + 2]!];
    return [x, z, -y][i % 3]! / 1000;
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(Uint32Array.from(indices), 1));
  const tree = new MeshBVH(geometry, { indirect: true });
  return {
    layer: 'skin',
    geometry,
    tree,
    parts: new Map(),
    instances: new Uint16Array(positions.length / 3),
    indices: Uint32Array.from(indices),
  };
}

describe.each(BODY_IDS)('the %s', (id) => {
  let dataset: Dataset;
  const skins = new Map<Build, { readonly skin: BodyLayer; readonly joints: ReturnType<typeof limbJoints> }>();
  beforeAll(async () => {
    dataset = await loadDataset(await loadBody(id));
    const built = await skinsOf(id);
    for (const build of BUILDS) {
      const skin = asLayer(built[build]);
      skins.set(build, { skin, joints: limbJoints(skin) });
    }
  }, 60_000);

  it('has two legs and two arms that hang apart', () => {
    for (const { joints } of skins.values()) expect(joints).toHaveLength(3);
  });

  it('opens no other limb along any line, and spares nothing of its own', () => {
    const faults: string[] = [];
    for (const { id: point } of dataset.depths.needlePaths) {
      const lean = skins.get('lean')!;
      const line = fromSkin({ layers: new Map([['skin', lean.skin]]) }, lineOf(dataset, point, 'right')!);
      const body = (skin: BodyLayer) => ({ layers: new Map([['skin', skin] as const]) });
      const toward = openSide(body(lean.skin), line, otherLimbs(lean.skin, lean.joints, line));
      for (const [build, { skin, joints }] of skins) {
        const limbs = otherLimbs(skin, joints, line);
        const clipBox = clipBoxFor(body(skin), line, toward);
        const planes = clipPlanesFor(skin, limbsInTheWay(skin, limbs, clipBox), clipBox);
        const { array } = skin.geometry.getAttribute('position');
        const place = new Vector3();
        let [opened, shaved] = [0, 0];
        for (let vertex = 0; vertex < skin.instances.length; vertex += 1) {
          place.fromArray(array, 3 * vertex);
          const beyond = planes.reduce(
            (most, { normal, beyond: at, upTo }) =>
              place.y < upTo ? Math.max(most, place.dot(normal as Vector3) - at) : most,
            -Infinity,
          );
          const isOther = limbs.some(({ members, upTo }) => members[vertex] === 1 && place.y < upTo);
          if (!isOther && beyond < 0) continue;
          const from = place.clone().sub(clipBox.origin);
          const isCut =
            from.dot(clipBox.toward) > 0 &&
            Math.abs(from.dot(clipBox.across)) < clipBox.halfWidth &&
            from.dot(clipBox.down) < clipBox.depth;
          if (!isCut) continue;
          if (isOther) opened = Math.max(opened, -beyond);
          else if (limbs.every(({ own }) => own[vertex] === 1)) shaved = Math.max(shaved, beyond);
        }
        const allowed = build === 'heavier' ? PRESSED : 0;
        if (opened > allowed || shaved > allowed) faults.push(`${point} ${build}: ${opened} opened, ${shaved} shaved`);
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);
});
