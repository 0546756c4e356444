/** The address that is handed over, in full for the phone's camera and short for the eye, and its code. */
import { encode } from 'uqr';
import { EMPTY_LINK, linkStateOf, linkToHandOver, writeLink } from '../../state/index.ts';
import type { StateFields } from '../../state/index.ts';

/** A square of light and dark. */
export interface CodeDrawing {
  /** Modules along one edge, with the quiet border. */
  readonly size: number;
  /** Dark modules as one SVG path, one unit a module. */
  readonly path: string;
}

/** Light modules a reader needs around the code. */
const QUIET = 4;

/** The page the program stands on, without its fragment. */
export function pageAddress({ origin, pathname }: Pick<Location, 'origin' | 'pathname'> = location): string {
  return `${origin}${pathname}`;
}

/** The address with everything that is handed over: muscle, side, point, view, audience and language. */
export function addressToHandOver(state: StateFields, page: string = pageAddress()): string {
  return `${page}#${linkToHandOver(state)}`;
}

/** As few fields as bring back the same muscle and side: short enough to be typed. A point is reached from its muscle. */
export function shortAddress(state: StateFields, page: string = pageAddress()): string {
  const { selected, lesson, hideNeedles } = linkStateOf(state);
  const fields = new URLSearchParams(
    writeLink({
      ...EMPTY_LINK,
      selected:
        selected.kind === 'trigger-point' ? { kind: 'muscle', id: selected.muscle, side: selected.side } : selected,
      lesson,
      hideNeedles,
    }),
  );
  // The right side is what a link means that names none.
  if (fields.get('s') === 'right') fields.delete('s');
  if (fields.get('t') === '1') fields.delete('t');
  const said = fields.toString();
  return `${page.replace(/^https?:\/\//, '')}${said === '' ? '' : `#${said}`}`;
}

/** A short address in pieces that fit the card's narrow column: the place, then what is to be seen there. */
export function brokenAddress(address: string): readonly string[] {
  return address.split(/(?=#)/).flatMap((piece) => piece.match(/.{1,36}/gs) ?? []);
}

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
