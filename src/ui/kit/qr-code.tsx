/** An address as a code that a camera reads. */
import { encode } from 'uqr';

/** A square of light and dark. */
export interface CodeDrawing {
  /** Modules along one edge, with the quiet border. */
  readonly size: number;
  /** Dark modules as one SVG path, one unit a module. */
  readonly path: string;
}

/** Light modules a reader needs around the code. */
const QUIET = 4;

/**
 * A QR code that a smudge does not spoil.
 * @throws Error when the text is longer than a code can hold
 */
export function codeOf(text: string): CodeDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const rows = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      // Neighbours in a row are one stroke, so that no hairline shows between them.
      if (!dark || row[x - 1]) return [];
      const end = row.findIndex((next, at) => at > x && !next);
      const length = (end < 0 ? row.length : end) - x;
      return [`M${x} ${y}h${length}v1h${-length}z`];
    }),
  );
  return { size, path: rows.join('') };
}

/** The code as it stands on screen and paper. */
export function QrCode({ code, label }: { readonly code: CodeDrawing; readonly label: string }) {
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
