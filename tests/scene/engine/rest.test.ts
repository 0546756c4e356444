// @vitest-environment jsdom
import { PerspectiveCamera, Scene, type Camera, type Object3D, type Vector2, type WebGLRenderer } from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PictureSum, pixelsAside } from '../../../src/scene/engine/picture-sum.ts';
import { createRest, RESTS_AFTER_MS } from '../../../src/scene/engine/rest.ts';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Notes what is drawn, and into what. */
function stageOf() {
  const scene = new Scene();
  const camera = new PerspectiveCamera(27, 1.5, 0.1, 10);
  camera.position.set(0, 1, 3);
  const drawn: { what: 'body' | 'picture' | 'sum'; seen: readonly number[] }[] = [];
  const state = { isLost: false, isAskedFor: false, isCoarse: false };
  let target: object | null = null;
  const gl = {
    autoClear: true,
    getContext: () => ({ isContextLost: () => state.isLost }),
    getDrawingBufferSize: (size: Vector2) => size.set(300, 200),
    getRenderTarget: () => target,
    setRenderTarget: (next: object | null) => {
      target = next;
    },
    render: (what: Object3D, by: Camera) => {
      const kind = what === scene ? 'body' : target === null ? 'picture' : 'sum';
      drawn.push({ what: kind, seen: by.projectionMatrix.toArray() });
    },
  } as unknown as WebGLRenderer;
  const rest = createRest(
    () => ({ gl, scene, camera, isAskedFor: state.isAskedFor, sharpen: () => !state.isCoarse }),
    () => 8,
  );
  const count = (what: 'body' | 'picture' | 'sum'): number => drawn.filter((one) => one.what === what).length;
  return { gl, scene, camera, drawn, state, rest, count };
}

describe('a picture at rest', () => {
  it('is drawn so many times as it has pictures, shown once, and then never again', () => {
    const { rest, count, drawn } = stageOf();
    rest.disturb();
    vi.advanceTimersByTime(RESTS_AFTER_MS - 1);
    expect(drawn).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect([count('body'), count('sum'), count('picture')]).toEqual([8, 8, 1]);
    expect(rest.isFine()).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(drawn).toHaveLength(17);
    rest.end();
  });

  it('shows nothing of a sum that a frame has come into, and begins it anew', () => {
    const { rest, count } = stageOf();
    rest.disturb();
    vi.advanceTimersByTime(RESTS_AFTER_MS + 3 * 17);
    const before = count('body');
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(8);
    rest.disturb();
    expect(count('picture')).toBe(0);
    vi.advanceTimersByTime(1000);
    expect([count('body'), count('picture')]).toEqual([before + 8, 1]);
    rest.disturb();
    expect(rest.isFine()).toBe(false);
    rest.end();
    vi.advanceTimersByTime(1000);
    expect(count('body')).toBe(before + 8);
  });

  it('waits for a frame that is asked for, and draws nothing without a context', () => {
    const { rest, count, state } = stageOf();
    state.isAskedFor = true;
    rest.disturb();
    vi.advanceTimersByTime(2000);
    expect(count('body')).toBe(0);
    state.isAskedFor = false;
    state.isCoarse = true;
    rest.disturb();
    vi.advanceTimersByTime(2000);
    expect(count('body')).toBe(0);
    state.isCoarse = false;
    vi.advanceTimersByTime(RESTS_AFTER_MS + 2 * 17);
    expect(count('body')).toBeGreaterThan(0);
    state.isLost = true;
    const before = count('body');
    vi.advanceTimersByTime(2000);
    expect([count('body'), count('picture')]).toEqual([before, 0]);
    state.isLost = false;
    rest.disturb();
    vi.advanceTimersByTime(2000);
    expect(count('picture')).toBe(1);
    rest.end();
  });
});

describe('the pictures of a sum', () => {
  it('are each seen from another place within half a pixel, in the middle on average', () => {
    const places = Array.from({ length: 16 }, (_, at) => pixelsAside(at));
    expect(new Set(places.map(String)).size).toBe(16);
    for (const axis of [0, 1] as const) {
      const all = places.map((place) => place[axis]);
      expect(Math.max(...all.map(Math.abs))).toBeLessThanOrEqual(0.5);
      expect(Math.abs(all.reduce((sum, one) => sum + one, 0) / 16)).toBeLessThan(0.05);
    }
  });

  it('move what is seen by that much and leave the camera as it was, also where it sees a part alone', () => {
    const { gl, scene, camera, drawn } = stageOf();
    for (const part of [false, true]) {
      drawn.length = 0;
      if (part) camera.setViewOffset(600, 400, 100, 50, 150, 100);
      const before = camera.projectionMatrix.toArray();
      const sum = new PictureSum(gl);
      sum.begin(300, 200, 2);
      expect(sum.add(scene, camera)).toBe(false);
      expect(sum.add(scene, camera)).toBe(true);
      sum.dispose();
      expect(camera.projectionMatrix.toArray()).toEqual(before);
      const bodies = drawn.filter(({ what }) => what === 'body');
      bodies.forEach(({ seen }, at) => {
        const [x, y] = pixelsAside(at);
        // The third column shifts what is seen, in halves of the picture.
        expect(((seen[8] ?? 0) - (before[8] ?? 0)) * 150).toBeCloseTo(x, 5);
        expect(((before[9] ?? 0) - (seen[9] ?? 0)) * 100).toBeCloseTo(y, 5);
      });
    }
  });
});
