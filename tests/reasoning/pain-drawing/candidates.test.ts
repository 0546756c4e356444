import { describe, expect, it } from 'vitest';
import { painCandidates } from '../../../src/reasoning/index.ts';
import { DATASET, drawingOf, INDEX, patchOf } from './small-skin.ts';

const of = (...patches: readonly (readonly string[])[]) => painCandidates(drawingOf(...patches), INDEX, DATASET);
const names = (candidates: readonly { readonly muscle: { readonly id: string } }[]) =>
  candidates.map(({ muscle }) => muscle.id);

describe('the candidates of a drawing', () => {
  it('put first whose usual zone it is, then what is felt less often there', () => {
    const { together } = of(['temple']);
    expect(names(together)).toEqual(['templer', 'deeper', 'browser', 'rarer']);
    // 1500 of 1500 mm², all of the usual zone; the brow's muscle reaches the cell of 500 mm² and a quarter of its own zone.
    expect(together.map(({ score }) => Number(score.toFixed(4)))).toEqual([1, 0.45, 0.2708, 0.1875]);
  });
  it('say which zones agree and which usual ones were left out', () => {
    const [first] = of(['brow']).together;
    expect(first).toMatchObject({
      sides: ['right'],
      either: false,
      frequency: 'often',
      deep: false,
      feelsLike: 'browser 1',
      agrees: [{ area: 'brow', side: 'right', frequency: 'often', deep: false }],
      unmarked: [],
      left: 'none',
    });
    const loiner = of(['spine']).together.find(({ muscle }) => muscle.id === ('loiner' as never));
    expect(loiner?.unmarked.map(({ area, side }) => `${area} ${side}`)).toEqual(['loin right', 'loin left']);
  });
  it('take the side that was marked, both where both were, either where it is the middle', () => {
    const first = (...areas: readonly string[]) => of(areas).together[0];
    expect(first('temple left')).toMatchObject({ sides: ['left'], either: false });
    expect(first('temple', 'temple left')).toMatchObject({ sides: ['right', 'left'], either: false, left: 'none' });
    expect(first('spine')).toMatchObject({ sides: ['right', 'left'], either: true });
  });
  it('stand for each patch and together, but for one that does not hurt', () => {
    const drawing = {
      patches: [patchOf(1, ['temple']), patchOf(2, ['loin']), patchOf(3, ['brow left'], { intensity: 0 })],
      covers: [],
    };
    const { byPatch, together } = painCandidates(drawing, INDEX, DATASET);
    expect([...byPatch.keys()]).toEqual([1, 2]);
    expect(names(byPatch.get(2) ?? [])[0]).toBe('browser');
    expect(together.every(({ sides }) => sides.includes('right'))).toBe(true);
  });
  it('are none where nothing was marked or nothing is known', () => {
    expect(of([])).toMatchObject({ together: [], combinations: [], unexplained: { left: 'none', parts: [] } });
    expect(of(['nowhere']).together).toEqual([]);
  });
  it('say how much one leaves', () => {
    const left = (areas: readonly string[]) =>
      of(areas).together.map(({ muscle, left: rest }) => `${muscle.id} ${rest}`);
    expect(left(['temple', 'brow'])).toEqual(
      expect.arrayContaining(['templer none', 'browser a-little', 'deeper much', 'rarer much']),
    );
  });
});

describe('combinations', () => {
  it('explain together what none does alone', () => {
    const { combinations } = of(['temple'], ['loin left']);
    expect(combinations[0]).toMatchObject({ left: 'none' });
    expect(combinations.map(({ candidates }) => names(candidates).toSorted())).toContainEqual(['browser', 'templer']);
    expect(combinations.length).toBeLessThanOrEqual(3);
  });
  it('are not offered where one muscle explains all', () => {
    expect(of(['temple']).combinations).toEqual([]);
  });
});

describe('what nothing explains', () => {
  it('is told with the part and the side where it lies', () => {
    const drawing = {
      patches: [patchOf(1, ['temple'])],
      covers: [{ patch: 1, cells: [[11, 500]] as const }],
    };
    expect(painCandidates(drawing, INDEX, DATASET).unexplained).toEqual({
      left: 'a-little',
      parts: [{ part: 'leg', side: 'left' }],
      areas: [],
    });
  });
});
