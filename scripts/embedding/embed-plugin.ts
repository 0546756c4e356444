/** Puts what other pages load, and an example of one, beside the built app. */
import type { Plugin } from 'vite';
import { embedFiles } from './embed-files.ts';

/** For builds only. */
export function embedding(): Plugin {
  return {
    name: 'myopoint-embedding',
    apply: 'build',
    async generateBundle() {
      for (const [fileName, source] of Object.entries(await embedFiles()))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
