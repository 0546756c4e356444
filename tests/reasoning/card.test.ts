import { describe, expect, it } from 'vitest';
import { loadDataset, MAN } from '../../src/anatomy/index.ts';
import type { MuscleId, Urgency } from '../../src/anatomy/index.ts';
import { cardFacts, noteLines, placedQuestions, standsAside } from '../../src/reasoning/index.ts';

const dataset = await loadDataset(MAN);
const cardOf = (id: string) =>
  cardFacts(
    { muscle: dataset.muscleById.get(id as MuscleId)!, point: null, side: 'right' },
    { hideNeedles: false, note: '' },
    dataset,
  );

describe('the questions of the card', () => {
  it('keeps all questions under the signs while they fit, else moves those that can wait a day', () => {
    const group = (urgency: Urgency, count: number) => ({
      urgency,
      questions: Array.from({ length: count }, (_, at) => `${urgency} ${at}?`),
    });
    const few = [group('emergency', 12), group('same-day', 4)];
    expect(placedQuestions({ questions: few })).toEqual({ underSigns: few, aside: [] });
    const many = [group('emergency', 12), group('same-day', 4), group('soon', 1)];
    expect(placedQuestions({ questions: many })).toEqual({ underSigns: [many[0]], aside: [many[1], many[2]] });
  });
});

describe('the note', () => {
  it('loses its empty lines and no word', () => {
    expect(noteLines('  One \n\n two   three\r\n')).toEqual(['One', 'two three']);
    const many = Array.from({ length: 12 }, (_, index) => `line ${index}`);
    const lines = noteLines(many.join('\n'));
    expect(lines).toHaveLength(8);
    expect(lines.at(-1)).toBe('line 7 / line 8 / line 9 / line 10 / line 11');
    expect(noteLines('')).toEqual([]);
  });
  it('stands under the signs where they are few', () => {
    expect(standsAside(cardOf('brachioradialis'))).toBe(true);
    expect(standsAside(cardOf('quadratus-lumborum'))).toBe(false);
  });
});
