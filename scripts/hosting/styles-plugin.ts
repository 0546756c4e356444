/** No part of the built app writes a `<style>` into the page. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const STYLE_SINGLETON = fileURLToPath(new URL('./style-singleton.ts', import.meta.url));

export function stylesWithoutMarkup(): Plugin {
  return {
    name: 'myopoint-styles',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^react-style-singleton$/ },
      handler: () => STYLE_SINGLETON,
    },
  };
}
