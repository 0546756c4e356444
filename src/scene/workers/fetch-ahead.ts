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

/** A file on its way before it was asked for. */
interface Begun {
  readonly bytes: Promise<ArrayBuffer | null>;
  /** How many bytes have come. */
  received: number;
  /** Whoever asked for it by now. */
  onBytes: (bytes: number) => void;
}

/** @param fetchFile how a file is fetched */
export function fetchesAhead(fetchFile: typeof fetchBytes): FetchesAhead {
  const begun = new Map<string, Begun>();
  const beginOne = (url: string): void => {
    const heard: Pick<Begun, 'received' | 'onBytes'> = { received: 0, onBytes: () => undefined };
    const hear = (bytes: number): void => {
      heard.received = bytes;
      heard.onBytes(bytes);
    };
    begun.set(url, Object.assign(heard, { bytes: fetchFile(url, hear).catch(() => null) }));
  };
  return {
    begin: (urls) => {
      for (const url of urls) if (!begun.has(url)) beginOne(url);
    },
    take: async (url, onBytes) => {
      const file = begun.get(url);
      if (!file) return fetchFile(url, onBytes);
      if (file.received > 0) onBytes(file.received);
      file.onBytes = onBytes;
      const bytes = await file.bytes;
      begun.delete(url);
      return bytes ?? fetchFile(url, onBytes);
    },
  };
}
