/** Whether a wipe would forget anything. */
import type { MyopointState } from '../../../state/index.ts';

/** False on a body nobody has touched yet, also in a consultation that has only begun: then no time is counted. */
export function isSomethingToWipe({
  choices,
  mode,
  note,
  touched,
  recall,
  snapshot,
  past,
  cameraPose,
  patches,
}: MyopointState): boolean {
  const begun =
    (mode.kind === 'pain' && mode.step !== 'paint') ||
    mode.kind === 'lesson' ||
    (mode.kind === 'consultation' && mode.step !== 'where');
  return (
    begun ||
    choices.selected.kind !== 'none' ||
    note !== '' ||
    touched !== null ||
    recall !== null ||
    snapshot !== null ||
    past.length > 0 ||
    cameraPose !== null ||
    patches.length > 0
  );
}
