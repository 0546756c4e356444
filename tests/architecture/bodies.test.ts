/** Who may know which bodies there are: the start of the program and the commands. Everything else is handed a body. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CODE, FILES, identifiersOf, importsOf, read } from './tree.ts';

/** The list of the bodies there are, and the file that makes each. */
const REGISTRY = 'src/anatomy/bodies.ts';
const DOOR = 'src/anatomy/index.ts';
const IDS = FILES.flatMap((file) => /^data\/bodies\/([^/]+)\/body\.json$/.exec(file)?.[1] ?? []);
const MAKERS = IDS.flatMap((id) => [`src/anatomy/${id}.ts`, `src/anatomy/${id}-places.ts`]);

/** Names of the values a file exports. */
const exportsOf = (file: string): string[] =>
  ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, false).statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? name.text : []));
  });

/** The values that are one body, and those that tell which there are. */
const BODIES = new Set(MAKERS.filter((file) => FILES.includes(file)).flatMap(exportsOf));
const LIST = new Set(exportsOf(REGISTRY));

/** What is wrong with the names a file uses and the files it imports, or null. */
const faultOf = (from: string, names: Iterable<string>, files: readonly (string | null)[]): string | null => {
  const isStart = from.startsWith('src/app/');
  const maker = files.find((file) => file !== null && MAKERS.includes(file));
  if (maker && ![...MAKERS, REGISTRY, DOOR].includes(from)) return `${from} imports ${maker}`;
  for (const name of names) {
    if (BODIES.has(name) && !isStart && ![...MAKERS, REGISTRY, DOOR].includes(from)) return `${from} names ${name}`;
    if (LIST.has(name) && !isStart && ![REGISTRY, DOOR].includes(from) && !from.startsWith('scripts/'))
      return `${from} asks for ${name}`;
  }
  return null;
};

describe('the bodies', () => {
  it('are named by their own files, their list and the start of the program alone', () => {
    expect(IDS).toEqual(['man', 'woman']);
    expect([...BODIES]).toContain('MAN');
    expect([...LIST].sort()).toEqual(['BODY_IDS', 'isBodyId', 'loadBody']);
    const files = CODE.filter((file) => /^(src|builder|scripts)\/.*\.tsx?$/.test(file));
    expect(files.length).toBeGreaterThan(300);
    const faults = files.map((file) =>
      faultOf(
        file,
        identifiersOf(file),
        importsOf(file).map((one) => one.file),
      ),
    );
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it('have no path of one of them in code outside their own files', () => {
    const path = new RegExp(`data/bodies/(${IDS.join('|')})\\b`);
    const naming = CODE.filter((file) => /^(src|builder|scripts)\//.test(file) && path.test(read(file)));
    expect(naming.filter((file) => !MAKERS.includes(file))).toEqual([
      // The program that the bench compares with knows nothing of ours.
      'scripts/bench/naive/naive.ts',
    ]);
  });

  it('are noticed where somebody else names one', () => {
    expect(faultOf('src/scene/a.ts', ['MAN'], [])).toBe('src/scene/a.ts names MAN');
    expect(faultOf('scripts/a.ts', ['MAN'], [])).toBe('scripts/a.ts names MAN');
    expect(faultOf('src/anatomy/load-dataset.ts', [], ['src/anatomy/man.ts'])).toMatch(/imports src\/anatomy\/man\.ts/);
    expect(faultOf('src/ui/a.ts', ['loadBody'], [])).toBe('src/ui/a.ts asks for loadBody');
    expect(faultOf('builder/a.ts', ['BODY_IDS'], [])).toBe('builder/a.ts asks for BODY_IDS');
    expect(faultOf('src/app/a.ts', ['MAN', 'loadBody'], [DOOR])).toBeNull();
    expect(faultOf('scripts/a.ts', ['loadBody'], [DOOR])).toBeNull();
    expect(faultOf(REGISTRY, ['MAN', 'LOADERS'], ['src/anatomy/man.ts'])).toBeNull();
  });
});
