/** A host of the built app that can go away, hold another version, and serves it from a folder below its root. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import path from 'node:path';
import { frameAncestors } from '../../scripts/hosting/embedding.ts';
import { headersFor } from '../../scripts/hosting/headers.ts';
import { contentTypeOf } from '../../scripts/hosting/sent-files.ts';

/** Where a school or a practice may put it. */
const BELOW = '/teaching/body/';

export class Host {
  /** The folder it serves. */
  folder = 'dist';
  /** Origins of pages that may hold it in a frame; anybody's where it is null. */
  mayFrameIt: readonly string[] | null = null;
  /** What was asked for since it was emptied, from the folder of the app on. */
  readonly asked: string[] = [];
  #server: Server | null = null;
  #port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.#port}${BELOW}`;
  }

  async begin(): Promise<void> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      if (!pathname.startsWith(BELOW)) {
        response.writeHead(404).end();
        return;
      }
      const place = pathname.slice(BELOW.length - 1);
      this.asked.push(place);
      const file = path.posix.normalize(place === '/' ? '/index.html' : place);
      readFile(path.join(this.folder, file)).then(
        (bytes) => {
          response.writeHead(200, {
            'Content-Type': contentTypeOf(file),
            ...this.#headersFor(place),
          });
          response.end(bytes);
        },
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => {
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    const address = server.address();
    this.#port = typeof address === 'object' && address ? address.port : 0;
    this.#server = server;
  }

  #headersFor(place: string): Readonly<Record<string, string>> {
    const headers = headersFor(place);
    const policy = headers['Content-Security-Policy'];
    if (this.mayFrameIt === null || policy === undefined) return headers;
    const ancestors = Object.entries(frameAncestors(this.mayFrameIt)).map((one) => one.join(' '));
    return { ...headers, 'Content-Security-Policy': [policy, ...ancestors].join('; ') };
  }

  /** As if it had never been there. */
  async end(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
