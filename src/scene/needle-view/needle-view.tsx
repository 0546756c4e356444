/** Opens the body along the needle's line while the needle view is open; the workers do what takes long. */
import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { Group, type CanvasTexture } from 'three';
import type { Dataset } from '../../anatomy/index.ts';
import type { MyopointState } from '../../state/index.ts';
import { useEngine } from '../engine/engine.ts';
import { latest } from '../engine/latest.ts';
import { createFacesMesh, setFaces } from './faces-mesh.ts';
import { createLabels, drawLabels } from './hazard-labels.ts';
import { needleFramingOf, rowsFor } from './needle-framing.ts';
import { askedLine, lineFor, needleChange, needlePlan } from './needle-plan.ts';
import type { NeedleLine } from '../section/needle-line.ts';
import { createNeedle, drawNeedle } from './needle-mesh.ts';
import { createCutawayMaker, type Cutaway } from './cutaway.ts';
import { createRuler, drawRuler } from './ruler.ts';

/** After the body stands, before anyone has read a card to its end. */
const PREPARE_MS = 1500;

export function NeedleView(): React.JSX.Element {
  const { body, store, dataset, loader, activity, camera } = useEngine();
  const invalidate = useThree((three) => three.invalidate);
  const three = useThree((state) => state.get);
  const drawn = useMemo(() => {
    const group = new Group();
    const parts = {
      faces: createFacesMesh(body.appearances.texture, body.clip),
      needle: createNeedle(),
      ruler: createRuler(),
      labels: createLabels(),
    };
    group.add(parts.faces, parts.needle, parts.ruler, parts.labels);
    return { group, ...parts };
  }, [body]);
  const maker = useMemo(() => (dataset ? createCutawayMaker(loader, dataset) : null), [dataset, loader]);

  useEffect(() => {
    const { faces, needle, ruler, labels } = drawn;
    const opening = latest();
    let wanted: NeedleLine | null = null;
    let shown: Cutaway | null = null;

    /** Needle, ruler and names; the body stays as it is cut. */
    const mark = (state: MyopointState, cutaway: Cutaway, data: Dataset): void => {
      if (state.mode.kind === 'quiz') {
        ruler.visible = labels.visible = false;
        drawNeedle(needle, cutaway.clipBox, askedLine(cutaway, state.mode.asked?.tip ?? null));
        invalidate();
        return;
      }
      const plan = needlePlan(cutaway, state, data, three());
      if (!plan) return;
      drawRuler(ruler, cutaway.clipBox, plan.ruler);
      if (plan.needle) drawNeedle(needle, cutaway.clipBox, plan.needle);
      else needle.visible = false;
      drawLabels(labels, plan.labels, cutaway.clipBox, plan.reading);
      invalidate();
    };
    const close = (): void => {
      shown = null;
      for (const mesh of [needle, ruler, labels]) mesh.visible = false;
      setFaces(faces, null);
      body.setCutaway(null);
      invalidate();
    };
    const show = (cutaway: Cutaway, state: MyopointState): void => {
      const another = shown?.section !== cutaway.section;
      shown = cutaway;
      body.setCutaway(cutaway.clipBox, cutaway.stays);
      setFaces(faces, cutaway.faces);
      if (another) state.reportSection(cutaway.section);
      if (dataset) mark(store.getState(), cutaway, dataset);
      if (another) camera.frameTo(needleFramingOf(cutaway.clipBox, rowsFor(cutaway, three().size)));
    };
    /** Asks for what the state wants; what was shown stays until it is there. */
    const ask = async (state: MyopointState): Promise<void> => {
      const line = lineFor(dataset, state);
      wanted = line;
      if (!line || !maker) {
        opening.withdraw();
        if (shown) close();
        return;
      }
      const { build, layers } = state.choices;
      activity.beginWork();
      try {
        await opening.ask(
          () => maker.open(line, build, layers),
          (cutaway) => {
            show(cutaway, store.getState());
          },
        );
      } finally {
        activity.endWork();
      }
    };
    void ask(store.getState());
    const stop = store.subscribe((state, before) => {
      const change = needleChange(state, before);
      if (change === 'line' || (wanted && change === 'body')) void ask(state);
      else if (shown && dataset && change === 'marks') mark(state, shown, dataset);
    });
    return () => {
      stop();
      opening.withdraw();
      if (shown) close();
    };
  }, [activity, body, camera, dataset, drawn, invalidate, maker, store, three]);

  const gl = useThree((state) => state.gl);
  const scene = useThree((state) => state.scene);
  useEffect(() => {
    // The opened body is drawn by shaders of its own: they are made ready while nobody waits.
    const prepare = (): void => {
      if (body.clipBox) return;
      body.compileForCutaway(true);
      void gl.compileAsync(scene, three().camera);
      body.compileForCutaway(false);
    };
    let later: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(
      ({ load }) => load.phase,
      (phase) => {
        if (phase === 'ready') later = setTimeout(prepare, PREPARE_MS);
      },
      { fireImmediately: true },
    );
    return () => {
      stop();
      clearTimeout(later);
    };
  }, [body, gl, scene, store, three]);

  useEffect(
    () => () => {
      const { faces, needle, ruler, labels } = drawn;
      ruler.material.map?.dispose();
      (labels.material.uniforms['uWords']?.value as CanvasTexture).dispose();
      for (const mesh of [faces, needle, ruler, labels]) {
        mesh.geometry.dispose();
        mesh.material.dispose();
      }
    },
    [drawn],
  );
  return <primitive object={drawn.group} />;
}
