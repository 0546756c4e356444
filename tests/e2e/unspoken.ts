/** What of a page stands outside the brackets of `en-XA`: it does not come from the catalogue. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Fields whose values are names or sentences, however short; of others only what cannot be an id. */
const NAMING = new Set([
  'name',
  'latin',
  'label',
  'term',
  'place',
  'also',
  'synonyms',
  'wording',
  'condition',
  'conditions',
  'words',
  'word',
]);
const SENTENCES = /(?<=[.!?”])\s+/u;

const plain = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[“"(]+|[.,:;…”")]+$/g, '')
    .toLowerCase();

/** Every name and sentence of the body's data, for comparison. */
function dataTexts(): ReadonlySet<string> {
  const texts = new Set<string>();
  const take = (value: unknown, field: string): void => {
    if (typeof value === 'string') {
      if (NAMING.has(field) || /\s/.test(value) || /^\p{Lu}/u.test(value))
        [value, ...value.split(SENTENCES)].forEach((text) => {
          texts.add(plain(text));
        });
    } else if (Array.isArray(value))
      value.forEach((each) => {
        take(each, field);
      });
    else if (value !== null && typeof value === 'object')
      Object.entries(value).forEach(([key, each]) => {
        take(each, key);
      });
  };
  const files = ['data/knowledge', 'data/bodies']
    .flatMap((folder) =>
      (readdirSync(path.join(ROOT, folder), { recursive: true }) as string[]).map((file) => path.join(folder, file)),
    )
    .filter((file) => file.endsWith('.json') && !/search-|figures/.test(file));
  for (const file of files) take(JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')), '');
  return texts;
}

interface Found {
  readonly text: string;
  readonly where: string;
  /** The text of what it stands in, from near to far: data is broken up where a word of it can be touched. */
  readonly around: readonly string[];
}

/** All text at no depth of brackets, in the order of the page, and all attributes that are read out and do not stand in them. */
const bare = (page: Page, within: string): Promise<Found[]> =>
  page.evaluate((scope) => {
    const root = document.querySelector(scope);
    if (!root) return [{ text: `nothing is ${scope}`, where: '', around: [] }];
    const found: Found[] = [];
    const whereOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join('')}`;
    let depth = 0;
    const outside = (text: string): string => {
      let kept = '';
      for (const letter of text) {
        if (letter === '[') depth += 1;
        else if (letter === ']') depth -= 1;
        else if (depth === 0) kept += letter;
        if ((letter === ']' || letter === '[') && depth <= 1) kept += ' · ';
      }
      return kept;
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      const text = outside(node.textContent ?? '');
      // A date is said by the browser.
      if (!holder || holder.closest('style, script, textarea, time')) continue;
      const around: string[] = [];
      for (let at: Element | null = holder; at && around.length < 5; at = at.parentElement)
        around.push(at.textContent ?? '');
      found.push({ text, where: whereOf(holder), around });
    }
    for (const element of root.querySelectorAll('*')) {
      for (const name of [
        'aria-label',
        'aria-description',
        'aria-valuetext',
        'aria-placeholder',
        'aria-roledescription',
        'title',
        'placeholder',
        'alt',
      ]) {
        const value = element.getAttribute(name);
        depth = 0;
        if (value !== null) found.push({ text: outside(value), where: `${whereOf(element)} ${name}`, around: [value] });
      }
    }
    return found;
  }, within);

const UNITS = /^(?:mm|cm|ms|px|kg|min|Hz|mA|BMI)$/;
/** Units and the address of a link are no words. */
const hasWords = (text: string): boolean =>
  (text.replace(/\S*#\w+=\S*/g, '').match(/\p{L}[\p{L}\p{M}’'-]+/gu) ?? []).some(
    (word) => word !== 'Myopoint' && !UNITS.test(word),
  );

let texts: ReadonlySet<string> | null = null;

/** Words of the page that come neither from the catalogue nor from the body's data; empty where all is said. */
export async function unspoken(page: Page, within: string): Promise<string[]> {
  texts ??= dataTexts();
  const known = texts;
  const isData = (text: string): boolean =>
    known.has(plain(text)) ||
    text
      .trim()
      .split(SENTENCES)
      .every((sentence) => known.has(plain(sentence)));
  const faults = new Set<string>();
  for (const { text, where, around } of await bare(page, within)) {
    // Names side by side, as a list of places, are joined by the program's punctuation.
    const pieces = text.split(' · ').filter(hasWords);
    if (pieces.length === 0 || around.some(isData)) continue;
    const left = pieces
      .filter((piece) => !isData(piece))
      .flatMap((piece) => piece.split(/[,;:·()–→]|\s(?:and|or)\s/u))
      .filter((piece) => hasWords(piece) && !isData(piece));
    if (left.length > 0)
      faults.add(
        `${where}: "${left
          .map((piece) => piece.trim())
          .join(' | ')
          .slice(0, 90)}"`,
      );
  }
  return [...faults];
}
