/** What happens when an answer is chosen. */
import type { Answers, Meant } from '../../reasoning/index.ts';
import type { MyopointStore } from '../../state/index.ts';
import { chooseArea, chooseMuscle, chooseStructure } from '../kit/choose.ts';

/** Choose it on the side that was asked for; where none was, on the side held now. */
export function take(store: MyopointStore, meant: Meant, side: Answers['side']): void {
  const one = side === 'both' ? 'right' : (side ?? undefined);
  if (meant.kind === 'muscle') chooseMuscle(store, meant.id, one);
  else if (meant.kind === 'structure') chooseStructure(store, meant.id, one);
  else chooseArea(store, meant.id, one);
  if (side !== null && meant.kind !== 'structure') store.getState().setBothSides(side === 'both');
}
