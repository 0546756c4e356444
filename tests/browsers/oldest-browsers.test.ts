import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownNames, lacking, oldestBrowsers } from '../../scripts/browsers/oldest-browsers.ts';
import { usedNames } from '../../scripts/browsers/used-names.ts';

const TABLE = '| Runs from | Safari and iPadOS | Firefox |\n|---|---|---|\n| version | 16.4 | 115 |\n';

describe('the oldest browsers', () => {
  it('are read from the table of the README', () => {
    expect([...oldestBrowsers(TABLE)]).toEqual([
      ['safari', '16.4'],
      ['safari_ios', '16.4'],
      ['firefox', '115'],
      ['firefox_android', '115'],
    ]);
    expect(oldestBrowsers(readFileSync('README.md', 'utf8')).size).toBe(7);
  });

  it('are refused where the table is missing or says no version', () => {
    expect(() => oldestBrowsers('# Myopoint')).toThrow('expected a table of browsers');
    expect(() => oldestBrowsers(TABLE.replace('115', 'any'))).toThrow('expected a version of Firefox, got "any"');
    expect(() => oldestBrowsers(TABLE.replace('Firefox', 'Opera'))).toThrow('got "Opera"');
  });

  it('lack what came after them', () => {
    const { methods, globals, members } = knownNames();
    const oldest = oldestBrowsers(TABLE);
    const lack = (names: ReadonlyMap<string, unknown>, name: string) =>
      [names.get(name)].flat().flatMap((one) => lacking(one as Parameters<typeof lacking>[0], oldest));
    expect(lack(methods, 'toSorted')).toEqual([]);
    expect(lack(methods, 'withResolvers')).toEqual(['safari', 'safari_ios', 'firefox', 'firefox_android']);
    expect(lack(globals, 'structuredClone')).toEqual([]);
    expect(lack(members, 'URL.canParse')).toEqual(['safari', 'safari_ios']);
    expect(lack(members, 'navigator.storage')).toEqual([]);
  });
});

describe('the names a script uses', () => {
  const used = (script: string) => usedNames(script).map(({ kind, name }) => `${kind} ${name}`);

  it('are what it calls on things, what it asks of known ones, and what it says alone', () => {
    expect(used('const a = [2].toSorted(); URL.canParse(a); structuredClone(a)')).toEqual([
      'method toSorted',
      'global URL',
      'member URL.canParse',
      'method canParse',
      'global structuredClone',
    ]);
  });

  it('leave out what it declares, what it only asks for, and what is no call', () => {
    expect(used('function Iterator(e) { return e.use } class Set2 {} new Iterator(new Set2())')).toEqual([]);
    expect(used('typeof structuredClone')).toEqual([]);
    expect(used('import { toHex } from "x"; toHex.run?.()')).toEqual([]);
  });

  it('come from the language of the build alone', () => {
    expect(() => usedNames('using a = b()')).toThrow(SyntaxError);
    expect(usedNames('class A { #b = 1; static { } }')).toEqual([]);
  });
});
