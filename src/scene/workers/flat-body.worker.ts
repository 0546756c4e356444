/** Draws the body flat beside the page, which goes on meanwhile. */
import * as comlink from 'comlink';
import { createFlatBodyWork } from './flat-body-work.ts';

comlink.expose(createFlatBodyWork());
