/** The folders of the panels, which of them may import which, and the order of their sheets. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILES, importsOf, read, SOURCE } from './tree.ts';
import type { Import } from './tree.ts';

/**
 * The folders of ui, lowest first: what serves all, what every screen has, one for each feature, and the page that holds them.
 * What a folder imports stands before it.
 */
const UI_FOLDERS = [
  'hooks',
  'kit',
  'back',
  'parts',
  'screen',
  'pen',
  'person',
  'needle',
  'layers',
  'story',
  'recall',
  'muscle',
  'find',
  'pain',
  'hand-over',
  'lessons',
  'consultation',
  'quiz',
  'shell',
  'embedded',
];

/** What is wrong with where a file of ui stands, or null. */
const uiPlaceFault = (file: string): string | null => {
  const [folder = '', ...below] = file.split('/').slice(2);
  if (below.length === 0) return folder === 'index.ts' ? null : `${file}: belongs in the folder of its feature`;
  return UI_FOLDERS.includes(folder) ? null : `${file}: "${folder}" is not a folder of ui`;
};

/** What is wrong with an import within ui, or null. The room's door stands above all folders. */
const uiImportFault = ({ from, specifier, file }: Import): string | null => {
  if (!from.startsWith('src/ui/') || !file?.startsWith('src/ui/') || from === 'src/ui/index.ts') return null;
  const [above, below] = [from, file].map((place) => place.split('/')[2] ?? '') as [string, string];
  return above === below || (UI_FOLDERS.includes(below) && UI_FOLDERS.indexOf(below) < UI_FOLDERS.indexOf(above))
    ? null
    : `${from} imports ${specifier}: ${below} does not stand below ${above}`;
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
      new Set(UI_FOLDERS),
    );
    expect(uiPlaceFault('src/ui/a.tsx')).toMatch(/belongs in the folder of its feature/);
    expect(uiPlaceFault('src/ui/styles/a.css')).toMatch(/"styles" is not a folder of ui/);
    expect(uiPlaceFault('src/ui/lessons/drawings/a.ts')).toBeNull();
  });

  it('imports one way only, from what holds to what is held', () => {
    const sheets = FILES.filter((file) => file.startsWith('src/ui/') && file.endsWith('.css'));
    const imports = [
      ...SOURCE.flatMap(importsOf),
      ...sheets.flatMap((from) => sheetsOf(from).map((file) => ({ from, specifier: file, file }))),
    ];
    expect(imports.map(uiImportFault).filter((fault) => fault !== null)).toEqual([]);
    const fault = (from: string, file: string) => uiImportFault({ from, specifier: file, file });
    expect(fault('src/ui/kit/a.tsx', 'src/ui/muscle/b.tsx')).toMatch(/muscle does not stand below kit/);
    expect(fault('src/ui/muscle/a.tsx', 'src/ui/find/b.tsx')).toMatch(/find does not stand below muscle/);
    expect(fault('src/ui/lessons/a.tsx', 'src/ui/shell/parts/b.tsx')).toMatch(/shell does not stand below lessons/);
    expect(fault('src/ui/hooks/a.ts', 'src/ui/index.ts')).toMatch(/index\.ts does not stand below hooks/);
    expect(fault('src/ui/find/a.css', 'src/ui/other/b.css')).toMatch(/other does not stand below find/);
    expect(fault('src/ui/find/a.tsx', 'src/ui/muscle/b.tsx')).toBeNull();
    expect(fault('src/ui/shell/a.tsx', 'src/ui/shell/parts/b.tsx')).toBeNull();
    expect(fault('src/ui/index.ts', 'src/ui/shell/a.tsx')).toBeNull();
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
