/** Scores of answers, on small cases and against slow truth. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  loadDataset,
  loadSkinCells,
  MAN,
  type AreaId,
  type StructureId,
  type TriggerPointId,
} from '../../../src/anatomy/index.ts';
import { indexCells, type CellIndex } from '../../../src/reasoning/pain-drawing/cells.ts';
import type { ChoiceTask, OrderTask, PaintTask, SpotterTask } from '../../../src/reasoning/quiz/item.ts';
import { scoreAnswer, toldScore } from '../../../src/reasoning/quiz/scoring/answer.ts';
import { scoreChoice, scoreOrder, scorePoint, scoreSpotter } from '../../../src/reasoning/quiz/scoring/choice.ts';
import { PAINT_SHARES, scorePaint } from '../../../src/reasoning/quiz/scoring/paint.ts';
import { PLACE_MM, scorePlace } from '../../../src/reasoning/quiz/scoring/place.ts';
import { isRight } from '../../../src/reasoning/quiz/scoring/verdict.ts';
import { seededRandom } from '../../../src/reasoning/quiz/seeded.ts';
import { sayQuiz } from '../../../src/words/index.ts';

const choice = (answer: string): ChoiceTask => ({
  kind: 'choice',
  options: ['a', 'b', 'c'].map((id) => ({ id, text: id })),
  answer,
});
const orderOf = (answer: string[]): OrderTask => ({
  kind: 'order',
  entries: answer.map((id) => ({ id, text: id })),
  answer,
});

describe('a choice', () => {
  it('is right or not', () => {
    expect(scoreChoice(choice('b'), 'b')).toEqual({ verdict: 'good', share: 1 });
    expect(scoreChoice(choice('b'), 'a')).toEqual({ verdict: 'again', share: 0 });
    expect(scoreChoice(choice('b'), null)).toEqual({ verdict: 'again', share: 0 });
  });
});

describe('an order', () => {
  it('counts pairs', () => {
    const task = orderOf(['a', 'b', 'c', 'd']);
    expect(scoreOrder(task, ['a', 'b', 'c', 'd'])).toEqual({
      verdict: 'good',
      share: 1,
      inPlace: ['a', 'b', 'c', 'd'],
    });
    expect(scoreOrder(task, ['b', 'a', 'c', 'd'])).toEqual({ verdict: 'hard', share: 5 / 6, inPlace: ['c', 'd'] });
    expect(scoreOrder(task, ['d', 'c', 'b', 'a'])).toEqual({ verdict: 'again', share: 0, inPlace: [] });
    expect(scoreOrder(task, ['a', 'b'])).toEqual({ verdict: 'again', share: 1 / 6, inPlace: ['a', 'b'] });
    expect(scoreOrder(task, ['x', 'a', 'a', 'b', 'c', 'd']).share).toBe(1);
    expect(scoreOrder(task, [])).toEqual({ verdict: 'again', share: 0, inPlace: [] });
  });
  it('agrees with neighbours swapped one by one', () => {
    const slow = (given: readonly number[]): number => {
      const sorted = [...given];
      let swaps = 0;
      for (let round = 0; round < sorted.length; round++)
        for (let at = 0; at + 1 < sorted.length; at++)
          if (sorted[at]! > sorted[at + 1]!) {
            [sorted[at], sorted[at + 1]] = [sorted[at + 1]!, sorted[at]!];
            swaps++;
          }
      return 1 - swaps / ((given.length * (given.length - 1)) / 2);
    };
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.integer(), (length, seed) => {
        const random = seededRandom(String(seed));
        const numbers = Array.from({ length }, (_, at) => at);
        const given = numbers
          .map((value) => ({ value, at: random() }))
          .sort((a, b) => a.at - b.at)
          .map(({ value }) => value);
        expect(scoreOrder(orderOf(numbers.map(String)), given.map(String)).share).toBeCloseTo(slow(given), 12);
      }),
      { seed: 16, numRuns: 200 },
    );
  });
});

describe('pointing', () => {
  const task = { kind: 'point', structures: ['soleus'] as StructureId[], side: 'right' } as const;
  it('is half right on the other side', () => {
    const at = (structure: string, side: 'right' | 'left' | 'midline') =>
      scorePoint(task, { structure: structure as StructureId, side });
    expect(at('soleus', 'right')).toEqual({ verdict: 'good', share: 1, otherSide: false });
    expect(at('soleus', 'left')).toEqual({ verdict: 'hard', share: 0.5, otherSide: true });
    expect(at('plantaris', 'right')).toEqual({ verdict: 'again', share: 0, otherSide: false });
    expect(scorePoint(task, null).verdict).toBe('again');
    expect(scorePoint({ ...task, side: 'midline' }, { structure: 'soleus' as StructureId, side: 'left' }).verdict).toBe(
      'good',
    );
  });
});

describe('a station', () => {
  const task: SpotterTask = {
    kind: 'spotter',
    seconds: 60,
    parts: (['name', 'side', 'about'] as const).map((ask) => ({
      ask,
      prompt: { key: 'quiz.ask.pin-side', values: {} },
      task: choice('a'),
    })),
  };
  it('is two questions, the first right with its side alone', () => {
    const score = (given: (string | null)[]) => {
      const { verdict, share } = scoreSpotter(task, given);
      return [verdict, share];
    };
    expect(score(['a', 'a', 'a'])).toEqual(['good', 1]);
    expect(score(['a', 'b', 'a'])).toEqual(['hard', 0.75]);
    expect(score(['a', 'a', null])).toEqual(['hard', 0.5]);
    expect(score(['a', 'b', 'b'])).toEqual(['again', 0.25]);
    // The side alone is worth nothing.
    expect(score(['b', 'a', 'b'])).toEqual(['again', 0]);
    expect(score([])).toEqual(['again', 0]);
  });
});

describe('a mark', () => {
  const mark = (mm: number, onMuscle = true, otherSide = false) => scorePlace({ mm, onMuscle, otherSide }).verdict;
  it('is scored by how far people mark apart', () => {
    expect([0, 8, 8.1, 14, 14.1, 29, 29.1].map((mm) => mark(mm))).toEqual([
      'easy',
      'easy',
      'good',
      'good',
      'hard',
      'hard',
      'again',
    ]);
    expect([14, 14.1].map((mm) => mark(mm, false))).toEqual(['good', 'again']);
    expect([14, 14.1].map((mm) => mark(mm, true, true))).toEqual(['hard', 'again']);
  });
  it('has the bounds that a hand that errs by 12 mm gives', () => {
    const random = seededRandom('a shaking hand');
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const away = Array.from({ length: 40_000 }, () => Math.hypot(12 * normal(), 12 * normal())).sort((a, b) => a - b);
    const within = (mm: number): number => away.filter((one) => one <= mm).length / away.length;
    expect(within(PLACE_MM.sure)).toBeCloseTo(0.2, 1);
    expect(within(PLACE_MM.usual)).toBeCloseTo(0.5, 1);
    expect(within(PLACE_MM.most)).toBeCloseTo(0.95, 1);
  });
  it('never gains by going further away', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.boolean(),
        fc.boolean(),
        (one, other, onMuscle, otherSide) => {
          const [near, far] = [Math.min(one, other), Math.max(one, other)].map((mm) =>
            scorePlace({ mm, onMuscle, otherSide }),
          );
          expect(near!.share).toBeGreaterThanOrEqual(far!.share);
          expect(isRight(far!) && !isRight(near!)).toBe(false);
        },
      ),
      { seed: 16 },
    );
  });
});

describe('a painting', () => {
  let index: CellIndex;
  let all: readonly AreaId[];
  beforeAll(async () => {
    const dataset = await loadDataset(MAN);
    index = indexCells(await loadSkinCells(MAN), dataset);
    all = dataset.areas.map(({ id }) => id);
  });
  const task = (main: string[], spillover: string[] = [], side: 'right' | 'left' = 'right'): PaintTask => ({
    kind: 'paint',
    point: 'a' as TriggerPointId,
    side,
    main: main as AreaId[],
    spillover: spillover as AreaId[],
  });
  const whole = (areas: string[], side: 'right' | 'left' = 'right') =>
    new Map(
      areas.flatMap((area) => index.cellsOf({ area: area as AreaId, side })).map((cell) => [cell, index.mm2(cell)]),
    );

  it('is sure where the zone was painted, and nothing where it was not', () => {
    expect(scorePaint(task(['heel']), whole(['heel']), index)).toMatchObject({
      verdict: 'easy',
      overlap: 1,
      found: 1,
      inside: 1,
      missed: [],
    });
    expect(scorePaint(task(['heel']), whole(['temple']), index)).toMatchObject({
      verdict: 'again',
      overlap: 0,
      missed: ['heel'],
    });
    expect(scorePaint(task(['heel']), new Map(), index)).toMatchObject({ verdict: 'again', share: 0, inside: 0 });
    expect(scorePaint(task(['heel'], [], 'left'), whole(['heel']), index)).toMatchObject({
      verdict: 'again',
      otherSide: true,
    });
  });
  it('takes no offence at what was painted in spillover', () => {
    const both = [...whole(['heel']), ...whole(['calf'])];
    expect(scorePaint(task(['heel'], ['calf']), new Map(both), index).overlap).toBe(1);
    expect(scorePaint(task(['heel']), new Map(both), index).overlap).toBeLessThan(0.5);
  });
  it('agrees with squares counted one by one, on seeded drawings', () => {
    const random = seededRandom('paint');
    for (let round = 0; round < 120; round++) {
      const pick = (): string => all[Math.floor(random() * all.length)]!;
      const [main, spillover] = [[pick(), pick()], [pick()]];
      const side = random() < 0.5 ? 'right' : 'left';
      const painted = new Map(
        [...whole([pick(), main[0]!], side)]
          .filter(() => random() < 0.7)
          .map(([cell, mm2]) => [cell, mm2 * random()] as const),
      );
      let [shared, joined] = [0, 0];
      // Each cell as a strip: filled from its beginning by the zone and by the brush alike.
      for (let cell = 0; cell < index.count; cell++) {
        const here = (areas: string[]): boolean =>
          areas.some((area) => index.cellsOf({ area: area as AreaId, side }).includes(cell));
        const inMain = here(main);
        const brush = painted.get(cell) ?? 0;
        if (!inMain && here(spillover)) continue;
        shared += inMain ? brush : 0;
        joined += inMain ? index.mm2(cell) : brush;
      }
      const score = scorePaint(task(main, spillover, side), painted, index);
      expect(score.overlap).toBeCloseTo(joined > 0 ? shared / joined : 0, 9);
      const { sure, usual, least } = PAINT_SHARES;
      const verdict =
        score.overlap >= sure ? 'easy' : score.overlap >= usual ? 'good' : score.overlap >= least ? 'hard' : 'again';
      expect(score.verdict).toBe(verdict);
    }
  });
  it('is told in words', () => {
    const areas = new Map([['heel' as AreaId, { name: 'Heel' }]]);
    const told = (answer: Parameters<typeof scoreAnswer>[1]) =>
      toldScore(scoreAnswer(task(['heel']), answer, index), areas).map(sayQuiz);
    expect(told({ kind: 'paint', painted: whole(['temple'], 'left') })).toEqual([
      'Not yet',
      'You painted 0 % of where it is often felt. Of what you painted, 0 % lies where it is felt.',
      'Not painted: heel.',
    ]);
    expect(() => told({ kind: 'choice', chosen: 'a' })).toThrow(TypeError);
    const placed = scoreAnswer(
      { kind: 'place', point: 'a' as TriggerPointId, structures: [], side: 'right' },
      { kind: 'place', given: { mm: 20.4, onMuscle: true, otherSide: true } },
      index,
    );
    expect(toldScore(placed, areas).map(sayQuiz)).toEqual([
      'Not yet',
      'The right muscle, 20 mm from the point.',
      'On the other side of the body.',
    ]);
  });
});
