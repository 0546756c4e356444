// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { probeWhenAsked } from '../../src/app/probe-when-asked.ts';
import type { SceneApi } from '../../src/scene/index.ts';
import { MAN } from '../../src/anatomy/index.ts';
import { createMyopointStore } from '../../src/state/index.ts';

const hook = (): typeof window.myopoint | undefined => (window as Partial<Window>).myopoint;
afterEach(() => {
  Reflect.deleteProperty(window, 'myopoint');
});

describe('what tests drive the program by', () => {
  it('is not there unless the address asks for it', async () => {
    const store = createMyopointStore({ body: MAN });
    expect(['', '?', '?probes=1', '?unprobe'].map((search) => probeWhenAsked(store, search))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    await import('../../src/app/test-hook.ts');
    expect(hook()).toBeUndefined();
  });

  it('comes where it is asked for, and is ready once the body is in and the canvas stands', async () => {
    const store = createMyopointStore({ body: MAN });
    const hear = probeWhenAsked(store, '?probe')!;
    await expect.poll(hook).toBeDefined();
    expect(() => hook()!.stats()).toThrow('the canvas does not stand yet');
    let isReady = false;
    void hook()!.ready.then(() => {
      isReady = true;
    });
    store.getState().reportLoad({ ...store.getState().load, phase: 'ready' });
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
    expect(isReady).toBe(false);
    const stats = { drawCalls: 3, triangles: 12, frames: 1 };
    hear({ stats: () => stats } as SceneApi);
    await expect.poll(() => isReady).toBe(true);
    expect(hook()!.stats()).toEqual(stats);
    hear(null);
    await expect
      .poll(() => {
        try {
          return hook()!.stats();
        } catch (error) {
          return (error as Error).message;
        }
      })
      .toBe('the canvas does not stand yet');
  });
});
