/** Answers what tests, pictures and the benchmark ask of the running scene. */
import type { CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Raycaster, Vector2, type Ray } from 'three';
import { instanceNumber } from '../body/instances.ts';
import { pickAlong } from '../body/pick.ts';
import { skinUnder } from '../pointer/skin-under.ts';
import { touchedAreas } from '../pointer/touched-areas.ts';
import { useEngine } from '../engine/engine.ts';
import type { SceneApi } from './scene-api.ts';

const PrintAtRest = lazy(async () => ({ default: (await import('../engine/print-at-rest.tsx')).PrintAtRest }));

/** @param onProbe hears of the answers while the scene stands, and null when it stands no more */
export function SceneProbe({
  onProbe,
}: {
  readonly onProbe: (api: SceneApi | null) => void;
}): React.JSX.Element | null {
  const { body, dataset, activity, fineness } = useEngine();
  const [prints, setPrints] = useState(false);
  const datasetRef = useRef(dataset);
  datasetRef.current = dataset;
  const gl = useThree((three) => three.gl);
  const camera = useThree((three) => three.camera);
  const controls = useThree((three) => three.controls);
  const invalidate = useThree((three) => three.invalidate);
  const get = useThree((three) => three.get);

  const frames = useRef(0);
  const shown = useRef<string | null>(null);
  useFrame(() => {
    frames.current += 1;
    shown.current = body.anatomy.id;
  });

  useEffect(() => {
    const raycaster = new Raycaster();
    const place = new Vector2();
    const rayAt = (x: number, y: number): Ray => {
      const box = gl.domElement.getBoundingClientRect();
      place.set(((x - box.left) / box.width) * 2 - 1, 1 - ((y - box.top) / box.height) * 2);
      raycaster.setFromCamera(place, camera);
      return raycaster.ray;
    };
    const context = gl.getContext().getExtension('WEBGL_lose_context');
    onProbe({
      settle: async () => {
        const wait = (ms: number): Promise<void> =>
          new Promise((resolve) => {
            setTimeout(resolve, ms);
          });
        await wait(80);
        let quietFrom: number | null = null;
        for (;;) {
          if (!activity.isAtRest(160)) quietFrom = null;
          else {
            quietFrom ??= frames.current;
            // What was asked for last may not be drawn yet; the pulse always asks for one more.
            if (get().internal.frames === 0 || frames.current >= quietFrom + 2) return;
          }
          await wait(30);
        }
      },
      stats: () => ({
        drawCalls: gl.info.render.calls,
        triangles: gl.info.render.triangles,
        geometries: gl.info.memory.geometries,
        textures: gl.info.memory.textures,
        programs: gl.info.programs?.length ?? 0,
        frames: frames.current,
        body: shown.current,
        isFine: fineness.isFine(),
      }),
      setCamera: ({ position, target }) => {
        const rig = controls as CameraControlsImpl | null;
        void rig?.setFocalOffset(0, 0, 0, false);
        void rig?.setLookAt(...position, ...target, false);
        invalidate();
      },
      pick: (x, y) => pickAlong(body, rayAt(x, y))?.key ?? null,
      touch: (x, y) => {
        const skin = skinUnder(body, rayAt(x, y));
        return skin && touchedAreas(datasetRef.current?.areas ?? [], skin.position, skin.normal);
      },
      appearanceOf: (key) => {
        const number = instanceNumber(body.anatomy, key);
        if (number === undefined) return null;
        return { opacity: body.appearances.opacity(number), highlighted: body.appearances.highlighted(number) };
      },
      painAt: (near) => body.painAt(near),
      printAtRest: () => {
        setPrints(true);
      },
      loseContext: () => {
        context?.loseContext();
      },
      restoreContext: () => {
        context?.restoreContext();
      },
    });
    return () => {
      onProbe(null);
    };
  }, [activity, body, camera, controls, fineness, get, gl, invalidate, onProbe]);
  return prints ? (
    <Suspense>
      <PrintAtRest />
    </Suspense>
  ) : null;
}
