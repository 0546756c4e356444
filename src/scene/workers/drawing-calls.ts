/** What the worker that holds the skin is asked of a pain drawing. */
import * as comlink from 'comlink';
import { decodeSkinCells, type PaintableSkin, type VertexCells } from '../../geometry/index.ts';
import type { DrawnStroke, PatchCover } from '../../reasoning/index.ts';
import { carryStroke } from '../skin/carry-strokes.ts';
import { PainBrush, type DrawingChange, type DrawnSkin, type PaintStep } from '../skin/pain-brush.ts';
import type { ShapedSkin } from '../skin/shaped-skin.ts';

/** What came of a drawing: what is another in the picture, or why there is nothing to show. */
export type FollowedDrawing =
  | { readonly kind: 'drawn'; readonly drawn: DrawnSkin }
  /** The skin has not come, or is another body's by now. */
  | { readonly kind: 'no-skin' }
  /** Strokes are to stay that were never painted here: all of them are to be told. */
  | { readonly kind: 'tell-all' }
  /** Strokes come from bodies whose skin was never seen: it is to be learnt first. */
  | { readonly kind: 'unknown-bodies'; readonly bodies: readonly string[] };

/** The skin that a worker holds. */
export interface HeldSkin {
  readonly skin: ShapedSkin;
  /** Id of the body whose skin it is. */
  readonly body: string;
}

/** What hangs on one body's skin. */
interface Held {
  readonly body: string;
  readonly skin: PaintableSkin;
  readonly brush: PainBrush;
  readonly mm2: Float32Array;
}

/** @param held the skin there is now; null while there is none */
export function drawingCalls(held: () => HeldSkin | null) {
  const skins = new Map<string, PaintableSkin>();
  const cells = new Map<string, VertexCells>();
  let now: Held | null = null;

  /** The brush for a body's skin; null where it is not the one there is. */
  const brushOn = (body: string): Held | null => {
    const there = held();
    if (there?.body !== body) return null;
    const skin = there.skin.paintable;
    if (now?.skin !== skin) now = { body, skin, brush: new PainBrush(skin), mm2: there.skin.vertexMm2 };
    skins.set(body, skin);
    return now;
  };
  /** What is handed over instead of copied. */
  const buffersOf = ({ vertices, field, slopes, told }: DrawnSkin): ArrayBuffer[] =>
    [field, slopes, told, ...(vertices ? [vertices] : [])].map(({ buffer }) => buffer);

  return {
    /** Follows a drawing on the skin of a body. */
    followDrawing(body: string, change: DrawingChange): FollowedDrawing {
      const on = brushOn(body);
      if (!on) return { kind: 'no-skin' };
      const bodies = [...new Set(change.patches.flatMap(({ strokes }) => strokes.map((stroke) => stroke.body)))];
      const unknown = bodies.filter((id) => !skins.has(id));
      if (unknown.length > 0) return { kind: 'unknown-bodies', bodies: unknown };
      const here = (stroke: DrawnStroke): DrawnStroke =>
        stroke.body === body ? stroke : carryStroke(stroke, skins.get(stroke.body)!, on.skin, body);
      const drawn = on.brush.follow({
        ...change,
        patches: change.patches.map((patch) => ({ ...patch, strokes: patch.strokes.map(here) })),
      });
      return drawn ? comlink.transfer({ kind: 'drawn', drawn }, buffersOf(drawn)) : { kind: 'tell-all' };
    },

    /** Learns the skin of a body that is not shown. @param shapes the file of its shapes */
    learnBody(body: string, shapes: ArrayBuffer): void {
      const there = held();
      if (there && !skins.has(body)) skins.set(body, there.skin.paintableOf(shapes));
    },

    /** Paints movements of strokes under way; null where that patch is not drawn on the skin of that body. */
    paintSteps(body: string, patch: number, steps: readonly PaintStep[], erases: boolean): DrawnSkin | null {
      const drawn = brushOn(body)?.brush.paint(patch, steps, erases) ?? null;
      return drawn && comlink.transfer(drawn, buffersOf(drawn));
    },

    /**
     * How much of each cell of the skin the patches cover; null where they are not drawn on the skin of that body, or its
     * cells were never told.
     * @param file the body's cells; needed once
     */
    measureDrawing(body: string, file: ArrayBuffer | null): readonly PatchCover[] | null {
      const on = brushOn(body);
      const there = held();
      if (!on || !there) return null;
      if (file) cells.set(body, decodeSkinCells(file, there.skin.twins));
      const known = cells.get(body);
      return known ? on.brush.covers(on.mm2, known, there.skin.twins) : null;
    },
  };
}
