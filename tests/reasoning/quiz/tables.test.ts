/** Files for other programs: read back as those read them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ankiText, csvText, itemsCsv, type TableWords } from '../../../src/reasoning/quiz/decks/tables.ts';
import type { ChoiceTask, QuizItem } from '../../../src/reasoning/quiz/item.ts';

/** Reads a table as RFC 4180 says, letter by letter. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, field, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"' && field === '') quoted = true;
    else if (letter === ',') {
      row.push(field);
      field = '';
    } else if (letter === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field]);
      [row, field] = [[], ''];
      at++;
    } else field += letter;
  }
  return rows;
}

const task: ChoiceTask = {
  kind: 'choice',
  options: [
    { id: 'a', text: 'Tibial <nerve>' },
    { id: 'b', text: 'Femoral\tnerve & "co"' },
  ],
  answer: 'b',
};
const item = (id: string, more: Partial<QuizItem> = {}): QuizItem => ({
  id,
  kind: 'nerve',
  region: 'lower-leg',
  difficulty: 'hard',
  muscles: [],
  mentionsNeedle: false,
  prompt: { key: 'quiz.ask.nerve', values: {} },
  task,
  listVariant: null,
  scene: null,
  explanation: { facts: ['One fact.', 'Another,\nwith a line.'], sources: ['gray' as never] },
  ...more,
});
const words: TableWords = { say: (text) => (typeof text === 'string' ? text : text.key), cite: (id) => `Cited ${id}` };

describe('a table', () => {
  it('is read back as it was', () => {
    const field = fc
      .string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', 'é') })
      .filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(readCsv(csvText(rows))).toEqual(rows);
      }),
      { seed: 16 },
    );
  });
  it('is no formula', () => {
    expect(csvText([['=1+1', '@a', '-2', 'b-c']])).toBe("'=1+1,'@a,'-2,b-c\r\n");
  });
  it('holds the questions', () => {
    const [head, row] = readCsv(itemsCsv([item('nerve/soleus')], words));
    expect(Object.fromEntries(head!.map((name, at) => [name, row![at]]))).toEqual({
      id: 'nerve/soleus',
      kind: 'nerve',
      region: 'lower-leg',
      difficulty: 'hard',
      prompt: 'quiz.ask.nerve',
      options: 'Tibial <nerve> | Femoral\tnerve & "co"',
      answer: 'Femoral\tnerve & "co"',
      explanation: 'One fact. Another,\nwith a line.',
      sources: 'Cited gray',
    });
  });
});

describe('the text for Anki', () => {
  const place: QuizItem['task'] = { kind: 'point', structures: [], side: 'right' };
  const scene = { side: 'right' } as QuizItem['scene'];
  const pool = [
    item('nerve/soleus'),
    item('point-at/soleus', {
      task: place,
      scene,
      listVariant: { prompt: { key: 'quiz.ask.beside', values: {} }, task },
      region: null,
    }),
    item('point-at/plantaris', { task: place, scene }),
    item('order-layers/a', { task: { kind: 'order', entries: task.options, answer: ['b', 'a'] } }),
  ];
  const lines = ankiText(pool, 'My <deck>', words).split('\n');
  const notes = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));

  it('says in its headers which column is what', () => {
    expect(lines.slice(0, 7)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#columns:guid\tFront\tBack\tDeck\tTags',
      '#guid column:1',
      '#deck column:4',
      '#tags column:5',
    ]);
    expect(notes.map((note) => note.length)).toEqual([5, 5, 5]);
  });
  it('gives each note a guid that stays, and leaves out what needs a picture', () => {
    expect(notes.map(([guid]) => guid)).toEqual([
      'myopoint:nerve/soleus',
      'myopoint:point-at/soleus',
      'myopoint:order-layers/a',
    ]);
    expect(ankiText([...pool].reverse(), 'Other', words)).toContain('\nmyopoint:nerve/soleus\t');
  });
  it('escapes what HTML and tabs would take for their own', () => {
    expect(notes[0]).toEqual([
      'myopoint:nerve/soleus',
      'quiz.ask.nerve<ul><li>Tibial &lt;nerve&gt;</li><li>Femoral nerve &amp; &quot;co&quot;</li></ul>',
      '<b>Femoral nerve &amp; &quot;co&quot;</b><br>One fact. Another, with a line.<br><small>Cited gray</small>',
      'My &lt;deck&gt;',
      'myopoint nerve lower-leg hard',
    ]);
    expect(notes[1]![4]).toBe('myopoint nerve general hard');
    expect(notes[2]![2]).toContain('Femoral nerve &amp; &quot;co&quot; → Tibial &lt;nerve&gt;');
  });
});
