/** Keeps the link of the choices in the address, and follows a link that is opened. */
import { useEffect } from 'react';
import { followLink, linkOf, store } from '../state/index.ts';

/** What the address should say now; nothing while nothing is chosen. */
function wanted(): string {
  const { choices: { selected }, view } = store.getState();
  return selected.kind === 'none' && view?.kind !== 'preset' ? '' : linkOf(store);
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

/** The format is described in docs/url-format.md. */
export function useAddress(): void {
  useEffect(() => {
    const follow = () => followLink(store, location.hash);
    if (location.hash !== '') follow();
    const stop = store.subscribe(({ choices, view }, before) => {
      if (choices !== before.choices || view !== before.view) write();
    });
    window.addEventListener('hashchange', follow);
    return () => {
      stop();
      window.removeEventListener('hashchange', follow);
    };
  }, []);
}
