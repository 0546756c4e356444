/** The body that is drawn and what its components share, whatever draws it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Body, Dataset } from '../../anatomy/index.ts';
import { onRequest } from '../../state/index.ts';
import type { Lookups, MyopointStore } from '../../state/index.ts';
import { BodyModel } from '../body/body-model.ts';
import { createBodyLoader } from '../workers/load-body.ts';
import { createActivity } from './activity.ts';
import { createCameraLink } from './camera-link.ts';
import type { Engine } from './engine.ts';
import { createMarksRegistry } from './marks-registry.ts';

export interface DrawnBodyProps {
  readonly store: MyopointStore;
  readonly lookups: Lookups;
  /** The body that is drawn. */
  readonly anatomy: Body;
  /** Null until the clinical dataset has come; the body is drawn without it. */
  readonly dataset: Dataset | null;
  /** Where the model files are, ending in a slash. */
  readonly modelsUrl: string;
}

/** Loads the body and follows which one is wanted. Another value tells that another body stands there. */
export function useDrawnBody({ store, lookups, anatomy, dataset, modelsUrl }: DrawnBodyProps): Engine {
  const made = useBody(store, anatomy, modelsUrl);
  const shownDataset = useDatasetOf(made.body.anatomy, dataset);
  const shownLookups = useLookupsOf(made.body.anatomy, anatomy, lookups);
  return useMemo<Engine>(
    () => ({ ...made, store, lookups: shownLookups, dataset: shownDataset }),
    [made, store, shownLookups, shownDataset],
  );
}

/** The dataset on the body that is drawn: it stays until another body is, though that one's has come before. */
function useDatasetOf(drawn: Body, come: Dataset | null): Dataset | null {
  const kept = useRef(come);
  if (come?.body === drawn) kept.current = come;
  return kept.current?.body === drawn ? kept.current : null;
}

/** The look-ups in the body that is drawn: those of one on its way would have the old picture drawn again for nothing. */
function useLookupsOf(drawn: Body, come: Body, lookups: Lookups): Lookups {
  const kept = useRef(lookups);
  if (come === drawn) kept.current = lookups;
  return kept.current;
}

/** The body in the picture, made once; another than the first takes its place in the same buffers. */
function useBody(
  store: MyopointStore,
  anatomy: Body,
  modelsUrl: string,
): Pick<Engine, 'body' | 'loader' | 'activity' | 'camera' | 'marks' | 'fineness'> {
  const around = useMemo(
    () => ({
      activity: createActivity(),
      camera: createCameraLink(),
      marks: createMarksRegistry(),
      fineness: { pictures: 1, isFine: () => false, sharpen: () => true },
    }),
    [],
  );
  // Counts how often another body has taken its place: whatever follows the body begins anew with it.
  const [taken, countTaken] = useState(0);
  const made = useMemo(() => {
    const first = store.getState().body;
    const body = new BodyModel(first);
    const loader = createBodyLoader(first, modelsUrl, () => store.getState().choices.build, {
      onLayer: (layer, loaded) => {
        body.addLayer(layer, loaded);
      },
      onBody: (next, shapes) => {
        body.become(next, shapes);
        countTaken((times) => times + 1);
      },
      onState: (load) => {
        store.getState().reportLoad(load);
      },
    });
    return { body, loader, ...around };
  }, [around, modelsUrl, store]);
  const endings = useRef(new Map<typeof made, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const load = async (): Promise<void> => {
      made.activity.beginWork();
      await made.loader.load();
      made.activity.endWork();
    };
    const ends = endings.current;
    clearTimeout(ends.get(made));
    void load();
    const stop = onRequest(store, 'load', () => {
      void load();
    });
    return () => {
      stop();
      // Not at once: in development effects are run twice.
      const end = setTimeout(() => {
        ends.delete(made);
        made.loader.dispose();
        made.body.dispose();
      }, 0);
      ends.set(made, end);
    };
  }, [made, store]);
  useEffect(() => {
    const follow = async (): Promise<void> => {
      made.activity.beginWork();
      try {
        await made.loader.choose(anatomy);
      } catch (error) {
        // eslint-disable-next-line no-console -- the cause belongs where a developer looks for it
        console.warn(error);
        // Where nothing is drawn yet, the failed load is told.
        store.getState().reportBodyMissing(anatomy.id, made.body.anatomy);
      } finally {
        made.activity.endWork();
      }
    };
    void follow();
  }, [anatomy, made, store]);
  // Its files are on their way while the program brings the body that was asked for.
  useEffect(
    () =>
      store.subscribe(({ wantedBody }, before) => {
        if (wantedBody !== before.wantedBody) made.loader.begin(wantedBody);
      }),
    [made, store],
  );
  // eslint-disable-next-line react-hooks/exhaustive-deps -- another value is what tells that another body stands there
  return useMemo(() => ({ ...made }), [made, taken]);
}
