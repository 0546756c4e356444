/** What all pages of the PDF share: their colours, and how a page and its head are set. */
import { MM_PER_POINT } from './paper.ts';

/** Points a millimetre. */
export const MM = 1 / MM_PER_POINT;

export const PDF_COLOURS = { ink: '#1e242b', faint: '#535d68', rule: '#d5d0c7', red: '#c42a1e' } as const;

/** Sizes of letters and the room under the head, points. */
export interface PageSizes {
  readonly text: number;
  readonly head: number;
  readonly mark: number;
  readonly gap: number;
}

/** Styles of a page and of its head: the name of the program, and the day at the end of the line. */
export const pageStyles = ({ text, head, mark, gap }: PageSizes) =>
  ({
    page: {
      paddingHorizontal: 14 * MM,
      paddingTop: 12 * MM,
      paddingBottom: 10 * MM,
      fontFamily: 'Helvetica',
      fontSize: text,
      lineHeight: 1.36,
      color: PDF_COLOURS.ink,
    },
    head: {
      flexDirection: 'row',
      gap: 6,
      alignItems: 'baseline',
      borderBottomWidth: 0.7,
      borderBottomColor: PDF_COLOURS.rule,
      paddingBottom: 5,
      marginBottom: gap,
      fontSize: head,
      color: PDF_COLOURS.faint,
    },
    mark: { fontFamily: 'Times-Roman', fontSize: mark, color: PDF_COLOURS.ink },
    day: { marginLeft: 'auto' },
  }) as const;
