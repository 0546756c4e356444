/** Whether the page is to be shown within another one, without what belongs to the whole program: `?embed`. */
import type { Dataset } from '../../anatomy/index.ts';
import type { MyopointStore } from '../../state/index.ts';

/** Whether the address asks for it. @param search the address from its `?` on */
export const isEmbedAsked = (search: string): boolean => new URLSearchParams(search).has('embed');

/**
 * Fetches what speaks to the page around.
 * @returns what is to hear of the dataset
 */
export function startEmbeddedSoon(store: MyopointStore): (dataset: Dataset) => void {
  const coming = import('./start-embedded.ts').then(({ startEmbedded }) => startEmbedded(store, window));
  // Without it the body is shown as the address says, as far as it was followed; the page around hears nothing.
  coming.catch(() => undefined);
  return (dataset) => {
    coming.then(
      ({ setDataset }) => {
        setDataset(dataset);
      },
      () => undefined,
    );
  };
}
