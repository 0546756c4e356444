/** Whether a media query holds, followed as it changes. */
import { useCallback, useSyncExternalStore } from 'react';

/**
 * A phone, or a tablet held upright: panels become sheets. In em, so that larger letters count as a smaller window.
 * The same numbers stand in the styles.
 */
export const PHONE = '(width < 56.25em), (height < 31.25em)';

/** Of these, all but a phone on its side, where the sheet stands beside the body at its full height. */
export const UPRIGHT = '(height >= 31.25em), (width < 24em)';

/**
 * A box as wide as a letter is high: browsers say nothing when a reader changes the size of letters, which widths in em depend on.
 * @returns what ends the watch
 */
function watchLetters(notify: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined;
  const box = document.createElement('div');
  box.style.cssText = 'position: fixed; width: 1rem; height: 1rem; visibility: hidden; pointer-events: none';
  document.documentElement.append(box);
  const observer = new ResizeObserver(notify);
  observer.observe(box);
  return () => {
    observer.disconnect();
    box.remove();
  };
}

/** Whether it holds now; false where there is no such question to ask (tests without a window's size). */
export function isMedia(query: string): boolean {
  return globalThis.matchMedia?.(query).matches ?? false;
}

/** Followed by the component that asks. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = globalThis.matchMedia?.(query);
      list?.addEventListener('change', notify);
      // After a change of letters the list still holds what was: a turn of the device that brings that back is no change to it.
      window.addEventListener('resize', notify);
      const stop = watchLetters(notify);
      return () => {
        stop();
        list?.removeEventListener('change', notify);
        window.removeEventListener('resize', notify);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => isMedia(query));
}
