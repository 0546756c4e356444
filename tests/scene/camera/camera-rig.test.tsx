// @vitest-environment jsdom
import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { MuscleId } from '../../../src/anatomy/index.ts';
import { MAN } from '../../../src/anatomy/index.ts';
import { NONE, lookupsOf, type LoadState, type Target } from '../../../src/state/index.ts';
import { CameraRig } from '../../../src/scene/camera/camera-rig.tsx';
import { framingOf, presetFraming } from '../../../src/scene/camera/framing.ts';
import type { Framing } from '../../../src/scene/engine/camera-link.ts';
import { bodyOf } from '../cubes.ts';
import { engineWith, mount, storeWith } from '../mount.tsx';

const muscle = (side: 'right' | 'left'): Target => ({ kind: 'muscle', id: 'gluteus-minimus' as MuscleId, side });
const body = bodyOf({
  'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05],
  'gluteus-minimus/left': [[-0.1, 0.9, 0], 0.05],
});

/** The camera of someone who wants no gliding: it stands where it was sent at the next frame. */
async function mountRig() {
  const store = storeWith();
  store.getState().setReducedMotion(true);
  const engine = engineWith({ body, dataset: null, store });
  const { camera, canvas, frames, unmount } = await mount(<CameraRig />, engine);
  /** Which way the camera looks, once it stands. */
  const stands = async (): Promise<number[]> => {
    await frames(3);
    return camera
      .getWorldDirection(new Vector3())
      .toArray()
      .map((value) => Number(value.toFixed(3)) + 0);
  };
  const lookingAt = (framing: Framing): number[] =>
    framing.direction
      .clone()
      .negate()
      .toArray()
      .map((value) => Number(value.toFixed(3)) + 0);
  return { store, engine, camera, canvas, stands, lookingAt, unmount };
}

describe('the camera rig', () => {
  it('stands before the body first, and goes to each muscle that is chosen', async () => {
    const { store, stands, lookingAt, unmount } = await mountRig();
    expect(await stands()).toEqual(lookingAt(framingOf(body, NONE, lookupsOf(MAN), null, false)!));
    for (const side of ['right', 'left'] as const) {
      store.getState().select(muscle(side));
      expect(await stands()).toEqual(lookingAt(framingOf(body, muscle(side), lookupsOf(MAN), null, false)!));
    }
    await unmount();
  });

  it('goes where a part of the scene sends it, until it is gone', async () => {
    const { engine, camera, stands, lookingAt, unmount } = await mountRig();
    const framing = { ...presetFraming(body, 'back'), direction: new Vector3(0.6, 0, -0.8) };
    engine.camera.frameTo(framing);
    expect(await stands()).toEqual(lookingAt(framing));
    await unmount();
    const before = camera.position.clone();
    engine.camera.frameTo(presetFraming(body, 'front'));
    expect(camera.position).toEqual(before);
  });

  it('frames a view anew once more of the body, or another, stands there, but not what somebody turned', async () => {
    const { store, camera, canvas, stands, unmount } = await mountRig();
    store.getState().lookFrom('front');
    await stands();
    const { box } = presetFraming(body, 'front');
    const middle = (box.min.y + box.max.y) / 2;
    expect(camera.position.y - middle).toBeLessThan(0.2);
    const before = body.anatomy;
    const { landmarks } = before;
    const height = camera.position.y;
    const come = (phase: 'clickable' | 'ready'): void => {
      store.setState({ load: { phase } as LoadState });
    };
    body.become({ ...before, landmarks: { ...landmarks, box: { ...landmarks.box, high: [0.34, 0.9, 0.24] } } }, []);
    come('clickable');
    await stands();
    expect(camera.position.y).toBeLessThan(height - 0.2);
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await stands();
    body.become(before, []);
    const turned = camera.position.y;
    come('ready');
    await stands();
    expect(camera.position.y).toBeCloseTo(turned, 6);
    await unmount();
  });

  it('turns and zooms by keys', async () => {
    const { camera, canvas, stands, unmount } = await mountRig();
    const before = await stands();
    const press = (key: string): void => {
      canvas.dispatchEvent(new KeyboardEvent('keydown', { key }));
    };
    press('ArrowRight');
    const turned = await stands();
    const angle = (direction: number[]): number => (Math.atan2(-direction[0]!, -direction[2]!) * 180) / Math.PI;
    expect(angle(turned) - angle(before)).toBeCloseTo(10, 0);
    const far = camera.position.length();
    press('+');
    await stands();
    expect(camera.position.length()).toBeLessThan(far);
    await unmount();
  });
});
