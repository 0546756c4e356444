// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followPinch } from '../../../src/scene/camera/trackpad-pinch.ts';

const told: number[] = [];
let stage: HTMLElement;
let end: () => void;
beforeEach(() => {
  told.length = 0;
  stage = document.body.appendChild(document.createElement('div'));
  end = followPinch(stage, (times) => told.push(times));
});
afterEach(() => {
  end();
  stage.remove();
});

/** @returns whether the page was kept from being enlarged */
function pinch(type: string, scale: number): boolean {
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { scale });
  stage.dispatchEvent(event);
  return event.defaultPrevented;
}
function finger(type: string): void {
  stage.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { pointerType: 'touch', pointerId: 5 }));
}

describe('a pinch on a trackpad', () => {
  it('tells how much each move enlarges, from the last one on', () => {
    expect(
      ['gesturestart', 'gesturechange', 'gesturechange', 'gestureend'].map((type, i) =>
        pinch(type, [1, 1.5, 3, 3][i]!),
      ),
    ).toEqual([true, true, true, true]);
    pinch('gesturestart', 1);
    pinch('gesturechange', 0.5);
    expect(told).toEqual([1.5, 2, 0.5]);
  });

  it('is not told where fingers on the screen send it, but never enlarges the page', () => {
    finger('pointerdown');
    pinch('gesturestart', 1);
    expect(pinch('gesturechange', 2)).toBe(true);
    finger('pointerup');
    expect(told).toEqual([]);
    pinch('gesturestart', 1);
    pinch('gesturechange', 2);
    expect(told).toEqual([2]);
  });

  it('is told no more once ended, and a scale that is none is passed over', () => {
    pinch('gesturechange', 0);
    pinch('gesturechange', Number.NaN);
    end();
    expect(pinch('gesturechange', 2)).toBe(false);
    expect(told).toEqual([]);
  });
});
