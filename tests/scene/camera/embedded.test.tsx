// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EmbeddedManners, passesOn } from '../../../src/scene/camera/embedded.tsx';

const embed = (): void => {
  vi.spyOn(window, 'self', 'get').mockReturnValue({} as Window & typeof globalThis);
};

/** Turns the wheel over a canvas: whether the canvas heard of it, and what was said. */
function turn(init: WheelEventInit): { heard: boolean; said: string | null } {
  const { container } = render(
    <div>
      <canvas />
      <EmbeddedManners />
    </div>,
  );
  const canvas = container.querySelector('canvas')!;
  let heard = false;
  canvas.addEventListener('wheel', () => {
    heard = true;
  });
  act(() => {
    canvas.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init }));
  });
  return { heard, said: container.querySelector('[role="status"]')?.textContent ?? null };
}

describe('the wheel over the body', () => {
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });
  it('zooms where the program has the window to itself', () => {
    expect(turn({ deltaY: 100 })).toEqual({ heard: true, said: null });
    expect(passesOn({ ctrlKey: false, metaKey: false })).toBe(false);
  });
  it('is passed on within another page, and says how to zoom', () => {
    embed();
    expect(turn({ deltaY: 100 })).toEqual({ heard: false, said: 'Hold Ctrl to zoom' });
    expect(document.documentElement.dataset['embedded']).toBe('');
  });
  it('zooms there with Ctrl, Command, or a pinch on a track pad', () => {
    embed();
    expect(turn({ deltaY: 100, ctrlKey: true })).toEqual({ heard: true, said: null });
    expect(turn({ deltaY: 100, metaKey: true })).toEqual({ heard: true, said: null });
  });
});
