// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { MyopointState } from '../../../src/state/index.ts';
import { WhenAsked } from '../../../src/scene/engine/when-asked.tsx';
import { bodyOf } from '../cubes.ts';
import { engineWith, mount, storeWith } from '../mount.tsx';

const asks = (state: MyopointState): unknown => state.mode.kind === 'pain' && state.patches;
const Part = ({ name }: { readonly name: string }): React.JSX.Element => <group name={name} />;

async function begin(bring: () => Promise<typeof Part>, missing = vi.fn()) {
  const engine = engineWith({
    body: bodyOf({ 'skin/midline': [[-0.1, 0.9, 0], 0.2] }),
    dataset: null,
    store: storeWith(),
  });
  const mounted = await mount(
    <WhenAsked asks={asks} bring={bring} missing={missing} props={{ name: 'brought' }} />,
    engine,
  );
  const state = () => engine.store.getState();
  const isThere = () => mounted.named('brought') !== undefined;
  return { ...mounted, engine, state, isThere, missing };
}

describe('a part of the scene that is brought when asked for', () => {
  it('is brought once, when it is first asked for, and stays', async () => {
    const bring = vi.fn(() => Promise.resolve(Part));
    const { state, isThere, unmount } = await begin(bring);
    expect([bring.mock.calls.length, isThere()]).toEqual([0, false]);
    await act(async () => {
      state().startPain();
      await Promise.resolve();
    });
    expect([bring.mock.calls.length, isThere()]).toEqual([1, true]);
    await act(async () => {
      state().endMode();
      state().startPain();
      await Promise.resolve();
    });
    expect([bring.mock.calls.length, isThere()]).toEqual([1, true]);
    await unmount();
  });
  it('says that it did not come, and is asked for again with the next change or when the network is back', async () => {
    const bring = vi.fn(() => Promise.reject<typeof Part>(new Error('lost')));
    const { state, isThere, missing, unmount } = await begin(bring);
    await act(async () => {
      state().startPain();
      await Promise.resolve();
    });
    expect([bring.mock.calls.length, missing.mock.calls.length, isThere()]).toEqual([1, 1, false]);
    await act(async () => {
      state().paintPatch('new');
      await Promise.resolve();
    });
    expect(bring).toHaveBeenCalledTimes(2);
    bring.mockImplementation(() => Promise.resolve(Part));
    await act(async () => {
      window.dispatchEvent(new Event('online'));
      await Promise.resolve();
    });
    expect([bring.mock.calls.length, missing.mock.calls.length, isThere()]).toEqual([3, 2, true]);
    await unmount();
  });
});
