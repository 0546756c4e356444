/**
 * Every PDF reader has fonts for the letters of western Europe, and for no others. A note in other letters is drawn
 * with the fonts of the device, so that it is never lost or garbled; it can then be read, not selected.
 */

/** Printable Latin-1, and what Windows' code page 1252 adds to it. */
const LATIN =
  /^[\u0020-\u007e\u00a0-\u00ff\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]*$/;

/** Whether the fonts of every reader hold all of it. */
export function isLatin(text: string): boolean {
  return LATIN.test(text);
}

const WIDTH_PX = 1400;
/** Width of the note's column on the page, points. */
const WIDTH_POINTS = 232;
const LINE_HEIGHT = 1.4;
/** Letters stay sharp. */
const QUALITY = 0.96;
/** What the note stands on. */
export const NOTE_GROUND = '#f7f3ea';

/** The lines broken where the width ends; a word longer than a line is parted. */
export function brokenLines(lines: readonly string[], fits: (text: string) => boolean): readonly string[] {
  return lines.flatMap((line) => {
    const broken: string[] = [];
    let current = '';
    for (const word of line.split(' ')) {
      const joined = current === '' ? word : `${current} ${word}`;
      if (fits(joined)) {
        current = joined;
        continue;
      }
      if (current !== '') broken.push(current);
      current = '';
      for (const letter of word) {
        if (current !== '' && !fits(current + letter)) {
          broken.push(current);
          current = '';
        }
        current += letter;
      }
    }
    return [...broken, current];
  });
}

/**
 * The note as a picture as wide as its column.
 * @param sizePoints size of the letters on the page
 * @returns the address of the picture (`data:image/jpeg`, which goes into a PDF as it is: a PNG would be unpacked by a worker made of text, which the headers forbid)
 * @throws Error where the browser draws no pictures
 */
export function drawNote(lines: readonly string[], sizePoints: number): string {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a canvas to draw on');
  const sizePx = (sizePoints * WIDTH_PX) / WIDTH_POINTS;
  const font = `${sizePx}px system-ui, sans-serif`;
  context.font = font;
  const broken = brokenLines(lines, (text) => context.measureText(text).width <= WIDTH_PX);
  canvas.width = WIDTH_PX;
  canvas.height = Math.ceil(Math.max(1, broken.length) * sizePx * LINE_HEIGHT);
  // Setting the size forgets everything that was set before.
  context.font = font;
  context.fillStyle = NOTE_GROUND;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1e242b';
  context.textBaseline = 'middle';
  broken.forEach((line, index) => {
    context.fillText(line, 0, (index + 0.5) * sizePx * LINE_HEIGHT);
  });
  return canvas.toDataURL('image/jpeg', QUALITY);
}
