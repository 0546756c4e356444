import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset, loadSkinCells, MAN } from '../../../src/anatomy/index.ts';
import type { Dataset } from '../../../src/anatomy/index.ts';
import { cardContent } from '../../../src/ui/hand-over/card-content.ts';
import { codeOf } from '../../../src/ui/kit/qr-code.tsx';
import type { CardPageProps } from '../../../src/ui/hand-over/card-page.tsx';
import { brokenLines, isLatin } from '../../../src/ui/hand-over/draw-note.ts';
import { makePdf } from '../../../src/ui/hand-over/make-pdf.tsx';
import type { Paper } from '../../../src/ui/hand-over/paper.ts';
import { indexCells } from '../../../src/reasoning/index.ts';
import { drawingSheet } from '../../../src/ui/pain/drawing-sheet.ts';
import { patchOf } from '../pain/pain-stage.tsx';
import { muscle } from '../stage.tsx';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadDataset(MAN);
});

/** One grey pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
const NOTE = 'Walk ten minutes twice a day. '.repeat(20).slice(0, 600);

function card(id: string, paper: Paper, note: string): CardPageProps {
  return {
    content: cardContent({ target: muscle(id), bothSides: false, hideNeedles: false, note }, dataset),
    snapshot: { url: PIXEL, widthPx: 1, heightPx: 1 },
    code: codeOf(`https://example.org/#m=${id}`),
    shortAddress: `example.org/#m=${id}`,
    day: '22 November 2025',
    paper,
    drawing: null,
  };
}

async function read(file: Blob, number = 1) {
  const pdf = await getDocument({ data: new Uint8Array(await file.arrayBuffer()), verbosity: 0 }).promise;
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
  const { info } = await pdf.getMetadata();
  const view: readonly number[] = page.view;
  return {
    pages: pdf.numPages,
    size: view.slice(2).map((edge) => Math.round(edge)),
    text,
    info: info as Readonly<Record<string, unknown>>,
  };
}

/** Those with the most to say: long explanations, many zones, many red flags. */
function longest(count: number): readonly string[] {
  const weight = (id: string) => {
    const { lead, zones, selfCare, questions } = card(id, 'letter', '').content;
    const places = zones ? [...zones.often, ...zones.sometimes, ...zones.rarely, ...zones.deep] : [];
    return [...lead, selfCare ?? '', ...places, ...questions.flatMap((group) => group.questions)].join('').length;
  };
  return [...dataset.muscles]
    .sort((one, other) => weight(other.id) - weight(one.id))
    .slice(0, count)
    .map(({ id }) => id);
}

describe('the PDF of the card', () => {
  it.each([
    ['A4', [595, 842]],
    ['letter', [612, 792]],
  ] as const)('is one page of %s whatever there is to say', async (paper, size) => {
    for (const id of longest(2)) {
      const { pages, size: found, text } = await read(await makePdf(card(id, paper, NOTE)));
      expect(pages, id).toBe(1);
      expect(found).toEqual(size);
      expect(text).toContain('When to get help');
      for (const { questions } of card(id, paper, '').content.questions)
        for (const question of questions) expect(text).toContain(question);
    }
  });
  it('has a second page where something was drawn, with each place in words', async () => {
    const index = indexCells(await loadSkinCells(MAN), dataset);
    const patches = [{ ...patchOf(1, 'left', 'temple'), intensity: 6, qualities: ['aching' as const] }];
    const drawing = drawingSheet({ patches, covers: [], index }, dataset, 'man');
    const file = await makePdf({ ...card('gluteus-minimus', 'A4', ''), drawing });
    expect((await read(file)).pages).toBe(2);
    const { text } = await read(file, 2);
    for (const words of [
      'Where it hurts',
      'Front',
      'Left side',
      'Temple, left',
      '6: moderate',
      'Aching',
      'not a diagnosis',
    ])
      expect(text).toContain(words);
  });
  it('has text that can be selected, and names nobody in its title', async () => {
    const { text, info } = await read(await makePdf(card('gluteus-minimus', 'A4', 'Call 555 0100 – “ask for Maya”')));
    for (const words of [
      'Gluteus minimus',
      'Right side',
      'Where the pain may be felt',
      'Call 555 0100 – “ask for Maya”',
      'not a diagnosis',
      'example.org/',
      'CC BY 4.0',
      '22 November 2025',
    ]) {
      expect(text).toContain(words);
    }
    expect(info['Title']).toBe('Myopoint');
    expect(JSON.stringify(info)).not.toMatch(/Gluteus|Maya/);
  });
  it('holds one endless word, capitals and many lines on its page', async () => {
    for (const note of [
      'W'.repeat(600),
      'CALL IF IN DOUBT. '.repeat(33),
      Array.from({ length: 40 }, () => 'a line').join('\n'),
    ]) {
      for (const id of ['quadratus-lumborum', 'psoas-major'])
        expect((await read(await makePdf(card(id, 'letter', note)))).pages, id).toBe(1);
    }
  });
});

describe('a note in other letters', () => {
  it('is told from one that every reader has letters for', () => {
    expect(isLatin('Größe, naïve, “quoted” – 10 €')).toBe(true);
    expect(['Ćwiczenia', 'ασκήσεις', '運動', '👍'].map(isLatin)).toEqual([false, false, false, false]);
  });
  it('is broken into lines that fit, and no letter is lost', () => {
    const fits = (text: string) => text.length <= 6;
    expect(brokenLines(['one two three', 'unbreakable'], fits)).toEqual(['one', 'two', 'three', 'unbrea', 'kable']);
    expect(brokenLines(['ab cd ef'], fits)).toEqual(['ab cd', 'ef']);
  });
});
