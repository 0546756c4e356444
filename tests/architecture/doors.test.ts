/** The doors of the rooms: each lists its names, and hands out none that nobody outside asks for. */
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CODE, namesImportedBy, read } from './tree.ts';

const DOORS = CODE.filter((file) => /^(src\/[a-z]+|builder)\/index\.ts$/.test(file));

interface Door {
  readonly names: readonly string[];
  /** Where it hands out all of a file without saying what. */
  readonly unlisted: readonly string[];
}

const doorOf = (file: string, text = read(file)): Door => {
  const names: string[] = [];
  const unlisted: string[] = [];
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement;
      if (exportClause && ts.isNamedExports(exportClause))
        names.push(...exportClause.elements.map(({ name }) => name.text));
      else unlisted.push(`${file}: ${statement.getText()}`);
    } else if (ts.isVariableStatement(statement))
      names.push(...statement.declarationList.declarations.map(({ name }) => name.getText()));
    else if (!ts.isImportDeclaration(statement)) unlisted.push(`${file}: ${statement.getText()}`);
  }
  return { names, unlisted };
};

/** Names that a door hands out and no file outside its room asks for; tests are not asked. */
const unasked = (door: string, names: readonly string[], askedFor: ReturnType<typeof namesImportedBy>): string[] => {
  const asked = new Set(askedFor.filter(({ file }) => file === door).map(({ name }) => name));
  return names.filter((name) => !asked.has(name)).map((name) => `${door}: ${name}`);
};

const usersOf = (door: string): readonly string[] =>
  CODE.filter((file) => !file.startsWith('tests/') && !file.startsWith(`${path.posix.dirname(door)}/`));

describe('the doors', () => {
  it('list their names', () => {
    expect(DOORS.length).toBe(9);
    expect(DOORS.flatMap((door) => doorOf(door).unlisted)).toEqual([]);
    for (const door of DOORS) expect(doorOf(door).names.length, door).toBeGreaterThan(1);
  });

  it('notices a door that does not', () => {
    const door = doorOf('src/a/index.ts', "export * from './b.ts';\nexport { c, type d as e } from './c.ts';\n");
    expect(door).toEqual({ names: ['c', 'e'], unlisted: ["src/a/index.ts: export * from './b.ts';"] });
    expect(doorOf('src/a/index.ts', "export * as b from './b.ts';").unlisted).toHaveLength(1);
  });

  it('hand out nothing that nobody outside the room asks for', () => {
    const imported = new Map(
      CODE.filter((file) => !file.startsWith('tests/')).map((file) => [file, namesImportedBy(file)]),
    );
    const faults = DOORS.flatMap((door) =>
      unasked(
        door,
        doorOf(door).names,
        usersOf(door).flatMap((file) => imported.get(file) ?? []),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('notices a name that only tests or the room itself ask for', () => {
    const asked = (text: string) => namesImportedBy('src/b/c.ts', text);
    const door = 'src/a/index.ts';
    const faults = (text: string) => unasked(door, ['one', 'two'], asked(text));
    expect(faults("import { one, type two as other } from '../a/index.ts';")).toEqual([]);
    expect(faults("import { one } from '../a/index.ts';\nimport { two } from '../d/index.ts';")).toEqual([
      `${door}: two`,
    ]);
    expect(faults("const load = async () => (await import('../a/index.ts')).two;")).toEqual([`${door}: one`]);
    expect(faults("import type * as A from '../a/index.ts';\ntype B = Pick<typeof A, 'one'>;")).toEqual([
      `${door}: two`,
    ]);
    expect(usersOf('src/anatomy/index.ts').filter((file) => /^(tests|src\/anatomy)\//.test(file))).toEqual([]);
    expect(usersOf('src/anatomy/index.ts')).toContain('src/app/app.tsx');
  });
});
