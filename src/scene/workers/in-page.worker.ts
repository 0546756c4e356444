/**
 * The work of a worker, done in the page: in a frame that is cut off from its own origin no worker can be started. Nothing is
 * compiled here, as the page's headers forbid it: model files are unpacked by plain script, which takes longer.
 *
 * A script of its own like a worker's, with its own copy of what it uses: in the page's scripts the page would begin with more.
 */
import * as comlink from 'comlink';
import { MeshoptDecoder } from 'meshoptimizer/reference';
import { createBodyWork } from './body-work.ts';
import { WORK_IN_PAGE } from './in-page-event.ts';
import { readLayer } from './read-layer.ts';

addEventListener(WORK_IN_PAGE, (event) => {
  const { detail: port } = event as CustomEvent<MessagePort>;
  comlink.expose(
    createBodyWork((bytes) => readLayer(bytes, MeshoptDecoder)),
    port,
  );
});
