/** Takes a snapshot of the body when one is asked for, once it has come to rest. */
import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { PerspectiveCamera, Vector3 } from 'three';
import { NONE, onRequest } from '../../state/index.ts';
import { wantAppearances } from '../body/appearance.ts';
import { aimStudio, setStage } from '../shaders/studio-light.ts';
import type { Activity } from '../engine/activity.ts';
import { useEngine, type Engine } from '../engine/engine.ts';
import { latest } from '../engine/latest.ts';
import { framedFrom, framingOf } from '../camera/framing.ts';
import { GROUND } from '../stage/ground.tsx';
import { lookAtOf } from '../camera/look-at.ts';
import { SNAPSHOT_PX, WHOLE_SNAPSHOT, snapshotWindow } from './snapshot-window.ts';
import { renderSnapshot, type DressForSnapshot } from './render-snapshot.ts';

/** What was chosen a moment ago is on its way before it counts as moving, ms. */
const BEGINS_WITHIN = 120;
const QUIET_FOR = 120;
const LOOK_EVERY = 40;
/** The longest a snapshot waits for a hand that is still turning the body, ms. */
const LONGEST_WAIT = 6000;

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** As on the light stage, without the pointer's glow and with the pain standing still. */
function dressing({ body, store, lookups, marks }: Engine, ground: { visible: boolean } | undefined): DressForSnapshot {
  return (camera, width, height) => {
    const state = store.getState();
    const { uMoving } = body.skin;
    const { uTwitch } = body.twitch;
    const before = { moving: uMoving.value, twitch: uTwitch.value, ground: ground?.visible ?? false };
    wantAppearances(body.appearances, { ...state, hovered: NONE }, lookups, body.anatomy);
    body.seeFrom(camera, height);
    body.advance(Infinity);
    setStage(body.studio, 'paper');
    [uMoving.value, uTwitch.value] = [0, -1];
    if (ground) ground.visible = false;
    aimStudio(body.studio, camera);
    marks.layOut(camera, width, height);
    return () => {
      wantAppearances(body.appearances, store.getState(), lookups, body.anatomy);
      setStage(body.studio, store.getState().theme);
      [uMoving.value, uTwitch.value] = [before.moving, before.twitch];
      if (ground) ground.visible = before.ground;
    };
  };
}

/** No panel covers anything of a snapshot. */
const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 } as const;

/** A camera that sees what is chosen, with its pain, filling the snapshot; null where the screen's own is wanted or nothing is chosen. */
function cameraFor({ body, store, lookups, dataset }: Engine, screen: PerspectiveCamera): PerspectiveCamera | null {
  const {
    requests: { snapshot },
    choices: { selected, bothSides },
  } = store.getState();
  const view = snapshot?.from ?? 'own';
  if (view === 'screen') return null;
  const own = selected.kind === 'none' ? null : framingOf(body, selected, lookups, dataset, bothSides);
  if (!own) return null;
  const camera = screen.clone();
  camera.clearViewOffset();
  camera.aspect = SNAPSHOT_PX.width / SNAPSHOT_PX.height;
  const { eye, target } = lookAtOf(view === 'own' ? own : framedFrom(own, view), camera, SNAPSHOT_PX, NO_INSETS);
  camera.position.copy(eye);
  camera.up.copy(new Vector3(0, 1, 0));
  camera.lookAt(target);
  camera.updateProjectionMatrix();
  return camera;
}

/** Waits until nothing is under way any more, or has been for too long. */
async function comeToRest({ isAtRest }: Activity): Promise<void> {
  const latestStart = performance.now() + LONGEST_WAIT;
  await wait(BEGINS_WITHIN);
  while (!isAtRest(QUIET_FOR) && performance.now() < latestStart) await wait(LOOK_EVERY);
}

export function SnapshotTaker(): null {
  const engine = useEngine();
  const { store, activity } = engine;
  const get = useThree((three) => three.get);

  useEffect(() => {
    const taking = latest();
    const take = (): void => {
      const { gl, scene, camera, size, invalidate } = get();
      const { contextLost, insets, requests } = store.getState();
      // A wipe takes back what was asked for.
      if (requests.snapshot === null || contextLost || !(camera instanceof PerspectiveCamera)) return;
      const own = cameraFor(engine, camera);
      const { pictures } = engine.fineness;
      const dress = dressing(engine, scene.getObjectByName(GROUND));
      const snapshot = own
        ? renderSnapshot(gl, scene, own, SNAPSHOT_PX, WHOLE_SNAPSHOT, dress, pictures)
        : renderSnapshot(gl, scene, camera, size, snapshotWindow(size, insets), dress, pictures);
      invalidate();
      // A context that was lost while it drew has given an empty picture: it is taken again once it is back.
      if (gl.getContext().isContextLost()) return;
      store.getState().reportSnapshot(snapshot);
    };
    const ask = (): void => {
      void taking.ask(() => comeToRest(activity), take);
    };
    const askWhereOneIsOwed = (): void => {
      const { requests, snapshot } = store.getState();
      if (requests.snapshot !== null && snapshot === null) ask();
    };
    const stop = onRequest(store, 'snapshot', ask);
    const stopHearing = store.subscribe(
      ({ contextLost }) => contextLost,
      (isLost) => {
        if (!isLost) askWhereOneIsOwed();
      },
    );
    // One that was asked for before this part had come.
    askWhereOneIsOwed();
    return () => {
      taking.withdraw();
      stop();
      stopHearing();
    };
  }, [activity, engine, get, store]);
  return null;
}
