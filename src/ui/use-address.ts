/** Keeps the link of the choices in the address, and follows a link that is opened. */
import { useEffect } from 'react';
import type { Dataset } from '../anatomy/index.ts';
import { NONE, UNKNOWN_IN_LINK, followLink, linkOf, store } from '../state/index.ts';

/** What the address should say now; nothing while the body stands as at the start. */
function wanted(): string {
  const { choices: { selected }, view, place, mode, teachBack } = store.getState();
  const seenFromElsewhere = place !== null || (view?.kind === 'preset' && view.preset !== 'front');
  const saysSomething = selected.kind !== 'none' || seenFromElsewhere || mode.kind === 'lesson' || teachBack !== null;
  return saysSomething ? linkOf(store) : '';
}

function write(): void {
  const fragment = wanted();
  if (location.hash === (fragment === '' ? '' : `#${fragment}`)) return;
  try {
    // Replaced, never pushed: what was looked at leaves no trail in the history.
    history.replaceState(history.state, '', fragment === '' ? `${location.pathname}${location.search}` : `#${fragment}`);
  } catch {
    // Browsers refuse when asked too often; the next change writes it.
  }
}

/** Points and areas are known only once the dataset is there: one it does not have gives way to the nearest that it has. */
function mendSelection(dataset: Dataset): void {
  const { choices: { selected }, select, notify } = store.getState();
  if (selected.kind === 'trigger-point' && !dataset.triggerPointById.has(selected.id)) {
    select({ kind: 'muscle', id: selected.muscle, side: selected.side });
  } else if (selected.kind === 'region' && !dataset.areaById.has(selected.id)) select(NONE);
  else return;
  notify(UNKNOWN_IN_LINK);
}

/** The format is described in docs/url-format.md. */
export function useAddress(dataset: Dataset | null): void {
  useEffect(() => {
    if (location.hash !== '') followLink(store, location.hash);
    return store.subscribe((state, before) => {
      const changed = state.choices !== before.choices || state.view !== before.view || state.place !== before.place
        || state.mode !== before.mode || state.teachBack !== before.teachBack;
      if (changed) write();
    });
  }, []);
  useEffect(() => {
    if (dataset) mendSelection(dataset);
    const follow = () => {
      followLink(store, location.hash);
      if (dataset) mendSelection(dataset);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [dataset]);
}
