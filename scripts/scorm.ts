/**
 * `npm run scorm -- <link of a deck | id of a lesson> [--name TITLE] [--count 40] [--pass 70] [--out FILE]`: a SCORM 1.2 package
 * that a learning platform takes: it asks by name and list, needs nothing from outside, and hands on score, status and time.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadLessons, type DeckEntry } from '../src/anatomy/index.ts';
import {
  deckItems,
  examItems,
  examSeed,
  inWords,
  loadQuizKnowledge,
  makeQuizItems,
  readDeckLink,
} from '../src/reasoning/index.ts';
import { sayQuiz } from '../src/words/index.ts';
import { askedBody, takeBody } from './body-argument.ts';
import { picturesOf } from './pages/pictures.ts';
import type { PackedContent } from './quiz/scorm/content.ts';
import { deckContent, lessonContent, packageFiles, pictureFile, zipped, type PackSource } from './quiz/scorm/pack.ts';

const { values, positionals } = parseArgs({
  args: takeBody(process.argv.slice(2)).rest,
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    count: { type: 'string', default: '40' },
    pass: { type: 'string' },
    out: { type: 'string' },
  },
});

/** A whole number within bounds. @throws Error where it is none */
function numberFrom(text: string, what: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`expected a whole number from 1 to ${most} after --${what}, received "${text}"`);
  return value;
}
const count = numberFrom(values.count, 'count', 500);
const pass = values.pass === undefined ? null : numberFrom(values.pass, 'pass', 100);
const [asked = ''] = positionals;
const knowledge = await loadQuizKnowledge(await askedBody());
const { dataset, anatomy } = knowledge;
const items = makeQuizItems(knowledge);
const pictures = picturesOf(dataset);
const source: PackSource = {
  dataset,
  items,
  cite: (id) => (dataset.sourceById.get(id) ?? anatomy.sources.find((one) => one.id === id))?.cite ?? id,
  isPictured: (id) => dataset.muscleById.has(id),
};

/** The code of a deck, also out of a whole address. */
const codeIn = (link: string): string =>
  new URLSearchParams(link.includes('#') ? link.replace(/^[^#]*#/, '') : '').get('deck') ?? link;

/** The deck of a link, with or without the address before it. @throws Error where it cannot be read */
function deckFrom(link: string): { readonly name: string; readonly entries: DeckEntry[] } {
  const read = readDeckLink(codeIn(link), { items, muscles: dataset.muscles });
  if (!read.ok)
    throw new Error(`"${link}" is neither the id of a lesson nor the link of a deck: ${sayQuiz(read.text)}`);
  if (read.missing > 0) console.warn(`${read.missing} entries of the deck are not known here and are left out.`);
  return { name: read.name, entries: [...read.entries] };
}

async function contentOf(): Promise<PackedContent> {
  const lesson = (await loadLessons()).find(({ id }) => id === asked);
  if (lesson) return lessonContent(lesson, pass, source);
  const deck = deckFrom(asked);
  const inTheDeck = deckItems(deck, items).filter((item) => inWords(item) !== null);
  // Kinds in turn, so that a part of a large deck asks of everything.
  const plan = { seed: examSeed(deck.name), regions: [], kinds: [], count, minutes: 1 };
  return deckContent(values.name ?? (deck.name || 'Myopoint'), examItems(plan, inTheDeck), pass, source);
}

const content = await contentOf();
const wanted = new Set([...content.pages, ...content.questions].map(({ picture }) => picture?.file));
const drawn = new Map<string, Uint8Array>();
for (const muscle of dataset.muscles) {
  const file = pictureFile(muscle.id);
  if (!wanted.has(file)) continue;
  if (!pictures.kept(muscle)) await pictures.draw(muscle);
  const bytes = pictures.kept(muscle);
  if (bytes) drawn.set(file, bytes);
}
const out = values.out ?? 'myopoint-scorm.zip';
writeFileSync(out, zipped(await packageFiles(content, drawn)));
console.log(`${out}: ${content.title} (${content.pages.length} pages, ${content.questions.length} questions)`);
