// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { MuscleId } from '../../../src/anatomy/index.ts';
import { BodyView } from '../../../src/scene/body-view/body-view.tsx';
import { bodyOf, numberOf } from '../cubes.ts';
import { engineWith, mount, storeWith, watchDisposal } from '../mount.tsx';

async function mountBody() {
  const body = bodyOf({
    'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05],
    'cranium/midline': [[0, 1.5, 0.1], 0.1],
    'skin/midline': [[-0.1, 0.9, 0], 0.2],
  });
  const engine = engineWith({ body, dataset: null, store: storeWith() });
  const mounted = await mount(<BodyView />, engine);
  const highlighted = (): number => body.appearances.highlighted(numberOf('gluteus-minimus/right'));
  const choose = (): void => {
    engine.store.getState().select({ kind: 'muscle', id: 'gluteus-minimus' as MuscleId, side: 'right' });
  };
  return { ...mounted, engine, highlighted, choose };
}

describe('the body in the picture', () => {
  it('stands there with every layer, as the state wants it from the first frame on', async () => {
    const {
      engine: { body, activity },
      named,
      frames,
      unmount,
    } = await mountBody();
    expect(['muscles-solid', 'skeleton-solid', 'skin-shell'].map((name) => named(name)?.parent)).toEqual([
      body.group,
      body.group,
      body.group,
    ]);
    await frames(1);
    expect(activity.isMoving('appearances')).toBe(false);
    expect(named('muscles-solid')!.visible).toBe(true);
    await unmount();
  });

  it('lights what is chosen, gliding there, and is at rest when it has come', async () => {
    const {
      engine: { activity },
      frames,
      highlighted,
      choose,
      unmount,
    } = await mountBody();
    await frames(1);
    choose();
    expect([highlighted(), activity.isMoving('appearances')]).toEqual([0, true]);
    await frames(3);
    expect(highlighted()).toBeGreaterThan(0);
    expect(highlighted()).toBeLessThan(1);
    await frames(120);
    expect([highlighted(), activity.isMoving('appearances')]).toEqual([1, false]);
    await unmount();
  });

  it('is there at once for who wants less motion', async () => {
    const {
      engine: { store },
      frames,
      highlighted,
      choose,
      unmount,
    } = await mountBody();
    await frames(1);
    store.getState().setReducedMotion(true);
    choose();
    await frames(1);
    expect(highlighted()).toBe(1);
    await unmount();
  });

  it('hears of no choice when it is gone, and is let go by who made it, not before', async () => {
    const {
      engine: { body, activity },
      choose,
      unmount,
    } = await mountBody();
    const watch = watchDisposal(body.group);
    await unmount();
    choose();
    expect(activity.isMoving('appearances')).toBe(false);
    expect(watch.kept()).toHaveLength(watch.watched);
    body.dispose();
    expect(watch.watched).toBeGreaterThan(5);
    expect(watch.kept()).toEqual([]);
  });
});
