/** Links of decks and exams, exams themselves, and what came of them. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAN, REGIONS, type DeckEntry, type MuscleId } from '../../../src/anatomy/index.ts';
import { deckItems } from '../../../src/reasoning/quiz/decks/deck.ts';
import { deckLink, readDeckLink } from '../../../src/reasoning/quiz/decks/deck-link.ts';
import { codeOf, linkOf } from '../../../src/reasoning/quiz/decks/link-code.ts';
import {
  examItems,
  examLink,
  examResult,
  examSeed,
  readExamLink,
  type ExamPlan,
} from '../../../src/reasoning/quiz/exam/exam.ts';
import { QUIZ_KINDS, type QuizItem } from '../../../src/reasoning/quiz/item.ts';
import { makeQuizItems } from '../../../src/reasoning/quiz/items.ts';
import { loadQuizKnowledge } from '../../../src/reasoning/quiz/knowledge.ts';

let items: readonly QuizItem[];
let muscles: readonly { readonly id: MuscleId }[];
beforeAll(async () => {
  const knowledge = await loadQuizKnowledge(MAN);
  items = makeQuizItems(knowledge);
  muscles = knowledge.dataset.muscles;
});
const reasonOf = (read: { ok: boolean; reason?: string }): string | undefined => (read.ok ? 'read' : read.reason);

describe('the link of a deck', () => {
  it('brings back any deck', () => {
    const entry = fc.oneof(
      fc.nat(items.length - 1).map((at): DeckEntry => ({ kind: 'item', id: items[at]!.id })),
      fc.nat(muscles.length - 1).map((at): DeckEntry => ({ kind: 'muscle', id: muscles[at]!.id })),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.uniqueArray(entry, { selector: ({ kind, id }) => kind + id, maxLength: 60 }),
        (name, entries) => {
          const link = deckLink({ name, entries });
          const read = readDeckLink(link, { items, muscles });
          const sorted = [
            ...entries.filter(({ kind }) => kind === 'muscle'),
            ...entries.filter(({ kind }) => kind === 'item'),
          ];
          expect(read).toEqual({ ok: true, name, entries: sorted, missing: 0 });
          expect(link).toMatch(/^[\w.!~*'()%-]+$/);
        },
      ),
      { seed: 16, numRuns: 200 },
    );
  });
  it('is short', () => {
    const entries = items.slice(0, 50).map(({ id }): DeckEntry => ({ kind: 'item', id }));
    expect(deckLink({ name: 'Thigh', entries }).length).toBeLessThan(380);
  });
  it('has a code of its own for everything that can be in it', () => {
    const codes = [
      ...items.map(({ id }) => codeOf(`item\n${id}`)),
      ...muscles.map(({ id }) => codeOf(`muscle\n${id}`)),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });
  it('is refused with a reason where it is wrong', () => {
    const link = deckLink({ name: 'A', entries: [{ kind: 'muscle', id: muscles[0]!.id }] });
    const read = (text: string) => reasonOf(readDeckLink(text, { items, muscles }));
    expect(read(link)).toBe('read');
    expect(read('')).toBe('empty');
    expect(read('x'.repeat(50_000))).toBe('too-long');
    expect(read(linkOf(2, ['A', '', '']))).toBe('newer');
    expect(
      [
        'hello',
        '1',
        '1...',
        link.slice(0, -1),
        `${link}0`,
        linkOf(1, ['A', '']),
        linkOf(1, ['%E0%A4%A', '', '']),
        linkOf(1, ['A', 'abc', '']),
      ].map(read),
    ).toEqual(Array.from({ length: 8 }, () => 'damaged'));
  });
  it('notices any letter that got lost, and never throws', () => {
    const link = deckLink({
      name: 'Neck',
      entries: items.slice(0, 5).map(({ id }): DeckEntry => ({ kind: 'item', id })),
    });
    fc.assert(
      fc.property(fc.nat(link.length - 1), fc.constantFrom(...'0az9%.'), (at, letter) => {
        if (link[at] === letter) return;
        const changed = link.slice(0, at) + letter + link.slice(at + 1);
        expect(readDeckLink(changed, { items, muscles }).ok).toBe(false);
      }),
      { seed: 16 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => void readDeckLink(text, { items, muscles })),
      { seed: 16 },
    );
  });
  it('says how much is not known any more', () => {
    const link = deckLink({
      name: 'A',
      entries: [
        { kind: 'item', id: 'nerve/long-gone' },
        { kind: 'item', id: items[0]!.id },
      ],
    });
    expect(readDeckLink(link, { items, muscles })).toMatchObject({
      ok: true,
      missing: 1,
      entries: [{ id: items[0]!.id }],
    });
  });
  it('leads to the questions of a muscle and to single ones', () => {
    const entries: DeckEntry[] = [
      { kind: 'muscle', id: 'soleus' as MuscleId },
      { kind: 'item', id: 'urgency/rf-01' },
    ];
    const deck = deckItems({ entries }, items);
    expect(deck.length).toBeGreaterThan(15);
    expect(
      deck.filter(({ id, muscles: about }) => id !== 'urgency/rf-01' && !about.includes('soleus' as MuscleId)),
    ).toEqual([]);
  });
});

describe('an exam', () => {
  const plan: ExamPlan = { seed: 7, regions: [], kinds: [], count: 40, minutes: 30 };
  it('has the same questions for all, in the same order, whatever order the pool has', () => {
    const ids = (pool: readonly QuizItem[], one: ExamPlan = plan) => examItems(one, pool).map(({ id }) => id);
    expect(ids(items)).toHaveLength(40);
    expect(new Set(ids(items)).size).toBe(40);
    expect(ids([...items].reverse())).toEqual(ids(items));
    expect(ids(items, { ...plan, seed: 8 })).not.toEqual(ids(items));
    expect(new Set(examItems(plan, items).map(({ kind }) => kind)).size).toBe(QUIZ_KINDS.length);
    expect(ids(items, { ...plan, count: 0 })).toEqual([]);
  });
  it('keeps to regions and kinds, and takes all where there are too few', () => {
    const chosen = examItems({ ...plan, regions: ['foot'], kinds: ['roots'], count: 200 }, items);
    expect(chosen.every(({ region, kind }) => region === 'foot' && kind === 'roots')).toBe(true);
    expect(chosen).toHaveLength(items.filter(({ region, kind }) => region === 'foot' && kind === 'roots').length);
  });
  it('goes into a link and back', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
          regions: fc.subarray([...REGIONS]),
          kinds: fc.subarray([...QUIZ_KINDS]),
          count: fc.integer({ min: 1, max: 200 }),
          minutes: fc.integer({ min: 1, max: 600 }),
        }),
        (any) => {
          expect(readExamLink(examLink(any, items.slice(0, 3)), items.slice(0, 3))).toEqual({
            ok: true,
            plan: any,
            poolChanged: false,
          });
        },
      ),
      { seed: 16, numRuns: 100 },
    );
  });
  it('says where the questions have changed since', () => {
    const link = examLink(plan, items);
    expect(readExamLink(link, items)).toMatchObject({ ok: true, poolChanged: false });
    expect(readExamLink(link, [...items].reverse())).toMatchObject({ ok: true, poolChanged: false });
    expect(readExamLink(link, items.slice(1))).toMatchObject({ ok: true, poolChanged: true });
  });
  it('is refused with a reason where its link is wrong', () => {
    const read = (text: string) => reasonOf(readExamLink(text, items.slice(0, 2)));
    expect([
      read(''),
      read(linkOf(9, [])),
      read(linkOf(1, ['0', '0', '1', '0', '0', 'x'])),
      read(linkOf(1, ['0', '1', '1', '0', '0'])),
    ]).toEqual(['empty', 'newer', 'damaged', 'damaged']);
    expect([
      read(linkOf(1, ['0', '1', '1', 'zzzzz', '0', 'x'])),
      read(linkOf(1, ['-1', '1', '1', '0', '0', 'x'])),
      read(linkOf(1, ['0', '1', '1', '0', '0', 'x'])),
    ]).toEqual(['damaged', 'damaged', 'read']);
    fc.assert(
      fc.property(fc.string(), (text) => void readExamLink(text, items.slice(0, 2))),
      { seed: 16 },
    );
    expect(examSeed('midterm')).toBe(examSeed('midterm'));
    expect(examSeed('midterm')).not.toBe(examSeed('final'));
  });
  it('is summed up by region and kind, what was left out counted', () => {
    const pick = (kind: QuizItem['kind'], at: number) => items.filter((item) => item.kind === kind)[at]!;
    const [one, two, three] = [pick('nerve', 0), pick('nerve', 1), pick('urgency', 0)];
    const result = examResult([
      { item: one, score: { verdict: 'good', share: 1 } },
      { item: two, score: { verdict: 'hard', share: 0.5 } },
      { item: three, score: null },
    ]);
    expect(result.all).toEqual({ questions: 3, right: 1, share: 0.5 });
    expect(result.byKind).toEqual([
      { kind: 'nerve', questions: 2, right: 1, share: 0.75 },
      { kind: 'urgency', questions: 1, right: 0, share: 0 },
    ]);
    expect(result.byRegion.reduce((sum, { questions }) => sum + questions, 0)).toBe(3);
    expect(result.wrong).toEqual([two, three]);
    expect(examResult([]).all).toEqual({ questions: 0, right: 0, share: 0 });
  });
});
