/** The comparison of depths as a table for the documents. */
import type { Dataset, ModelDepth } from '../../src/anatomy/index.ts';

const headingOf = ({ body }: Dataset): string => `## The ${body.id} against published depths`;

const MEN = { person: 'man', people: 'men' },
  WOMEN = { person: 'woman', people: 'women' };

const published = ({ publishedMeanMm: mean, publishedSdMm: sd, publishedMm: [from, to] }: ModelDepth): string =>
  mean === null ? `${from}–${to}` : `${mean}${sd === null ? '' : ` ± ${sd}`} (${from}–${to})`;
const sourcesOf = (dataset: Dataset, { measurements }: ModelDepth): string =>
  [
    ...new Set(
      measurements.map((id) => {
        const row = dataset.depths.measurements.find((one) => one.id === id);
        return row ? (dataset.sourceById.get(row.source)?.id ?? '') : '';
      }),
    ),
  ].join(', ');

function table(dataset: Dataset, found: readonly ModelDepth[]): string {
  const sex = dataset.body.reference.sex === 'female' ? WOMEN : MEN;
  return [
    headingOf(dataset),
    `Written by \`npm run data:depths\` from \`data/bodies/${dataset.body.id}/derived/model-depths.json\`; asked of the built models along straight lines. The body is one lean ${sex.person}, so the mean is that of ${sex.people} or of both sexes and, where the source divides by BMI, of the leanest group; the span in brackets is over all rows compared with their source, medians with it. **May be drawn** is never deeper than published, and for sites in front of lung, vessel, nerve or cord never deeper than the shallowest published figure. Published figures are never changed to fit the model.`,
    '',
    '| site | asked of the model | model, mm | published, mm | ratio | may be drawn, mm | sources |',
    '|---|---|---|---|---|---|---|',
    ...found.map(
      (one) =>
        `| ${one.site}${one.hazard ? ' **(hazard)**' : ''} | ${one.measured} | ${one.modelMm} | ${published(one)} | ${one.ratio} | ≤ ${one.capMm} | ${sourcesOf(dataset, one)} |`,
    ),
    '',
  ].join('\n');
}

/** @returns the document with its table of depths written anew, at its end where there was none. */
export function withDepthsTable(docs: string, dataset: Dataset, found: readonly ModelDepth[]): string {
  const heading = headingOf(dataset);
  const start = docs.indexOf(heading);
  const after = start < 0 ? -1 : docs.indexOf('\n## ', start + heading.length);
  const before = start < 0 ? `${docs.trimEnd()}\n\n` : docs.slice(0, start);
  return `${before}${table(dataset, found)}${after < 0 ? '' : docs.slice(after)}`;
}
