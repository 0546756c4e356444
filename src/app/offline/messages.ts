/** What page and service worker say to each other. */

/** Asked of a version that waits: take over, where no other window would be changed under somebody's hands. */
export const USE_NEW_VERSION = 'use-new-version';

/** Its answer, over the port that came with the question: how many other windows of the program are open. None: it takes over. */
export interface OtherWindows {
  readonly others: number;
}
