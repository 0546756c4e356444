/** Fetches a file. */

/** Told more often, how far it is would cost the page more than the bar it moves is worth. */
const TOLD_EVERY_BYTES = 65_536;

/** Asks for a file. @throws Error with the server's answer where there is no such file */
async function ask(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
}

/** The bytes of a file. @throws Error with the server's answer where there is no such file */
export async function fetchWhole(url: string): Promise<ArrayBuffer> {
  return (await ask(url)).arrayBuffer();
}

/**
 * The bytes of a file, telling how far it is.
 * @param onBytes hears how many bytes have come: as the first do, then now and then, and when all have
 * @throws Error with the server's answer where there is no such file
 */
export async function fetchBytes(url: string, onBytes: (bytes: number) => void): Promise<ArrayBuffer> {
  const response = await ask(url);
  if (!response.body) return response.arrayBuffer();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  let told = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    received += value.length;
    if (told > 0 && received - told < TOLD_EVERY_BYTES) continue;
    told = received;
    onBytes(received);
  }
  if (told < received) onBytes(received);
  return new Blob(chunks).arrayBuffer();
}
