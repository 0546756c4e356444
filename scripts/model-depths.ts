/**
 * Holds the reference body against published depths: writes `src/anatomy/model-depths.json` and the table in
 * `docs/data-sources.md`. Run with `npm run data:depths` after the body or the measurements changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isCompared, loadDataset, type Measurement, type ModelDepth, type TriggerPointId } from '../src/anatomy/index.ts';
import { hasBmi, isLimit, shallowestOf, spanOf } from '../src/reasoning/index.ts';
import { loftPoint, type Loft, type Vec3 } from '../src/geometry/index.ts';
import { readBody, readLofts } from './depths/body.ts';
import { SITES } from './depths/sites.ts';

const DOCS = 'docs/data-sources.md';
const HEADING = '## The body against published depths';

const tenth = (mm: number): number => Math.round(mm * 10) / 10;

/** Rows a lean man can be compared with: men or both sexes, and of those divided by BMI the leanest group. */
function comparable(rows: readonly Measurement[]): readonly Measurement[] {
  const men = rows.filter(({ group }) => group.sex !== 'female');
  const lean = men.filter((row) => hasBmi(row) && (row.group.bmiMin ?? 0) < 23);
  return lean.length > 0 ? lean : men.length > 0 ? men : rows;
}

/** Mean of means by n (1 where not known), and of SDs the same way. */
function pooled(rows: readonly Measurement[]): { mean: number | null; sd: number | null } {
  const weighed = (value: (row: Measurement) => number | null): number | null => {
    const found = rows.flatMap((row) => { const mm = value(row); return mm === null ? [] : [[mm, row.n ?? 1] as const]; });
    const weight = found.reduce((sum, [, n]) => sum + n, 0);
    return weight > 0 ? tenth(found.reduce((sum, [mm, n]) => sum + mm * n, 0) / weight) : null;
  };
  return { mean: weighed(({ meanMm }) => meanMm), sd: weighed(({ sdMm }) => sdMm) };
}

function compared(site: string, measured: string, modelMm: number, rows: readonly Measurement[]): ModelDepth {
  const like = comparable(rows);
  const { mean, sd } = pooled(like);
  const shallow = rows.flatMap((row) => shallowestOf(row) ?? []);
  const deep = rows.flatMap((row) => [spanOf(row)?.[1] ?? [], row.rangeMm?.[1] ?? []].flat());
  const publishedMm: [number, number] = [tenth(Math.min(...shallow)), tenth(Math.max(...deep))];
  const middle = mean ?? (publishedMm[0] + publishedMm[1]) / 2;
  const hazard = rows.some((row) => isLimit(row) || row.quantity === 'clearance');
  return {
    site, measured, modelMm: tenth(modelMm), measurements: rows.map(({ id }) => id), publishedMeanMm: mean, publishedSdMm: sd, publishedMm,
    ratio: Math.round((100 * modelMm) / middle) / 100, hazard,
    capMm: Math.floor(10 * Math.min(modelMm, hazard ? publishedMm[0] : publishedMm[1])) / 10,
    muscles: [...new Set(rows.flatMap(({ muscles }) => muscles))],
  };
}

const dataset = await loadDataset();
const body = await readBody();
const lofts = await readLofts();
const loft = (id: string): Loft => {
  const found = lofts.find((one) => one.id === id);
  if (!found) throw new Error(`expected a loft ${id}`);
  return found;
};
const point = (id: string): Vec3 => {
  const place = dataset.triggerPointById.get(id as TriggerPointId)?.point.place;
  if (!place) throw new Error(`expected a trigger point ${id}`);
  return loftPoint(loft(place.structure), place.along, place.around);
};

const found = SITES.flatMap(({ site, measured, rows, model }): ModelDepth[] => {
  const published = dataset.depths.measurements.filter((row) => isCompared(row.verified) && spanOf(row) !== null && rows(row));
  const modelMm = model({ body, loft, point });
  if (published.length === 0 || modelMm === null) {
    console.error(`${site}: ${published.length} rows, model ${modelMm}`);
    return [];
  }
  return [compared(site, measured, modelMm, published)];
});
writeFileSync('src/anatomy/model-depths.json', `[\n${found.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);

const published = ({ publishedMeanMm: mean, publishedSdMm: sd, publishedMm: [from, to] }: ModelDepth): string =>
  (mean === null ? `${from}–${to}` : `${mean}${sd === null ? '' : ` ± ${sd}`} (${from}–${to})`);
const sourcesOf = ({ measurements }: ModelDepth): string => [...new Set(measurements.map((id) => {
  const row = dataset.depths.measurements.find((one) => one.id === id);
  return row ? (dataset.sourceById.get(row.source)?.id ?? '') : '';
}))].join(', ');
const table = [
  HEADING,
  'Written by `npm run data:depths` from `src/anatomy/model-depths.json`; asked of the built models along straight lines. The body is one lean man, so the mean is that of men or of both sexes and, where the source divides by BMI, of the leanest group; the span in brackets is over all rows compared with their source, medians with it. **May be drawn** is never deeper than published, and for sites in front of lung, vessel, nerve or cord never deeper than the shallowest published figure. Published figures are never changed to fit the model.',
  '',
  '| site | asked of the model | model, mm | published, mm | ratio | may be drawn, mm | sources |',
  '|---|---|---|---|---|---|---|',
  ...found.map((one) => `| ${one.site}${one.hazard ? ' **(hazard)**' : ''} | ${one.measured} | ${one.modelMm} | ${published(one)} | ${one.ratio} | ≤ ${one.capMm} | ${sourcesOf(one)} |`),
  '',
].join('\n');
const docs = readFileSync(DOCS, 'utf8');
const start = docs.indexOf(HEADING);
const after = start < 0 ? -1 : docs.indexOf('\n## ', start + HEADING.length);
const before = start < 0 ? `${docs.trimEnd()}\n\n` : docs.slice(0, start);
writeFileSync(DOCS, `${before}${table}${after < 0 ? '' : docs.slice(after)}`);
console.error(`${found.length} sites`);
