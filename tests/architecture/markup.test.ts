/** What is shipped makes no elements and no code out of text. The page's headers refuse it too: this finds it before. */
import { describe, expect, it } from 'vitest';
import { CODE, identifiersOf } from './tree.ts';

const FORBIDDEN = new Set([
  'dangerouslySetInnerHTML',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'parseFromString',
  'srcdoc',
  'srcDoc',
  'eval',
  'Function',
]);

const faultsOf = (file: string, names: Iterable<string>): string[] =>
  [...names].filter((name) => FORBIDDEN.has(name)).map((name) => `${file} names ${name}`);

describe('what is shipped', () => {
  it('makes nothing out of text', () => {
    const shipped = CODE.filter((file) => /^(src|scripts\/(parts|hosting))\//.test(file));
    expect(shipped.length).toBeGreaterThan(300);
    expect(shipped.flatMap((file) => faultsOf(file, identifiersOf(file)))).toEqual([]);
  });
  it('is noticed where it does', () => {
    const names = (text: string) => identifiersOf('src/ui/a.tsx', text);
    expect(faultsOf('a', names('const a = <p dangerouslySetInnerHTML={{ __html: b }} />;'))).toEqual([
      'a names dangerouslySetInnerHTML',
    ]);
    expect(faultsOf('a', names('b.innerHTML = c;'))).toEqual(['a names innerHTML']);
    expect(faultsOf('a', names("eval('1');"))).toEqual(['a names eval']);
  });
});
