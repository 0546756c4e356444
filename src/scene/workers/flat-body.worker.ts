/** Draws the body flat beside the page, which goes on meanwhile. It keeps the surfaces it was handed. */
import * as comlink from 'comlink';
import { drawFlatBody, drawFlatZones } from '../../reasoning/index.ts';
import type { FlatDrawing, FlatRequest, FlatSkinLook, FlatSurface } from '../../reasoning/index.ts';
import type { Layer } from '../../anatomy/index.ts';

const surfaces = new Map<Layer, FlatSurface>();

const api = {
  /** Takes a layer, in place of the one it had. */
  take(layer: Layer, surface: FlatSurface): void {
    surfaces.set(layer, surface);
  },
  /** Draws all it has. */
  draw(request: FlatRequest, look: FlatSkinLook | null): FlatDrawing {
    const tissues = [...surfaces].flatMap(([layer, surface]) => (layer === 'skin' ? [] : [surface]));
    return drawFlatBody(tissues, surfaces.get('skin') ?? null, look, request);
  },
  /** Draws zones of pain alone; null while there is no skin. */
  drawZones({ view }: Pick<FlatRequest, 'view'>, look: FlatSkinLook): FlatDrawing['zones'] | null {
    const skin = surfaces.get('skin');
    return skin ? drawFlatZones(skin, look, view) : null;
  },
};

export type FlatBodyWorker = typeof api;

comlink.expose(api);
