/** A person as a plain figure, of one colour: the words beside it say who it is. */
import { OUTLINES } from './outlines.ts';

export function PersonFigure({ body }: { readonly body: string }) {
  const outline = Object.entries(OUTLINES).find(([id]) => id === body)?.[1];
  return (
    <svg className="person-figure" viewBox="-36 -2 72 177" aria-hidden="true" focusable="false">
      {outline && <path d={outline} fill="currentColor" />}
    </svg>
  );
}
