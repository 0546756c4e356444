/**
 * `npm start`: sets up what is missing, builds the app, serves it and prints its address.
 * `npm start -- --host` also serves it to other devices on the network, such as a tablet.
 */
import { ROOT, SetupError, prepare, runMain, runTool, say } from './setup.mjs';

const FIRST_PORT = 4173;

await runMain(async () => {
  await prepare();
  // The pictures for pages that others link to take a minute; whoever looks at the app here needs none.
  const env = { ...process.env, MYOPOINT_PICTURES: process.env['MYOPOINT_PICTURES'] ?? '' };
  if ((await runTool('vite', ['build', '--logLevel', 'warn'], { env })) !== 0) {
    throw new SetupError('The app could not be built: see the message above.');
  }
  const { preview } = await import('vite');
  // Without strictPort the server takes the first free port from FIRST_PORT on.
  const server = await preview({
    root: ROOT,
    preview: { port: FIRST_PORT, host: process.argv.includes('--host'), open: false },
  });
  say('\nMyopoint is ready. Open this address in a browser (Ctrl+C ends it):');
  server.printUrls();
  return 0;
});
