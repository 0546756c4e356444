/**
 * How well an answer fits when someone says back what was explained. There is no wrong: an answer fits, lies near, or leads to another try.
 * Pure; nothing of it is kept.
 */
import type {
  AreaId,
  BodySide,
  ClaimId,
  Dataset,
  Muscle,
  MuscleId,
  Region,
  Side,
  StructureId,
} from '../anatomy/index.ts';
import { REGIONS, URGENT_SIGNS, USUAL_AFTER, isCompact, isLungOrPleura } from '../anatomy/index.ts';
import { FREQUENCIES, painAreas, type Frequency } from './referral.ts';
import { synergistsOf } from './relations.ts';
import { pointsOf, type Subject } from './subject.ts';

/** `right`: what was meant; `near`: beside it; `far`: elsewhere. */
type Fit = 'right' | 'near' | 'far';

/** Something of the body that was pointed at. */
export type Pointed =
  | { readonly kind: 'muscle'; readonly id: MuscleId; readonly side: Side }
  | { readonly kind: 'structure'; readonly id: StructureId; readonly side: Side };

/** Skin that was touched: the areas it lies in, the most specific first; `both` where both sides are meant. */
export interface Touched {
  readonly side: BodySide;
  readonly areas: readonly AreaId[];
  readonly both?: boolean;
}

/** What was pointed at, against the muscle that was explained. */
export interface MuscleVerdict {
  readonly question: 'muscle';
  readonly fit: Fit;
  /** On the other side of the body than it was explained on. */
  readonly otherSide: boolean;
  /** `near` only: whether what is meant lies in a deeper layer, and whether the two work together. */
  readonly deeper: boolean;
  readonly worksTogether: boolean;
}

/** Where the skin was touched, against where the pain is described. */
export interface PainVerdict {
  readonly question: 'pain';
  readonly fit: Fit;
  readonly otherSide: boolean;
  /** The area that fitted, or the most specific one that was touched; null where no area is named. */
  readonly area: AreaId | null;
  /** `right` only. */
  readonly rank: Frequency | null;
}

/** What was chosen, against what needs help at once; never `near`. */
export interface HelpVerdict {
  readonly question: 'help';
  readonly fit: Fit;
  /** The claim that was chosen. */
  readonly chosen: ClaimId;
}

/** How an answer fits; one shape a question. */
export type Verdict = MuscleVerdict | PainVerdict | HelpVerdict;

/** Answers of the last question that are usual after a visit. */
const USUAL: readonly ClaimId[] = Object.values(USUAL_AFTER);

/** The sign that needs help at once: a muscle with lung or pleura at risk asks about breath, any other about a hurt nerve or a bleeding. */
export function urgentSignOf({ needling }: Pick<Muscle, 'needling'>): ClaimId {
  const nearLung = needling.structuresAtRisk.some(({ structures }) => structures.some(isLungOrPleura));
  return nearLung ? URGENT_SIGNS.chest : URGENT_SIGNS.spine;
}

/** Three answers of the last question: one sign that needs help at once among two usual things. Where it stands goes round from muscle to muscle. */
export function helpAnswers(muscle: Muscle, { muscles }: Pick<Dataset, 'muscles'>): readonly ClaimId[] {
  const place = muscles.findIndex(({ id }) => id === muscle.id) % (USUAL.length + 1);
  return [...USUAL.slice(0, place), urgentSignOf(muscle), ...USUAL.slice(place)];
}

/** Sides are the same where both are shown, or where the answer has none. */
function onOtherSide(answer: Side, subject: Subject, bothSides: boolean): boolean {
  return !bothSides && answer !== 'midline' && answer !== subject.side;
}

function regionOf({ kind, id }: Pointed, dataset: Dataset): Region | null {
  return (kind === 'structure' ? dataset.body.structureById(id) : dataset.muscleById.get(id))?.region ?? null;
}

/** The least layer any part of the muscle lies in: 1 superficial … 4 deepest. */
function layerOf(id: MuscleId, dataset: Dataset): number {
  const layers = (dataset.muscleById.get(id)?.structures ?? []).flatMap(
    (part) => dataset.body.structureById(part)?.depthLayer ?? [],
  );
  return layers.length > 0 ? Math.min(...layers) : 1;
}

/** How near what was pointed at lies to the muscle that was explained. With `bothSides` both were explained, so that neither is the other one. */
export function muscleVerdict(subject: Subject, pointed: Pointed, dataset: Dataset, bothSides = false): MuscleVerdict {
  const { muscle } = subject;
  const id = pointed.kind === 'muscle' ? pointed.id : null;
  const otherSide = onOtherSide(pointed.side, subject, bothSides);
  const worksTogether = id !== null && synergistsOf(muscle, dataset).some(({ muscle: other }) => other.id === id);
  const beside = isCompact(muscle.region) && regionOf(pointed, dataset) === muscle.region;
  const fit: Fit = id === muscle.id ? 'right' : beside || worksTogether ? 'near' : 'far';
  const deeper = fit === 'near' && beside && id !== null && layerOf(muscle.id, dataset) > layerOf(id, dataset);
  return { question: 'muscle', fit, otherSide, deeper, worksTogether: fit === 'near' && worksTogether };
}

/** How near the skin that was touched lies to where the pain is described. With `bothSides` both were explained, so that neither is the other one. */
export function painVerdict(subject: Subject, touched: Touched, dataset: Dataset, bothSides = false): PainVerdict {
  const described = painAreas(pointsOf(subject));
  const found = FREQUENCIES.flatMap((rank) => touched.areas.filter((area) => described.get(area) === rank))[0];
  const area = found ?? touched.areas[0] ?? null;
  const sided = area !== null && dataset.areaById.get(area)?.side === 'paired';
  const otherSide = onOtherSide(sided && !touched.both ? touched.side : 'midline', subject, bothSides);
  const regions = new Set([...described.keys()].map((id) => dataset.areaById.get(id)?.region));
  const beside = touched.areas.some((id) => regions.has(dataset.areaById.get(id)?.region));
  return {
    question: 'pain',
    fit: found ? 'right' : beside ? 'near' : 'far',
    otherSide,
    area,
    rank: (found && described.get(found)) ?? null,
  };
}

/** Whether what was chosen is the sign that needs help at once; null while nothing was, or for what is no answer. */
export function helpVerdict(
  muscle: Muscle,
  chosen: string | null,
  dataset: Pick<Dataset, 'muscles'>,
): HelpVerdict | null {
  const answer = helpAnswers(muscle, dataset).find((id) => id === chosen);
  return answer ? { question: 'help', fit: answer === urgentSignOf(muscle) ? 'right' : 'far', chosen: answer } : null;
}

/** How many answers there are to choose from by name. */
const ANSWERS = 6;

/** Muscles to choose from by name, the right one among them, by name: those that work or hurt alike, then those beside it. */
export function muscleAnswers(muscle: Muscle, dataset: Dataset): readonly Muscle[] {
  const alike = synergistsOf(muscle, dataset).map(({ muscle: other }) => other);
  const beside = dataset.musclesByRegion.get(muscle.region) ?? [];
  // Half of them near, so that the name is no mere guess, the others from the region.
  const chosen = new Set([muscle, ...alike.slice(0, ANSWERS / 2), ...beside, ...alike, ...dataset.muscles]);
  return [...chosen].slice(0, ANSWERS).sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Areas to choose from by name, up to half of them right ones, by name. */
export function areaAnswers(subject: Subject, dataset: Dataset): readonly AreaId[] {
  const described = painAreas(pointsOf(subject));
  const right = [...described.keys()].slice(0, ANSWERS / 2);
  // Spread over the body: the first of each region.
  const byRegion = new Map(
    dataset.areas
      .filter(({ id }) => !described.has(id))
      .toReversed()
      .map((area) => [area.region, area]),
  );
  const others = REGIONS.flatMap((region) => byRegion.get(region) ?? []);
  const name = (id: AreaId): string => dataset.areaById.get(id)?.name ?? id;
  return [...right, ...others.map(({ id }) => id)]
    .slice(0, ANSWERS)
    .sort((one, other) => name(one).localeCompare(name(other), 'en'));
}
