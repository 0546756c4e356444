/** What a device keeps, in memory. */
import type { DeviceStorage } from '../../src/state/browser-storage.ts';

export function makeStorage(entries: Record<string, string> = {}): DeviceStorage & { content: Map<string, string> } {
  const content = new Map(Object.entries(entries));
  return {
    content,
    get length() {
      return content.size;
    },
    key: (index) => [...content.keys()][index] ?? null,
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, value) => void content.set(key, value),
    removeItem: (key) => void content.delete(key),
  };
}

/** A device that lets nothing be kept or read. */
export const REFUSING_STORAGE: DeviceStorage = {
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
    throw new Error('forbidden');
  },
  removeItem: () => {
    throw new Error('forbidden');
  },
};
