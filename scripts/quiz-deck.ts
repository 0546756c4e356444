/**
 * `npm run quiz:deck -- --muscles gluteus-medius,piriformis [--name NAME] [--as anki|csv|link|exam] [--out FILE]`: a deck for
 * Anki, as a table, as a link, or an exam of its questions with the link that gives the same to all.
 */
import { writeFileSync } from 'node:fs';
import type { DeckEntry } from '../src/anatomy/index.ts';
import {
  ankiText,
  deckItems,
  deckLink,
  examItems,
  examLink,
  examResult,
  examSeed,
  itemsCsv,
  loadQuizKnowledge,
  makeQuizItems,
  readDeckLink,
  readExamLink,
  type ExamAnswer,
  type TableWords,
} from '../src/reasoning/index.ts';
import { sayQuiz } from '../src/words/index.ts';
import { askedBody } from './body-argument.ts';

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const knowledge = await loadQuizKnowledge(await askedBody());
const { dataset, anatomy } = knowledge;
const items = makeQuizItems(knowledge);
const asked = argument('muscles')?.split(',') ?? [];
const muscles = dataset.muscles.filter(({ id }) => asked.includes(id));
const unknown = asked.filter((id) => !muscles.some((muscle) => muscle.id === id));
if (asked.length === 0 || unknown.length > 0)
  throw new Error(`expected ids of muscles after --muscles, received ${unknown.join(', ') || 'nothing'}`);
const name = argument('name') ?? 'Myopoint';
const entries = muscles.map(({ id }): DeckEntry => ({ kind: 'muscle', id }));
const deck = deckItems({ entries }, items);
const words: TableWords = {
  say: sayQuiz,
  cite: (id) => (dataset.sourceById.get(id) ?? anatomy.sources.find((source) => source.id === id))?.cite ?? id,
};

function exam(): string {
  const plan = { seed: examSeed(name), regions: [], kinds: [], count: Math.min(20, deck.length), minutes: 20 };
  const link = examLink(plan, deck);
  const read = readExamLink(link, deck);
  if (!read.ok) throw new Error(sayQuiz(read.text));
  const questions = examItems(read.plan, deck).map((item): ExamAnswer => ({ item, score: null }));
  const { all } = examResult(questions);
  return `${link}\n${all.questions} questions\n${questions.map(({ item }) => `${item.id}\t${sayQuiz(item.prompt)}`).join('\n')}\n`;
}

function link(): string {
  const written = deckLink({ name, entries });
  const read = readDeckLink(written, { items, muscles: dataset.muscles });
  return `${written}\n${read.ok ? `${read.entries.length} entries` : sayQuiz(read.text)}\n`;
}

const FORMATS: Readonly<Record<string, () => string>> = {
  anki: () => ankiText(deck, name, words),
  csv: () => itemsCsv(deck, words),
  link,
  exam,
};
const format = FORMATS[argument('as') ?? 'anki'];
if (!format) throw new Error(`expected one of ${Object.keys(FORMATS).join(', ')} after --as`);
const out = argument('out');
if (out === undefined) process.stdout.write(format());
else writeFileSync(out, format());
