import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMyopointStore, onChangeOf } from '../../src/state/index.ts';
import type { MyopointState, MyopointStore } from '../../src/state/index.ts';
import { ANATOMY, muscleTarget } from './body.ts';

let store: MyopointStore;
beforeEach(() => {
  store = createMyopointStore(ANATOMY);
});

describe('following parts of the state', () => {
  it('calls once for a change of any of them, with the state as it is now, and for no other change', () => {
    const listener = vi.fn<(state: MyopointState) => void>();
    onChangeOf(store, ({ theme, choices }) => [theme, choices.selected], listener);
    store.getState().announce('said');
    store.getState().setPeel(0.5);
    expect(listener).not.toHaveBeenCalled();
    store.getState().select(muscleTarget('piriformis'));
    store.getState().select(muscleTarget('gluteus-minimus'));
    store.getState().setTheme('light');
    expect(listener.mock.calls.map(([{ theme, choices }]) => [theme, choices.selected])).toEqual([
      ['dark', store.getState().choices.selected],
      ['light', store.getState().choices.selected],
    ]);
  });
  it('ends when it is told to', () => {
    const listener = vi.fn();
    const end = onChangeOf(store, ({ theme }) => [theme], listener);
    store.getState().setTheme('light');
    end();
    store.getState().setTheme('dark');
    expect(listener).toHaveBeenCalledTimes(1);
  });
  it('of one part is the store’s own', () => {
    const listener = vi.fn();
    store.subscribe(({ theme }) => theme, listener);
    store.getState().announce('said');
    store.getState().setTheme('light');
    expect(listener.mock.calls).toEqual([['light', 'dark']]);
  });
});
