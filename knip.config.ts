/**
 * What nobody uses: files, packages, exports. `npm run lint` asks twice.
 *
 * With the tests: an export is used by another file. With `--production`, where tests count as no users: an export is used by
 * the program, and be it in its own file, where a test may ask for it too; nothing is there for tests alone. What a door
 * hands out, another room imports.
 */
import type { KnipConfig } from 'knip';

const isWithoutTests = process.argv.includes('--production');

const config: KnipConfig = {
  entry: [
    'scripts/*.{ts,mjs}!',
    'scripts/bench/naive/naive.ts!',
    // Asked for by vite.config.ts and eslint.config.mjs.
    'scripts/{data/export,embedding/embed,pages/pages,parts/parts,hosting/headers,hosting/offline,hosting/styles}-plugin.ts!',
    // Scripts of their own, asked for by the embedding plugin; the pages, by the pages plugin.
    'src/embed/embed.ts!',
    'scripts/embedding/example.ts!',
    // The script of a package, built by itself: see scripts/quiz/scorm/pack.ts.
    'scripts/quiz/scorm/player.ts!',
    'scripts/pages/built-pages.ts!',
    // Takes the place of a package.
    'scripts/hosting/style-singleton.ts!',
    // Asked for by the offline plugin.
    'src/app/offline/service-worker.ts!',
    'scripts/lint/literal-words.mjs!',
  ],
  project: ['{src,builder,scripts}/**/*.{ts,tsx,mjs}!', 'tests/**/*.{ts,tsx}'],
  ignoreExportsUsedInFile: isWithoutTests,
  // Of the machine, where it has them: see scripts/setup-engines.mjs.
  ignoreBinaries: ['Xvfb', 'WebKitWebDriver'],
};
export default config;
