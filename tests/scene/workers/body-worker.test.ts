import * as comlink from 'comlink';
import { readFile, stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DrawnStroke } from '../../../src/reasoning/index.ts';
import type { DrawingChange } from '../../../src/scene/skin/pain-brush.ts';
import type { BodyFiles, BodyWorker, SkinFiles } from '../../../src/scene/workers/body-work.ts';
import type { FollowedDrawing } from '../../../src/scene/workers/drawing-calls.ts';
import { MAN as ANATOMY } from '../../../src/anatomy/index.ts';
import { slotsOf } from '../../../src/scene/body/instances.ts';
import type { PartRange } from '../../../src/scene/body/layer-arrays.ts';
import { glb, triangleDocument } from './tiny-glb.ts';

const { port1, port2 } = new MessageChannel();
const SLOTS = [
  { id: 'soleus', instance: 3, mirrored: false },
  { id: 'soleus', instance: 4, mirrored: true },
];
const MAN: SkinFiles = { topology: 'skin-topology.bin', shapes: 'man-shapes.bin', sex: 'male', body: 'man' };
const bytesOf = async (name: string): Promise<ArrayBuffer> => (await file(name)).arrayBuffer();
const filesOf = async (body: 'man' | 'woman'): Promise<BodyFiles> => ({
  shapes: await bytesOf(`${body}-shapes.bin`),
  carry: body === 'man' ? null : { warp: await bytesOf('woman-warp.bin'), girths: await bytesOf('woman-girth.bin') },
});
/** The belly, a little beside the middle, on the average skin of the man: mm, LPS. */
const BELLY = [1, -215, 1000] as const;
const REQUEST = {
  main: [{ points: [BELLY], radiusMm: 20, facing: null }],
  spillover: [],
  routes: [{ from: BELLY, areas: [[{ points: [[1, -190, 1150]] as const, radiusMm: 20, facing: null }]] }],
};
/** Straight back into the belly, metres. */
const LINE = { entry: { x: 0.001, y: 1, z: 0.21 }, down: { x: 0, y: 0, z: -1 }, reachMm: 40 };
const file = async (url: string): Promise<Response> => new Response(await readFile(`public/models/${url}`));
let worker: comlink.Remote<BodyWorker>;
let answer: (url: string) => Response | Promise<Response>;

beforeAll(async () => {
  // The worker's own global scope, played by a port.
  vi.stubGlobal('addEventListener', port2.addEventListener.bind(port2));
  vi.stubGlobal('postMessage', port2.postMessage.bind(port2));
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(answer(url)));
  await import('../../../src/scene/workers/body.worker.ts');
  port2.start();
  worker = comlink.wrap<BodyWorker>(port1);
});
afterAll(() => {
  port1.close();
  vi.unstubAllGlobals();
});

describe('the worker of the body', () => {
  it('paints nothing while the skin has not come', async () => {
    expect(await worker.paintSkin(REQUEST, 1)).toBeNull();
    expect(await worker.shapeSkin(1)).toBeNull();
    expect(await worker.carryRoutes(1)).toEqual([]);
    expect(await worker.become(await filesOf('man'), { sex: 'male', body: 'man' }, 1)).toEqual({
      layers: [],
      skin: null,
    });
  });

  it('says what the server answered when a file is not there', async () => {
    answer = () => new Response('gone', { status: 404 });
    await expect(
      worker.loadLayer(
        'muscles.glb',
        'muscles',
        SLOTS,
        comlink.proxy(() => undefined),
      ),
    ).rejects.toThrow('the server answered 404');
    await expect(
      worker.loadSkin(
        MAN,
        3,
        1,
        comlink.proxy(() => undefined),
      ),
    ).rejects.toThrow('the server answered 404');
  });

  it('loads a layer with its mirror image and a search tree, and counts the bytes as they come', async () => {
    const bytes = await glb(triangleDocument({ name: 'soleus' }));
    const cut = 100;
    answer = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(new Uint8Array(bytes, 0, cut));
            controller.enqueue(new Uint8Array(bytes, cut));
            controller.close();
          },
        }),
      );
    const heard: number[] = [];
    const { arrays, tree } = await worker.loadLayer(
      'muscles.glb',
      'muscles',
      SLOTS,
      comlink.proxy((count: number) => {
        heard.push(count);
      }),
    );
    expect([...arrays.positions]).toEqual([10, 20, 30, 12, 20, 30, 10, 23, 30, -10, 20, 30, -12, 20, 30, -10, 23, 30]);
    expect([...arrays.indices]).toEqual([0, 1, 2, 3, 5, 4]);
    expect([...arrays.instances]).toEqual([3, 3, 3, 4, 4, 4]);
    expect(tree.index).toBeNull();
    expect(tree.roots).toHaveLength(1);
    await vi.waitFor(() => {
      expect(heard).toEqual([cut, bytes.byteLength]);
    });
  });

  it('brings the skin in the build that is asked for, and counts the bytes of both files', async () => {
    answer = file;
    const heard: number[] = [];
    const { arrays, skin } = await worker.loadSkin(
      MAN,
      5,
      2,
      comlink.proxy((count: number) => {
        heard.push(count);
      }),
    );
    expect([arrays.indices.length, skin!.baseIndices.length]).toEqual([3 * 103_392, 3 * 25_844]);
    expect(arrays.instances[0]).toBe(5);
    const bytes = await Promise.all(
      [MAN.topology, MAN.shapes].map(async (url) => (await stat(`public/models/${url}`)).size),
    );
    await vi.waitFor(() => {
      expect(heard.at(-1)).toBe(bytes[0]! + bytes[1]!);
    });
    const heavier = await worker.shapeSkin(2);
    expect(Buffer.from(heavier!.positions.buffer).equals(Buffer.from(arrays.positions.buffer))).toBe(true);
  });

  it('paints once the skin is there, on the average skin; the routes lie on the skin of the build', async () => {
    const average = await worker.paintSkin(REQUEST, 1);
    const heavier = await worker.paintSkin(REQUEST, 2);
    expect(Math.min(...average!.field)).toBeLessThan(-15);
    expect(Buffer.from(average!.field.buffer).equals(Buffer.from(heavier!.field.buffer))).toBe(true);
    const front = (routes: readonly { points: Float32Array }[]): number => routes[0]!.points[2]!;
    expect(front(heavier!.routes) - front(average!.routes)).toBeGreaterThan(0.004);
    expect(front(await worker.carryRoutes(1))).toBe(front(average!.routes));
    expect(front(await worker.carryRoutes(2))).toBe(front(heavier!.routes));
  });

  it('measures from the lean skin, and says how far outside it that of a build lies', async () => {
    const lean = await worker.enterLine(LINE);
    const outside = async (build: number): Promise<number> => (await worker.placeLine(lean, build)).skinMm;
    expect(await outside(0)).toBeLessThan(0.01);
    const [average, between, heavier] = [await outside(1), await outside(1.5), await outside(2)];
    expect(average).toBeGreaterThan(2);
    expect(heavier).toBeGreaterThan(average + 4);
    expect(between).toBeCloseTo((average + heavier) / 2, 0);
    // The same skins, met one after the other.
    const met = (await worker.shapeSkin(2))!;
    expect(Math.max(...met.positions.filter((_, i) => i % 3 === 2))).toBeGreaterThan(
      lean.entry.z + heavier / 1000 - 1e-6,
    );
    expect(await worker.measure(lean, new Map())).toEqual({ layers: [], hazards: [] });
  });

  it('cuts the skin of the build that is asked for', async () => {
    const lean = await worker.enterLine(LINE);
    const { clipBox } = await worker.placeLine(lean, 0);
    const foremost = async (build: number): Promise<number> => {
      const { positions } = await worker.cut(clipBox, new Set(), build);
      return positions.reduce((most, value, i) => (i % 3 === 2 ? Math.max(most, value) : most), -Infinity);
    };
    expect((await foremost(2)) - (await foremost(0))).toBeGreaterThan(0.004);
  });

  it('takes all it holds into the shape of another body, what comes later too, and back exactly', async () => {
    const load = async (layer: 'skeleton' | 'nerves') => {
      const slots = slotsOf(ANATOMY, layer);
      return worker.loadLayer(
        `${layer}.glb`,
        layer,
        slots,
        comlink.proxy(() => undefined),
      );
    };
    answer = file;
    const { arrays: his } = await load('skeleton');
    const { layers, skin } = await worker.become(await filesOf('woman'), { sex: 'female', body: 'woman' }, 1);
    const hers = layers.find(({ layer }) => layer === 'skeleton')!;
    expect(skin!.shape.max[1]).toBeLessThan(1.62);
    expect(skin!.shape.sex).toBe('female');
    const top = (parts: readonly PartRange[]): number => Math.max(...parts.map(({ max }) => max[1]));
    expect(top(his.parts)).toBeGreaterThan(top(hers.parts) + 0.05);
    // A layer that comes after it is carried as if it had come before.
    const { arrays: late } = await load('nerves');
    const again = await worker.become(await filesOf('woman'), { sex: 'female', body: 'woman' }, 1);
    const carried = again.layers.find(({ layer }) => layer === 'nerves')!;
    expect(late.positions).toEqual(carried.positions);
    expect(late.normals).toEqual(carried.normals);
    expect(late.parts).toEqual(carried.parts);
    expect(again.layers.find(({ layer }) => layer === 'skeleton')!.positions).toEqual(hers.positions);
    const back = await worker.become(await filesOf('man'), { sex: 'male', body: 'man' }, 1);
    const restored = back.layers.find(({ layer }) => layer === 'skeleton')!;
    expect(restored.positions).toEqual(his.positions);
    expect(restored.normals).toEqual(his.normals);
    expect(restored.parts).toEqual(his.parts);
  });

  it('draws pain on the skin of the body it holds, and the same pain at the same vertices of another', async () => {
    const stroke = { body: 'man', points: [BELLY], radiiMm: [30], normals: [[0, -1, 0]] as const, erases: false };
    const change = (strokes: readonly DrawnStroke[], keep = 0): DrawingChange => ({
      patches: [{ id: 1, keep, strokes, live: 'goes-on', areas: null, intensity: 6 }],
      beside: { kind: 'patch', id: 1 },
    });
    const within = (followed: FollowedDrawing): Set<number> => {
      if (followed.kind !== 'drawn') throw new Error(followed.kind);
      const { vertices, field } = followed.drawn;
      expect(vertices).toBeNull();
      return new Set([...field.keys()].filter((i) => i % 2 === 0 && field[i]! < 0).map((i) => i / 2));
    };
    expect((await worker.followDrawing('woman', change([stroke]))).kind).toBe('no-skin');
    expect((await worker.followDrawing('man', change([], 1))).kind).toBe('tell-all');
    const his = within(await worker.followDrawing('man', change([stroke])));
    expect(his.size).toBeGreaterThan(30);
    const tip = { at: BELLY, normal: [0, -1, 0], radiusMm: 12 } as const;
    expect(await worker.paintSteps('man', 1, [{ stroke: 0, from: tip, to: tip }], true)).not.toBeNull();
    expect(await worker.paintSteps('woman', 1, [{ stroke: 0, from: tip, to: tip }], true)).toBeNull();
    const { skin } = await worker.become(await filesOf('woman'), { sex: 'female', body: 'woman' }, 1);
    expect((await worker.followDrawing('woman', change([], 1))).kind).toBe('tell-all');
    const hers = within(await worker.followDrawing('woman', change([stroke])));
    expect([...hers].filter((vertex) => his.has(vertex)).length).toBeGreaterThan(0.7 * his.size);
    const heights = [...hers].map((vertex) => skin!.body.average.positions[3 * vertex + 1]!);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.075);
    const hersToo = { ...stroke, body: 'someone-else' };
    expect(await worker.followDrawing('woman', change([hersToo]))).toEqual({
      kind: 'unknown-bodies',
      bodies: ['someone-else'],
    });
    await worker.learnBody('someone-else', await bytesOf('man-shapes.bin'));
    expect(within(await worker.followDrawing('woman', change([hersToo])))).toEqual(hers);
    expect(await worker.measureDrawing('woman', null)).toBeNull();
    await worker.become(await filesOf('man'), { sex: 'male', body: 'man' }, 1);
  });
});
