/** The canvas: engine, camera, body, marks, pain; it meets the panels only through the store. */
import { useThree, type RenderProps } from '@react-three/fiber';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { NeutralToneMapping, type Group } from 'three';
import type { Body, Dataset } from '../anatomy/index.ts';
import { onRequest } from '../state/index.ts';
import type { Lookups, MyopointStore } from '../state/index.ts';
import { say } from '../words/index.ts';
import { BodyModel } from './body/body-model.ts';
import { Twitch } from './body-view/twitch.tsx';
import { takeFirstVertex } from './shaders/first-vertex.ts';
import { FibresWhenAsked } from './fibres/fibres-when-asked.tsx';
import { createBodyLoader } from './workers/load-body.ts';
import { NeedleWhenReady } from './needle-view/needle-when-ready.tsx';
import { DrawingWhenAsked } from './pain-drawing/drawing-when-asked.tsx';
import { SnapshotWhenReady } from './snapshot/snapshot-when-ready.tsx';
import { ReferredPain } from './referred-pain/referred-pain.tsx';
import { createActivity } from './engine/activity.ts';
import { createCameraLink } from './engine/camera-link.ts';
import { BodyView } from './body-view/body-view.tsx';
import { CameraRig } from './camera/camera-rig.tsx';
import { EmbeddedManners } from './camera/embedded.tsx';
import { EngineProvider, useEngine, type Engine } from './engine/engine.ts';
import { useFibresShown } from './engine/fibres-shown.ts';
import { createMarksRegistry } from './engine/marks-registry.ts';
import { Ground } from './stage/ground.tsx';
import { createOrientationWatch } from './stage/orientation.ts';
import { OrientationMark } from './stage/orientation-mark.tsx';
import { SkinSplitSlider } from './stage/skin-split-slider.tsx';
import { OrientationReporter } from './stage/orientation-reporter.tsx';
import { Pointer } from './pointer/pointer.tsx';
import type { SceneApi } from './probe/scene-api.ts';
import { SceneRoot } from './engine/scene-root.tsx';
import { TriggerPointMarks } from './marks/trigger-point-marks.tsx';
import './sheets.css';

export interface SceneCanvasProps {
  readonly store: MyopointStore;
  readonly lookups: Lookups;
  /** The body that is drawn. */
  readonly anatomy: Body;
  /** Null until the clinical dataset has come; the body is drawn without it. */
  readonly dataset: Dataset | null;
  /** Where the model files are, ending in a slash. */
  readonly modelsUrl: string;
  /** Hears what tests may ask of the scene, null when it stands no more; left out, nothing of the kind is fetched. */
  readonly onProbe?: ((api: SceneApi | null) => void) | undefined;
}

/** Nobody but tests, pictures and the benchmark fetches it. */
const SceneProbe = lazy(async () => ({ default: (await import('./probe/scene-probe.tsx')).SceneProbe }));

/** More pixels than this are not seen at arm's length and cost a tablet its smoothness. */
const MOST_PIXELS_A_POINT = 2;
/** Fewer are asked for by a page zoomed out. */
const FEWEST_PIXELS_A_POINT = 0.25;

const settingsFor = ({ landmarks: { firstEye, furthestSeen } }: Body): RenderProps<HTMLCanvasElement> => ({
  frameloop: 'demand',
  dpr: [FEWEST_PIXELS_A_POINT, MOST_PIXELS_A_POINT],
  camera: { fov: 27, near: 0.02, far: furthestSeen, position: firstEye },
  gl: {
    antialias: true,
    alpha: true,
    powerPreference: 'high-performance',
    toneMapping: NeutralToneMapping,
    toneMappingExposure: 1.06,
  },
});

export function SceneCanvas({
  store,
  lookups,
  anatomy,
  dataset,
  modelsUrl,
  onProbe,
}: SceneCanvasProps): React.JSX.Element {
  const made = useBody(store, anatomy, modelsUrl);
  const shownDataset = useDatasetOf(made.body.anatomy, dataset);
  const shownLookups = useLookupsOf(made.body.anatomy, anatomy, lookups);
  // Those of the first body: another must not set the camera back.
  const [settings] = useState(() => settingsFor(anatomy));
  const orientation = useMemo(createOrientationWatch, []);
  const bodyStage = useRef<Group>(null);
  const fibresShown = useFibresShown(store);
  const engine = useMemo<Engine>(
    () => ({ ...made, store, lookups: shownLookups, dataset: shownDataset }),
    [made, store, shownLookups, shownDataset],
  );
  return (
    <main className="scene" aria-label={say('scene.stage.label')}>
      <SceneRoot className="scene-canvas" settings={settings}>
        <EngineProvider value={engine}>
          <Accessible />
          <ContextWatch />
          <CameraRig />
          <group ref={bodyStage}>
            <Ground />
            <BodyView />
            <ReferredPain />
            <DrawingWhenAsked />
            <Twitch />
            <NeedleWhenReady />
            <TriggerPointMarks />
          </group>
          <FibresWhenAsked bodyStage={bodyStage} />
          <Pointer />
          <SnapshotWhenReady />
          <OrientationReporter watch={orientation} />
          {onProbe && (
            <Suspense>
              <SceneProbe onProbe={onProbe} />
            </Suspense>
          )}
        </EngineProvider>
      </SceneRoot>
      <SkinSplitSlider store={store} watch={orientation} />
      {!fibresShown && <OrientationMark watch={orientation} />}
      <EmbeddedManners />
    </main>
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
): Pick<Engine, 'body' | 'loader' | 'activity' | 'camera' | 'marks'> {
  const around = useMemo(
    () => ({ activity: createActivity(), camera: createCameraLink(), marks: createMarksRegistry() }),
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

/** The canvas is one stop on the way of the Tab key; its keys are told to a screen reader. */
function Accessible(): null {
  const canvas = useThree((three) => three.gl.domElement);
  useEffect(() => {
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', say('scene.canvas.label'));
  }, [canvas]);
  return null;
}

/** A lost graphics context is said, and the picture comes back by itself when the context does. */
function ContextWatch(): null {
  const gl = useThree((three) => three.gl);
  const canvas = gl.domElement;
  const invalidate = useThree((three) => three.invalidate);
  const { store } = useEngine();
  useEffect(() => {
    takeFirstVertex(gl.getContext());
    const onLost = (event: Event): void => {
      event.preventDefault();
      store.getState().reportContext(true);
    };
    const onRestored = (): void => {
      takeFirstVertex(gl.getContext());
      store.getState().reportContext(false);
      // Nothing redraws by itself on demand.
      invalidate();
    };
    const onVisible = (): void => {
      if (!document.hidden) invalidate();
    };
    canvas.addEventListener('webglcontextlost', onLost);
    canvas.addEventListener('webglcontextrestored', onRestored);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [canvas, gl, invalidate, store]);
  return null;
}
