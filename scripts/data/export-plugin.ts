/** Puts the dataset and its schema beside the built app, under `data/`. */
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type * as BuiltFiles from './built-files.ts';

const BUILT_FILES = fileURLToPath(new URL('./built-files.ts', import.meta.url));

/** For builds only; the dataset is read when the bundle is written, so that tests and the dev server start as fast as before. */
export function datasetExport(): Plugin {
  return {
    name: 'myopoint-dataset-export',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<typeof BuiltFiles>(BUILT_FILES);
      for (const [name, source] of Object.entries(module.BUILT_FILES)) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      }
    },
  };
}
