// @vitest-environment jsdom
import { PerspectiveCamera } from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintByHand } from '../../../src/scene/pain-drawing/paint-by-hand.ts';
import type { SkinDrawing } from '../../../src/scene/pain-drawing/skin-drawing.ts';
import { bodyOf } from '../cubes.ts';
import { engineWith, storeWith } from '../mount.tsx';

/** A cube of skin 400 mm wide before the camera; a picture of 200 × 200 px in which it is about 97 px wide. */
function begin() {
  const canvas = document.createElement('canvas');
  canvas.getBoundingClientRect = () => ({ left: 0, top: 0, width: 200, height: 200 }) as DOMRect;
  canvas.setPointerCapture = () => undefined;
  const camera = new PerspectiveCamera(50, 1, 0.1, 10);
  camera.position.set(0, 1, 1.1);
  camera.updateMatrixWorld();
  const store = storeWith();
  const { body } = engineWith({ body: bodyOf({ 'skin/midline': [[0, 1, 0], 0.2] }), dataset: null, store }, {});
  const showBrush = vi.fn();
  const followed = { paint: vi.fn(), ended: vi.fn(), follow: vi.fn() };
  const turned = vi.fn();
  canvas.addEventListener('pointerdown', turned);
  const end = paintByHand(
    { body, store, dataset: null },
    {
      canvas,
      camera,
      controls: () => null,
      drawing: { showBrush } as unknown as SkinDrawing,
      followed,
      onDrawn: () => undefined,
    },
  );
  const send = (type: string, x: number, y: number, more: PointerEventInit = {}): void => {
    const init = { pointerId: 1, pointerType: 'mouse', clientX: x, clientY: y, buttons: 1, ...more };
    canvas.dispatchEvent(new PointerEvent(type, { bubbles: true, ...init }));
  };
  return { store, state: () => store.getState(), send, followed, showBrush, turned, end };
}

/** jsdom has no pointer events. */
class Pointer extends MouseEvent {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly pressure: number;
  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init);
    this.pointerId = init.pointerId ?? 0;
    this.pointerType = init.pointerType ?? '';
    this.pressure = init.pressure ?? 0.5;
  }
}
beforeEach(() => {
  vi.stubGlobal('PointerEvent', Pointer);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('painting by hand', () => {
  it('does nothing until a brush is held', () => {
    const { send, followed, turned } = begin();
    send('pointerdown', 100, 100);
    send('pointermove', 110, 100);
    expect(followed.paint).not.toHaveBeenCalled();
    expect(turned).toHaveBeenCalledTimes(1);
  });

  it('draws one stroke on the skin, from where it came down to where it was lifted', () => {
    const { state, send, followed, turned } = begin();
    state().startPain();
    state().paintPatch('new');
    send('pointerdown', 100, 100);
    send('pointermove', 110, 100);
    send('pointermove', 120, 100);
    expect(followed.paint).toHaveBeenCalledTimes(3);
    expect(state().patches[0]?.strokes).toEqual([]);
    send('pointerup', 120, 100);
    const [stroke] = state().patches[0]?.strokes ?? [];
    expect(stroke?.erases).toBe(false);
    expect(stroke?.points[0]?.map((mm) => Math.round(mm) + 0)).toEqual([0, -200, 1000]);
    // To the right in the picture is the body's left: +x.
    const last = stroke?.points.at(-1);
    expect(last?.[0]).toBeGreaterThan(60);
    expect(last?.[1]).toBeCloseTo(-200);
    // No two points of it are further apart than a step: what lies between two movements was looked for.
    const xs = (stroke?.points ?? []).map(([x]) => x);
    expect(Math.max(...xs.slice(1).map((x, at) => x - xs[at]!))).toBeLessThanOrEqual(9);
    // The camera did not hear of the mouse that paints.
    expect(turned).not.toHaveBeenCalled();
  });

  it('turns the body where it comes down beside it, and shows no brush there', () => {
    const { state, send, followed, showBrush, turned } = begin();
    state().startPain();
    state().paintPatch('new');
    send('pointerdown', 10, 10);
    send('pointermove', 100, 100);
    send('pointerup', 100, 100);
    expect([followed.paint.mock.calls.length, turned.mock.calls.length]).toEqual([0, 1]);
    expect(showBrush).toHaveBeenLastCalledWith(null);
  });

  it('paints nothing with a finger that became the first of two', () => {
    const { state, send, followed } = begin();
    state().startPain();
    state().paintPatch('new');
    send('pointerdown', 100, 100, { pointerType: 'touch', pointerId: 7 });
    send('pointerdown', 120, 100, { pointerType: 'touch', pointerId: 8 });
    send('pointerup', 100, 100, { pointerType: 'touch', pointerId: 7 });
    expect(followed.ended).toHaveBeenCalledWith({ patch: 1, became: null });
    expect(state().patches[0]?.strokes).toEqual([]);
  });

  it('drops the stroke where the drawing is taken back under it, and lays the brush down', () => {
    const { state, send, followed, end } = begin();
    state().startPain();
    state().paintPatch('new');
    send('pointerdown', 100, 100);
    state().setDrawing([]);
    expect(followed.ended).toHaveBeenCalledWith({ patch: 1, became: null });
    send('pointermove', 110, 100);
    expect(followed.paint).toHaveBeenCalledTimes(1);
    end();
    send('pointerdown', 100, 100);
    expect(followed.paint).toHaveBeenCalledTimes(1);
  });
});
