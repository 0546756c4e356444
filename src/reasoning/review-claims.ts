/**
 * What a clinician can judge in the record of a muscle, in words: one claim for each field that says something.
 * Their ids are made by `reviewClaimId` and compared whole; nothing takes them apart, as record and field stand beside them.
 */
import { BUILDS, reviewClaimId } from '../anatomy/index.ts';
import type {
  Approach,
  Citation,
  Dataset,
  EntryLimit,
  LineApproach,
  Muscle,
  MuscleId,
  MuscleReviewField,
  NeedlePathRecord,
  NoLineReason,
  PointReviewField,
  ReferralTarget,
  ReviewClaimId,
  StructureId,
  TriggerPoint,
  TriggerPointId,
  Urgency,
} from '../anatomy/index.ts';
import { depthRangeFor } from './depth/range.ts';
import { questionsOf } from './screening.ts';

/** What a claim is about: a field of the muscle itself, or of one of its points. */
export type ReviewSubject =
  | { readonly kind: 'muscle'; readonly field: MuscleReviewField }
  | { readonly kind: 'point'; readonly field: PointReviewField; readonly point: TriggerPoint };

/** One thing that the record of a muscle says and a clinician can call right or wrong. */
export interface ReviewClaim {
  readonly id: ReviewClaimId;
  readonly about: ReviewSubject;
  /** What is claimed, in words: those that were printed and judged, so they are the same in every language. */
  readonly text: string;
  /** Eight hexadecimal digits that follow from `text`: a verdict is on these words and falls when they change. */
  readonly print: string;
  readonly citations: readonly Citation[];
}

type Knowledge = Pick<
  Dataset,
  'body' | 'bodyPartByArea' | 'redFlags' | 'wordsById' | 'depths' | 'muscles' | 'triggerPointById'
>;

/** A claim before its words are put together, which is not needed to know that it is there. */
interface Draft<TField> {
  readonly field: TField;
  readonly text: () => string;
  readonly citations: readonly Citation[];
}

const listed = (items: readonly string[]): string => items.join(', ');
type NameOf = (id: StructureId) => string;
const namesOn =
  ({ body }: Pick<Dataset, 'body'>): NameOf =>
  (id) =>
    body.structureById(id)?.name ?? id;
const span = ([low, high]: readonly [number, number], unit: string): string =>
  low === high ? `${low} ${unit}` : `${low}–${high} ${unit}`;

/** The FNV-1a hash of the UTF-16 units, 32 bits. */
function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const NO_LINE: Readonly<Record<NoLineReason, string>> = {
  'not-taught': 'most courses do not teach needling here',
  'arm-moved': 'the arm or the shoulder blade has to be moved',
  elsewhere: 'the technique enters elsewhere in this muscle',
  'not-advised': 'entry at this point is advised against',
  specialist: 'for specially trained hands with imaging only',
};

function limitClaim({ direction, of, end, minMm, maxMm }: EntryLimit, nameOf: NameOf): string {
  const far =
    minMm === null ? `at most ${maxMm ?? 0} mm` : maxMm === null ? `at least ${minMm} mm` : span([minMm, maxMm], 'mm');
  return `${far} ${direction} of ${of === null || end === null ? 'the median plane' : `the ${end} end of the ${nameOf(of)}`}`;
}

function lineWords({ entry, along, toward, angleDegrees, never, backstop }: LineApproach, nameOf: NameOf): string {
  return [
    `A straight needle. Entry: ${entry.words ?? 'the skin over the point'}, from ${entry.from === 'surface' ? 'the nearest skin' : listed(entry.from)}`,
    ...(entry.limits.length > 0
      ? [`Entry kept ${entry.limits.map((limit) => limitClaim(limit, nameOf)).join(' and ')}`]
      : []),
    ...(along === null ? [] : [`Aimed at ${Math.round(along * 100)} % of the muscle’s length`]),
    ...(toward === null ? [] : [`Leaning toward ${Array.isArray(toward) ? listed(toward) : `the ${nameOf(toward)}`}`]),
    `Angle between needle and skin ${span(angleDegrees, 'degrees')}`,
    ...(never.length > 0 ? [`Never pointing ${never.join(' or ')}`] : []),
    backstop === null
      ? 'No bone is named that must lie behind'
      : `Behind the muscle must lie: ${backstop.map(nameOf).join(' or ')}`,
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

function approachWords(approach: Approach, nameOf: NameOf): string {
  if (approach.kind === 'line') return lineWords(approach, nameOf);
  if (approach.kind === 'fold') return 'Inside a lifted fold (pincer grip).';
  return `No straight line: ${NO_LINE[approach.why]}.${approach.words === null ? '' : ` ${approach.words}`}`;
}

function pictureClaim(record: NeedlePathRecord, nameOf: NameOf): string {
  if (record.picture === 'closed') return 'Closed: the layers straight in, no needle.';
  if (record.picture === 'layers')
    return `The layers straight in, no needle.${record.notDrawn ? ` No line kept the rule “${record.notDrawn.rule}”.` : ''}`;
  const near = [record.nearestVesselOrNerve, record.nearestOrgan].filter((one) => one !== null);
  return [
    `A needle’s line at ${Math.round(record.angleDegrees)} degrees to the skin, inside the muscle from ${record.path.muscleMm[0].toFixed(0)} to ${record.path.muscleMm[1].toFixed(0)} mm.`,
    ...near.map(({ structure, mm }) => `It passes ${Math.floor(mm)} mm from the ${nameOf(structure)}.`),
  ].join(' ');
}

/** Every answer that the app gives for a point on this body: each build, and whose figures it is where women's and men's differ. */
function rangeClaim(point: TriggerPoint, data: Knowledge): string {
  const { sex } = data.body.reference;
  const isBySex = Boolean(data.depths.tissueRegionByPoint.get(point.id)?.womenMm);
  return BUILDS.map((build) => {
    const answer = depthRangeFor(data, point.id, build, sex);
    const who = isBySex ? `${build}, ${sex}` : build;
    if (answer.kind === 'not-known') return `${who}: no range (${answer.why})`;
    const { minMm, maxMm, limit } = answer.range;
    return `${who}: ${span([minMm, maxMm], 'mm')}, ${limit ? `never past ${limit.mm} mm (${limit.what.kind})` : 'no ceiling known'}`;
  })
    .join('. ')
    .concat('.');
}

function rangeCitations(point: TriggerPoint, data: Knowledge): readonly Citation[] {
  const sources = BUILDS.flatMap((build) => {
    const answer = depthRangeFor(data, point.id, build, data.body.reference.sex);
    return answer.kind === 'range' ? answer.range.sources : answer.why === 'nothing-left' ? answer.limit.sources : [];
  });
  return [...new Set(sources)].map((source) => ({ source, fact: null }));
}

const targetWords = (targets: readonly ReferralTarget[]): string =>
  listed([...new Set(targets.map(({ kind, wording }) => (kind === 'deep' ? `${wording} (inside)` : wording)))]);

function pointDrafts(point: TriggerPoint, muscle: Muscle, data: Knowledge): readonly Draft<PointReviewField>[] {
  const { approach, main, spillover, symptoms, dissent } = point;
  const pattern = muscle.referral.sources;
  const nameOf = namesOn(data);
  const record = data.depths.needlePathByPoint.get(point.id);
  const zone = (field: PointReviewField, targets: readonly ReferralTarget[]): readonly Draft<PointReviewField>[] =>
    targets.length > 0 ? [{ field, text: () => `${targetWords(targets)}.`, citations: pattern }] : [];
  return [
    {
      field: 'place',
      citations: pattern,
      text: () =>
        `${point.label}: ${point.location}. Drawn at ${Math.round(point.place.along * 100)} % of the length of the ${nameOf(point.place.structure)}.`,
    },
    ...zone(
      'main',
      main.filter(({ rare }) => !rare),
    ),
    ...zone(
      'spillover',
      spillover.filter(({ rare }) => !rare),
    ),
    ...zone(
      'rare',
      [...main, ...spillover].filter(({ rare }) => rare),
    ),
    ...(symptoms === '' ? [] : [{ field: 'symptoms', text: () => `${symptoms}.`, citations: pattern } as const]),
    ...(dissent.length === 0
      ? []
      : [
          {
            field: 'dissent',
            citations: dissent.map(({ citation }) => citation),
            text: () =>
              dissent
                .map(({ note, areas }) => `${note}${areas.length > 0 ? ` (${targetWords(areas)})` : ''}`)
                .join('; '),
          } as const,
        ]),
    { field: 'approach', text: () => approachWords(approach, nameOf), citations: [approach.citation] },
    ...(record ? [{ field: 'picture', text: () => pictureClaim(record, nameOf), citations: [] } as const] : []),
    { field: 'ranges', text: () => rangeClaim(point, data), citations: rangeCitations(point, data) },
  ];
}

const BASIS = {
  measured: 'measured',
  derived: 'worked out from measurements',
  convention: 'a convention of teaching',
  none: 'no basis',
} as const;
const URGENCY: Readonly<Record<Urgency, string>> = {
  emergency: 'call for emergency help now',
  'same-day': 'be seen today',
  soon: 'be seen within days',
};

const said = <TField>(
  field: TField,
  words: string | null | undefined,
  citations: readonly Citation[] = [],
): readonly Draft<TField>[] => (words ? [{ field, text: () => words, citations }] : []);

function anatomyDrafts({
  name,
  latin,
  synonyms,
  origin,
  insertion,
  action,
  nerve,
  typicalPointCount: count,
  referral,
}: Muscle): readonly Draft<MuscleReviewField>[] {
  return [
    ...said('names' as const, `${name}, ${latin}${synonyms.length > 0 ? `; also ${listed(synonyms)}` : ''}.`),
    ...said('origin' as const, origin),
    ...said('insertion' as const, insertion),
    ...said('action' as const, action),
    ...said('nerve' as const, nerve),
    ...(count
      ? said(
          'point-count' as const,
          `Usually described: ${count.max === null ? `${count.min} or more` : count.max === count.min ? count.min : `${count.min}–${count.max}`}.`,
          [count.citation],
        )
      : []),
    ...said('referral-note' as const, referral.note, referral.sources),
  ];
}

function needlingDrafts({ needling }: Muscle): readonly Draft<MuscleReviewField>[] {
  const { depthMm, depthBasis, ceilingMm, needleLengthMm, structuresAtRisk, sources } = needling;
  return [
    ...said(
      'depth' as const,
      depthMm ? `${span(depthMm, 'mm')} from the skin; ${BASIS[depthBasis]}.` : 'No depth is stated.',
      sources,
    ),
    ...(ceilingMm ? said('ceiling' as const, `${ceilingMm.mm} mm: ${ceilingMm.what}.`, [ceilingMm.citation]) : []),
    ...said('needle-length' as const, needleLengthMm && `${span(needleLengthMm, 'mm')}.`, sources),
    ...said('position' as const, needling.position, sources),
    ...said('technique' as const, needling.technique, sources),
    ...said(
      'hazards' as const,
      structuresAtRisk.length > 0 ? `${structuresAtRisk.map(({ wording }) => wording).join('; ')}.` : 'None is named.',
      sources,
    ),
    ...said('safety-rule' as const, needling.safetyRule, sources),
    ...said('notes' as const, needling.notes, sources),
  ];
}

function cautionDrafts(muscle: Muscle, data: Knowledge): readonly Draft<MuscleReviewField>[] {
  const asked = questionsOf(muscle, data);
  return [
    {
      field: 'look-alikes',
      citations: muscle.confusedWith.map(({ citation }) => citation),
      text: () =>
        muscle.confusedWith.map(({ condition, redFlag }) => `${condition}${redFlag ? ' (serious)' : ''}`).join('; ') ||
        'None is named.',
    },
    {
      field: 'red-flags',
      citations: asked.map(({ citation }) => citation),
      text: () =>
        asked.map(({ question, urgency }) => `${question} If yes, ${URGENCY[urgency]}.`).join(' ') ||
        'No question is asked.',
    },
  ];
}

function muscleDrafts(muscle: Muscle, data: Knowledge): readonly Draft<MuscleReviewField>[] {
  return [
    ...anatomyDrafts(muscle),
    ...needlingDrafts(muscle),
    ...cautionDrafts(muscle, data),
    ...said('plain-explanation' as const, muscle.plainExplanation),
    ...said('what-it-does' as const, data.wordsById.get(muscle.id)?.whatItDoes),
    ...said('triggers' as const, listed(muscle.commonTriggers)),
    ...said('self-care' as const, muscle.selfCare),
  ];
}

/** Ids of the claims of a muscle, those of its points first, as {@link reviewClaimsOf} orders them. */
export function reviewClaimIdsOf(muscle: Muscle, data: Knowledge): readonly ReviewClaimId[] {
  return [
    ...muscle.triggerPoints.flatMap((point) =>
      pointDrafts(point, muscle, data).map(({ field }) => reviewClaimId(point.id, field)),
    ),
    ...muscleDrafts(muscle, data).map(({ field }) => reviewClaimId(muscle.id, field)),
  ];
}

/** Every claim of a muscle that a clinician can judge: those of its points in order, then those of the muscle. */
export function reviewClaimsOf(muscle: Muscle, data: Knowledge): readonly ReviewClaim[] {
  const claim = (record: MuscleId | TriggerPointId, about: ReviewSubject, draft: Draft<unknown>): ReviewClaim => {
    const text = draft.text();
    return { id: reviewClaimId(record, about.field), about, text, print: printOf(text), citations: draft.citations };
  };
  return [
    ...muscle.triggerPoints.flatMap((point) =>
      pointDrafts(point, muscle, data).map((draft) =>
        claim(point.id, { kind: 'point', field: draft.field, point }, draft),
      ),
    ),
    ...muscleDrafts(muscle, data).map((draft) => claim(muscle.id, { kind: 'muscle', field: draft.field }, draft)),
  ];
}
