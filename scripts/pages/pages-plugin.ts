/** Puts a page for each muscle beside the built app, for search engines, link previews and who reads without scripts. */
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type * as BuiltPages from './built-pages.ts';

const BUILT_PAGES = fileURLToPath(new URL('./built-pages.ts', import.meta.url));

/** For builds only. */
export function musclePages(): Plugin {
  return {
    name: 'myopoint-pages',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<typeof BuiltPages>(BUILT_PAGES);
      for (const [fileName, source] of Object.entries(module.BUILT_PAGES)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
