import { describe, expect, it, vi } from 'vitest';
import type { QuizDeck } from '../../../src/anatomy/index.ts';
import { NO_PROGRESS, answered } from '../../../src/reasoning/index.ts';
import type { QuizProgress } from '../../../src/reasoning/index.ts';
import type { KeptQuiz } from '../../../src/state/index.ts';
import { createLearning } from '../../../src/ui/quiz/home/learning.ts';

const NOON = Date.UTC(2026, 10, 27, 12);
const deck = (name: string): QuizDeck => ({ id: 'd', name, changedAt: NOON, entries: [] });

/** A device that keeps what it is given, and can be filled, shut or emptied. */
function device(lies: QuizProgress | null = null) {
  const world = { lies, error: null as Error | null, heard: () => {}, calls: [] as string[] };
  function ask<T>(name: string, answer: () => T): Promise<T> {
    world.calls.push(name);
    return world.error ? Promise.reject(world.error) : Promise.resolve(answer());
  }
  const isKept = () => world.lies !== null;
  const kept: KeptQuiz = {
    all: () => ask('all', () => world.lies && { progress: world.lies, damaged: 0 }),
    bringIn: (progress) => ask('bringIn', () => (world.lies = { ...progress, before: null })),
    answer: ({ item, verdict, at }) =>
      ask('answer', () => {
        if (world.lies) world.lies = answered(world.lies, item, verdict, at);
        return isKept();
      }),
    correct: () => ask('correct', isKept),
    settle: () => ask('settle', isKept),
    addDeck: () => ask('addDeck', isKept),
    changeDeck: () => ask('changeDeck', isKept),
    removeDeck: () => ask('removeDeck', isKept),
    removeDamaged: () => ask('removeDamaged', isKept),
    forget: () => ask('forget', () => void (world.lies = null)),
    onChanged: (listener) => {
      world.heard = listener;
      return () => {
        world.heard = () => {};
      };
    },
  };
  const learning = createLearning(kept);
  return { world, learning, end: learning.subscribe(() => {}) };
}
const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });

describe('what is learned while the page is open', () => {
  it('counts at once and lies nowhere, until it is asked to be kept', async () => {
    const { world, learning } = device();
    await learning.open(0);
    expect(learning.now()).toMatchObject({ isRead: true, keeps: false });
    learning.answer('a', 'good', NOON);
    expect(learning.now().progress.reviews).toHaveLength(1);
    expect(world.lies).toBeNull();
    expect(await learning.keep()).toBe(true);
    expect(world.lies?.reviews).toHaveLength(1);
    learning.answer('b', 'good', NOON + 1);
    await vi.waitFor(() => expect(world.lies?.reviews).toHaveLength(2));
  });
  it('goes with the visit where it is not kept, and stays where it is', async () => {
    const { learning } = device();
    await learning.open(0);
    learning.answer('a', 'good', NOON);
    await learning.open(0);
    expect(learning.now().progress.reviews).toHaveLength(1);
    await learning.open(1);
    expect(learning.now().progress.reviews).toHaveLength(0);
    const kept = device(answered(NO_PROGRESS, 'a', 'good', NOON));
    await kept.learning.open(0);
    await kept.learning.open(1);
    expect(kept.learning.now()).toMatchObject({ keeps: true });
    expect(kept.learning.now().progress.reviews).toHaveLength(1);
  });
  it('takes another verdict for the last answer, as if it had been given so', async () => {
    const { learning } = device();
    await learning.open(0);
    learning.answer('a', 'good', NOON);
    learning.answer('a', 'good', NOON + 60_000);
    learning.correct('again');
    const right = answered(answered(NO_PROGRESS, 'a', 'good', NOON), 'a', 'again', NOON + 60_000);
    expect(learning.now().progress).toMatchObject({ cards: right.cards, reviews: right.reviews });
    learning.correct('easy');
    expect(learning.now().progress.reviews.map(({ verdict }) => verdict)).toEqual(['good', 'easy']);
  });
  it('goes on unkept where the device is full, and says why', async () => {
    const { world, learning } = device(NO_PROGRESS);
    await learning.open(0);
    world.error = full;
    learning.answer('a', 'good', NOON);
    await vi.waitFor(() => expect(learning.now()).toMatchObject({ keeps: false, fault: 'full' }));
    learning.answer('b', 'good', NOON + 1);
    expect(learning.now().progress.reviews).toHaveLength(2);
    const shut = device();
    shut.world.error = new Error('forbidden');
    await shut.learning.open(0);
    expect(shut.learning.now()).toMatchObject({ isRead: true, keeps: false, fault: 'refused' });
    expect(await shut.learning.keep()).toBe(false);
  });
  it('follows another tab, also where that forgets all of it', async () => {
    const { world, learning } = device(answered(NO_PROGRESS, 'a', 'good', NOON));
    await learning.open(0);
    world.lies = answered(world.lies ?? NO_PROGRESS, 'b', 'good', NOON + 1);
    world.heard();
    await vi.waitFor(() => expect(learning.now().progress.reviews).toHaveLength(2));
    world.lies = null;
    learning.answer('c', 'good', NOON + 2);
    await vi.waitFor(() => expect(learning.now()).toMatchObject({ keeps: false, fault: null }));
    expect(learning.now().progress.reviews).toEqual([]);
  });
  it('brings a file in and loses nothing of its own', async () => {
    const { world, learning } = device(answered(NO_PROGRESS, 'a', 'good', NOON));
    await learning.open(0);
    const file = { ...answered(NO_PROGRESS, 'b', 'hard', NOON + 1), decks: [deck('calf')] };
    expect(await learning.bringIn(file)).toEqual({ cards: 1, reviews: 1, decks: 1 });
    expect(await learning.bringIn(file)).toEqual({ cards: 0, reviews: 0, decks: 0 });
    expect(Object.keys(world.lies?.cards ?? {})).toEqual(['a', 'b']);
    const unkept = device();
    await unkept.learning.open(0);
    await unkept.learning.bringIn(file);
    expect([unkept.world.lies, unkept.learning.now().progress.decks.length]).toEqual([null, 1]);
  });
  it('adds a deck once, changes it, removes it', async () => {
    const { world, learning } = device(NO_PROGRESS);
    await learning.open(0);
    learning.putDeck(deck('calf'));
    learning.putDeck(deck('leg'));
    expect(learning.now().progress.decks.map(({ name }) => name)).toEqual(['leg']);
    learning.removeDeck('d');
    expect(learning.now().progress.decks).toEqual([]);
    await vi.waitFor(() => expect(world.calls).toEqual(['all', 'addDeck', 'changeDeck', 'removeDeck']));
  });
  it('is forgotten when it is asked', async () => {
    const { world, learning, end } = device(answered(NO_PROGRESS, 'a', 'good', NOON));
    await learning.open(0);
    expect(await learning.forget()).toBe(true);
    expect([world.lies, learning.now().keeps, learning.now().progress.reviews.length]).toEqual([null, false, 0]);
    end();
  });
});
