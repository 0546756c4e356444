/** The words in which the app tells figures, for a page that is made outside it. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';
import type * as Ui from '../../src/ui/index.ts';
import { PANEL_MESSAGES, speakerOf } from '../../src/words/index.ts';

/** Says what the panels say. */
export const say = speakerOf(PANEL_MESSAGES);

/** What a review page tells as the panels do, and no single message holds. */
export type ReviewWords = Pick<
  typeof Ui,
  'answerWords' | 'layerBasisWords' | 'rangeWords' | 'sexName' | 'pictureName' | 'pictureWords' | 'claimName'
>;

const DOOR = fileURLToPath(new URL('../../src/ui/index.ts', import.meta.url));
const NO_STYLE = '\0no-style';

/** Words need no style, and Node cannot read one. */
const withoutStyles: Plugin = {
  name: 'myopoint-without-styles',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('.css') ? NO_STYLE : null),
  load: (id) => (id === NO_STYLE ? 'export {};' : null),
};

/** Reads the door of the ui room, which Node alone cannot: it leads to panels and their styles. */
export async function loadWords(): Promise<ReviewWords> {
  const { module } = await runnerImport<typeof Ui>(DOOR, {
    configFile: false,
    logLevel: 'error',
    plugins: [withoutStyles],
  });
  return module;
}
