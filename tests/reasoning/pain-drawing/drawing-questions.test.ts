import { describe, expect, it } from 'vitest';
import type { RedFlag } from '../../../src/anatomy/index.ts';
import { hasNerveSigns, otherCausesAt, questionsForDrawing, symptomAreas } from '../../../src/reasoning/index.ts';
import { DATASET, drawingOf, INDEX, patchOf, placed } from './small-skin.ts';

const ids = (flags: readonly RedFlag[]) => flags.map(({ id }) => id as string);

describe('the questions of a drawing', () => {
  it('are those of every part that was marked, the gravest first, each once', () => {
    expect(ids(questionsForDrawing(drawingOf(['temple'], ['loin left']), INDEX, DATASET))).toEqual([
      'now-back',
      'now-head',
      'nerve-back',
      'everywhere',
      'soon-head',
    ]);
    expect(ids(questionsForDrawing(drawingOf(['temple']), INDEX, DATASET))).toEqual([
      'now-head',
      'everywhere',
      'soon-head',
    ]);
  });
  it('ask of skin without a name by the part it lies in', () => {
    const drawing = { patches: [patchOf(1, ['nowhere'])], covers: [{ patch: 1, cells: [[5, 400]] as const }] };
    expect(ids(questionsForDrawing(drawing, INDEX, DATASET))).toEqual(['everywhere', 'leg']);
  });
  it('bring those about nerves first among the gravest where something is numb or tingles', () => {
    const numb = { patches: [patchOf(1, ['loin'], { qualities: ['numb'] })], covers: [] };
    expect(ids(questionsForDrawing(numb, INDEX, DATASET))[0]).toBe('nerve-back');
    expect(ids(questionsForDrawing(drawingOf(['loin']), INDEX, DATASET))[0]).not.toBe('nerve-back');
    expect(hasNerveSigns(numb.patches)).toBe(true);
    expect(hasNerveSigns([patchOf(1, ['loin'], { qualities: ['tingling', 'aching'] })])).toBe(true);
    expect(hasNerveSigns([patchOf(1, ['loin'], { qualities: ['burning'] })])).toBe(false);
  });
  it('are none where nothing was marked', () => {
    expect(questionsForDrawing(drawingOf([]), INDEX, DATASET)).toEqual([]);
  });
});

describe('what else it may be', () => {
  it('is told for each part, what most muscles share first', () => {
    expect(
      otherCausesAt(drawingOf(['temple', 'temple left'], ['loin']), INDEX, DATASET).map(({ part, sides, causes }) => [
        part.id,
        [...sides].sort(),
        causes,
      ]),
    ).toEqual([
      ['back', ['left', 'right'], ['sinus trouble', 'eye strain']],
      ['head', ['left', 'right'], ['sinus trouble', 'eye strain']],
    ]);
  });
});

describe('the areas of a symptom', () => {
  it('lie on the sides that were asked after, those of the midline once', () => {
    const areas = ['temple', 'spine'] as never[];
    expect(symptomAreas({ areas }, ['left'], INDEX)).toEqual([placed('temple left'), placed('spine')]);
    expect(symptomAreas({ areas }, ['right', 'left'], INDEX)).toEqual([
      placed('temple'),
      placed('temple left'),
      placed('spine'),
    ]);
  });
});
