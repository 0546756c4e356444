import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newPatch } from '../../src/reasoning/index.ts';
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
});
