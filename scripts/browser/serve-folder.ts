/** A small web server for built files, brotli-compressed as a real host would send them. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { headersFor } from '../hosting/headers.ts';
import { brotliOf, contentTypeOf } from '../hosting/sent-files.ts';

/** Already compressed: sent as they are. */
const AS_THEY_ARE = new Set(['.png', '.jpg', '.woff2']);

const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** A slow line: all answers together share its width. */
export interface SlowLine {
  readonly bitsPerSecond: number;
  /** Wait before the first byte of each answer. */
  readonly latencyMs: number;
}

const CHUNK_BYTES = 8192;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Sends bytes down the line, chunk by chunk in turn with the other answers. The browser's own
 * slow-down does not reach what workers fetch, so the line is slowed here.
 */
const senderFor = (line: SlowLine): ((response: ServerResponse, bytes: Buffer) => Promise<void>) => {
  let freeAt = 0;
  return async (response, bytes) => {
    await sleep(line.latencyMs);
    for (let from = 0; from < bytes.length && !response.destroyed; from += CHUNK_BYTES) {
      const chunk = bytes.subarray(from, from + CHUNK_BYTES);
      const now = performance.now();
      freeAt = Math.max(now, freeAt) + (chunk.length * 8000) / line.bitsPerSecond;
      await sleep(freeAt - now);
      response.write(chunk);
    }
    response.end();
  };
};

/** One answer as the line saw it. */
export interface SentAnswer {
  readonly pathname: string;
  readonly bytes: number;
  readonly at: number;
}

/** A running server. */
export interface FolderServer {
  readonly origin: string;
  /** Every answer sent to its end so far, oldest first; `at` counts as Date.now() does. */
  readonly sent: readonly SentAnswer[];
  /** Bytes of the body of `pathname` as sent, compressing it if it was not asked for yet. */
  readonly sentBytes: (pathname: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

/**
 * Serves folders on a free local port. `mounts` maps a path prefix to a folder; the longest
 * prefix wins. Pages are isolated from other origins, which gives them timers of 5 µs instead
 * of 100 µs; `isAsHosted` sends the headers of a real host instead.
 */
export const serveFolder = async (
  mounts: Readonly<Record<string, string>>,
  { line = null, isAsHosted = false }: { readonly line?: SlowLine | null; readonly isAsHosted?: boolean } = {},
): Promise<FolderServer> => {
  const send = line === null ? null : senderFor(line);
  const sent: SentAnswer[] = [];
  const packed = new Map<string, Promise<Buffer>>();
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);

  const fileFor = (pathname: string): string | null => {
    const clean = path.posix.normalize(decodeURIComponent(pathname));
    const prefix = prefixes.find((one) => clean.startsWith(one));
    const folder = prefix === undefined ? undefined : mounts[prefix];
    if (prefix === undefined || folder === undefined) return null;
    const rest = clean.slice(prefix.length);
    return path.join(folder, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest);
  };

  const packedBytes = (file: string): Promise<Buffer> => {
    const known = packed.get(file);
    if (known) return known;
    const made = readFile(file).then(brotliOf);
    packed.set(file, made);
    return made;
  };

  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = fileFor(pathname);
      const found = file === null ? null : await stat(file).catch(() => null);
      if (file === null || !found?.isFile()) {
        response.writeHead(404).end();
        return;
      }
      const extension = path.extname(file);
      const headers = {
        'Content-Type': contentTypeOf(file),
        // As hosts do: what has its hash in its name is fetched once, though two workers ask for it.
        'Cache-Control': /\/(assets|workers)\//.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-store',
        ...(isAsHosted ? headersFor(pathname) : ISOLATED),
      };
      if (AS_THEY_ARE.has(extension)) {
        response.writeHead(200, headers);
        createReadStream(file).pipe(response);
        return;
      }
      const bytes = await packedBytes(file);
      response.writeHead(200, { ...headers, 'Content-Encoding': 'br', 'Content-Length': bytes.length });
      if (send) await send(response, bytes);
      else response.end(bytes);
      sent.push({ pathname, bytes: bytes.length, at: Date.now() });
    };
    answer().catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  return {
    origin: `http://127.0.0.1:${address.port}`,
    sent,
    sentBytes: async (pathname) => {
      const file = fileFor(pathname);
      if (file === null) throw new Error(`Nothing is served at ${pathname}.`);
      if (AS_THEY_ARE.has(path.extname(file))) return (await stat(file)).size;
      return (await packedBytes(file)).length;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
