import path from 'node:path';
import react from '@vitejs/plugin-react';
import license from 'rollup-plugin-license';
import { defineConfig } from 'vitest/config';
import { datasetExport } from './scripts/data/export-plugin.ts';
import { partsThatComeAgain } from './scripts/parts/parts-plugin.ts';

/** Licences under which what is shipped may stand beside this project's own; any other ends the build. */
const ALLOWED_LICENCES = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Zlib', 'CC0-1.0', 'Unlicense']);
/** Packages that name none in their package.json, and the one whose text they hold. */
const READ_IN_THEIR_FILES: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** Every package that ended up in a bundle, by name; workers are bundled before the page. */
const shipped = new Map<string, string>();

/** Checks the licences of all that ends up in a bundle, and writes them down beside the program. */
const licences = () => license({
  thirdParty: {
    allow: {
      test: ({ name, license: said }) => ALLOWED_LICENCES.has(said ?? READ_IN_THEIR_FILES[name ?? ''] ?? ''),
      failOnUnlicensed: true,
      failOnViolation: true,
    },
    output: {
      file: path.join(import.meta.dirname, 'dist', 'third-party-licences.txt'),
      template: (found) => {
        for (const dependency of found) shipped.set(dependency.name ?? '', dependency.text());
        return [...shipped].sort().map(([, text]) => text).join('\n\n---\n\n');
      },
    },
  },
});

export default defineConfig({
  base: './',
  plugins: [react(), datasetExport(), partsThatComeAgain(), licences()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
  worker: { format: 'es', plugins: () => [licences()] },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    testTimeout: 60_000,
  },
});
