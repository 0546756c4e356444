/** Opens the body along the needle's line while the needle view is open; the workers do what takes long. */
import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { Group } from 'three';
import type { Dataset } from '../../anatomy/index.ts';
import { bodyDepthOf, NOT_TO_DEPTH, skinMovedMm } from '../../reasoning/index.ts';
import { drawnSectionOf } from '../../state/index.ts';
import type { MyopointState } from '../../state/index.ts';
import { beginWork, endWork } from '../engine/activity.ts';
import { useEngine } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { frameTo } from '../camera/frame-to.ts';
import { createFacesMesh, setFaces } from './faces-mesh.ts';
import { createLabels, drawLabels } from './hazard-labels.ts';
import { framingOf, labelsFor, readingOf, rowsFor } from './needle-framing.ts';
import { lineOf, type NeedleLine } from '../section/needle-line.ts';
import { createNeedle, drawNeedle } from './needle-mesh.ts';
import { createCutawayMaker, type Cutaway } from './cutaway.ts';
import { createRuler, drawRuler } from './ruler.ts';


/** After the body stands, before anyone has read a card to its end. */
const PREPARE_MS = 1500;

/** The line a state asks for; null when the needle view is closed or no path is known. */
function lineFor({ dataset }: Engine, { choices: { needle, selected }, load }: MyopointState): NeedleLine | null {
  if (!needle || !dataset || selected.kind !== 'trigger-point' || load.phase !== 'ready') return null;
  return lineOf(dataset, selected.id, selected.side);
}

export function NeedleView(): React.JSX.Element {
  const engine = useEngine();
  const { body, store, dataset, loader } = engine;
  const invalidate = useThree((three) => three.invalidate);
  const three = useThree((state) => state.get);
  const drawn = useMemo(() => {
    const group = new Group();
    const parts = { faces: createFacesMesh(body.appearances.texture, body.clip), needle: createNeedle(), ruler: createRuler(), labels: createLabels() };
    group.add(parts.faces, parts.needle, parts.ruler, parts.labels);
    return { group, ...parts };
  }, [body]);
  const maker = useMemo(() => (dataset ? createCutawayMaker(loader, dataset) : null), [dataset, loader]);

  useEffect(() => {
    const { faces, needle, ruler, labels } = drawn;
    let asked = 0;
    let wanted: NeedleLine | null = null;
    let shown: Cutaway | null = null;

    /** Needle, ruler and names; the body stays as it is cut. */
    const mark = (state: MyopointState, cutaway: Cutaway, data: Dataset): void => {
      const { line, clipBox, section } = cutaway;
      const { audience, hideNeedles, choices: { build, sex } } = state;
      const placed = data.triggerPointById.get(line.point);
      const drawing = drawnSectionOf(section, data, build, sex);
      if (!placed || !drawing) return;
      const { needleLengthMm } = placed.muscle.needling;
      const skinMm = skinMovedMm(data.depths, line.point, build, sex ?? undefined);
      // Without a needle's line there is no range on the ruler: it is measured along another way.
      const { knots, endMm, notToDepth, target: range } = drawing;
      const onBody = (drawnMm: number): number => bodyDepthOf(knots, drawnMm, skinMm);
      const { camera, size } = three();
      const most = rowsFor(cutaway, size);
      const reading = readingOf(framingOf(clipBox, most), camera, size, state);
      drawRuler(ruler, clipBox, {
        bodyDepthOf: onBody, endMm, rangeMm: range && [range.minMm, range.maxMm], capMm: range?.limit?.mm ?? null,
        caution: notToDepth ? NOT_TO_DEPTH : null, skinMm, textMm: reading.textMm, right: reading.right,
      });
      // Patients are shown how deep things lie, not a needle in someone.
      if (line.isNeedle && range && needleLengthMm && !hideNeedles && audience !== 'patient') {
        drawNeedle(needle, clipBox, { needleMm: needleLengthMm[1], tipMm: range.minMm, tipOnBodyMm: onBody(range.minMm), skinMm });
      } else needle.visible = false;
      drawLabels(labels, labelsFor(cutaway, onBody(endMm) - skinMm, state, most), clipBox, reading);
      invalidate();
    };
    const close = (): void => {
      shown = null;
      for (const mesh of [needle, ruler, labels]) mesh.visible = false;
      setFaces(faces, null);
      body.setCutaway(null);
      body.offsetSkin(null);
      invalidate();
    };
    const show = (cutaway: Cutaway, state: MyopointState): void => {
      const another = shown?.section !== cutaway.section;
      shown = cutaway;
      body.setCutaway(cutaway.clipBox);
      body.offsetSkin(cutaway.field);
      setFaces(faces, cutaway.faces);
      if (another) state.reportSection(cutaway.section);
      if (dataset) mark(store.getState(), cutaway, dataset);
      if (another) frameTo(framingOf(cutaway.clipBox, rowsFor(cutaway, three().size)));
    };
    /** Asks for what the state wants; what was shown stays until it is there. */
    const ask = async (state: MyopointState): Promise<void> => {
      asked += 1;
      const mine = asked;
      wanted = lineFor(engine, state);
      if (!wanted || !maker) {
        if (shown) close();
        return;
      }
      const { build, sex, layers } = state.choices;
      beginWork();
      try {
        const cutaway = await maker.open(wanted, build, sex, layers);
        // Something else has been asked for meanwhile.
        if (mine === asked) show(cutaway, store.getState());
      } finally {
        endWork();
      }
    };
    void ask(store.getState());
    const stop = store.subscribe((state, before) => {
      const { choices } = state;
      const { choices: last } = before;
      const opens = choices.needle !== last.needle || (choices.needle && choices.selected !== last.selected) || state.load.phase !== before.load.phase;
      const dresses = choices.build !== last.build || choices.sex !== last.sex || choices.layers !== last.layers;
      if (opens || (wanted && dresses)) void ask(state);
      else if (shown && dataset && (state.markedHazard !== before.markedHazard || state.insets !== before.insets
        || state.audience !== before.audience || state.hideNeedles !== before.hideNeedles)) mark(state, shown, dataset);
    });
    return () => {
      stop();
      asked += 1;
      if (shown) close();
    };
  }, [body, dataset, drawn, engine, invalidate, maker, store, three]);

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
    const stop = store.subscribe((state, before) => {
      if (state.load.phase === 'ready' && before.load.phase !== 'ready') later = setTimeout(prepare, PREPARE_MS);
    });
    return () => {
      stop();
      clearTimeout(later);
    };
  }, [body, gl, scene, store, three]);

  useEffect(() => () => {
    const { faces, needle, ruler, labels } = drawn;
    ruler.material.map?.dispose();
    for (const mesh of [faces, needle, ruler, labels]) {
      mesh.geometry.dispose();
      mesh.material.dispose();
    }
  }, [drawn]);
  return <primitive object={drawn.group} />;
}
