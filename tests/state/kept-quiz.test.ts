import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { QuizDeck } from '../../src/anatomy/index.ts';
import { answered, NO_PROGRESS } from '../../src/reasoning/index.ts';
import { keepFaultOf } from '../../src/state/device-database.ts';
import { keptQuiz } from '../../src/state/kept-quiz.ts';
import { clearStorage } from '../../src/state/settings-storage.ts';

const NOON = Date.UTC(2026, 10, 27, 12);
const deck = (id: string, changedAt = NOON): QuizDeck => ({
  id,
  name: `deck ${id}`,
  changedAt,
  entries: [{ kind: 'item', id: 'nerve/soleus' }],
});
const kept = async () => {
  const found = await keptQuiz.all();
  if (!found) throw new Error('expected something to be kept');
  return found;
};
const learned = async () => (await kept()).progress;
/** The database itself, as another version of the program opens it. */
const open = (version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('myopoint-quiz', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
async function rawPut(store: string, record: object, key?: string): Promise<void> {
  const database = await open(1);
  const change = database.transaction(store, 'readwrite');
  if (key === undefined) change.objectStore(store).put(record);
  else change.objectStore(store).put(record, key);
  await new Promise((resolve) => {
    change.oncomplete = resolve;
  });
  database.close();
}

describe('what is kept of learning', () => {
  beforeEach(() => {
    clearStorage(null);
  });

  it('is nothing unasked: neither asking, answering nor a deck leaves anything on the device', async () => {
    expect(await keptQuiz.all()).toBeNull();
    expect(await keptQuiz.answer({ item: 'a', verdict: 'good', at: NOON })).toBe(false);
    expect(await keptQuiz.addDeck(deck('d'))).toBe(false);
    expect(await keptQuiz.settle(NO_PROGRESS.settings)).toBe(false);
    expect(await indexedDB.databases()).toEqual([]);
  });
  it('is what was learned in the session, and each answer after it', async () => {
    const before = answered(NO_PROGRESS, 'a', 'good', NOON);
    expect(await keptQuiz.bringIn(before)).toEqual(before);
    expect(await keptQuiz.answer({ item: 'a', verdict: 'again', at: NOON + 60_000 })).toBe(true);
    const after = answered(before, 'a', 'again', NOON + 60_000);
    expect(await learned()).toEqual({ ...after, before: null });
  });
  it('schedules by the share that was set', async () => {
    const settings = { ...NO_PROGRESS.settings, retention: 0.8 };
    await keptQuiz.bringIn(NO_PROGRESS);
    await keptQuiz.settle(settings);
    await keptQuiz.answer({ item: 'a', verdict: 'easy', at: NOON });
    expect((await learned()).cards['a']?.due).toBe(
      answered({ ...NO_PROGRESS, settings }, 'a', 'easy', NOON).cards['a']?.due,
    );
  });
  it('takes another verdict for the last answer, but not where another tab asked the same since', async () => {
    await keptQuiz.bringIn(answered(NO_PROGRESS, 'a', 'good', NOON));
    const before = (await learned()).cards['a'] ?? null;
    await keptQuiz.answer({ item: 'a', verdict: 'good', at: NOON + 60_000 });
    await keptQuiz.correct({ item: 'a', verdict: 'again', at: NOON + 60_000, before });
    const right = answered(answered(NO_PROGRESS, 'a', 'good', NOON), 'a', 'again', NOON + 60_000);
    expect(await learned()).toEqual({ ...right, before: null });
    await keptQuiz.answer({ item: 'a', verdict: 'easy', at: NOON + 120_000 });
    const later = await learned();
    await keptQuiz.correct({ item: 'a', verdict: 'hard', at: NOON + 60_000, before });
    expect(await learned()).toEqual(later);
    await keptQuiz.answer({ item: 'b', verdict: 'good', at: NOON + 180_000 });
    await keptQuiz.correct({ item: 'b', verdict: 'hard', at: NOON + 180_000, before: null });
    expect((await learned()).reviews.map(({ verdict }) => verdict)).toEqual(['good', 'again', 'easy', 'hard']);
  });
  it('takes what another tab kept together with this one, also where both answer at once', async () => {
    await keptQuiz.bringIn(answered(NO_PROGRESS, 'a', 'good', NOON));
    await Promise.all([
      keptQuiz.answer({ item: 'b', verdict: 'good', at: NOON + 1 }),
      keptQuiz.bringIn(answered(NO_PROGRESS, 'c', 'hard', NOON + 2)),
      keptQuiz.answer({ item: 'a', verdict: 'good', at: NOON + 3 }),
    ]);
    const { cards, reviews } = await learned();
    expect(Object.keys(cards)).toEqual(['a', 'b', 'c']);
    expect(reviews.map(({ item }) => item)).toEqual(['a', 'b', 'c', 'a']);
    expect(cards['a']?.reps).toBe(2);
  });
  it('does not bring back a deck that was removed while another tab changed its name', async () => {
    await keptQuiz.bringIn({ ...NO_PROGRESS, decks: [deck('d'), deck('e')] });
    await keptQuiz.removeDeck('d');
    expect(await keptQuiz.changeDeck({ ...deck('d'), name: 'calf' })).toBe(false);
    expect(await keptQuiz.changeDeck({ ...deck('e'), name: 'calf' })).toBe(true);
    await keptQuiz.addDeck(deck('f'));
    expect((await learned()).decks.map(({ id, name }) => [id, name])).toEqual([
      ['e', 'calf'],
      ['f', 'deck f'],
    ]);
  });
  it('is gone when it is ended, and when everything is forgotten; an answer after that makes nothing', async () => {
    const wipes = [() => keptQuiz.forget(), () => Promise.resolve(clearStorage(null))];
    for (const wipe of wipes) {
      await keptQuiz.bringIn(answered(NO_PROGRESS, 'a', 'good', NOON));
      await wipe();
      expect(await keptQuiz.answer({ item: 'a', verdict: 'good', at: NOON + 1 })).toBe(false);
      expect(await keptQuiz.all()).toBeNull();
      expect(await indexedDB.databases()).toEqual([]);
    }
  });
  it('loses no more than the records that cannot be read, and tells how many', async () => {
    await keptQuiz.bringIn({ ...answered(NO_PROGRESS, 'a', 'good', NOON), decks: [deck('d')] });
    await rawPut('cards', { item: 'b', state: 'asleep' });
    await rawPut('reviews', { item: 'b', at: 'noon' });
    await rawPut('decks', { id: 'e' });
    await rawPut('settings', { retention: 7 }, 'own');
    const { progress, damaged } = await kept();
    expect(damaged).toBe(4);
    expect([Object.keys(progress.cards), progress.reviews.length, progress.decks.length]).toEqual([['a'], 1, 1]);
    expect(progress.settings).toEqual(NO_PROGRESS.settings);
    // Still kept, and an answer goes on.
    expect(await keptQuiz.answer({ item: 'b', verdict: 'good', at: NOON + 1 })).toBe(true);
    expect((await kept()).damaged).toBe(3);
    expect(await keptQuiz.removeDamaged()).toBe(true);
    expect((await kept()).damaged).toBe(0);
    expect(Object.keys((await learned()).cards)).toEqual(['a', 'b']);
  });
  it('leaves what a newer version keeps', async () => {
    (await open(2)).close();
    for (const failing of [
      keptQuiz.all(),
      keptQuiz.bringIn(NO_PROGRESS),
      keptQuiz.addDeck(deck('d')),
      keptQuiz.forget(),
    ])
      expect(await failing.then(() => null, keepFaultOf)).toBe('newer');
    expect(await indexedDB.databases()).toEqual([{ name: 'myopoint-quiz', version: 2 }]);
  });
  it('tells another tab', async () => {
    const listener = vi.fn();
    const other = new BroadcastChannel('myopoint-quiz');
    other.addEventListener('message', listener);
    await keptQuiz.bringIn(NO_PROGRESS);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    await keptQuiz.answer({ item: 'a', verdict: 'good', at: NOON });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
    other.close();
    const heard = vi.fn();
    const end = keptQuiz.onChanged(heard);
    const speaking = new BroadcastChannel('myopoint-quiz');
    speaking.postMessage(null);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    speaking.close();
    end();
  });
});
