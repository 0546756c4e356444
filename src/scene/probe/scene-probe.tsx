/** What tests, pictures and the benchmark may ask of the running scene. */
import type { CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { Raycaster, Vector2, Vector3, type Ray } from 'three';
import type { InstanceKey } from '../../anatomy/index.ts';
import { instanceNumber } from '../body/instances.ts';
import { pickAlong } from '../body/pick.ts';
import type { TouchedSkin } from '../../state/index.ts';
import { skinUnder } from '../pointer/skin-under.ts';
import { touchedAreas } from '../pointer/touched-areas.ts';
import { isAtRest } from '../engine/activity.ts';
import { useEngine } from '../engine/engine.ts';
import { reportOrientation } from '../stage/orientation-mark.tsx';

export interface SceneStats {
  /** Of the last frame. */
  readonly drawCalls: number;
  readonly triangles: number;
  /** Frames drawn since the start. */
  readonly frames: number;
}

/** How a drawn copy looks in the last frame; each 0–1. */
export interface DrawnLook {
  readonly opacity: number;
  readonly highlighted: number;
}

/** Signed distance to the zones of pain drawn, mm, negative within; far away it is a large number. */
export interface DrawnPain {
  readonly mainMm: number;
  readonly spilloverMm: number;
}

/** Metres, +Y up, the body facing +Z, its right side at X < 0. */
export type ScenePoint = readonly [number, number, number];

export interface SceneApi {
  /** Resolves when looks, camera and painting have come to rest. */
  settle(): Promise<void>;
  stats(): SceneStats;
  /** Puts the camera at once. */
  setCamera(place: { readonly position: ScenePoint; readonly target: ScenePoint }): void;
  /** What a click at a place of the page (CSS px) would pick. */
  pick(x: number, y: number): InstanceKey | null;
  /** What a touch of the skin at a place of the page (CSS px) would mean; null beside the body. */
  touch(x: number, y: number): TouchedSkin | null;
  /** Null when there is no such copy. */
  lookOf(key: InstanceKey): DrawnLook | null;
  /** The pain drawn on the skin at the vertex nearest to a place; null while none is drawn. */
  painAt(place: ScenePoint): DrawnPain | null;
  /** Loses the graphics context, as a driver would. */
  loseContext(): void;
  restoreContext(): void;
}

/** Filled anew each frame. */
const [forward, right] = [new Vector3(), new Vector3()];

let api: SceneApi | null = null;

/** The running scene's api, null before the canvas stands. */
export function sceneApi(): SceneApi | null {
  return api;
}

export function SceneProbe(): null {
  const { body, dataset } = useEngine();
  const datasetRef = useRef(dataset);
  datasetRef.current = dataset;
  const gl = useThree((three) => three.gl);
  const camera = useThree((three) => three.camera);
  const controls = useThree((three) => three.controls);
  const invalidate = useThree((three) => three.invalidate);
  const get = useThree((three) => three.get);

  useEffect(() => {
    let frames = 0;
    const render = gl.render.bind(gl);
    gl.render = (drawn, from) => {
      render(drawn, from);
      frames += 1;
    };
    const raycaster = new Raycaster();
    const place = new Vector2();
    const rayAt = (x: number, y: number): Ray => {
      const box = gl.domElement.getBoundingClientRect();
      place.set(((x - box.left) / box.width) * 2 - 1, 1 - ((y - box.top) / box.height) * 2);
      raycaster.setFromCamera(place, camera);
      return raycaster.ray;
    };
    const context = gl.getContext().getExtension('WEBGL_lose_context');
    api = {
      settle: async () => {
        const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
        await wait(80);
        let quietFrom: number | null = null;
        for (;;) {
          if (!isAtRest(160)) quietFrom = null;
          else {
            quietFrom ??= frames;
            // What was asked for last may not be drawn yet; the pulse always asks for one more.
            if (get().internal.frames === 0 || frames >= quietFrom + 2) return;
          }
          await wait(30);
        }
      },
      stats: () => ({ drawCalls: gl.info.render.calls, triangles: gl.info.render.triangles, frames }),
      setCamera: ({ position, target }) => {
        const rig = controls as CameraControlsImpl | null;
        void rig?.setFocalOffset(0, 0, 0, false);
        void rig?.setLookAt(...position, ...target, false);
        invalidate();
      },
      pick: (x, y) => pickAlong(body, rayAt(x, y))?.key ?? null,
      touch: (x, y) => {
        const skin = skinUnder(body, rayAt(x, y));
        return skin && touchedAreas(datasetRef.current?.areas ?? [], skin.place, skin.normal);
      },
      lookOf: (key) => {
        const number = instanceNumber(key);
        if (number === undefined) return null;
        return { opacity: body.appearances.opacity(number), highlighted: body.appearances.highlighted(number) };
      },
      painAt: (near) => body.painAt(near),
      loseContext: () => { context?.loseContext(); },
      restoreContext: () => { context?.restoreContext(); },
    };
    return () => {
      gl.render = render;
      api = null;
    };
  }, [body, camera, controls, get, gl, invalidate]);

  useFrame(() => {
    camera.getWorldDirection(forward);
    reportOrientation(forward, right.setFromMatrixColumn(camera.matrixWorld, 0));
  });
  return null;
}
