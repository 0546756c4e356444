/** The canvas: engine, camera, body, marks, pain; it meets the panels only through the store. */
import { useThree, type RenderProps } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { NeutralToneMapping, type Group } from 'three';
import type { Dataset } from '../anatomy/index.ts';
import { onRequest } from '../state/index.ts';
import type { Lookups, MyopointStore } from '../state/index.ts';
import { say } from '../words/index.ts';
import { BodyModel } from './body/body-model.ts';
import { Twitch } from './body-view/twitch.tsx';
import { FibresWhenAsked } from './fibres/fibres-when-asked.tsx';
import { createBodyLoader } from './workers/load-body.ts';
import { NeedleView } from './needle-view/needle-view.tsx';
import { PictureTaker } from './snapshot/picture-taker.tsx';
import { ReferredPain } from './referred-pain/referred-pain.tsx';
import { beginWork, endWork } from './engine/activity.ts';
import { BodyView } from './body-view/body-view.tsx';
import { CameraRig } from './camera/camera-rig.tsx';
import { EmbeddedManners } from './camera/embedded.tsx';
import { EngineProvider, useEngine, type Engine } from './engine/engine.ts';
import { useFibresShown } from './engine/fibres-shown.ts';
import { Ground } from './stage/ground.tsx';
import { OrientationMark } from './stage/orientation-mark.tsx';
import { Pointer } from './pointer/pointer.tsx';
import { SceneProbe } from './probe/scene-probe.tsx';
import { SceneRoot } from './engine/scene-root.tsx';
import { TriggerPointMarks } from './marks/trigger-point-marks.tsx';

export interface SceneCanvasProps {
  readonly store: MyopointStore;
  readonly lookups: Lookups;
  /** Null until the clinical dataset has come; the body is drawn without it. */
  readonly dataset: Dataset | null;
  /** Where the model files are, ending in a slash. */
  readonly modelsUrl: string;
}

/** More pixels than this are not seen at arm's length and cost a tablet its smoothness. */
const MOST_PIXELS_A_POINT = 2;
/** Fewer are asked for by a page zoomed out. */
const FEWEST_PIXELS_A_POINT = 0.25;

const SETTINGS: RenderProps<HTMLCanvasElement> = {
  frameloop: 'demand',
  dpr: [FEWEST_PIXELS_A_POINT, MOST_PIXELS_A_POINT],
  // The whole body in a fifth of a phone's height is seen from 16 m.
  camera: { fov: 27, near: 0.02, far: 30, position: [0, 0.8, 4.2] },
  gl: { antialias: true, alpha: true, powerPreference: 'high-performance', toneMapping: NeutralToneMapping, toneMappingExposure: 1.06 },
};

export function SceneCanvas({ store, lookups, dataset, modelsUrl }: SceneCanvasProps): React.JSX.Element {
  const { body, loader } = useBody(store, modelsUrl);
  const bodyStage = useRef<Group>(null);
  const fibresShown = useFibresShown(store);
  const engine = useMemo<Engine>(() => ({ body, loader, store, lookups, dataset }), [body, loader, store, lookups, dataset]);
  return (
    <main className="scene" aria-label={say('scene.stage.label')}>
      <SceneRoot className="scene-canvas" settings={SETTINGS}>
        <EngineProvider value={engine}>
          <Accessible />
          <ContextWatch />
          <CameraRig />
          <group ref={bodyStage}>
            <Ground />
            <BodyView />
            <ReferredPain />
            <Twitch />
            <NeedleView />
            <TriggerPointMarks />
          </group>
          <FibresWhenAsked bodyStage={bodyStage} />
          <Pointer />
          <PictureTaker />
          <SceneProbe />
        </EngineProvider>
      </SceneRoot>
      {!fibresShown && <OrientationMark />}
      <EmbeddedManners />
    </main>
  );
}

function useBody(store: MyopointStore, modelsUrl: string): Pick<Engine, 'body' | 'loader'> {
  const made = useMemo(() => {
    const body = new BodyModel();
    const loader = createBodyLoader(
      modelsUrl,
      (layer, loaded) => { body.addLayer(layer, loaded); },
      (load) => { store.getState().reportLoad(load); },
    );
    return { body, loader };
  }, [modelsUrl, store]);
  const ending = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const load = async (): Promise<void> => {
      beginWork();
      await made.loader.load();
      endWork();
    };
    clearTimeout(ending.current);
    void load();
    const stop = onRequest(store, 'load', () => { void load(); });
    return () => {
      stop();
      // Not at once: in development effects are run twice.
      ending.current = setTimeout(() => { made.loader.dispose(); }, 0);
    };
  }, [made, store]);
  return made;
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
  const canvas = useThree((three) => three.gl.domElement);
  const invalidate = useThree((three) => three.invalidate);
  const { store } = useEngine();
  useEffect(() => {
    const onLost = (event: Event): void => {
      event.preventDefault();
      store.getState().reportContext(true);
    };
    const onRestored = (): void => {
      store.getState().reportContext(false);
      // Nothing redraws by itself on demand.
      invalidate();
    };
    const onVisible = (): void => { if (!document.hidden) invalidate(); };
    canvas.addEventListener('webglcontextlost', onLost);
    canvas.addEventListener('webglcontextrestored', onRestored);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [canvas, invalidate, store]);
  return null;
}
