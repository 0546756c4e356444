/**
 * Makes the PDF beside the page, which goes on meanwhile. What lays out its text is compiled in the browser, and the page
 * itself may compile nothing: see docs/decisions/0023-headers.md.
 */
import { activate } from '../../words/index.ts';
import { makePdf } from './make-pdf.tsx';
import type { PdfMade, PdfWanted } from './pdf-messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<PdfWanted>) => {
  const make = async (): Promise<PdfMade> => {
    try {
      await activate(data.locale);
      return { file: await makePdf(data.card, data.drawnNotes) };
    } catch (error) {
      return { failed: String(error) };
    }
  };
  void make().then((made) => {
    self.postMessage(made);
  });
});
