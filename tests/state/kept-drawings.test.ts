import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newPatch } from '../../src/reasoning/index.ts';
import { keepFaultOf } from '../../src/state/device-database.ts';
import { keptDrawings } from '../../src/state/kept-drawings.ts';
import type { KeptDrawing } from '../../src/state/kept-drawings.ts';
import { clearStorage } from '../../src/state/settings-storage.ts';

const drawing = (id: string, drawnOn: string): KeptDrawing => ({
  id,
  name: `drawing ${id}`,
  drawnOn,
  body: 'man',
  patches: [{ ...newPatch(1), intensity: 4 }],
  covers: [{ patch: 1, cells: [[3, 120]] }],
});
const drawings = async () => (await keptDrawings.all()).drawings;
const ids = async () => (await drawings()).map(({ id }) => id);

/** The database itself, as another version of the program opens it. */
const open = (version: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('myopoint-drawings', version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
async function rawPut(records: readonly object[]): Promise<void> {
  const database = await open(1);
  const change = database.transaction('drawings', 'readwrite');
  for (const record of records) change.objectStore('drawings').put(record);
  await new Promise((resolve) => {
    change.oncomplete = resolve;
  });
  database.close();
}

describe('drawings that are kept', () => {
  beforeEach(() => {
    clearStorage(null);
  });
  it('keeps nothing unasked, and gives back what was kept, the earliest first', async () => {
    expect(await drawings()).toEqual([]);
    await keptDrawings.keep(drawing('b', '2026-11-27'));
    await keptDrawings.keep(drawing('a', '2026-10-01'));
    expect(await drawings()).toEqual([drawing('a', '2026-10-01'), drawing('b', '2026-11-27')]);
  });
  it('keeps a drawing once, as it was kept last', async () => {
    await keptDrawings.keep(drawing('a', '2026-10-01'));
    await keptDrawings.keep({ ...drawing('a', '2026-10-01'), name: 'shoulder' });
    expect((await drawings()).map(({ name }) => name)).toEqual(['shoulder']);
  });
  it('removes one and leaves the others', async () => {
    await keptDrawings.keep(drawing('a', '2026-10-01'));
    await keptDrawings.keep(drawing('b', '2026-11-27'));
    await keptDrawings.remove('a');
    expect(await ids()).toEqual(['b']);
  });
  it('is forgotten with everything else', async () => {
    await keptDrawings.keep(drawing('a', '2026-10-01'));
    clearStorage(null);
    expect(await ids()).toEqual([]);
  });

  it('keeps two of one day in the order in which they were kept, whatever their ids and the clock', async () => {
    for (const id of ['c', 'a', 'b']) await keptDrawings.keep(drawing(id, '2026-11-27'));
    expect(await ids()).toEqual(['c', 'a', 'b']);
  });
  it('leaves nothing on a device that is only asked, nor where nothing is to be removed', async () => {
    expect(await drawings()).toEqual([]);
    await keptDrawings.remove('a');
    expect(await indexedDB.databases()).toEqual([]);
  });
  it('tells of what cannot be read, gives back the rest, and leaves it until it is removed', async () => {
    await keptDrawings.keep(drawing('a', '2026-10-01'));
    await rawPut([
      { ...drawing('day', '2026-13-45') },
      { ...drawing('none', '2026-10-02'), patches: 'none' },
      { ...drawing('half', '2026-10-03'), patches: [{ id: 1 }] },
      { id: 'empty' },
      { ...drawing('later', '2026-10-04'), patches: [{ ...newPatch(1), throbsAt: 'night' }] },
    ]);
    expect(await keptDrawings.all()).toEqual({
      drawings: [drawing('a', '2026-10-01')],
      damaged: ['day', 'empty', 'half', 'later', 'none'],
    });
    await keptDrawings.keep(drawing('b', '2026-11-01'));
    await keptDrawings.remove('half');
    expect(await keptDrawings.all()).toMatchObject({ damaged: ['day', 'empty', 'later', 'none'] });
    expect(await ids()).toEqual(['a', 'b']);
  });
  it('neither reads nor changes what a newer version left', async () => {
    const newer = await open(7, (database) => database.createObjectStore('folders'));
    newer.close();
    for (const failing of [keptDrawings.all(), keptDrawings.keep(drawing('a', '2026-10-01')), keptDrawings.remove('a')])
      expect(await failing.then(() => null, keepFaultOf)).toBe('newer');
    expect(await indexedDB.databases()).toEqual([{ name: 'myopoint-drawings', version: 7 }]);
    const still = await open(7);
    expect([...still.objectStoreNames]).toEqual(['folders']);
    still.close();
    clearStorage(null);
    expect(await drawings()).toEqual([]);
  });
  it('tells a full device from one that keeps nothing', () => {
    expect(keepFaultOf(new DOMException('', 'QuotaExceededError'))).toBe('full');
    expect(keepFaultOf(new DOMException('', 'SecurityError'))).toBe('refused');
    expect(keepFaultOf('forbidden')).toBe('refused');
  });
  it('keeps all of a drawing or nothing where the tab ends in the middle of it', async () => {
    await keptDrawings.keep(drawing('a', '2026-10-01'));
    const database = await open(1);
    const change = database.transaction('drawings', 'readwrite');
    change.objectStore('drawings').put(drawing('b', '2026-11-01'));
    change.abort();
    database.close();
    expect(await keptDrawings.all()).toEqual({ drawings: [drawing('a', '2026-10-01')], damaged: [] });
  });
  it('is in nobody\u2019s way: another tab forgets it while this one asks, and what is asked then is answered', async () => {
    await keptDrawings.keep(drawing('a', '2026-10-01'));
    const asked = Promise.all([keptDrawings.all(), keptDrawings.all()]);
    clearStorage(null);
    const shelves = await asked;
    for (const shelf of shelves) expect([0, 1]).toContain(shelf.drawings.length);
    expect(await ids()).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
  });
  it('tells other tabs when something was kept, removed or forgotten, and hears it of them', async () => {
    const otherTab = new BroadcastChannel('myopoint-drawings');
    let told = 0;
    otherTab.addEventListener('message', () => {
      told += 1;
    });
    let heard = 0;
    const hear = (): void => {
      heard += 1;
    };
    const tells = (times: number) => vi.waitFor(() => expect(told).toBe(times));
    const [end, endAlso] = [keptDrawings.onChanged(hear), keptDrawings.onChanged(() => undefined)];
    await keptDrawings.keep(drawing('a', '2026-10-01'));
    await tells(1);
    await keptDrawings.remove('a');
    await tells(2);
    clearStorage(null);
    await tells(3);
    expect(heard).toBe(0);
    otherTab.postMessage(null);
    await vi.waitFor(() => expect(heard).toBe(1));
    end();
    endAlso();
    clearStorage(null);
    await tells(4);
    otherTab.close();
  });
});
