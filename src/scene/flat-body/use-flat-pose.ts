/** Where the flat body is looked at from: it follows the store as the camera of the solid one does, and the hand. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { lookedAt, instancesOf, onRequest, paintsSkin, type ViewRequest } from '../../state/index.ts';
import { occludersOf } from '../body/occluders.ts';
import { cameraGoal, goalOf, viewAgain, type Goal } from '../camera/camera-goal.ts';
import { keyMove } from '../camera/camera-moves.ts';
import { samePose } from '../camera/camera-pose.ts';
import { isEmbedded } from '../camera/embedded.tsx';
import { followPinch } from '../camera/trackpad-pinch.ts';
import type { Engine } from '../engine/engine.ts';
import {
  cameraPoseOf,
  enlarged,
  moved,
  poseOfGoal,
  turned,
  zoomed,
  type FlatPose,
  type StageSize,
} from './flat-camera.ts';

/** After this long without a movement it has come to rest, ms. */
const RESTS_AFTER = 160;
/** From so far away the eye asks what stands before what is chosen, metres. */
const FAR = 40;
/** A turn of the wheel by so much makes things twice as large. */
const WHEEL_TWICE = 420;
/** An arrow key moves the picture by this share of its height. */
const KEY_SHARE = 0.12;
/** A finger that moves less than this, CSS px, moves nothing. */
const SLACK = 8;

interface Finger {
  x: number;
  y: number;
  moved: boolean;
}

export interface FlatPoseWatch {
  /** Null until the stage was measured. */
  readonly pose: FlatPose | null;
  /** The stage hears of fingers, wheel and keys from here on. @returns what ends it */
  readonly followHand: (stage: HTMLElement) => () => void;
}

export function useFlatPose({ body, store, lookups, dataset }: Engine, size: StageSize | null): FlatPoseWatch {
  const [pose, setPose] = useState<FlatPose | null>(null);
  const now = useRef<FlatPose | null>(null);
  const goal = useRef<Goal | null>(null);
  const sizeRef = useRef(size);
  sizeRef.current = size;
  const datasetRef = useRef(dataset);
  datasetRef.current = dataset;
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const comeToRest = useCallback((): void => {
    const { choices, coveredBy, reportCoveredBy, insets, cameraPose, reportCameraPose } = store.getState();
    const stands = now.current;
    if (!stands || !sizeRef.current) return;
    const keys = lookedAt(choices).flatMap((target) => instancesOf(target, lookups, choices.bothSides));
    const eye = stands.centre.clone().addScaledVector(stands.direction, FAR);
    const occluders = keys.length > 0 ? occludersOf(body, keys, eye) : [];
    if (occluders.join() !== coveredBy.join()) reportCoveredBy(occluders);
    if (goal.current) return;
    const reported = cameraPoseOf(stands, sizeRef.current, insets);
    if (!cameraPose || !samePose(reported, cameraPose)) reportCameraPose(reported);
  }, [body, lookups, store]);

  const stand = useCallback(
    (next: FlatPose): void => {
      now.current = next;
      setPose(next);
      clearTimeout(resting.current);
      resting.current = setTimeout(comeToRest, RESTS_AFTER);
    },
    [comeToRest],
  );
  const goTo = useCallback(
    (to: Goal): void => {
      goal.current = to;
      if (sizeRef.current) stand(poseOfGoal(to, sizeRef.current, store.getState().insets));
    },
    [stand, store],
  );
  const look = useCallback(
    (view: ViewRequest): void => {
      const { choices } = store.getState();
      goTo(goalOf(view, { body, lookups, dataset: datasetRef.current, choices, opened: null }));
    },
    [body, goTo, lookups, store],
  );

  useEffect(() => {
    if (!size) return;
    const {
      requests: { view },
      choices,
      cameraPose,
    } = store.getState();
    if (goal.current) goTo(goal.current);
    else if (now.current && cameraPose) goTo({ pose: cameraPose, choices });
    else look(view ?? { kind: 'target', target: choices.selected });
  }, [goTo, look, size, store]);
  useEffect(() => {
    const again = viewAgain(goal.current);
    if (again) look(again);
  }, [dataset, look]);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const intent = cameraGoal(state, before);
        if (intent?.kind === 'target-anew') {
          const again = viewAgain(goal.current);
          if (again) look(again);
        } else if (intent?.kind === 'same-again') {
          if (goal.current) goTo(goal.current);
        } else if (intent) look(intent);
        else if (
          state.choices.selected !== before.choices.selected ||
          state.choices.bothSides !== before.choices.bothSides
        ) {
          clearTimeout(resting.current);
          resting.current = setTimeout(comeToRest, RESTS_AFTER);
        }
      }),
    [comeToRest, goTo, look, store],
  );
  const byHand = useCallback(
    (next: (pose: FlatPose) => FlatPose): void => {
      if (!now.current) return;
      goal.current = null;
      stand(next(now.current));
    },
    [stand],
  );
  useEffect(
    () =>
      onRequest(store, 'zoom', ({ steps }) => {
        byHand((from) => zoomed(from, steps));
      }),
    [byHand, store],
  );
  useEffect(
    () => () => {
      clearTimeout(resting.current);
    },
    [],
  );

  const followHand = useCallback(
    (stage: HTMLElement): (() => void) => {
      const ending = new AbortController();
      const { signal } = ending;
      const fingers = new Map<number, Finger>();
      /** From the middle of what is free of the stage. */
      const offset = (x: number, y: number): [number, number] => {
        const box = stage.getBoundingClientRect();
        const { left, right, top, bottom } = store.getState().insets;
        return [x - box.left - (box.width + left - right) / 2, y - box.top - (box.height + top - bottom) / 2];
      };
      const paints = (): boolean => {
        const state = store.getState();
        return paintsSkin(state) && !state.brush.turns;
      };
      stage.addEventListener(
        'pointerdown',
        ({ pointerId, clientX, clientY, button }) => {
          if (button === 0) fingers.set(pointerId, { x: clientX, y: clientY, moved: false });
        },
        { signal },
      );
      const lift = ({ pointerId }: PointerEvent): void => {
        fingers.delete(pointerId);
      };
      // A finger may be lifted beside the stage.
      for (const name of ['pointerup', 'pointercancel'] as const) document.addEventListener(name, lift, { signal });
      stage.addEventListener(
        'pointermove',
        ({ pointerId, clientX, clientY }) => {
          const finger = fingers.get(pointerId);
          if (!finger) return;
          const [dx, dy] = [clientX - finger.x, clientY - finger.y];
          finger.moved ||= Math.hypot(dx, dy) > SLACK;
          if (!finger.moved) return;
          const [other] = [...fingers].flatMap(([id, one]) => (id === pointerId ? [] : [one]));
          if (other) {
            const [before, after] = [
              Math.hypot(finger.x - other.x, finger.y - other.y),
              Math.hypot(clientX - other.x, clientY - other.y),
            ];
            const [x, y] = offset((clientX + other.x) / 2, (clientY + other.y) / 2);
            if (before > 0 && after > 0) byHand((from) => moved(enlarged(from, after / before, x, y), dx / 2, dy / 2));
          } else if (!paints()) byHand((from) => moved(from, dx, dy));
          [finger.x, finger.y] = [clientX, clientY];
        },
        { signal },
      );
      stage.addEventListener(
        'wheel',
        (event) => {
          if (isEmbedded() && !event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          const [x, y] = offset(event.clientX, event.clientY);
          const lines = event.deltaMode === 1 ? 16 : 1;
          byHand((from) =>
            enlarged(from, 2 ** ((-event.deltaY * lines * (event.ctrlKey ? 4 : 1)) / WHEEL_TWICE), x, y),
          );
        },
        { signal, passive: false },
      );
      stage.addEventListener(
        'keydown',
        (event) => {
          const move = keyMove(event);
          const height = sizeRef.current?.height ?? 0;
          if (!move) return;
          event.preventDefault();
          if (move.kind === 'zoom') store.getState().zoom(move.stepsNearer);
          else if (move.azimuth !== 0) byHand((from) => turned(from, move.azimuth > 0 ? 1 : -1));
          else byHand((from) => moved(from, 0, -Math.sign(move.polar) * -KEY_SHARE * height));
        },
        { signal },
      );
      const endPinch = followPinch(stage, (times) => {
        byHand((from) => enlarged(from, times, 0, 0));
      });
      return () => {
        endPinch();
        ending.abort();
      };
    },
    [byHand, store],
  );
  return { pose, followHand };
}
