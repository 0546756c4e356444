/** Follows the selection: asks the worker to paint its pain on the skin and lets the pulse run. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { Vector2 } from 'three';
import { showsDrawing } from '../../state/index.ts';
import { watchAttention } from '../engine/attention.ts';
import type { Attention } from '../engine/attention.ts';
import { useEngine } from '../engine/engine.ts';
import { latest } from '../engine/latest.ts';
import { markedPoints } from '../marks/marked-points.ts';
import { askedZones, painRequest, painShown, paintsAnew } from './pain-plan.ts';
import { pulseAfter } from './pulse.ts';
import { createRouteMesh, setRoutes } from './route-mesh.ts';
import type { PaintedRoute } from '../skin/paint-skin.ts';

/** So long the pulse waits for its next frame, ms: thirty a second show it as well as sixty, for half of the work. */
const PULSE_WAITS_MS = 28;
/** The longest step of time taken between frames, seconds: after a pause the pulse goes on, it does not jump. */
const LONGEST_STEP = 1 / 20;

export function ReferredPain(): React.JSX.Element {
  const engine = useEngine();
  const { body, loader, store, activity } = engine;
  const invalidate = useThree((three) => three.invalidate);
  const goal = useRef(0);
  const attention = useRef<Attention | null>(null);
  const nextBeat = useRef<ReturnType<typeof setTimeout>>(undefined);
  const line = useMemo(() => createRouteMesh(body.skin), [body]);

  useEffect(() => {
    const painting = latest();
    const carrying = latest();
    const { uPain, uTime } = body.skin;
    const draw = (routes: readonly PaintedRoute[]): void => {
      setRoutes(
        line,
        routes,
        markedPoints(engine, store.getState().choices).map(({ position }) => position),
      );
    };
    const paint = async (): Promise<void> => {
      const { choices } = store.getState();
      // Where it hurts takes the place of where it is sent to.
      const request = showsDrawing(store.getState())
        ? null
        : painRequest(engine, choices, askedZones(store.getState()));
      if (!request || !body.layers.has('skin')) {
        painting.withdraw();
        goal.current = 0;
        invalidate();
        return;
      }
      activity.beginWork();
      try {
        await painting.ask(
          () => loader.skinWorker.paintSkin(request, choices.build),
          (painted) => {
            if (!painted || !body.setPain(painted)) return;
            carrying.withdraw();
            draw(painted.routes);
            uTime.value = 0;
            uPain.value = Math.min(uPain.value, 0.25);
            goal.current = 1;
          },
        );
      } finally {
        activity.endWork();
        invalidate();
      }
    };
    /** What is painted holds for every build; the routes lie on the skin and go with it. */
    const carry = async (build: number): Promise<void> => {
      activity.beginWork();
      try {
        await carrying.ask(
          () => loader.skinWorker.carryRoutes(build),
          (routes) => {
            draw(routes);
            invalidate();
          },
        );
      } finally {
        activity.endWork();
      }
    };
    void paint();
    const stopStory = store.subscribe(
      ({ story }) => story,
      () => {
        uTime.value = 0;
        invalidate();
      },
    );
    const stop = store.subscribe((state, before) => {
      const skinCame = state.load.phase === 'clickable' && body.layers.has('skin') && goal.current === 0;
      if (paintsAnew(state, before) || skinCame) void paint();
      else if (state.choices.build !== before.choices.build && goal.current > 0) void carry(state.choices.build);
    });
    return () => {
      stopStory();
      stop();
      painting.withdraw();
      carrying.withdraw();
    };
  }, [activity, body, engine, invalidate, line, loader, store]);

  useFrame(({ size }, delta) => {
    (line.material.uniforms['uViewport']?.value as Vector2).set(size.width, size.height);
    const { uPain, uTime, uMoving } = body.skin;
    const { reducedMotion } = store.getState();
    const step = Math.min(delta, LONGEST_STEP);
    const shown = painShown(store.getState(), goal.current);
    const left = shown - uPain.value;
    activity.setMoving('pain', Math.abs(left) > 0.004);
    if (Math.abs(left) > 0.004) {
      uPain.value = reducedMotion ? shown : uPain.value + left * (1 - Math.exp(-step * 9));
      invalidate();
    } else uPain.value = shown;
    line.visible = uPain.value > 0 && line.geometry.index !== null;
    const pulse = pulseAfter(uTime.value, step, attention.current?.isWatched() ?? true);
    uMoving.value = reducedMotion || pulse.isOver ? 0 : 1;
    if (shown === 0 || reducedMotion) return;
    uTime.value = pulse.time;
    clearTimeout(nextBeat.current);
    if (pulse.goesOn) nextBeat.current = setTimeout(invalidate, PULSE_WAITS_MS);
  });
  useEffect(() => {
    attention.current = watchAttention(() => {
      invalidate();
    });
    return () => {
      clearTimeout(nextBeat.current);
      attention.current?.end();
    };
  }, [invalidate]);
  useEffect(
    () => () => {
      line.geometry.dispose();
      line.material.dispose();
    },
    [line],
  );
  return <primitive object={line} />;
}
