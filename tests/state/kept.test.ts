import { describe, expect, it } from 'vitest';
import {
  DEFAULT_LAYERS, createMyopointStore, followOtherTabs, keepOnDevice, readKept, wipe, writeKept,
} from '../../src/state/index.ts';
import type { Shelf } from '../../src/state/index.ts';
import { LOOKUPS, muscleTarget } from './body.ts';
import { makeShelf } from './shelf.ts';

const broken: Shelf = {
  get length(): number { throw new Error('forbidden'); },
  key: () => { throw new Error('forbidden'); },
  getItem: () => { throw new Error('forbidden'); },
  setItem: () => { throw new Error('full'); },
  removeItem: () => { throw new Error('forbidden'); },
};

describe('kept on the device', () => {
  it('comes back as it was', () => {
    const shelf = makeShelf();
    const kept = { audience: 'student', theme: 'light', layers: { ...DEFAULT_LAYERS, nerves: 0.5 }, hideNeedles: true, welcomed: true, idleMinutes: 5 } as const;
    writeKept(shelf, kept);
    expect(readKept(shelf)).toEqual(kept);
  });
  it('falls back field by field', () => {
    const read = (text: string) => readKept(makeShelf({ 'myopoint.kept.1': text }));
    expect(read('{"audience":"surgeon","theme":"light"}')).toEqual({ theme: 'light' });
    expect(read('{"layers":{"nerves":0.5,"skin":9,"bones":1,"muscles":"1"}}'))
      .toEqual({ layers: { ...DEFAULT_LAYERS, nerves: 0.5 } });
    for (const nonsense of ['', '{', 'null', '[]', '7', '{"layers":null}']) {
      expect(readKept(makeShelf({ 'myopoint.kept.1': nonsense })).audience).toBeUndefined();
    }
    expect(readKept(makeShelf())).toEqual({});
  });
  it('never throws, whatever the storage does', () => {
    expect(readKept(broken)).toEqual({});
    writeKept(broken, { audience: 'patient', theme: 'dark', layers: DEFAULT_LAYERS, hideNeedles: false, welcomed: false, idleMinutes: null });
    wipe(broken);
    expect(readKept(null)).toEqual({});
    wipe(null);
  });
  it('is wiped whole, and nothing else with it', () => {
    const shelf = makeShelf({ 'myopoint.kept.1': '{}', 'myopoint.old': 'x', other: 'y' });
    wipe(shelf);
    expect([...shelf.content]).toEqual([['other', 'y']]);
  });
  it('holds the layers of the user, not those a consultation sets', () => {
    const shelf = makeShelf();
    const store = createMyopointStore(LOOKUPS);
    const end = keepOnDevice(store, shelf);
    store.getState().setIdleMinutes(10);
    store.getState().setLayerOpacity('nerves', 0.5);
    store.getState().startConsultation();
    store.getState().setHideNeedles(true);
    expect(store.getState().choices.layers.skin).toBe(1);
    expect(readKept(shelf)).toEqual({ layers: { ...DEFAULT_LAYERS, nerves: 0.5 }, hideNeedles: true, idleMinutes: 10 });
    end();
  });
  it('holds settings, never what was looked at', () => {
    const shelf = makeShelf();
    const store = createMyopointStore(LOOKUPS);
    const end = keepOnDevice(store, shelf);
    store.getState().select(muscleTarget('gluteus-minimus'));
    expect(shelf.content.size).toBe(0);
    store.getState().setAudience('therapist');
    expect(readKept(shelf).audience).toBe('therapist');
    expect(JSON.stringify([...shelf.content])).not.toContain('gluteus');
    end();
    store.getState().setAudience('student');
    expect(readKept(shelf).audience).toBe('therapist');
  });
  it('leaves what another tab set: its stage, its needles, another layer', () => {
    const shelf = makeShelf();
    const [first, second] = [createMyopointStore(LOOKUPS), createMyopointStore(LOOKUPS)];
    for (const store of [first, second]) keepOnDevice(store, shelf);
    first.getState().setTheme('light');
    second.getState().setHideNeedles(true);
    first.getState().setLayerOpacity('nerves', 1);
    second.getState().setLayerOpacity('vessels', 0.25);
    expect(readKept(shelf)).toEqual({ theme: 'light', hideNeedles: true, layers: { ...DEFAULT_LAYERS, nerves: 1, vessels: 0.25 } });
    first.getState().setTheme('dark');
    second.getState().setHideNeedles(false);
    expect(readKept(shelf)).toEqual({ theme: 'dark', layers: { ...DEFAULT_LAYERS, nerves: 1, vessels: 0.25 } });
  });
  it('does not bring back what another tab forgot', () => {
    const shelf = makeShelf();
    const store = createMyopointStore(LOOKUPS);
    keepOnDevice(store, shelf);
    store.getState().setAudience('therapist');
    wipe(shelf);
    store.getState().setTheme('light');
    expect(readKept(shelf)).toEqual({ theme: 'light' });
  });
  it('takes the stage and the time of the wipe over from another tab, not who is looking nor what is shown', () => {
    const shelf = makeShelf();
    const store = createMyopointStore(LOOKUPS);
    const tab = new EventTarget();
    const end = followOtherTabs(store, shelf, tab as never);
    const told = (key: string | null): void => { tab.dispatchEvent(Object.assign(new Event('storage'), { key })); };
    writeKept(shelf, { theme: 'light', idleMinutes: 5, welcomed: true, audience: 'student', hideNeedles: true, layers: { nerves: 1 } });
    told('of-somebody-else');
    expect(store.getState().choices.theme).toBe('dark');
    told('myopoint.kept.1');
    const { choices, idleMinutes, welcomed } = store.getState();
    expect({ ...choices, idleMinutes, welcomed }).toMatchObject({ theme: 'light', idleMinutes: 5, welcomed: true, audience: 'patient', hideNeedles: false, layers: DEFAULT_LAYERS });
    wipe(shelf);
    told('myopoint.kept.1');
    expect(store.getState().idleMinutes).toBe(5);
    end();
    writeKept(shelf, { theme: 'dark' });
    told('myopoint.kept.1');
    expect(store.getState().choices.theme).toBe('light');
  });
});
