/** Puts the PDF of the card into the device's downloads. */
import { saveFile } from '../kit/save-file.ts';
import type { CardPageProps } from './card-page.tsx';
import { makePdf } from './make-pdf.tsx';

/** The name says nothing of the person or the muscle. */
export const PDF_NAME = 'myopoint-card.pdf';

/**
 * Make the PDF and save it.
 * @throws Error when it cannot be made
 */
export async function saveCard(card: CardPageProps): Promise<void> {
  saveFile(PDF_NAME, await makePdf(card));
}
