// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAN, LAYERS, type Layer } from '../../../src/anatomy/index.ts';
import type { LoadState } from '../../../src/state/index.ts';
import { createBodyLoader } from '../../../src/scene/workers/load-body.ts';

/** A frame that is cut off from its own origin: a worker cannot be started there. */
beforeEach(() => {
  vi.stubGlobal('origin', 'null');
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new DOMException('cannot be accessed from origin null', 'SecurityError');
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('where no worker can be started', () => {
  it('the page asks for the files itself, and tells of those that do not come', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url);
      const files = LAYERS.filter((layer) => layer !== 'skin').map((layer) => ({
        layer,
        path: `${layer}.glb`,
        bytes: 100,
      }));
      const skins = [
        { kind: 'topology', body: null, path: 'topology.bin', bytes: 60 },
        { kind: 'shapes', body: 'man', path: 'man.bin', bytes: 40 },
      ];
      const list = Response.json({ inputHash: '0123456789abcdef0123', files, skins });
      return Promise.resolve(url.endsWith('manifest.json') ? list : new Response('gone', { status: 404 }));
    });
    const states: LoadState[] = [];
    const layers: Layer[] = [];
    const loader = createBodyLoader(MAN, 'models/', () => 1, {
      onLayer: (layer) => layers.push(layer),
      onBody: () => undefined,
      onState: (state) => states.push(state),
    });
    await loader.load();
    loader.dispose();
    expect(asked).toEqual(
      expect.arrayContaining(['models/muscles.glb?v=0123456789ab', 'models/skeleton.glb?v=0123456789ab']),
    );
    expect(states.at(-1)).toMatchObject({ phase: 'failed', message: expect.stringContaining('404') as string });
    expect(layers).toEqual([]);
  });
});
