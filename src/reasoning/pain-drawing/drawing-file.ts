/** A drawing as the file that a person saves; `parsePainDrawing` in anatomy reads it back. */
import { PAIN_DRAWING_KIND, PAIN_DRAWING_VERSION, type PainDrawingFile } from '../../anatomy/index.ts';
import type { PainDrawing } from './cover.ts';
import { isBlank } from './patch.ts';

/** What is said of a drawing as a whole. */
export interface AboutDrawing {
  /** Id of the body it was drawn on. */
  readonly body: string;
  /** A day such as 2026-03-31, or a day and a time with its zone. */
  readonly drawnOn: string;
  /** As the person called it; may be empty. */
  readonly name: string;
}

/** Lengths in the file keep two decimals, areas one: less than a hundredth of what a hand can do. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/** The file of a drawing; patches that mark nothing are left out. Plain data, ready for JSON. */
export function painDrawingFile({ patches, covers }: PainDrawing, about: AboutDrawing): PainDrawingFile {
  const kept = patches.filter((patch) => !isBlank(patch));
  const triple = ([x, y, z]: readonly [number, number, number], digits: number): [number, number, number] => [
    rounded(x, digits),
    rounded(y, digits),
    rounded(z, digits),
  ];
  return {
    kind: PAIN_DRAWING_KIND,
    version: PAIN_DRAWING_VERSION,
    ...about,
    patches: kept.map((patch) => ({
      ...patch,
      strokes: patch.strokes.map(({ points, radiiMm, normals, erases }) => ({
        points: points.map((point) => triple(point, 2)),
        radiiMm: radiiMm.map((radius) => rounded(radius, 2)),
        normals: normals.map((normal) => triple(normal, 3)),
        erases,
      })),
      areas: patch.areas.map((placed) => ({ ...placed })),
      qualities: [...patch.qualities],
    })),
    covers: covers
      .filter(({ patch }) => kept.some(({ id }) => id === patch))
      .map(({ patch, cells }) => ({ patch, cells: cells.map(([cell, mm2]) => [cell, rounded(mm2, 1)]) })),
  };
}
