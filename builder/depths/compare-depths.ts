/** A body held against published depths. */
import {
  isCompared,
  type Dataset,
  type Measurement,
  type ModelDepth,
  type Sex,
  type TriggerPointId,
} from '../../src/anatomy/index.ts';
import { hasBmi, isLimit, shallowestOf, spanOf } from '../../src/reasoning/index.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import type { BodyLofts } from '../body/carried-lofts.ts';
import type { BuiltBody } from '../body/built-body.ts';
import type { Ask } from './ask-body.ts';
import { SITES } from './sites.ts';

const tenth = (mm: number): number => Math.round(mm * 10) / 10;

/** Rows a lean body can be compared with: of its sex or of both, and of those divided by BMI the leanest group. */
function comparable(rows: readonly Measurement[], sex: Sex): readonly Measurement[] {
  const alike = rows.filter(({ group }) => group.sex === null || group.sex === sex);
  const lean = alike.filter((row) => hasBmi(row) && (row.group.bmiMin ?? 0) < 23);
  return lean.length > 0 ? lean : alike.length > 0 ? alike : rows;
}

/** Mean of means by n (1 where not known), and of SDs the same way. */
function pooled(rows: readonly Measurement[]): { mean: number | null; sd: number | null } {
  const weighed = (value: (row: Measurement) => number | null): number | null => {
    const found = rows.flatMap((row) => {
      const mm = value(row);
      return mm === null ? [] : [[mm, row.n ?? 1] as const];
    });
    const weight = found.reduce((sum, [, n]) => sum + n, 0);
    return weight > 0 ? tenth(found.reduce((sum, [mm, n]) => sum + mm * n, 0) / weight) : null;
  };
  return { mean: weighed(({ meanMm }) => meanMm), sd: weighed(({ sdMm }) => sdMm) };
}

function compared(site: string, measured: string, modelMm: number, rows: readonly Measurement[], sex: Sex): ModelDepth {
  const like = comparable(rows, sex);
  const { mean, sd } = pooled(like);
  const shallow = rows.flatMap((row) => shallowestOf(row) ?? []);
  const deep = rows.flatMap((row) => [spanOf(row)?.[1] ?? [], row.rangeMm?.[1] ?? []].flat());
  const publishedMm: [number, number] = [tenth(Math.min(...shallow)), tenth(Math.max(...deep))];
  const middle = mean ?? (publishedMm[0] + publishedMm[1]) / 2;
  const hazard = rows.some((row) => isLimit(row) || row.quantity === 'clearance');
  return {
    site,
    measured,
    modelMm: tenth(modelMm),
    measurements: rows.map(({ id }) => id),
    publishedMeanMm: mean,
    publishedSdMm: sd,
    publishedMm,
    ratio: Math.round((100 * modelMm) / middle) / 100,
    hazard,
    capMm: Math.floor(10 * Math.min(modelMm, hazard ? publishedMm[0] : publishedMm[1])) / 10,
    muscles: [...new Set(rows.flatMap(({ muscles }) => muscles))],
  };
}

/** What a body is asked by, with its points where they lie on it. */
export function askOf(dataset: Dataset, body: BuiltBody, lofts: BodyLofts): Ask {
  const point = (id: string): Vec3 => {
    const place = dataset.triggerPointById.get(id as TriggerPointId)?.point.place;
    if (!place) throw new Error(`expected a trigger point ${id}`);
    return lofts.placeOn(place.structure, place.along, place.around).position;
  };
  return { body, centre: lofts.centreOf, point };
}

/**
 * Each site's depth on the built body beside what is published of it.
 * @param say told of each site that cannot be compared
 */
export function compareDepths(
  dataset: Dataset,
  body: BuiltBody,
  lofts: BodyLofts,
  say: (text: string) => void,
): ModelDepth[] {
  const ask = askOf(dataset, body, lofts);
  return SITES.flatMap(({ site, measured, rows, model }): ModelDepth[] => {
    const published = dataset.depths.measurements.filter(
      (row) => isCompared(row.verified) && spanOf(row) !== null && rows(row),
    );
    const modelMm = model(ask);
    if (published.length === 0 || modelMm === null) {
      say(`${site}: ${published.length} rows, model ${modelMm}`);
      return [];
    }
    return [compared(site, measured, modelMm, published, dataset.body.reference.sex)];
  });
}
