/** The address that is handed over, in full for the phone's camera and short for the eye. */
import { EMPTY_LINK, linkStateOf, linkToHandOver, writeLink } from '../../state/index.ts';
import type { StateFields } from '../../state/index.ts';

/** The page the program stands on, without its fragment. */
function pageAddress({ origin, pathname }: Pick<Location, 'origin' | 'pathname'> = location): string {
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
