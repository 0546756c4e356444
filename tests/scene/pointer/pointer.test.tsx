// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Pointer } from '../../../src/scene/pointer/pointer.tsx';
import { bodyOf } from '../cubes.ts';
import { engineWith, mount, storeWith } from '../mount.tsx';

/** A body so large that the middle of the picture is all of one muscle. */
async function mountPointer() {
  const body = bodyOf({ 'gluteus-minimus/right': [[0, 0, 0], 0.5] });
  const store = storeWith();
  const { canvas, unmount } = await mount(<Pointer />, engineWith({ body, dataset: null, store }));
  canvas.getBoundingClientRect = () => ({ left: 0, top: 0, width: 1280, height: 800 }) as DOMRect;
  // jsdom knows no pointer events.
  const send = (type: string, x: number, y: number, more: { isPrimary?: boolean; pointerId?: number } = {}): void => {
    canvas.dispatchEvent(
      Object.assign(new MouseEvent(type, { clientX: x, clientY: y }), {
        isPrimary: true,
        pointerId: 1,
        pointerType: 'mouse',
        ...more,
      }),
    );
  };
  const chosen = () => store.getState().choices.selected;
  return { send, chosen, unmount, store };
}
const MUSCLE = { kind: 'muscle', id: 'gluteus-minimus', side: 'right' };

describe('the pointer', () => {
  it('chooses what a press meets', async () => {
    const { send, chosen, unmount } = await mountPointer();
    send('pointerdown', 640, 400);
    send('pointerup', 643, 402);
    expect(chosen()).toEqual(MUSCLE);
    await unmount();
  });

  it('chooses nothing by a drag, though it came back to where it began', async () => {
    const { send, chosen, unmount } = await mountPointer();
    send('pointerdown', 640, 400);
    send('pointermove', 690, 400);
    send('pointerup', 640, 400);
    expect(chosen()).toEqual({ kind: 'none' });
    send('pointerdown', 640, 400);
    send('pointerup', 660, 400);
    expect(chosen()).toEqual({ kind: 'none' });
    await unmount();
  });

  it('hears only the finger that pressed first, and its own press', async () => {
    const { send, chosen, unmount } = await mountPointer();
    send('pointerup', 640, 400);
    send('pointerdown', 640, 400);
    send('pointerdown', 700, 400, { isPrimary: false, pointerId: 2 });
    send('pointerup', 640, 400);
    expect(chosen()).toEqual({ kind: 'none' });
    await unmount();
  });

  it('hears nothing when it is gone', async () => {
    const { send, chosen, unmount } = await mountPointer();
    await unmount();
    send('pointerdown', 640, 400);
    send('pointerup', 640, 400);
    expect(chosen()).toEqual({ kind: 'none' });
  });
});
