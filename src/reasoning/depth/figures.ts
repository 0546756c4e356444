/** Published figures for one needle section: what the layers on its line are drawn to. All millimetres. */
import { isCompared } from '../../anatomy/index.ts';
import type {
  Build,
  Dataset,
  Measurement,
  Muscle,
  Quantity,
  Sex,
  SourceId,
  StructureId,
  TriggerPointId,
} from '../../anatomy/index.ts';
import { fitsBuild, hasBmi, isLimit, shallowestOf, spanOf } from './rows.ts';
import { middleOf, skinFatAt, type LayerRange } from './skin-and-fat.ts';

/** One figure as it may be shown: never a number alone, always with its spread and what it rests on. */
export interface StatedFigure {
  /** What it says: the layer of skin and fat, skin to muscle or bone, a thickness, the stated range of depth, or the nearest published limit. */
  readonly of: 'skin-and-fat' | 'skin-to-muscle' | 'muscle-thickness' | 'skin-to-bone' | 'stated-range' | 'limit';
  /** Where it is drawn. For a limit the shallowest published value, else the middle of what is published. */
  readonly drawnMm: number;
  /** Mean, where one is published; of several rows weighted by their people. */
  readonly meanMm: number | null;
  /** Median, where one row alone gives that and none a mean: medians have no common middle. */
  readonly medianMm: number | null;
  /** Standard deviation, where one row alone stands behind it. */
  readonly sdMm: number | null;
  /** Shallowest and deepest: mean ± SD or median over the rows, or published ranges. */
  readonly lowMm: number;
  readonly highMm: number;
  /**
   * `published` as it stands; `worked-out` from published figures (the layer of skin and fat by build, or a depth
   * of all builds moved by that layer); `illustrative` where no usable figure stands behind it.
   */
  readonly basis: 'published' | 'worked-out' | 'illustrative';
  readonly sources: readonly SourceId[];
}

/** The figures of one point, build and sex; limits are of both sexes together. */
export interface SectionFigures {
  readonly skinAndFat: StatedFigure | null;
  /** From the skin to the muscle of the point. */
  readonly target: StatedFigure | null;
  /** Thickness of a muscle on the line; null where none is published here. */
  readonly thicknessOf: (muscle: Muscle) => StatedFigure | null;
  readonly bone: StatedFigure | null;
  /** The nearest published depth of a structure that must not be met. */
  readonly limitOf: (structure: StructureId) => StatedFigure | null;
}

const tenth = (mm: number): number => Math.round(mm * 10) / 10;
const hasFigure = (row: Measurement): boolean => isCompared(row.verified) && spanOf(row) !== null;

/** Rows with a mean where there are any, else with a median, else those with a range alone; the three do not mix. */
function bestOf(rows: readonly Measurement[]): readonly Measurement[] {
  const means = rows.filter(({ meanMm }) => meanMm !== null);
  if (means.length > 0) return means;
  const medians = rows.filter(({ medianMm }) => medianMm !== null);
  return medians.length > 0 ? medians : rows;
}

/** Rows that divide by build where there are any: they are nearer to the person shown. */
function nearestGroup(rows: readonly Measurement[]): readonly Measurement[] {
  const divided = rows.filter(hasBmi);
  return divided.length > 0 ? divided : rows;
}

/** Several rows as one figure; null for none. `movedMm` moves rows that do not divide by build. */
function pooled(of: StatedFigure['of'], rows: readonly Measurement[], movedMm = 0): StatedFigure | null {
  const best = bestOf(rows);
  const [only] = best;
  if (!only) return null;
  const spans = best.flatMap((row) => {
    const span = spanOf(row);
    return span ? [span] : [];
  });
  const low = Math.min(...spans.map(([from]) => from));
  const high = Math.max(...spans.map(([, to]) => to));
  const people = best.reduce((sum, { n }) => sum + (n ?? 1), 0);
  const mean =
    only.meanMm === null ? null : best.reduce((sum, { meanMm, n }) => sum + (meanMm ?? 0) * (n ?? 1), 0) / people;
  const median = best.length === 1 ? only.medianMm : null;
  const moved = best.some(hasBmi) ? 0 : movedMm;
  return {
    of,
    drawnMm: tenth((mean ?? median ?? (low + high) / 2) + moved),
    meanMm: mean === null ? null : tenth(mean + moved),
    medianMm: median === null ? null : tenth(median + moved),
    sdMm: best.length === 1 ? only.sdMm : null,
    lowMm: tenth(low + moved),
    highMm: tenth(high + moved),
    basis: moved === 0 ? 'published' : 'worked-out',
    sources: [...new Set(best.map(({ source }) => source))],
  };
}

/** The shallowest of the rows as a limit, unmoved: a limit never moves away from the skin. */
function limitFrom(rows: readonly Measurement[]): StatedFigure | null {
  const shallowest = rows.flatMap((row) => shallowestOf(row) ?? []);
  const whole = pooled('limit', rows);
  if (!whole || shallowest.length === 0) return null;
  return {
    ...whole,
    drawnMm: Math.floor(Math.min(...shallowest) * 10) / 10,
    sources: [...new Set(rows.map(({ source }) => source))],
  };
}

/**
 * What is published for the line to a trigger point.
 * Skin and fat are drawn at the geometric middle of their range, as their spread is log-normal.
 */
export function sectionFigures(
  { depths }: Pick<Dataset, 'depths'>,
  muscle: Muscle,
  point: TriggerPointId,
  build: Build,
  sex: Sex | null,
): SectionFigures {
  const of = sex ?? undefined;
  const region = depths.tissueRegionByPoint.get(point);
  const layerFor = (shown: Build) => (region ? skinFatAt(region, depths.measurements, shown, of) : null);
  const middle = (range: LayerRange): number => tenth(middleOf(range));
  const layer = layerFor(build);
  const usual = layerFor('average');
  const movedMm = layer && usual ? middle(layer) - middle(usual) : 0;

  const ofBuild = (depths.measurementsByMuscle.get(muscle.id) ?? []).filter(
    (row) => hasFigure(row) && fitsBuild(row, build),
  );
  const rows = ofBuild.filter((row) => fitsBuild(row, build, of));
  const measuring = (quantity: Quantity): readonly Measurement[] => rows.filter((row) => row.quantity === quantity);
  const bones = measuring('skin-to-bone');
  // What must not be met knows no sex, as in `limits.ts`: the shallowest found in men or women.
  const limitingBones = ofBuild.filter((row) => row.quantity === 'skin-to-bone' && isLimit(row));
  const limitedBone = limitFrom(limitingBones);
  return {
    skinAndFat: layer && {
      of: 'skin-and-fat',
      drawnMm: middle(layer),
      meanMm: null,
      medianMm: null,
      sdMm: null,
      lowMm: layer.minMm,
      highMm: layer.maxMm,
      basis: layer.illustrative ? 'illustrative' : 'worked-out',
      sources: layer.sources,
    },
    target: pooled('skin-to-muscle', nearestGroup(measuring('skin-to-muscle')), movedMm),
    thicknessOf: (other) =>
      pooled(
        'muscle-thickness',
        (depths.measurementsByMuscle.get(other.id) ?? []).filter(
          (row) =>
            row.quantity === 'muscle-thickness' &&
            hasFigure(row) &&
            row.meanMm !== null &&
            fitsBuild(row, build, of) &&
            // A figure from another place says nothing here; one of several muscles measured together nothing of either.
            (row.region === region?.id || (row.region === null && other.id === muscle.id)) &&
            row.of === 'one',
        ),
      ),
    // A rib before the lung stands for the lung: it is drawn where the nearest was found.
    bone: limitedBone ? { ...limitedBone, of: 'skin-to-bone' } : pooled('skin-to-bone', nearestGroup(bones), movedMm),
    limitOf: (structure) => limitFrom(ofBuild.filter((row) => isLimit(row) && row.structures.includes(structure))),
  };
}
