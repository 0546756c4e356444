/** Begins to keep the program on the device once the page has all it needs: a first visit is not slowed by it. */
import type { MyopointState, MyopointStore } from '../../state/index.ts';

/** Where a person asked the browser to be sparing with data, nothing is fetched before it is needed. */
interface SparingNavigator {
  readonly connection?: { readonly saveData?: boolean };
}

/** Not within another page, whose reader did not come for this program, nor where the browser offers no service worker. */
function isWanted(): boolean {
  try {
    const { connection } = navigator as SparingNavigator;
    return window.parent === window && 'serviceWorker' in navigator && connection?.saveData !== true;
  } catch {
    return false;
  }
}

/** All has come, or will not come: then what is there is worth keeping. */
const isDone = ({ load, stageFault }: MyopointState): boolean =>
  load.phase === 'ready' || load.phase === 'failed' || stageFault !== null;

/** Call it once. */
export function offlineWhenReady(store: MyopointStore): void {
  if (!import.meta.env.PROD || !isWanted()) return;
  const begin = (): void => {
    // Without it the page works as long as there is a network.
    import('./keep-offline.ts').then(({ keepOffline }) => keepOffline(store)).catch(() => undefined);
  };
  if (isDone(store.getState())) {
    begin();
    return;
  }
  const stop = store.subscribe(isDone, (done) => {
    if (!done) return;
    stop();
    begin();
  });
}
