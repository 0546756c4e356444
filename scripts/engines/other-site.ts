/** A page of somebody else, on an origin of its own, that holds the body of the program. */
import { createServer } from 'node:http';

export interface OtherSite {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const page = (program: string, watch: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A practice</title>
<script>${watch}</script>
<script type="module" src="${program}/embed.js"></script>
<myopoint-body muscle="soleus" show="points"></myopoint-body>
<script>
  document.querySelector('myopoint-body').addEventListener('ready', () => { window.heard = true; });
</script></html>`;

/**
 * @param program origin that serves the built app
 * @param watch script that runs before all others
 */
export async function serveOtherSite(program: string, watch: string): Promise<OtherSite> {
  const server = createServer((request, response) => {
    if (request.url !== '/') response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end(page(program, watch));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The other site has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
