/** The canvas: engine, camera, body, marks, pain; it meets the panels only through the store. */
import { useThree, type RenderProps } from '@react-three/fiber';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { NeutralToneMapping, type Group } from 'three';
import type { Body } from '../anatomy/index.ts';
import { say } from '../words/index.ts';
import { Twitch } from './body-view/twitch.tsx';
import { takeFirstVertex } from './shaders/first-vertex.ts';
import { FibresWhenAsked } from './fibres/fibres-when-asked.tsx';
import { NeedleWhenReady } from './needle-view/needle-when-ready.tsx';
import { DrawingWhenAsked } from './pain-drawing/drawing-when-asked.tsx';
import { QuizWhenAsked } from './quiz/quiz-when-asked.tsx';
import { SnapshotWhenReady } from './snapshot/snapshot-when-ready.tsx';
import { ReferredPain } from './referred-pain/referred-pain.tsx';
import { BodyView } from './body-view/body-view.tsx';
import { CameraRig } from './camera/camera-rig.tsx';
import { EmbeddedManners } from './camera/embedded.tsx';
import { EngineProvider, useEngine } from './engine/engine.ts';
import { useFibresShown } from './engine/fibres-shown.ts';
import { Ground } from './stage/ground.tsx';
import { createOrientationWatch } from './stage/orientation.ts';
import { OrientationMark } from './stage/orientation-mark.tsx';
import { SkinSplitSlider } from './stage/skin-split-slider.tsx';
import { OrientationReporter } from './stage/orientation-reporter.tsx';
import { Pointer } from './pointer/pointer.tsx';
import type { SceneApi } from './probe/scene-api.ts';
import { SceneRoot } from './engine/scene-root.tsx';
import { pixelsAPoint, toldMemory } from './engine/pixels.ts';
import { QualityWhenReady } from './engine/quality-when-ready.tsx';
import { SlowWatch } from './engine/slow-watch.tsx';
import { useDrawnBody, type DrawnBodyProps } from './engine/use-drawn-body.ts';
import { TriggerPointMarks } from './marks/trigger-point-marks.tsx';
import './sheets.css';

export interface SceneCanvasProps extends DrawnBodyProps {
  /** Hears what tests may ask of the scene, null when it stands no more; left out, nothing of the kind is fetched. */
  readonly onProbe?: ((api: SceneApi | null) => void) | undefined;
}

/** Nobody but tests, pictures and the benchmark fetches it. */
const SceneProbe = lazy(async () => ({ default: (await import('./probe/scene-probe.tsx')).SceneProbe }));

const settingsFor = ({ landmarks: { firstEye, furthestSeen } }: Body): RenderProps<HTMLCanvasElement> => ({
  frameloop: 'demand',
  dpr: pixelsAPoint(toldMemory()),
  camera: { fov: 27, near: 0.02, far: furthestSeen, position: firstEye },
  gl: {
    // Where a point has four pixels, steps at an edge are not seen while something moves; at rest it is averaged anyway.
    antialias: window.devicePixelRatio < 2,
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
  const engine = useDrawnBody({ store, lookups, anatomy, dataset, modelsUrl });
  // Those of the first body: another must not set the camera back.
  const [settings] = useState(() => settingsFor(anatomy));
  const orientation = useMemo(createOrientationWatch, []);
  const bodyStage = useRef<Group>(null);
  const fibresShown = useFibresShown(store);
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
            <QuizWhenAsked />
            <Twitch />
            <NeedleWhenReady />
            <TriggerPointMarks />
          </group>
          <FibresWhenAsked bodyStage={bodyStage} />
          <Pointer />
          <SnapshotWhenReady />
          <OrientationReporter watch={orientation} />
          {/* Who asks the scene things measures it too: its frames say nothing of the device. */}
          {!onProbe && <SlowWatch />}
          {/* Who asks it things says when it is to be drawn in print quality, which is many times what a frame costs. */}
          {!onProbe && <QualityWhenReady />}
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
