/** From where a question about what was explained is asked: far enough that the view does not give the answer away. */
import type { AreaId, Dataset } from '../anatomy/index.ts';
import type { Verdict } from './recall.ts';
import { usualAreas } from './referral.ts';
import { pointsOf, type Subject } from './subject.ts';

/** How far back the places face, as a sum over them: LPS, +y is the body's back. */
function backward(facings: readonly (readonly number[])[]): number {
  return facings.reduce((sum, facing) => sum + (facing[1] ?? 0), 0);
}

function facingsOf(areas: readonly AreaId[], dataset: Pick<Dataset, 'areaById'>): readonly (readonly number[])[] {
  return areas
    .flatMap((area) => dataset.areaById.get(area)?.strokes ?? [])
    .flatMap(({ facing }) => (facing ? [facing] : []));
}

/** The whole body from the front or from the back, whichever the muscle is reached from or its pain is felt on. */
export function askedFrom(
  question: Verdict['question'],
  subject: Subject,
  dataset: Pick<Dataset, 'areaById' | 'depths'>,
): 'front' | 'back' {
  const points = pointsOf(subject);
  const ids = new Set(points.map(({ id }) => id));
  // A path points inward, so what it enters faces the other way.
  const entries = dataset.depths.needlePaths.flatMap(({ id, path }) =>
    path && ids.has(id) ? [path.direction.map((part) => -part)] : [],
  );
  const facings = question === 'muscle' && entries.length > 0 ? entries : facingsOf(usualAreas(points), dataset);
  return backward(facings) > 0 ? 'back' : 'front';
}
