/**
 * Where the muscle of a trigger point may lie from the skin, by build: a range that obeys anatomy, or why there is none.
 * It is no depth to needle and no depth is safe: only imaging can tell for one person.
 *
 * The stated range is for an average build; for another, each end moves by as much as that end of the layer of skin and
 * fat does, and published depths to the muscle for that build widen it. Then, in this order:
 * 1. never shallower than skin and fat of that build with the published thickness of the muscles over it, nor than where
 *    a muscle over it begins;
 * 2. never deeper than its ceiling: `BEFORE_HAZARD_MM` before the shallowest published hazard at the site, the
 *    record's own rule, the ceiling of a muscle under it there, or the muscle's far side on the drawn way;
 * 3. never narrower than {@link LEAST_RANGE_MM}, and for a lean or heavier build only where skin and fat were measured there.
 */
import { BUILDS, isCompared } from '../../anatomy/index.ts';
import type {
  Build,
  Dataset,
  DepthBasis,
  Measurement,
  Muscle,
  Sex,
  SourceId,
  TissueBasis,
  TriggerPoint,
  TriggerPointId,
} from '../../anatomy/index.ts';
import { farSide, hazardCeiling, lower, ruleCeiling, type Ceiling, type DepthLimit } from './limits.ts';
import { fitsBuild, hasBmi, shallowestOf, spanOf } from './rows.ts';
import { skinFatAt, type LayerRange } from './skin-and-fat.ts';

/** What is narrower is no range but a depth, and one depth is never stated, mm. */
export const LEAST_RANGE_MM = 2;

/** Where the target may lie from the skin, mm. */
export interface DepthRange {
  readonly minMm: number;
  readonly maxMm: number;
  /** Where the stated depth comes from, and what the change with build rests on (`none` for the average build). */
  readonly basis: { readonly stated: DepthBasis; readonly layer: TissueBasis | 'none' };
  /** Null where nothing sets a ceiling: to be said with the range. */
  readonly limit: DepthLimit | null;
  readonly sources: readonly SourceId[];
}

/**
 * A range, or why none can be given: no depth is stated, nothing was measured for that build or sex, what lies over the muscle
 * reaches deeper than the stated range, or a ceiling leaves nothing.
 */
export type DepthAnswer =
  | { readonly kind: 'range'; readonly range: DepthRange }
  | { readonly kind: 'not-known'; readonly why: 'no-figure-for-build' | 'no-figure-for-sex' | 'covered' }
  /** With the published hazard at the site, where there is one: often it is why no depth is stated. */
  | { readonly kind: 'not-known'; readonly why: 'not-stated'; readonly hazard: DepthLimit | null }
  | { readonly kind: 'not-known'; readonly why: 'nothing-left'; readonly limit: DepthLimit };

type Knowledge = Pick<Dataset, 'depths' | 'triggerPointById' | 'muscles'>;

/** One point on the way to its range. */
interface Draft {
  readonly muscle: Muscle;
  readonly point: TriggerPoint;
  readonly layer: LayerRange | null;
  minMm: number;
  maxMm: number;
  ceiling: Ceiling | null;
  readonly sources: readonly SourceId[];
}

/** No living adult has less over a muscle, mm. */
const THINNEST_MM = 1;

const tenth = (mm: number): number => Math.round(mm * 10) / 10;
/** The least published thickness of a muscle alone, mm; 0 where none is published. */
function thinnestMm(rows: readonly Measurement[], build: Build, sex: Sex | undefined): number {
  const thin = rows
    .filter(
      (row) =>
        row.quantity === 'muscle-thickness' &&
        row.of === 'one' &&
        isCompared(row.verified) &&
        fitsBuild(row, build, sex),
    )
    .flatMap((row) => shallowestOf(row) ?? []);
  return thin.length > 0 ? Math.min(...thin) : 0;
}

function draftOf(
  data: Knowledge,
  muscle: Muscle,
  point: TriggerPoint,
  build: Build,
  sex: Sex | undefined,
): Draft | DepthAnswer {
  const { depths } = data;
  const { depthMm, sources } = muscle.needling;
  const rows = depths.measurementsByMuscle.get(muscle.id) ?? [];
  const hazard = hazardCeiling(rows, build);
  if (!depthMm)
    return { kind: 'not-known', why: 'not-stated', hazard: hazard && { ...hazard, treatment: 'nothing-left' } };
  const region = depths.tissueRegionByPoint.get(point.id);
  const layer = (region && skinFatAt(region, depths.measurements, build, sex)) ?? null;
  const usual = (region && skinFatAt(region, depths.measurements, 'average', sex)) ?? null;
  // A breast lies over the chest: what is stated there is not for her.
  if (region && !layer) return { kind: 'not-known', why: 'no-figure-for-sex' };
  if (build !== 'average' && (!layer || !usual || layer.illustrative))
    return { kind: 'not-known', why: 'no-figure-for-build' };
  const change =
    build !== 'average' && layer && usual
      ? ([layer.minMm - usual.minMm, layer.maxMm - usual.maxMm] as const)
      : ([0, 0] as const);
  const spans = rows
    .filter(
      (row) =>
        row.quantity === 'skin-to-muscle' && isCompared(row.verified) && hasBmi(row) && fitsBuild(row, build, sex),
    )
    .flatMap((row) => spanOf(row) ?? []);
  return {
    muscle,
    point,
    layer,
    minMm: tenth(Math.max(THINNEST_MM, Math.min(depthMm[0] + change[0], ...spans))),
    maxMm: tenth(Math.max(depthMm[1] + change[1], ...spans)),
    ceiling: lower(lower(hazard, ruleCeiling(muscle)), farSide(depths, point, build)),
    sources: [
      ...new Set([
        ...sources.map(({ source }) => source),
        ...rows.map(({ source }) => source),
        ...(build === 'average' ? [] : (layer?.sources ?? [])),
      ]),
    ],
  };
}

/** Muscles with a record that are passed on the way to a point, by its record. */
function musclesOver({ depths, muscles }: Knowledge, point: TriggerPoint): readonly Muscle[] {
  const over = new Set(depths.needlePathByPoint.get(point.id)?.path.over ?? []);
  return over.size === 0 ? [] : muscles.filter(({ structures }) => structures.some((structure) => over.has(structure)));
}

function answerOf({ muscle, layer, minMm, maxMm, ceiling, sources }: Draft, build: Build): DepthAnswer {
  const cut = ceiling !== null && ceiling.mm < maxMm;
  const deepest = cut ? ceiling.mm : maxMm;
  if (maxMm - minMm < LEAST_RANGE_MM) return { kind: 'not-known', why: 'covered' };
  if (ceiling && deepest - minMm < LEAST_RANGE_MM)
    return { kind: 'not-known', why: 'nothing-left', limit: { ...ceiling, treatment: 'nothing-left' } };
  return {
    kind: 'range',
    range: {
      minMm,
      maxMm: deepest,
      basis: { stated: muscle.needling.depthBasis, layer: layer && build !== 'average' ? layer.basis : 'none' },
      limit: ceiling && { ...ceiling, treatment: cut ? 'cut' : 'not-reached' },
      sources: [...new Set([...sources, ...(ceiling?.sources ?? [])])],
    },
  };
}

/** All points at once, as what lies over and under a muscle bears on its range. */
function answersFor(data: Knowledge, build: Build, sex: Sex | undefined): ReadonlyMap<TriggerPointId, DepthAnswer> {
  const answers = new Map<TriggerPointId, DepthAnswer>();
  const drafts: Draft[] = [];
  for (const { muscle, point } of data.triggerPointById.values()) {
    const draft = draftOf(data, muscle, point, build, sex);
    if ('kind' in draft) answers.set(point.id, draft);
    else drafts.push(draft);
  }
  const over = new Map(drafts.map((draft) => [draft, musclesOver(data, draft.point)]));
  const draftsOf = new Map<Muscle, Draft[]>();
  for (const draft of drafts) draftsOf.set(draft.muscle, [...(draftsOf.get(draft.muscle) ?? []), draft]);
  for (const draft of drafts) {
    const covering = (over.get(draft) ?? []).reduce(
      (sum, { id }) => sum + thinnestMm(data.depths.measurementsByMuscle.get(id) ?? [], build, sex),
      0,
    );
    draft.minMm = Math.max(draft.minMm, tenth((draft.layer?.minMm ?? 0) + covering));
  }
  // What lies over begins first, what lies under ends last: each round carries that one muscle further, so it comes to rest.
  for (let changed = true; changed;) {
    changed = false;
    for (const draft of drafts) {
      for (const muscle of over.get(draft) ?? []) {
        const above = draftsOf.get(muscle) ?? [];
        const begins = Math.min(...above.map(({ minMm }) => minMm));
        if (begins !== Infinity && begins > draft.minMm) {
          draft.minMm = begins;
          changed = true;
        }
        for (const one of above.filter(({ point }) => sameSite(data, point, draft.point))) {
          const ceiling = lower(one.ceiling, draft.ceiling);
          if (ceiling && ceiling.what.kind !== 'far-side' && ceiling.mm < (one.ceiling?.mm ?? Infinity)) {
            one.ceiling = ceiling;
            changed = true;
          }
        }
      }
    }
  }
  for (const draft of drafts) answers.set(draft.point.id, answerOf(draft, build));
  return answers;
}

/** Points whose layer of skin and fat is told by one region: what lies under one lies under the other. */
function sameSite({ depths: { tissueRegionByPoint } }: Knowledge, one: TriggerPoint, other: TriggerPoint): boolean {
  const region = tissueRegionByPoint.get(one.id);
  return region !== undefined && region === tissueRegionByPoint.get(other.id);
}

const kept = new WeakMap<Dataset['depths'], Map<string, ReadonlyMap<TriggerPointId, DepthAnswer>>>();

/**
 * Where the target of a trigger point may lie from the skin.
 * @param data the dataset; its answers are kept, so that asking again costs a look-up
 * @param point one of its trigger points; an unknown one is `not-stated`
 * @param build lean, average or heavier
 * @param sex both together when left out
 */
export function depthRangeFor(data: Knowledge, point: TriggerPointId, build: Build, sex?: Sex): DepthAnswer {
  const answers = kept.get(data.depths) ?? new Map<string, ReadonlyMap<TriggerPointId, DepthAnswer>>();
  kept.set(data.depths, answers);
  const key = `${BUILDS.indexOf(build)} ${sex ?? 'all'}`;
  const all = answers.get(key) ?? answersFor(data, build, sex);
  answers.set(key, all);
  return all.get(point) ?? { kind: 'not-known', why: 'not-stated', hazard: null };
}

/** The range of an answer; null where none can be given. */
export function rangeOf(answer: DepthAnswer): DepthRange | null {
  return answer.kind === 'range' ? answer.range : null;
}
