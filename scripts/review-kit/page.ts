/** One page a region, to be printed and filled in by hand: every muscle, every claim, a box for each. */
import { reviewClaimsOf, reviewsOf } from '../../src/reasoning/index.ts';
import { capitalised, inSentence } from '../../src/words/index.ts';
import type { Citation, Muscle, MuscleId, MuscleReviewField, Region, SourceId, Tier } from '../../src/anatomy/index.ts';
import type { ReviewClaim } from '../../src/reasoning/index.ts';
import { claimHtml, type Page } from './claim.ts';
import { escaped, list } from './html.ts';
import { STYLE } from './style.ts';
import { say } from './words.ts';

/** What one page shows. */
export interface RegionPage extends Page {
  readonly region: Region;
  readonly muscles: readonly Muscle[];
  /** Addresses of the pictures, each with its data in it; a muscle without one is shown without. */
  readonly pictures: ReadonlyMap<MuscleId, string>;
  readonly version: string;
}

/** Headings under a muscle and what stands under them, in the order in which a clinician reads. */
const PARTS: readonly { readonly title: string; readonly fields: readonly MuscleReviewField[] }[] = [
  { title: 'Pattern of pain', fields: ['point-count', 'referral-note'] },
  { title: 'Anatomy', fields: ['names', 'origin', 'insertion', 'action', 'nerve'] },
  {
    title: 'Depth and needling',
    fields: ['depth', 'ceiling', 'needle-length', 'position', 'technique', 'hazards', 'safety-rule', 'notes'],
  },
  { title: 'What else it may be', fields: ['look-alikes', 'red-flags'] },
  { title: 'Words for the patient', fields: ['plain-explanation', 'what-it-does', 'triggers', 'self-care'] },
];

/** Sources by number in the order in which they are met, each with what is cited from it. */
function numbered(
  claims: readonly ReviewClaim[],
): ReadonlyMap<SourceId, { readonly number: number; readonly facts: Set<string> }> {
  const found = new Map<SourceId, { number: number; facts: Set<string> }>();
  for (const { source, fact } of claims.flatMap<Citation>(({ citations }) => citations)) {
    const entry = found.get(source) ?? { number: found.size + 1, facts: new Set<string>() };
    if (fact !== null) entry.facts.add(fact);
    found.set(source, entry);
  }
  return found;
}

function sourcesHtml(claims: readonly ReviewClaim[], { data }: Page): string {
  const lines = [...numbered(claims)].map(([id, { facts }]) => {
    const source = data.sourceById.get(id);
    if (!source) throw new Error(`expected a source of the bibliography, received "${id}"`);
    const { cite, url, tier, verified } = source;
    return (
      `<li>${escaped(cite)}${url === null ? '' : ` <a href="${escaped(url)}">${escaped(url)}</a>`} ` +
      `<small>${tier}, ${inSentence(say(`kit.tier.${tier.toLowerCase() as Lowercase<Tier>}`))}; ${verified ? 'read in the source' : 'not yet checked'}</small>${
        facts.size > 0 ? `<br><small>${escaped([...facts].join('; '))}</small>` : ''
      }</li>`
    );
  });
  return lines.length === 0 ? '' : `<h3>Sources</h3><ol class="sources">${lines.join('')}</ol>`;
}

function headHtml(muscle: Muscle, { pictures, region }: RegionPage): string {
  const picture = pictures.get(muscle.id);
  const points = muscle.triggerPoints.map(({ label }) => `<li>${escaped(capitalised(label))}</li>`).join('');
  return (
    `<header class="muscle-head"><div><p class="above">${escaped(say(`kit.region.${region}`))}</p><h2>${escaped(muscle.name)}</h2><p class="latin" lang="la">${escaped(muscle.latin)}</p>` +
    `<ol class="points">${points}</ol>${picture ? '<p class="quiet">Numbers: trigger points. Red: pain is often felt. Stippled: sometimes.</p>' : ''}</div>` +
    `${picture ? `<img src="${picture}" alt="${escaped(muscle.name)} on the body, with its points and where pain may be felt">` : ''}</header>`
  );
}

function muscleHtml(muscle: Muscle, page: RegionPage): string {
  const claims = reviewClaimsOf(muscle, page.data);
  const sources = numbered(claims);
  const row = (claim: ReviewClaim): string =>
    claimHtml(
      muscle,
      claim,
      [...new Set(claim.citations.flatMap(({ source }) => sources.get(source)?.number ?? []))].sort(
        (one, other) => one - other,
      ),
      page,
    );
  const points = muscle.triggerPoints.map(
    (point, at) =>
      `<h3>Trigger point ${at + 1}: ${escaped(point.label)}</h3>${claims
        .map((claim) => (claim.about.kind === 'point' && claim.about.point === point ? row(claim) : ''))
        .join('')}`,
  );
  const parts = PARTS.map(({ title, fields }) => {
    const rows = claims
      .map((claim) => (claim.about.kind === 'muscle' && fields.includes(claim.about.field) ? row(claim) : ''))
      .join('');
    return rows === '' ? '' : `<h3>${title}</h3>${rows}`;
  });
  return (
    `<section class="muscle" id="${muscle.id}">${headHtml(muscle, page)}${points.join('')}${parts.join('')}` +
    `<h3>What is missing</h3><div class="lines"><span></span><span></span><span></span></div>${sourcesHtml(claims, page)}</section>`
  );
}

const CAUTIONS = ['kit.caution.not-advice', 'kit.caution.dispute', 'kit.caution.only-imaging'] as const;

/** `1 trigger point`, `2 trigger points`. */
const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function frontHtml({ region, muscles, data, version }: RegionPage): string {
  const claims = muscles.reduce((sum, muscle) => sum + reviewClaimsOf(muscle, data).length, 0);
  const points = muscles.reduce((sum, { triggerPoints }) => sum + triggerPoints.length, 0);
  const reviewed = muscles.filter((muscle) => reviewsOf(muscle, data).length > 0).length;
  const status =
    reviewed === 0
      ? 'Not yet reviewed by a clinician.'
      : `Of ${counted(muscles.length, 'muscle')} ${reviewed} with a review.`;
  return (
    `<section class="front"><p class="wordmark">Myopoint</p><h1>${say(`kit.region.${region}`)}</h1>` +
    `<p class="lead">For review by a clinician: ${counted(muscles.length, 'muscle')}, ${counted(points, 'trigger point')}, ${counted(claims, 'claim')}. Version ${escaped(version)}.</p>` +
    `<p class="status">${status}</p>` +
    '<div class="who"><span>Initials</span><span>Role</span><span>Date</span></div>' +
    '<h3>How to fill this in</h3><ul>' +
    '<li>Tick <b>right</b> or <b>wrong</b> for each claim, and write in a word what is wrong. Leave empty what you do not want to judge.</li>' +
    '<li>Right means: you would say so to a patient or a student, and the source, where one is named, says it.</li>' +
    '<li>The small letters beside a claim are its id and eight digits that stand for its words. Your verdict is kept under both; it no longer counts once the words change.</li>' +
    '<li>Only your initials, role and the date are kept and shown. What you call wrong is shown as such until it is mended.</li></ul>' +
    `<h3>What this is</h3><p>${CAUTIONS.map((caution) => say(caution)).join(' ')}</p>` +
    `<h3>Muscles</h3>${list(
      muscles.map(({ id, name }) => `<a href="#${id}">${escaped(name)}</a>`),
      'contents',
    )}</section>`
  );
}

/** The whole page as one HTML text that needs no other file. */
export function regionHtml(page: RegionPage): string {
  const name = say(`kit.region.${page.region}`);
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>Myopoint, for review: ${name}</title><style>${STYLE}</style></head><body>${frontHtml(page)}${page.muscles.map((muscle) => muscleHtml(muscle, page)).join('')}</body></html>\n`
  );
}

/** The form to type the verdicts of the page into; each verdict is still empty, so that nothing is called reviewed by mistake. */
export function regionForm({ muscles, data, version }: RegionPage): string {
  const verdicts = muscles
    .flatMap((muscle) => reviewClaimsOf(muscle, data))
    .map(({ id, print }) => JSON.stringify({ claim: id, print, verdict: null, comment: null }));
  return `{\n  "id": "", "reviewer": { "initials": "", "role": "" }, "date": "", "version": ${JSON.stringify(version)},\n  "verdicts": [\n    ${verdicts.join(',\n    ')}\n  ]\n}\n`;
}
