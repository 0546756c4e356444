/** docs/reliability.md names a test for every fault, and every test it names is there. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { FILES, read } from './tree.ts';

/** The titles of the tests in a file; those that are put together are left out. */
function titlesIn(source: string): Set<string> {
  const titles = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      const called = /^(it|test)\b/.test(node.expression.getText());
      if (called && first && ts.isStringLiteralLike(first)) titles.add(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true));
  return titles;
}

/** What is wrong with the tables of a document: rows without a test, files and titles there are not. */
function faultsOf(text: string, files: readonly string[], contentOf: (file: string) => string): string[] {
  const rows = text.split('\n').filter((line) => /^\|(?! *fault|-)/.test(line));
  return rows.flatMap((row) => {
    const named = [...row.matchAll(/`(tests\/[^`]+?) › ([^`]+)`/g)];
    const what = row.split('|')[1]?.trim() ?? '';
    if (named.length === 0) return [`${what}: no test`];
    return named.flatMap(([, file = '', title = '']) =>
      !files.includes(file)
        ? [`${what}: no file ${file}`]
        : titlesIn(contentOf(file)).has(title)
          ? []
          : [`${what}: no test "${title}" in ${file}`],
    );
  });
}

describe('what is told of faults', () => {
  it('names a test for each, and each is there', () => {
    const text = read('docs/reliability.md');
    expect(text.match(/^\|(?! *fault|-)/gm)?.length).toBeGreaterThan(30);
    expect(faultsOf(text, FILES, read)).toEqual([]);
  });
  it('notices a row without a test, a file and a title that are gone', () => {
    const table = [
      '| fault | what happens | tests |',
      '|---|---|---|',
      '| one | nothing | `tests/a.test.ts › holds` `tests/a.test.ts › held` |',
      '| two | nothing | `tests/b.test.ts › holds` |',
      '| three | nothing | |',
    ].join('\n');
    expect(faultsOf(table, ['tests/a.test.ts'], () => "it('holds', () => {}); describe('held', () => {});")).toEqual([
      'one: no test "held" in tests/a.test.ts',
      'two: no file tests/b.test.ts',
      'three: no test',
    ]);
  });
});
