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
  state: { rooms: ['anatomy', 'geometry'], packages: ['zustand'] },
  scene: {
    rooms: ['anatomy', 'geometry', 'state'],
    packages: ['react', 'three', '@react-three/fiber', '@react-three/drei', 'three-mesh-bvh', 'meshoptimizer', 'comlink'],
  },
  ui: {
    rooms: ['anatomy', 'state'],
    packages: ['react', 'react-dom', 'radix-ui', 'lucide-react', 'perfect-freehand', 'react-idle-timer', '@react-pdf/renderer', 'uqr'],
  },
  app: {
    rooms: ['anatomy', 'geometry', 'state', 'scene', 'ui'],
    packages: ['react', 'react-dom', 'three', '@react-three/fiber', '@react-three/drei', 'zustand'],
  },
};

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
