/** A drawing as FHIR R4, held against the schema that is published for it; see docs/pain-drawing.md for how that was taken over. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasetFiles } from '../../scripts/data/dataset-export.ts';
import { loadDataset, loadSkinCells, MAN, parsePainDrawing } from '../../src/anatomy/index.ts';
import {
  indexCells,
  newPatch,
  painBundle,
  painDrawingFile,
  type CellIndex,
  type FhirWords,
  type PainPatch,
} from '../../src/reasoning/index.ts';
import type { FhirBundle } from '../../src/reasoning/pain-drawing/fhir.ts';

const WORDS: FhirWords = {
  placeOf: ({ areas }) => areas.map(({ area, side }) => `${side} ${area}`).join(', '),
  patchOf: ({ id }) => `Place ${id}`,
  ask: {
    place: 'Where?',
    intensity: 'How bad?',
    quality: 'How?',
    depth: 'How deep?',
    since: 'Since?',
    course: 'Always?',
  },
  qualities: {
    aching: 'Aching',
    burning: 'Burning',
    stabbing: 'Stabbing',
    throbbing: 'Throbbing',
    tingling: 'Tingling',
    numb: 'Numb',
  },
  depths: { surface: 'On the surface', deep: 'Deep' },
  spans: { days: 'Days', weeks: 'Weeks', months: 'Months', years: 'Years' },
  courses: { constant: 'Always', 'comes-and-goes': 'It comes and goes' },
  extent: 'Extent',
  extentShare: 'Share of the skin',
};
const PATCHES = [
  {
    ...newPatch(1),
    areas: [{ area: 'temple', side: 'left' }],
    intensity: 6,
    qualities: ['aching', 'throbbing'],
    depth: 'deep',
    since: 'weeks',
    course: 'comes-and-goes',
  },
  { ...newPatch(4), areas: [{ area: 'low-back', side: 'right' }] },
] as unknown as readonly PainPatch[];
const ABOUT = { body: 'man', drawnOn: '2026-03-31T10:15:00Z', name: '' };

let index: CellIndex;
let bundle: FhirBundle;
let check: (value: unknown) => boolean;
beforeAll(async () => {
  index = indexCells(await loadSkinCells(MAN), await loadDataset(MAN));
  let count = 0;
  bundle = painBundle(painDrawingFile({ patches: PATCHES, covers: [] }, ABOUT), index, WORDS, () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  });
  const { $schema: _, ...schema } = JSON.parse(readFileSync('tests/contract/fhir-r4.schema.json', 'utf8')) as Record<
    string,
    unknown
  >;
  const validate = new Ajv({ strict: false }).compile(schema);
  check = (value) => validate(value);
});

describe('a drawing as FHIR R4', () => {
  it('keeps to the published schema', () => {
    expect(check(JSON.parse(JSON.stringify(bundle)))).toBe(true);
  });

  it('keeps to it on a day without a time, and with nothing marked', () => {
    const file = painDrawingFile({ patches: [], covers: [] }, { ...ABOUT, drawnOn: '2026-03-31' });
    expect(check(painBundle(file, index, WORDS, () => '00000000-0000-4000-8000-000000000000'))).toBe(true);
  });

  it('would be refused with a field too many, a wrong status or a wrong date', () => {
    const [response, ...others] = bundle.entry;
    const withResponse = (change: object) => ({
      ...bundle,
      entry: [{ ...response, resource: { ...response!.resource, ...change } }, ...others],
    });
    expect(check(withResponse({}))).toBe(true);
    expect(check(withResponse({ patient: 'x' }))).toBe(false);
    expect(check(withResponse({ status: 'done' }))).toBe(false);
    expect(check(withResponse({ authored: '31.3.2026' }))).toBe(false);
    expect(check({ ...bundle, entry: [{ resource: { resourceType: 'Patient' } }] })).toBe(false);
  });

  it('says what the person said, once for all places', () => {
    expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual([
      'QuestionnaireResponse',
      'Observation',
      'Observation',
    ]);
    expect(bundle.entry[0]?.resource).toMatchObject({
      authored: ABOUT.drawnOn,
      item: [
        {
          linkId: 'patch-1',
          text: 'Place 1',
          item: [
            { linkId: 'patch-1-place', answer: [{ valueString: 'left temple' }] },
            { linkId: 'patch-1-intensity', answer: [{ valueInteger: 6 }] },
            { linkId: 'patch-1-quality', answer: [{ valueString: 'Aching' }, { valueString: 'Throbbing' }] },
            { linkId: 'patch-1-depth', answer: [{ valueString: 'Deep' }] },
            { linkId: 'patch-1-since', answer: [{ valueString: 'Weeks' }] },
            { linkId: 'patch-1-course', answer: [{ valueString: 'It comes and goes' }] },
          ],
        },
        { linkId: 'patch-4', item: [{ linkId: 'patch-4-place', answer: [{ valueString: 'right low-back' }] }] },
      ],
    });
  });

  it('tells each place with its words, its severity, or that none was said, and its extent', () => {
    const [, first, second] = bundle.entry.map(({ resource }) => resource);
    expect(first).toMatchObject({
      bodySite: { text: 'left temple' },
      code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] },
      valueInteger: 6,
      derivedFrom: [{ reference: bundle.entry[0]!.fullUrl }],
    });
    expect(first).not.toHaveProperty('dataAbsentReason');
    expect(second).toMatchObject({ dataAbsentReason: { coding: [{ code: 'unknown' }] } });
    expect(second).not.toHaveProperty('valueInteger');
    const cm2 = index.mm2Of({ area: 'temple' as never, side: 'left' }) / 100;
    expect(first).toMatchObject({
      component: expect.arrayContaining([
        {
          code: { text: 'Extent' },
          valueQuantity: {
            value: Math.round(10 * cm2) / 10,
            unit: 'cm²',
            system: 'http://unitsofmeasure.org',
            code: 'cm2',
          },
        },
      ]) as unknown,
    });
    expect(new Set(bundle.entry.map(({ fullUrl }) => fullUrl)).size).toBe(3);
  });

  it('has nothing of SNOMED CT, and nothing of who the person is', () => {
    const text = JSON.stringify(bundle);
    expect(text).not.toContain('snomed');
    expect(text).not.toMatch(/"(subject|patient|author|performer|source)"/);
  });
});

describe('the file of a drawing', () => {
  it('keeps to the schema that is given away beside the dataset', async () => {
    const text = (await datasetFiles(MAN))['myopoint-pain-drawing.schema.json'];
    const validate = new Ajv({ strict: true, strictTuples: false, allowUnionTypes: true }).compile(
      JSON.parse(text ?? '') as object,
    );
    const file = JSON.parse(
      JSON.stringify(painDrawingFile({ patches: PATCHES, covers: [{ patch: 1, cells: [[3, 12.34]] }] }, ABOUT)),
    ) as object;
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...file, version: 2 })).toBe(false);
    expect(validate({ ...file, patches: [{ id: 1 }] })).toBe(false);
    expect(validate({ ...file, note: '' })).toBe(false);
  });

  it('is read back as it was written', async () => {
    const { areaById } = await loadDataset(MAN);
    const file = painDrawingFile({ patches: PATCHES, covers: [{ patch: 1, cells: [[3, 12.34]] }] }, ABOUT);
    expect(parsePainDrawing(JSON.parse(JSON.stringify(file)), (area) => areaById.has(area))).toEqual(file);
    expect(file.covers).toEqual([{ patch: 1, cells: [[3, 12.3]] }]);
  });
});
