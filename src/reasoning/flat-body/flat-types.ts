/** What a flat drawing of the body is made from, and what comes out before it is coloured. Plain data: it crosses to a worker and back. */

/** Where a drawn copy lies in the list of triangles of its surface. */
export interface FlatPart {
  /** Number of the drawn copy. */
  readonly copy: number;
  readonly indexStart: number;
  readonly indexCount: number;
  /** Typical way round it, mm; 0 where it has no fibres. */
  readonly girthMm: number;
}

/** Triangles with what their look depends on. The unit and the axes are those of the view they are drawn in. */
export interface FlatSurface {
  readonly positions: Float32Array;
  /** Outward, three or four numbers a vertex, of any length. */
  readonly normals: Float32Array | Int8Array;
  readonly indices: Uint32Array;
  /** Four bytes a vertex: openness to the light, share of tendon, two more. */
  readonly shades: Uint8Array | null;
  /** Along the fibres and around them, 0–65535 each; null without fibres. */
  readonly uvs: Uint16Array | null;
  readonly parts: readonly FlatPart[];
}

/** What lies on a skin, vertex by vertex; each null where it is not to be drawn. */
export interface FlatSkinLook {
  /** Distances to the zones where pain is mostly and sometimes felt, mm, less than nothing inside: two a vertex. */
  readonly pain: Float32Array | null;
  /** Distances to the garment's hems, mm, less than nothing where it is worn: two a vertex, of which the larger counts. */
  readonly garment: Float32Array | null;
  /** Shares of lips, nails, areolae, then how far across the brow: four bytes a vertex. */
  readonly tint: Uint8Array | null;
  /** Shares of eye, lid, palm, then how far along the brow: four bytes a vertex. */
  readonly parts: Uint8Array | null;
  /** Distance to the edge of what was drawn by hand, mm, less than nothing inside: two a vertex, of which the first counts. */
  readonly drawn: Float32Array | null;
}

/** What a pixel of a solid or see-through form is painted as; `edge`: where flesh passes into tendon; `thin`: tendon that flesh shines through. */
export const FLAT_PAINTS = ['flesh', 'edge', 'pale', 'thin', 'skin', 'cloth', 'lips', 'areola', 'brow', 'eye'] as const;
export type FlatPaint = (typeof FLAT_PAINTS)[number];

/** From the darkest to the lightest. */
export const FLAT_TONES = 4;

/** A region of one copy in one paint and tone, as path data. */
export interface FlatShape {
  readonly copy: number;
  readonly paint: FlatPaint;
  /** 0 … `FLAT_TONES` − 1. */
  readonly tone: number;
  readonly path: string;
}

/** A line that belongs to some copies. */
export interface FlatOutline {
  readonly copy: number;
  readonly path: string;
}

/** Paths of all that is seen; coordinates in px of the view. */
export interface FlatDrawing {
  readonly width: number;
  readonly height: number;
  readonly solids: readonly FlatShape[];
  /** Fibres, those of the chosen apart. */
  readonly fibres: { readonly chosen: string; readonly others: string };
  /** Borders within the body and against what is around it. */
  readonly lines: { readonly inner: string; readonly outer: string };
  /** What is seen through, in front of all that is solid. */
  readonly ghosts: readonly FlatShape[];
  readonly ghostLines: readonly FlatOutline[];
  /** The line around what is chosen. */
  readonly chosen: string;
  /** The outline of the skin, empty where it is not to be seen. */
  readonly skin: string;
  /** Pain: where it is mostly felt, its middle, where sometimes; where it was drawn by hand. */
  readonly zones: { readonly main: string; readonly core: string; readonly sometimes: string; readonly drawn: string };
}
