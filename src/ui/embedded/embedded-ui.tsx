/** The body within another page: its name and what is shown in words, few tools, and the way to the whole program. */
import { Direction, Tooltip } from 'radix-ui';
import { useEffect, useRef } from 'react';
import type { Dataset } from '../../anatomy/index.ts';
import type { MyopointStore } from '../../state/index.ts';
import { spoken } from '../../words/index.ts';
import { DatasetContext } from '../hooks/dataset-context.ts';
import { StoreProvider, useStore } from '../hooks/store-context.ts';
import { useInsets } from '../hooks/use-insets.ts';
import { PartBoundary } from '../parts/part-boundary.tsx';
import type { PartInfo } from '../parts/part-fault.tsx';
import { useThemeOnPage } from '../screen/settings.tsx';
import { LiveRegion, LoadProgress, Trouble } from '../screen/status.tsx';
import { HoverName } from '../shell/hover-name.tsx';
import { say } from '../kit/say.tsx';
import { EmbeddedCaption } from './embedded-caption.tsx';
import { EmbeddedTools } from './embedded-tools.tsx';
import './embedded.css';

const captionInfo = (): PartInfo => ({ what: say('shell.part.explanation'), place: 'inline' });

/** Within another page the reader's own light is followed: nothing is kept here that could say otherwise. */
function useLightOfTheSystem(): void {
  const store = useStore();
  useEffect(() => {
    const light = window.matchMedia('(prefers-color-scheme: light)');
    const follow = (): void => store.getState().setTheme(light.matches ? 'light' : 'dark');
    follow();
    light.addEventListener('change', follow);
    return () => light.removeEventListener('change', follow);
  }, [store]);
}

function Panels() {
  useLightOfTheSystem();
  useThemeOnPage();
  const free = useRef<HTMLDivElement>(null);
  useInsets(free);
  return (
    <div className="myopoint-ui embedded-ui">
      <div className="free" ref={free} aria-hidden="true" />
      <EmbeddedTools />
      <PartBoundary info={captionInfo()}>
        <EmbeddedCaption />
      </PartBoundary>
      <LoadProgress />
      <Trouble />
    </div>
  );
}

interface EmbeddedUiProps {
  readonly store: MyopointStore;
  /** Null until it has come; names are there without it. */
  readonly dataset: Dataset | null;
}

export function EmbeddedUi({ store, dataset }: EmbeddedUiProps) {
  return (
    <StoreProvider value={store}>
      <DatasetContext value={dataset}>
        <Direction.Provider dir={spoken().direction}>
          <Tooltip.Provider delayDuration={400}>
            <Panels />
            <LiveRegion />
            <HoverName />
          </Tooltip.Provider>
        </Direction.Provider>
      </DatasetContext>
    </StoreProvider>
  );
}
