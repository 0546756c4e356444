import { describe, expect, it, vi } from 'vitest';
import { createMyopointStore, packVisit, resumeVisit, unpackVisit } from '../../src/state/index.ts';
import type { MyopointStore, TouchedSkin } from '../../src/state/index.ts';
import type { Tab } from '../../src/state/carried-visit.ts';
import type { CarriedVisit } from '../../src/state/carried-visit.ts';
import { ANATOMY, muscleTarget } from './body.ts';
import { makeStorage, REFUSING_STORAGE } from './storage.ts';

const NOTE = 'Łukasz: 3× täglich dehnen, José anrufen 😀';
const TOUCHED: TouchedSkin = { side: 'left', areas: ['calf' as never] };

/** A visit in its last step, with a note. */
function visited(): MyopointStore {
  const store = createMyopointStore(ANATOMY);
  const { startConsultation, touchSkin, answerScreening, goToConsultationStep, select, setNote, setFlipped } =
    store.getState();
  startConsultation();
  touchSkin(TOUCHED);
  goToConsultationStep('which');
  answerScreening({ parts: ['lower-leg' as never], yes: ['calf-swelling' as never], no: [], done: true });
  select(muscleTarget('gluteus-minimus', 'left'));
  goToConsultationStep('what');
  setNote(NOTE);
  setFlipped(true);
  return store;
}

function through(store: MyopointStore): {
  carried: CarriedVisit | null;
  tab: Tab;
  storage: ReturnType<typeof makeStorage>;
} {
  const [tab, storage] = [{ name: 'of the host' }, makeStorage()];
  expect(packVisit(store, tab, storage)).toBe(true);
  return { carried: unpackVisit(tab, storage), tab, storage };
}

describe('a visit that is taken through one loading', () => {
  it('goes on where it stood: step, place, answers, muscle, note', () => {
    const { carried } = through(visited());
    const next = createMyopointStore(ANATOMY);
    resumeVisit(next, carried!);
    const { mode, choices, touched, screening, note, flipped } = next.getState();
    expect(mode).toEqual({ kind: 'consultation', step: 'what' });
    expect(choices.selected).toEqual(muscleTarget('gluteus-minimus', 'left'));
    expect({ touched, note, flipped }).toEqual({ touched: TOUCHED, note: NOTE, flipped: true });
    expect(screening).toEqual({ parts: ['lower-leg'], yes: ['calf-swelling'], no: [], done: true });
  });
  it('goes on from behind a lesson too', () => {
    const store = visited();
    store.getState().startLesson('what-is-dry-needling' as never);
    const next = createMyopointStore(ANATOMY);
    resumeVisit(next, through(store).carried!);
    expect(next.getState().mode).toEqual({ kind: 'consultation', step: 'what' });
    expect(next.getState().choices.selected).toEqual(muscleTarget('gluteus-minimus', 'left'));
  });
  it('lies nowhere in words on the way, and nowhere at all afterwards', () => {
    const [tab, storage] = [{ name: '' }, makeStorage()];
    packVisit(visited(), tab, storage);
    const [packed, [pad]] = [atob(tab.name.slice(tab.name.indexOf(':') + 1)), [...storage.content.values()].map(atob)];
    for (const text of [packed, pad!])
      for (const word of ['gluteus', 'note', 'consultation', 'calf']) expect(text).not.toContain(word);
    expect(pad).toHaveLength(packed.length);
    expect(unpackVisit(tab, storage)).not.toBeNull();
    expect([tab.name, storage.content.size]).toEqual(['', 0]);
    expect(unpackVisit(tab, storage)).toBeNull();
  });
  it('gives the tab its own name back', () => {
    expect(through(visited()).tab.name).toBe('of the host');
  });
  it('is not taken up without its pad, when it is old, or when it is spoilt; and is gone then too', () => {
    const lost = { name: '' };
    packVisit(visited(), lost, makeStorage());
    expect([unpackVisit(lost, makeStorage()), lost.name]).toEqual([null, '']);
    const [old, storage] = [{ name: '' }, makeStorage()];
    packVisit(visited(), old, storage);
    vi.useFakeTimers({ now: Date.now() + 6 * 60_000 });
    expect([unpackVisit(old, storage), old.name, storage.content.size]).toEqual([null, '', 0]);
    vi.useRealTimers();
    const [spoilt, kept] = [{ name: '' }, makeStorage()];
    packVisit(visited(), spoilt, kept);
    spoilt.name = `${spoilt.name.slice(0, -9)}AAAAAAAA=`;
    expect([unpackVisit(spoilt, kept), spoilt.name, kept.content.size]).toEqual([null, '', 0]);
  });
  it('leaves a tab alone that has nothing of it, and bears storage that is REFUSING_STORAGE', () => {
    const tab = { name: 'mine' };
    expect([unpackVisit(tab, makeStorage()), tab.name]).toEqual([null, 'mine']);
    expect(packVisit(visited(), tab, REFUSING_STORAGE)).toBe(false);
    expect(packVisit(visited(), tab, null)).toBe(false);
    expect([unpackVisit(tab, REFUSING_STORAGE), tab.name]).toEqual([null, 'mine']);
  });
});
