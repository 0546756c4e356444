/** Bodies and their skins as built, read once a file of tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuiltBody, readCarry, type BuiltBody } from '../../builder/body/built-body.ts';
import { readBuiltSkins } from '../../builder/body/built-skin.ts';
import { modelsFolder, PROJECT_ROOT } from '../../builder/models/inputs.mjs';
import { loadBody, type Body as Anatomy, type Build, type Layer } from '../../src/anatomy/index.ts';
import type { BodyId } from '../../src/anatomy/bodies.ts';
import { carryVertices, type TriangleMesh } from '../../src/geometry/index.ts';
import { slotsOf } from '../../src/scene/body/instances.ts';
import { mergeLayer, type LayerArrays } from '../../src/scene/body/layer-arrays.ts';
import { decodeLayer } from '../../src/scene/workers/decode-layer.ts';

const kept = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};

/** The skins of a body, whole and refined, mm LPS. */
export const skinsOf = kept((body: BodyId): Promise<Readonly<Record<Build, TriangleMesh>>> =>
  readBuiltSkins(join(PROJECT_ROOT, modelsFolder(body)), body),
);

/** Everything a line can meet in a body. */
export const builtBody = kept(async (body: BodyId): Promise<BuiltBody> => readBuiltBody(await loadBody(body)));

/** A layer as the app draws it: the model file merged with its mirror images, carried where the body is derived. */
export async function drawnLayer(anatomy: Anatomy, layer: Layer): Promise<LayerArrays> {
  const file = join(PROJECT_ROOT, modelsFolder(anatomy.id), `${layer}.glb`);
  const arrays = mergeLayer(await decodeLayer(Uint8Array.from(readFileSync(file)).buffer), slotsOf(anatomy, layer));
  const carry = await readCarry(anatomy);
  if (!carry) return arrays;
  const parts = arrays.parts.map((part) => {
    const { structure, mirrored } = anatomy.instances[part.instance]!;
    const { vertexStart: from, vertexCount: count } = part;
    carryVertices(carry.warp, carry.girths.get(structure.id), arrays, { from, count, mirrored, frame: 'picture' });
    const [low, high] = [
      [Infinity, Infinity, Infinity],
      [-Infinity, -Infinity, -Infinity],
    ] as [[number, number, number], [number, number, number]];
    arrays.positions.subarray(3 * from, 3 * (from + count)).forEach((value, i) => {
      const axis = (i % 3) as 0 | 1 | 2;
      low[axis] = Math.min(low[axis], value);
      high[axis] = Math.max(high[axis], value);
    });
    return { ...part, min: low, max: high };
  });
  return { ...arrays, parts };
}
