/** Keeps the link of the choices in the address, and follows a link that is opened. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Dataset } from '../../anatomy/index.ts';
import { LAYERS } from '../../anatomy/index.ts';
import { NONE, UNKNOWN_IN_LINK, followLink, linkOf, readLink, store } from '../../state/index.ts';
import type { MyopointState, PointOwner } from '../../state/index.ts';
import { keepStepsBack } from './back/steps.ts';
import { PHONE, isMedia, useMedia } from '../hooks/use-media.ts';

/** Whether the body stands as when the visit began, with nothing chosen. */
function isAsAtStart({ choices, atStart, view, place, mode, teachBack }: MyopointState): boolean {
  const { selected, layers, peel, hidden, isolated, fadeOthers } = choices;
  return selected.kind === 'none' && place === null && !(view?.kind === 'preset' && view.preset !== 'front') && mode.kind === 'explore' && teachBack === null
    && peel === 0 && hidden.length === 0 && isolated === null && !fadeOthers && LAYERS.every((layer) => layers[layer] === atStart.layers[layer]);
}

/** What the address should say now; nothing of a consultation, and nothing while the body stands as at the start. */
function wanted(): string {
  const state = store.getState();
  const visiting = state.mode.kind === 'consultation' || state.interrupted !== null;
  return visiting || isAsAtStart(state) ? '' : linkOf(store);
}

function ownersIn(dataset: Dataset): PointOwner {
  return (point) => dataset.triggerPointById.get(point)?.muscle.id;
}

/** Points and areas are known only once the dataset is there: one it does not have gives way to the nearest that it has. */
function mendSelection(dataset: Dataset): void {
  const { choices: { selected }, select, notify } = store.getState();
  if (selected.kind === 'trigger-point' && ownersIn(dataset)(selected.id) !== selected.muscle) {
    select({ kind: 'muscle', id: selected.muscle, side: selected.side });
  } else if (selected.kind === 'region' && !dataset.areaById.has(selected.id)) select(NONE);
  else return;
  notify(UNKNOWN_IN_LINK);
}

/** The format is described in docs/url-format.md, the steps back in docs/decisions/0015-back.md. */
export function useAddress(dataset: Dataset | null): void {
  const phone = useMedia(PHONE);
  const known = useRef(dataset);
  /** A link to a point alone, until it is known whose point it is. */
  const waiting = useRef<string | null>(null);
  const steps = useRef<ReturnType<typeof keepStepsBack> | null>(null);
  useLayoutEffect(() => { known.current = dataset; }, [dataset]);
  useEffect(() => {
    const follow = (): void => {
      const data = known.current;
      waiting.current = data === null && readLink(location.hash).link.point !== null ? location.hash : null;
      followLink(store, location.hash, data && ownersIn(data));
      if (data) mendSelection(data);
    };
    if (location.hash !== '') follow();
    steps.current = keepStepsBack(wanted, follow, isMedia(PHONE));
    return () => steps.current?.stop();
  }, []);
  useEffect(() => { steps.current?.setPhone(phone); }, [phone]);
  useEffect(() => {
    if (!dataset) return;
    if (waiting.current !== null) followLink(store, waiting.current, ownersIn(dataset));
    waiting.current = null;
    mendSelection(dataset);
  }, [dataset]);
}
