/** Answers, sessions, plots and merging, on small pools. */
import { describe, expect, it } from 'vitest';
import { parseQuizFile } from '../../../src/anatomy/index.ts';
import type { QuizItem } from '../../../src/reasoning/quiz/item.ts';
import { calendar, forgettingCurve, retentionByWeek, streakOf } from '../../../src/reasoning/quiz/repetition/plots.ts';
import {
  answered,
  corrected,
  merged,
  NO_PROGRESS,
  progressOf,
  quizFileOf,
  takenBack,
  type QuizProgress,
} from '../../../src/reasoning/quiz/repetition/progress.ts';
import { dayOf, nextSession, weakSpots } from '../../../src/reasoning/quiz/repetition/session.ts';
import { tryIt } from '../../../src/reasoning/quiz/decks/deck.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 4, 4, 12);
const clock = (now = NOON) => ({ now, zoneMinutes: 120 });

const item = (id: string, more: Partial<QuizItem> = {}): QuizItem => ({
  id,
  kind: 'nerve',
  region: 'thigh',
  difficulty: 'easy',
  muscles: [],
  mentionsNeedle: false,
  prompt: { key: 'quiz.ask.nerve', values: { name: id } },
  task: { kind: 'choice', options: [], answer: '' },
  listVariant: null,
  scene: null,
  explanation: { facts: [], sources: [] },
  ...more,
});
const POOL = Array.from({ length: 30 }, (_, at) => item(`nerve/${at}`));
const withSettings = (settings: Partial<QuizProgress['settings']>): QuizProgress => ({
  ...NO_PROGRESS,
  settings: { ...NO_PROGRESS.settings, ...settings },
});

describe('an answer', () => {
  it('makes a card and is kept', () => {
    const progress = answered(NO_PROGRESS, 'a', 'good', NOON);
    expect(progress.cards.a).toMatchObject({
      item: 'a',
      state: 'learning',
      reps: 1,
      last: NOON,
      due: NOON + 10 * 60_000,
    });
    expect(progress.reviews).toEqual([{ item: 'a', at: NOON, verdict: 'good', was: 'new', days: 0 }]);
    const later = answered(progress, 'a', 'good', NOON + DAY / 2);
    expect(later.reviews[1]).toMatchObject({ was: 'learning', days: 0.5 });
  });
  it('can be taken back, once, and corrected', () => {
    const first = answered(NO_PROGRESS, 'a', 'easy', NOON);
    const second = answered(first, 'a', 'again', NOON + 9 * DAY);
    expect(takenBack(second)).toEqual({ ...first, before: null });
    expect(takenBack(takenBack(second))).toEqual({ ...first, before: null });
    expect(takenBack(first)).toEqual(NO_PROGRESS);
    expect(corrected(second, 'good')).toEqual(answered(first, 'a', 'good', NOON + 9 * DAY));
    expect(corrected(corrected(second, 'good'), 'again')).toEqual(second);
    expect(takenBack(NO_PROGRESS)).toBe(NO_PROGRESS);
    expect(corrected(NO_PROGRESS, 'good')).toBe(NO_PROGRESS);
  });
});

describe('a session', () => {
  it('takes new ones up to the day’s number, the same ones for the same seed', () => {
    const progress = withSettings({ newPerDay: 4, sessionLength: 6 });
    const session = nextSession(POOL, progress, {}, clock(), 'seed');
    expect(session).toMatchObject({ due: 0, fresh: 4, waiting: 0 });
    expect(nextSession([...POOL].reverse(), progress, {}, clock(), 'seed')).toEqual(session);
    expect(nextSession(POOL, progress, {}, clock(), 'other').items).not.toEqual(session.items);
    const after = session.items.slice(0, 3).reduce((kept, id) => answered(kept, id, 'easy', NOON), progress);
    expect(nextSession(POOL, after, {}, clock(NOON + 60_000), 'seed').fresh).toBe(1);
    // The next day begins at midnight there: at ten in the evening of UTC.
    const midnight = Date.UTC(2026, 4, 4, 22);
    expect(nextSession(POOL, after, {}, clock(midnight - 1), 'seed').fresh).toBe(1);
    expect(nextSession(POOL, after, {}, clock(midnight), 'seed').fresh).toBe(4);
  });
  it('puts what is in its first minutes first, then what is longest overdue for its interval', () => {
    const card = (id: string, due: number, scheduledDays: number, state: 'review' | 'relearning' = 'review') => ({
      ...answered(NO_PROGRESS, id, 'good', NOON).cards[id]!,
      due,
      scheduledDays,
      state,
    });
    const cards = [
      card('nerve/1', NOON - DAY, 10),
      card('nerve/2', NOON - 3 * DAY, 100),
      card('nerve/3', NOON - 1, 0, 'relearning'),
      card('nerve/4', NOON + 1, 1),
    ];
    const progress = {
      ...withSettings({ newPerDay: 0 }),
      cards: Object.fromEntries(cards.map((one) => [one.item, one])),
    };
    expect(nextSession(POOL, progress, {}, clock(), 'seed').items).toEqual(['nerve/3', 'nerve/1', 'nerve/2']);
    const short = { ...progress, settings: { ...progress.settings, sessionLength: 1 } };
    expect(nextSession(POOL, short, {}, clock(), 'seed')).toEqual({ items: ['nerve/3'], due: 1, fresh: 0, waiting: 3 });
  });
  it('spreads what is new among what is due', () => {
    const some = POOL.slice(0, 6).reduce(
      (kept, { id }) => answered(kept, id, 'easy', NOON),
      withSettings({ newPerDay: 3 }),
    );
    const { items, due, fresh } = nextSession(POOL, some, {}, clock(NOON + 9 * DAY), 'seed');
    expect([due, fresh]).toEqual([6, 3]);
    expect(items.map((id) => (some.cards[id] ? 'd' : 'n')).join('')).toBe('ddnddnddn');
  });
  it('keeps to what was chosen', () => {
    const pool = [
      item('a', { region: 'foot', kind: 'origin' }),
      item('b', { muscles: ['soleus' as never] }),
      item('c', { mentionsNeedle: true }),
      item('d', { region: null }),
    ];
    const ids = (choice: Parameters<typeof nextSession>[2]) =>
      [...nextSession(pool, NO_PROGRESS, choice, clock(), 's').items].sort();
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
    expect(ids({ regions: ['foot'] })).toEqual(['a']);
    expect(ids({ kinds: ['nerve'] })).toEqual(['b', 'c', 'd']);
    expect(ids({ withoutNeedles: true })).toEqual(['a', 'b', 'd']);
    expect(ids({ dueOnly: true })).toEqual([]);
    const deck = {
      id: 'x',
      name: '',
      changedAt: 0,
      entries: [{ kind: 'muscle', id: 'soleus' as never } as const, { kind: 'item', id: 'd' } as const],
    };
    expect(ids({ deck })).toEqual(['b', 'd']);
    expect(ids({ weakOnly: true })).toEqual([]);
  });
  it('knows what goes badly', () => {
    const wrong = POOL.slice(0, 4).reduce((kept, { id }) => answered(kept, id, 'again', NOON), NO_PROGRESS);
    expect(weakSpots(wrong, POOL)).toEqual([{ region: 'thigh', kind: 'nerve', answers: 4, right: 0 }]);
    const mixed = POOL.slice(4, 14).reduce((kept, { id }) => answered(kept, id, 'good', NOON), wrong);
    expect(weakSpots(mixed, POOL)).toEqual([]);
  });
});

describe('the plots', () => {
  const learned = [0, 8, 9, 40].reduce(
    (kept, day, at) => answered(kept, 'a', at === 2 ? 'again' : 'easy', NOON + day * DAY),
    NO_PROGRESS,
  );
  it('tell what was still known', () => {
    expect(retentionByWeek(learned, clock())).toEqual([
      { day: 7 * Math.floor(dayOf(NOON + 8 * DAY, clock()) / 7), answers: 2, known: 0.5 },
    ]);
  });
  it('tell how it is forgotten', () => {
    const curve = forgettingCurve(answered(NO_PROGRESS, 'a', 'easy', NOON).cards.a!, 8, 0.9);
    expect(curve[0]).toEqual({ day: 0, recall: 1 });
    expect(curve[8]!.recall).toBeCloseTo(0.9024733, 6);
    expect(curve.every(({ recall }, at) => at === 0 || recall < curve[at - 1]!.recall)).toBe(true);
  });
  it('tell what was done and what is to come', () => {
    const now = NOON + 9 * DAY;
    const days = calendar(
      { ...learned, cards: { a: { ...learned.cards.a!, due: now + 2 * DAY }, b: { ...learned.cards.a!, due: 0 } } },
      clock(now),
      2,
      3,
    );
    const today = dayOf(now, clock());
    expect(days.map(({ day, answers, right, due }) => [day - today, answers, right, due])).toEqual([
      [-2, 0, 0, 0],
      [-1, 1, 1, 0],
      [0, 1, 0, 1],
      [1, 0, 0, 0],
      [2, 0, 0, 1],
      [3, 0, 0, 0],
    ]);
  });
  it('count days on end, up to yesterday until midnight', () => {
    expect(streakOf(learned, clock(NOON + 9 * DAY))).toEqual({ days: 2, today: true });
    expect(streakOf(learned, clock(NOON + 10 * DAY))).toEqual({ days: 2, today: false });
    expect(streakOf(learned, clock(NOON + 11 * DAY))).toEqual({ days: 0, today: false });
    expect(streakOf(NO_PROGRESS, clock())).toEqual({ days: 0, today: false });
  });
});

describe('a file', () => {
  const some = ['a', 'b', 'a'].reduce((kept, id, at) => answered(kept, id, 'good', NOON + at * DAY), NO_PROGRESS);
  it('brings back all that was saved', () => {
    const file: unknown = JSON.parse(JSON.stringify(quizFileOf(some, NOON)));
    expect(progressOf(parseQuizFile(file))).toEqual({ ...some, before: null });
  });
  it('is merged: the later card, all answers once, the later deck, own settings', () => {
    const deck = (name: string, changedAt: number) => ({ id: 'd', name, changedAt, entries: [] });
    const here = { ...answered(some, 'b', 'again', NOON + 5 * DAY), decks: [deck('old', 1)] };
    const there = {
      ...answered(some, 'c', 'easy', NOON + 6 * DAY),
      settings: { ...some.settings, newPerDay: 1 },
      decks: [deck('new', 2)],
    };
    const { progress, brought } = merged(here, there);
    expect(brought).toEqual({ cards: 1, reviews: 1, decks: 1 });
    expect(progress.cards).toEqual({ ...here.cards, c: there.cards.c });
    expect(progress.reviews).toHaveLength(5);
    expect(progress.decks).toEqual([deck('new', 2)]);
    expect(progress.settings).toEqual(here.settings);
    expect(merged(progress, there)).toEqual({ progress, brought: { cards: 0, reviews: 0, decks: 0 } });
    const other = merged(there, here).progress;
    expect([other.cards, other.reviews, other.decks]).toEqual([progress.cards, progress.reviews, progress.decks]);
  });
});

describe('trying it', () => {
  it('gives three of as many kinds about what was seen, none with a needle', () => {
    const about = { muscles: ['soleus' as never] };
    const pool = [
      item('a', about),
      item('b', about),
      item('c', { ...about, kind: 'origin' }),
      item('d', { ...about, kind: 'side' }),
      item('e', { ...about, kind: 'tip-layer', mentionsNeedle: true }),
      item('f', { kind: 'roots' }),
    ];
    const ids = tryIt('soleus' as never, pool, 's').map(({ kind }) => kind);
    expect([...ids].sort()).toEqual(['nerve', 'origin', 'side']);
  });
});
