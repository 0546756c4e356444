/** What the needle view draws for a state: which line, what on the ruler, whether a needle, which names. */
import type { Camera } from 'three';
import type { Dataset } from '../../anatomy/index.ts';
import { bodyDepthOf, publishedBuild } from '../../reasoning/index.ts';
import { drawnSectionOf } from '../../state/index.ts';
import type { MyopointState } from '../../state/index.ts';
import { say } from '../../words/index.ts';
import { lineOf, type NeedleLine } from '../section/needle-line.ts';
import type { Cutaway } from './cutaway.ts';
import type { HazardLabel, LabelFrame } from './hazard-labels.ts';
import { needleFramingOf, labelsFor, readingOf, rowsFor } from './needle-framing.ts';
import type { NeedleMarks } from './needle-mesh.ts';
import type { RulerMarks } from './ruler.ts';

/** What is drawn on the opened body. */
interface NeedlePlan {
  readonly ruler: RulerMarks;
  /** Null where no needle is to be seen. */
  readonly needle: NeedleMarks | null;
  readonly labels: readonly HazardLabel[];
  readonly reading: LabelFrame;
}

/** The picture that is drawn into, size in CSS px. */
interface Viewer {
  readonly camera: Camera;
  readonly size: { readonly width: number; readonly height: number };
}

/** The line a state asks for; null when the needle view is closed, the body has not come, or no path is known. */
export function lineFor(
  dataset: Dataset | null,
  { choices: { needle, selected }, load }: Pick<MyopointState, 'choices' | 'load'>,
): NeedleLine | null {
  if (!needle || !dataset || selected.kind !== 'trigger-point' || load.phase !== 'ready') return null;
  return lineOf(dataset, selected.id, selected.side);
}

/** What a change of state touches: the line, how the body around it is cut and dressed, or only what is written on it. */
export function needleChange(state: MyopointState, before: MyopointState): 'line' | 'body' | 'marks' | null {
  const [now, last] = [state.choices, before.choices];
  if (
    now.needle !== last.needle ||
    (now.needle && now.selected !== last.selected) ||
    state.load.phase !== before.load.phase
  )
    return 'line';
  if (now.build !== last.build || now.layers !== last.layers) return 'body';
  const marks =
    state.markedHazard !== before.markedHazard ||
    state.insets !== before.insets ||
    state.audience !== before.audience ||
    state.hideNeedles !== before.hideNeedles;
  return marks ? 'marks' : null;
}

/** How far a line that is asked about stands out of the skin, mm. */
const OUTSIDE_MM = 40;

/**
 * The line a quiz asks about: to the middle of the layer its tip is in, or all the way. No depth is told beside it, and no name.
 * @param tip the structure of that layer
 */
export function askedLine({ section, skinMm }: Pick<Cutaway, 'section' | 'skinMm'>, tip: string | null): NeedleMarks {
  const layer = section.layers.find(({ structure }) => structure === tip);
  const endMm = skinMm + (layer ? (layer.fromMm + layer.toMm) / 2 : section.reachMm);
  return { needleMm: endMm + OUTSIDE_MM, tipMm: endMm, tipOnBodyMm: endMm, skinMm, isLine: true };
}

/** What is drawn on a body opened along a line; null where the dataset does not know the line's point. */
export function needlePlan(
  cutaway: Cutaway,
  state: Pick<MyopointState, 'audience' | 'choices' | 'hideNeedles' | 'insets' | 'markedHazard'>,
  dataset: Dataset,
  { camera, size }: Viewer,
): NeedlePlan | null {
  const { line, clipBox, section, skinMm } = cutaway;
  const {
    audience,
    hideNeedles,
    choices: { build },
  } = state;
  const muscle = dataset.triggerPointById.get(line.point)?.muscle;
  const drawing = drawnSectionOf(section, dataset, publishedBuild(build));
  if (!muscle || !drawing) return null;
  const { needleLengthMm } = muscle.needling;
  // Without a needle's line there is no range on the ruler: it is measured along another way.
  const { knots, endMm, notToDepth, target: range } = drawing;
  const onBody = (drawnMm: number): number => bodyDepthOf(knots, drawnMm, skinMm);
  const most = rowsFor(cutaway, size);
  const reading = readingOf(needleFramingOf(clipBox, most), camera, size, state);
  // Patients are shown how deep things lie, not a needle in someone.
  const isNeedleShown = line.isNeedle && !hideNeedles && audience !== 'patient';
  return {
    ruler: {
      bodyDepthOf: onBody,
      endMm,
      rangeMm: range && [range.minMm, range.maxMm],
      capMm: range?.limit?.mm ?? null,
      caution: notToDepth ? say('scene.ruler.not-to-depth') : null,
      skinMm,
      textMm: reading.textMm,
      right: reading.right,
    },
    needle:
      isNeedleShown && range && needleLengthMm
        ? { needleMm: needleLengthMm[1], tipMm: range.minMm, tipOnBodyMm: onBody(range.minMm), skinMm }
        : null,
    labels: labelsFor(cutaway, onBody(endMm) - skinMm, state, most, dataset.body),
    reading,
  };
}
