import { afterEach, describe, expect, it, vi } from 'vitest';
import { deviceDatabases, deviceStorage, tabStorage } from '../../src/state/browser-storage.ts';
import { keptDrawings } from '../../src/state/kept-drawings.ts';
import { clearStorage, readPersistedSettings } from '../../src/state/settings-storage.ts';

const PLACES = ['localStorage', 'sessionStorage', 'indexedDB'] as const;

describe('the door to what the browser keeps', () => {
  const before = PLACES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  afterEach(() => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  });
  const put = (get: () => unknown): void => {
    for (const name of PLACES) Object.defineProperty(globalThis, name, { configurable: true, get });
  };

  it('is shut, without a throw, where merely asking throws', async () => {
    const asked = vi.fn(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    put(asked);
    expect([deviceStorage(), tabStorage(), deviceDatabases()]).toEqual([null, null, null]);
    expect(asked).toHaveBeenCalledTimes(3);
    expect(readPersistedSettings(deviceStorage())).toEqual({});
    expect(() => {
      clearStorage(deviceStorage());
    }).not.toThrow();
    await expect(keptDrawings.all()).rejects.toThrow('keeps nothing');
  });
  it('gives what there is, and null where there is none', () => {
    put(() => undefined);
    expect([deviceStorage(), tabStorage(), deviceDatabases()]).toEqual([null, null, null]);
    const place = {};
    put(() => place);
    expect([deviceStorage(), tabStorage(), deviceDatabases()].every((one) => one === place)).toBe(true);
  });
});
