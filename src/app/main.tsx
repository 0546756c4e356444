/** Starts the program, in the language its address asks for. */
import { StrictMode, useLayoutEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { activate, localeOf, onLanguage, spoken } from '../words/index.ts';
import { App } from './app.tsx';
import { startStore } from './start-store.ts';
import { isEmbedAsked, startEmbeddedSoon } from './embedded/embedded-when-asked.ts';
import { allowOwnScripts } from './own-scripts.ts';
import { offlineWhenReady } from './offline/offline-when-ready.ts';
import { probeWhenAsked } from './probe-when-asked.ts';
import './app.css';

allowOwnScripts();
const isEmbedded = isEmbedAsked(location.search);
const { store, resumeCarriedVisit } = startStore(isEmbedded);
const onDataset = isEmbedded ? startEmbeddedSoon(store) : undefined;
if (!isEmbedded) offlineWhenReady(store);
const onProbe = probeWhenAsked(store, location.search);

/** In another language all is drawn anew: what has been said is kept in many places. */
function Spoken(): React.JSX.Element {
  const { locale, direction } = useSyncExternalStore(onLanguage, spoken);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
  }, [locale, direction]);
  return (
    <App
      key={locale}
      store={store}
      isEmbedded={isEmbedded}
      onProbe={onProbe}
      onDataset={onDataset}
      onAddressFollowed={resumeCarriedVisit}
    />
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element "root"');
const start = (): void => {
  createRoot(root).render(
    <StrictMode>
      <Spoken />
    </StrictMode>,
  );
};
activate(localeOf(location.search))
  .catch((error: unknown) => {
    // eslint-disable-next-line no-console -- the page goes on in English; the cause belongs where a developer looks for it
    console.warn(error);
  })
  .finally(start);
