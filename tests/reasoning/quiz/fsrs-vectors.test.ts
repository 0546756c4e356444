/**
 * The scheduler against published vectors of FSRS-6. Intervals, first states and recall: the tests of ts-fsrs itself
 * (github.com/open-spaced-repetition/ts-fsrs, packages/fsrs/__tests__/FSRS-6.test.ts). Memory after six answers: there and in
 * fsrs-rs (src/inference.rs), which wrote it down first. Stability and difficulty after a seventh: py-fsrs (tests/test_basic.py).
 */
import { describe, expect, it } from 'vitest';
import type { QuizCard } from '../../../src/anatomy/index.ts';
import { recallAfter, scheduled } from '../../../src/reasoning/quiz/repetition/scheduler.ts';
import type { QuizVerdict } from '../../../src/reasoning/quiz/scoring/verdict.ts';

const DAY = 86_400_000;
const START = Date.UTC(2022, 11, 29, 12, 30);

/** Answers one after another, each when the card is due, or after so many days. */
function run(verdicts: readonly QuizVerdict[], afterDays?: readonly number[]): readonly QuizCard[] {
  const cards: QuizCard[] = [];
  let now = START;
  verdicts.forEach((verdict, at) => {
    const before = cards.at(-1) ?? null;
    now = afterDays ? now + (afterDays[at] ?? 0) * DAY : (before?.due ?? START);
    cards.push(scheduled('a', before, verdict, now, 0.9));
  });
  return cards;
}

describe('the scheduler', () => {
  it('gives the intervals that are published', () => {
    const verdicts: QuizVerdict[] = [
      ...Array.from({ length: 6 }, () => 'good' as const),
      'again',
      'again',
      ...Array.from({ length: 5 }, () => 'good' as const),
    ];
    expect(run(verdicts).map(({ scheduledDays }) => scheduledDays)).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ]);
  });
  it('begins as is published', () => {
    const first = (['again', 'hard', 'good', 'easy'] as const).map((verdict) => run([verdict])[0]!);
    expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(first.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
    expect(first.map(({ state, scheduledDays }) => [state, scheduledDays])).toEqual([
      ['learning', 0],
      ['learning', 0],
      ['learning', 0],
      ['review', 8],
    ]);
    expect(first.map(({ due }) => (due - START) / 60_000)).toEqual([1, 6, 10, 8 * 24 * 60]);
  });
  it('remembers as is published', () => {
    const days = [0, 0, 1, 3, 8, 21];
    const six = run(['again', 'good', 'good', 'good', 'good', 'good'], days).at(-1)!;
    expect(six.stability).toBeCloseTo(53.62691, 4);
    expect(six.difficulty).toBeCloseTo(6.3574867, 4);
  });
  it('forgets as is published', () => {
    const easy = run(['easy'])[0]!;
    expect(recallAfter(easy, 8, 0.9)).toBeCloseTo(0.9024733, 6);
    expect(recallAfter(easy, 0, 0.9)).toBe(1);
    expect(recallAfter({ stability: 2.3065 }, 2.3065, 0.9)).toBeCloseTo(0.9, 6);
    expect(recallAfter({ stability: 0 }, 1, 0.9)).toBe(0);
  });
  it('asks sooner of who wants to remember more', () => {
    const next = (retention: number): number => {
      const card = run(['good', 'good', 'good']).at(-1)!;
      return scheduled('a', card, 'good', card.due, retention).scheduledDays;
    };
    expect([next(0.97), next(0.9), next(0.8)].every((days, at, all) => at === 0 || days > all[at - 1]!)).toBe(true);
  });
});
