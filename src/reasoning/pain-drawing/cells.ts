/** Look-ups over the cells of a skin: which cells an area holds, which areas a cell lies in, and which is the mirror image of which. */
import type { Area, AreaId, BodyPartId, BodySide, SkinCell, SkinCells, SkinDirection } from '../../anatomy/index.ts';
import type { PlacedArea } from './patch.ts';

/** The cells of a body's skin, both halves: those of the left follow those of the right in the same order. */
export interface CellIndex {
  /** Of which it was made. */
  readonly skin: SkinCells;
  /** Of both halves. */
  readonly count: number;
  /** All skin, mm². */
  readonly skinMm2: number;
  /** How much skin a cell is, mm²; 0 where there is none of this number. */
  readonly mm2: (cell: number) => number;
  /** The same cell of the other half. */
  readonly mirror: (cell: number) => number;
  readonly sideOf: (cell: number) => BodySide;
  /** @throws RangeError where there is no such cell, as `facingOf` does */
  readonly partOf: (cell: number) => BodyPartId;
  readonly facingOf: (cell: number) => SkinDirection;
  /** The areas it lies in, the smallest first; those of the midline on the right. */
  readonly areasAt: (cell: number) => readonly PlacedArea[];
  /** None where the area is not known. */
  readonly cellsOf: (placed: PlacedArea) => readonly number[];
  /** How much skin an area is on one side, or in the midline in all, mm². */
  readonly mm2Of: (placed: PlacedArea) => number;
  readonly isMidline: (area: AreaId) => boolean;
}

const otherSide = (side: BodySide): BodySide => (side === 'right' ? 'left' : 'right');
const keyOf = ({ area, side }: PlacedArea): string => `${area}/${side}`;

/** The areas of the right half's cell as they are called there. */
function placedOf({ areas, otherSide: across }: SkinCell, midline: ReadonlySet<AreaId>): readonly PlacedArea[] {
  return [
    ...areas.map((area): PlacedArea => ({ area, side: 'right' })),
    ...across.filter((area) => !midline.has(area)).map((area): PlacedArea => ({ area, side: 'left' })),
  ];
}

const made = new WeakMap<SkinCells, CellIndex>();

/**
 * Makes the look-ups, once for each skin.
 * @param skin the cells of the body
 * @param dataset which areas lie in the midline
 */
export function indexCells(
  skin: SkinCells,
  { areas }: { readonly areas: readonly Pick<Area, 'id' | 'side'>[] },
): CellIndex {
  const held = made.get(skin);
  if (held) return held;
  const half = skin.cells.length;
  const midline = new Set(areas.filter(({ side }) => side === 'midline').map(({ id }) => id));
  const mirrored = ({ area, side }: PlacedArea): PlacedArea => ({
    area,
    side: midline.has(area) ? 'right' : otherSide(side),
  });
  const right = skin.cells.map((cell) => placedOf(cell, midline));
  const unsorted = [...right, ...right.map((placed) => placed.map(mirrored))];
  const sizesOfCells = [...skin.cells, ...skin.cells].map(({ mm2 }) => mm2);
  const mm2 = (cell: number): number => sizesOfCells[cell] ?? 0;
  const cells = new Map<string, number[]>();
  const sizes = new Map<string, number>();
  unsorted.forEach((placed, cell) => {
    for (const key of placed.map(keyOf)) {
      const inside = cells.get(key) ?? [];
      inside.push(cell);
      cells.set(key, inside);
      sizes.set(key, (sizes.get(key) ?? 0) + mm2(cell));
    }
  });
  const sizeOf = (placed: PlacedArea): number => sizes.get(keyOf(placed)) ?? 0;
  const areasAt = unsorted.map((placed) => placed.toSorted((one, other) => sizeOf(one) - sizeOf(other)));
  const canonical = (placed: PlacedArea): PlacedArea =>
    midline.has(placed.area) && placed.side === 'left' ? mirrored(placed) : placed;
  const cellAt = (cell: number): SkinCell => {
    const found = skin.cells[cell % half];
    if (!found) throw new RangeError(`expected a cell below ${2 * half}, received ${cell}`);
    return found;
  };
  const index: CellIndex = {
    skin,
    count: 2 * half,
    skinMm2: skin.skinMm2,
    mm2,
    mirror: (cell) => (cell + half) % (2 * half),
    sideOf: (cell) => (cell < half ? 'right' : 'left'),
    partOf: (cell) => cellAt(cell).part,
    facingOf: (cell) => cellAt(cell).facing,
    areasAt: (cell) => areasAt[cell] ?? [],
    cellsOf: (placed) => cells.get(keyOf(canonical(placed))) ?? [],
    mm2Of: (placed) => sizeOf(canonical(placed)),
    isMidline: (area) => midline.has(area),
  };
  made.set(skin, index);
  return index;
}
