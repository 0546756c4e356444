/** What the card shows now. */
import { useMemo } from 'react';
import { useMyopoint } from '../hooks/store-context.ts';
import { useDataset } from '../hooks/dataset-context.ts';
import { useDrawingSheet } from '../pain/drawing-sheet.ts';
import { cardContent } from './card-content.ts';
import { codeOf } from '../kit/qr-code.tsx';
import { addressToHandOver, shortAddress } from './card-link.ts';
import type { CardPageProps } from './card-page.tsx';
import { dayInWords } from '../kit/day-in-words.ts';
import type { Paper } from './paper.ts';

/** Everything the page shows; null until the dataset has come. */
export function useCard(paper: Paper): CardPageProps | null {
  const dataset = useDataset();
  const snapshot = useMyopoint((state) => state.snapshot);
  const note = useMyopoint((state) => state.note);
  const { selected, bothSides } = useMyopoint((state) => state.choices);
  const hideNeedles = useMyopoint((state) => state.hideNeedles);
  const subject = useMyopoint((state) => state.recall?.subject ?? null);
  const target = subject ?? selected;
  const content = useMemo(
    () => dataset && cardContent({ target, bothSides, hideNeedles, note }, dataset),
    [dataset, target, bothSides, hideNeedles, note],
  );
  const drawing = useDrawingSheet();
  const address = useMyopoint((state) => addressToHandOver(state));
  const short = useMyopoint((state) => shortAddress(state));
  const code = useMemo(() => codeOf(address), [address]);
  return (
    content && {
      content,
      snapshot,
      code,
      paper,
      drawing,
      shortAddress: short,
      day: dayInWords(new Date(), { languageTag: navigator.language }),
    }
  );
}
