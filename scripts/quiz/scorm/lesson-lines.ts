/** What a lesson draws, as lines to read: a package has no body and no drawing. */
import type { Dataset, LessonDrawing } from '../../../src/anatomy/index.ts';

/** The lines of a drawing; none where it only shows what the words say. */
export function linesOf(
  drawing: LessonDrawing | null,
  { claimById, redFlagById, glossary }: Dataset,
): readonly string[] {
  if (!drawing) return [];
  switch (drawing.kind) {
    case 'icon-array':
      return drawing.rows.map(({ label, count }) => `${label}: ${count} of ${drawing.of}`);
    case 'needles':
      return [`Lengths drawn: ${drawing.lengthsMm.map((mm) => `${mm} mm`).join(', ')}`];
    case 'comparison': {
      const [one, other] = drawing.columns;
      return drawing.rows.map(({ about, first, second }) => `${about}. ${one}: ${first}. ${other}: ${second}.`);
    }
    case 'timeline':
      return drawing.rows.map(({ label, fromHours, toHours }) => `${label}: ${fromHours} to ${toHours} hours`);
    case 'effect-list':
    case 'claim-list':
      return drawing.claims.flatMap((id) => claimById.get(id)?.statement ?? []);
    case 'red-flag-list':
      return drawing.redFlags.flatMap((id) => redFlagById.get(id)?.question ?? []);
    case 'visit':
      return drawing.moments;
    case 'words':
      return drawing.terms.flatMap((id) => {
        const entry = glossary.find((one) => one.id === id);
        return entry ? [`${entry.term}: ${entry.plain}`] : [];
      });
    case 'shared-pathway':
    case 'current':
      return [];
    default:
      return drawing satisfies never;
  }
}
