/** The end of a consultation. */
import type { MyopointStore } from '../../../state/index.ts';
import { leaveFullScreen } from '../tools/use-full-screen.ts';

/** The muscle that was chosen stays chosen; the rest of the consultation is gone. */
export function endVisit(store: MyopointStore): void {
  leaveFullScreen();
  store.getState().endMode();
}
