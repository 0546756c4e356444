import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { createMyopointStore } from '../../../src/state/index.ts';

const keepOffline = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('../../../src/app/offline/keep-offline.ts', () => ({ keepOffline }));
const { offlineWhenReady } = await import('../../../src/app/offline/offline-when-ready.ts');

const store = () => createMyopointStore({ body: MAN, bodyIds: ['man'] }, {});
const page = (
  what: { readonly within?: boolean; readonly sparing?: boolean; readonly offers?: boolean } = {},
): void => {
  vi.stubEnv('PROD', true);
  const window: Record<string, unknown> = {};
  window['parent'] = what.within ? {} : window;
  vi.stubGlobal('window', window);
  vi.stubGlobal('navigator', {
    ...(what.offers === false ? {} : { serviceWorker: {} }),
    ...(what.sparing ? { connection: { saveData: true } } : {}),
  });
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

beforeEach(() => {
  keepOffline.mockClear();
});

describe('keeping the program on the device', () => {
  it('waits until all has come, and begins once', async () => {
    page();
    const opened = store();
    offlineWhenReady(opened);
    opened.getState().reportLoad({ phase: 'clickable', fraction: 0.5 });
    await settled();
    expect(keepOffline).not.toHaveBeenCalled();
    opened.getState().reportLoad({ phase: 'ready' });
    opened.getState().reportStageFault('broken');
    await vi.waitFor(() => {
      expect(keepOffline).toHaveBeenCalledTimes(1);
    });
    await settled();
    expect(keepOffline).toHaveBeenCalledTimes(1);
    expect(keepOffline).toHaveBeenCalledWith(opened);
  });
  it('begins where no body can be drawn', async () => {
    page();
    const opened = store();
    offlineWhenReady(opened);
    opened.getState().reportStageFault('no-webgl');
    await vi.waitFor(() => {
      expect(keepOffline).toHaveBeenCalledTimes(1);
    });
  });
  it.each([
    ['within another page', { within: true }],
    ['where data is dear', { sparing: true }],
    ['where the browser cannot', { offers: false }],
  ])('is left out %s', async (_, what) => {
    page(what);
    const opened = store();
    offlineWhenReady(opened);
    opened.getState().reportLoad({ phase: 'ready' });
    await settled();
    expect(keepOffline).not.toHaveBeenCalled();
  });
});
