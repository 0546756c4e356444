/** Questions as files for other programs: Anki's text import, and a table by RFC 4180. */
import type { SourceId } from '../../../anatomy/index.ts';
import type { ChoiceTask, OrderTask, QuizItem, QuizPhrase, QuizText } from '../item.ts';

/** What is needed to say questions: the language, and how a source is cited. */
export interface TableWords {
  readonly say: (text: QuizText) => string;
  readonly cite: (source: SourceId) => string;
}

/** A question in words alone. */
export interface InWords {
  readonly prompt: QuizPhrase;
  readonly task: ChoiceTask | OrderTask;
}

/** The question by name and list; null where it cannot be asked without a picture. */
export function inWords({ prompt, task, listVariant, scene }: QuizItem): InWords | null {
  if (listVariant) return listVariant;
  if (task.kind === 'order') return { prompt, task };
  return task.kind === 'choice' && scene === null ? { prompt, task } : null;
}

interface Row {
  readonly item: QuizItem;
  readonly prompt: string;
  readonly options: readonly string[];
  readonly answer: string;
  readonly explanation: string;
  readonly sources: string;
}

function rowOf(item: QuizItem, { say, cite }: TableWords): Row | null {
  const asked = inWords(item);
  if (!asked) return null;
  const { task } = asked;
  const offered = task.kind === 'choice' ? task.options : task.entries;
  const saidOf = (id: string): string => say(offered.find((option) => option.id === id)?.text ?? id);
  return {
    item,
    prompt: say(asked.prompt),
    options: offered.map(({ text }) => say(text)),
    answer: task.kind === 'choice' ? saidOf(task.answer) : task.answer.map(saidOf).join(' → '),
    explanation: item.explanation.facts.map(say).join(' '),
    sources: item.explanation.sources.map(cite).join('; '),
  };
}

const rowsOf = (items: readonly QuizItem[], words: TableWords): readonly Row[] =>
  items.map((item) => rowOf(item, words)).filter((row) => row !== null);

/** A value as HTML in a field that ends at a tab or at the end of its line. */
const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\s+/g, ' ');

/**
 * Questions for Anki's text import (2.1.54 and newer), as its manual describes the headers. Each has a guid of its own that
 * stays, so that importing again updates. Those that need a picture and have no words for it are left out.
 */
export function ankiText(items: readonly QuizItem[], deckName: string, words: TableWords): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#columns:guid\tFront\tBack\tDeck\tTags',
    '#guid column:1',
    '#deck column:4',
    '#tags column:5',
  ];
  const lines = rowsOf(items, words).map(({ item, prompt, options, answer, explanation, sources }) =>
    [
      `myopoint:${item.id}`,
      `${html(prompt)}<ul>${options.map((option) => `<li>${html(option)}</li>`).join('')}</ul>`,
      `<b>${html(answer)}</b><br>${html(explanation)}<br><small>${html(sources)}</small>`,
      html(deckName),
      ['myopoint', item.kind, item.region ?? 'general', item.difficulty].join(' '),
    ].join('\t'),
  );
  return `${[...head, ...lines].join('\n')}\n`;
}

/** A value as RFC 4180 has it. One that a spreadsheet would reckon with is kept from it by an apostrophe. */
function csvField(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Rows as RFC 4180 has them, each ended by CR LF. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** Questions as a table. */
export function itemsCsv(items: readonly QuizItem[], words: TableWords): string {
  const head = ['id', 'kind', 'region', 'difficulty', 'prompt', 'options', 'answer', 'explanation', 'sources'];
  return csvText([
    head,
    ...rowsOf(items, words).map(({ item, prompt, options, answer, explanation, sources }) => [
      item.id,
      item.kind,
      item.region ?? '',
      item.difficulty,
      prompt,
      options.join(' | '),
      answer,
      explanation,
      sources,
    ]),
  ]);
}
