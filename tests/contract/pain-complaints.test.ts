/** Complaints of the textbooks, from what is marked to the muscles named and the questions asked; see pain-cases.tsv. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, parseCases } from '../../scripts/pain/cases.ts';
import { BODY_IDS, loadBody, loadDataset, loadSkinCells, type Dataset } from '../../src/anatomy/index.ts';
import { indexCells, type CellIndex } from '../../src/reasoning/index.ts';

const LINES = readFileSync('tests/contract/pain-cases.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const idsIn = (text = ''): readonly string[] => text.split('|').filter((id) => id !== '');

describe.each(BODY_IDS)('complaints, drawn on the %s', (id) => {
  let dataset: Dataset;
  let index: CellIndex;
  beforeAll(async () => {
    const body = await loadBody(id);
    dataset = await loadDataset(body);
    index = indexCells(await loadSkinCells(body), dataset);
  });

  it('are twenty at least', () => {
    expect(LINES.length).toBeGreaterThanOrEqual(20);
    expect(parseCases(LINES.join('\n'), dataset)).toHaveLength(LINES.length);
  });

  it.each(LINES.map((line) => [line.split('\t')[0] ?? '', line] as const))('%s', (_, line) => {
    const [areas = '', five, ten, flags] = line.split('\t');
    const asked = [...idsIn(five), ...idsIn(ten)].join('|');
    const [one] = parseCases(`${areas}\t${asked}`, dataset);
    const { expected, redFlags } = answer(one!, index, dataset);
    const rankOf = (muscle: string): number =>
      expected.find((found) => found.muscle === (muscle as never))?.rank ?? Infinity;
    expect(
      idsIn(five)
        .filter((muscle) => rankOf(muscle) > 5)
        .map((muscle) => `${muscle} ${rankOf(muscle)}`),
    ).toEqual([]);
    expect(
      idsIn(ten)
        .filter((muscle) => rankOf(muscle) > 10)
        .map((muscle) => `${muscle} ${rankOf(muscle)}`),
    ).toEqual([]);
    expect(idsIn(flags).filter((flag) => !redFlags.some((found) => found.id === (flag as never)))).toEqual([]);
    const order = ['emergency', 'same-day', 'soon'];
    const ranks = redFlags.map(({ urgency }) => order.indexOf(urgency));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });
});

describe('a file of complaints', () => {
  let dataset: Dataset;
  beforeAll(async () => {
    dataset = await loadDataset(await loadBody('man'));
  });

  it('may be told in JSON or in words', () => {
    const json = parseCases('[{"area":"temple","side":"left","intensity":6}]\ttemporalis', dataset);
    expect(parseCases('temple left 6\ttemporalis', dataset)).toEqual(json);
    expect(parseCases('temple/left/6\ttemporalis\n\n# none', dataset)).toEqual(json);
    expect(json[0]).toMatchObject({
      patches: [{ id: 1, areas: [{ area: 'temple', side: 'left' }], intensity: 6, qualities: [] }],
      expected: ['temporalis'],
    });
    expect(
      parseCases('low-back both 4 numb\t', dataset)[0]?.patches.map(({ areas, qualities }) => [
        areas[0]?.side,
        qualities,
      ]),
    ).toEqual([
      ['right', ['numb']],
      ['left', ['numb']],
    ]);
  });

  it('is refused with the line and what was expected', () => {
    expect(() => parseCases('\ntempel right\t', dataset)).toThrow('line 2: expected a known area, received "tempel"');
    expect(() => parseCases('temple up\t', dataset)).toThrow(
      'line 1: expected a side (right, left, both, middle), received "up"',
    );
    expect(() => parseCases('temple right 12\t', dataset)).toThrow('expected an intensity from 0 to 10, received 12');
    expect(() => parseCases('temple right\tbiceps', dataset)).toThrow('expected a known muscle, received "biceps"');
  });
});
