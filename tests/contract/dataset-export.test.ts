import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { DATASET_FILE, datasetFiles, SCHEMA_FILE, type DatasetDocument } from '../../scripts/data/dataset-export.ts';
import { loadDataset, MAN, parseDataset } from '../../src/anatomy/index.ts';

let document: DatasetDocument;
let schema: object;
beforeAll(async () => {
  const files = await datasetFiles(MAN);
  document = JSON.parse(files[DATASET_FILE] ?? '') as DatasetDocument;
  schema = JSON.parse(files[SCHEMA_FILE] ?? '') as object;
});

/** Whether a document keeps to the exported schema. */
const check = (value: unknown) => {
  const validate = new Ajv({
    strict: true,
    strictTuples: false,
    allowUnionTypes: true,
    formats: { uri: true, date: true },
  }).compile(schema);
  return { good: validate(value), errors: validate.errors };
};

describe('the exported dataset', () => {
  it('keeps to its own schema', () => {
    expect(check(document)).toEqual({ good: true, errors: null });
  });
  it('says under which licence it may be used', () => {
    expect(document).toMatchObject({ licence: 'CC-BY-4.0', $schema: `./${SCHEMA_FILE}` });
    expect(document.attribution).toContain('BodyParts3D');
  });
  it('is refused by the schema when a field is wrong', () => {
    const [first, ...others] = document.muscles;
    expect(check({ ...document, muscles: [{ ...first, region: 'tail' }, ...others] }).good).toBe(false);
    expect(check({ ...document, redFlags: [{ ...document.redFlags[0], urgency: 'later' }] }).good).toBe(false);
    expect(check({ ...document, muscles: undefined }).good).toBe(false);
  });
  it('reads back as the dataset it was made of', async () => {
    const data = await loadDataset(MAN);
    const points = document.muscles.flatMap(({ triggerPoints }) =>
      triggerPoints.map(({ id, place }) => ({ id, ...place })),
    );
    const { needlePaths, modelDepths } = document.depths;
    const back = parseDataset(document, data.body, { areas: document.areas, points, needlePaths, modelDepths });
    for (const list of [
      'muscles',
      'areas',
      'bodyParts',
      'evidence',
      'redFlags',
      'words',
      'movements',
      'glossary',
      'depths',
      'reviews',
      'searchWords',
      'searchTerms',
      'sources',
    ] as const) {
      expect(back[list], list).toEqual(data[list]);
    }
  });
  it('names no structure it does not hold', () => {
    const held = new Set<string>(document.structures.map(({ id }) => id));
    expect(document.muscles.flatMap(({ structures }) => structures.filter((id) => !held.has(id)))).toEqual([]);
  });
});
