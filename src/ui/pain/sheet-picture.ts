/** The sheet as a picture file, drawn on a canvas: white paper, the pain in red. */
import type { Dataset } from '../../anatomy/index.ts';
import type { PainPatch } from '../../reasoning/index.ts';
import { say } from './say.ts';
import { SHEET_VIEWS, outlineOf, sheetShapes } from './sheet-shapes.ts';
import type { SheetView } from './sheet-shapes.ts';

/** Pixels a centimetre of the body. */
const SCALE = 8;
const HEIGHT_CM = 186;
const PAPER = '#ffffff';
const SKIN = '#f1eeea';
const EDGE = '#8a929b';
const PAIN = 'rgb(196 42 30 / 0.75)';
const INK = '#1e242b';

const widthOf = (view: SheetView): number => (view === 'front' || view === 'back' ? 74 : 40);

/**
 * Draw it.
 * @throws Error where the browser draws no pictures
 */
export async function sheetPicture(patches: readonly PainPatch[], dataset: Dataset, body: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = SCALE * SHEET_VIEWS.reduce((sum, view) => sum + widthOf(view), 0);
  canvas.height = SCALE * HEIGHT_CM;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('expected a canvas to draw on');
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  let left = 0;
  for (const view of SHEET_VIEWS) {
    const { path, isTurned } = outlineOf(body, view);
    const outline = new Path2D();
    outline.addPath(new Path2D(path), isTurned ? new DOMMatrix([-1, 0, 0, 1, 0, 0]) : new DOMMatrix());
    pen.save();
    pen.setTransform(SCALE, 0, 0, SCALE, SCALE * (left + widthOf(view) / 2), SCALE * 3);
    pen.fillStyle = SKIN;
    pen.fill(outline);
    pen.save();
    pen.clip(outline);
    [pen.lineCap, pen.lineJoin, pen.strokeStyle] = ['round', 'round', PAIN];
    for (const shape of sheetShapes(patches, dataset, body, view)) {
      pen.lineWidth = shape.widthCm;
      pen.stroke(new Path2D(shape.path));
    }
    pen.restore();
    [pen.strokeStyle, pen.lineWidth] = [EDGE, 0.4];
    pen.stroke(outline);
    [pen.fillStyle, pen.font, pen.textAlign] = [INK, '4px system-ui, sans-serif', 'center'];
    pen.fillText(say(`pain.sheet.${view}`), 0, HEIGHT_CM - 5);
    pen.restore();
    left += widthOf(view);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((file) => (file ? resolve(file) : reject(new Error('expected a picture'))), 'image/png');
  });
}
