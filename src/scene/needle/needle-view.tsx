/** Opens the body along the needle's line while the needle view is open; the workers do what takes long. */
import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { Box3, Group, PerspectiveCamera, Vector3, type Camera } from 'three';
import { depthRangeFor, type Dataset } from '../../anatomy/index.ts';
import { bodyDepthOf, drawnSection, FURTHEST_ASIDE_MM, instanceKey, NOT_TO_DEPTH, type MyopointState } from '../../state/index.ts';
import { INSTANCES } from '../body/instances.ts';
import { beginWork, endWork } from '../view/activity.ts';
import { compose } from '../view/compose.ts';
import { useEngine, type Engine } from '../view/engine.ts';
import { standpointOf, type Framing } from '../view/framing.ts';
import type { CutBlock } from './cut-block.ts';
import { createFacesMesh, setFaces } from './faces-mesh.ts';
import { createLabels, drawLabels, type HazardLabel } from './hazard-labels.ts';
import { lineOf, type NeedleLine } from './needle-line.ts';
import { createNeedle, drawNeedle } from './needle-mesh.ts';
import { createOpener, type OpenedBody } from './open-body.ts';
import { createRuler, drawRuler } from './ruler.ts';
import { swellAt } from './swell.ts';

/** Most hazards named on the body; the panel lists them all. */
const MOST_LABELS = 3;
/** Nearer than this two hazards are named as one, metres. */
const SAME_PLACE = 0.002;
/** Numbers and words on the body are this tall, CSS px, but never smaller or larger than so many mm. */
const TEXT_PX = 14;
const TEXT_MM = [1.6, 5.5] as const;

/** The line a state asks for; null when the needle view is closed or no path is known. */
function lineFor({ dataset }: Engine, { choices: { needle, selected }, load }: MyopointState): NeedleLine | null {
  if (!needle || !dataset || selected.kind !== 'trigger-point' || load.phase !== 'ready') return null;
  return lineOf(dataset, selected.id, selected.side);
}

/** The block seen a little from outside, so that the skin around the needle is in the picture. */
function framingOf(block: CutBlock): Framing {
  const box = new Box3();
  for (const across of [-1.4, 1.4]) {
    for (const down of [-0.04, block.depth * 1.1]) {
      box.expandByPoint(block.origin.clone().addScaledVector(block.across, across * block.halfWidth).addScaledVector(block.down, down));
    }
  }
  return { box, direction: block.toward.clone().addScaledVector(block.down, -0.34).normalize() };
}

/** The picture's right and up as framed, and the height of words that can be read there, mm. */
function readingOf(framing: Framing, camera: Camera, size: { width: number; height: number }, state: MyopointState) {
  const right = new Vector3(0, 1, 0).cross(framing.direction).normalize();
  const up = framing.direction.clone().cross(right);
  let textMm = 3;
  if (camera instanceof PerspectiveCamera) {
    const { eye, target } = standpointOf(framing, camera, size, state.insets);
    const mmPerPixel = (2000 * eye.distanceTo(target) * Math.tan((camera.fov * Math.PI) / 360)) / size.height;
    textMm = Math.min(TEXT_MM[1], Math.max(TEXT_MM[0], TEXT_PX * mmPerPixel));
  }
  return { right, up, textMm };
}

/** The nearest of what must not be met, in words; the one pointed at always. Patients read names alone. */
function labelsFor({ hazards }: OpenedBody, endOnBodyMm: number, { choices: { audience }, markedHazard }: MyopointState): HazardLabel[] {
  const named = hazards.flatMap(({ number, distanceMm, atMm, place }, index) => {
    const instance = INSTANCES[number];
    if (!instance) return [];
    const marked = instanceKey(instance.structure.id, instance.side) === markedHazard;
    // Of lung and pleura, or artery and vein in one place, the first stands for both.
    const told = hazards.slice(0, index).some((other) => new Vector3().copy(other.place).distanceTo(new Vector3().copy(place)) < SAME_PLACE);
    const near = distanceMm <= FURTHEST_ASIDE_MM && atMm <= endOnBodyMm && !told;
    if (!near && !marked) return [];
    const name = instance.structure.name.charAt(0).toUpperCase() + instance.structure.name.slice(1);
    const distance = distanceMm < 0.5 ? 'on the line' : distanceMm < 1 ? '< 1 mm' : `${Math.floor(distanceMm)} mm`;
    return [{ words: audience === 'patient' ? name : `${name} · ${distance}`, place, marked }];
  });
  return [...named.filter(({ marked }) => marked), ...named.filter(({ marked }) => !marked)].slice(0, MOST_LABELS);
}

export function NeedleView(): React.JSX.Element {
  const engine = useEngine();
  const { body, store, dataset, loader } = engine;
  const invalidate = useThree((three) => three.invalidate);
  const three = useThree((state) => state.get);
  const drawn = useMemo(() => {
    const group = new Group();
    const parts = { faces: createFacesMesh(body.looks.texture, body.cut), needle: createNeedle(), ruler: createRuler(), labels: createLabels() };
    group.add(parts.faces, parts.needle, parts.ruler, parts.labels);
    return { group, ...parts };
  }, [body]);
  const opener = useMemo(() => (dataset ? createOpener(loader, dataset) : null), [dataset, loader]);

  useEffect(() => {
    const { faces, needle, ruler, labels } = drawn;
    let asked = 0;
    let wanted: NeedleLine | null = null;
    let shown: OpenedBody | null = null;

    /** Needle, ruler and names; the body stays as it is cut. */
    const mark = (state: MyopointState, opened: OpenedBody, data: Dataset): void => {
      const { line, block, section } = opened;
      const { build, sex, hideNeedles } = state.choices;
      const placed = data.triggerPointById.get(line.point);
      if (!placed) return;
      const { depthMm, needleLengthMm } = placed.muscle.needling;
      const skinMm = swellAt(data, line.point, build, sex) ?? 0;
      const range = depthMm ? depthRangeFor(data.depths, placed.muscle, line.point, build, sex ?? undefined) : null;
      const { knots, endMm, notToDepth } = drawnSection(section, data, placed.muscle, line.point, build, sex);
      const onBody = (drawnMm: number): number => bodyDepthOf(knots, drawnMm, skinMm);
      const { camera, size } = three();
      const reading = readingOf(framingOf(block), camera, size, state);
      drawRuler(ruler, block, {
        bodyDepthOf: onBody, endMm, rangeMm: range && [range.minMm, range.maxMm], capMm: range?.capMm ?? null,
        caution: notToDepth ? NOT_TO_DEPTH : null, skinMm, textMm: reading.textMm, right: reading.right,
      });
      if (range && needleLengthMm && !hideNeedles) {
        drawNeedle(needle, block, { needleMm: needleLengthMm[1], tipMm: range.minMm, tipOnBodyMm: onBody(range.minMm), skinMm });
      } else needle.visible = false;
      drawLabels(labels, labelsFor(opened, onBody(endMm) - skinMm, state), block, reading);
      invalidate();
    };
    const close = (): void => {
      shown = null;
      for (const mesh of [needle, ruler, labels]) mesh.visible = false;
      setFaces(faces, null);
      body.openBlock(null);
      body.swellSkin(null);
      invalidate();
    };
    const show = (opened: OpenedBody, state: MyopointState): void => {
      const another = shown?.section !== opened.section;
      shown = opened;
      body.openBlock(opened.block);
      body.swellSkin(opened.field);
      setFaces(faces, opened.faces);
      if (another) state.reportSection(opened.section);
      if (dataset) mark(store.getState(), opened, dataset);
      if (another) compose(framingOf(opened.block));
    };
    /** Asks for what the state wants; what was shown stays until it is there. */
    const ask = async (state: MyopointState): Promise<void> => {
      asked += 1;
      const mine = asked;
      wanted = lineFor(engine, state);
      if (!wanted || !opener) {
        if (shown) close();
        return;
      }
      const { build, sex, layers } = state.choices;
      beginWork();
      try {
        const opened = await opener.open(wanted, build, sex, layers);
        // Something else has been asked for meanwhile.
        if (mine === asked) show(opened, store.getState());
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
        || choices.audience !== last.audience || choices.hideNeedles !== last.hideNeedles)) mark(state, shown, dataset);
    });
    return () => {
      stop();
      asked += 1;
      if (shown) close();
    };
  }, [body, dataset, drawn, engine, invalidate, opener, store, three]);

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
