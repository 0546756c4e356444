/** Mounts the body and keeps its appearance in step with the store. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { setSkinLook } from '../shaders/skin-look.ts';
import { onChangeOf, showsDrawing, shownSplit, type MyopointState } from '../../state/index.ts';
import { aimStudio, setStage } from '../shaders/studio-light.ts';
import { wantAppearances } from '../body/appearance.ts';
import { useEngine } from '../engine/engine.ts';
import { followBuild } from './follow-build.ts';

/** The longest step taken between two frames, seconds: after a pause a fade goes on, it does not jump. */
const LONGEST_STEP = 1 / 20;

export function BodyView(): React.JSX.Element {
  const { body, loader, lookups, store, activity } = useEngine();
  const invalidate = useThree((three) => three.invalidate);
  const fresh = useRef(true);

  useEffect(() => {
    wantAppearances(body.appearances, store.getState(), lookups, body.anatomy);
    body.split.want(shownSplit(store.getState()));
    setStage(body.studio, store.getState().theme);
    /** Where it hurts is drawn on a body that is dressed. */
    const isDressed = (state: MyopointState): boolean => state.garment || showsDrawing(state);
    setSkinLook(body.skin, store.getState().skinTone, isDressed(store.getState()));
    const ends = [
      onChangeOf(
        store,
        ({ choices, theme, hovered, coveredBy, section, fibres, markedHazard, recall }) => [
          choices,
          theme,
          hovered,
          coveredBy,
          section,
          fibres,
          markedHazard,
          recall,
        ],
        (state) => {
          wantAppearances(body.appearances, state, lookups, body.anatomy);
          body.split.want(shownSplit(state));
          setStage(body.studio, state.theme);
          activity.setMoving('appearances', true);
          invalidate();
        },
      ),
      onChangeOf(
        store,
        (state) => [state.skinTone, isDressed(state)],
        (state) => {
          setSkinLook(body.skin, state.skinTone, isDressed(state));
          invalidate();
        },
      ),
      onChangeOf(
        store,
        // Not how many bytes have come: nothing in the picture changes with them.
        ({ load, factsFailed }) => [load.phase, factsFailed, body.layers.size],
        () => {
          invalidate();
        },
      ),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [activity, body, invalidate, lookups, store]);

  const gl = useThree((three) => three.gl);
  const scene = useThree((three) => three.scene);
  const camera = useThree((three) => three.camera);
  useEffect(() => {
    gl.compile(body.samples, camera, scene);
  }, [body, camera, gl, scene]);
  useEffect(
    () =>
      store.subscribe(
        ({ load }) => load.phase,
        (phase) => {
          // What is see-through is first drawn at the first choice: its shaders are made ready while nobody waits.
          if (phase !== 'ready') return;
          void gl.compileAsync(scene, camera);
          void gl.compileAsync(body.laterSamples, camera, scene);
        },
      ),
    [body, camera, gl, scene, store],
  );

  useEffect(
    () => followBuild({ body, loader, store, activity }, invalidate),
    [activity, body, invalidate, loader, store],
  );

  // Where another body is wanted from the start, the one there is is not shown until it is known that it stays.
  const settled = useRef(false);
  useFrame(({ size }, delta) => {
    const { wantedBody, factsFailed } = store.getState();
    settled.current ||= wantedBody === body.anatomy.id || factsFailed;
    body.group.visible = settled.current;
    aimStudio(body.studio, camera);
    body.seeFrom(camera, size.height);
    // The first picture is there at once; after that appearances glide.
    const step = fresh.current || store.getState().reducedMotion ? Infinity : Math.min(delta, LONGEST_STEP);
    fresh.current = false;
    const moving = body.advance(step);
    activity.setMoving('appearances', moving);
    if (moving) invalidate();
  });

  return <primitive object={body.group} />;
}
