// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PenLayer } from '../../../src/ui/pen/pen-layer.tsx';
import { chainLength, stretchOf, strokePath } from '../../../src/ui/pen/stroke-shapes.ts';
import type { PenPoint } from '../../../src/ui/pen/stroke-shapes.ts';
import { muscle, render, store, useFreshStage } from '../stage.tsx';

useFreshStage();
/** The test window has mouse events only. */
class TestPointerEvent extends MouseEvent {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly isPrimary: boolean;
  readonly pressure = 0.5;

  constructor(
    type: string,
    { pointerId = 1, pointerType = 'mouse', isPrimary = true, ...rest }: PointerEventInit = {},
  ) {
    super(type, rest);
    [this.pointerId, this.pointerType, this.isPrimary] = [pointerId, pointerType, isPrimary];
  }
}
beforeAll(() => {
  vi.stubGlobal('PointerEvent', TestPointerEvent);
  window.PointerEvent = TestPointerEvent as unknown as typeof PointerEvent;
});
afterEach(() => {
  vi.useRealTimers();
});

const corner: readonly PenPoint[] = [
  [0, 0, 0.5],
  [30, 0, 0.5],
  [30, 40, 0.5],
];
const outlines = (path: string) => path.split('M').length - 1;

describe('strokes', () => {
  it('are measured and cut along their length', () => {
    expect(chainLength(corner)).toBe(70);
    expect(stretchOf(corner, 10, 50)).toEqual([
      [10, 0, 0.5],
      [30, 0, 0.5],
      [30, 20, 0.5],
    ]);
    expect(stretchOf(corner, 0, 10)).toEqual([
      [0, 0, 0.5],
      [10, 0, 0.5],
    ]);
    expect(stretchOf(corner, 80, 90)).toEqual([]);
  });
  it('are one outline, dashes or dots', () => {
    const long: readonly PenPoint[] = [
      [0, 0, 0.5],
      [37 * 3 - 1, 0, 0.5],
    ];
    expect(outlines(strokePath(long, 'whole'))).toBe(1);
    expect(outlines(strokePath(long, 'dashed'))).toBe(3);
    expect(outlines(strokePath(long, 'dotted'))).toBe(7);
  });
  it('are a dot of one point and nothing of none', () => {
    expect(strokePath([[10, 20, 0.5]], 'whole')).toBe('M5 20a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z');
    expect(strokePath([], 'whole')).toBe('');
  });
});

const layer = () => document.querySelector('svg.pen-layer')!;
const drawn = () => layer().querySelectorAll('path.done').length;
function draw(): void {
  fireEvent.pointerDown(layer(), { pointerId: 1, isPrimary: true, button: 0, clientX: 10, clientY: 10 });
  fireEvent.pointerMove(layer(), { pointerId: 1, clientX: 60, clientY: 40 });
  fireEvent.pointerUp(layer(), { pointerId: 1, clientX: 60, clientY: 40 });
}
async function takeUpPen(): Promise<void> {
  render(
    <Tooltip.Provider>
      <PenLayer />
    </Tooltip.Provider>,
  );
  act(() => {
    store.getState().setPointing('pen');
  });
  await screen.findByRole('region', { name: 'Pen' });
}

describe('the pen', () => {
  it('draws what fades, and is laid down with Escape that clears nothing', async () => {
    await takeUpPen();
    act(() => {
      store.getState().select(muscle('soleus'));
    });
    vi.useFakeTimers();
    draw();
    expect(drawn()).toBe(1);
    act(() => {
      vi.advanceTimersByTime(6000);
    });
    expect(drawn()).toBe(1);
    act(() => {
      vi.advanceTimersByTime(1200);
    });
    expect(drawn()).toBe(0);
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false);
    expect(store.getState().pointing).toBeNull();
    expect(store.getState().choices.selected).toEqual(muscle('soleus'));
    expect(document.querySelector('.pen-layer')).toBeNull();
  });
  it('with less motion is gone at once when its time is over', async () => {
    store.getState().setReducedMotion(true);
    await takeUpPen();
    vi.useFakeTimers();
    draw();
    act(() => {
      vi.advanceTimersByTime(6000);
    });
    expect(drawn()).toBe(0);
  });
  it('leaves nothing when the body is seen from elsewhere, another step begins or the visit is wiped', async () => {
    await takeUpPen();
    const changes = [
      () => store.getState().lookFrom('back'),
      () =>
        store
          .getState()
          .reportCameraPose({ azimuthDegrees: 1, elevationDegrees: 0, centreMm: [0, 0, 0], reachMm: 100 }),
      () => store.getState().select(muscle('soleus')),
      () => store.getState().startConsultation(),
    ];
    for (const change of changes) {
      act(() => {
        store.getState().setPointing('pen');
      });
      draw();
      expect(drawn()).toBe(1);
      act(change);
      expect(layer()?.querySelectorAll('path.done').length ?? 0).toBe(0);
      act(() => {
        store.getState().setPointing('pen');
      });
      await screen.findByRole('region', { name: 'Pen' });
    }
    draw();
    act(() => {
      store.getState().wipeVisit();
    });
    expect(document.querySelectorAll('path.done')).toHaveLength(0);
  });
  it('has three lines that differ without colour, named', async () => {
    await takeUpPen();
    fireEvent.click(screen.getByRole('button', { name: 'Green dots' }));
    expect(screen.getByRole('button', { name: 'Green dots' }).getAttribute('aria-pressed')).toBe('true');
    draw();
    expect(layer().querySelector('path.done')?.classList.contains('dotted')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Lay the pen down' }));
    expect(store.getState().pointing).toBeNull();
  });
});

describe('the pointer', () => {
  it('follows, and hides when the finger lifts', () => {
    render(<PenLayer />);
    act(() => {
      store.getState().setPointing('pointer');
    });
    const sheet = document.querySelector('.pen-layer.pointing')!;
    const dot = document.querySelector<HTMLElement>('.pointer-dot')!;
    fireEvent.pointerMove(sheet, { clientX: 120, clientY: 80, pointerType: 'touch' });
    expect(dot.style.transform).toBe('translate(120px, 80px)');
    expect(dot.dataset['shown']).toBe('');
    fireEvent.pointerUp(sheet, { pointerType: 'touch' });
    expect(dot.dataset['shown']).toBeUndefined();
  });
});
