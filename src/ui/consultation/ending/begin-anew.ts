/** The one tap that forgets a visit. */
import type { MyopointStore } from '../../../state/index.ts';

export function beginAnew(store: MyopointStore): void {
  store.getState().wipeVisit();
  store.getState().announce('Wiped. A new visit begins.');
}
