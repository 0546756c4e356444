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
export const identifiersOf = (file: string): Set<string> => {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, false));
  return found;
};
