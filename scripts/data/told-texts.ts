/** Every text of the dataset and the lessons that a person can read, with its record, its field and whom it is for. */
import type { Dataset, Lesson } from '../../src/anatomy/index.ts';

/**
 * Whom a text is for: a patient, someone answering a question that has its urgency beside it, someone at the screen, a clinician or
 * student; or it is a name, or a word to search by, which claims nothing.
 */
export type ToldAudience = 'patient' | 'question' | 'screen' | 'clinician' | 'name' | 'search';

/** A text as it is told; `from` is a record's id or a file with its line, `field` the path in it. */
export interface ToldText {
  readonly from: string;
  readonly field: string;
  readonly audience: ToldAudience;
  readonly text: string;
  /** Whether figures stand beside the text wherever it is shown. */
  readonly hasFigures: boolean;
}

/** What a kind of record holds: its records, and for whom its fields are. A field that is not named is for clinicians. */
interface Shelf {
  readonly kind: string;
  readonly records: readonly { readonly id: string }[];
  readonly audiences: Readonly<Record<string, ToldAudience>>;
}

/** Fields that hold no words of ours, by the last part of their path: names of records, addresses, and titles of others' works. */
const NO_WORDS = new Set([
  'id', 'source', 'sources', 'url', 'cite', 'structure', 'structures', 'muscle', 'muscles', 'area', 'areas', 'region', 'near', 'claim', 'claims', 'redFlags', 'terms',
  'points', 'qualities', 'site', 'fmaId', 'fmaRelated', 'opposite', 'kind', 'view', 'fibres',
]);

const LESSON_WORDS: Readonly<Record<string, ToldAudience>> = {
  question: 'patient', summary: 'patient', doubt: 'patient', 'steps.title': 'patient', 'steps.caption': 'patient', 'steps.drawing.title': 'patient',
  'steps.drawing.rows.label': 'patient', 'steps.drawing.columns': 'patient', 'steps.drawing.rows.about': 'patient', 'steps.drawing.rows.first': 'patient',
  'steps.drawing.rows.second': 'patient', 'steps.drawing.moments': 'patient', 'steps.drawing.muscle': 'patient', 'steps.drawing.felt': 'patient',
};

const shelvesOf = (data: Dataset, lessons: readonly Lesson[]): readonly Shelf[] => [
  {
    kind: 'muscle', records: data.muscles,
    audiences: {
      plainExplanation: 'patient', selfCare: 'patient', commonTriggers: 'patient', 'triggerPoints.symptoms': 'patient', complaints: 'search',
      synonyms: 'search', groups: 'search', name: 'name', latin: 'name', 'triggerPoints.label': 'name', 'confusedWith.condition': 'name',
    },
  },
  { kind: 'evidence', records: data.evidence, audiences: { statement: 'patient', 'dissent.statement': 'patient' } },
  { kind: 'lesson', records: lessons, audiences: LESSON_WORDS },
  { kind: 'glossary', records: data.glossary, audiences: { term: 'name', plain: 'patient' } },
  { kind: 'red flag', records: data.redFlags, audiences: { question: 'question', why: 'question', sayOnPhone: 'question', conditions: 'name' } },
  { kind: 'words', records: data.words, audiences: { whatItDoes: 'patient' } },
  { kind: 'movement', records: data.movements, audiences: { name: 'patient', term: 'name' } },
  { kind: 'body part', records: data.bodyParts, audiences: { name: 'name' } },
  { kind: 'area', records: data.areas, audiences: { name: 'name' } },
  { kind: 'measurement', records: data.depths.measurements, audiences: {} },
  { kind: 'tissue region', records: data.depths.tissueRegions, audiences: {} },
];

/** Every string of a value with the path to it; the members of a list share the list's path. */
function stringsOf(value: unknown, path: readonly string[] = [], hasFigures = false): readonly (Pick<ToldText, 'text' | 'hasFigures'> & { readonly path: readonly string[] })[] {
  if (typeof value === 'string') return [{ path, text: value, hasFigures }];
  if (Array.isArray(value)) return value.flatMap((one) => stringsOf(one, path, hasFigures));
  if (typeof value !== 'object' || value === null) return [];
  // A dissent has figures of its own; those of its claim say nothing of it.
  const own = 'figures' in value && Array.isArray(value.figures) ? value.figures.length > 0 : hasFigures;
  return Object.entries(value).flatMap(([name, one]) => stringsOf(one, [...path, name], own));
}

/** All texts of the records and lessons, field by field: a new field is read from its first day, as one for clinicians. */
export function toldTextsOf(data: Dataset, lessons: readonly Lesson[]): readonly ToldText[] {
  return shelvesOf(data, lessons).flatMap(({ kind, records, audiences }) => records.flatMap((record) =>
    stringsOf(record).flatMap(({ path, ...told }) => {
      const field = path.join('.');
      const audience = audiences[field];
      if (audience === undefined && NO_WORDS.has(path.at(-1) ?? '')) return [];
      return [{ from: `${kind} ${record.id}`, field, audience: audience ?? 'clinician', ...told }];
    })));
}
