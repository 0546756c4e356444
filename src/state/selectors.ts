/** What scene and panels both derive from the state: each is worked out once, and both follow the same object. */
import { BUILDS } from '../anatomy/index.ts';
import type { BodySide, Build, Dataset, TriggerPoint } from '../anatomy/index.ts';
import { depthRangeFor, drawnSection, painStrokes, pathSection, strokesOfArea } from '../reasoning/index.ts';
import type { DepthAnswer, DrawnSection, NeedleSection, PainStrokes } from '../reasoning/index.ts';
import { memoised } from './memoised.ts';
import { subjectOf } from './subject.ts';
import type { Target } from './target.ts';

const NO_STROKES: PainStrokes = { main: [], spillover: [], routes: [] };
const sectionOfPath = memoised(pathSection);

/** The strokes of pain of a muscle, a trigger point or an area; null for targets without pain. */
export const strokesFor = memoised((target: Target, dataset: Dataset, bothSides: boolean): PainStrokes | null => {
  if (target.kind === 'none' || target.kind === 'structure') return null;
  if (target.kind === 'area') return strokesOfArea(target.id, target.side, dataset, bothSides);
  const subject = subjectOf(target, dataset);
  return subject ? painStrokes(subject, dataset, bothSides) : NO_STROKES;
});

/** How deep a point lies for each build, by figures of the body's sex. */
export const depthAnswers = memoised(
  (point: TriggerPoint, dataset: Dataset): Readonly<Record<Build, DepthAnswer>> =>
    Object.fromEntries(
      BUILDS.map((build) => [build, depthRangeFor(dataset, point.id, build, dataset.body.reference.sex)]),
    ) as Record<Build, DepthAnswer>,
);

/** The section of a point: as it was measured on its side, else from its recorded path. Null where the dataset knows none. */
export function sectionOfPoint(
  measured: NeedleSection | null,
  dataset: Dataset,
  point: TriggerPoint,
  side: BodySide,
): NeedleSection | null {
  if (measured?.point === point.id && measured.side === side) return measured;
  const record = dataset.depths.needlePathByPoint.get(point.id);
  return record ? sectionOfPath(record.path, point, side) : null;
}

/** A section as it is drawn by figures of the body's sex, beside the words and by the ruler on the body; null for a point the dataset does not know. */
export const drawnSectionOf = memoised(
  (section: NeedleSection, dataset: Dataset, build: Build): DrawnSection | null => {
    const muscle = dataset.triggerPointById.get(section.point)?.muscle;
    return muscle ? drawnSection(section, dataset, muscle, section.point, build, dataset.body.reference.sex) : null;
  },
);
