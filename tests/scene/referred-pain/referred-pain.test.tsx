// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { MuscleId } from '../../../src/anatomy/index.ts';
import type { Target } from '../../../src/state/index.ts';
import { ReferredPain } from '../../../src/scene/referred-pain/referred-pain.tsx';
import type { PaintedSkin, PaintRequest } from '../../../src/scene/skin/paint-skin.ts';
import { bodyOf } from '../cubes.ts';
import { engineWith, mount, storeWith, watchDisposal } from '../mount.tsx';
import { area, datasetOf, point, skin, stroke } from '../small-dataset.ts';

const muscle = 'gluteus-minimus' as MuscleId;
const on = (side: 'right' | 'left'): Target => ({ kind: 'muscle', id: muscle, side });
const dataset = datasetOf({
  points: [point(1, { main: [skin('zone')] })],
  areas: [area('zone', 'paired', stroke([-100, 0, 500]))],
});

/** A painter that answers when the test says so; each answer is a field of the side asked for: −1 the right, 1 the left. */
async function mountPain() {
  const body = bodyOf({
    'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05],
    'gluteus-minimus/left': [[-0.1, 0.9, 0], 0.05],
    'skin/midline': [[-0.1, 0.9, 0], 0.2],
  });
  const count = body.layers.get('skin')!.geometry.getAttribute('position').count;
  const answers: ((painted: PaintedSkin | null) => void)[] = [];
  const asked: PaintRequest[] = [];
  const paintSkin = (request: PaintRequest): Promise<PaintedSkin | null> =>
    new Promise((resolve) => {
      asked.push(request);
      answers.push(resolve);
    });
  const engine = engineWith({ body, dataset, store: storeWith() }, { paintSkin });
  const mounted = await mount(<ReferredPain />, engine);
  const answer = async (at: number): Promise<void> => {
    const side = Math.sign(asked[at]!.main[0]!.points[0]![0]);
    answers[at]!({ field: new Float32Array(2 * count).fill(side), slopes: new Int8Array(8 * count), routes: [] });
    await Promise.resolve();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  };
  const { uPain } = body.skin;
  /** Which side is painted: what lies in the field. */
  const painted = (): number => body.layers.get('skin')!.geometry.getAttribute('pain').getX(0);
  return { ...mounted, engine, answer, asked, uPain, painted };
}

describe('the referred pain', () => {
  it.each([
    ['in order', [0, 1]],
    ['the newer first', [1, 0]],
  ] as const)('is that of the newest choice when answers come %s', async (_, order) => {
    const {
      engine: { store },
      answer,
      asked,
      painted,
      unmount,
    } = await mountPain();
    store.getState().select(on('right'));
    store.getState().select(on('left'));
    expect(asked).toHaveLength(2);
    for (const at of order) await answer(at);
    expect(painted()).toBe(1);
    await unmount();
  });

  it('does not come for what is chosen no more', async () => {
    const {
      engine: { store },
      answer,
      frames,
      painted,
      uPain,
      unmount,
    } = await mountPain();
    store.getState().select(on('right'));
    store.getState().select({ kind: 'none' });
    await answer(0);
    await frames(60);
    expect(painted()).not.toBe(-1);
    expect(uPain.value).toBe(0);
    await unmount();
  });

  it('rises when it is painted, waits in the first step of a story, and comes with the second', async () => {
    const {
      engine: { store, activity },
      answer,
      frames,
      uPain,
      unmount,
    } = await mountPain();
    store.getState().select(on('right'));
    expect(activity.isAtRest(-1)).toBe(false);
    await answer(0);
    await frames(120);
    expect(uPain.value).toBe(1);
    expect(activity.isMoving('pain')).toBe(false);
    store.getState().startStory();
    await frames(120);
    expect(uPain.value).toBe(0);
    store.getState().stepStory(1);
    await frames(120);
    expect(uPain.value).toBe(1);
    await unmount();
  });

  it('lets go of what it drew with, and hears no answer afterwards', async () => {
    const {
      engine: { store },
      answer,
      named,
      painted,
      unmount,
    } = await mountPain();
    store.getState().select(on('right'));
    const watch = watchDisposal(named('pain-route')!);
    await unmount();
    expect(watch.watched).toBe(2);
    expect(watch.kept()).toEqual([]);
    await answer(0);
    expect(painted()).not.toBe(-1);
  });
});
