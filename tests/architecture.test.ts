/** The import rules between rooms and the house rules for files: see docs/architecture.md. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAX_LINES = 400;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const IGNORED_FOLDERS = new Set([
  'node_modules', 'dist', 'gallery', 'review', 'coverage', 'test-results', 'playwright-report',
]);

interface RoomRule {
  /** Rooms whose door (index.ts) may be used. */
  readonly rooms: readonly string[];
  /** Packages that may be imported, with everything below them. */
  readonly packages: readonly string[];
}

const ROOMS: Readonly<Record<string, RoomRule>> = {
  anatomy: { rooms: [], packages: ['valibot'] },
  geometry: { rooms: [], packages: [] },
  words: { rooms: [], packages: ['@lingui/core', '@lingui/message-utils'] },
  reasoning: { rooms: ['anatomy', 'geometry'], packages: [] },
  state: { rooms: ['anatomy', 'geometry', 'reasoning'], packages: ['zustand'] },
  scene: {
    rooms: ['anatomy', 'geometry', 'reasoning', 'state', 'words'],
    packages: ['react', 'three', '@react-three/fiber', '@react-three/drei', 'three-mesh-bvh', 'meshoptimizer', 'comlink'],
  },
  ui: {
    rooms: ['anatomy', 'reasoning', 'state', 'words'],
    packages: ['react', 'react-dom', 'radix-ui', 'lucide-react', 'perfect-freehand', 'react-idle-timer', '@react-pdf/renderer', 'uqr'],
  },
  app: {
    rooms: ['anatomy', 'geometry', 'reasoning', 'state', 'words', 'scene', 'ui'],
    packages: ['react', 'react-dom', 'three', '@react-three/fiber', '@react-three/drei', 'zustand'],
  },
};

/** The folders of src/scene, lowest first: an import goes to the same folder or down. Files beside them stand on top. */
const SCENE_FLOORS = [
  'frame', 'shaders', 'body', 'section', 'skin', 'workers', 'engine', 'camera', 'marks', 'pointer', 'stage', 'body-view',
  'referred-pain', 'needle-view', 'fibres', 'snapshot', 'probe',
];

/** What turns figures into models and derived data stands beside src/: it may use what is known and shape maths, nothing of the app. */
const BUILDER: RoomRule = {
  rooms: ['anatomy', 'geometry', 'reasoning'],
  packages: ['three', 'three-mesh-bvh', 'meshoptimizer', 'valibot', '@gltf-transform', 'tsx'],
};
const BUILDER_DOOR = 'builder/index.ts';
/** Asked before anything is installed, so it stands on Node alone. */
const BUILDER_INPUTS = 'builder/models/inputs.mjs';

/** Maths and plain containers: nothing that draws, loads or listens. */
const THREE_MATHS = new Set([
  'Box2', 'Box3', 'BufferAttribute', 'BufferGeometry', 'Euler', 'Line3', 'MathUtils', 'Matrix3',
  'Matrix4', 'Plane', 'Quaternion', 'Ray', 'Sphere', 'Triangle', 'TypedArray', 'Vector2', 'Vector3',
  'Vector4', 'BackSide', 'DoubleSide', 'FrontSide', 'Side',
]);
const BROWSER_GLOBALS = new Set([
  'document', 'window', 'navigator', 'localStorage', 'sessionStorage', 'HTMLElement', 'requestAnimationFrame',
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

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const FILES = listFiles('.');
const CODE = FILES.filter((file) => /\.(ts|tsx|mjs|mts)$/.test(file));
const SOURCE = CODE.filter((file) => file.startsWith('src/'));

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path below the root when the import is relative. */
  readonly file: string | null;
}

const WORKER_URL = /new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g;

const importsOf = (from: string): Import[] => {
  const text = read(from);
  const named = ts.preProcessFile(text, true, true).importedFiles.map((one) => one.fileName);
  const addressed = [...text.matchAll(WORKER_URL)].map((match) => match[1] ?? '');
  return [...named, ...addressed].map((specifier) => {
    const bare = specifier.split('?')[0] ?? specifier;
    const file = bare.startsWith('.') ? path.posix.join(path.posix.dirname(from), bare) : null;
    return { from, specifier, file };
  });
};

const roomOf = (file: string): string => file.split('/')[1] ?? '';
const isPackage = (specifier: string, names: readonly string[]): boolean =>
  names.some((name) => specifier === name || specifier.startsWith(`${name}/`));

/** What is wrong with one import of a file in src/, or null. */
const faultOf = ({ from, specifier, file }: Import): string | null => {
  const room = roomOf(from);
  const rule = ROOMS[room];
  if (!rule) return `${from}: "${room}" is not a room`;
  const says = `${from} imports ${specifier}`;
  if (file === null) {
    return isPackage(specifier, rule.packages) ? null : `${says}: ${room} may not use this package`;
  }
  if (file.startsWith(`src/${room}/`)) return null;
  if (file.startsWith('data/')) {
    return room === 'anatomy' && file.endsWith('.json') ? null : `${says}: only anatomy reads data/`;
  }
  if (!file.startsWith('src/')) return `${says}: outside src/`;
  if (!rule.rooms.includes(roomOf(file))) return `${says}: ${room} may not use ${roomOf(file)}`;
  return file === `src/${roomOf(file)}/index.ts` ? null : `${says}: use the room's index.ts`;
};

/** The folders of ui: one for each feature, and two that serve all of them. */
const UI_FOLDERS = new Set([
  'find', 'muscle', 'needle', 'layers', 'story', 'consultation', 'lessons', 'recall', 'hand-over', 'pen', 'shell', 'hooks', 'kit',
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
  return UI_SERVES_ALL.has(file.split('/')[2] ?? '') ? null : `${from} imports ${specifier}: ${folder} may not use a feature`;
};

/** The sheets that a sheet or a file of code brings. */
const sheetsOf = (from: string): string[] =>
  [...read(from).matchAll(/^(?:@import|import) '(\.[^']+\.css)';$/gm)].map((match) => path.posix.join(path.posix.dirname(from), match[1] ?? ''));

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

/** What is wrong with one import of a file in builder/, or null. */
const builderFaultOf = ({ from, specifier, file }: Import): string | null => {
  const says = `${from} imports ${specifier}`;
  if (file === null) {
    const isAllowed = specifier.startsWith('node:') || isPackage(specifier, BUILDER.packages);
    return isAllowed && (from !== BUILDER_INPUTS || specifier.startsWith('node:')) ? null : `${says}: builder may not use this package`;
  }
  if (file === BUILDER_DOOR) return `${says}: the door is for those outside`;
  if (file.startsWith('builder/')) return null;
  if (!file.startsWith('src/')) return `${says}: outside builder/`;
  if (!BUILDER.rooms.includes(roomOf(file))) return `${says}: builder may not use ${roomOf(file)}`;
  return file === `src/${roomOf(file)}/index.ts` ? null : `${says}: use the room's index.ts`;
};

/** What is wrong with how a command line reaches the rooms and the builder, or null. */
const scriptFaultOf = ({ from, specifier, file }: Import): string | null => {
  const isInside = file?.startsWith('src/') ? !/^src\/[a-z]+\/index\.ts$/.test(file)
    : file?.startsWith('builder/') && file !== BUILDER_DOOR && file !== BUILDER_INPUTS;
  return isInside ? `${from} imports ${specifier}` : null;
};

const identifiersOf = (file: string): Set<string> => {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, false));
  return found;
};

/** Names imported from three in a file; `*` for a namespace. */
const threeNames = (file: string): string[] => {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, false);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    if (!ts.isStringLiteral(statement.moduleSpecifier)) return [];
    if (!isPackage(statement.moduleSpecifier.text, ['three'])) return [];
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) return ['*'];
    return bindings.elements.map((element) => (element.propertyName ?? element.name).text);
  });
};

describe('architecture', () => {
  it('scans the whole tree', () => {
    const rooms = SOURCE.filter((file) => file.split('/').length > 2).map(roomOf);
    expect(new Set(rooms)).toEqual(new Set(Object.keys(ROOMS)));
    expect(SOURCE.length).toBeGreaterThan(90);
    expect(SOURCE.flatMap(importsOf).length).toBeGreaterThan(250);
  });

  it('keeps the import rules of the rooms', () => {
    const faults = SOURCE.flatMap(importsOf).map(faultOf).filter((fault) => fault !== null);
    expect(faults).toEqual([]);
  });

  it('notices a broken rule', () => {
    const fault = (from: string, specifier: string, file: string | null) =>
      faultOf({ from, specifier, file });
    expect(fault('src/ui/a.tsx', 'three', null)).toMatch(/ui may not use this package/);
    expect(fault('src/ui/a.tsx', '../scene/index.ts', 'src/scene/index.ts')).toMatch(/ui may not use scene/);
    expect(fault('src/scene/a.ts', '../state/store.ts', 'src/state/store.ts')).toMatch(/index\.ts/);
    expect(fault('src/anatomy/a.ts', '../state/index.ts', 'src/state/index.ts')).toMatch(/may not use state/);
    expect(fault('src/scene/a.ts', '../state/index.ts', 'src/state/index.ts')).toBeNull();
    for (const name of ['react', 'zustand', 'three', 'valibot']) expect(fault('src/reasoning/a.ts', name, null)).toMatch(/reasoning may not use this package/);
    expect(fault('src/reasoning/depth/a.ts', '../../state/index.ts', 'src/state/index.ts')).toMatch(/reasoning may not use state/);
    expect(fault('src/anatomy/a.ts', '../reasoning/index.ts', 'src/reasoning/index.ts')).toMatch(/anatomy may not use reasoning/);
    expect(fault('src/ui/a.ts', '../reasoning/card.ts', 'src/reasoning/card.ts')).toMatch(/index\.ts/);
    expect(fault('src/reasoning/a.ts', '../anatomy/index.ts', 'src/anatomy/index.ts')).toBeNull();
    expect(fault('src/words/a.ts', '../anatomy/index.ts', 'src/anatomy/index.ts')).toMatch(/words may not use anatomy/);
    expect(fault('src/words/a.ts', 'react', null)).toMatch(/words may not use this package/);
    expect(fault('src/state/a.ts', '../words/index.ts', 'src/words/index.ts')).toMatch(/state may not use words/);
    expect(fault('src/anatomy/a.ts', '../words/index.ts', 'src/words/index.ts')).toMatch(/anatomy may not use words/);
    expect(fault('src/scene/a.ts', '../words/index.ts', 'src/words/index.ts')).toBeNull();
  });

  it('gives every feature of the panels a folder', () => {
    const files = FILES.filter((file) => file.startsWith('src/ui/'));
    expect(files.map(uiPlaceFault).filter((fault) => fault !== null)).toEqual([]);
    expect(new Set(files.filter((file) => file.split('/').length > 3).map((file) => file.split('/')[2]))).toEqual(UI_FOLDERS);
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

  it('keeps the floors of the scene: imports go down, and every folder is one of them', () => {
    const scene = SOURCE.filter((file) => file.startsWith('src/scene/'));
    const folders = new Set(scene.flatMap((file) => SCENE_FOLDER.exec(file)?.[1] ?? []));
    expect([...folders].sort()).toEqual([...SCENE_FLOORS].sort());
    const imports = scene.flatMap(importsOf).filter(({ file }) => file?.startsWith('src/scene/'));
    expect(imports.length).toBeGreaterThan(180);
    expect(imports.map(floorFaultOf).filter((fault) => fault !== null)).toEqual([]);
  });

  it('notices an import that goes up the floors of the scene', () => {
    const fault = (from: string, file: string) => floorFaultOf({ from: `src/scene/${from}`, specifier: 'x', file: `src/scene/${file}` });
    expect(fault('body/a.ts', 'workers/b.ts')).toMatch(/further up/);
    expect(fault('probe/a.ts', 'index.ts')).toMatch(/further up/);
    expect(fault('drawer/a.ts', 'body/b.ts')).toMatch(/drawer\/a\.ts: its folder is not among the floors/);
    expect(fault('body/a.ts', 'drawer/b.ts')).toMatch(/drawer\/b\.ts: its folder is not among the floors/);
    expect([fault('workers/a.ts', 'body/b.ts'), fault('body/a.ts', 'body/b.ts'), fault('scene-canvas.tsx', 'probe/b.ts'), fault('index.ts', 'scene-canvas.tsx')])
      .toEqual([null, null, null, null]);
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

  it('reaches rooms through their door from scripts too', () => {
    const faults = CODE.filter((file) => file.startsWith('scripts/')).flatMap(importsOf).map(scriptFaultOf).filter((fault) => fault !== null);
    expect(faults).toEqual([]);
    const fault = (file: string) => scriptFaultOf({ from: 'scripts/a.ts', specifier: `../${file}`, file });
    expect(['src/state/store.ts', 'builder/shapes/nrrd.ts'].map(fault)).toEqual(['scripts/a.ts imports ../src/state/store.ts', 'scripts/a.ts imports ../builder/shapes/nrrd.ts']);
    expect(['src/state/index.ts', BUILDER_DOOR, BUILDER_INPUTS, 'scripts/data/report.ts'].map(fault)).toEqual([null, null, null, null]);
  });

  it('keeps the builder on what is known and on shape maths, apart from the app', () => {
    const imports = CODE.filter((file) => file.startsWith('builder/')).flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(90);
    expect(imports.map(builderFaultOf).filter((fault) => fault !== null)).toEqual([]);
    expect(SOURCE.flatMap(importsOf).filter(({ file }) => file?.startsWith('builder/'))).toEqual([]);
  });

  it('notices where the builder reaches into the app, or a room into the builder', () => {
    const fault = (specifier: string, file: string | null, from = 'builder/models/a.ts') => builderFaultOf({ from, specifier, file });
    for (const room of ['state', 'scene', 'ui', 'app']) {
      expect(fault(`../../src/${room}/index.ts`, `src/${room}/index.ts`)).toMatch(`builder may not use ${room}`);
    }
    expect(fault('../../src/anatomy/muscle.ts', 'src/anatomy/muscle.ts')).toMatch(/use the room's index\.ts/);
    expect(fault('../../scripts/data/report.ts', 'scripts/data/report.ts')).toMatch(/outside builder/);
    expect(fault('../index.ts', BUILDER_DOOR)).toMatch(/for those outside/);
    for (const name of ['react', 'zustand', '@react-three/fiber', '@gltf-transformed']) expect(fault(name, null)).toMatch(/may not use this package/);
    expect(fault('three', null, BUILDER_INPUTS)).toMatch(/may not use this package/);
    for (const room of BUILDER.rooms) expect(fault(`../../src/${room}/index.ts`, `src/${room}/index.ts`)).toBeNull();
    for (const name of ['node:fs', 'three', '@gltf-transform/core', 'meshoptimizer/encoder']) expect(fault(name, null)).toBeNull();
    const inward = { from: 'src/scene/a.ts', specifier: '../../builder/index.ts', file: BUILDER_DOOR };
    expect(faultOf(inward)).toMatch(/outside src/);
  });

  it('keeps reasoning free of the browser', () => {
    const files = SOURCE.filter((file) => file.startsWith('src/reasoning/'));
    expect(files.length).toBeGreaterThan(15);
    const uses = (file: string) => [...identifiersOf(file)].filter((name) => BROWSER_GLOBALS.has(name)).map((name) => `${file} uses ${name}`);
    expect(files.flatMap(uses)).toEqual([]);
  });

  it('keeps geometry and the builder free of the browser, and the builder of three beyond its maths', () => {
    const faults = CODE.filter((file) => /^(src\/geometry|builder)\/.*\.ts$/.test(file)).flatMap((file) => [
      ...[...identifiersOf(file)].filter((name) => BROWSER_GLOBALS.has(name)).map((name) => `${file} uses ${name}`),
      ...threeNames(file).filter((name) => !THREE_MATHS.has(name)).map((name) => `${file} imports ${name} from three`),
    ]);
    expect(faults).toEqual([]);
  });

  it('has one door per room and no other barrels', () => {
    const doors = SOURCE.filter((file) => /(^|\/)index\.tsx?$/.test(file)).sort();
    expect(doors.filter((file) => !/^src\/[a-z]+\/index\.ts$/.test(file))).toEqual([]);
    expect(FILES.filter((file) => /^builder\/(.*\/)?index\.\w+$/.test(file))).toEqual([BUILDER_DOOR]);
    const barrels = SOURCE.filter((file) => !doors.includes(file) && /^export \* from/m.test(read(file)));
    expect(barrels).toEqual([]);
  });

  it('keeps files short, plainly named and out of catch-all rooms', () => {
    const long = [...CODE, ...FILES.filter((file) => file.endsWith('.css'))]
      .filter((file) => !file.startsWith('data/'))
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES)
      .map(({ file, lines }) => `${file} has ${lines} lines`);
    expect(long).toEqual([]);
    const odd = FILES.filter((file) => /^(src|tests|scripts|builder)\//.test(file))
      .filter((file) => !file.split('/').every((part) => KEBAB_CASE.test(part) || part === 'App.tsx'));
    expect(odd).toEqual([]);
    expect(FILES.filter((file) => /(^|\/)(utils?|helpers?)(\/|\.)/.test(file))).toEqual([]);
  });

  it('names no folder of one machine and no package mirror', () => {
    const folders = ['work', 'root', 'home', 'tmp', 'Users'].map((name) => `/${name}/`);
    const machine = new RegExp(`(^|[\\s"'\`(=])(${folders.join('|')})[\\w.-]`, 'm');
    const textual = FILES.filter((file) => /\.(ts|tsx|mjs|mts|json|md|css|html|yml|txt)$|\.ci\/run$/.test(file));
    expect(textual.length).toBeGreaterThan(90);
    expect(textual.filter((file) => machine.test(read(file)))).toEqual([]);
    const hosts = [...read('package-lock.json').matchAll(/"resolved": "https?:\/\/([^/"]+)/g)]
      .map((match) => match[1])
      .filter((host) => host !== 'registry.npmjs.org');
    expect(hosts).toEqual([]);
  });
});
