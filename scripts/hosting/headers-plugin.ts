/** Serves the preview of the build with the headers of a real host, and writes them beside it for static hosts. */
import type { Plugin } from 'vite';
import { headersFor } from './headers.ts';
import { headersFile } from './host-files.ts';

export function servedWithHeaders(): Plugin {
  return {
    name: 'myopoint-headers',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://host');
        const headers = headersFor(pathname);
        // The server's own come last; ours stand.
        const writeHead = response.writeHead.bind(response);
        response.writeHead = ((...given: Parameters<typeof writeHead>) => {
          for (const [name, value] of Object.entries(headers)) {
            response.setHeader(name, value);
            for (const one of given)
              if (typeof one === 'object' && one !== null) delete (one as Record<string, unknown>)[name];
          }
          return writeHead(...given);
        }) as typeof response.writeHead;
        next();
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}
