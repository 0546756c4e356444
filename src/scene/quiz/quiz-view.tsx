/** A question on the body: its view holds still, presses mark, and what is marked and what is right are drawn. */
import { CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { Vector3 } from 'three';

import { instancesOf, lookedAt } from '../../state/index.ts';
import type { AskedPicture, MyopointState } from '../../state/index.ts';
import { surfacePositionOf } from '../body/surface-position.ts';
import { useEngine } from '../engine/engine.ts';
import { askedPose, placesOf } from './asked-view.ts';
import { followPresses } from './follow-presses.ts';
import { createMarkOverlay, type MarkOverlay, type MarkShape, type OverlayMark } from './mark-overlay.ts';
import { createMarkedCopy, isThin } from './marked-copy.ts';
import { pinPlace } from './pin-place.ts';
import { onPage } from './quiz-pick.ts';
import { triggerDistances } from './trigger-distance.ts';

const { ACTION } = CameraControlsImpl;

const askedOf = ({ mode }: MyopointState): AskedPicture | null => (mode.kind === 'quiz' ? mode.asked : null);

/** Whether the body may be turned by hand: what has no steps may, and what is answered. */
const turnsFreely = (asked: AskedPicture | null): boolean => !asked || asked.told || asked.turnSteps.length === 0;

/** Whether the camera is to be sent anew. */
function looksAnew(now: AskedPicture, before: AskedPicture | null): boolean {
  if (now.tip !== null || now.about.length === 0) return false;
  if (now.told) return before === null || now.about !== before.about;
  return (
    before === null ||
    before.told ||
    now.turn !== before.turn ||
    now.about !== before.about ||
    now.azimuth !== before.azimuth
  );
}

export function QuizView(): React.JSX.Element {
  const { body, store, lookups, dataset, activity } = useEngine();
  const canvas = useThree((three) => three.gl.domElement);
  const camera = useThree((three) => three.camera);
  const get = useThree((three) => three.get);
  const invalidate = useThree((three) => three.invalidate);
  const size = useThree((three) => three.size);
  const sizeRef = useRef(size);
  sizeRef.current = size;
  const copy = useMemo(() => createMarkedCopy(body), [body]);
  const lit = useMemo(() => createMarkedCopy(body), [body]);
  const overlay = useRef<MarkOverlay | null>(null);
  const pin = useRef<{ readonly of: AskedPicture; readonly at: Vector3 } | null>(null);

  // The view.
  useEffect(() => {
    const look = (asked: AskedPicture): void => {
      const pose = askedPose(asked, placesOf(body, asked.about), sizeRef.current, store.getState().insets);
      if (pose) store.getState().lookFromPose(pose);
    };
    const follow = (state: MyopointState, before: MyopointState | null): void => {
      const asked = askedOf(state);
      if (!asked) return;
      const hasMoved =
        before !== null &&
        !turnsFreely(asked) &&
        asked.tip === null &&
        (state.insets !== before.insets || state.load.phase !== before.load.phase);
      if (looksAnew(asked, before && askedOf(before)) || hasMoved) look(asked);
    };
    follow(store.getState(), null);
    return store.subscribe(follow);
  }, [body, size, store]);

  // While it is asked, one finger does not turn it.
  useEffect(() => {
    const controls = (): CameraControlsImpl | null => get().controls as CameraControlsImpl | null;
    let usual: { readonly one: number; readonly two: number; readonly left: number; readonly right: number } | null =
      null;
    const free = (): void => {
      const rig = controls();
      if (!rig || !usual) return;
      Object.assign(rig.touches, { one: usual.one, two: usual.two });
      Object.assign(rig.mouseButtons, { left: usual.left, right: usual.right });
      usual = null;
    };
    const follow = (state: MyopointState): void => {
      const rig = controls();
      if (!rig) return;
      if (turnsFreely(askedOf(state))) {
        free();
        return;
      }
      if (usual) return;
      usual = {
        one: rig.touches.one,
        two: rig.touches.two,
        left: rig.mouseButtons.left,
        right: rig.mouseButtons.right,
      };
      Object.assign(rig.touches, { one: ACTION.NONE, two: ACTION.TOUCH_DOLLY_TRUCK });
      Object.assign(rig.mouseButtons, { left: ACTION.NONE, right: ACTION.TRUCK });
    };
    follow(store.getState());
    const stop = store.subscribe(follow);
    return () => {
      stop();
      free();
    };
  }, [get, store]);

  useEffect(
    () =>
      followPresses(
        { body, store, distanceOf: triggerDistances(body), dataset: () => dataset },
        { canvas, camera, askedOf, turnsFreely },
      ),
    [body, camera, canvas, dataset, store],
  );

  // What is marked.
  useEffect(() => {
    const stage = canvas.parentElement;
    if (stage) overlay.current = createMarkOverlay(stage);
    const follow = (state: MyopointState): void => {
      const asked = askedOf(state);
      const mark = asked?.press === 'point' ? asked.mark : null;
      const isWrong = mark !== null && asked?.told === true && !asked.about.includes(mark.key);
      const isShown = mark !== null && (!asked?.told || isWrong);
      copy.show(isShown ? [mark.key] : [], isWrong ? 'wrong' : 'pressed', get().viewport.dpr);
      const chosen = asked ? lookedAt(state.choices).flatMap((target) => instancesOf(target, lookups)) : [];
      const thin = chosen.filter((key) => body.rangesOf([key]).some(({ layer }) => isThin(layer)));
      lit.show(thin, 'lit', get().viewport.dpr);
      invalidate();
    };
    follow(store.getState());
    const stop = store.subscribe((state, before) => {
      if (askedOf(state) !== askedOf(before) || state.load.phase !== before.load.phase) follow(state);
    });
    return () => {
      stop();
      overlay.current?.end();
      overlay.current = null;
      copy.show([], 'pressed', 1);
      lit.show([], 'lit', 1);
    };
  }, [body, canvas, copy, get, invalidate, lit, lookups, store]);
  useEffect(
    () => () => {
      copy.dispose();
      lit.dispose();
    },
    [copy, lit],
  );

  useFrame(() => {
    const asked = askedOf(store.getState());
    const box = canvas.getBoundingClientRect();
    const placed = (shape: MarkShape, at: readonly [number, number, number]): OverlayMark => {
      const page = onPage(at, canvas, camera);
      return { shape, at: page && { x: page.x - box.left, y: page.y - box.top } };
    };
    const marks: OverlayMark[] = [];
    if (asked?.mark) {
      const isRight = asked.told && asked.press === 'point' && asked.about.includes(asked.mark.key);
      const isWrong = asked.told && asked.press === 'point' && !isRight;
      marks.push(placed(isRight ? 'right' : isWrong ? 'wrong' : 'placed', asked.mark.at));
    }
    const point = asked?.told && asked.press === 'place' ? asked.zonesOf : null;
    if (point?.kind === 'trigger-point') {
      const place = dataset?.triggerPointById.get(point.id)?.point.place;
      const found = place && surfacePositionOf(body, place, point.side);
      if (found) marks.push(placed('right', [found.position.x, found.position.y, found.position.z]));
    }
    if (asked && asked.pinned.length > 0) {
      // It stands where it was put, however the body is turned afterwards.
      const stands = pin.current?.of.pinned === asked.pinned ? pin.current : null;
      if (!stands && !activity.isMoving('camera')) {
        const at = pinPlace(body, asked.pinned, camera);
        pin.current = at && { of: asked, at };
      } else if (!stands) invalidate();
      if (pin.current?.of.pinned === asked.pinned) marks.push(placed('pin', pin.current.at.toArray()));
    }
    overlay.current?.show(marks, point !== null && marks.length === 2);
  });
  return (
    <>
      <primitive object={copy.group} />
      <primitive object={lit.group} />
    </>
  );
}
