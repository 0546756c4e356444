// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SnapshotTaker } from '../../../src/scene/snapshot/snapshot-taker.tsx';
import { renderSnapshot } from '../../../src/scene/snapshot/render-snapshot.ts';
import { bodyOf } from '../cubes.ts';
import { engineWith, mount, storeWith } from '../mount.tsx';

vi.mock('../../../src/scene/snapshot/render-snapshot.ts', () => ({ renderSnapshot: vi.fn() }));
const rendered = vi.mocked(renderSnapshot);
const SNAPSHOT = { url: 'blob:snapshot', widthPx: 1400, heightPx: 1100 };

beforeEach(() => {
  rendered.mockReset().mockReturnValue(SNAPSHOT);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

async function mountTaker() {
  const engine = engineWith({
    body: bodyOf({ 'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05] }),
    dataset: null,
    store: storeWith(),
  });
  const { unmount } = await mount(<SnapshotTaker />, engine);
  return {
    engine,
    unmount,
    ask: (): void => {
      engine.store.getState().takeSnapshot();
    },
  };
}

describe('taking a picture', () => {
  it('waits until the scene has come to rest', async () => {
    const {
      engine: { activity, store },
      ask,
      unmount,
    } = await mountTaker();
    activity.setMoving('appearances', true);
    ask();
    await pass(1000);
    expect(rendered).not.toHaveBeenCalled();
    activity.setMoving('appearances', false);
    await pass(200);
    expect(rendered).toHaveBeenCalledTimes(1);
    expect(store.getState().snapshot).toEqual(SNAPSHOT);
    await unmount();
  });

  it('averages as many pictures as the screen does at rest', async () => {
    const { engine, ask, unmount } = await mountTaker();
    for (const pictures of [1, 16]) {
      engine.fineness.pictures = pictures;
      ask();
      await pass(1000);
      expect(rendered.mock.lastCall?.at(-1)).toBe(pictures);
    }
    await unmount();
  });

  it('waits no longer than six seconds for a hand that never lets go', async () => {
    const {
      engine: { activity },
      ask,
      unmount,
    } = await mountTaker();
    activity.setMoving('camera', true);
    ask();
    await pass(5900);
    expect(rendered).not.toHaveBeenCalled();
    await pass(200);
    expect(rendered).toHaveBeenCalledTimes(1);
    await unmount();
  });

  it('takes one picture for two wishes, and none once the scene is gone', async () => {
    const { ask, unmount } = await mountTaker();
    ask();
    await pass(50);
    ask();
    await pass(1000);
    expect(rendered).toHaveBeenCalledTimes(1);
    ask();
    await unmount();
    await pass(1000);
    expect(rendered).toHaveBeenCalledTimes(1);
  });

  it('takes the picture that was asked for while the graphics were lost once they are back', async () => {
    const {
      engine: { store },
      ask,
      unmount,
    } = await mountTaker();
    store.getState().reportContext(true);
    ask();
    await pass(1000);
    expect(rendered).not.toHaveBeenCalled();
    store.getState().reportContext(false);
    await pass(1000);
    expect(store.getState().snapshot).toEqual(SNAPSHOT);
    expect(rendered).toHaveBeenCalledTimes(1);
    store.getState().reportContext(true);
    store.getState().reportContext(false);
    await pass(1000);
    expect(rendered).toHaveBeenCalledTimes(1);
    await unmount();
  });
});
