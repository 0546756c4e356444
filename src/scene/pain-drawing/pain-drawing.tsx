/** The pain drawing in the picture: what is painted, held against, and painted with. Fetched when the first drawing is made. */
import type { CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { comparedMuscles, showsDrawing } from '../../state/index.ts';
import { useEngine } from '../engine/engine.ts';
import { followDrawing, type FollowedDrawing } from './follow-drawing.ts';
import { paintByHand } from './paint-by-hand.ts';
import { SkinDrawing } from './skin-drawing.ts';

/** How fast the drawing comes and goes, a second; the longest step of time taken between frames. */
const SPEED = 11;
const LONGEST_STEP = 1 / 20;

export function PainDrawing(): null {
  const engine = useEngine();
  const { body, loader, store, dataset, activity } = engine;
  const canvas = useThree((three) => three.gl.domElement);
  const camera = useThree((three) => three.camera);
  const get = useThree((three) => three.get);
  const invalidate = useThree((three) => three.invalidate);
  const drawing = useMemo(() => new SkinDrawing(body), [body]);
  const followed = useRef<FollowedDrawing | null>(null);

  // Another body, or the areas that have come, begin it anew.
  useEffect(() => {
    const following = followDrawing({ body, loader, store, dataset, activity }, drawing, invalidate);
    followed.current = following;
    following.follow();
    const stop = store.subscribe((state, before) => {
      if (showsDrawing(state) && !showsDrawing(before)) following.forget();
      following.follow();
      if (showsDrawing(state) !== showsDrawing(before) || state.paintedPatch !== before.paintedPatch) invalidate();
    });
    return () => {
      stop();
      following.end();
    };
  }, [engine, activity, body, dataset, drawing, invalidate, loader, store]);

  useEffect(
    () =>
      paintByHand(
        { body, store, dataset },
        {
          canvas,
          camera,
          controls: () => get().controls as CameraControlsImpl | null,
          drawing,
          followed: {
            follow: () => followed.current?.follow(),
            ended: (live) => followed.current?.ended(live),
            paint: (patch, steps, erases) => followed.current?.paint(patch, steps, erases),
          },
          onDrawn: invalidate,
        },
      ),
    [engine, body, camera, canvas, dataset, drawing, get, invalidate, store],
  );

  useFrame((_, delta) => {
    const state = store.getState();
    const { uDrawn, uCalm, uCompares } = drawing.uniforms;
    drawing.wasDrawn();
    const goal = showsDrawing(state) ? 1 : 0;
    const left = goal - uDrawn.value;
    const moves = Math.abs(left) > 0.004 && !state.reducedMotion;
    uDrawn.value = moves ? uDrawn.value + left * (1 - Math.exp(-Math.min(delta, LONGEST_STEP) * SPEED)) : goal;
    uCalm.value = uDrawn.value;
    uCompares.value = comparedMuscles(state).length > 0 ? 1 : 0;
    body.isDrawnOn = uDrawn.value > 0;
    activity.setMoving('drawing', moves);
    if (moves) invalidate();
  });
  return null;
}
