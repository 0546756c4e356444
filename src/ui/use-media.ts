/** Whether a media query holds, followed as it changes. */
import { useCallback, useSyncExternalStore } from 'react';

/** A phone, or a tablet held upright: panels become sheets. The same number stands in the styles. */
export const PHONE = '(max-width: 899px)';

/** Whether it holds now; false where there is no such question to ask (tests without a window's size). */
export function isMedia(query: string): boolean {
  return globalThis.matchMedia?.(query).matches ?? false;
}

/** Followed by the component that asks. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback((notify: () => void) => {
    const list = globalThis.matchMedia?.(query);
    list?.addEventListener('change', notify);
    return () => list?.removeEventListener('change', notify);
  }, [query]);
  return useSyncExternalStore(subscribe, () => isMedia(query));
}
