import * as comlink from 'comlink';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BodyWorker } from '../../../src/scene/workers/body.worker.ts';
import { glb, triangleDocument } from './tiny-glb.ts';

const { port1, port2 } = new MessageChannel();
const SLOTS = [
  { id: 'skin', instance: 3, mirrored: false },
  { id: 'skin', instance: 4, mirrored: true },
];
const REQUEST = {
  main: [{ points: [[10_000, -30_000, 20_000]] as const, radiusMm: 20, facing: null }],
  spillover: [],
  routes: [],
};
let worker: comlink.Remote<BodyWorker>;
let answer: () => Response | Promise<Response>;

beforeAll(async () => {
  // The worker's own global scope, played by a port.
  vi.stubGlobal('addEventListener', port2.addEventListener.bind(port2));
  vi.stubGlobal('postMessage', port2.postMessage.bind(port2));
  vi.stubGlobal('fetch', () => Promise.resolve(answer()));
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
    expect(await worker.paintSkin(REQUEST)).toBeNull();
  });

  it('says what the server answered when a file is not there', async () => {
    answer = () => new Response('gone', { status: 404 });
    await expect(
      worker.loadLayer(
        'skin.glb',
        'skin',
        SLOTS,
        comlink.proxy(() => undefined),
      ),
    ).rejects.toThrow('the server answered 404');
  });

  it('loads a layer with its mirror image and a search tree, and counts the bytes as they come', async () => {
    const bytes = await glb(triangleDocument({ name: 'skin' }));
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
      'skin.glb',
      'skin',
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

  it('paints once the skin is there: 20 mm within the zone at the vertex under the stroke', async () => {
    const painted = await worker.paintSkin(REQUEST);
    expect(painted?.field).toHaveLength(12);
    expect(painted?.field[0]).toBe(-20);
    expect(painted?.field[6]).toBe(40);
    expect(painted?.routes).toEqual([]);
  });

  it('keeps what it gave away: lines are placed and measured, blocks cut, the skin moved to a build', async () => {
    // The triangle lies at 30 m; the line comes in from 10 mm before it.
    const line = { entry: { x: 10.5, y: 20.5, z: 29.99 }, down: { x: 0, y: 0, z: 1 }, reachMm: 40 };
    const placed = await worker.placeLine(line, null);
    expect([placed.line.entry.x, placed.line.entry.y, placed.line.entry.z]).toEqual([
      10.5,
      20.5,
      expect.closeTo(30, 9),
    ]);
    // The lone triangle faces away from the line, as a far side does: the clip box ends 3 mm past it.
    expect(placed.clipBox.depth).toBeCloseTo(0.013, 9);
    expect(await worker.measure(placed.line, new Map())).toEqual({ layers: [], hazards: [] });
    const lean = await worker.cut(placed.clipBox, new Set(), []);
    expect(lean.field).toBeNull();
    // An open triangle has no closed outline.
    expect(lean.faces.positions).toHaveLength(0);
    const heavier = await worker.cut(placed.clipBox, new Set(), [{ place: { x: 10, y: 20, z: 30 }, mm: 8 }]);
    expect([...heavier.field!].map((metres) => Number(metres.toFixed(5)))).toEqual(Array(6).fill(0.008));
  });
});
