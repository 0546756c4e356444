/** The page of a muscle and its oEmbed answer, out of what the dataset says of it. */
import { citationsOf, type Dataset, type Muscle } from '../../src/anatomy/index.ts';
import { plainZonesOf, type Zones } from '../../src/reasoning/index.ts';
import { capitalised, listed } from '../../src/words/index.ts';
import { escaped, list } from '../review-kit/html.ts';
import { page, PICTURE_PX } from './page.ts';
import { addressOf, type Site } from './site.ts';
import { NAME, REGION_NAMES, WORDS } from './words.ts';

/** How large the frame is that others are offered, CSS px. */
const FRAME_PX = { width: 720, height: 540 } as const;
/** Search engines and previews show no more. */
const LONGEST_DESCRIPTION = 200;

/** A muscle with what its page says of it. */
export interface ToldMuscle {
  readonly muscle: Muscle;
  readonly dataset: Dataset;
  readonly site: Site;
  /** Whether there is a picture of it. */
  readonly isPictured: boolean;
}

/** The folder of a muscle's page, from the folder of the program on. */
export const folderOf = ({ id }: Pick<Muscle, 'id'>): string => `muscles/${id}/`;
/** Where its oEmbed answer lies. */
export const oembedPlaceOf = ({ id }: Pick<Muscle, 'id'>): string => `oembed/${id}.json`;
const linkOf = ({ id }: Pick<Muscle, 'id'>): string => `#m=${id}&a=patient`;

/** Names all places where there is room, else as many as fit, and that there are more. @param room letters */
function painSentence(places: readonly string[], room: number): string {
  for (let count = places.length; count > 0; count -= 1) {
    const named = places.slice(0, count);
    const sentence = WORDS.painOf(listed(count < places.length ? [...named, WORDS.more] : named));
    if (sentence.length <= room) return sentence;
  }
  return '';
}

/** One or two sentences on what a person who looks for it wants to know first. */
function descriptionOf({ muscle, dataset }: Pick<ToldMuscle, 'muscle' | 'dataset'>): string {
  const { often, sometimes } = plainZonesOf(muscle.triggerPoints, dataset);
  const daily = dataset.wordsById.get(muscle.id)?.whatItDoes ?? '';
  const pain = painSentence(often.length > 0 ? often : sometimes, LONGEST_DESCRIPTION - daily.length - 1);
  return [daily, pain].filter((sentence) => sentence !== '').join(' ');
}

const section = (id: string, title: string, content: string): string =>
  content === ''
    ? ''
    : `      <section aria-labelledby="${id}">\n        <h2 id="${id}">${title}</h2>\n${content}      </section>\n`;
const paragraph = (text: string, className = ''): string =>
  text === '' ? '' : `        <p${className ? ` class="${className}"` : ''}>${escaped(text)}</p>\n`;

function pairs(rows: readonly (readonly [term: string, words: string, sign?: string])[]): string {
  const said = rows.filter(([, words]) => words !== '');
  if (said.length === 0) return '';
  const items = said.map(
    ([term, words, sign]) =>
      `          <div><dt>${sign ? `<span class="sign ${sign}" aria-hidden="true"></span>` : ''}${escaped(term)}</dt><dd>${escaped(words)}</dd></div>\n`,
  );
  return `        <dl>\n${items.join('')}        </dl>\n`;
}

function zoneRows({ often, sometimes, rarely, deep }: Zones): string {
  const words = (places: readonly string[]): string => places.map(capitalised).join(' · ');
  return pairs([
    [WORDS.often, words(often), 'often'],
    [WORDS.sometimes, words(sometimes), 'sometimes'],
    [WORDS.rarely, words(rarely), 'sometimes'],
    [WORDS.deep, words(deep), 'deep'],
  ]);
}

/** Each work once, in the order in which it is first named. */
function sourceList({ muscle, dataset }: ToldMuscle): string {
  const works = [...new Set(citationsOf(muscle).map(({ source }) => source))].flatMap(
    (id) => dataset.sourceById.get(id) ?? [],
  );
  const items = works.map(({ cite, url }) =>
    url === null || !/^https?:/.test(url)
      ? escaped(cite)
      : `${escaped(cite)} <a href="${escaped(url)}" rel="noreferrer" aria-label="${escaped(`Open: ${cite}`)}">${escaped(new URL(url).hostname)}</a>`,
  );
  return `        ${list(items, 'sources')}\n`;
}

/** The markup that shows the muscle in a frame, for whoever copies it or takes it from the oEmbed answer. */
function frameMarkup({ muscle, site }: Pick<ToldMuscle, 'muscle' | 'site'>, from: string): string {
  const address = addressOf(site, `?embed${linkOf(muscle)}`, from);
  return `<iframe src="${escaped(address)}" width="${FRAME_PX.width}" height="${FRAME_PX.height}" title="${escaped(WORDS.frameTitleOf(muscle))}" loading="lazy" allow="fullscreen"></iframe>`;
}

/** The page, as markup. */
export function musclePage(told: ToldMuscle): string {
  const { muscle, dataset, site, isPictured } = told;
  const from = folderOf(muscle);
  const picture = isPictured
    ? { address: addressOf(site, `${from}picture.png`, from), words: WORDS.pictureOf(muscle) }
    : null;
  const flags = muscle.confusedWith
    .filter(({ redFlag }) => redFlag)
    .map(({ condition }) => escaped(capitalised(condition)));
  const points = muscle.triggerPoints.map(({ label, location }) => `<b>${escaped(label)}</b> ${escaped(location)}`);
  const main = [
    `      <header>\n        <p class="above">${REGION_NAMES[muscle.region]}</p>\n        <h1>${escaped(muscle.name)}</h1>\n        <p class="latin" lang="la">${escaped(muscle.latin)}</p>\n`,
    `        <p><a class="open" href="../../${escaped(linkOf(muscle))}">${WORDS.open}</a></p>\n      </header>\n`,
    picture
      ? `      <img class="picture" src="picture.png" width="${PICTURE_PX.width}" height="${PICTURE_PX.height}" alt="${escaped(picture.words)}" />\n`
      : '',
    section('does', WORDS.does, paragraph(dataset.wordsById.get(muscle.id)?.whatItDoes ?? '')),
    section('sore', WORDS.sore, paragraph(muscle.plainExplanation)),
    section(
      'pain',
      WORDS.pain,
      `${zoneRows(plainZonesOf(muscle.triggerPoints, dataset))}${paragraph(WORDS.painNote, 'quiet')}`,
    ),
    flags.length === 0 ? '' : section('flags', WORDS.flags, `${paragraph(WORDS.flagsNote)}        ${list(flags)}\n`),
    section('points', WORDS.points, `        <ol>${points.map((point) => `<li>${point}</li>`).join('')}</ol>\n`),
    section(
      'facts',
      WORDS.facts,
      pairs([
        [WORDS.origin, muscle.origin],
        [WORDS.insertion, muscle.insertion],
        [WORDS.action, muscle.action],
        [WORDS.nerve, muscle.nerve],
      ]),
    ),
    section('sources', WORDS.sources, sourceList(told)),
    site.address === null
      ? ''
      : section(
          'share',
          WORDS.share,
          `        <pre tabindex="0"><code>${escaped(frameMarkup(told, from))}</code></pre>\n${paragraph(WORDS.shareNote, 'quiet')}`,
        ),
  ].join('');
  return page(
    {
      title: WORDS.titleOf(muscle),
      description: descriptionOf(told),
      address: addressOf(site, from, from),
      picture,
      oembed: addressOf(site, oembedPlaceOf(muscle), from),
      up: '../../',
    },
    main,
  );
}

/** Its oEmbed answer: how another page may show it. See https://oembed.com. */
export function oembedOf(told: ToldMuscle): Readonly<Record<string, string | number>> {
  const { muscle, site, isPictured } = told;
  const from = 'oembed/';
  return {
    version: '1.0',
    type: 'rich',
    provider_name: NAME,
    provider_url: addressOf(site, '', from),
    title: WORDS.titleOf(muscle),
    html: frameMarkup(told, from),
    ...FRAME_PX,
    cache_age: 86_400,
    ...(isPictured
      ? {
          thumbnail_url: addressOf(site, `${folderOf(muscle)}picture.png`, from),
          thumbnail_width: PICTURE_PX.width,
          thumbnail_height: PICTURE_PX.height,
        }
      : {}),
  };
}
