/** The files of the project and what they import: what the rules of this folder are held against. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const IGNORED_FOLDERS = new Set([
  'node_modules',
  'dist',
  'gallery',
  'review',
  'coverage',
  'test-results',
  'playwright-report',
]);

const listFiles = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      const hidden = entry.name.startsWith('.') && entry.name !== '.ci';
      return hidden || IGNORED_FOLDERS.has(entry.name) ? [] : listFiles(place);
    }
    return [place];
  });

export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

export const FILES = listFiles('.');
export const CODE = FILES.filter((file) => /\.(ts|tsx|mjs|mts)$/.test(file));
export const SOURCE = CODE.filter((file) => file.startsWith('src/'));

export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path below the root when the import is relative. */
  readonly file: string | null;
}

const WORKER_URL = /new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g;

export const importsOf = (from: string): Import[] => {
  const text = read(from);
  const named = ts.preProcessFile(text, true, true).importedFiles.map((one) => one.fileName);
  const addressed = [...text.matchAll(WORKER_URL)].map((match) => match[1] ?? '');
  return [...named, ...addressed].map((specifier) => {
    const bare = specifier.split('?')[0] ?? specifier;
    const file = bare.startsWith('.') ? path.posix.join(path.posix.dirname(from), bare) : null;
    return { from, specifier, file };
  });
};

export const roomOf = (file: string): string => file.split('/')[1] ?? '';
export const isPackage = (specifier: string, names: readonly string[]): boolean =>
  names.some((name) => specifier === name || specifier.startsWith(`${name}/`));
export const identifiersOf = (file: string, text = read(file)): Set<string> => {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
  return found;
};

/** The names a file imports from each relative path below the root; of a namespace or `import()`, the names asked of it. */
export const namesImportedBy = (from: string, text = read(from)): readonly { file: string; name: string }[] => {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true);
  const found: { file: string; name: string }[] = [];
  const fileOf = (node: ts.Node | undefined): string | null =>
    node && ts.isStringLiteralLike(node) && node.text.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), node.text)
      : null;
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const file = fileOf(node.moduleSpecifier);
      const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      if (file && named && (ts.isNamedImports(named) || ts.isNamedExports(named)))
        found.push(...named.elements.map(({ propertyName, name }) => ({ file, name: (propertyName ?? name).text })));
      // Of a namespace any name in the file that reads like one of the door's may be asked.
      if (file && named && ts.isNamespaceImport(named))
        found.push(...[...wordsOf(source)].map((name) => ({ file, name })));
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const file = fileOf(node.arguments[0]);
      if (file) found.push(...[...wordsOf(source)].map((name) => ({ file, name })));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/** Identifiers and strings of a file. */
const wordsOf = (source: ts.SourceFile): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};
