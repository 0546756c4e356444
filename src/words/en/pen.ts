/** The pen over the picture. */
export const PEN_MESSAGES = {
  'pen.inks.label': 'Pen',
  'pen.ink.whole': 'Yellow line',
  'pen.ink.dashed': 'Blue dashes',
  'pen.ink.dotted': 'Green dots',
  'pen.sheet.close': 'Lay the pen down',
  'pen.part.name': 'the pen',
  'pen.part.leave': 'Lay it down',
} as const;
