/** Loads the page anew without losing what was chosen and written. */
import { packVisit, tabStorage, unpackVisit } from '../../state/index.ts';
import type { MyopointStore } from '../../state/index.ts';
import { whyLost } from './why-lost.ts';

/** A page that has not gone by then stays. */
const GOES_WITHIN_MS = 15_000;

/**
 * The choice is in the address; note and visit are taken along in the tab. See docs/decisions/0014-failed-parts.md.
 * @returns false when nothing answers there: then the page stays, for a page that goes would not come back
 */
export async function reloadPage(store: MyopointStore): Promise<boolean> {
  if ((await whyLost()) === 'offline') return false;
  packVisit(store, window, tabStorage());
  location.reload();
  // Stopped by hand on its way: what was packed must not lie about.
  setTimeout(() => {
    unpackVisit(window, tabStorage());
  }, GOES_WITHIN_MS);
  return true;
}
