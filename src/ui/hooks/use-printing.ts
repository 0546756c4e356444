/** Whether the page is being put on paper just now. */
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const watchers = new Set<() => void>();
let printing = false;

/** The browser takes the page as it stands when this returns. */
function tell(now: boolean): void {
  if (now === printing) return;
  printing = now;
  flushSync(() => {
    for (const watcher of watchers) watcher();
  });
}

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) {
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
  }
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    printing = false;
  };
}

function before(): void {
  tell(true);
}
function after(): void {
  tell(false);
}

/** True from the moment before the page is printed until after. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    watch,
    () => printing,
    () => false,
  );
}
