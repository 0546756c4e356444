/** Draws the body flat. It keeps the surfaces it was handed. */
import { drawFlatBody, drawFlatZones } from '../../reasoning/index.ts';
import type { FlatDrawing, FlatRequest, FlatSkinLook, FlatSurface } from '../../reasoning/index.ts';
import type { Layer } from '../../anatomy/index.ts';

/** What draws it, beside the page or in it. */
export interface FlatBodyWork {
  /** Takes a layer, in place of the one it had. */
  readonly take: (layer: Layer, surface: FlatSurface) => void;
  /** Draws all it has. */
  readonly draw: (request: FlatRequest, look: FlatSkinLook | null) => FlatDrawing;
  /** Draws zones of pain alone; null while there is no skin. */
  readonly drawZones: (request: Pick<FlatRequest, 'view'>, look: FlatSkinLook) => FlatDrawing['zones'] | null;
}

export function createFlatBodyWork(): FlatBodyWork {
  const surfaces = new Map<Layer, FlatSurface>();
  return {
    take: (layer, surface) => {
      surfaces.set(layer, surface);
    },
    draw: (request, look) => {
      const tissues = [...surfaces].flatMap(([layer, surface]) => (layer === 'skin' ? [] : [surface]));
      return drawFlatBody(tissues, surfaces.get('skin') ?? null, look, request);
    },
    drawZones: ({ view }, look) => {
      const skin = surfaces.get('skin');
      return skin ? drawFlatZones(skin, look, view) : null;
    },
  };
}
