/** What the browser keeps is reached through one door, which bears that it is forbidden: src/state/browser-storage.ts. */
import { describe, expect, it } from 'vitest';
import { identifiersOf, importsOf, SOURCE } from './tree.ts';

const DOOR = 'src/state/browser-storage.ts';
const KEPT = new Set(['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'cookieStore']);
/** Who else may name one, and why. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // A program of its own, which runs only where the browser gives it caches.
  'src/app/offline/service-worker.ts': ['caches'],
};
/** The package that opens databases, and the file that asks the door before it does. */
const DATABASES = 'idb';
const OPENS_DATABASES = 'src/state/device-database.ts';

const faultsOf = (file: string, names: Iterable<string>, packages: readonly string[]): string[] => [
  ...[...names]
    .filter((name) => KEPT.has(name) && file !== DOOR && !EXCEPTIONS[file]?.includes(name))
    .map((name) => `${file} names ${name}`),
  ...packages.filter((name) => name === DATABASES && file !== OPENS_DATABASES).map((name) => `${file} imports ${name}`),
];

describe('what the browser keeps', () => {
  it('is reached through one door', () => {
    expect(SOURCE.length).toBeGreaterThan(300);
    const faults = SOURCE.flatMap((file) =>
      faultsOf(
        file,
        identifiersOf(file),
        importsOf(file).map(({ specifier }) => specifier),
      ),
    );
    expect(faults).toEqual([]);
    expect(importsOf(OPENS_DATABASES).map(({ file }) => file)).toContain(DOOR);
    for (const [file, names] of Object.entries(EXCEPTIONS))
      for (const name of names) expect(identifiersOf(file), file).toContain(name);
  });
  it('is noticed where somebody goes past it', () => {
    const names = (text: string) => identifiersOf('src/ui/a.ts', text);
    expect(faultsOf('src/ui/a.ts', names('window.localStorage.clear();'), [])).toEqual([
      'src/ui/a.ts names localStorage',
    ]);
    expect(faultsOf('src/ui/a.ts', names('await caches.keys();'), [])).toEqual(['src/ui/a.ts names caches']);
    expect(faultsOf('src/ui/a.ts', names('document.cookie;'), ['idb'])).toEqual([
      'src/ui/a.ts names cookie',
      'src/ui/a.ts imports idb',
    ]);
    expect(faultsOf(DOOR, names('globalThis.indexedDB'), [])).toEqual([]);
  });
});
