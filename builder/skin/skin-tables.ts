/** The skins beside published thickness, as a section of the documents. */
import { misses, type Dataset, type PublishedDepth, type SkinReason, type SkinSite } from '../../src/anatomy/index.ts';

const HEADING = '## The skins against published thickness';

/** What `data/bodies/skin` says of thickness. */
export interface SkinThickness {
  readonly sites: readonly SkinSite[];
  readonly published: readonly PublishedDepth[];
  readonly reasons: readonly SkinReason[];
}

const ratio = (achieved: number, published: number): string => (achieved / published).toFixed(2);
const triple = (numbers: readonly (number | string)[]): string => numbers.join(' / ');

function publishedRows({ published, reasons }: SkinThickness): string[] {
  const text = new Map(reasons.map((reason) => [reason.id, reason.text]));
  return published.map(({ body, build, what, publishedMm, sdMm, people, sources, achievedMm, why }) => {
    const figure = `${publishedMm}${sdMm === null ? '' : ` ± ${sdMm}`}${people === null ? '' : ` (${people})`}`;
    return `| ${what} | ${body}, ${build} | ${figure} | ${achievedMm} | ${ratio(achievedMm, publishedMm)} | ${sources.join(', ')} | ${why === null ? '' : (text.get(why) ?? '')} |`;
  });
}

function siteRows(dataset: Dataset, { sites, reasons }: SkinThickness): string[] {
  const text = new Map(reasons.map((reason) => [reason.id, reason.text]));
  return sites.map(({ body, site, region, achievedMm, why }) => {
    const { figures, basis } = regionFigures(dataset, { body, region });
    return `| ${site} | ${body} | ${triple(figures)} | ${basis} | ${triple(achievedMm)} | ${triple(achievedMm.map((mm, i) => ratio(mm, figures[i]!)))} | ${why === null ? '' : (text.get(why) ?? '')} |`;
  });
}

/**
 * What the table of regions proposes for a site: lean, average, heavier, mm, and what that rests on.
 * @throws Error when the region is not known or has no figures for that sex
 */
export function regionFigures(
  dataset: Dataset,
  { body, region }: Pick<SkinSite, 'body' | 'region'>,
): { readonly figures: readonly [number, number, number]; readonly basis: string } {
  const found = dataset.depths.tissueRegions.find((one) => one.id === region);
  const figures = found && (body === 'woman' ? found.womenMm : found.menMm);
  if (!figures) throw new Error(`site of the ${body} in "${region}": expected a region with figures for that sex`);
  return { figures, basis: found.basis };
}

function section(dataset: Dataset, thickness: SkinThickness): string {
  const within = thickness.published.filter(({ achievedMm, publishedMm }) => !misses(achievedMm, publishedMm)).length;
  const explained = thickness.published.filter(({ why }) => why !== null).length;
  const pairs = thickness.sites.flatMap(({ body, region, achievedMm }) =>
    achievedMm.map((mm, i) => [mm, regionFigures(dataset, { body, region }).figures[i]!] as const),
  );
  const sitesWithin = pairs.filter(([achieved, figure]) => !misses(achieved, figure)).length;
  return [
    HEADING,
    'Written by `npm run data:skins` from `data/bodies/skin`. Depths are from the skin to what is named, in millimetres; a reason stands wherever the ratio is further than 0.15 from 1. The builds were fitted to BMI 20, 25 and 32 by thickness alone; the bodies do not weigh that, so no BMI is said of them.',
    '',
    `**Published figures.** ${within} of ${thickness.published.length} within 15 %, ${explained} explained.`,
    '',
    '| site | body | published, mm | drawn, mm | ratio | sources | why |',
    '|---|---|---|---|---|---|---|',
    ...publishedRows(thickness),
    '',
    `**Sites that were fitted**, lean / average / heavier, beside the proposal of \`tissue-regions.json\`. ${sitesWithin} of ${pairs.length} figures within 15 %.`,
    '',
    '| site | body | proposed, mm | basis | drawn, mm | ratio | why |',
    '|---|---|---|---|---|---|---|',
    ...siteRows(dataset, thickness),
    '',
  ].join('\n');
}

/** @returns the document with its section on the skins written anew, at its end where there was none. */
export function withSkinTables(docs: string, dataset: Dataset, thickness: SkinThickness): string {
  const start = docs.indexOf(HEADING);
  const after = start < 0 ? -1 : docs.indexOf('\n## ', start + HEADING.length);
  const before = start < 0 ? `${docs.trimEnd()}\n\n` : docs.slice(0, start);
  return `${before}${section(dataset, thickness)}${after < 0 ? '' : docs.slice(after)}`;
}
