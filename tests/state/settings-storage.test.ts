import { describe, expect, it } from 'vitest';
import { DEFAULT_LAYERS } from '../../src/state/choices.ts';
import {
  createMyopointStore,
  followOtherTabs,
  persistSettings,
  readPersistedSettings,
  clearStorage,
} from '../../src/state/index.ts';
import { writePersistedSettings } from '../../src/state/settings-storage.ts';
import { ANATOMY, muscleTarget } from './body.ts';
import { makeStorage, REFUSING_STORAGE } from './storage.ts';

describe('kept on the device', () => {
  it('comes back as it was', () => {
    const storage = makeStorage();
    const kept = {
      audience: 'student',
      theme: 'light',
      skinTone: 'chestnut',
      garment: false,
      drawsFlat: true,
      layers: { ...DEFAULT_LAYERS, nerves: 0.5 },
      skinSplit: 0.3,
      hideNeedles: true,
      ownPerson: { body: 'woman', build: 1.25 },
      welcomed: true,
      idleMinutes: 5,
    } as const;
    writePersistedSettings(storage, kept);
    expect(readPersistedSettings(storage)).toEqual(kept);
  });
  it('falls back field by field', () => {
    const read = (text: string) => readPersistedSettings(makeStorage({ 'myopoint.kept.1': text }));
    expect(read('{"audience":"surgeon","theme":"light"}')).toEqual({ theme: 'light' });
    expect(read('{"layers":{"nerves":0.5,"skin":9,"bones":1,"muscles":"1"}}')).toEqual({
      layers: { ...DEFAULT_LAYERS, nerves: 0.5 },
      skinSplit: 0.5,
    });
    expect(read('{"skinTone":"mauve","garment":"no"}')).toEqual({});
    expect(read('{"skinTone":"ebony","garment":0}')).toEqual({ skinTone: 'ebony' });
    expect(
      [{ body: 7, build: 'lean' }, { body: 'x', build: 9 }, { build: 0.3 }, 'woman', null].map(
        (ownPerson) => read(JSON.stringify({ ownPerson })).ownPerson,
      ),
    ).toEqual([
      { body: null, build: 1 },
      { body: 'x', build: 2 },
      { body: null, build: 0.25 },
      { body: null, build: 1 },
      { body: null, build: 1 },
    ]);
    for (const nonsense of ['', '{', 'null', '[]', '7', '{"layers":null}']) {
      expect(readPersistedSettings(makeStorage({ 'myopoint.kept.1': nonsense })).audience).toBeUndefined();
    }
    expect(readPersistedSettings(makeStorage())).toEqual({});
  });
  it('keeps where the skin ends; a device of before keeps a skin it had set by hand', () => {
    const split = (record: object) =>
      readPersistedSettings(makeStorage({ 'myopoint.kept.1': JSON.stringify(record) })).skinSplit;
    expect([0, 0.3, 1, null].map((skinSplit) => split({ skinSplit }))).toEqual([0, 0.3, 1, null]);
    expect([-0.1, 1.1, '0.5', {}].map((skinSplit) => split({ skinSplit }))).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([0.12, 0, 0.5, 1].map((skin) => split({ layers: { skin } }))).toEqual([0.5, null, null, null]);
    expect(split({ layers: { skin: 1 }, skinSplit: 0.2 })).toBe(0.2);
    expect(split({ theme: 'light' })).toBeUndefined();
  });
  it('never throws, whatever the storage does', () => {
    expect(readPersistedSettings(REFUSING_STORAGE)).toEqual({});
    writePersistedSettings(REFUSING_STORAGE, {
      audience: 'patient',
      theme: 'dark',
      skinTone: 'neutral',
      garment: true,
      drawsFlat: false,
      layers: DEFAULT_LAYERS,
      skinSplit: null,
      hideNeedles: false,
      welcomed: false,
      idleMinutes: null,
    });
    clearStorage(REFUSING_STORAGE);
    expect(readPersistedSettings(null)).toEqual({});
    clearStorage(null);
  });
  it('is wiped whole, and nothing else with it', () => {
    const storage = makeStorage({ 'myopoint.kept.1': '{}', 'myopoint.old': 'x', other: 'y' });
    clearStorage(storage);
    expect([...storage.content]).toEqual([['other', 'y']]);
  });
  it('holds the layers of the user, not those a consultation sets', () => {
    const storage = makeStorage();
    const store = createMyopointStore(ANATOMY);
    const end = persistSettings(store, storage);
    store.getState().setIdleMinutes(10);
    store.getState().setLayerOpacity('nerves', 0.5);
    store.getState().startConsultation();
    store.getState().setHideNeedles(true);
    expect(store.getState().choices.layers.skin).toBe(1);
    expect(readPersistedSettings(storage)).toEqual({
      layers: { ...DEFAULT_LAYERS, nerves: 0.5 },
      skinSplit: 0.5,
      hideNeedles: true,
      idleMinutes: 10,
    });
    end();
  });
  it('holds settings, never what was looked at', () => {
    const storage = makeStorage();
    const store = createMyopointStore(ANATOMY);
    const end = persistSettings(store, storage);
    store.getState().select(muscleTarget('gluteus-minimus'));
    expect(storage.content.size).toBe(0);
    store.getState().setAudience('therapist');
    expect(readPersistedSettings(storage).audience).toBe('therapist');
    expect(JSON.stringify([...storage.content])).not.toContain('gluteus');
    end();
    store.getState().setAudience('student');
    expect(readPersistedSettings(storage).audience).toBe('therapist');
  });
  it('leaves what another tab set: its stage, its needles, another layer', () => {
    const storage = makeStorage();
    const [first, second] = [createMyopointStore(ANATOMY), createMyopointStore(ANATOMY)];
    for (const store of [first, second]) persistSettings(store, storage);
    first.getState().setTheme('light');
    second.getState().setHideNeedles(true);
    first.getState().setLayerOpacity('nerves', 1);
    second.getState().setLayerOpacity('vessels', 0.25);
    expect(readPersistedSettings(storage)).toEqual({
      theme: 'light',
      hideNeedles: true,
      layers: { ...DEFAULT_LAYERS, nerves: 1, vessels: 0.25 },
      skinSplit: 0.5,
    });
    first.getState().setTheme('dark');
    second.getState().setHideNeedles(false);
    expect(readPersistedSettings(storage)).toEqual({
      theme: 'dark',
      layers: { ...DEFAULT_LAYERS, nerves: 1, vessels: 0.25 },
      skinSplit: 0.5,
    });
  });
  it('does not bring back what another tab forgot', () => {
    const storage = makeStorage();
    const store = createMyopointStore(ANATOMY);
    persistSettings(store, storage);
    store.getState().setAudience('therapist');
    clearStorage(storage);
    store.getState().setTheme('light');
    expect(readPersistedSettings(storage)).toEqual({ theme: 'light' });
  });
  it('takes the stage and the time of the wipe over from another tab, not who is looking nor what is shown', () => {
    const storage = makeStorage();
    const store = createMyopointStore(ANATOMY);
    const tab = new EventTarget();
    const end = followOtherTabs(store, storage, tab as never);
    const told = (key: string | null): void => {
      tab.dispatchEvent(Object.assign(new Event('storage'), { key }));
    };
    writePersistedSettings(storage, {
      theme: 'light',
      idleMinutes: 5,
      welcomed: true,
      audience: 'student',
      hideNeedles: true,
      layers: { nerves: 1 },
    });
    told('of-somebody-else');
    expect(store.getState().theme).toBe('dark');
    told('myopoint.kept.1');
    expect(store.getState()).toMatchObject({
      theme: 'light',
      idleMinutes: 5,
      welcomed: true,
      audience: 'patient',
      hideNeedles: false,
      choices: { layers: DEFAULT_LAYERS },
    });
    clearStorage(storage);
    told('myopoint.kept.1');
    expect(store.getState().idleMinutes).toBe(5);
    end();
    writePersistedSettings(storage, { theme: 'dark' });
    told('myopoint.kept.1');
    expect(store.getState().theme).toBe('light');
  });
});
