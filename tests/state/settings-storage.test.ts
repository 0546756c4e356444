import { describe, expect, it } from 'vitest';
import {
  DEFAULT_LAYERS,
  createMyopointStore,
  followOtherTabs,
  persistSettings,
  readPersistedSettings,
  clearStorage,
  writePersistedSettings,
} from '../../src/state/index.ts';
import type { DeviceStorage } from '../../src/state/index.ts';
import { ANATOMY, muscleTarget } from './body.ts';
import { makeStorage } from './storage.ts';

const broken: DeviceStorage = {
  get length(): number {
    throw new Error('forbidden');
  },
  key: () => {
    throw new Error('forbidden');
  },
  getItem: () => {
    throw new Error('forbidden');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('forbidden');
  },
};

describe('kept on the device', () => {
  it('comes back as it was', () => {
    const storage = makeStorage();
    const kept = {
      audience: 'student',
      theme: 'light',
      layers: { ...DEFAULT_LAYERS, nerves: 0.5 },
      hideNeedles: true,
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
    });
    for (const nonsense of ['', '{', 'null', '[]', '7', '{"layers":null}']) {
      expect(readPersistedSettings(makeStorage({ 'myopoint.kept.1': nonsense })).audience).toBeUndefined();
    }
    expect(readPersistedSettings(makeStorage())).toEqual({});
  });
  it('never throws, whatever the storage does', () => {
    expect(readPersistedSettings(broken)).toEqual({});
    writePersistedSettings(broken, {
      audience: 'patient',
      theme: 'dark',
      layers: DEFAULT_LAYERS,
      hideNeedles: false,
      welcomed: false,
      idleMinutes: null,
    });
    clearStorage(broken);
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
    });
    first.getState().setTheme('dark');
    second.getState().setHideNeedles(false);
    expect(readPersistedSettings(storage)).toEqual({
      theme: 'dark',
      layers: { ...DEFAULT_LAYERS, nerves: 1, vessels: 0.25 },
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
