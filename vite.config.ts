import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import license from 'rollup-plugin-license';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { ECMA_VERSION } from './scripts/browsers/ecma-version.ts';
import { datasetExport } from './scripts/data/export-plugin.ts';
import { embedding } from './scripts/embedding/embed-plugin.ts';
import { ALLOWED_ORIGINS } from './scripts/hosting/embedding.ts';
import { servedWithHeaders } from './scripts/hosting/headers-plugin.ts';
import { offline } from './scripts/hosting/offline-plugin.ts';
import { stylesWithoutMarkup } from './scripts/hosting/styles-plugin.ts';
import { musclePages } from './scripts/pages/pages-plugin.ts';
import { partsThatComeAgain } from './scripts/parts/parts-plugin.ts';

/** Licences under which what is shipped may stand beside this project's own; any other ends the build. */
const ALLOWED_LICENCES = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Zlib',
  'CC0-1.0',
  'Unlicense',
]);
/** Packages that name none in their package.json, and the one whose text they hold. */
const READ_IN_THEIR_FILES: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** Every package that ended up in a bundle, by name; workers are bundled before the page. */
const shipped = new Map<string, string>();

/** Checks the licences of all that ends up in a bundle, and keeps them. */
const licences = () =>
  license({
    thirdParty: {
      allow: {
        test: ({ name, license: said }) => ALLOWED_LICENCES.has(said ?? READ_IN_THEIR_FILES[name ?? ''] ?? ''),
        failOnUnlicensed: true,
        failOnViolation: true,
      },
      output: (found) => {
        for (const dependency of found) shipped.set(dependency.name ?? '', dependency.text());
      },
    },
  });

/** What the service worker is built with, by itself: see scripts/hosting/offline-plugin.ts. All under MIT. */
const IN_THE_SERVICE_WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];
const licenceOfPackage = (name: string): string => {
  const read = (file: string): string => readFileSync(`node_modules/${name}/${file}`, 'utf8');
  const { version, license: said } = JSON.parse(read('package.json')) as { version: string; license: string };
  if (!ALLOWED_LICENCES.has(said)) throw new Error(`${name} is under ${said}.`);
  return `Name: ${name}\nVersion: ${version}\nLicense: ${said}\nLicense Text:\n===\n\n${read('LICENSE')}`;
};

/** Writes them down beside the program, wherever that is built to. Stands behind `licences`. */
const licenceText = (): Plugin => ({
  name: 'licence-text',
  apply: 'build',
  generateBundle() {
    for (const name of IN_THE_SERVICE_WORKER) shipped.set(name, licenceOfPackage(name));
    const source = [...shipped]
      .sort()
      .map(([, text]) => text)
      .join('\n\n---\n\n')
      .trim();
    this.emitFile({ type: 'asset', fileName: 'third-party-licences.txt', source });
  },
});

/** What of a structure's record only the model builder reads: the page begins without it, and with no name of a shape. */
const forTheBuilder = (): Plugin => ({
  name: 'for-the-builder',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!/\/data\/bodies\/[^/]+\/structures\.json$/.test(id)) return null;
    const records = JSON.parse(code) as Record<string, unknown>[];
    return JSON.stringify(records, (key, value: unknown) => {
      if (key === 'pale' || key === 'showsThrough' || key === 'liesOver') return undefined;
      return key === 'figure' ? { ...(value as object), id: '' } : value;
    });
  },
});

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** What the doors of rooms lead to, and only what comes later uses: sentences of the panels, parsing of the dataset, what is worked out from it. */
const LATER = new RegExp(
  [
    'src/words/(en-panels|en/(?!scene|errors|grammar|pain|quiz))',
    'src/reasoning/(search/|review|card|ranking|recall|relations|screening|zones|asked-from)',
    'src/state/(recall-verdict|device-database)',
    'src/anatomy/(area|body-parts|dataset|depths|evidence|lesson|lessons|needle-path|places|red-flags|reviews|search-terms)\\.ts',
    'node_modules/bidi-js/',
  ].join('|'),
);

/** What only the drawing of pain uses, though doors of rooms lead to it. */
const OF_PAIN = new RegExp(
  [
    'src/words/en/pain',
    'src/state/(link/pain-code|kept-drawings)',
    'src/reasoning/pain-drawing/(?!patch)',
    'src/anatomy/(skin-cells|symptoms|pain-drawing-file)',
  ].join('|'),
);

/** What only the quiz uses, though doors of rooms lead to it. */
const OF_THE_QUIZ = new RegExp(
  [
    'src/words/(en/quiz|quiz-phrase)',
    'src/reasoning/quiz/',
    'src/state/kept-quiz',
    'src/anatomy/(quiz-file|structure-places|structured-anatomy)',
    'node_modules/ts-fsrs/',
  ].join('|'),
);
/** What only the flat body is drawn with. */
const OF_THE_FLAT_BODY = /src\/(reasoning\/flat-body|geometry\/flat|scene\/flat-body)\//;

/** Whether the page begins with a module: the entry leads to it without an `import()` on the way. */
const isOfTheStart = (() => {
  const known = new Map<string, boolean>();
  return function ask(id: string, graph: ModuleGraph): boolean {
    const told = known.get(id);
    if (told !== undefined) return told;
    // Within a circle the answer comes from outside of it.
    known.set(id, false);
    const info = graph.getModuleInfo(id);
    const isFirst = info !== null && (info.isEntry || info.importers.some((importer) => ask(importer, graph)));
    known.set(id, isFirst);
    return isFirst;
  };
})();

/** Tests that put modules of their own in the place of the program's: each has its modules to itself. */
const MOCKS_MODULES = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `tests/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\bvi\.(do)?mock\(/i.test(readFileSync(file, 'utf8')));

export default defineConfig({
  base: './',
  define: { EMBEDDING_ORIGINS: JSON.stringify(ALLOWED_ORIGINS) },
  resolve: {
    // In the package, but not among the names it lists: see src/scene/workers/in-page.ts.
    alias: {
      'meshoptimizer/reference': fileURLToPath(
        new URL('node_modules/meshoptimizer/meshopt_decoder_reference.js', import.meta.url),
      ),
    },
  },
  plugins: [
    forTheBuilder(),
    stylesWithoutMarkup(),
    react(),
    datasetExport(),
    musclePages(),
    embedding(),
    partsThatComeAgain(),
    licences(),
    licenceText(),
    servedWithHeaders(),
    offline('dist'),
  ],
  build: {
    target: `es${ECMA_VERSION}`,
    chunkSizeWarningLimit: 1300,
    // What is needed at once comes in one script: cut into a dozen it is a tenth larger.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'flat-body', test: OF_THE_FLAT_BODY, includeDependenciesRecursively: false },
            { name: 'pain', test: OF_PAIN, includeDependenciesRecursively: false },
            { name: 'quiz', test: OF_THE_QUIZ, includeDependenciesRecursively: false },
            { name: 'panels-and-facts', test: LATER, includeDependenciesRecursively: false },
            { debugName: 'start', name: (id, graph) => (isOfTheStart(id, graph) ? 'start' : null) },
          ],
        },
      },
    },
  },
  // In a folder of their own: what is served from it has headers of its own.
  worker: {
    format: 'es',
    plugins: () => [licences()],
    rolldownOptions: {
      output: { entryFileNames: 'workers/[name]-[hash].js', chunkFileNames: 'workers/[name]-[hash].js' },
    },
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By itself it leaves one core free, which on two is half of them.
    maxWorkers: '100%',
    // A part that was still being fetched when its file's last test ended is no fault of any test; all else fails the run.
    onUnhandledError: (error) => (error.name === 'EnvironmentTeardownError' ? false : undefined),
    // Loading the dataset and three anew for each of 270 files takes longer than the tests.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'node_modules/**', ...MOCKS_MODULES],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: MOCKS_MODULES } },
    ],
  },
});
