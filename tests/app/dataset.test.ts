/** What is known comes for the body that is shown; what comes late for another takes nobody's place. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MAN, type Body, type Dataset } from '../../src/anatomy/index.ts';
import { bringDataset } from '../../src/app/use-dataset.ts';
import { createMyopointStore } from '../../src/state/index.ts';
import { TINY_BODY } from '../anatomy/tiny-body.ts';

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function staged() {
  const store = createMyopointStore({ body: TINY_BODY, bodyIds: ['tiny', 'man'] });
  const asked: { readonly body: Body; readonly come: () => void; readonly fail: (error: Error) => void }[] = [];
  const load = vi.fn(
    (body: Body) =>
      new Promise<Dataset>((come, fail) => {
        asked.push({
          body,
          come: () => {
            come({ body } as Dataset);
          },
          fail,
        });
      }),
  );
  const come: Body[] = [];
  const bring = (body: Body) => bringDataset(store, body, (dataset) => come.push(dataset.body), load);
  return { store, asked, come, bring };
}

it('of a body that is no longer shown comes to nobody, though it comes last', async () => {
  const { asked, come, bring } = staged();
  bring(TINY_BODY)();
  bring(MAN);
  asked[1]!.come();
  await expect.poll(() => come).toEqual([MAN]);
  asked[0]!.come();
  await Promise.resolve();
  await Promise.resolve();
  expect(come).toEqual([MAN]);
});

it('is told where it does not come, and asked for again with what is loaded and when the network is back', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { store, asked, come, bring } = staged();
  const stop = bring(MAN);
  asked[0]!.fail(new Error('offline'));
  await expect.poll(() => store.getState().factsFailed).toBe(true);
  window.dispatchEvent(new Event('online'));
  expect(asked.map(({ body }) => body)).toEqual([MAN, MAN]);
  asked[1]!.come();
  await expect.poll(() => come).toEqual([MAN]);
  stop();
  window.dispatchEvent(new Event('online'));
  store.getState().retryLoad();
  expect(asked).toHaveLength(2);
  warn.mockRestore();
});
