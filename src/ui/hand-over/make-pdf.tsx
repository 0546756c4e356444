/** Makes the PDF of the card, of exactly one page, and one more where a drawing goes with it. Loaded when it is asked for. */
import { pdf } from '@react-pdf/renderer';
import { CardDocument } from './card-document.tsx';
import type { CardPageProps } from './card-page.tsx';
import { TEXT_POINTS } from './paper.ts';

/** Pages as the file itself lists them. */
async function pagesOf(file: Blob): Promise<number> {
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  return text.match(/\/Type \/Page\b/g)?.length ?? 0;
}

/**
 * The card as a PDF: in the largest text that fits on one page.
 * @param drawnNotes the note drawn in each size of `TEXT_POINTS`, null where text will do
 * @throws Error when even the smallest does not fit
 */
export async function makePdf(card: CardPageProps, drawnNotes: readonly string[] | null = null): Promise<Blob> {
  const pages = card.drawing ? 2 : 1;
  for (const [at, textPoints] of TEXT_POINTS.entries()) {
    const drawnNote = drawnNotes?.[at] ?? null;
    const file = await pdf(<CardDocument {...card} textPoints={textPoints} drawnNote={drawnNote} />).toBlob();
    if ((await pagesOf(file)) === pages) return file;
  }
  throw new Error('expected the card to fit on one page');
}
