/** A pain drawing under way: the patches, the brush, and what the skin reports of them. Nothing of it is stored unless it is kept by hand. */
import type { AreaId, BodySide } from '../../anatomy/index.ts';
import { newPatch } from '../../reasoning/index.ts';
import type { DrawnStroke, PainPatch, PatchCover, PatchWords, PlacedArea } from '../../reasoning/index.ts';
import { withoutBlank } from './mode.ts';
import type { Slice } from './slice.ts';

/** How far the brush reaches, mm; a pen's pressure takes it down to half. */
export const BRUSH_MM = { least: 6, usual: 14, most: 40 } as const;

/** What the hand holds while the skin is painted. */
interface Brush {
  readonly erases: boolean;
  /** Radius, mm. */
  readonly radiusMm: number;
  /** What is painted on one side is painted on the other too. */
  readonly mirrors: boolean;
  /** One finger turns the body instead of painting: for those who cannot use two. */
  readonly turns: boolean;
}

/** Where the brush is, as far as words tell it. */
interface BrushPlace {
  /** The smallest named area there; where there is none, the nearest. */
  readonly area: AreaId;
  /** `middle`: so near the median plane that either side may be meant. */
  readonly side: BodySide | 'middle';
}

/** What is told of the skin that the patches cover. */
export interface DrawingCovers {
  /** The drawing that was measured. */
  readonly of: readonly PainPatch[];
  readonly covers: readonly PatchCover[];
  /** Patch by patch, the named areas most of which it covers, or the one in which most of it lies. */
  readonly mainAreas: ReadonlyMap<number, readonly PlacedArea[]>;
}

/** The drawing, and who holds the brush. */
export interface PainDrawingFields {
  readonly patches: readonly PainPatch[];
  /** The id of the patch that is painted; null while no brush is held. */
  readonly paintedPatch: number | null;
  readonly brush: Brush;
  /** The drawing before each change, the newest last: what undo brings back. */
  readonly earlierPatches: readonly (readonly PainPatch[])[];
  /** How much of the skin each patch covers, as the scene measured it of just these patches; null until it has. */
  readonly covers: DrawingCovers | null;
  /** Null while no brush is over the skin. */
  readonly brushAt: BrushPlace | null;
}

/** Painting, and saying what it is like. */
export interface PainDrawingActions {
  /** Take up the brush for a patch, or for a new one (`new`); null lays it down, and a patch that was left blank is gone. */
  readonly paintPatch: (patch: number | 'new' | null) => void;
  readonly setBrush: (change: Partial<Brush>) => void;
  /** A stroke is done. Nothing where no brush is held. */
  readonly addStrokes: (strokes: readonly DrawnStroke[]) => void;
  /** Choose a whole area by name for a patch, or leave it out again. */
  readonly toggleArea: (patch: number, area: PlacedArea) => void;
  /** Say what a patch is like. */
  readonly describePatch: (patch: number, words: Partial<PatchWords>) => void;
  readonly removePatch: (patch: number) => void;
  /** Take back the last change of the drawing. */
  readonly undoDrawing: () => void;
  /** Put another drawing in place of this one: one that was opened, or none. It can be undone. */
  readonly setDrawing: (patches: readonly PainPatch[]) => void;
  /** The scene measured what some patches cover. */
  readonly reportCovers: (
    of: readonly PainPatch[],
    covers: readonly PatchCover[],
    mainAreas?: DrawingCovers['mainAreas'],
  ) => void;
  /** The brush is over a place of the skin, or over none. Nothing where words would be the same. */
  readonly reportBrushAt: (place: BrushPlace | null) => void;
}

/** So many changes can be taken back. */
const MOST_EARLIER = 200;

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const painDrawingSlice: Slice<PainDrawingFields, PainDrawingActions> = {
  initial: {
    patches: [],
    paintedPatch: null,
    brush: { erases: false, radiusMm: BRUSH_MM.usual, mirrors: false, turns: false },
    earlierPatches: [],
    covers: null,
    brushAt: null,
  },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ set, get }) => {
    const change = (next: (patches: readonly PainPatch[]) => readonly PainPatch[]): void => {
      const { patches, earlierPatches } = get();
      const after = next(patches);
      if (after !== patches) set({ patches: after, earlierPatches: [...earlierPatches, patches].slice(-MOST_EARLIER) });
    };
    const changePatch = (id: number, next: (patch: PainPatch) => PainPatch): void =>
      change((patches) => patches.map((patch) => (patch.id === id ? next(patch) : patch)));
    const nextId = (): number =>
      1 + Math.max(0, ...[get().patches, ...get().earlierPatches].flatMap((patches) => patches.map(({ id }) => id)));
    return {
      reportBrushAt: (brushAt) => {
        const before = get().brushAt;
        if (brushAt?.area !== before?.area || brushAt?.side !== before?.side) set({ brushAt });
      },
      paintPatch: (wanted) => {
        const { patches, paintedPatch } = get();
        if (wanted === 'new') {
          const patch = newPatch(nextId());
          set({ patches: [...patches, patch], paintedPatch: patch.id });
        } else if (wanted === null) {
          if (paintedPatch === null) return;
          set({ paintedPatch: null, brushAt: null, patches: withoutBlank(patches, paintedPatch) });
        } else if (patches.some(({ id }) => id === wanted)) set({ paintedPatch: wanted });
      },
      setBrush: (wanted) => {
        const brush = { ...get().brush, ...wanted };
        set({ brush: { ...brush, radiusMm: Math.min(BRUSH_MM.most, Math.max(BRUSH_MM.least, brush.radiusMm)) } });
      },
      addStrokes: (strokes) => {
        const { paintedPatch } = get();
        if (paintedPatch !== null && strokes.length > 0)
          changePatch(paintedPatch, (patch) => ({ ...patch, strokes: [...patch.strokes, ...strokes] }));
      },
      toggleArea: (id, placed) =>
        changePatch(id, (patch) => {
          const areas = patch.areas.filter(({ area, side }) => area !== placed.area || side !== placed.side);
          if (areas.length < patch.areas.length) return { ...patch, areas };
          // What is chosen anew is whole, whatever was erased of it before; of what was painted that stays away.
          const isPainted = patch.strokes.some(({ erases }) => !erases);
          return { ...patch, areas: [...areas, placed], strokes: isPainted ? patch.strokes : [] };
        }),
      describePatch: (id, words) => changePatch(id, (patch) => ({ ...patch, ...words })),
      removePatch: (id) => {
        change((patches) =>
          patches.some((patch) => patch.id === id) ? patches.filter((patch) => patch.id !== id) : patches,
        );
        if (get().paintedPatch === id) set({ paintedPatch: null });
      },
      undoDrawing: () => {
        const { earlierPatches, paintedPatch } = get();
        const patches = earlierPatches.at(-1);
        if (patches)
          set({
            patches,
            earlierPatches: earlierPatches.slice(0, -1),
            paintedPatch: patches.some(({ id }) => id === paintedPatch) ? paintedPatch : null,
          });
      },
      setDrawing: (next) => {
        change(() => next);
        set({ paintedPatch: null });
      },
      reportCovers: (of, covers, mainAreas = new Map()) => {
        // Of a drawing that has changed meanwhile nothing is told.
        if (of === get().patches) set({ covers: { of, covers, mainAreas } });
      },
    };
  },
};
