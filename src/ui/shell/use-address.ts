/** Keeps the link of the choices in the address, and follows a link that is opened. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Dataset } from '../../anatomy/index.ts';
import { LAYERS } from '../../anatomy/index.ts';
import { INITIAL_CHOICES, PAIN_FIELD, linkOf, readLink } from '../../state/index.ts';

import type { MyopointStore, MyopointState } from '../../state/index.ts';
import { useStore } from '../hooks/store-context.ts';
import { keepStepsBack } from '../back/steps.ts';
import { PHONE, isMedia, useMedia } from '../hooks/use-media.ts';

/** Whether the body stands as when the visit began, with nothing chosen. */
function isAsAtStart(state: MyopointState): boolean {
  const {
    choices,
    atStart,
    requests: { view },
    cameraPose,
    mode,
    recall,
    bodyIds,
    wantedBody,
  } = state;
  const { selected, layers, skinSplit, peel, hidden, isolated, fadeOthers } = choices;
  return (
    selected.kind === 'none' &&
    wantedBody === bodyIds[0] &&
    choices.build === INITIAL_CHOICES.build &&
    cameraPose === null &&
    view?.kind !== 'preset' &&
    mode.kind === 'explore' &&
    recall === null &&
    skinSplit === atStart.skinSplit &&
    peel === 0 &&
    hidden.length === 0 &&
    isolated === null &&
    !fadeOthers &&
    LAYERS.every((layer) => layers[layer] === atStart.layers[layer])
  );
}

/** What the address should say now; nothing of a consultation or of where it hurts, and nothing while the body stands as at the start. */
function wanted(store: MyopointStore): string {
  const state = store.getState();
  const visiting = state.mode.kind === 'consultation' || state.mode.kind === 'pain' || state.interrupted !== null;
  return visiting || isAsAtStart(state) ? '' : linkOf(state);
}

/** Where it hurts, as another device handed it over; null where the address says nothing of it. */
function painCodeIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get(PAIN_FIELD);
}

/** The format is described in docs/url-format.md, the steps back in docs/decisions/0015-back.md. */
export function useAddress(dataset: Dataset | null): void {
  const store = useStore();
  const phone = useMedia(PHONE);
  const known = useRef(dataset);
  /** A link to a point alone, until it is known whose point it is. */
  const waiting = useRef<string | null>(null);
  const steps = useRef<ReturnType<typeof keepStepsBack> | null>(null);
  useLayoutEffect(() => {
    known.current = dataset;
  }, [dataset]);
  useEffect(() => {
    const follow = (): void => {
      const data = known.current;
      waiting.current = data === null && readLink(location.hash).link.point !== null ? location.hash : null;
      const code = painCodeIn(location.hash);
      // What is on goes on with the places that came; else the rest of the link is followed too.
      if (code === null || store.getState().mode.kind === 'explore') store.getState().followLink(location.hash, data);
      if (code !== null) store.getState().handOverPain(code);
    };
    if (location.hash !== '') follow();
    steps.current = keepStepsBack(store, () => wanted(store), follow, isMedia(PHONE));
    return () => steps.current?.stop();
  }, [store]);
  useEffect(() => {
    steps.current?.setPhone(phone);
  }, [phone]);
  useEffect(() => {
    if (!dataset) return;
    if (waiting.current !== null) store.getState().followLink(waiting.current, dataset);
    waiting.current = null;
    store.getState().mendSelection(dataset);
  }, [dataset, store]);
}
