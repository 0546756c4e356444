/** The arrow keys that step through something told in order: onward is where the words run. */
import { spoken } from '../../words/index.ts';

type ArrowKey = 'ArrowLeft' | 'ArrowRight';

export function arrowKeys(): { readonly back: ArrowKey; readonly onward: ArrowKey } {
  return spoken().direction === 'rtl'
    ? { back: 'ArrowRight', onward: 'ArrowLeft' }
    : { back: 'ArrowLeft', onward: 'ArrowRight' };
}
