/** The camera: orbit, pan and pinch within limits, and gliding to what the store wishes to see. */
import { CameraControls, CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useCallback, useEffect, useRef } from 'react';
import { Box3, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import { instancesOf, muscleOfTarget, type Target, type ViewIntent } from '../../state/index.ts';
import { coveringOf } from '../body/covering.ts';
import { opensBody } from '../needle/needle-line.ts';
import { setMoving } from './activity.ts';
import { setComposer } from './compose.ts';
import { useEngine } from './engine.ts';
import { framingOf, presetFraming, standpointOf, type Framing } from './framing.ts';

const { ACTION } = CameraControlsImpl;
/** Where the point looked at may be moved to: around the body, so that nobody gets lost. */
const BOUNDARY = new Box3(new Vector3(-0.45, -0.1, -0.15), new Vector3(0.45, 1.75, 0.35));

/** How far one press of an arrow key turns, radians. */
const KEY_TURN = Math.PI / 18;

/** Whether a muscle was chosen that was not the one chosen before: then the viewer is taken to see its pain. */
function isAnotherMuscle(now: Target, before: Target): boolean {
  const muscle = muscleOfTarget(now);
  if (muscle === null || now.kind === 'none') return false;
  return muscle !== muscleOfTarget(before) || (before.kind !== 'none' && now.side !== before.side);
}

export function CameraRig(): React.JSX.Element {
  const controls = useRef<CameraControlsImpl>(null);
  const { store, body, lookups, dataset } = useEngine();
  const canvas = useThree((three) => three.gl.domElement);
  const camera = useThree((three) => three.camera);
  const size = useThree((three) => three.size);
  const invalidate = useThree((three) => three.invalidate);
  const datasetRef = useRef(dataset);
  datasetRef.current = dataset;

  /** What the camera was last sent to, null once the user has moved it: then panels no longer move the picture. */
  const composed = useRef<Framing | null>(null);
  const goTo = useCallback((framing: Framing, glide: boolean): void => {
    composed.current = framing;
    const rig = controls.current;
    if (!rig || !(camera instanceof PerspectiveCamera)) return;
    const { insets, reducedMotion } = store.getState();
    const { eye, target, shift } = standpointOf(framing, camera, size, insets);
    const smooth = glide && !reducedMotion;
    void rig.setFocalOffset(shift[0], shift[1], 0, smooth);
    void rig.setLookAt(eye.x, eye.y, eye.z, target.x, target.y, target.z, smooth);
    invalidate();
  }, [camera, invalidate, size, store]);

  const goToTarget = useCallback((target: Target, glide: boolean): void => {
    const framing = framingOf(body, target, lookups, datasetRef.current, store.getState().choices.bothSides);
    if (framing) goTo(framing, glide);
  }, [body, goTo, lookups, store]);

  useEffect(() => {
    setComposer(goTo);
    return () => { setComposer(null); };
  }, [goTo]);

  // First sight and every wish after it.
  useEffect(() => {
    const follow = (view: ViewIntent | null, glide: boolean): void => {
      if (view?.kind === 'target') goToTarget(view.target, glide);
      else goTo(presetFraming(body, view?.kind === 'preset' ? view.preset : 'front'), glide);
    };
    if (composed.current) goTo(composed.current, false);
    else follow(store.getState().view, false);
    return store.subscribe((state, before) => {
      if (state.view !== before.view) follow(state.view, true);
      else if (state.insets !== before.insets && composed.current) goTo(composed.current, true);
    });
  }, [body, store, goTo, goToTarget]);

  /** What stands before the selection, seen from where the viewer came to rest. */
  const reportCovering = useCallback((): void => {
    const { choices, coveredBy, reportCoveredBy } = store.getState();
    const keys = instancesOf(choices.selected, lookups, choices.bothSides);
    const covering = keys.length > 0 && !opensBody(datasetRef.current, choices) ? coveringOf(body, keys, camera.position) : [];
    if (covering.join() !== coveredBy.join()) reportCoveredBy(covering);
  }, [body, camera, lookups, store]);

  /** A glide ends with `rest`, a jump only with `sleep`. */
  const comeToRest = useCallback((): void => {
    setMoving('camera', false);
    reportCovering();
  }, [reportCovering]);

  useEffect(() => store.subscribe((state, before) => {
    const changed = state.choices.selected !== before.choices.selected || state.choices.bothSides !== before.choices.bothSides;
    if (before.choices.needle && !state.choices.needle && state.choices.selected.kind !== 'none') goToTarget(state.choices.selected, true);
    else if (isAnotherMuscle(state.choices.selected, before.choices.selected)) goToTarget(state.choices.selected, true);
    // After the picture has lit up: covering is not worth delaying the light for.
    if (changed) setTimeout(reportCovering, 60);
  }), [goToTarget, store, reportCovering]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const rig = controls.current;
      if (!rig || event.altKey || event.ctrlKey || event.metaKey) return;
      const smooth = !store.getState().reducedMotion;
      const turns: Record<string, () => void> = {
        ArrowLeft: () => void rig.rotate(-KEY_TURN, 0, smooth),
        ArrowRight: () => void rig.rotate(KEY_TURN, 0, smooth),
        ArrowUp: () => void rig.rotate(0, -KEY_TURN, smooth),
        ArrowDown: () => void rig.rotate(0, KEY_TURN, smooth),
        '+': () => void rig.dolly(0.25 * rig.distance, smooth),
        '=': () => void rig.dolly(0.25 * rig.distance, smooth),
        '-': () => void rig.dolly(-0.3 * rig.distance, smooth),
      };
      const turn = turns[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!turn) return;
      event.preventDefault();
      composed.current = null;
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
      touches={{ one: ACTION.TOUCH_ROTATE, two: ACTION.TOUCH_DOLLY_TRUCK, three: ACTION.TOUCH_TRUCK }}
      onWake={() => { setMoving('camera', true); }}
      onControlStart={() => { composed.current = null; }}
      onRest={comeToRest}
      onSleep={comeToRest}
    />
  );
}
