/* eslint-disable words/no-literal -- goes with this file */
/** Stands in for what src/reasoning will hand out of pain drawings: one cell an area, every muscle by its best area. */
import type {
  AreaId,
  BodyPart,
  BodyPartId,
  BodySide,
  Dataset,
  Muscle,
  RedFlag,
  RedFlagId,
} from '../../anatomy/index.ts';
import { candidatesAt, felt, questionsAt } from '../../reasoning/index.ts';
import type { Candidate, PainPatch, PatchCover, PlacedArea } from '../../reasoning/index.ts';
import type { PainDrawingFile, SkinCells, SkinDirection, Symptom } from './stub-anatomy.ts';

export interface CellIndex {
  readonly count: number;
  readonly skinMm2: number;
  readonly cellsOf: (placed: PlacedArea) => readonly number[];
  readonly mm2: (cell: number) => number;
  readonly areasAt: (cell: number) => readonly PlacedArea[];
  readonly partAt: (cell: number) => BodyPartId;
  readonly mirror: (cell: number) => number;
  readonly facingAt: (cell: number) => SkinDirection;
}
export type Cover = ReadonlyMap<number, number>;
export type LeftOver = 'none' | 'a-little' | 'much';
export interface AgreeingArea {
  readonly area: AreaId;
  readonly side: BodySide;
  readonly frequency: Candidate['frequency'];
  readonly deep: boolean;
}
export interface PainCandidate {
  readonly muscle: Muscle;
  readonly sides: readonly BodySide[];
  readonly either: boolean;
  readonly agrees: readonly AgreeingArea[];
  readonly unmarked: readonly PlacedArea[];
  readonly left: LeftOver;
  readonly feelsLike: string;
  readonly score: number;
}
export interface Combination {
  readonly candidates: readonly PainCandidate[];
  readonly left: LeftOver;
  readonly score: number;
}
export interface Unexplained {
  readonly left: LeftOver;
  readonly parts: readonly { readonly part: BodyPartId; readonly side: BodySide }[];
  readonly areas: readonly PlacedArea[];
}
export interface DrawingCandidates {
  readonly together: readonly PainCandidate[];
  readonly byPatch: ReadonlyMap<number, readonly PainCandidate[]>;
  readonly combinations: readonly Combination[];
  readonly unexplained: Unexplained;
}
export interface Drawing {
  readonly patches: readonly PainPatch[];
  readonly covers: readonly PatchCover[];
}
export interface Extent {
  readonly mm2: number;
  readonly cm2: number;
  readonly percent: number;
  readonly bySide: { readonly right: number; readonly left: number };
  readonly byFacing: { readonly front: number; readonly back: number; readonly other: number };
}
export interface PlaceWords {
  readonly side: BodySide | 'middle';
  readonly area: AreaId | null;
  readonly part: BodyPartId;
  readonly facing: SkinDirection;
}
export interface AreaCauses {
  readonly part: BodyPart;
  readonly side: BodySide;
  readonly causes: readonly string[];
}
export type Change = 'within-noise' | 'beyond-noise';
export interface PatchChange {
  readonly before: number | null;
  readonly after: number | null;
  readonly intensity: { readonly before: number | null; readonly after: number | null };
  readonly jaccard: number;
}
export interface Comparison {
  readonly extent: { readonly before: Extent; readonly after: Extent; readonly change: Change };
  readonly patchCount: { readonly before: number; readonly after: number };
  readonly samePlace: number;
  readonly placeChange: Change;
  readonly patches: readonly PatchChange[];
}

const KNOWN = new WeakMap<SkinCells, CellIndex>();
export function skinAreas(cells: SkinCells): CellIndex {
  const known = KNOWN.get(cells);
  if (known) return known;
  const count = cells.cells.length;
  const at = (cell: number) => cells.cells[cell % count];
  const index: CellIndex = {
    count,
    skinMm2: cells.skinMm2,
    cellsOf: ({ area, side }) =>
      cells.cells.flatMap(({ areas }, cell) => (areas.includes(area) ? [side === 'left' ? cell + count : cell] : [])),
    mm2: (cell) => at(cell)?.mm2 ?? 0,
    areasAt: (cell) =>
      (at(cell)?.areas ?? []).map((area): PlacedArea => ({ area, side: cell < count ? 'right' : 'left' })),
    partAt: (cell) => at(cell)?.part ?? ('' as BodyPartId),
    mirror: (cell) => (cell + count) % (2 * count),
    facingAt: (cell) => at(cell)?.facing ?? 'front',
  };
  KNOWN.set(cells, index);
  return index;
}

export function coversOf(
  patches: readonly PainPatch[],
  measured: readonly PatchCover[] | null,
  index: CellIndex,
): readonly PatchCover[] {
  return patches.map(({ id, areas }) => {
    const cells = new Map(measured?.find(({ patch }) => patch === id)?.cells);
    for (const cell of areas.flatMap(index.cellsOf)) cells.set(cell, index.mm2(cell));
    return { patch: id, cells: [...cells] };
  });
}
export function coverOf({ cells }: PatchCover, _index: CellIndex): Cover {
  return new Map(cells);
}
export function joinedCover(covers: readonly PatchCover[], index: CellIndex): Cover {
  const joined = new Map<number, number>();
  for (const [cell, mm2] of covers.flatMap(({ cells }) => cells))
    joined.set(cell, Math.min(index.mm2(cell), (joined.get(cell) ?? 0) + mm2));
  return joined;
}

const placedOf = (covers: readonly PatchCover[], index: CellIndex): readonly PlacedArea[] =>
  [...joinedCover(covers, index).keys()].flatMap(index.areasAt);

function ranked(covers: readonly PatchCover[], index: CellIndex, dataset: Dataset): readonly PainCandidate[] {
  const placed = placedOf(covers, index);
  return candidatesAt(
    placed.map(({ area }) => area),
    dataset,
  ).map(({ muscle, frequency, deep, feelsLike }, at): PainCandidate => {
    const own = new Set(felt(muscle.triggerPoints).map(({ area }) => area));
    const agrees = placed.filter(({ area }) => own.has(area));
    const sides = [...new Set(agrees.map(({ side }) => side))];
    return {
      muscle,
      sides: sides.length > 0 ? sides : ['right'],
      either: false,
      agrees: agrees.map((one) => ({ ...one, frequency, deep })),
      unmarked: [...own]
        .filter((area): area is AreaId => area !== null && !placed.some((one) => one.area === area))
        .slice(0, 2)
        .map((area) => ({ area, side: sides[0] ?? 'right' })),
      left: agrees.length === placed.length ? 'none' : agrees.length * 2 >= placed.length ? 'a-little' : 'much',
      feelsLike,
      score: 1 / (1 + at),
    };
  });
}
export function painCandidates({ patches, covers }: Drawing, index: CellIndex, dataset: Dataset): DrawingCandidates {
  const counted = covers.filter(({ patch }) => patches.find(({ id }) => id === patch)?.intensity !== 0);
  const together = ranked(counted, index, dataset);
  const [first, second] = together;
  return {
    together,
    byPatch: new Map(counted.map((cover) => [cover.patch, ranked([cover], index, dataset)])),
    combinations:
      first && second && first.left !== 'none' ? [{ candidates: [first, second], left: 'none', score: 1 }] : [],
    unexplained: { left: together.length > 0 ? 'none' : 'much', parts: [], areas: [] },
  };
}

export type ScreeningAnswer = 'yes' | 'no' | 'not-asked-yet';
export function questionsForDrawing(
  { covers }: Drawing,
  index: CellIndex,
  candidates: readonly PainCandidate[],
  dataset: Dataset,
): readonly RedFlag[] {
  const parts = [...new Set(placedOf(covers, index).flatMap(({ area }) => dataset.bodyPartByArea.get(area) ?? []))];
  const asked = candidates.map(({ muscle, feelsLike }): Candidate => ({
    muscle,
    frequency: 'often',
    deep: false,
    feelsLike,
  }));
  return [...new Set(parts.flatMap((part) => questionsAt(part, asked, dataset)))];
}
export interface ScreeningStep {
  readonly asked: readonly RedFlag[];
  readonly stillOpen: number;
  readonly yes: readonly RedFlag[];
  readonly notAskedYet: readonly RedFlag[];
  readonly first: RedFlag | undefined;
}
export function screeningStep(
  questions: readonly RedFlag[],
  answers: ReadonlyMap<RedFlagId, ScreeningAnswer>,
): ScreeningStep {
  const open = questions.filter(({ id }) => !answers.has(id));
  const yes = questions.filter(({ id }) => answers.get(id) === 'yes');
  return {
    asked: open.slice(0, 5),
    stillOpen: Math.max(0, open.length - 5),
    yes,
    notAskedYet: questions.filter(({ id }) => answers.get(id) === 'not-asked-yet'),
    first: yes[0],
  };
}
export function hasNerveSigns(patches: readonly PainPatch[]): boolean {
  return patches.some(({ qualities }) => qualities.includes('numb') || qualities.includes('tingling'));
}
export function otherCausesAt(
  { covers }: Drawing,
  index: CellIndex,
  candidates: readonly PainCandidate[],
  dataset: Dataset,
): readonly AreaCauses[] {
  const placed = placedOf(covers, index);
  const causes = [
    ...new Set(candidates.slice(0, 4).flatMap(({ muscle }) => muscle.confusedWith.map(({ condition }) => condition))),
  ].slice(0, 4);
  const seen = new Set<string>();
  return placed.flatMap(({ area, side }) => {
    const part = dataset.bodyPartByArea.get(area);
    if (!part || seen.has(part.id + side)) return [];
    seen.add(part.id + side);
    return [{ part, side, causes }];
  });
}
export function symptomAreas({ areas }: Symptom, side: BodySide): readonly PlacedArea[] {
  return areas.map((area) => ({ area, side }));
}

export function extentOf(cover: Cover, index: CellIndex): Extent {
  const sum = (wanted: (cell: number) => boolean) =>
    [...cover].reduce((all, [cell, mm2]) => all + (wanted(cell) ? mm2 : 0), 0);
  const mm2 = sum(() => true);
  return {
    mm2,
    cm2: Math.round(mm2 / 10) / 10,
    percent: Math.round((1000 * mm2) / index.skinMm2) / 10,
    bySide: { right: sum((cell) => cell < index.count), left: sum((cell) => cell >= index.count) },
    byFacing: {
      front: sum((cell) => index.facingAt(cell) === 'front'),
      back: sum((cell) => index.facingAt(cell) === 'back'),
      other: sum((cell) => !['front', 'back'].includes(index.facingAt(cell))),
    },
  };
}
export function placeAt(cell: number, _normal: unknown, index: CellIndex, dataset: Dataset): PlaceWords {
  const area = index.areasAt(cell)[0]?.area ?? null;
  const isMidline = area !== null && dataset.areaById.get(area)?.side === 'midline';
  return {
    side: isMidline ? 'middle' : cell < index.count ? 'right' : 'left',
    area,
    part: index.partAt(cell),
    facing: index.facingAt(cell),
  };
}
export function placesOf(cover: Cover, index: CellIndex, dataset: Dataset): readonly PlaceWords[] {
  return [...cover.entries()]
    .sort(([, one], [, other]) => other - one)
    .map(([cell]) => placeAt(cell, null, index, dataset));
}
export function compareDrawings(before: Drawing, after: Drawing, index: CellIndex): Comparison {
  const [old, now] = [joinedCover(before.covers, index), joinedCover(after.covers, index)];
  const jaccard = (one: Cover, other: Cover): number => {
    const both = [...one.keys()].filter((cell) => other.has(cell)).length;
    return both / Math.max(1, one.size + other.size - both);
  };
  const extents = [extentOf(old, index), extentOf(now, index)] as const;
  const pairs = Math.max(before.patches.length, after.patches.length);
  return {
    extent: {
      before: extents[0],
      after: extents[1],
      change: Math.abs(extents[0].mm2 - extents[1].mm2) < 0.2 * extents[0].mm2 ? 'within-noise' : 'beyond-noise',
    },
    patchCount: { before: before.patches.length, after: after.patches.length },
    samePlace: jaccard(old, now),
    placeChange: jaccard(old, now) > 0.6 ? 'within-noise' : 'beyond-noise',
    patches: Array.from({ length: pairs }, (_, at) => {
      const [one, other] = [before.patches[at], after.patches[at]];
      return {
        before: one?.id ?? null,
        after: other?.id ?? null,
        intensity: { before: one?.intensity ?? null, after: other?.intensity ?? null },
        jaccard: 0,
      };
    }),
  };
}
export function painDrawingFile(
  { patches, covers }: Drawing,
  about: Pick<PainDrawingFile, 'body' | 'drawnOn' | 'name'>,
): PainDrawingFile {
  return { kind: 'myopoint-pain-drawing', version: 1, ...about, patches, covers };
}
export type FhirWords = Readonly<Record<string, unknown>>;
export function painBundle(file: PainDrawingFile, _index: CellIndex, _words: FhirWords): object {
  return { resourceType: 'Bundle', type: 'collection', entry: file.patches.map(({ id }) => ({ fullUrl: String(id) })) };
}
