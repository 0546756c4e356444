/** Opens the body along the needle's line while the needle view is open, and measures what the line passes. */
import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { Box3, BufferGeometry, Group } from 'three';
import { depthRangeFor } from '../../anatomy/index.ts';
import { drawnSection, NOT_TO_DEPTH, type MyopointState } from '../../state/index.ts';
import { compose } from '../view/compose.ts';
import { useEngine, type Engine } from '../view/engine.ts';
import { blockFor, type CutBlock } from './cut-block.ts';
import { createFacesMesh, cutFaces } from './cut-faces.ts';
import { lineOf, measureLine, type NeedleLine } from './needle-line.ts';
import { drawNeedle, type NeedleDrawing } from './needle-mesh.ts';
import { swellAt, swellSites } from './swell.ts';

/** The line a state asks for; null when the needle view is closed or no path is known. */
function lineFor({ dataset, body }: Engine, { choices: { needle, selected } }: MyopointState): NeedleLine | null {
  if (!needle || !dataset || selected.kind !== 'trigger-point' || !body.layers.has('skin') || !body.layers.has('muscles')) return null;
  return lineOf(dataset, selected.id, selected.side);
}

/** The block seen a little from outside, so that the skin around the needle is in the picture. */
function frame(block: CutBlock): void {
  const box = new Box3();
  for (const across of [-1.1, 1.1]) {
    for (const down of [-0.035, block.depth * 1.05]) {
      box.expandByPoint(block.origin.clone().addScaledVector(block.across, across * block.halfWidth).addScaledVector(block.down, down));
    }
  }
  compose({ box, direction: block.toward.clone().addScaledVector(block.down, -0.34).normalize() });
}

export function NeedleView(): React.JSX.Element {
  const engine = useEngine();
  const { body, store, dataset } = engine;
  const invalidate = useThree((three) => three.invalidate);
  const group = useMemo(() => new Group(), []);
  const faces = useMemo(() => createFacesMesh(body.looks.texture, body.cut), [body]);

  useEffect(() => {
    let line: NeedleLine | null = null;
    let drawing: NeedleDrawing | null = null;
    const erase = (): void => {
      if (drawing) {
        group.remove(drawing.group);
        drawing.dispose();
        drawing = null;
      }
    };
    /** What depends on the build: skin, fat, range. */
    const dress = (state: MyopointState): void => {
      erase();
      const { block } = body;
      if (!line || !block || !dataset) return;
      const { build, sex } = state.choices;
      const placed = dataset.triggerPointById.get(line.point);
      if (!placed) return;
      body.swellSkin(swellSites(dataset, build, sex));
      const skinMm = swellAt(dataset, line.point, build, sex) ?? 0;
      const range = depthRangeFor(dataset.depths, placed.muscle, line.point, build, sex ?? undefined);
      const drawn = state.section ? drawnSection(state.section, dataset, placed.muscle, line.point, build, sex) : null;
      drawing = drawNeedle(block, {
        needleMm: placed.muscle.needling.needleLengthMm?.[1] ?? null,
        rangeMm: range ? [range.minMm, range.maxMm] : null,
        capMm: range?.capMm ?? null, skinMm, caution: drawn?.notToDepth ? NOT_TO_DEPTH : null,
      });
      group.add(drawing.group);
      faces.geometry.dispose();
      faces.geometry = cutFaces(body, block);
      faces.visible = true;
      invalidate();
    };
    const follow = (state: MyopointState): void => {
      const next = lineFor(engine, state);
      if (next && line && next.point === line.point && next.side === line.side) return;
      line = next;
      if (!line || !dataset) {
        erase();
        faces.visible = false;
        faces.geometry.dispose();
        faces.geometry = new BufferGeometry();
        body.openBlock(null);
        body.swellSkin([]);
        invalidate();
        return;
      }
      const section = measureLine(body, line, dataset);
      body.openBlock(blockFor(body, line));
      state.reportSection(section);
      dress(store.getState());
      if (body.block) frame(body.block);
    };
    follow(store.getState());
    const stop = store.subscribe((state, before) => {
      const { choices } = state;
      const opened = choices.needle !== before.choices.needle || choices.selected !== before.choices.selected || state.load.phase !== before.load.phase;
      if (opened) follow(state);
      if (line && (choices.build !== before.choices.build || choices.sex !== before.choices.sex)) dress(state);
    });
    return () => {
      stop();
      erase();
    };
  }, [body, dataset, engine, faces, group, invalidate, store]);

  useEffect(() => () => { faces.geometry.dispose(); faces.material.dispose(); }, [faces]);
  return <><primitive object={faces} /><primitive object={group} /></>;
}

