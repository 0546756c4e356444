import { describe, expect, it } from 'vitest';
import { answered, NO_PROGRESS } from '../../../src/reasoning/index.ts';
import { comingAgain } from '../../../src/ui/quiz/done/again-in.tsx';

describe('when questions come again', () => {
  const now = new Date(2026, 10, 27, 20).getTime();
  const card = (item: string, due: number) => {
    const [made] = Object.values(answered(NO_PROGRESS, item, 'good', now).cards);
    if (!made) throw new Error('expected a card');
    return [item, { ...made, due }] as const;
  };
  const day = 86_400_000;
  const cards = Object.fromEntries([
    card('a', now + 600_000),
    card('b', now + 60_000),
    card('c', now + 2 * 3_600_000),
    card('d', now + 5 * 3_600_000),
    card('e', now + 3 * day),
    card('f', now + 3 * day + 60_000),
    card('g', now - day),
  ]);
  const progress = { ...NO_PROGRESS, cards };
  it('is told by minutes, by today, and by days of the calendar', () => {
    expect(comingAgain(['f', 'a', 'c', 'b', 'd', 'e', 'a'], progress, now)).toEqual([
      { days: 0, soon: true, count: 2 },
      { days: 0, soon: false, count: 1 },
      { days: 1, soon: false, count: 1 },
      { days: 3, soon: false, count: 2 },
    ]);
  });
  it('is soon for what is overdue, and nothing for what was not learned', () => {
    expect(comingAgain(['g', 'nothing'], progress, now)).toEqual([{ days: 0, soon: true, count: 1 }]);
  });
});
