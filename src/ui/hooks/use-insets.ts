/**
 * Tells the store how far the panels reach over the stage, so that the scene can centre the body in what is
 * left; and the styles of the page, as `--inset-top` … `--inset-left`, for what else stands on the stage.
 */
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useStore } from './store-context.ts';

/** With less than this (a sheet pulled up) the body stays framed as it was, CSS px. */
const LEAST_FREE = 120;

/** @param free the empty element that fills what the panels leave of the stage */
export function useInsets(free: RefObject<HTMLElement | null>): void {
  const store = useStore();
  useEffect(() => {
    const element = free.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const report = () => {
      const { top, right, bottom, left } = element.getBoundingClientRect();
      if (bottom - top < LEAST_FREE || right - left < LEAST_FREE) return;
      const { innerWidth: width, innerHeight: height } = window;
      const insets = {
        top: Math.max(0, Math.round(top)),
        right: Math.max(0, Math.round(width - right)),
        bottom: Math.max(0, Math.round(height - bottom)),
        left: Math.max(0, Math.round(left)),
      };
      store.getState().reportInsets(insets);
      for (const [edge, px] of Object.entries(insets))
        document.documentElement.style.setProperty(`--inset-${edge}`, `${px}px`);
    };
    const observer = new ResizeObserver(report);
    observer.observe(element);
    window.addEventListener('resize', report);
    // Panels that come and go may move it without changing its size.
    const moves = new MutationObserver(report);
    if (element.parentElement) moves.observe(element.parentElement, { attributeFilter: ['class'], childList: true });
    return () => {
      observer.disconnect();
      moves.disconnect();
      window.removeEventListener('resize', report);
    };
  }, [free, store]);
}
