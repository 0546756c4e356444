/** A worker's script: see `body-work.ts`. */
import * as comlink from 'comlink';
import { createBodyWork } from './body-work.ts';
import { decodeLayer } from './decode-layer.ts';

comlink.expose(createBodyWork(decodeLayer));
