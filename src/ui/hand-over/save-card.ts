/** Puts the PDF of the card into the device's downloads. */
import { spoken } from '../../words/index.ts';
import { saveFile } from '../kit/save-file.ts';
import type { CardPageProps } from './card-page.tsx';
import { drawNote, isLatin } from './draw-note.ts';
import { TEXT_POINTS } from './paper.ts';
import type { PdfMade, PdfWanted } from './pdf-messages.ts';

/** The name says nothing of the person or the muscle. */
export const PDF_NAME = 'myopoint-card.pdf';

/** The worker that makes it goes with its work: it holds much, and the note. */
async function madePdf(wanted: PdfWanted): Promise<Blob> {
  const worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  try {
    const made = await new Promise<PdfMade>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PdfMade>) => {
        resolve(data);
      });
      worker.addEventListener('error', () => {
        reject(new Error('The maker of the PDF did not come.'));
      });
      worker.postMessage(wanted);
    });
    if ('failed' in made) throw new Error(made.failed);
    return made.file;
  } finally {
    worker.terminate();
  }
}

/**
 * Make the PDF and save it.
 * @throws Error when it cannot be made
 */
export async function saveCard(card: CardPageProps): Promise<void> {
  const { note } = card.content;
  // Only a page can draw with the fonts of the device.
  const drawnNotes = note.every(isLatin) ? null : TEXT_POINTS.map((points) => drawNote(note, points));
  saveFile(PDF_NAME, await madePdf({ card, drawnNotes, locale: spoken().locale }));
}
