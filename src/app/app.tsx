/** Puts scene and panels together; they meet only through the store. Neither takes the other along when it fails. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Dataset } from '../anatomy/index.ts';
import { flatSceneToCome, SceneCanvas } from '../scene/index.ts';
import type { SceneApi } from '../scene/index.ts';
import { drawnFlat } from '../state/index.ts';
import { say } from '../words/index.ts';
import type { MyopointStore } from '../state/index.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FaultPage } from './fault-page.tsx';
import { useDataset } from './use-dataset.ts';
import { useWantedBody } from './use-wanted-body.ts';

/** The panels come beside the scene, not before it: the body can be clicked without them. What failed once is held by its `lazy`; each try needs another. */
const panelsToCome = (isEmbedded: boolean) =>
  lazy(async () => {
    const { MyopointUi, embeddedUi } = await import('../ui/index.ts');
    return { default: isEmbedded ? await embeddedUi() : MyopointUi };
  });

export interface AppProps {
  readonly store: MyopointStore;
  /** Whether it is shown within another page, without what belongs to the whole program. */
  readonly isEmbedded: boolean;
  /** What is to hear of the dataset when it has come. */
  readonly onDataset: ((dataset: Dataset) => void) | undefined;
  /** What is to hear of the scene, where the address asks for the probe. */
  readonly onProbe: ((api: SceneApi | null) => void) | undefined;
  /** Called when what the address said stands in the store. */
  readonly onAddressFollowed: () => void;
}

export function App({ store, isEmbedded, onDataset, onProbe, onAddressFollowed }: AppProps): React.JSX.Element {
  useWantedBody(store);
  const dataset = useDataset(store);
  useReducedMotion(store);
  useEffect(() => {
    if (dataset) onDataset?.(dataset);
  }, [dataset, onDataset]);
  return (
    <>
      <Panels store={store} dataset={dataset} isEmbedded={isEmbedded} onAddressFollowed={onAddressFollowed} />
      <Stage store={store} dataset={dataset} onProbe={onProbe} />
    </>
  );
}

interface PartProps {
  readonly store: MyopointStore;
  readonly dataset: Dataset | null;
}

function Panels({
  store,
  dataset,
  isEmbedded,
  onAddressFollowed,
}: PartProps & Pick<AppProps, 'isEmbedded' | 'onAddressFollowed'>): React.JSX.Element {
  const [MyopointUi, setPanels] = useState(() => panelsToCome(isEmbedded));
  return (
    <ErrorBoundary
      instead={(times, again) => (
        <FaultPage
          store={store}
          times={times}
          onAgain={() => {
            setPanels(panelsToCome(isEmbedded));
            again();
          }}
        />
      )}
    >
      <Suspense>
        <MyopointUi store={store} dataset={dataset} onAddressFollowed={onAddressFollowed} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Where the solid body cannot be drawn it is drawn flat. What fails then is told by the panels, which have the words for it; they go on without it. */
function Stage({ store, dataset, onProbe }: PartProps & Pick<AppProps, 'onProbe'>): React.JSX.Element {
  const fault = useStore(store, (state) => state.stageFault);
  const serial = useStore(store, (state) => state.stageSerial);
  const body = useStore(store, (state) => state.body);
  const lookups = useStore(store, (state) => state.lookups);
  const isFlat = useStore(store, drawnFlat);
  const FlatScene = useMemo(flatSceneToCome, [serial]);
  const blank = <main className="scene" aria-label={say('scene.stage.label')} />;
  if (fault) return blank;
  const modelsUrl = new URL(body.modelsUrl, document.baseURI).href;
  if (isFlat)
    return (
      <ErrorBoundary
        key={`flat-${serial}`}
        onFault={() => {
          store.getState().reportStageFault('broken');
        }}
      >
        <Suspense fallback={blank}>
          <FlatScene store={store} lookups={lookups} anatomy={body} dataset={dataset} modelsUrl={modelsUrl} />
        </Suspense>
      </ErrorBoundary>
    );
  return (
    <ErrorBoundary
      key={`solid-${serial}`}
      onFault={() => {
        store.getState().reportSolidFault(isWebglOffered() ? 'broken' : 'no-webgl');
      }}
    >
      <SceneCanvas
        store={store}
        lookups={lookups}
        anatomy={body}
        dataset={dataset}
        modelsUrl={modelsUrl}
        onProbe={onProbe}
      />
    </ErrorBoundary>
  );
}

/** Asked only after a fault: a context more costs a slow device dear. */
function isWebglOffered(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** Follows the system's wish for less motion. */
function useReducedMotion(store: MyopointStore): void {
  useEffect(() => {
    const wish = window.matchMedia('(prefers-reduced-motion: reduce)');
    const follow = (): void => {
      store.getState().setReducedMotion(wish.matches);
    };
    follow();
    wish.addEventListener('change', follow);
    return () => {
      wish.removeEventListener('change', follow);
    };
  }, [store]);
}
