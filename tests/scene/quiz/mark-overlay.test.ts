// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createMarkOverlay } from '../../../src/scene/quiz/mark-overlay.ts';

const shown = (stage: HTMLElement) =>
  [...stage.querySelectorAll('.quiz-mark')].map((mark) => [
    mark.getAttribute('data-shape'),
    mark.getAttribute('visibility'),
    mark.getAttribute('transform'),
  ]);

describe('the marks over the picture', () => {
  it('have a shape each, follow their places, and are joined where they belong together', () => {
    const stage = document.createElement('div');
    const overlay = createMarkOverlay(stage);
    overlay.show([{ shape: 'placed', at: { x: 10, y: 20 } }], false);
    expect(shown(stage)).toEqual([['placed', 'visible', 'translate(10.0 20.0)']]);
    overlay.show(
      [
        { shape: 'placed', at: { x: 11, y: 20 } },
        { shape: 'right', at: { x: 50, y: 60 } },
      ],
      true,
    );
    expect(shown(stage).map(([shape]) => shape)).toEqual(['placed', 'right']);
    expect(stage.querySelector('.quiz-join.line')?.getAttribute('d')).toBe('M11 20L50 60');
    const paths = (shape: string) =>
      [...stage.querySelectorAll(`[data-shape=${shape}] path`)].map((path) => path.getAttribute('d')).join();
    expect(paths('placed')).not.toBe(paths('right'));
  });
  it('are hidden behind the eye, and gone with what they stood over', () => {
    const stage = document.createElement('div');
    const overlay = createMarkOverlay(stage);
    overlay.show([{ shape: 'pin', at: null }], false);
    expect(shown(stage)).toEqual([['pin', 'hidden', null]]);
    overlay.show([], false);
    expect(shown(stage)).toEqual([]);
    overlay.end();
    expect(stage.childElementCount).toBe(0);
  });
});
