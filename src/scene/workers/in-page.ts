/** Asks the page itself to do what workers do where it may start none. */
import { WORK_IN_PAGE } from './in-page-event.ts';
import address from './in-page.worker.ts?worker&url';

/** Whether workers may be started: a frame that is cut off from its own origin has none that a script of theirs could lie in. */
export const mayStartWorkers = (): boolean => globalThis.origin !== 'null';

/** Has a port answered in the page. @throws where the script for it does not come */
export async function workInPage(port: MessagePort): Promise<void> {
  await import(/* @vite-ignore */ address);
  dispatchEvent(new CustomEvent(WORK_IN_PAGE, { detail: port }));
}
