/** Brings what tests, pictures and the benchmark drive the program by, where the page's address asks for it: `?probe`. */
import type { SceneApi } from '../scene/index.ts';
import type { MyopointStore } from '../state/index.ts';

/**
 * Fetches the test hook when the address asks for it.
 * @param search the address from its `?` on
 * @returns what is to hear of the scene; undefined when nobody asks
 */
export function probeWhenAsked(store: MyopointStore, search: string): ((api: SceneApi | null) => void) | undefined {
  if (!new URLSearchParams(search).has('probe')) return undefined;
  const coming = import('./test-hook.ts').then(({ exposeTestHook }) => exposeTestHook(store));
  return (api) => {
    void coming.then((hear) => {
      hear(api);
    });
  };
}
