/** The symptoms as a way in: each leads to areas that there are, and to muscles and questions. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset, loadSkinCells, loadSymptoms, MAN, type Dataset, type Symptom } from '../../src/anatomy/index.ts';
import { parseSymptoms } from '../../src/anatomy/symptoms.ts';
import {
  indexCells,
  newPatch,
  painCandidates,
  questionsForDrawing,
  symptomAreas,
  type CellIndex,
} from '../../src/reasoning/index.ts';

let dataset: Dataset;
let index: CellIndex;
let symptoms: readonly Symptom[];
beforeAll(async () => {
  [dataset, symptoms] = await Promise.all([loadDataset(MAN), loadSymptoms()]);
  index = indexCells(await loadSkinCells(MAN), dataset);
});

describe('symptoms', () => {
  it('are forty at least, each said once', () => {
    expect(symptoms.length).toBeGreaterThanOrEqual(40);
    const said = symptoms.flatMap(({ phrase, synonyms }) => [phrase, ...synonyms]).map((words) => words.toLowerCase());
    expect(new Set(said).size).toBe(said.length);
    expect(new Set(symptoms.map(({ id }) => id)).size).toBe(symptoms.length);
  });

  it('lead to known areas, in every part of the body', () => {
    const areas = symptoms.flatMap((symptom) => symptom.areas);
    expect(areas.filter((area) => !dataset.areaById.has(area))).toEqual([]);
    const parts = new Set(areas.map((area) => dataset.bodyPartByArea.get(area)?.id));
    expect(dataset.bodyParts.filter(({ id }) => !parts.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('lead to muscles and to questions, on the side that was said', () => {
    for (const symptom of symptoms) {
      const patch = { ...newPatch(1), areas: symptomAreas(symptom, ['left'], index), qualities: symptom.qualities };
      const drawing = { patches: [patch], covers: [] };
      const [first] = painCandidates(drawing, index, dataset).together;
      expect(first?.sides, symptom.id).toContain('left');
      expect(questionsForDrawing(drawing, index, dataset).length, symptom.id).toBeGreaterThan(3);
    }
  });

  it('are refused with the record and the field', () => {
    expect(() => parseSymptoms([{ id: 'ache', phrase: 'Ache', synonyms: [], areas: [] }])).toThrow(
      'symptom "ache", field "areas"',
    );
  });
});
