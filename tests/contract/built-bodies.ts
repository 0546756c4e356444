/** Bodies and their skins as built, read once a file of tests. */
import { join } from 'node:path';
import { readBody, type Body } from '../../builder/body/built-body.ts';
import { readBuiltSkins } from '../../builder/body/built-skin.ts';
import { modelsFolder, PROJECT_ROOT } from '../../builder/models/inputs.mjs';
import { loadBody, type BodyId, type Build } from '../../src/anatomy/index.ts';
import type { TriangleMesh } from '../../src/geometry/index.ts';

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
export const builtBody = kept(async (body: BodyId): Promise<Body> => readBody(await loadBody(body)));
