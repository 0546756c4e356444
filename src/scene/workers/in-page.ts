/**
 * The work of a worker, done in the page: in a frame that is cut off from its own origin no worker can be started. Nothing is
 * compiled here, as the page's headers forbid it: model files are unpacked by plain script, which takes longer.
 */
import * as comlink from 'comlink';
import { MeshoptDecoder } from 'meshoptimizer/reference';
import { createBodyWork } from './body-work.ts';
import { readLayer } from './read-layer.ts';

/** Answers on a port as a worker would. */
export function workInPage(port: MessagePort): void {
  comlink.expose(
    createBodyWork((bytes) => readLayer(bytes, MeshoptDecoder)),
    port,
  );
}
