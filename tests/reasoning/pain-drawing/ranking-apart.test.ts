import { describe, expect, it } from 'vitest';
import { painCandidates, painfulCovers, rankingApart, withRecords } from '../../../src/reasoning/index.ts';
import { DATASET, drawingOf, INDEX } from './small-skin.ts';

const FACTS = { skin: INDEX.skin, areas: DATASET.areas, muscles: DATASET.muscles };

describe('ranking apart from the page', () => {
  it('finds the same, with records told once and as data that can be sent', () => {
    const answerTo = rankingApart();
    expect(answerTo(structuredClone({ kind: 'facts', facts: FACTS }))).toBeNull();
    const drawing = drawingOf(['temple'], ['loin left']);
    const answer = structuredClone(
      answerTo(structuredClone({ kind: 'covers', serial: 7, covers: painfulCovers(drawing, INDEX) })),
    );
    expect(answer?.serial).toBe(7);
    expect(answer?.found.together[0]?.muscle).toBe('browser');
    const found = withRecords(answer!.found, DATASET);
    expect(found).toEqual(painCandidates(drawing, INDEX, DATASET));
    // The records are those of the page, not copies.
    expect(found.together[0]?.muscle).toBe(DATASET.muscles[1]);
  });
  it('leaves out a muscle that the page does not know', () => {
    const answerTo = rankingApart();
    answerTo({ kind: 'facts', facts: FACTS });
    const answer = answerTo({ kind: 'covers', serial: 1, covers: painfulCovers(drawingOf(['temple']), INDEX) });
    expect(withRecords(answer!.found, { muscleById: new Map() }).together).toEqual([]);
  });
  it('wants the facts first', () => {
    expect(() => rankingApart()({ kind: 'covers', serial: 1, covers: new Map() })).toThrow('expected the facts');
  });
});
