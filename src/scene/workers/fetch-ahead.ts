/** Files that are fetched before they are asked for: the line must not rest while what has come is read. */
import type { fetchBytes } from './fetch-bytes.ts';

/** Fetches files, some of them ahead. */
export interface FetchesAhead {
  /** Begins to fetch files that will be asked for next; one that fails is fetched again when it is. */
  readonly begin: (urls: readonly string[]) => void;
  /**
   * The bytes of a file, from what was begun where it was.
   * @param onBytes hears how many bytes have come
   * @throws Error with the server's answer where there is no such file
   */
  readonly take: typeof fetchBytes;
}

/** @param fetchFile how a file is fetched */
export function fetchesAhead(fetchFile: typeof fetchBytes): FetchesAhead {
  const begun = new Map<string, Promise<ArrayBuffer | null>>();
  return {
    begin: (urls) => {
      for (const url of urls)
        if (!begun.has(url))
          begun.set(
            url,
            fetchFile(url, () => undefined).catch(() => null),
          );
    },
    take: async (url, onBytes) => {
      const early = await begun.get(url);
      begun.delete(url);
      if (!early) return fetchFile(url, onBytes);
      onBytes(early.byteLength);
      return early;
    },
  };
}
