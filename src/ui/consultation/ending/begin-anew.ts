/** The one tap that forgets a visit. */
import { store } from '../../../state/index.ts';
import { say } from '../../kit/say.tsx';

export function beginAnew(): void {
  store.getState().wipeVisit();
  store.getState().announce(say('consultation.wipe.done'));
}
