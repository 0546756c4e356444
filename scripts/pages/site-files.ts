/** All pages of muscles with what belongs to them, by where they lie in the build. */
import { REGIONS, type Dataset, type Muscle } from '../../src/anatomy/index.ts';
import { escaped } from '../review-kit/html.ts';
import { folderOf, musclePage, oembedOf, oembedPlaceOf } from './muscle-page.ts';
import { page } from './page.ts';
import { addressOf, robots, sitemap, type Site } from './site.ts';
import { REGION_NAMES, WORDS } from './words.ts';

const INDEX = 'muscles/';

/** The list of all muscles, by part of the body. */
function indexPage(dataset: Dataset, site: Site): string {
  const parts = REGIONS.map((region) => {
    const items = (dataset.musclesByRegion.get(region) ?? []).map(
      ({ id, name, latin }) =>
        `<li><a href="./${escaped(id)}/">${escaped(name)}</a> <span class="latin" lang="la">${escaped(latin)}</span></li>`,
    );
    return items.length === 0
      ? ''
      : `      <section aria-labelledby="${region}">\n        <h2 id="${region}">${REGION_NAMES[region]}</h2>\n        <ul class="muscles">${items.join('')}</ul>\n      </section>\n`;
  });
  const description = WORDS.indexText(dataset.muscles.length);
  return page(
    {
      title: WORDS.indexTitle,
      description,
      address: addressOf(site, INDEX, INDEX),
      picture: null,
      oembed: null,
      up: '../',
    },
    `      <header>\n        <h1>${WORDS.all}</h1>\n        <p>${description}</p>\n        <p><a class="open" href="../">${WORDS.program}</a></p>\n      </header>\n${parts.join('')}`,
  );
}

/**
 * The files, text or bytes, by where they lie.
 * @param picture of a muscle as PNG of 1200 × 630 px; null where there is none
 */
export function siteFiles(
  dataset: Dataset,
  site: Site,
  picture: (muscle: Muscle) => Uint8Array | null,
): Readonly<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {
    [`${INDEX}index.html`]: indexPage(dataset, site),
  };
  for (const muscle of dataset.muscles) {
    const drawn = picture(muscle);
    const told = { muscle, dataset, site, isPictured: drawn !== null };
    files[`${folderOf(muscle)}index.html`] = musclePage(told);
    if (drawn) files[`${folderOf(muscle)}picture.png`] = drawn;
    files[oembedPlaceOf(muscle)] = `${JSON.stringify(oembedOf(told))}\n`;
  }
  if (site.address !== null) {
    files['sitemap.xml'] = sitemap(site.address, ['', INDEX, ...dataset.muscles.map(folderOf)]);
    const forRobots = robots(site.address);
    if (forRobots !== null) files['robots.txt'] = forRobots;
  }
  return files;
}
