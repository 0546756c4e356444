/** Follows the selection: asks the worker to paint its pain on the skin and lets the pulse run. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { Vector2 } from 'three';
import { hidesPain, opensBody, strokesFor } from '../../state/index.ts';
import { placeOnBody } from '../body/surface-place.ts';
import { beginWork, endWork, setMoving } from '../engine/activity.ts';
import { watchAttention } from '../engine/attention.ts';
import type { Attention } from '../engine/attention.ts';
import { useEngine } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { markedPoints } from '../marks/marked-points.ts';
import type { PaintRequest } from '../skin/paint-skin.ts';
import { toLps } from '../frame/lps-gltf.ts';
import { pulseAfter } from './pulse.ts';
import { createRouteMesh, setRoutes } from './route-mesh.ts';

/** The longest step of time taken between frames, seconds: after a pause the pulse goes on, it does not jump. */
const LONGEST_STEP = 1 / 20;

function requestOf({ body, dataset, store }: Engine): PaintRequest | null {
  const { choices } = store.getState();
  // An open body shows layers; where no line is known it stays closed and keeps its pain.
  const strokes = dataset && !opensBody(dataset, choices) ? strokesFor(choices.selected, dataset, choices.bothSides) : null;
  if (!strokes || strokes.main.length + strokes.spillover.length === 0) return null;
  const routes = strokes.routes.flatMap(({ point, side, areas }) => {
    const place = placeOnBody(body, point.place, side);
    return place ? [{ from: toLps([place.position.x, place.position.y, place.position.z]), areas }] : [];
  });
  return { main: strokes.main, spillover: strokes.spillover, routes };
}

export function ReferredPain(): React.JSX.Element {
  const engine = useEngine();
  const { body, loader, store } = engine;
  const invalidate = useThree((three) => three.invalidate);
  const goal = useRef(0);
  const attention = useRef<Attention | null>(null);
  const line = useMemo(() => createRouteMesh(body.skin), [body]);

  useEffect(() => {
    let asked = 0;
    const { uPain, uTime } = body.skin;
    const paint = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const request = requestOf(engine);
      if (!request || !body.layers.has('skin')) {
        goal.current = 0;
        invalidate();
        return;
      }
      beginWork();
      try {
        const painted = await loader.skinWorker.paintSkin(request);
        // A newer choice has been made meanwhile.
        if (mine !== asked || !painted || !body.setPain(painted.field)) return;
        setRoutes(line, painted.routes, markedPoints(engine, store.getState().choices).map(({ position }) => position));
        uTime.value = 0;
        uPain.value = Math.min(uPain.value, 0.25);
        goal.current = 1;
      } finally {
        endWork();
        invalidate();
      }
    };
    void paint();
    return store.subscribe((state, before) => {
      if (state.story !== before.story) {
        uTime.value = 0;
        invalidate();
      }
      const skinCame = state.load.phase !== before.load.phase || (state.load.phase === 'clickable' && body.layers.has('skin') && goal.current === 0);
      if (state.choices.selected !== before.choices.selected || state.choices.needle !== before.choices.needle || state.choices.bothSides !== before.choices.bothSides || skinCame) void paint();
    });
  }, [body, engine, invalidate, line, loader, store]);

  useFrame(({ size }, delta) => {
    (line.material.uniforms['uViewport']?.value as Vector2).set(size.width, size.height);
    const { uPain, uTime, uMoving } = body.skin;
    const { reducedMotion } = store.getState();
    const step = Math.min(delta, LONGEST_STEP);
    const shown = hidesPain(store.getState()) ? 0 : goal.current;
    const left = shown - uPain.value;
    setMoving('pain', Math.abs(left) > 0.004);
    if (Math.abs(left) > 0.004) {
      uPain.value = reducedMotion ? shown : uPain.value + left * (1 - Math.exp(-step * 9));
      invalidate();
    } else uPain.value = shown;
    line.visible = uPain.value > 0 && line.geometry.index !== null;
    const pulse = pulseAfter(uTime.value, step, attention.current?.isWatched() ?? true);
    uMoving.value = reducedMotion || pulse.isOver ? 0 : 1;
    if (shown === 0 || reducedMotion) return;
    uTime.value = pulse.time;
    if (pulse.goesOn) invalidate();
  });
  useEffect(() => {
    attention.current = watchAttention(() => { invalidate(); });
    return () => { attention.current?.end(); };
  }, [invalidate]);
  useEffect(() => () => { line.geometry.dispose(); line.material.dispose(); }, [line]);
  return <primitive object={line} />;
}
