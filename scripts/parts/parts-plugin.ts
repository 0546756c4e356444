/** Every `import()` of the built app goes through the program's own way of bringing a part in. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const BRING_PART = fileURLToPath(new URL('./bring-part.ts', import.meta.url));

/**
 * Takes the place of Vite's preload helper, which holds a style that failed once for one that has come.
 * See docs/decisions/0014-failed-parts.md.
 */
export function partsThatComeAgain(): Plugin {
  return {
    name: 'myopoint-parts',
    apply: 'build',
    transform: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => ({ code: `export { bringPart as __vitePreload } from ${JSON.stringify(BRING_PART)};`, map: null }),
    },
  };
}
