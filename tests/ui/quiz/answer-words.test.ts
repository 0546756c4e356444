import { beforeAll, describe, expect, it } from 'vitest';
import { MAN } from '../../../src/anatomy/index.ts';
import { loadQuizKnowledge, makeQuizItems } from '../../../src/reasoning/index.ts';
import type { QuizAnswer, QuizItem } from '../../../src/reasoning/index.ts';
import { answerWords, promptWords, rightWords } from '../../../src/ui/quiz/done/answer-words.ts';

let items: readonly QuizItem[];
beforeAll(async () => {
  items = makeQuizItems(await loadQuizKnowledge(MAN));
});
const first = (kind: QuizItem['kind']): QuizItem => {
  const found =
    items.find((item) => item.kind === kind && item.muscles.length > 0) ?? items.find((item) => item.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const told = (item: QuizItem, answer: QuizAnswer) => [answerWords(item, { answer }), rightWords(item, { answer })];

describe('an answer in words', () => {
  it('tells what was chosen and what is right', () => {
    const item = items.find(({ id }) => id === 'nerve/soleus');
    if (item?.task.kind !== 'choice') throw new Error('expected a choice');
    const wrong = item.task.options.find(({ id }) => id !== (item.task as { answer: string }).answer);
    expect(told(item, { kind: 'choice', chosen: wrong?.id ?? '' })).toEqual([
      wrong?.text && expect.any(String),
      'Tibial nerve',
    ]);
    expect(told(item, { kind: 'choice', chosen: null })).toEqual(['nothing', 'Tibial nerve']);
    expect(answerWords(item, null)).toBe('nothing');
  });
  it('tells of a place that it was on the body, and of its list what that asked', () => {
    const item = first('point-at');
    const { listVariant, prompt } = item;
    if (!listVariant) throw new Error('expected a list');
    const byHand: QuizAnswer = { kind: 'point', given: null };
    expect(told(item, byHand)[0]).toBe('nothing');
    expect(told(item, { kind: 'point', given: { structure: 'femur' as never, side: 'right' } })[0]).toBe('on the body');
    expect(promptWords(item, { answer: byHand })).toContain('Point at this');
    expect(rightWords(item, { answer: byHand }).toLowerCase()).toBe(String(prompt.values['name']).toLowerCase());
    const byName: QuizAnswer = { kind: 'choice', chosen: null };
    expect(promptWords(item, { answer: byName })).toContain('What lies right beside');
    expect(rightWords(item, { answer: byName })).not.toBe(rightWords(item, { answer: byHand }));
    expect(told(first('paint-referral'), { kind: 'paint', painted: new Map([[1, 20]]) })[0]).toBe('on the body');
    expect(told(first('paint-referral'), { kind: 'paint', painted: new Map() })[0]).toBe('nothing');
  });
  it('tells an order and a station whole', () => {
    const order = first('order-layers');
    if (order.task.kind !== 'order') throw new Error('expected an order');
    const [said, right] = told(order, { kind: 'order', given: order.task.answer });
    expect(said).toBe(right);
    expect(told(order, { kind: 'order', given: order.task.answer.toReversed() })[0]).not.toBe(right);
    const station = first('spotter');
    if (station.task.kind !== 'spotter') throw new Error('expected a station');
    const given = station.task.parts.map(({ task }) => task.answer);
    const [told1, told2] = told(station, { kind: 'spotter', given });
    expect(told1).toBe(told2);
    expect(told(station, { kind: 'spotter', given: [null, null] })[0]).toMatch(/^nothing/);
  });
  it('says something of every question, whatever came of it', () => {
    for (const item of items) {
      expect(rightWords(item, null), item.id).not.toBe('');
      expect(answerWords(item, null)).toBe('nothing');
    }
  });
});
