/** The ways into a visit, and the one tap that forgets it and begins another. */
import type { AreaId, BodySide } from '../../anatomy/index.ts';
import type { MyopointStore } from '../../state/index.ts';
import { say } from './say.tsx';

/** Ask about serious causes at this place, then which muscles may send pain there. */
export function askAbout(store: MyopointStore, area: AreaId, side: BodySide): void {
  const { startConsultation, touchSkin, goToConsultationStep } = store.getState();
  startConsultation();
  touchSkin({ side, areas: [area] });
  goToConsultationStep('which');
}

/** Show the place instead of naming it. */
export function touchWhereItHurts(store: MyopointStore): void {
  store.getState().startConsultation();
}

export function beginAnew(store: MyopointStore): void {
  store.getState().wipeVisit();
  store.getState().announce(say('consultation.wipe.done'));
}
