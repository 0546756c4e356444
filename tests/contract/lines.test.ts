/** What a straight line passes in the models as built: the builder's answer, the app's and that of every triangle are one. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  LAYERS,
  BODY_IDS,
  loadBody,
  loadDataset,
  type Body as Anatomy,
  type Dataset,
  type NeedlePathRecord,
} from '../../src/anatomy/index.ts';
import { layersAlongRay, normalize, type LayerInterval, type Vec3 } from '../../src/geometry/index.ts';
import { met, readBuiltBody, type BuiltBody, type BuiltPart } from '../../builder/body/built-body.ts';
import { BodyModel } from '../../src/scene/body/body-model.ts';
import { toGltf } from '../../src/scene/frame/lps-gltf.ts';
import type { LayerArrays } from '../../src/scene/body/layer-arrays.ts';
import { measureLine } from '../../src/scene/section/measure-line.ts';
import { meeting } from '../geometry/slow.ts';
import { loaded } from '../scene/cubes.ts';
import { drawnLayer } from './built-bodies.ts';

const REACH_MM = 135;

/** What the workers ask of a layer: what only fills gaps stands last, and is left out. */
function asked(anatomy: Anatomy, arrays: LayerArrays): LayerArrays {
  const parts = arrays.parts.filter(({ instance }) => anatomy.instances[instance]?.structure.figure.kind !== 'filling');
  const { indexStart = 0, indexCount = 0 } = parts.at(-1) ?? {};
  return { ...arrays, parts, indices: arrays.indices.slice(0, indexStart + indexCount) };
}

/** What `measureLine` leaves out as a graze, mm. */
const GRAZE_MM = 0.3;

/** How many points have a needle's line on each body. */
const NEEDLES: Readonly<Record<string, number>> = { man: 41, woman: 40 };

describe.each(BODY_IDS)('the %s', (id) => {
  let anatomy: Anatomy;
  let body: BuiltBody;
  let lines: readonly NeedlePathRecord[];
  let drawn: BodyModel;
  beforeAll(async () => {
    anatomy = await loadBody(id);
    drawn = new BodyModel(anatomy);
    const data: Dataset = await loadDataset(anatomy);
    body = await readBuiltBody(anatomy);
    lines = data.depths.needlePaths;
    for (const layer of LAYERS) {
      if (layer === 'skin') continue;
      drawn.addLayer(layer, loaded(asked(anatomy, await drawnLayer(anatomy, layer))));
    }
  }, 60_000);

  /** The same question with every triangle asked. */
  function slowly(parts: readonly BuiltPart[], origin: Vec3, direction: Vec3): LayerInterval[] {
    return layersAlongRay(
      parts.map(({ id, index: { positions, indices } }) => ({
        cast: (from: Vec3, towards: Vec3) =>
          Array.from({ length: indices.length / 3 }, (_, t) => {
            const corner = (k: number): Vec3 => {
              const at = 3 * indices[3 * t + k]!;
              return [positions[at]!, positions[at + 1]!, positions[at + 2]!];
            };
            const hit = meeting(from, towards, [corner(0), corner(1), corner(2)]);
            return hit ? [{ key: id, ...hit }] : [];
          }).flat(),
      })),
      origin,
      direction,
      REACH_MM,
    );
  }

  /** The parts whose ball around their box the line comes through. */
  const around = ([x, y, z]: Vec3, [dx, dy, dz]: Vec3): BuiltPart[] =>
    body.parts.filter(({ low, high }) => {
      const [cx, cy, cz] = [0, 1, 2].map((k) => (low[k]! + high[k]!) / 2) as [number, number, number];
      const along = (cx - x) * dx + (cy - y) * dy + (cz - z) * dz;
      return (
        Math.hypot(cx - x - along * dx, cy - y - along * dy, cz - z - along * dz) <=
        Math.hypot(...[0, 1, 2].map((k) => high[k]! - low[k]!)) / 2 + 1
      );
    });

  const spoken = (
    layers: readonly { readonly id: string; readonly entryMm: number; readonly exitMm: number }[],
  ): string[] =>
    layers
      .filter(({ entryMm, exitMm }) => exitMm - entryMm > GRAZE_MM)
      .map(({ id }) => id)
      .sort();

  const keyOf = ({ id, entryMm }: LayerInterval): string => `${id} ${entryMm.toFixed(1)}`;
  const sorted = (layers: readonly LayerInterval[]): LayerInterval[] =>
    [...layers].sort((a, b) => (a.id === b.id ? a.entryMm - b.entryMm : a.id < b.id ? -1 : 1));

  describe('a recorded line', () => {
    it("is there for each trigger point, a needle's or the way straight in", () => {
      expect([lines.length, lines.filter(({ picture }) => picture === 'line').length]).toEqual([163, NEEDLES[id]]);
    });

    it('passes what asking every triangle finds, for each one', () => {
      for (const { id, path } of lines) {
        const origin = path.entryMm,
          direction = normalize(path.direction);
        const parts = around(origin, direction);
        const [fast, slow] = [
          sorted(met(body.parts, origin, direction, REACH_MM)),
          sorted(slowly(parts, origin, direction)),
        ];
        expect(
          fast.map((one) => one.id),
          id,
        ).toEqual(slow.map((one) => one.id));
        fast.forEach((one, k) => {
          expect(Math.abs(one.entryMm - slow[k]!.entryMm), `${id}: ${keyOf(one)}`).toBeLessThan(0.01);
          expect(Math.abs(one.exitMm - slow[k]!.exitMm), `${id}: ${keyOf(one)}`).toBeLessThan(0.01);
        });
        expect(fast.length, id).toBeGreaterThan(0);
      }
    });

    it('passes the same in the app as in the builder', () => {
      for (const { id, path } of lines) {
        const direction = normalize(path.direction);
        const [x, y, z] = toGltf(path.entryMm),
          [dx, dy, dz] = toGltf([direction[0] * 1000, direction[1] * 1000, direction[2] * 1000]);
        const { layers } = measureLine(
          drawn,
          { entry: { x, y, z }, down: { x: dx, y: dy, z: dz }, reachMm: REACH_MM - 60 },
          new Map(),
        );
        const inApp = layers.flatMap(({ number, fromMm, toMm }) => {
          const instance = anatomy.instances[number]!;
          return instance.side === 'left' ? [] : [{ id: instance.structure.id, entryMm: fromMm, exitMm: toMm }];
        });
        const built = met(body.parts, path.entryMm, direction, REACH_MM).filter(
          ({ entryMm }) => entryMm < REACH_MM - 60,
        );
        expect(spoken(inApp), id).toEqual(spoken(built));
        const near = sorted(built.filter(({ entryMm, exitMm }) => exitMm - entryMm > GRAZE_MM));
        sorted(inApp).forEach((one, k) => {
          expect(Math.abs(one.entryMm - near[k]!.entryMm), `${id}: ${keyOf(one)}`).toBeLessThan(0.02);
          expect(Math.abs(one.exitMm - near[k]!.exitMm), `${id}: ${keyOf(one)}`).toBeLessThan(0.02);
        });
      }
    });
  });
});
