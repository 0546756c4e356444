/** Whether somebody looks at the page. What moves for ever stops while nobody does. */

/** Without a touch, a key or a move for so long, nobody is taken to look. */
export const WATCHED_MS = 45_000;

/** What a person does. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

export interface Attention {
  readonly isWatched: () => boolean;
  readonly end: () => void;
}

/**
 * Watch the page.
 * @param onBack somebody looks again: what waits may go on
 */
export function watchAttention(onBack: () => void): Attention {
  let lastSign = performance.now();
  let isAway = false;
  const isWatched = (): boolean => !document.hidden && !isAway && performance.now() - lastSign < WATCHED_MS;
  const onSign = (): void => {
    const was = isWatched();
    isAway = false;
    lastSign = performance.now();
    if (!was) onBack();
  };
  const onBlur = (): void => {
    isAway = true;
  };
  const onVisible = (): void => {
    if (!document.hidden) onSign();
  };
  for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true });
  window.addEventListener('blur', onBlur);
  document.addEventListener('visibilitychange', onVisible);
  return {
    isWatched,
    end: () => {
      for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true });
      window.removeEventListener('blur', onBlur);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}
