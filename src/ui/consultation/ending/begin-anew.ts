/** The one tap that forgets a visit. */
import type { MyopointStore } from '../../../state/index.ts';
import { say } from '../../kit/say.tsx';

export function beginAnew(store: MyopointStore): void {
  store.getState().wipeVisit();
  store.getState().announce(say('consultation.wipe.done'));
}
