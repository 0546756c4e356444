/** The drawing as it stands on paper, as plain data: the page and the PDF read the same. */
import { useMemo } from 'react';
import type { Dataset } from '../../anatomy/index.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useMyopoint } from '../hooks/store-context.ts';
import { intensityWords, patchName, patchWords } from './place-words.ts';
import { say } from './say.ts';
import { SHEET_VIEWS, outlineOf, sheetShapes } from './sheet-shapes.ts';
import type { SheetShape } from './sheet-shapes.ts';
import { useDrawing } from './use-drawing.ts';
import type { DrawnOn } from './use-drawing.ts';

/** One outline with what is marked on it. */
interface SheetFigure {
  readonly name: string;
  readonly outline: string;
  readonly isTurned: boolean;
  /** From the front and from behind the arms need room. */
  readonly isWide: boolean;
  readonly shapes: readonly SheetShape[];
}

/** What stands on the sheet. */
export interface DrawingSheet {
  readonly title: string;
  readonly figures: readonly SheetFigure[];
  /** Heads of the table, and one row a place. */
  readonly heads: readonly [place: string, strength: string, words: string];
  readonly rows: readonly { readonly place: string; readonly strength: string; readonly words: string }[];
}

/** The sheet of a drawing on a body. */
export function drawingSheet(drawing: DrawnOn, dataset: Dataset, body: string): DrawingSheet {
  return {
    title: say('pain.table.title'),
    figures: SHEET_VIEWS.map((view) => {
      const { path, isTurned } = outlineOf(body, view);
      return {
        name: say(`pain.sheet.${view}`),
        outline: path,
        isTurned,
        isWide: view === 'front' || view === 'back',
        shapes: sheetShapes(drawing.patches, dataset, body, view),
      };
    }),
    heads: [say('pain.table.place'), say('pain.table.intensity'), say('pain.quality.label')],
    rows: drawing.patches.map((patch) => ({
      place: patchName(patch, drawing, dataset),
      strength:
        patch.intensity === null
          ? say('pain.intensity.unsaid')
          : say('pain.intensity.value', { number: patch.intensity, words: intensityWords(patch.intensity) }),
      words: patchWords(patch),
    })),
  };
}

/** The sheet of the drawing now; null where nothing is marked. */
export function useDrawingSheet(): DrawingSheet | null {
  const dataset = useDataset();
  const drawing = useDrawing();
  const body = useMyopoint((state) => state.body.id);
  return useMemo(
    () => (drawing && dataset && drawing.patches.length > 0 ? drawingSheet(drawing, dataset, body) : null),
    [drawing, dataset, body],
  );
}
