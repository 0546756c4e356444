/** The camera: orbit, pan and pinch within limits, and gliding to what the store wishes to see. */
import { CameraControls, CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useCallback, useEffect, useRef } from 'react';
import { Box3, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import { instancesOf, lookedAt, onChangeOf, onRequest, opensBody, shownSplit } from '../../state/index.ts';
import type { ViewRequest } from '../../state/index.ts';
import { occludersOf } from '../body/occluders.ts';
import type { Framing } from '../engine/camera-link.ts';
import { isEmbedded } from './embedded.tsx';
import { useEngine } from '../engine/engine.ts';
import { useFibresShown } from '../engine/fibres-shown.ts';
import { cameraGoal, goalOf, keepsOpened, standsByLink, viewAgain, type Goal } from './camera-goal.ts';
import { followPinch } from './trackpad-pinch.ts';
import { keyMove, zoomedDistance } from './camera-moves.ts';
import { lookAtOf } from './look-at.ts';
import { cameraPoseOf, samePose, lookAtOfPose } from './camera-pose.ts';

const { ACTION } = CameraControlsImpl;

/** Room at the foot of the picture for the mark that says which side is which, CSS px. */
const ORIENTATION_MARK_PX = 30;
/** And for the edge between skin and muscles over it, CSS px. */
const SPLIT_SLIDER_PX = 46;

const TOUCHES = { one: ACTION.TOUCH_ROTATE, two: ACTION.TOUCH_DOLLY_TRUCK, three: ACTION.TOUCH_TRUCK } as const;
/** One finger scrolls the host page. */
const EMBEDDED_TOUCHES = { one: ACTION.NONE, two: ACTION.TOUCH_DOLLY_ROTATE, three: ACTION.TOUCH_TRUCK } as const;

export function CameraRig(): React.JSX.Element {
  const controls = useRef<CameraControlsImpl>(null);
  const { store, body, lookups, dataset, activity, camera: link } = useEngine();
  const canvas = useThree((three) => three.gl.domElement);
  const camera = useThree((three) => three.camera);
  const size = useThree((three) => three.size);
  const invalidate = useThree((three) => three.invalidate);
  // Read at the moment they are needed: what follows the store must not be set up anew when they change.
  const sizeRef = useRef(size);
  sizeRef.current = size;
  const fibresShown = useFibresShown(store);
  const datasetRef = useRef(dataset);
  datasetRef.current = dataset;

  /** Null once the user has moved the camera: then panels no longer move the picture. */
  const goal = useRef<Goal | null>(null);
  /** The framing of the opened body, null while it is closed. */
  const opened = useRef<Framing | null>(null);

  const goTo = useCallback(
    (to: Goal, glide: boolean): void => {
      goal.current = to;
      const rig = controls.current;
      const state = store.getState();
      const { insets, reducedMotion, reportCameraPose } = state;
      const foot = ORIENTATION_MARK_PX + (shownSplit(state) === null ? 0 : SPLIT_SLIDER_PX);
      if (!('pose' in to)) reportCameraPose(null);
      if (!rig || !(camera instanceof PerspectiveCamera)) return;
      const { eye, target, shift } =
        'pose' in to
          ? lookAtOfPose(to.pose, camera, sizeRef.current, insets)
          : lookAtOf(to.framing, camera, sizeRef.current, { ...insets, bottom: insets.bottom + foot });
      const smooth = glide && !reducedMotion;
      void rig.setFocalOffset(shift[0], shift[1], 0, smooth);
      void rig.setLookAt(eye.x, eye.y, eye.z, target.x, target.y, target.z, smooth);
      invalidate();
    },
    [camera, invalidate, store],
  );

  const look = useCallback(
    (view: ViewRequest, glide: boolean): void => {
      const { choices } = store.getState();
      goTo(goalOf(view, { body, lookups, dataset: datasetRef.current, choices, opened: opened.current }), glide);
    },
    [body, goTo, lookups, store],
  );

  useEffect(() => {
    link.setFrameTo((framing) => {
      opened.current = framing;
      const { choices } = store.getState();
      if (standsByLink(goal.current, choices)) return;
      goTo({ framing, target: choices.selected }, true);
    });
    return () => {
      link.setFrameTo(null);
    };
  }, [goTo, link, store]);

  // First sight, and again when the stage is another size: then what was in the middle stays there, as large as fits.
  const seen = useRef(false);
  useEffect(() => {
    const {
      requests: { view },
      cameraPose,
      choices,
    } = store.getState();
    if (goal.current) goTo(goal.current, false);
    else if (seen.current && cameraPose) goTo({ pose: cameraPose, choices }, false);
    else if (!seen.current) look(view ?? { kind: 'target', target: choices.selected }, false);
    seen.current = true;
  }, [goTo, look, size, store]);

  const goAgain = useCallback((): void => {
    const again = viewAgain(goal.current);
    if (again) look(again, true);
  }, [look]);
  // `goAgain` is another once another body is in the picture: its head, its hand, its whole height lie elsewhere.
  useEffect(goAgain, [dataset, goAgain]);

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (!keepsOpened(state, before)) opened.current = null;
        const intent = cameraGoal(state, before);
        if (intent?.kind === 'target-anew') goAgain();
        else if (intent?.kind === 'same-again') {
          if (goal.current) goTo(goal.current, true);
        } else if (intent) look(intent, true);
      }),
    [goAgain, goTo, look, store],
  );

  /** What stands before the selection, seen from where the viewer came to rest. */
  const reportCovering = useCallback((): void => {
    const { choices, coveredBy, reportCoveredBy } = store.getState();
    const keys = lookedAt(choices).flatMap((target) => instancesOf(target, lookups, choices.bothSides));
    const occluders =
      keys.length > 0 && !opensBody(datasetRef.current, choices) ? occludersOf(body, keys, camera.position) : [];
    if (occluders.join() !== coveredBy.join()) reportCoveredBy(occluders);
  }, [body, camera, lookups, store]);

  /** A glide ends with `rest`, a jump only with `sleep`. */
  const comeToRest = useCallback((): void => {
    activity.setMoving('camera', false);
    reportCovering();
    const rig = controls.current;
    const { insets, cameraPose, reportCameraPose } = store.getState();
    if (goal.current || !rig || !(camera instanceof PerspectiveCamera)) return;
    const now = cameraPoseOf(camera, rig.getTarget(new Vector3(), false), sizeRef.current, insets);
    if (!cameraPose || !samePose(now, cameraPose)) reportCameraPose(now);
  }, [activity, camera, reportCovering, store]);

  const byHand = useCallback((): void => {
    goal.current = null;
  }, []);

  useEffect(
    () =>
      onChangeOf(
        store,
        ({ choices }) => [choices.selected, choices.bothSides],
        // After the picture has lit up: finding what stands in front is not worth delaying the light for.
        () => setTimeout(reportCovering, 60),
      ),
    [store, reportCovering],
  );

  // From where the camera is going to, so that quick presses count each.
  useEffect(
    () =>
      onRequest(store, 'zoom', ({ steps }, state) => {
        const rig = controls.current;
        if (!rig || state.fibres !== null) return;
        const target = rig.getTarget(new Vector3());
        const from = rig.getPosition(new Vector3()).distanceTo(target);
        const to = zoomedDistance(from, steps, rig);
        goal.current = null;
        // What stands in the middle of the free part stays there.
        const { x, y } = rig.getFocalOffset(new Vector3());
        void rig.setFocalOffset((x * to) / from, (y * to) / from, 0, !state.reducedMotion);
        void rig.dollyTo(to, !state.reducedMotion);
        invalidate();
      }),
    [invalidate, store],
  );

  useEffect(
    () =>
      followPinch(canvas, (times) => {
        const rig = controls.current;
        if (!rig || store.getState().fibres !== null) return;
        goal.current = null;
        void rig.dollyTo(rig.distance / times, false);
        invalidate();
      }),
    [canvas, invalidate, store],
  );

  // A finger that stays when another is lifted takes over at the next frame, which nothing else asks for.
  useEffect(() => {
    const asksForFrame = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') invalidate();
    };
    document.addEventListener('pointerup', asksForFrame);
    document.addEventListener('pointercancel', asksForFrame);
    return () => {
      document.removeEventListener('pointerup', asksForFrame);
      document.removeEventListener('pointercancel', asksForFrame);
    };
  }, [invalidate]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const rig = controls.current;
      const move = keyMove(event);
      if (!rig || !move || store.getState().fibres !== null) return;
      event.preventDefault();
      goal.current = null;
      if (move.kind === 'zoom') store.getState().zoom(move.stepsNearer);
      else void rig.rotate(move.azimuth, move.polar, !store.getState().reducedMotion);
      // Without a glide nothing else asks for the frame.
      invalidate();
    };
    canvas.addEventListener('keydown', onKey);
    return () => {
      canvas.removeEventListener('keydown', onKey);
    };
  }, [canvas, invalidate, store]);

  // A wish for the place where the camera already stands begins, but never comes to rest by itself.
  const last = useRef({ position: new Vector3(), turn: new Quaternion() });
  useFrame(() => {
    const { position, turn } = last.current;
    if (position.equals(camera.position) && turn.equals(camera.quaternion)) activity.setMoving('camera', false);
    position.copy(camera.position);
    turn.copy(camera.quaternion);
  });

  const { low, high } = body.anatomy.landmarks.lookedAt;
  useEffect(() => {
    controls.current?.setBoundary(new Box3(new Vector3(...low), new Vector3(...high)));
  }, [high, low]);

  return (
    <CameraControls
      ref={controls}
      enabled={!fibresShown}
      makeDefault
      minDistance={0.12}
      maxDistance={body.anatomy.landmarks.furthestEye}
      minPolarAngle={0.12}
      maxPolarAngle={Math.PI - 0.25}
      smoothTime={0.32}
      draggingSmoothTime={0.06}
      dollyToCursor
      boundaryFriction={0.2}
      mouseButtons={{ left: ACTION.ROTATE, middle: ACTION.DOLLY, right: ACTION.TRUCK, wheel: ACTION.DOLLY }}
      touches={isEmbedded() ? EMBEDDED_TOUCHES : TOUCHES}
      onWake={() => {
        activity.setMoving('camera', true);
      }}
      onControlStart={byHand}
      // The wheel begins without a start.
      onControl={byHand}
      onRest={comeToRest}
      onSleep={comeToRest}
    />
  );
}
