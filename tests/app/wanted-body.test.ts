/** The body that is asked for comes, unless another is asked for meanwhile; what does not come is asked for again. */
import { expect, it, vi } from 'vitest';
import { MAN, type Body } from '../../src/anatomy/index.ts';
import { bringWantedBody } from '../../src/app/use-wanted-body.ts';
import { createMyopointStore } from '../../src/state/index.ts';
import { TINY_BODY } from '../anatomy/tiny-body.ts';

/** A store that shows the tiny body and may be asked for the man, who is the one in the list. */
function staged() {
  const store = createMyopointStore({ body: TINY_BODY, bodyIds: ['tiny', 'man'] });
  const asked: { readonly come: (body: Body) => void; readonly fail: (error: Error) => void }[] = [];
  const load = vi.fn(
    () =>
      new Promise<Body>((come, fail) => {
        asked.push({ come, fail });
      }),
  );
  return { store, asked, load, stop: bringWantedBody(store, load) };
}

it('is shown when it has come', async () => {
  const { store, asked, load } = staged();
  expect(load).not.toHaveBeenCalled();
  store.getState().askForBody('man');
  expect(load.mock.calls).toEqual([['man']]);
  expect(store.getState().body).toBe(TINY_BODY);
  asked[0]!.come(MAN);
  await expect.poll(() => store.getState().body).toBe(MAN);
});

it('is not shown any more once the one before is wanted again', async () => {
  const { store, asked } = staged();
  store.getState().askForBody('man');
  store.getState().askForBody('tiny');
  asked[0]!.come(MAN);
  await Promise.resolve();
  await Promise.resolve();
  expect(store.getState().body).toBe(TINY_BODY);
});

it('is told where it does not come; the body there is stays the chosen one until it is asked for again', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { store, asked, load, stop } = staged();
  store.getState().askForBody('man');
  asked[0]!.fail(new Error('offline'));
  await expect.poll(() => store.getState().missingBody).toBe('man');
  expect(store.getState()).toMatchObject({ body: TINY_BODY, wantedBody: 'tiny', factsFailed: false });
  store.getState().retryBody();
  expect(store.getState()).toMatchObject({ wantedBody: 'man', missingBody: null });
  expect(load).toHaveBeenCalledTimes(2);
  asked[1]!.come(MAN);
  await expect.poll(() => store.getState().body).toBe(MAN);
  stop();
  store.getState().askForBody('tiny');
  expect(load).toHaveBeenCalledTimes(2);
  warn.mockRestore();
});
