/** The whole clinical dataset, checked and indexed. */
import { AreaNameSchema, type Area } from './area.ts';
import type { Body } from './body.ts';
import { BodyPartSchema, bodyPartProblems, indexByArea, type BodyPart } from './body-parts.ts';
import { parseDepths, type Depths, type RawDepths } from './depths.ts';
import { ClaimSchema, type Claim } from './evidence.ts';
import { GlossaryEntrySchema, type GlossaryEntry } from './glossary.ts';
import { MovementSchema, type Movement } from './movement.ts';
import { areaOfTarget, MuscleRecordSchema, type Muscle, type ReferralTarget, type TriggerPoint } from './muscle.ts';
import { DataError, parseRecords } from './parse-records.ts';
import { placeAreas, placeMuscles, type RawPlaces } from './places.ts';
import { RedFlagSchema, type RedFlag } from './red-flags.ts';
import { parseReviews, type JudgedClaim, type Review, type ReviewClaimId } from './reviews.ts';
import {
  SearchTermSchema,
  SearchWordSchema,
  searchTermProblems,
  type SearchTerm,
  type SearchWord,
} from './search-terms.ts';
import { SourceSchema, type Citation, type Source } from './source.ts';
import {
  REGIONS,
  type AreaId,
  type ClaimId,
  type MovementId,
  type MuscleId,
  type RedFlagId,
  type Region,
  type SourceId,
  type TriggerPointId,
} from './vocabulary.ts';
import { DailyWordsSchema, type DailyWords } from './words.ts';

/** A trigger point together with the muscle it lies in. */
export interface PlacedTriggerPoint {
  readonly muscle: Muscle;
  readonly point: TriggerPoint;
}

/** What is known, with its places on one body and with look-ups. Every id in it resolves. */
export interface Dataset {
  /** The body it was joined with. */
  readonly body: Body;
  readonly muscles: readonly Muscle[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  /** From head to foot; every area of skin stands in exactly one. */
  readonly bodyParts: readonly BodyPart[];
  readonly evidence: readonly Claim[];
  readonly redFlags: readonly RedFlag[];
  /** One per muscle. */
  readonly words: readonly DailyWords[];
  readonly movements: readonly Movement[];
  readonly glossary: readonly GlossaryEntry[];
  /** Measurements, needle paths and what is proposed by build. */
  readonly depths: Depths;
  /** What clinicians have judged; empty while none has. */
  readonly reviews: readonly Review[];
  /** The verdicts on a claim, in the order of the reviews; a claim that nobody judged is not in it. */
  readonly verdictsByClaim: ReadonlyMap<ReviewClaimId, readonly JudgedClaim[]>;
  /** Words that mean the same, for searching. */
  readonly searchWords: readonly SearchWord[];
  /** What people search by besides the names of muscles and areas. */
  readonly searchTerms: readonly SearchTerm[];
  readonly claimById: ReadonlyMap<ClaimId, Claim>;
  readonly redFlagById: ReadonlyMap<RedFlagId, RedFlag>;
  readonly movementById: ReadonlyMap<MovementId, Movement>;
  readonly wordsById: ReadonlyMap<MuscleId, DailyWords>;
  readonly muscleById: ReadonlyMap<MuscleId, Muscle>;
  readonly sourceById: ReadonlyMap<SourceId, Source>;
  readonly areaById: ReadonlyMap<AreaId, Area>;
  readonly bodyPartByArea: ReadonlyMap<AreaId, BodyPart>;
  readonly triggerPointById: ReadonlyMap<TriggerPointId, PlacedTriggerPoint>;
  /** Every region is present, in the order of `REGIONS`; muscles in the order of the data. */
  readonly musclesByRegion: ReadonlyMap<Region, readonly Muscle[]>;
}

/** The lists of what is known, before they are checked. */
export interface RawDataset {
  readonly muscles: unknown;
  readonly sources: unknown;
  readonly areas: unknown;
  readonly bodyParts: unknown;
  readonly evidence: unknown;
  readonly redFlags: unknown;
  readonly words: unknown;
  readonly movements: unknown;
  readonly glossary: unknown;
  /** Left out where depths do not matter. */
  readonly depths?: Pick<RawDepths, 'measurements' | 'tissueRegions'>;
  /** Left out where nothing was reviewed. */
  readonly reviews?: unknown;
  /** Left out where nothing is searched. */
  readonly searchWords?: unknown;
  readonly searchTerms?: unknown;
}

/** Every citation of a muscle, in reading order. */
export function citationsOf(muscle: Muscle): readonly Citation[] {
  return [
    ...muscle.triggerPoints.flatMap(({ approach, dissent }) => [
      approach.citation,
      ...dissent.map(({ citation }) => citation),
    ]),
    ...(muscle.typicalPointCount ? [muscle.typicalPointCount.citation] : []),
    ...muscle.referral.sources,
    ...muscle.needling.sources,
    ...(muscle.needling.ceilingMm ? [muscle.needling.ceilingMm.citation] : []),
    ...muscle.confusedWith.map(({ citation }) => citation),
  ];
}

/** Every citation that does not stand in a muscle record: evidence with its dissent, red flags, movements, measurements. */
export function generalCitationsOf({
  evidence,
  redFlags,
  movements,
  depths,
}: Pick<Dataset, 'evidence' | 'redFlags' | 'movements'> & Partial<Pick<Dataset, 'depths'>>): readonly Citation[] {
  return [
    ...evidence.flatMap((claim) => [claim, ...claim.dissent].flatMap(({ sources }) => sources)),
    ...[...redFlags, ...movements].map(({ citation }) => citation),
    ...(depths?.measurements ?? []).map(({ source }) => ({ source, fact: null })),
  ];
}

/** Every place a trigger point refers to: main, spillover, then where sources disagree. */
export function referralTargetsOf(point: TriggerPoint): readonly ReferralTarget[] {
  return [...point.main, ...point.spillover, ...point.dissent.flatMap(({ areas }) => areas)];
}

function indexById<TId, TRecord extends { readonly id: TId }>(
  kind: string,
  records: readonly TRecord[],
  problems: string[],
): Map<TId, TRecord> {
  const index = new Map<TId, TRecord>();
  for (const record of records) {
    if (index.has(record.id))
      problems.push(`${kind} "${String(record.id)}", field "id": expected an id used once, received it twice`);
    else index.set(record.id, record);
  }
  return index;
}

function referencesOf(
  muscle: Muscle,
  sources: ReadonlyMap<SourceId, Source>,
  areas: ReadonlyMap<AreaId, Area>,
): string[] {
  const problems: string[] = [];
  for (const { source } of citationsOf(muscle)) {
    if (!sources.has(source))
      problems.push(`muscle "${muscle.id}": expected a source of the bibliography, received "${source}"`);
  }
  for (const point of muscle.triggerPoints) {
    for (const target of referralTargetsOf(point)) {
      const area = areaOfTarget(target);
      if (area !== null && !areas.has(area)) {
        problems.push(
          `trigger point "${point.id}", wording "${target.wording}": expected a known area, received "${area}"`,
        );
      }
    }
    if (!muscle.structures.includes(point.place.structure)) {
      problems.push(
        `trigger point "${point.id}", field "place.structure": expected a part of ${muscle.id}, received "${point.place.structure}"`,
      );
    }
  }
  return problems;
}

type General = Pick<Dataset, 'evidence' | 'redFlags' | 'movements' | 'words'>;

function generalReferencesOf(
  general: General,
  sources: ReadonlyMap<SourceId, Source>,
  muscles: ReadonlyMap<MuscleId, Muscle>,
  movements: ReadonlyMap<MovementId, Movement>,
): string[] {
  const problems = generalCitationsOf(general)
    .filter(({ source }) => !sources.has(source))
    .map(({ source }) => `evidence: expected a source of the bibliography, received "${source}"`);
  for (const { id } of general.words) {
    if (!muscles.has(id)) problems.push(`words "${id}", field "id": expected a known muscle, received "${id}"`);
  }
  for (const { id, opposite, muscles: makers } of general.movements) {
    const unknown = makers.filter((muscle) => !muscles.has(muscle));
    problems.push(
      ...unknown.map((muscle) => `movement "${id}", field "muscles": expected a known muscle, received "${muscle}"`),
    );
    if (opposite !== null && movements.get(opposite)?.opposite !== id) {
      problems.push(
        `movement "${id}", field "opposite": expected a movement whose opposite is this one, received "${opposite}"`,
      );
    }
  }
  const known = new Set(
    [...muscles.values()].flatMap(({ confusedWith }) => confusedWith.map(({ condition }) => condition)),
  );
  for (const { id, conditions } of general.redFlags) {
    const unknown = conditions.filter((condition) => !known.has(condition));
    problems.push(
      ...unknown.map(
        (condition) =>
          `red flag "${id}", field "conditions": expected a look-alike of a muscle, received "${condition}"`,
      ),
    );
  }
  return problems;
}

/**
 * Checks the shape of every record, joins what is known with its places on a body, checks that every id resolves, and
 * builds the look-ups.
 * @param raw the lists of what is known, as read from the data files
 * @param body the body they are shown on
 * @param places what lies on that body, as read from its files
 * @throws {DataError} with every problem: record, field, what was expected
 */
export function parseDataset(raw: RawDataset, body: Body, places: RawPlaces): Dataset {
  const problems: string[] = [];
  const sources = parseRecords('source', SourceSchema, raw.sources, problems);
  const areaNames = parseRecords('area', AreaNameSchema, raw.areas, problems);
  const bodyParts = parseRecords('body part', BodyPartSchema, raw.bodyParts, problems);
  const muscleRecords = parseRecords('muscle', MuscleRecordSchema, raw.muscles, problems);
  const evidence = parseRecords('claim', ClaimSchema, raw.evidence, problems);
  const redFlags = parseRecords('red flag', RedFlagSchema, raw.redFlags, problems);
  const words = parseRecords('words', DailyWordsSchema, raw.words, problems);
  const movements = parseRecords('movement', MovementSchema, raw.movements, problems);
  const glossary = parseRecords('glossary entry', GlossaryEntrySchema, raw.glossary, problems);
  const searchWords = parseRecords('search word', SearchWordSchema, raw.searchWords ?? [], problems);
  const searchTerms = parseRecords('search term', SearchTermSchema, raw.searchTerms ?? [], problems);
  // Links are only worth following between records that have the right shape.
  if (problems.length > 0) throw new DataError('clinical dataset', problems);
  const areas = placeAreas(areaNames, places.areas, body, problems);
  const muscles = placeMuscles(muscleRecords, places.points, body, problems);
  if (problems.length > 0) throw new DataError('clinical dataset', problems);

  const sourceById = indexById<SourceId, Source>('source', sources, problems);
  const areaById = indexById<AreaId, Area>('area', areas, problems);
  const muscleById = indexById<MuscleId, Muscle>('muscle', muscles, problems);
  const claimById = indexById<ClaimId, Claim>('claim', evidence, problems);
  const redFlagById = indexById<RedFlagId, RedFlag>('red flag', redFlags, problems);
  const wordsById = indexById<MuscleId, DailyWords>('words', words, problems);
  const movementById = indexById<MovementId, Movement>('movement', movements, problems);
  indexById('glossary entry', glossary, problems);
  indexById('body part', bodyParts, problems);
  problems.push(...bodyPartProblems(bodyParts, areas));
  problems.push(...searchTermProblems(searchTerms, { muscles: muscleById, areas: areaById, redFlags: redFlagById }));
  const triggerPointById = new Map<TriggerPointId, PlacedTriggerPoint>();
  for (const muscle of muscles) {
    for (const point of muscle.triggerPoints) {
      if (triggerPointById.has(point.id))
        problems.push(`trigger point "${point.id}", field "id": expected an id used once, received it twice`);
      triggerPointById.set(point.id, { muscle, point });
    }
    problems.push(...referencesOf(muscle, sourceById, areaById));
  }
  problems.push(...generalReferencesOf({ evidence, redFlags, movements, words }, sourceById, muscleById, movementById));
  const { needlePaths, modelDepths } = places;
  const depths = parseDepths(
    { measurements: [], tissueRegions: [], ...raw.depths, needlePaths, modelDepths },
    { muscles, hasSource: (id) => sourceById.has(id), referenceBuild: body.reference.build },
    problems,
  );
  if (problems.length > 0) throw new DataError('clinical dataset', problems);

  const data = {
    body,
    muscles,
    sources,
    areas,
    bodyParts,
    evidence,
    redFlags,
    words,
    movements,
    glossary,
    depths,
    searchWords,
    searchTerms,
    claimById,
    redFlagById,
    wordsById,
    movementById,
    muscleById,
    sourceById,
    areaById,
    triggerPointById,
    bodyPartByArea: indexByArea(bodyParts),
    musclesByRegion: new Map(REGIONS.map((region) => [region, muscles.filter((muscle) => muscle.region === region)])),
  };
  const reviewed = parseReviews(raw.reviews ?? [], data, problems);
  if (problems.length > 0) throw new DataError('clinical dataset', problems);
  return { ...data, ...reviewed };
}
