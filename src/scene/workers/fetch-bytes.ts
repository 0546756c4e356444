/**
 * Fetches a file of the models, and makes sure that it is the one that the list names: what came damaged, cut short or of
 * another version is fetched once more past every cache, and then is no file.
 */

/** Told more often, how far it is would cost the page more than the bar it moves is worth. */
const TOLD_EVERY_BYTES = 65_536;
/** A line on which nothing came for so long brings nothing more. */
const STANDS_STILL_MS = 30_000;
/** Stands before the digest that an address carries behind its `#`, where no server sees it. */
const DIGEST = 'sha256-';

/** The address of a file that must have this digest; as it is where none is known. */
export function withDigest(url: string, sha256: string | undefined): string {
  return sha256 === undefined ? url : `${url}#${DIGEST}${sha256}`;
}

/** Whether bytes have a digest; true where the browser does not say, as on a page without https. */
async function hasDigest(bytes: ArrayBuffer, wanted: string): Promise<boolean> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return true;
  const digest = [...new Uint8Array(await subtle.digest('SHA-256', bytes))];
  return digest.map((byte) => byte.toString(16).padStart(2, '0')).join('') === wanted;
}

/**
 * The bytes at an address, whatever they are.
 * @throws Error where the server has none, the line breaks or nothing comes any more
 */
async function read(url: string, cache: RequestCache, onBytes: (bytes: number) => void): Promise<ArrayBuffer> {
  const line = new AbortController();
  let still: ReturnType<typeof setTimeout> | undefined;
  const moves = (): void => {
    clearTimeout(still);
    still = setTimeout(() => {
      line.abort(new Error(`nothing came for ${STANDS_STILL_MS / 1000} seconds`));
    }, STANDS_STILL_MS);
  };
  moves();
  try {
    const response = await fetch(url, { cache, signal: line.signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    if (!response.body) return await response.arrayBuffer();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let received = 0;
    let told = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      moves();
      chunks.push(value);
      received += value.length;
      if (told > 0 && received - told < TOLD_EVERY_BYTES) continue;
      told = received;
      onBytes(received);
    }
    if (told < received) onBytes(received);
    return await new Blob(chunks).arrayBuffer();
  } finally {
    clearTimeout(still);
  }
}

/**
 * The bytes of a file, telling how far it is.
 * @param address where it is, with its digest from {@link withDigest} where one is known
 * @param onBytes hears how many bytes have come: as the first do, then now and then, and when all have
 * @throws Error with the server's answer where there is no such file, and where it is another file
 */
export async function fetchBytes(address: string, onBytes: (bytes: number) => void): Promise<ArrayBuffer> {
  const [url = '', digest] = address.split(`#${DIGEST}`);
  for (const cache of ['default', 'reload'] as const) {
    const bytes = await read(url, cache, onBytes);
    if (digest === undefined || (await hasDigest(bytes, digest))) return bytes;
  }
  throw new Error('it is not the file that the list of models names');
}

/** As {@link fetchBytes}, for a file of which nobody watches how far it is. */
export function fetchWhole(address: string): Promise<ArrayBuffer> {
  return fetchBytes(address, () => undefined);
}
