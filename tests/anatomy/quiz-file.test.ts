/** What is kept of someone's learning, read back or refused with a reason. */
import { describe, expect, it } from 'vitest';
import { parseQuizFile } from '../../src/anatomy/quiz-file.ts';

const card = {
  item: 'nerve/soleus',
  state: 'review',
  due: 10,
  stability: 2.5,
  difficulty: 5,
  scheduledDays: 3,
  step: 0,
  reps: 2,
  lapses: 0,
  last: 4,
};
const file = {
  kind: 'myopoint-quiz',
  version: 1,
  savedAt: 5,
  settings: { retention: 0.9, newPerDay: 10, sessionLength: 20 },
  cards: [card],
  reviews: [{ item: 'nerve/soleus', at: 4, verdict: 'good', was: 'new', days: 0 }],
  decks: [{ id: 'd', name: 'Thigh', changedAt: 1, entries: [{ kind: 'muscle', id: 'soleus' }] }],
};
const problem = (raw: unknown): string => {
  try {
    parseQuizFile(raw);
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(1).join(' / ') : 'thrown';
  }
};

describe('the file of the quiz', () => {
  it('is read as it was written', () => {
    expect(parseQuizFile(file)).toEqual(file);
    expect(problem({ ...file, cards: [], reviews: [], decks: [] })).toBe('read');
  });
  it('keeps questions that are not known', () => {
    expect(parseQuizFile({ ...file, cards: [{ ...card, item: 'nerve/long-gone' }] }).cards[0]?.item).toBe(
      'nerve/long-gone',
    );
  });
  it('is refused where it is another file or a newer one', () => {
    expect(problem(null)).toBe('file, field "kind": expected "myopoint-quiz", received nothing');
    expect(problem('text')).toBe('file, field "kind": expected "myopoint-quiz", received nothing');
    expect(problem({ ...file, kind: 'myopoint-pain-drawing' })).toBe(
      'file, field "kind": expected "myopoint-quiz", received "myopoint-pain-drawing"',
    );
    expect(problem({ ...file, version: 2 })).toBe(
      'file, field "version": expected 1, received 2: a newer version of the program wrote it',
    );
    expect(problem({ ...file, version: '1' })).toBe('file, field "version": expected 1, received "1"');
  });
  it('is refused with the record and the field where something in it is wrong', () => {
    expect(problem({ ...file, cards: [{ ...card, due: -1 }] })).toMatch(/^card number 0, field "due": expected/);
    expect(problem({ ...file, cards: [{ ...card, state: 'asleep' }] })).toMatch(/field "state"/);
    expect(problem({ ...file, cards: [card, card] })).toBe('cards, field "item": expected each question once');
    expect(problem({ ...file, reviews: [{ item: 'a' }] })).toMatch(/review number 0, field "at"/);
    expect(problem({ ...file, decks: [...file.decks, ...file.decks] })).toBe(
      'decks, field "id": expected each id once',
    );
    expect(problem({ ...file, decks: [{ ...file.decks[0], entries: [{ kind: 'muscle', id: 'Not an id' }] }] })).toMatch(
      /deck "d", field "entries.0.id"/,
    );
    expect(problem({ ...file, settings: { ...file.settings, retention: 1 } })).toMatch(/field "settings.retention"/);
    expect(problem({ ...file, more: 1 })).toMatch(/field "more"/);
  });
});
