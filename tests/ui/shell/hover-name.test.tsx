// @vitest-environment jsdom
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showPanels, store, useFreshStage } from '../stage.tsx';

useFreshStage();
let canvas: HTMLCanvasElement;
beforeEach(() => {
  canvas = document.createElement('canvas');
  document.body.append(canvas);
});
afterEach(() => {
  vi.useRealTimers();
  canvas.remove();
});

const label = () => document.querySelector('.hover-name');
const move = (pointerType: string, buttons = 0) => {
  const event = new MouseEvent('pointermove', { bubbles: true, buttons, clientX: 100, clientY: 200 });
  Object.defineProperty(event, 'pointerType', { value: pointerType });
  act(() => {
    canvas.dispatchEvent(event);
  });
};
const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

async function show(): Promise<void> {
  await showPanels();
  vi.useFakeTimers();
  act(() => {
    store.getState().hover('soleus/left');
  });
}

describe('the name of what is under the pointer', () => {
  it('comes after a short rest of a mouse or pen, beside it and unsaid', async () => {
    await show();
    for (const type of ['mouse', 'pen']) {
      move(type);
      wait(200);
      expect(label()).toBeNull();
      wait(200);
      expect(label()?.textContent).toBe('Soleus, left');
      expect(label()?.getAttribute('aria-hidden')).toBe('true');
      expect((label() as HTMLElement).style).toMatchObject({ left: '116px', top: '216px' });
      move(type);
      expect(label()).toBeNull();
    }
  });
  it('does not come to a finger, nor while something is dragged', async () => {
    await show();
    move('touch');
    wait(1000);
    move('mouse', 1);
    wait(1000);
    expect(label()).toBeNull();
  });
  it('goes when the pointer presses or leaves the thing', async () => {
    await show();
    move('mouse');
    wait(400);
    act(() => {
      store.getState().hover(null);
    });
    expect(label()).toBeNull();
    act(() => {
      store.getState().hover('soleus/left');
    });
    expect(label()).toBeNull();
    move('mouse');
    wait(400);
    fireEvent.pointerDown(canvas);
    expect(label()).toBeNull();
  });
});
