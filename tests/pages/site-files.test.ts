/** The pages of muscles as a browser reads them, all of them. */
// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset, MAN, type Dataset, type Muscle } from '../../src/anatomy/index.ts';
import { robots, siteAddress, sitemap } from '../../scripts/pages/site.ts';
import { siteFiles } from '../../scripts/pages/site-files.ts';

const ADDRESS = 'https://body.example/learn/';
const HOSTILE = `"><img src=x onerror=alert(1)><script>alert('1')</script>&amp;'`;
let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadDataset(MAN);
});

const pageOf = (files: Readonly<Record<string, string | Uint8Array>>, place: string): Document =>
  new DOMParser().parseFromString(String(files[place]), 'text/html');
const contentOf = (page: Document, name: string): string | null =>
  page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? null;
const hrefOf = (page: Document, selector: string): string | null =>
  page.querySelector(selector)?.getAttribute('href') ?? null;
/** Where a reference of a page leads, from the folder of the program on. */
const placeOf = (reference: string, from: string): string =>
  new URL(reference, new URL(from, 'http://site/')).pathname.slice(1);

describe('the pages of muscles', () => {
  it('are whole: each has title, description, words, sources, and leads only where there is something', () => {
    const files = siteFiles(dataset, { address: null }, () => null);
    const titles = new Set<string>();
    for (const muscle of dataset.muscles) {
      const from = `muscles/${muscle.id}/`;
      const page = pageOf(files, `${from}index.html`);
      titles.add(page.title);
      expect(page.title, muscle.id).toContain(muscle.name);
      const description = contentOf(page, 'description') ?? '';
      expect(description.length, muscle.id).toBeGreaterThan(40);
      expect(description.length, muscle.id).toBeLessThanOrEqual(200);
      expect(page.querySelectorAll('h1').length).toBe(1);
      expect(page.querySelector('h1')?.textContent).toBe(muscle.name);
      expect(page.documentElement.lang).toBe('en');
      const text = page.querySelector('main')?.textContent ?? '';
      expect(text).toContain(muscle.plainExplanation);
      for (const { condition, redFlag } of muscle.confusedWith)
        if (redFlag) expect(text.toLowerCase()).toContain(condition.toLowerCase());
      expect(page.querySelectorAll('.sources li').length, muscle.id).toBeGreaterThan(0);
      // Under the headers of these pages there is no script, no style and no picture from elsewhere.
      expect(page.querySelectorAll('script, style, [style], img, iframe, form').length).toBe(0);
      for (const link of page.querySelectorAll('a[href], link[href]')) {
        const reference = link.getAttribute('href') ?? '';
        if (/^https?:/.test(reference)) continue;
        const place = placeOf(reference, from);
        const there = ['', 'favicon.svg', 'muscles/pages.css', from, 'muscles/'].includes(place) || place in files;
        expect(there, `${muscle.id}: ${reference}`).toBe(true);
      }
      expect(hrefOf(page, 'a.open')).toBe(`../../#m=${muscle.id}&a=patient`);
    }
    expect(titles.size).toBe(dataset.muscles.length);
    const index = pageOf(files, 'muscles/index.html');
    expect(index.querySelectorAll('.muscles a').length).toBe(dataset.muscles.length);
    expect(Object.keys(files)).not.toContain('sitemap.xml');
  });

  it('hold what records say as text', () => {
    const [muscle] = dataset.muscles;
    const odd: Muscle = {
      ...muscle!,
      name: HOSTILE,
      latin: HOSTILE,
      plainExplanation: HOSTILE,
      origin: HOSTILE,
      confusedWith: muscle!.confusedWith.map((one) => ({ ...one, condition: HOSTILE })),
      triggerPoints: muscle!.triggerPoints.map((point) => ({
        ...point,
        label: HOSTILE,
        location: HOSTILE,
      })),
    };
    const sourceById = new Map(
      [...dataset.sourceById].map(([id, source]) => [id, { ...source, cite: HOSTILE, url: 'javascript:alert(1)' }]),
    );
    const oddDataset: Dataset = {
      ...dataset,
      sourceById,
      muscles: [odd],
      musclesByRegion: new Map([[odd.region, [odd]]]),
    };
    const files = siteFiles(oddDataset, { address: ADDRESS }, () => null);
    for (const place of [`muscles/${odd.id}/index.html`, 'muscles/index.html']) {
      const page = pageOf(files, place);
      expect(page.querySelectorAll('script, img, iframe, [onerror]').length, place).toBe(0);
      expect(page.body.textContent).toContain(HOSTILE);
      expect([...page.links].filter(({ href }) => href.startsWith('javascript:'))).toEqual([]);
    }
    expect(pageOf(files, `muscles/${odd.id}/index.html`).querySelector('h1')?.textContent).toBe(HOSTILE);
    const { html } = JSON.parse(String(files[`oembed/${odd.id}.json`])) as { html: string };
    const frame = new DOMParser().parseFromString(html, 'text/html').body;
    expect(frame.children.length).toBe(1);
    expect(frame.querySelector('iframe')?.title).toContain(HOSTILE);
  });

  it('tell whole addresses where the address is known, with pictures where there are some', () => {
    const picture = Uint8Array.of(1, 2, 3);
    const files = siteFiles(dataset, { address: ADDRESS }, ({ id }) => (id === 'soleus' ? picture : null));
    const page = pageOf(files, 'muscles/soleus/index.html');
    expect(contentOf(page, 'og:url')).toBe(`${ADDRESS}muscles/soleus/`);
    expect(contentOf(page, 'og:image')).toBe(`${ADDRESS}muscles/soleus/picture.png`);
    expect(contentOf(page, 'twitter:card')).toBe('summary_large_image');
    expect(page.querySelector('img')?.getAttribute('alt')).toContain('soleus');
    expect(files['muscles/soleus/picture.png']).toBe(picture);
    expect(hrefOf(page, 'link[rel="alternate"]')).toBe(`${ADDRESS}oembed/soleus.json`);
    expect(page.querySelector('pre')?.textContent).toContain(`<iframe src="${ADDRESS}?embed#m=soleus`);
    expect(JSON.parse(String(files['oembed/soleus.json']))).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 720,
      height: 540,
      provider_url: ADDRESS,
      thumbnail_url: `${ADDRESS}muscles/soleus/picture.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const other = pageOf(files, 'muscles/piriformis/index.html');
    expect([contentOf(other, 'og:image'), contentOf(other, 'twitter:card')]).toEqual([null, 'summary']);
    expect(other.querySelector('img')).toBeNull();
    expect(String(files['sitemap.xml']).match(/<loc>/g)?.length).toBe(dataset.muscles.length + 2);
  });
});

describe('where the build will lie', () => {
  it('is a folder on the web, or not known', () => {
    expect([undefined, ''].map(siteAddress)).toEqual([null, null]);
    expect(siteAddress('https://body.example')).toBe('https://body.example/');
    expect(siteAddress('https://body.example/learn?x#y')).toBe(ADDRESS);
    for (const wrong of ['body.example', 'javascript:alert(1)', '/learn/'])
      expect(() => siteAddress(wrong), wrong).toThrow('MYOPOINT_ADDRESS');
  });
  it('is told to search engines, whose file of rules is read at a root alone', () => {
    expect(sitemap(ADDRESS, ['', 'muscles/'])).toContain(`<loc>${ADDRESS}muscles/</loc>`);
    expect(robots(ADDRESS)).toBeNull();
    expect(robots('https://body.example/')).toContain('Sitemap: https://body.example/sitemap.xml');
  });
});
