/** From where a question of a teach-back is asked: far enough that the view does not give the answer away. */
import type { Dataset, Muscle, ReferralTarget } from '../../anatomy/index.ts';
import { pointsOf } from '../../state/index.ts';
import type { TeachBack, ViewPreset } from '../../state/index.ts';

/** How far back the places face, as a sum over them: LPS, +y is the body's back. */
function backward(facings: readonly (readonly number[])[]): number {
  return facings.reduce((sum, facing) => sum + (facing[1] ?? 0), 0);
}

function facingsOf(targets: readonly ReferralTarget[], dataset: Dataset): readonly (readonly number[])[] {
  return targets.flatMap((target) => (target.kind === 'skin' ? dataset.areaById.get(target.area)?.strokes ?? [] : []))
    .flatMap(({ facing }) => (facing ? [facing] : []));
}

/** The whole body from the front or from the back, whichever the muscle is reached from or its pain is felt on. */
export function askedFrom({ subject, question }: TeachBack, muscle: Muscle, dataset: Dataset): ViewPreset {
  const points = pointsOf(subject, muscle);
  const ids = new Set(points.map(({ id }) => id));
  // A path points inward, so what it enters faces the other way.
  const entries = dataset.depths.needlePaths.flatMap(({ id, path }) => (path && ids.has(id) ? [path.direction.map((part) => -part)] : []));
  const felt = facingsOf(points.flatMap(({ main }) => main), dataset);
  const facings = question === 'muscle' && entries.length > 0 ? entries : felt;
  return backward(facings) > 0 ? 'back' : 'front';
}
