/**
 * The body drawn flat, as lines and fills, for where it cannot be drawn as a solid or nobody wants it so. What is pressed,
 * chosen, painted and looked at goes the same ways; the panels notice no difference.
 */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { OrthographicCamera } from 'three';
import { flatMarks, flatPicture } from '../../reasoning/index.ts';
import { onRequest } from '../../state/index.ts';
import { say } from '../../words/index.ts';
import type { Engine } from '../engine/engine.ts';
import { latest } from '../engine/latest.ts';
import { useDrawnBody, type DrawnBodyProps } from '../engine/use-drawn-body.ts';
import { marksShown } from '../marks/marked-points.ts';
import { paintByHand } from '../pain-drawing/paint-by-hand.ts';
import { followPointer } from '../pointer/follow-pointer.ts';
import { createOrientationWatch } from '../stage/orientation.ts';
import { OrientationMark } from '../stage/orientation-mark.tsx';
import { SkinSplitSlider } from '../stage/skin-split-slider.tsx';
import { placeCamera, windowOf, type StageSize } from './flat-camera.ts';
import { flatSnapshot, windowTransform } from './flat-snapshot.ts';
import { closedChoices } from './flat-surfaces.ts';
import { laidMarks } from './laid-marks.ts';
import { svgElements } from './svg-elements.tsx';
import { useFlatDrawing } from './use-flat-drawing.ts';
import { useFlatPose } from './use-flat-pose.ts';
import './flat-body.css';

/** What of a state the stage itself follows. */
function useOf<Value>(store: Engine['store'], of: (state: ReturnType<Engine['store']['getState']>) => Value): Value {
  return useSyncExternalStore(store.subscribe, () => of(store.getState()));
}

function useSize(stage: React.RefObject<HTMLElement | null>): StageSize | null {
  const [size, setSize] = useState<StageSize | null>(null);
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0)
        setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [stage]);
  return size;
}

export function FlatScene(props: DrawnBodyProps): React.JSX.Element {
  const engine = useDrawnBody(props);
  const { store, body, lookups, dataset, marks: registry, activity } = engine;
  const stage = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  const ids = useId().replace(/\W/g, '');
  const [camera] = useState(() => new OrthographicCamera());
  const orientation = useMemo(createOrientationWatch, []);
  const insets = useOf(store, (state) => state.insets);
  const choices = useOf(store, (state) => state.choices);
  const theme = useOf(store, (state) => state.theme);
  const skinTone = useOf(store, (state) => state.skinTone);
  const fibres = useOf(store, (state) => state.fibres !== null);
  const painted = useOf(store, (state) => state.paintedPatch !== null);
  const loaded = useOf(store, (state) => state.load.phase);
  const { pose, followHand } = useFlatPose(engine, size);
  const window = useMemo(
    () => (pose && size ? windowOf(pose, size, insets, body.anatomy.landmarks.box) : null),
    [body, insets, pose, size],
  );
  const { drawn, zones, drawer, skinDrawing, followed } = useFlatDrawing(engine, window);
  if (pose && size) placeCamera(camera, pose, size, insets);

  const closed = closedChoices(engine, { ...store.getState(), choices });
  useLayoutEffect(() => {
    registry.show(marksShown(engine, { choices: closed, fibres: null }));
  }, [closed, engine, loaded, registry]);
  useEffect(() => {
    const { x, y, z } = pose?.direction ?? { x: 0, y: 0, z: 1 };
    const [rightX, rightZ] = [z, -x];
    const across = Math.hypot(rightX, rightZ) || 1;
    orientation.report({ x: -x, y: -y, z: -z }, { x: rightX / across, y: 0, z: rightZ / across });
  }, [orientation, pose]);

  const newest = useRef({ dataset, pose, drawer, followed });
  newest.current = { dataset, pose, drawer, followed };
  useEffect(() => {
    const canvas = stage.current;
    if (!canvas) return;
    const ends = [
      // First: what paints is kept from what moves the picture.
      paintByHand(
        { body, store, dataset },
        {
          canvas,
          camera,
          controls: () => null,
          drawing: skinDrawing,
          followed: {
            follow: () => newest.current.followed()?.follow(),
            ended: (live) => newest.current.followed()?.ended(live),
            paint: (patch, steps, erases) => newest.current.followed()?.paint(patch, steps, erases),
          },
          onDrawn: () => undefined,
        },
      ),
      followPointer(
        { body, store, lookups, marks: registry },
        { canvas, camera, dataset: () => newest.current.dataset },
      ),
      followHand(canvas),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [body, camera, dataset, followHand, lookups, registry, skinDrawing, store]);

  useEffect(() => {
    const taking = latest();
    const take = (): void => {
      const by = newest.current.drawer();
      const from = newest.current.pose;
      if (!by || !from || store.getState().load.phase !== 'ready') return;
      activity.beginWork();
      taking
        .ask(
          () => flatSnapshot(engine, by, from),
          (snapshot) => {
            // A wipe takes back what was asked for.
            if (store.getState().requests.snapshot !== null) store.getState().reportSnapshot(snapshot);
          },
        )
        .catch((error: unknown) => {
          // eslint-disable-next-line no-console -- the card goes on without its picture; the cause belongs where a developer looks for it
          console.warn(error);
        })
        .finally(() => {
          activity.endWork();
        });
    };
    const isOwed = (): boolean => store.getState().requests.snapshot !== null && store.getState().snapshot === null;
    const ends = [
      onRequest(store, 'snapshot', take),
      store.subscribe(
        ({ load }) => load.phase,
        () => {
          if (isOwed()) take();
        },
      ),
    ];
    if (isOwed()) take();
    return () => {
      taking.withdraw();
      for (const end of ends) end();
    };
  }, [activity, engine, store]);

  const picture = useMemo(() => {
    if (!drawn) return null;
    const now = zones ? { ...drawn.drawing, zones } : drawn.drawing;
    const looks = { ...drawn.looks, stage: theme, skinTone };
    return svgElements(flatPicture(now, looks, ids, drawn.window.unit));
  }, [drawn, ids, skinTone, theme, zones]);
  return (
    <main className="scene" aria-label={say('scene.stage.label')}>
      <div
        ref={stage}
        className={`scene-canvas flat-body ${painted ? 'painted' : ''}`}
        role="application"
        aria-label={say('scene.flat.label')}
        tabIndex={0}
      >
        {size && (
          <svg width={size.width} height={size.height} aria-hidden="true" focusable="false">
            {pose && drawn && <g transform={windowTransform(drawn.window, pose, camera)}>{picture}</g>}
            {pose && drawn && svgElements(flatMarks(laidMarks(engine, closed, camera, size), 1))}
          </svg>
        )}
      </div>
      <SkinSplitSlider store={store} watch={orientation} />
      <p className="flat-note">{say(fibres ? 'scene.flat.fibres' : 'scene.flat.note')}</p>
      <OrientationMark watch={orientation} />
    </main>
  );
}
