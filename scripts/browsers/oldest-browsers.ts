/** The oldest browsers that the README promises, and which of them lack a name that scripts use. */
import { createRequire } from 'node:module';
import type {
  BrowserName,
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data';

// Eighteen megabytes: read, not imported, as what transforms modules would take half a minute for it.
const bcd = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/** The oldest version of each browser. */
export type OldestBrowsers = ReadonlyMap<BrowserName, string>;

/** Which browsers a column of the table stands for. */
const COLUMNS: Readonly<Record<string, readonly BrowserName[]>> = {
  'Safari and iPadOS': ['safari', 'safari_ios'],
  'Chrome and Edge': ['chrome', 'chrome_android', 'edge'],
  Firefox: ['firefox', 'firefox_android'],
};

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/**
 * Reads the table that begins with `| Runs from |`.
 * @throws Error where it is missing, or names a browser or version that is none
 */
export function oldestBrowsers(readme: string): OldestBrowsers {
  const lines = readme.split('\n');
  const at = lines.findIndex((line) => line.startsWith('| Runs from |'));
  const [heads, versions] = [cellsOf(lines[at] ?? '').slice(1), cellsOf(lines[at + 2] ?? '').slice(1)];
  if (at < 0 || versions.length !== heads.length) throw new Error('README: expected a table of browsers, "Runs from"');
  return new Map(
    heads.flatMap((head, column) => {
      const browsers = COLUMNS[head];
      const version = versions[column] ?? '';
      if (!browsers) throw new Error(`README: expected one of ${Object.keys(COLUMNS).join(', ')}, got "${head}"`);
      if (!/^\d+(\.\d+)?$/.test(version)) throw new Error(`README: expected a version of ${head}, got "${version}"`);
      return browsers.map((browser) => [browser, version] as const);
    }),
  );
}

/** Negative where the first version is the older one. */
function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let part = 0; part < Math.max(a.length, b.length); part += 1) {
    const difference = (a[part] ?? 0) - (b[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const isWhole = ({ flags, partial_implementation: partial, prefix, alternative_name: other }: SimpleSupportStatement) =>
  !flags && !partial && !prefix && !other;

/** The browsers of the table that cannot do something. */
export function lacking({ support }: CompatStatement, oldest: OldestBrowsers): readonly BrowserName[] {
  return [...oldest].flatMap(([browser, version]) => {
    const said = support[browser];
    if (!said) return [];
    const can = (Array.isArray(said) ? said : [said]).some((one) => {
      const { version_added: added, version_removed: removed } = one;
      if (!isWhole(one) || !added || added === 'preview') return false;
      if (removed && removed !== 'preview' && compareVersions(removed.replace('≤', ''), version) <= 0) return false;
      return compareVersions(added.replace('≤', ''), version) <= 0;
    });
    return can ? [] : [browser];
  });
}

/** What a name may stand for, by how it is said. */
export interface KnownNames {
  /** Said alone: `structuredClone`, `OffscreenCanvas`. */
  readonly globals: ReadonlyMap<string, CompatStatement>;
  /** Called on anything: `toSorted`. Methods of the language, with whatever else of that name the web has. */
  readonly methods: ReadonlyMap<string, readonly CompatStatement[]>;
  /** Asked of a thing that is known by name: `URL.canParse`, `navigator.locks`. */
  readonly members: ReadonlyMap<string, CompatStatement>;
}

/** Things that scripts know by name, and what they are. */
const WELL_KNOWN: Readonly<Record<string, string>> = {
  window: 'Window',
  self: 'Window',
  globalThis: 'Window',
  navigator: 'Navigator',
  document: 'Document',
  performance: 'Performance',
  crypto: 'Crypto',
  caches: 'CacheStorage',
  indexedDB: 'IDBFactory',
};

/** The names of the language and of the web, as Mozilla's browser-compat-data has them. */
export function knownNames(): KnownNames {
  const globals = new Map<string, CompatStatement>();
  const methods = new Map<string, CompatStatement[]>();
  const members = new Map<string, CompatStatement>();
  const entries = (of: Identifier): [string, Identifier][] =>
    Object.entries(of).filter((entry): entry is [string, Identifier] => entry[0] !== '__compat');
  const builtins = bcd.javascript['builtins'] as Identifier;
  const api = bcd.api;
  for (const group of [api, builtins])
    for (const [name, record] of entries(group)) {
      const one = record.__compat;
      if (one) globals.set(name, one);
      for (const [member, inner] of entries(record)) {
        const compat = inner.__compat;
        if (!compat) continue;
        if (member.endsWith('_static')) members.set(`${name}.${member.slice(0, -'_static'.length)}`, compat);
      }
    }
  const named = [builtins, api, bcd.webassembly['api'] as Identifier].map((group) =>
    entries(group).flatMap(([, record]) =>
      entries(record).flatMap(([member, { __compat: compat }]) =>
        compat ? [[member.replace(/_static$/, ''), compat] as const] : [],
      ),
    ),
  );
  const ofLanguage = new Set(named[0]?.map(([name]) => name));
  for (const [name, compat] of named.flat())
    if (ofLanguage.has(name)) methods.set(name, [...(methods.get(name) ?? []), compat]);
  for (const [word, name] of Object.entries(WELL_KNOWN))
    for (const [member, inner] of entries((api as Record<string, Identifier>)[name] ?? {}))
      if (inner.__compat) members.set(`${word}.${member}`, inner.__compat);
  return { globals, methods, members };
}
