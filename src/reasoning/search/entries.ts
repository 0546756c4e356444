/** What can be found, and every phrase it is found by. */
import { MUSCLE_SUMMARIES, muscleOfStructure } from '../../anatomy/index.ts';
import type { AreaId, Body, Dataset, MuscleId, RedFlagId, SearchTerm, StructureId } from '../../anatomy/index.ts';
import { musclesReferringTo } from '../ranking.ts';

/** What an answer shows when it is chosen. */
export type Meant =
  | { readonly kind: 'muscle'; readonly id: MuscleId }
  | { readonly kind: 'area'; readonly id: AreaId }
  | { readonly kind: 'structure'; readonly id: StructureId };

/** One thing that can be found. */
export interface Entry {
  readonly key: string;
  readonly name: string;
  readonly latin: string | null;
  readonly meant: Meant;
}

/** Why an entry answers: it is also called so, is one of a group, this leads to it, its pain is felt there, or it can be taken for that. */
export interface Why {
  readonly kind: 'called' | 'one-of' | 'for' | 'felt' | 'taken-for';
  /** The other name, the group, the term, the area or the condition, as the data has it. */
  readonly name: string;
}

/** Words by which an entry is found. */
export interface Phrase {
  readonly entry: Entry;
  readonly text: string;
  /** From 0 to 1: how good an answer it is where it is matched whole. */
  readonly weight: number;
  /** Why the entry answers it, where its name does not say so itself. */
  readonly why: Why | null;
  /**
   * A `name` of the entry; an `area` by its own name; a `place` that leads to the entry; what else leads to it; or a serious
   * condition it can be taken for.
   */
  readonly kind: 'name' | 'area' | 'place' | 'other' | 'serious';
}

/** A question to ask first, or help to get first, and the phrases that call for it. */
export interface Help {
  readonly text: string;
  readonly flags: readonly RedFlagId[];
  readonly emergency: boolean;
  /** Whether it comes before all answers: an emergency, or a condition no muscle answers. */
  readonly leads: boolean;
  /** Whether a term says it, which knows best what is an emergency. */
  readonly byTerm: boolean;
}

/** Weights of the kinds of phrase: a name before a group before what a complaint leads to. */
const WEIGHTS = {
  name: 1,
  synonym: 0.98,
  group: 0.965,
  area: 0.97,
  latin: 0.9,
  structure: 0.9,
  term: 0.95,
  complaint: 0.85,
  felt: 0.84,
  lookAlike: 0.7,
} as const;
/** How much less the next answer of one term, area or condition is worth. */
const STEP = 0.011;

const musclePhrases = (
  entry: Entry,
  { latin, synonyms, groups, complaints, name }: (typeof MUSCLE_SUMMARIES)[number],
): Phrase[] => [
  { entry, text: name, weight: WEIGHTS.name, why: null, kind: 'name' },
  { entry, text: latin, weight: WEIGHTS.latin, why: null, kind: 'name' },
  ...synonyms.map((text): Phrase => ({
    entry,
    text,
    weight: WEIGHTS.synonym,
    why: { kind: 'called', name: text },
    kind: 'name',
  })),
  ...groups.map((text): Phrase => ({
    entry,
    text,
    weight: WEIGHTS.group,
    why: { kind: 'one-of', name: text },
    kind: 'name',
  })),
  ...complaints.map((text): Phrase => ({
    entry,
    text,
    weight: WEIGHTS.complaint,
    why: { kind: 'for', name: text },
    kind: 'other',
  })),
];

/** Muscles and areas by turns, the first muscle before the first area; anatomy begins with what it names. */
function ledTo({ kind, muscles = [], areas = [], structures = [] }: SearchTerm): readonly string[] {
  const turns = Array.from({ length: Math.max(muscles.length, areas.length) }, (_, at) => [
    ...muscles.slice(at === 0 ? 0 : 2 * at - 1, 2 * at + 1).map((id) => `muscle/${id}`),
    ...areas.slice(at, at + 1).map((id) => `area/${id}`),
  ]).flat();
  const drawn = structures.map((id) => `structure/${id}`);
  return kind === 'anatomy' ? [...drawn, ...turns] : [...turns, ...drawn];
}

const phrasesOfTerm = (term: SearchTerm, entries: ReadonlyMap<string, Entry>): readonly Phrase[] =>
  ledTo(term).flatMap((key, at) => {
    const entry = entries.get(key);
    return entry
      ? [term.name, ...(term.also ?? [])].map((text): Phrase => ({
          entry,
          text,
          weight: WEIGHTS.term - at * STEP,
          why: { kind: 'for', name: term.name },
          kind: term.kind === 'place' ? 'place' : 'other',
        }))
      : [];
  });

/** What is drawn of a body, as far as searching asks. */
export type DrawnStructures = Pick<Body, 'structures' | 'structureById'>;

/** Everything that can be found; without the dataset, the muscles and the structures of the body by their names. */
export function allPhrases(dataset: Dataset | null, { structures: drawn }: DrawnStructures): readonly Phrase[] {
  const entries = new Map<string, Entry>();
  const add = (entry: Entry): Entry => {
    entries.set(entry.key, entry);
    return entry;
  };
  const muscles = MUSCLE_SUMMARIES.flatMap((muscle) =>
    musclePhrases(
      add({
        key: `muscle/${muscle.id}`,
        name: muscle.name,
        latin: muscle.latin,
        meant: { kind: 'muscle', id: muscle.id },
      }),
      muscle,
    ),
  );
  const structures = drawn
    .filter(({ id }) => !muscleOfStructure(id))
    .flatMap(({ id, name, latin }): Phrase[] => {
      const entry = add({
        key: `structure/${id}`,
        name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        latin,
        meant: { kind: 'structure', id },
      });
      return [name, ...(latin ? [latin] : [])].map((text) => ({
        entry,
        text,
        weight: WEIGHTS.structure,
        why: null,
        kind: 'name',
      }));
    });
  if (!dataset) return [...muscles, ...structures];
  const areas = dataset.areas.flatMap(({ id, name, synonyms = [] }): Phrase[] => {
    const entry = add({ key: `area/${id}`, name, latin: null, meant: { kind: 'area', id } });
    const felt = musclesReferringTo(id, dataset).flatMap((muscle) => entries.get(`muscle/${muscle.id}`) ?? []);
    return [name, ...synonyms].flatMap((text): Phrase[] => [
      { entry, text, weight: WEIGHTS.area, why: text === name ? null : { kind: 'called', name: text }, kind: 'area' },
      ...felt.map((muscle, at): Phrase => ({
        entry: muscle,
        text,
        weight: WEIGHTS.felt - at * STEP,
        why: { kind: 'felt', name },
        kind: 'other',
      })),
    ]);
  });
  const terms = dataset.searchTerms.flatMap((term) => phrasesOfTerm(term, entries));
  const lookAlikes = dataset.muscles.flatMap(({ id, confusedWith }) =>
    confusedWith.flatMap(({ condition, redFlag }): Phrase[] => {
      const entry = entries.get(`muscle/${id}`);
      return entry
        ? [
            {
              entry,
              text: condition,
              weight: WEIGHTS.lookAlike,
              why: { kind: 'taken-for', name: condition },
              kind: redFlag ? 'serious' : 'other',
            },
          ]
        : [];
    }),
  );
  return [...muscles, ...structures, ...areas, ...terms, ...lookAlikes];
}

/** What calls for a question or for help: terms with questions, and the conditions that questions ask about. */
export function allHelp({ searchTerms, redFlags }: Dataset): readonly Help[] {
  return [
    ...searchTerms.flatMap(({ kind, name, also = [], redFlags: flags = [], muscles = [] }) =>
      [name, ...also].map((text): Help => {
        const emergency = kind === 'emergency';
        return {
          text,
          flags,
          emergency,
          leads: emergency || (kind === 'condition' && muscles.length === 0),
          byTerm: true,
        };
      }),
    ),
    ...redFlags.flatMap(({ id, conditions, urgency }) =>
      conditions.map((text): Help => {
        const emergency = urgency === 'emergency';
        return { text, flags: [id], emergency, leads: emergency, byTerm: false };
      }),
    ),
  ];
}

/** The side in a structure's record, where it has but one. */
export function onlySideOf(meant: Meant, body: DrawnStructures): 'left' | 'right' | null {
  const record = meant.kind === 'structure' ? body.structureById(meant.id) : undefined;
  return record && !record.mirror && record.side !== 'midline' ? record.side : null;
}
