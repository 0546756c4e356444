/** The floors of the scene: its folders in order, imports that only go down, and no circles. */
import { describe, expect, it } from 'vitest';
import { importsOf, SOURCE } from './tree.ts';
import type { Import } from './tree.ts';

/** The folders of src/scene, lowest first: an import goes to the same folder or down. Files beside them stand on top. */
const SCENE_FLOORS = [
  'frame',
  'shaders',
  'body',
  'section',
  'skin',
  'workers',
  'engine',
  'camera',
  'marks',
  'pointer',
  'stage',
  'body-view',
  'referred-pain',
  'pain-drawing',
  'needle-view',
  'fibres',
  'quiz',
  'snapshot',
  'flat-body',
  'probe',
];

const SCENE_FOLDER = /^src\/scene\/([^/]+)\//;

/** What is wrong with where a file of the scene lies, or with one of its imports, or null. */
const floorFaultOf = ({ from, specifier, file }: Import): string | null => {
  if (!from.startsWith('src/scene/') || !file?.startsWith('src/scene/')) return null;
  const floorOf = (place: string): number => {
    const folder = SCENE_FOLDER.exec(place)?.[1];
    return folder === undefined ? SCENE_FLOORS.length : SCENE_FLOORS.indexOf(folder);
  };
  const stray = [from, file].find((place) => floorOf(place) < 0);
  if (stray) return `${stray}: its folder is not among the floors of the scene`;
  return floorOf(file) <= floorOf(from) ? null : `${from} imports ${specifier}: that is further up`;
};

/** Files that import one another in a circle, types too; each circle once, from whichever file it was met first. */
const circlesIn = (imports: readonly Import[]): string[][] => {
  const below = new Map<string, string[]>();
  for (const { from, file } of imports) if (file !== null) below.set(from, [...(below.get(from) ?? []), file]);
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const met = way.indexOf(file);
    if (met >= 0) circles.push([...way.slice(met), file]);
    if (met >= 0 || done.has(file)) return;
    for (const next of below.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of below.keys()) walk(file, []);
  return circles;
};

describe('the floors of the scene', () => {
  it('keeps the floors of the scene: imports go down, and every folder is one of them', () => {
    const scene = SOURCE.filter((file) => file.startsWith('src/scene/'));
    const folders = new Set(scene.flatMap((file) => SCENE_FOLDER.exec(file)?.[1] ?? []));
    expect([...folders].sort()).toEqual([...SCENE_FLOORS].sort());
    const imports = scene.flatMap(importsOf).filter(({ file }) => file?.startsWith('src/scene/'));
    expect(imports.length).toBeGreaterThan(180);
    expect(imports.map(floorFaultOf).filter((fault) => fault !== null)).toEqual([]);
  });

  it('notices an import that goes up the floors of the scene', () => {
    const fault = (from: string, file: string) =>
      floorFaultOf({ from: `src/scene/${from}`, specifier: 'x', file: `src/scene/${file}` });
    expect(fault('body/a.ts', 'workers/b.ts')).toMatch(/further up/);
    expect(fault('probe/a.ts', 'index.ts')).toMatch(/further up/);
    expect(fault('pointer/a.ts', 'pain-drawing/b.ts')).toMatch(/further up/);
    expect(fault('skin/a.ts', 'pain-drawing/b.ts')).toMatch(/further up/);
    expect(fault('drawer/a.ts', 'body/b.ts')).toMatch(/drawer\/a\.ts: its folder is not among the floors/);
    expect(fault('body/a.ts', 'drawer/b.ts')).toMatch(/drawer\/b\.ts: its folder is not among the floors/);
    expect([
      fault('workers/a.ts', 'body/b.ts'),
      fault('body/a.ts', 'body/b.ts'),
      fault('scene-canvas.tsx', 'probe/b.ts'),
      fault('index.ts', 'scene-canvas.tsx'),
    ]).toEqual([null, null, null, null]);
  });

  it('has no circle of files in the scene, types included', () => {
    expect(circlesIn(SOURCE.filter((file) => file.startsWith('src/scene/')).flatMap(importsOf))).toEqual([]);
  });

  it('notices a circle', () => {
    const arrow = (from: string, file: string): Import => ({ from, specifier: file, file });
    const line = [arrow('a', 'b'), arrow('b', 'c'), arrow('a', 'c'), arrow('c', 'd')];
    expect(circlesIn(line)).toEqual([]);
    expect(circlesIn([...line, arrow('d', 'b')])).toEqual([['b', 'c', 'd', 'b']]);
    expect(circlesIn([arrow('a', 'a')])).toEqual([['a', 'a']]);
  });
});
