/** The one tap that forgets a visit. */
import { store } from '../../../state/index.ts';

export function beginAnew(): void {
  store.getState().wipeVisit();
  store.getState().announce('Wiped. A new visit begins.');
}
