// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restFor } from '../../../src/ui/hooks/use-sheet.ts';
import { muscle, showPanels, useFreshStage } from '../stage.tsx';

/** The test window knows no pointers. */
class TestPointerEvent extends MouseEvent {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly isPrimary: boolean;
  constructor(
    type: string,
    { pointerId = 1, pointerType = 'mouse', isPrimary = true, ...rest }: PointerEventInit = {},
  ) {
    super(type, rest);
    [this.pointerId, this.pointerType, this.isPrimary] = [pointerId, pointerType, isPrimary];
  }
}

const HEIGHTS = { peek: 90, half: 390, full: 690 };

describe('where a sheet comes to rest', () => {
  it('is the nearest place when it is let go at rest', () => {
    expect(restFor('half', 400, 0, HEIGHTS)).toBe('half');
    expect(restFor('half', 541, 0, HEIGHTS)).toBe('full');
    expect(restFor('half', 239, 0, HEIGHTS)).toBe('peek');
  });
  it('is the next place after a flick, however short', () => {
    expect(restFor('half', 395, 0.5, HEIGHTS)).toBe('full');
    expect(restFor('half', 385, -0.5, HEIGHTS)).toBe('peek');
    expect(restFor('full', 690, 0.5, HEIGHTS)).toBe('full');
    expect(restFor('half', 395, 0.4, HEIGHTS)).toBe('half');
  });
  it('is two places on after a fast one', () => {
    expect(restFor('full', 650, -2.5, HEIGHTS)).toBe('peek');
  });
});

describe('the sheet of a phone', () => {
  useFreshStage();
  beforeEach(() => {
    vi.stubGlobal('PointerEvent', TestPointerEvent);
    window.PointerEvent = TestPointerEvent as unknown as typeof PointerEvent;
    vi.stubGlobal('matchMedia', () => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    // The test window lays nothing out: a sheet is as high as its state says, or as it is dragged to.
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function height(this: HTMLElement) {
      if (this.style.height !== '') return parseFloat(this.style.height);
      return this.classList.contains('tall')
        ? HEIGHTS.full
        : this.classList.contains('peek')
          ? HEIGHTS.peek
          : HEIGHTS.half;
    });
    HTMLElement.prototype.setPointerCapture = () => undefined;
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  const sheet = () => document.getElementById('explanation')!;
  const grip = () => screen.getByRole('button', { name: /^Make the sheet/ });
  const drag = (from: Element, ...ys: number[]) => {
    const at = (y: number) => ({
      pointerId: 1,
      isPrimary: true,
      button: 0,
      pointerType: 'touch',
      clientX: 100,
      clientY: y,
    });
    fireEvent.pointerDown(from, at(ys[0]!));
    for (const y of ys.slice(1)) fireEvent.pointerMove(from, at(y));
    const held = sheet().style.height;
    fireEvent.pointerUp(from, at(ys.at(-1)!));
    fireEvent.click(from, { detail: 1 });
    return held;
  };
  it('follows the finger, stays between its lowest and its highest, and rests where it is let go', async () => {
    await showPanels(muscle('soleus'));
    expect(drag(grip(), 500, 450, 300)).toBe('590px');
    expect(sheet().classList.contains('tall')).toBe(true);
    expect(drag(grip(), 200, 100)).toBe('690px');
    expect(drag(grip(), 200, 900)).toBe('90px');
    expect(sheet().classList.contains('peek')).toBe(true);
    expect(sheet().style.height).toBe('');
  });
  it('is dragged by its heading too, whose buttons still work', async () => {
    await showPanels(muscle('soleus'));
    expect(drag(screen.getByRole('heading', { name: 'Soleus' }), 500, 300)).toBe('590px');
    expect(sheet().classList.contains('tall')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Close and clear the selection' }));
    expect(document.getElementById('explanation')).toBeNull();
  });
  it('still goes by a tap and by keys', async () => {
    await showPanels(muscle('soleus'));
    drag(grip(), 500, 503);
    expect(sheet().classList.contains('tall')).toBe(true);
    for (const key of ['ArrowDown', 'ArrowDown']) fireEvent.keyDown(grip(), { key });
    expect(sheet().classList.contains('peek')).toBe(true);
    fireEvent.keyDown(grip(), { key: 'ArrowUp' });
    expect(sheet().className).not.toMatch(/peek|tall/);
  });
});
