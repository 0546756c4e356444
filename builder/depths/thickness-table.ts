/** Thickness of the trunk's muscles and of the chest wall on both bodies beside published means, as a section of the documents. */
import type { Dataset, ModelDepth } from '../../src/anatomy/index.ts';
import type { BuiltBody } from '../body/built-body.ts';
import type { BodyLofts } from '../body/carried-lofts.ts';
import { askOf, compareDepths } from './compare-depths.ts';
import type { ThicknessRecord } from './read-thickness.ts';
import { THICKNESS_SITES, UNPUBLISHED } from './thickness-sites.ts';

const HEADING = '## Thickness of muscles and chest wall against published means';
/** A body further from a mean than this share gives its reason. */
const NEAR_SHARE = 0.15;

/** A body with what was measured on it. */
export interface ThickBody {
  readonly dataset: Dataset;
  /** Sites with a published figure, in the order of `THICKNESS_SITES`. */
  readonly compared: readonly ModelDepth[];
  /** Sites without one, mm. */
  readonly drawn: readonly { readonly site: string; readonly measured: string; readonly mm: number | null }[];
}

/** Measures a built body at every site. */
export function thicknessOfBody(dataset: Dataset, body: BuiltBody, lofts: BodyLofts): ThickBody {
  const ask = askOf(dataset, body, lofts);
  const all = compareDepths(dataset, body, lofts, () => undefined);
  return {
    dataset,
    compared: THICKNESS_SITES.flatMap((site) => all.filter((one) => one.site === site)),
    drawn: UNPUBLISHED.map(({ site, measured, model }) => ({ site, measured, mm: model(ask) })),
  };
}

/** Whether a site lies near its mean, or within the published span where there is none. */
export function isNear({ ratio }: Pick<ModelDepth, 'ratio'>): boolean {
  return Math.abs(ratio - 1) <= NEAR_SHARE;
}

const figure = ({ publishedMeanMm: mean, publishedSdMm: sd, publishedMm: [from, to] }: ModelDepth): string =>
  mean === null ? `${from}–${to}` : `${mean}${sd === null ? '' : ` ± ${sd}`}`;

function worksOf({ depths, sourceById }: Dataset, { measurements }: ModelDepth): string {
  const rows = depths.measurements.filter(({ id }) => measurements.includes(id));
  return [
    ...new Set(rows.map(({ source, verified }) => `${source}, ${sourceById.get(source)?.tier}, ${verified}`)),
  ].join('; ');
}

/** @returns the row of a body at a site; the record says how it was drawn before, and why it is far where it is. */
function rowOf({ dataset }: ThickBody, one: ModelDepth, record: ThicknessRecord | undefined): string {
  const before = record?.beforeMm[dataset.body.id as keyof ThicknessRecord['beforeMm']];
  const why = record?.why[dataset.body.id as keyof ThicknessRecord['why']] ?? '';
  return `| ${one.site} | ${one.measured} | ${dataset.body.id} | ${figure(one)} | ${before ?? ''} | ${one.modelMm} | ${one.ratio} | ${worksOf(dataset, one)} | ${why} |`;
}

function section(bodies: readonly ThickBody[], records: readonly ThicknessRecord[]): string {
  const compared = bodies.flatMap((body) => body.compared);
  const near = compared.filter(isNear).length;
  return [
    HEADING,
    'Written by `npm run data:thickness`; asked of the built models, figures from `data/knowledge`, what was drawn before and why a body lies further than 15 % from a mean from `data/bodies/thickness`. The muscles are brought to these means by `builder/thickness` (`npx tsx scripts/set-thickness.ts`). One shape serves both bodies, hers at about 0.8 to 0.9 of his thickness, so he is drawn where both come near.',
    '',
    `**Figures.** ${near} of ${compared.length} within 15 % of the mean.`,
    '',
    '| site | asked of the model | body | published, mm | drawn before, mm | drawn, mm | ratio | source, tier, compared | why |',
    '|---|---|---|---|---|---|---|---|---|',
    ...THICKNESS_SITES.flatMap((site) =>
      bodies.flatMap((body) =>
        body.compared
          .filter((one) => one.site === site)
          .map((one) =>
            rowOf(
              body,
              one,
              records.find((record) => record.site === site),
            ),
          ),
      ),
    ),
    '',
    'Looked for, and no mean read; drawn so:',
    '',
    `| site | asked of the model | ${bodies.map(({ dataset }) => `${dataset.body.id}, mm`).join(' | ')} |`,
    `|---|---|${bodies.map(() => '---').join('|')}|`,
    ...UNPUBLISHED.map(
      ({ site, measured }) =>
        `| ${site} | ${measured} | ${bodies
          .map(({ drawn }) => drawn.find((one) => one.site === site)?.mm?.toFixed(1) ?? '–')
          .join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

/** @returns the document with its section on thickness written anew, at its end where there was none. */
export function withThicknessTable(
  docs: string,
  bodies: readonly ThickBody[],
  records: readonly ThicknessRecord[],
): string {
  const start = docs.indexOf(HEADING);
  const after = start < 0 ? -1 : docs.indexOf('\n## ', start + HEADING.length);
  const before = start < 0 ? `${docs.trimEnd()}\n\n` : docs.slice(0, start);
  return `${before}${section(bodies, records)}${after < 0 ? '' : docs.slice(after)}`;
}
