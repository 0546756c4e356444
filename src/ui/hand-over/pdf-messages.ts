/** What the page and the maker of the PDF say to each other. */
import type { Locale } from '../../words/index.ts';
import type { CardPageProps } from './card-page.tsx';

export interface PdfWanted {
  readonly card: CardPageProps;
  /** The note drawn in each size of text, null where text will do. */
  readonly drawnNotes: readonly string[] | null;
  readonly locale: Locale;
}

/** `failed`: why there is none. */
export type PdfMade = { readonly file: Blob } | { readonly failed: string };
