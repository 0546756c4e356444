/** What must hold of every muscle and any drawing on the real skins. */
import { array, assert, constantFrom, float, property, uniqueArray } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BODY_IDS,
  loadBody,
  loadDataset,
  loadSkinCells,
  type Dataset,
  type SkinCells,
} from '../../src/anatomy/index.ts';
import { indexCells, painAreas, type CellIndex, type Cover } from '../../src/reasoning/index.ts';
import { coverOfAreas } from '../../src/reasoning/pain-drawing/cover.ts';
import { joinedCover } from '../../src/reasoning/pain-drawing/cover.ts';
import { rankMuscles, type Found } from '../../src/reasoning/pain-drawing/candidate.ts';
import type { PlacedArea } from '../../src/reasoning/index.ts';

const SEED = 14;
const RUNS = 60;

describe.each(BODY_IDS)('any drawing on the %s', (id) => {
  let dataset: Dataset;
  let skin: SkinCells;
  let index: CellIndex;
  let places: readonly PlacedArea[];
  beforeAll(async () => {
    const body = await loadBody(id);
    [dataset, skin] = await Promise.all([loadDataset(body), loadSkinCells(body)]);
    index = indexCells(skin, dataset);
    places = dataset.areas.flatMap(({ id: area, side }): PlacedArea[] =>
      side === 'paired'
        ? [
            { area, side: 'right' },
            { area, side: 'left' },
          ]
        : [{ area, side: 'right' }],
    );
  });
  const ranked = (cover: Cover): readonly Found[] => rankMuscles(cover, index, dataset.muscles);
  const named = (found: readonly Found[]): readonly string[] =>
    found.map(({ sided, explained }) => `${sided.pattern.muscle.id} ${explained.score.toFixed(9)}`);
  /** Some areas, each marked in part. */
  const drawing = () => array(someArea(), { minLength: 1, maxLength: 6 });
  const someArea = () => constantFrom(...places.keys());
  const coverOfSome = (chosen: readonly number[], share = 1): Cover =>
    new Map(
      [
        ...coverOfAreas(
          chosen.map((at) => places[at]!),
          index,
        ),
      ].map(([cell, mm2]) => [cell, share * mm2]),
    );

  it.each(['right', 'left'] as const)(
    'ranks a muscle first, or as good as the first, for its own full pattern (%s)',
    (side) => {
      const late = dataset.muscles.flatMap(({ id: muscle, triggerPoints }) => {
        const areas = [...painAreas(triggerPoints).keys()].map((area): PlacedArea => ({ area, side }));
        if (areas.length === 0) return [];
        const found = ranked(coverOfAreas(areas, index));
        const own = found.find(({ sided }) => sided.pattern.muscle.id === muscle);
        const isFirst =
          own !== undefined &&
          own.explained.score >= found[0]!.explained.score - 1e-9 &&
          (own.sided.sides.includes(side) || own.either);
        return isFirst ? [] : [muscle];
      });
      expect(late).toEqual([]);
    },
  );

  it('ranks a muscle first, or as good as the first, for its usual zones alone', () => {
    const late = dataset.muscles.flatMap(({ id: muscle, triggerPoints }) => {
      const areas = [...painAreas(triggerPoints)]
        .filter(([, frequency]) => frequency === 'often')
        .map(([area]): PlacedArea => ({ area, side: 'right' }));
      if (areas.length === 0) return [];
      const found = ranked(coverOfAreas(areas, index));
      const own = found.find(({ sided }) => sided.pattern.muscle.id === muscle);
      return own && own.explained.score >= found[0]!.explained.score - 1e-9 ? [] : [muscle];
    });
    expect(late).toEqual([]);
  });

  it('raises no muscle by an area that is none of its own', () => {
    assert(
      property(drawing(), someArea(), (chosen, added) => {
        const before = coverOfSome(chosen);
        const more = coverOfSome([added]);
        const after = joinedCover([before, new Map([...more].filter(([cell]) => !before.has(cell)))], index);
        const scores = new Map(ranked(after).map(({ sided, explained }) => [sided.pattern.muscle, explained.score]));
        return ranked(before).every(
          ({ sided, explained }) =>
            [...more.keys()].some(
              (cell) => sided.pattern.isReached[cell] === 1 || sided.pattern.isReached[index.mirror(cell)] === 1,
            ) || (scores.get(sided.pattern.muscle) ?? 0) <= explained.score + 1e-9,
        );
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('is answered alike whatever the order, and however often the same is marked', () => {
    assert(
      property(uniqueArray(someArea(), { minLength: 2, maxLength: 6 }), (chosen) => {
        const forth = named(ranked(coverOfSome(chosen)));
        expect(named(ranked(coverOfSome([...chosen].reverse())))).toEqual(forth);
        expect(named(ranked(coverOfSome([...chosen, ...chosen])))).toEqual(forth);
        const twice = joinedCover(
          chosen.flatMap((at) => [coverOfSome([at]), coverOfSome([at])]),
          index,
        );
        expect(named(ranked(twice))).toEqual(forth);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('gets the mirrored answer for its mirror image', () => {
    const other = { right: 'left', left: 'right' } as const;
    assert(
      property(drawing(), float({ min: Math.fround(0.1), max: 1, noNaN: true }), (chosen, share) => {
        const cover = coverOfSome(chosen, share);
        const mirrored = new Map([...cover].map(([cell, mm2]) => [index.mirror(cell), mm2]));
        const sides = (found: readonly Found[], turn: boolean) =>
          found.map(({ sided, explained }) =>
            [
              sided.pattern.muscle.id,
              explained.score.toFixed(9),
              ...sided.sides.map((side) => (turn ? other[side] : side)).toSorted(),
            ].join(' '),
          );
        expect(sides(ranked(mirrored), true)).toEqual(sides(ranked(cover), false));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('keeps its ranks when the skin is cut twice as fine', () => {
    const halved = skin.cells.flatMap((cell) => [
      { ...cell, mm2: 0.3 * cell.mm2 },
      { ...cell, mm2: 0.7 * cell.mm2 },
    ]);
    const fine = indexCells({ ...skin, cells: halved }, dataset);
    const [count, half] = [skin.cells.length, index.count / 2];
    const split = (cell: number): readonly (readonly [number, number])[] => {
      const at = 2 * (cell % half) + (cell < half ? 0 : 2 * count);
      return [
        [at, 0.3],
        [at + 1, 0.7],
      ];
    };
    assert(
      property(drawing(), float({ min: Math.fround(0.1), max: 1, noNaN: true }), (chosen, share) => {
        const cover = coverOfSome(chosen, share);
        const finer = new Map(
          [...cover].flatMap(([cell, mm2]) => split(cell).map(([to, part]) => [to, part * mm2] as const)),
        );
        const rounded = (found: readonly Found[]) =>
          found.map(({ sided, explained }) => `${sided.pattern.muscle.id} ${explained.score.toFixed(6)}`);
        expect(rounded(rankMuscles(finer, fine, dataset.muscles))).toEqual(rounded(ranked(cover)));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
