import { beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../scripts/review-kit/claim.ts';
import { regionForm, regionHtml, type RegionPage } from '../../scripts/review-kit/page.ts';
import { loadDataset, MAN, parseReviews, type Dataset } from '../../src/anatomy/index.ts';
import { claimsNotMade, reviewClaimIdsOf, reviewClaimsOf } from '../../src/reasoning/index.ts';
import * as words from '../../src/ui/index.ts';

let data: Dataset;
let page: RegionPage;
let html: string;
const PICTURE = 'data:image/jpeg;base64,/9j/4AAQ';
/** One with two points, closed, and figures by sex; one with a drawn line. */
const TWO = ['piriformis', 'gluteus-medius'];

beforeAll(async () => {
  data = { ...(await loadDataset(MAN)), reviews: [], verdictsByClaim: new Map() };
  const muscles = data.muscles.filter(({ id }) => TWO.includes(id));
  page = { region: 'hip-pelvis', muscles, pictures: new Map(), version: '9.8.7', data, words };
  html = regionHtml(page);
});

const times = (text: string, part: string): number => text.split(part).length - 1;
const idsOf = ({ muscles }: RegionPage) => muscles.flatMap((muscle) => reviewClaimIdsOf(muscle, data));

describe('the claims of the dataset', () => {
  it('have ids of their own', () => {
    const ids = data.muscles.flatMap((muscle) => reviewClaimIdsOf(muscle, data));
    expect(ids.length).toBeGreaterThan(data.muscles.length * 15);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
  it('all have words', () => {
    const claims = data.muscles.flatMap((muscle) => reviewClaimsOf(muscle, data));
    expect(claims.filter(({ text }) => text.trim().length < 3).map(({ id }) => id)).toEqual([]);
    expect(claims.map(({ id }) => id)).toEqual(data.muscles.flatMap((muscle) => reviewClaimIdsOf(muscle, data)));
  });
  it('are the only ones that were judged', async () => {
    expect(claimsNotMade(await loadDataset(MAN))).toEqual([]);
    // A point without a rare place says nothing of one.
    const problems: string[] = [];
    const verdict = { claim: 'piriformis-trp1/rare', print: '00000000', verdict: 'right', comment: null };
    const review = {
      id: 'made-up',
      reviewer: { initials: 'A.B.', role: 'physiotherapist' },
      date: '2026-05-03',
      version: '1',
      verdicts: [verdict],
    };
    const judged = { ...data, ...parseReviews([review], data, problems) };
    expect([problems, claimsNotMade(judged)]).toEqual([[], ['piriformis-trp1/rare']]);
  });
  it('cite only sources that are known', () => {
    const cited = data.muscles.flatMap((muscle) => reviewClaimsOf(muscle, data)).flatMap(({ citations }) => citations);
    expect(cited.filter(({ source }) => !data.sourceById.has(source))).toEqual([]);
  });
});

describe('a page for review', () => {
  it('holds every claim once, with its print and one box for the verdict', () => {
    const claims = page.muscles.flatMap((muscle) => reviewClaimsOf(muscle, data));
    expect(page.muscles).toHaveLength(2);
    expect(
      claims.filter(({ id, print }) => times(html, `<code>${id}</code> <span class="print">${print}</span>`) !== 1),
    ).toEqual([]);
    expect(times(html, '<code>')).toBe(claims.length);
    expect(times(html, '<div class="verdict">')).toBe(claims.length);
    expect(times(html, '<span class="box"></span> right')).toBe(claims.length);
    expect(times(html, '<span class="box"></span> wrong')).toBe(claims.length);
  });
  it('loads nothing from elsewhere, with or without pictures', () => {
    const muscle = page.muscles[0]!;
    for (const text of [html, regionHtml({ ...page, pictures: new Map([[muscle.id, PICTURE]]) })]) {
      expect(text).not.toMatch(/<(script|link|iframe|object|embed|video|audio)\b|@import|url\(|srcset/i);
      expect([...text.matchAll(/\bsrc="([^"]*)"/g)].map(([, address]) => address)).toEqual(
        text === html ? [] : [PICTURE],
      );
    }
  });
  it('says which version it is of, and that nobody has reviewed it', () => {
    expect(html).toContain('Version 9.8.7.');
    expect(html).toContain('Not yet reviewed by a clinician.');
  });
  it('tells ranges with their ceiling, the reason for the picture, and sources in full', () => {
    const source = data.sourceById.get('park-2011' as never)!;
    expect(html).toContain(source.cite.replaceAll('&', '&amp;'));
    expect(html).toContain('<b>Closed.</b> For specially trained hands with imaging. No line is drawn.');
    expect(html).toContain('<tr><th>Lean</th>');
    expect(html).toMatch(/ceiling \d+(\.\d+)? mm/);
  });
  it('numbers sources in runs', () => {
    expect(runs([1, 2, 3, 5, 7, 8])).toBe('1–3, 5, 7, 8');
    expect(runs([])).toBe('');
  });
  it('lets no record break it', () => {
    const [muscle] = page.muscles;
    const odd = regionHtml({ ...page, muscles: [{ ...muscle!, nerve: '<b>L5 & "S1"</b>' }] });
    expect(odd).toContain('&lt;b&gt;L5 &amp; &quot;S1&quot;&lt;/b&gt;');
    expect(odd).not.toContain('<b>L5');
  });
});

describe('the form beside it', () => {
  it('is a review once it is filled in, and none before', () => {
    const form = JSON.parse(regionForm(page)) as { verdicts: object[] };
    expect(form).toMatchObject({
      version: '9.8.7',
      verdicts: idsOf(page).map((claim) => ({ claim, verdict: null, comment: null })),
    });
    const empty: string[] = [];
    expect(parseReviews([form], data, empty).reviews).toEqual([]);
    expect(empty.length).toBeGreaterThan(0);
    const problems: string[] = [];
    const filled = {
      ...form,
      id: 'made-up',
      reviewer: { initials: 'A.B.', role: 'physiotherapist' },
      date: '2026-05-03',
      verdicts: form.verdicts.map((verdict) => ({ ...verdict, verdict: 'right' })),
    };
    expect(parseReviews([filled], data, problems).verdictsByClaim.size).toBe(idsOf(page).length);
    expect(problems).toEqual([]);
  });
});
