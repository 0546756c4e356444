/** How much of each cell of the skin is marked. */
import type { CellIndex } from './cells.ts';
import { isBlank, type PainPatch, type PatchCover, type PlacedArea } from './patch.ts';

/** Cell → how much of it is marked, mm²; never more than the cell is. */
export type Cover = ReadonlyMap<number, number>;

/** A drawing as it is reckoned with: the patches and what each covers. */
export interface PainDrawing {
  readonly patches: readonly PainPatch[];
  /** Of these patches. One that is missing here covers what its areas do. */
  readonly covers: readonly PatchCover[];
}

/** Whole areas, as they are chosen by name. */
export function coverOfAreas(areas: readonly PlacedArea[], index: CellIndex): Cover {
  return new Map(areas.flatMap((placed) => index.cellsOf(placed)).map((cell) => [cell, index.mm2(cell)]));
}

/** Several covers as one: what was marked twice in a cell counts once the cell is full. */
export function joinedCover(covers: readonly Cover[], { mm2 }: Pick<CellIndex, 'mm2'>): Cover {
  const joined = new Map<number, number>();
  for (const cover of covers)
    for (const [cell, covered] of cover) joined.set(cell, Math.min(mm2(cell), (joined.get(cell) ?? 0) + covered));
  return joined;
}

/**
 * What a patch covers: what the skin measured of it, and the whole areas that were chosen for it. Where something was erased
 * only the skin can say what is left of those.
 */
export function coverOf(patch: PainPatch, measured: readonly PatchCover[], index: CellIndex): Cover {
  const found = measured.find((one) => one.patch === patch.id);
  const painted: Cover = new Map(found?.cells.filter(([cell, covered]) => covered > 0 && cell < index.count));
  if (found && patch.strokes.some(({ erases }) => erases)) return joinedCover([painted], index);
  const chosen = coverOfAreas(patch.areas, index);
  const joined = new Map(joinedCover([painted], index));
  for (const [cell, covered] of chosen) joined.set(cell, covered);
  return joined;
}

/** What every patch covers, those that mark anything, by id. */
export function coversOf({ patches, covers }: PainDrawing, index: CellIndex): ReadonlyMap<number, Cover> {
  return new Map(
    patches
      .filter((patch) => !isBlank(patch))
      .map((patch) => [patch.id, coverOf(patch, covers, index)] as const)
      .filter(([, cover]) => cover.size > 0),
  );
}

/** What hurts by a drawing: the covers of its patches but of those that were said not to hurt. */
export function painfulCovers(drawing: PainDrawing, index: CellIndex): ReadonlyMap<number, Cover> {
  const still = new Set(drawing.patches.filter(({ intensity }) => intensity === 0).map(({ id }) => id));
  return new Map([...coversOf(drawing, index)].filter(([id]) => !still.has(id)));
}

/** What is summed up of a cover; once for each, since every muscle asks. */
interface Sums {
  readonly mm2: number;
  /** Area and side → how much of it is marked, mm². */
  readonly ofAreas: ReadonlyMap<string, number>;
}

const sums = new WeakMap<Cover, { readonly index: CellIndex; readonly sums: Sums }>();
const keyOf = ({ area, side }: PlacedArea, index: CellIndex): string =>
  `${area}/${index.isMidline(area) ? 'right' : side}`;

function sumsOf(cover: Cover, index: CellIndex): Sums {
  const held = sums.get(cover);
  if (held?.index === index) return held.sums;
  const ofAreas = new Map<string, number>();
  for (const [cell, covered] of cover)
    for (const placed of index.areasAt(cell)) {
      const key = keyOf(placed, index);
      ofAreas.set(key, (ofAreas.get(key) ?? 0) + covered);
    }
  const made: Sums = { mm2: coverMm2(cover), ofAreas };
  sums.set(cover, { index, sums: made });
  return made;
}

/** Its size, mm². */
export function coverMm2(cover: Cover): number {
  let sum = 0;
  for (const covered of cover.values()) sum += covered;
  return sum;
}

/** How much of an area is marked, mm². */
export function markedMm2(placed: PlacedArea, cover: Cover, index: CellIndex): number {
  return sumsOf(cover, index).ofAreas.get(keyOf(placed, index)) ?? 0;
}

/** An area counts as marked from this share of it on, or where it holds this share of what was marked. */
const MARKED = { ofArea: 0.2, ofCover: 0.25 } as const;
/** Below this share of an area nothing of it was meant. */
const TOUCHED = 0.1;

/** Whether an area was marked, only touched, or left out. */
export function markOf(placed: PlacedArea, cover: Cover, index: CellIndex): 'marked' | 'touched' | 'left-out' {
  const marked = markedMm2(placed, cover, index);
  const whole = index.mm2Of(placed);
  if (marked <= 0 || whole <= 0) return 'left-out';
  if (marked >= MARKED.ofArea * whole || marked >= MARKED.ofCover * sumsOf(cover, index).mm2) return 'marked';
  return marked >= TOUCHED * whole ? 'touched' : 'left-out';
}

/** Every area that a cover touches, and how much of it is marked, mm²; the most first. */
function touchedAreas(
  cover: Cover,
  index: CellIndex,
): readonly { readonly placed: PlacedArea; readonly mm2: number }[] {
  const found = new Map<string, PlacedArea>();
  for (const cell of cover.keys())
    for (const placed of index.areasAt(cell)) found.set(`${placed.area}/${placed.side}`, placed);
  return [...found.values()]
    .map((placed) => ({ placed, mm2: markedMm2(placed, cover, index) }))
    .sort((one, other) => other.mm2 - one.mm2);
}

/** The areas that were marked, those of which most was first. */
export function markedAreas(cover: Cover, index: CellIndex): readonly PlacedArea[] {
  return touchedAreas(cover, index).flatMap(({ placed }) =>
    markOf(placed, cover, index) === 'marked' ? [placed] : [],
  );
}

/** Half of an area, or half of a cover in it, and the area may stand for what was painted. */
const STANDS_FOR = 0.5;

/** The areas that say best where a cover is, the largest share of it first: where none may stand for it, the one in which most of it lies. None where no area is. */
export function mainAreas(cover: Cover, index: CellIndex): readonly PlacedArea[] {
  const { mm2: all } = sumsOf(cover, index);
  const touched = touchedAreas(cover, index);
  const stand = touched.filter(({ placed, mm2 }) => mm2 >= STANDS_FOR * Math.min(all, index.mm2Of(placed)));
  return (stand.length > 0 ? stand : touched.slice(0, 1)).map(({ placed }) => placed);
}
