/** Puts the PDF of the card into the device's downloads. */
import type { CardPageProps } from './card-page.tsx';
import { makePdf } from './make-pdf.tsx';

/** The name says nothing of the person or the muscle. */
export const PDF_NAME = 'myopoint-card.pdf';

/** Long enough for a slow device to begin saving. */
const REVOKE_AFTER_MS = 2000;

/**
 * Make the PDF and save it; the address it is saved from is gone soon after.
 * @throws Error when it cannot be made
 */
export async function saveCard(card: CardPageProps): Promise<void> {
  const url = URL.createObjectURL(await makePdf(card));
  const link = document.createElement('a');
  link.href = url;
  link.download = PDF_NAME;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
