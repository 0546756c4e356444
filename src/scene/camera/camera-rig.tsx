/** The camera: orbit, pan and pinch within limits, and gliding to what the store wishes to see. */
import { CameraControls, CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useCallback, useEffect, useRef } from 'react';
import { Box3, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import { instancesOf, muscleOfTarget, onRequest, opensBody, sameTarget } from '../../state/index.ts';
import type { CameraPose, Choices, Target, ViewRequest } from '../../state/index.ts';
import { setMoving } from '../engine/activity.ts';
import { occludersOf } from '../body/occluders.ts';
import { setFrameTo } from './frame-to.ts';
import { isEmbedded } from './embedded.tsx';
import { useEngine } from '../engine/engine.ts';
import { useFibresShown } from '../engine/fibres-shown.ts';
import { areasFraming, framingOf, presetFraming, type Framing } from './framing.ts';
import { lookAtOf } from './look-at.ts';
import { cameraPoseOf, samePose, lookAtOfPose } from './camera-pose.ts';

const { ACTION } = CameraControlsImpl;
/** Where the point looked at may be moved to: around the body, so that nobody gets lost. */
const BOUNDARY = new Box3(new Vector3(-0.45, -0.1, -0.15), new Vector3(0.45, 1.75, 0.35));

/** Room at the foot of the picture for the mark that says which side is which, CSS px. */
const ORIENTATION_MARK_PX = 30;

const TOUCHES = { one: ACTION.TOUCH_ROTATE, two: ACTION.TOUCH_DOLLY_TRUCK, three: ACTION.TOUCH_TRUCK } as const;
/** One finger scrolls the host page. */
const EMBEDDED_TOUCHES = { one: ACTION.NONE, two: ACTION.TOUCH_DOLLY_ROTATE, three: ACTION.TOUCH_TRUCK } as const;

/** How far one press of an arrow key turns, radians. */
const KEY_TURN = Math.PI / 18;
/** What one step nearer leaves of the distance; a step further is its inverse. */
const NEARER = 0.75;

/** Whether a muscle was chosen that was not the one chosen before: then the viewer is taken to see its pain. */
function isAnotherMuscle(now: Target, before: Target): boolean {
  const muscle = muscleOfTarget(now);
  if (muscle === null || now.kind === 'none') return false;
  return muscle !== muscleOfTarget(before) || (before.kind !== 'none' && now.side !== before.side);
}

/** What the camera was sent to: a framing, with the target it is of where there is one, or a pose of the viewer's own. */
type Goal =
  | { readonly framing: Framing; readonly target: Target | null }
  | { readonly pose: CameraPose; readonly choices: Choices };

export function CameraRig(): React.JSX.Element {
  const controls = useRef<CameraControlsImpl>(null);
  const { store, body, lookups, dataset } = useEngine();
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

  const goTo = useCallback((to: Goal, glide: boolean): void => {
    goal.current = to;
    const rig = controls.current;
    const { insets, reducedMotion, reportCameraPose } = store.getState();
    if (!('pose' in to)) reportCameraPose(null);
    if (!rig || !(camera instanceof PerspectiveCamera)) return;
    const { eye, target, shift } = 'pose' in to
      ? lookAtOfPose(to.pose, camera, sizeRef.current, insets)
      : lookAtOf(to.framing, camera, sizeRef.current, { ...insets, bottom: insets.bottom + ORIENTATION_MARK_PX });
    const smooth = glide && !reducedMotion;
    void rig.setFocalOffset(shift[0], shift[1], 0, smooth);
    void rig.setLookAt(eye.x, eye.y, eye.z, target.x, target.y, target.z, smooth);
    invalidate();
  }, [camera, invalidate, store]);

  const goToTarget = useCallback((target: Target, glide: boolean): void => {
    const { choices } = store.getState();
    if (opened.current && choices.needle && sameTarget(target, choices.selected)) {
      goTo({ framing: opened.current, target }, glide);
      return;
    }
    const framing = framingOf(body, target, lookups, datasetRef.current, choices.bothSides);
    if (framing) goTo({ framing, target }, glide);
    // Nothing of it has come yet: it is gone to when it has.
    else goTo({ framing: presetFraming(body, 'front'), target }, glide);
  }, [body, goTo, lookups, store]);

  const follow = useCallback((view: ViewRequest, glide: boolean): void => {
    if (view.kind === 'target') goToTarget(view.target, glide);
    else if (view.kind === 'areas') goTo({ framing: areasFraming(view.areas, view.side, datasetRef.current) ?? presetFraming(body, 'front'), target: null }, glide);
    else if (view.kind === 'pose') goTo({ pose: view.pose, choices: store.getState().choices }, glide);
    else goTo({ framing: presetFraming(body, view.preset), target: null }, glide);
  }, [body, goTo, goToTarget, store]);

  useEffect(() => {
    setFrameTo((framing) => {
      opened.current = framing;
      const { choices } = store.getState();
      const held = goal.current;
      // A link to a pose in the opened body: the pose was asked for after the body was opened.
      if (held && 'pose' in held && held.choices.needle && sameTarget(held.choices.selected, choices.selected)) return;
      goTo({ framing, target: choices.selected }, true);
    });
    return () => { setFrameTo(null); };
  }, [goTo, store]);

  // First sight, and again when the stage is another size: then what was in the middle stays there, as large as fits.
  const seen = useRef(false);
  useEffect(() => {
    const { requests: { view }, cameraPose, choices } = store.getState();
    if (goal.current) goTo(goal.current, false);
    else if (seen.current && cameraPose) goTo({ pose: cameraPose, choices }, false);
    else if (!seen.current) {
      if (view) follow(view, false);
      else goToTarget(choices.selected, false);
    }
    seen.current = true;
  }, [follow, goTo, goToTarget, size, store]);

  // What could not be framed, or only without its pain, is framed when it has come.
  const goAgain = useCallback((): void => {
    const held = goal.current;
    if (held && 'target' in held && held.target && held.target.kind !== 'none') goToTarget(held.target, true);
  }, [goToTarget]);
  useEffect(() => { if (dataset) goAgain(); }, [dataset, goAgain]);

  // One glide a change: a lesson chooses and looks in one go, and two would fight.
  useEffect(() => store.subscribe((state, before) => {
    const { choices, requests: { view } } = state;
    const { selected } = choices;
    if (!choices.needle || !sameTarget(selected, before.choices.selected)) opened.current = null;
    if (view && view !== before.requests.view) follow(view, true);
    else if (before.choices.needle && !choices.needle && selected.kind !== 'none') goToTarget(selected, true);
    else if (isAnotherMuscle(selected, before.choices.selected)) goToTarget(selected, true);
    // Both sides are seen from elsewhere than one.
    else if (choices.bothSides !== before.choices.bothSides && selected.kind !== 'none') goToTarget(selected, true);
    else if (state.insets !== before.insets && goal.current) goTo(goal.current, true);
    else if (state.load.phase !== before.load.phase) goAgain();
  }), [follow, goAgain, goTo, goToTarget, store]);

  /** What stands before the selection, seen from where the viewer came to rest. */
  const reportCovering = useCallback((): void => {
    const { choices, coveredBy, reportCoveredBy } = store.getState();
    const keys = instancesOf(choices.selected, lookups, choices.bothSides);
    const occluders = keys.length > 0 && !opensBody(datasetRef.current, choices) ? occludersOf(body, keys, camera.position) : [];
    if (occluders.join() !== coveredBy.join()) reportCoveredBy(occluders);
  }, [body, camera, lookups, store]);

  /** A glide ends with `rest`, a jump only with `sleep`. */
  const comeToRest = useCallback((): void => {
    setMoving('camera', false);
    reportCovering();
    const rig = controls.current;
    const { insets, cameraPose, reportCameraPose } = store.getState();
    if (goal.current || !rig || !(camera instanceof PerspectiveCamera)) return;
    const now = cameraPoseOf(camera, rig.getTarget(new Vector3(), false), sizeRef.current, insets);
    if (!cameraPose || !samePose(now, cameraPose)) reportCameraPose(now);
  }, [camera, reportCovering, store]);

  const byHand = useCallback((): void => { goal.current = null; }, []);

  useEffect(() => store.subscribe((state, before) => {
    const changed = state.choices.selected !== before.choices.selected || state.choices.bothSides !== before.choices.bothSides;
    // After the picture has lit up: finding what stands in front is not worth delaying the light for.
    if (changed) setTimeout(reportCovering, 60);
  }), [store, reportCovering]);

  // From where the camera is going to, so that quick presses count each.
  useEffect(() => onRequest(store, 'zoom', ({ steps }, state) => {
    const rig = controls.current;
    if (!rig || state.fibres !== null) return;
    const target = rig.getTarget(new Vector3());
    const from = rig.getPosition(new Vector3()).distanceTo(target);
    const to = Math.min(rig.maxDistance, Math.max(rig.minDistance, from * NEARER ** steps));
    goal.current = null;
    // What stands in the middle of the free part stays there.
    const { x, y } = rig.getFocalOffset(new Vector3());
    void rig.setFocalOffset((x * to) / from, (y * to) / from, 0, !state.reducedMotion);
    void rig.dollyTo(to, !state.reducedMotion);
    invalidate();
  }), [invalidate, store]);

  // A finger that stays when another is lifted takes over at the next frame, which nothing else asks for.
  useEffect(() => {
    const asksForFrame = (event: PointerEvent): void => { if (event.pointerType === 'touch') invalidate(); };
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
      if (!rig || store.getState().fibres !== null || event.altKey || event.ctrlKey || event.metaKey) return;
      const smooth = !store.getState().reducedMotion;
      const turns: Record<string, () => void> = {
        ArrowLeft: () => void rig.rotate(-KEY_TURN, 0, smooth),
        ArrowRight: () => void rig.rotate(KEY_TURN, 0, smooth),
        ArrowUp: () => void rig.rotate(0, -KEY_TURN, smooth),
        ArrowDown: () => void rig.rotate(0, KEY_TURN, smooth),
        '+': () => { store.getState().zoom(1); },
        '=': () => { store.getState().zoom(1); },
        '-': () => { store.getState().zoom(-1); },
      };
      const turn = turns[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!turn) return;
      event.preventDefault();
      goal.current = null;
      turn();
      // Without a glide nothing else asks for the frame.
      invalidate();
    };
    canvas.addEventListener('keydown', onKey);
    return () => { canvas.removeEventListener('keydown', onKey); };
  }, [canvas, invalidate, store]);

  // A wish for the place where the camera already stands begins, but never comes to rest by itself.
  const last = useRef({ position: new Vector3(), turn: new Quaternion() });
  useFrame(() => {
    const { position, turn } = last.current;
    if (position.equals(camera.position) && turn.equals(camera.quaternion)) setMoving('camera', false);
    position.copy(camera.position);
    turn.copy(camera.quaternion);
  });

  useEffect(() => {
    controls.current?.setBoundary(BOUNDARY);
  }, []);

  return (
    <CameraControls
      ref={controls}
      enabled={!fibresShown}
      makeDefault
      minDistance={0.12}
      maxDistance={5}
      minPolarAngle={0.12}
      maxPolarAngle={Math.PI - 0.25}
      smoothTime={0.32}
      draggingSmoothTime={0.06}
      dollyToCursor
      boundaryFriction={0.2}
      mouseButtons={{ left: ACTION.ROTATE, middle: ACTION.DOLLY, right: ACTION.TRUCK, wheel: ACTION.DOLLY }}
      touches={isEmbedded() ? EMBEDDED_TOUCHES : TOUCHES}
      onWake={() => { setMoving('camera', true); }}
      onControlStart={byHand}
      // The wheel begins without a start.
      onControl={byHand}
      onRest={comeToRest}
      onSleep={comeToRest}
    />
  );
}
