import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/anatomy/parse-records.ts';
import { makeBody, shapeOriginOf } from '../../src/anatomy/body.ts';
import { parseLandmarks } from '../../src/anatomy/landmarks.ts';
import { parseViews } from '../../src/anatomy/view-directions.ts';
import { MAN } from '../../src/anatomy/index.ts';
import type { RawBody } from '../../src/anatomy/body.ts';
import { TINY_BODY, TINY_FILES } from './tiny-body.ts';

const problemsOf = (change: Partial<RawBody>): readonly string[] => {
  try {
    makeBody({ ...TINY_FILES, ...change });
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
  return [];
};

describe('a body', () => {
  it('is made from its files', () => {
    const { id, reference, modelsUrl, structures, landmarks } = TINY_BODY;
    expect([id, reference, modelsUrl]).toEqual(['tiny', { sex: 'female', build: 'average' }, 'models/tiny/']);
    expect(structures.map((one) => one.id)).toEqual(['soleus', 'femur', 'cranium', 'liver', 'skin']);
    expect([TINY_BODY.structureById('femur')?.system, TINY_BODY.structureById('tibia')]).toEqual(['bone', undefined]);
    expect([landmarks.floor, landmarks.box.high, landmarks.head.toEye]).toEqual([0, [0.2, 0.8, 0.1], [0, 0, 1]]);
    expect([TINY_BODY.viewOf('soleus'), TINY_BODY.viewOf('gracilis')]).toEqual([
      { right: [90, 0], both: [180, 0] },
      null,
    ]);
  });

  it('says of a shape that it was measured only where it was, on it or on a body of its sex', () => {
    const derived = { from: 'tiny', measured: ['femur'], note: 'half of it' };
    const origins = (on: { derived?: typeof derived }) =>
      (
        [
          ['femur', 'measured'],
          ['liver', 'measured'],
          ['soleus', 'authored'],
        ] as const
      ).map(([id, provenance]) => shapeOriginOf(on, { id: TINY_BODY.structureById(id)!.id, provenance }));
    expect(origins({})).toEqual(['measured', 'measured', 'authored']);
    expect(origins({ derived })).toEqual(['measured', 'carried', 'authored']);
  });

  it('has a copy of each structure and a twin for each that is mirrored', () => {
    expect(TINY_BODY.instances.map(({ key, mirrored }) => [key, mirrored])).toEqual([
      ['soleus/right', false],
      ['soleus/left', true],
      ['femur/right', false],
      ['femur/left', true],
      ['cranium/midline', false],
      ['liver/right', false],
      ['skin/midline', false],
      ['skin/midline', true],
    ]);
    expect([
      TINY_BODY.instanceNumbers('femur/left'),
      TINY_BODY.instanceNumbers('skin/midline'),
      TINY_BODY.instanceNumbers('liver/left'),
    ]).toEqual([[3], [6, 7], []]);
  });

  it('is refused with the record, the field and what was expected', () => {
    const [soleus] = TINY_FILES.structures as { id: string }[];
    expect(problemsOf({ structures: [soleus, soleus] })).toEqual([
      'structure "soleus", field "id": expected an id used once, received it twice',
    ]);
    expect(
      problemsOf({ record: { id: 'tiny', reference: { sex: 'female', build: 'slim' }, modelsUrl: 'models' } }),
    ).toEqual([
      'body "tiny", field "reference.build": expected ("lean" | "average" | "heavier"), received "slim"',
      'body "tiny", field "modelsUrl": expected a folder, ending in a slash, received "models"',
    ]);
    expect(problemsOf({ viewDirections: { soleus: [0, 4, 180] } })[0]).toMatch(
      /^view of "soleus.*": expected four angles in degrees/,
    );
  });
});

describe('landmarks', () => {
  const files = TINY_FILES.landmarks as Record<string, { unit: string; for: string; value: unknown }>;
  const wrong = (name: string, change: object) => () =>
    parseLandmarks({ ...files, [name]: { ...files[name], ...change } });

  it('are refused without their unit, without what they are for, and upside down', () => {
    expect(wrong('floor', { unit: 'mm' })).toThrow('landmark "floor.unit": expected "m", received "mm"');
    expect(wrong('floor', { for: '' })).toThrow('landmark "floor.for"');
    expect(wrong('box', { value: { low: [0, 0, 0], high: [1, 0, 1] } })).toThrow(
      'landmark "box.value": expected low below high on every axis',
    );
    expect(() => parseLandmarks({ ...files, footHeight: undefined })).toThrow('landmark "footHeight"');
  });

  it('of the reference body hold its structures: the bones of each part are there', () => {
    const { head } = MAN.landmarks;
    expect(
      head.bones.kind === 'named' && head.bones.structures.every((id) => MAN.structureById(id)?.system === 'bone'),
    ).toBe(true);
  });
});

describe('views', () => {
  it('are four angles a thing', () => {
    expect([...parseViews({ soleus: [-90, 4, 180, 25] })]).toEqual([['soleus', { right: [-90, 4], both: [180, 25] }]]);
  });
});
