/** The folders of the panels: one a feature, two that serve all, and the order of their sheets. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILES, importsOf, read, SOURCE } from './tree.ts';
import type { Import } from './tree.ts';

/** The folders of ui: one for each feature, and two that serve all of them. */
const UI_FOLDERS = new Set([
  'find',
  'muscle',
  'needle',
  'layers',
  'person',
  'story',
  'consultation',
  'lessons',
  'recall',
  'hand-over',
  'pen',
  'shell',
  'hooks',
  'kit',
]);
const UI_SERVES_ALL = new Set(['hooks', 'kit']);

/** What is wrong with where a file of ui stands, or null. */
const uiPlaceFault = (file: string): string | null => {
  const [folder = '', ...below] = file.split('/').slice(2);
  if (below.length === 0) return folder === 'index.ts' ? null : `${file}: belongs in the folder of its feature`;
  return UI_FOLDERS.has(folder) ? null : `${file}: "${folder}" is not a folder of ui`;
};

/** What serves all features knows none of them. */
const uiImportFault = ({ from, specifier, file }: Import): string | null => {
  const folder = from.split('/')[2] ?? '';
  if (!from.startsWith('src/ui/') || !UI_SERVES_ALL.has(folder) || !file?.startsWith('src/ui/')) return null;
  return UI_SERVES_ALL.has(file.split('/')[2] ?? '')
    ? null
    : `${from} imports ${specifier}: ${folder} may not use a feature`;
};

/** The sheets that a sheet or a file of code brings. */
const sheetsOf = (from: string): string[] =>
  [...read(from).matchAll(/^(?:@import|import) '(\.[^']+\.css)';$/gm)].map((match) =>
    path.posix.join(path.posix.dirname(from), match[1] ?? ''),
  );

describe('the folders of the panels', () => {
  it('gives every feature of the panels a folder', () => {
    const files = FILES.filter((file) => file.startsWith('src/ui/'));
    expect(files.map(uiPlaceFault).filter((fault) => fault !== null)).toEqual([]);
    expect(new Set(files.filter((file) => file.split('/').length > 3).map((file) => file.split('/')[2]))).toEqual(
      UI_FOLDERS,
    );
    expect(uiPlaceFault('src/ui/a.tsx')).toMatch(/belongs in the folder of its feature/);
    expect(uiPlaceFault('src/ui/styles/a.css')).toMatch(/"styles" is not a folder of ui/);
    expect(uiPlaceFault('src/ui/shell/back/a.ts')).toBeNull();
  });

  it('keeps what serves all features free of them', () => {
    const imports = SOURCE.flatMap(importsOf);
    expect(imports.map(uiImportFault).filter((fault) => fault !== null)).toEqual([]);
    const fault = (from: string, file: string) => uiImportFault({ from, specifier: file, file });
    expect(fault('src/ui/kit/a.tsx', 'src/ui/muscle/b.tsx')).toMatch(/kit may not use a feature/);
    expect(fault('src/ui/hooks/a.ts', 'src/ui/index.ts')).toMatch(/hooks may not use a feature/);
    expect(fault('src/ui/kit/a.tsx', 'src/ui/hooks/b.ts')).toBeNull();
    expect(fault('src/ui/find/a.tsx', 'src/ui/muscle/b.tsx')).toBeNull();
  });

  it('brings every sheet of the panels, in one list where its order counts', () => {
    const sheets = FILES.filter((file) => file.startsWith('src/ui/') && file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(50);
    const brought = [...sheets, ...SOURCE].flatMap(sheetsOf);
    expect(sheets.filter((sheet) => !brought.includes(sheet))).toEqual([]);
    const listed = sheets.flatMap(sheetsOf);
    expect(listed.length).toBe(new Set(listed).size);
    expect(SOURCE.flatMap(sheetsOf).filter((sheet) => listed.includes(sheet))).toEqual([]);
  });
});
