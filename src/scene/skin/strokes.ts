/** Which brush strokes of pain a target asks for, and what of them is to be in sight. */
import { Vector3 } from 'three';
import type { Dataset, Stroke } from '../../anatomy/index.ts';
import { painStrokes, strokesOfArea } from '../../reasoning/index.ts';
import type { PainStrokes } from '../../reasoning/index.ts';
import { subjectOf } from '../../state/index.ts';
import type { Target } from '../../state/index.ts';
import { toGltf } from '../frame/lps-gltf.ts';

const NO_STROKES: PainStrokes = { main: [], spillover: [], routes: [] };

/** The strokes of a muscle, a trigger point or an area; null for targets without pain. */
export function strokesFor(target: Target, dataset: Dataset, bothSides: boolean): PainStrokes | null {
  if (target.kind === 'none' || target.kind === 'structure') return null;
  if (target.kind === 'area') return strokesOfArea(target.id, target.side, dataset, bothSides);
  const subject = subjectOf(target, dataset);
  return subject ? painStrokes(subject, dataset, bothSides) : NO_STROKES;
}

/** The stroke's outline points in scene space (for framing). */
export function pointsOf(stroke: Stroke): Vector3[] {
  const radius = stroke.radiusMm / 1000;
  return stroke.points.flatMap((point) => {
    const [x, y, z] = toGltf(point);
    return [new Vector3(x - radius, y - radius, z), new Vector3(x + radius, y + radius, z)];
  });
}
