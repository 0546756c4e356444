/** The import rules between rooms: see docs/architecture.md. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CODE, FILES, identifiersOf, importsOf, isPackage, read, roomOf, SOURCE } from './tree.ts';
import type { Import } from './tree.ts';

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
  state: { rooms: ['anatomy', 'geometry', 'reasoning'], packages: ['zustand', 'idb'] },
  scene: {
    rooms: ['anatomy', 'geometry', 'reasoning', 'state', 'words'],
    packages: [
      'react',
      'three',
      '@react-three/fiber',
      '@react-three/drei',
      'three-mesh-bvh',
      'meshoptimizer',
      'comlink',
    ],
  },
  ui: {
    rooms: ['anatomy', 'reasoning', 'state', 'words'],
    packages: [
      'react',
      'react-dom',
      'radix-ui',
      'lucide-react',
      'perfect-freehand',
      'react-idle-timer',
      '@react-pdf/renderer',
      'uqr',
      'uplot',
    ],
  },
  // What other pages load: it brings nothing of the program along.
  embed: { rooms: [], packages: [] },
  app: {
    rooms: ['anatomy', 'geometry', 'reasoning', 'state', 'words', 'scene', 'ui', 'embed'],
    packages: [
      'react',
      'react-dom',
      'three',
      '@react-three/fiber',
      '@react-three/drei',
      'zustand',
      // Messages of other pages are read with it.
      'valibot',
      'workbox-precaching',
    ],
  },
};

/** Packages that one file of a room may use, as no other of that room may. */
const OF_ONE_FILE: Readonly<Record<string, readonly string[]>> = {
  // When a question comes again is reckoned by the library that publishes the algorithm.
  'src/reasoning/quiz/repetition/scheduler.ts': ['ts-fsrs'],
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
  'Box2',
  'Box3',
  'BufferAttribute',
  'BufferGeometry',
  'Euler',
  'Line3',
  'MathUtils',
  'Matrix3',
  'Matrix4',
  'Plane',
  'Quaternion',
  'Ray',
  'Sphere',
  'Triangle',
  'TypedArray',
  'Vector2',
  'Vector3',
  'Vector4',
  'BackSide',
  'DoubleSide',
  'FrontSide',
  'Side',
]);
const BROWSER_GLOBALS = new Set([
  'document',
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
  'requestAnimationFrame',
]);

/** Body → the bodies that are derived from it. */
const DERIVED = new Map<string, string[]>();
for (const file of FILES.filter((one) => /^data\/bodies\/[^/]+\/body\.json$/.test(one))) {
  const { id, derived } = JSON.parse(read(file)) as { id: string; derived?: { from: string } };
  if (derived) DERIVED.set(derived.from, [...(DERIVED.get(derived.from) ?? []), id]);
}

/** What is wrong with one import of a file in src/, or null. */
const faultOf = ({ from, specifier, file }: Import): string | null => {
  const room = roomOf(from);
  const rule = ROOMS[room];
  if (!rule) return `${from}: "${room}" is not a room`;
  const says = `${from} imports ${specifier}`;
  if (file === null) {
    const packages = [...rule.packages, ...(OF_ONE_FILE[from] ?? [])];
    return isPackage(specifier, packages) ? null : `${says}: ${room} may not use this package`;
  }
  if (file.startsWith(`src/${room}/`)) return null;
  if (file.startsWith('data/')) {
    if (room !== 'anatomy' || !file.endsWith('.json')) return `${says}: only anatomy reads data/`;
    // What lies on one body is read by the files that make that body's value.
    const body = /^data\/bodies\/([^/]+)\//.exec(file)?.[1];
    const makes = (id: string): boolean => from === `src/anatomy/${id}.ts` || from === `src/anatomy/${id}-places.ts`;
    // What is derived from a body shares its records.
    const mayRead = (id: string): boolean => makes(id) || (DERIVED.get(id) ?? []).some(makes);
    return body === undefined || mayRead(body) ? null : `${says}: only src/anatomy/${body}.ts reads that body`;
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
    return isAllowed && (from !== BUILDER_INPUTS || specifier.startsWith('node:'))
      ? null
      : `${says}: builder may not use this package`;
  }
  if (file === BUILDER_DOOR) return `${says}: the door is for those outside`;
  if (file.startsWith('builder/')) return null;
  if (!file.startsWith('src/')) return `${says}: outside builder/`;
  if (!BUILDER.rooms.includes(roomOf(file))) return `${says}: builder may not use ${roomOf(file)}`;
  return file === `src/${roomOf(file)}/index.ts` ? null : `${says}: use the room's index.ts`;
};

/** What is wrong with how a command line reaches the rooms and the builder, or null. */
const scriptFaultOf = ({ from, specifier, file }: Import): string | null => {
  const isInside = file?.startsWith('src/')
    ? !/^src\/[a-z]+\/index\.ts$/.test(file)
    : file?.startsWith('builder/') && file !== BUILDER_DOOR && file !== BUILDER_INPUTS;
  return isInside ? `${from} imports ${specifier}` : null;
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

describe('the rooms', () => {
  it('scans the whole tree', () => {
    const rooms = SOURCE.filter((file) => file.split('/').length > 2).map(roomOf);
    expect(new Set(rooms)).toEqual(new Set(Object.keys(ROOMS)));
    expect(SOURCE.length).toBeGreaterThan(90);
    expect(SOURCE.flatMap(importsOf).length).toBeGreaterThan(250);
  });

  it('keeps the import rules of the rooms', () => {
    const faults = SOURCE.flatMap(importsOf)
      .map(faultOf)
      .filter((fault) => fault !== null);
    expect(faults).toEqual([]);
  });

  it('notices a broken rule', () => {
    const fault = (from: string, specifier: string, file: string | null) => faultOf({ from, specifier, file });
    expect(fault('src/ui/a.tsx', 'three', null)).toMatch(/ui may not use this package/);
    expect(fault('src/ui/a.tsx', '../scene/index.ts', 'src/scene/index.ts')).toMatch(/ui may not use scene/);
    expect(fault('src/scene/a.ts', '../state/store.ts', 'src/state/store.ts')).toMatch(/index\.ts/);
    expect(fault('src/anatomy/a.ts', '../state/index.ts', 'src/state/index.ts')).toMatch(/may not use state/);
    expect(fault('src/scene/a.ts', '../state/index.ts', 'src/state/index.ts')).toBeNull();
    expect(fault('src/scene/a.ts', '../../data/a.json', 'data/knowledge/a.json')).toMatch(/only anatomy reads data/);
    expect(fault('src/anatomy/a.ts', '../../data/a.json', 'data/knowledge/a.json')).toBeNull();
    expect(fault('src/anatomy/woman.ts', '../../data/a.json', 'data/bodies/man/a.json')).toBeNull();
    expect(fault('src/anatomy/man.ts', '../../data/a.json', 'data/bodies/woman/a.json')).toMatch(/reads that body/);
    expect(fault('src/anatomy/a.ts', '../../data/a.json', 'data/bodies/tall/a.json')).toMatch(
      /only src\/anatomy\/tall\.ts/,
    );
    expect(fault('src/anatomy/tall-places.ts', '../../data/a.json', 'data/bodies/tall/a.json')).toBeNull();
    for (const name of ['react', 'zustand', 'three', 'valibot'])
      expect(fault('src/reasoning/a.ts', name, null)).toMatch(/reasoning may not use this package/);
    expect(fault('src/reasoning/quiz/repetition/scheduler.ts', 'ts-fsrs', null)).toBeNull();
    for (const [from, name] of [
      ['src/reasoning/quiz/repetition/session.ts', 'ts-fsrs'],
      ['src/reasoning/quiz/repetition/scheduler.ts', 'valibot'],
      ['src/state/a.ts', 'ts-fsrs'],
    ] as const)
      expect(fault(from, name, null)).toMatch(/may not use this package/);
    expect(Object.keys(OF_ONE_FILE).filter((file) => !SOURCE.includes(file))).toEqual([]);
    expect(fault('src/reasoning/depth/a.ts', '../../state/index.ts', 'src/state/index.ts')).toMatch(
      /reasoning may not use state/,
    );
    expect(fault('src/anatomy/a.ts', '../reasoning/index.ts', 'src/reasoning/index.ts')).toMatch(
      /anatomy may not use reasoning/,
    );
    expect(fault('src/ui/a.ts', '../reasoning/card.ts', 'src/reasoning/card.ts')).toMatch(/index\.ts/);
    expect(fault('src/reasoning/a.ts', '../anatomy/index.ts', 'src/anatomy/index.ts')).toBeNull();
    expect(fault('src/words/a.ts', '../anatomy/index.ts', 'src/anatomy/index.ts')).toMatch(/words may not use anatomy/);
    expect(fault('src/words/a.ts', 'react', null)).toMatch(/words may not use this package/);
    expect(fault('src/state/a.ts', '../words/index.ts', 'src/words/index.ts')).toMatch(/state may not use words/);
    expect(fault('src/anatomy/a.ts', '../words/index.ts', 'src/words/index.ts')).toMatch(/anatomy may not use words/);
    expect(fault('src/scene/a.ts', '../words/index.ts', 'src/words/index.ts')).toBeNull();
    for (const room of ['anatomy', 'state', 'words', 'app'])
      expect(fault('src/embed/a.ts', `../${room}/index.ts`, `src/${room}/index.ts`)).toMatch(
        `embed may not use ${room}`,
      );
    expect(fault('src/embed/a.ts', 'valibot', null)).toMatch(/embed may not use this package/);
    expect(fault('src/ui/a.ts', '../embed/index.ts', 'src/embed/index.ts')).toMatch(/ui may not use embed/);
    expect(fault('src/app/a.ts', '../embed/index.ts', 'src/embed/index.ts')).toBeNull();
  });

  it('reaches rooms through their door from scripts too', () => {
    const faults = CODE.filter((file) => file.startsWith('scripts/'))
      .flatMap(importsOf)
      .map(scriptFaultOf)
      .filter((fault) => fault !== null);
    expect(faults).toEqual([]);
    const fault = (file: string) => scriptFaultOf({ from: 'scripts/a.ts', specifier: `../${file}`, file });
    expect(['src/state/store.ts', 'builder/shapes/nrrd.ts'].map(fault)).toEqual([
      'scripts/a.ts imports ../src/state/store.ts',
      'scripts/a.ts imports ../builder/shapes/nrrd.ts',
    ]);
    expect(['src/state/index.ts', BUILDER_DOOR, BUILDER_INPUTS, 'scripts/data/report.ts'].map(fault)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('keeps the builder on what is known and on shape maths, apart from the app', () => {
    const imports = CODE.filter((file) => file.startsWith('builder/')).flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(90);
    expect(imports.map(builderFaultOf).filter((fault) => fault !== null)).toEqual([]);
    expect(SOURCE.flatMap(importsOf).filter(({ file }) => file?.startsWith('builder/'))).toEqual([]);
  });

  it('notices where the builder reaches into the app, or a room into the builder', () => {
    const fault = (specifier: string, file: string | null, from = 'builder/models/a.ts') =>
      builderFaultOf({ from, specifier, file });
    for (const room of ['state', 'scene', 'ui', 'app']) {
      expect(fault(`../../src/${room}/index.ts`, `src/${room}/index.ts`)).toMatch(`builder may not use ${room}`);
    }
    expect(fault('../../src/anatomy/muscle.ts', 'src/anatomy/muscle.ts')).toMatch(/use the room's index\.ts/);
    expect(fault('../../scripts/data/report.ts', 'scripts/data/report.ts')).toMatch(/outside builder/);
    expect(fault('../index.ts', BUILDER_DOOR)).toMatch(/for those outside/);
    for (const name of ['react', 'zustand', '@react-three/fiber', '@gltf-transformed'])
      expect(fault(name, null)).toMatch(/may not use this package/);
    expect(fault('three', null, BUILDER_INPUTS)).toMatch(/may not use this package/);
    for (const room of BUILDER.rooms) expect(fault(`../../src/${room}/index.ts`, `src/${room}/index.ts`)).toBeNull();
    for (const name of ['node:fs', 'three', '@gltf-transform/core', 'meshoptimizer/encoder'])
      expect(fault(name, null)).toBeNull();
    const inward = { from: 'src/scene/a.ts', specifier: '../../builder/index.ts', file: BUILDER_DOOR };
    expect(faultOf(inward)).toMatch(/outside src/);
  });

  it('keeps reasoning free of the browser', () => {
    const files = SOURCE.filter((file) => file.startsWith('src/reasoning/'));
    expect(files.length).toBeGreaterThan(15);
    const uses = (file: string) =>
      [...identifiersOf(file)].filter((name) => BROWSER_GLOBALS.has(name)).map((name) => `${file} uses ${name}`);
    expect(files.flatMap(uses)).toEqual([]);
  });

  it('keeps geometry and the builder free of the browser, and the builder of three beyond its maths', () => {
    const faults = CODE.filter((file) => /^(src\/geometry|builder)\/.*\.ts$/.test(file)).flatMap((file) => [
      ...[...identifiersOf(file)].filter((name) => BROWSER_GLOBALS.has(name)).map((name) => `${file} uses ${name}`),
      ...threeNames(file)
        .filter((name) => !THREE_MATHS.has(name))
        .map((name) => `${file} imports ${name} from three`),
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
});
