import { describe, expect, it } from 'vitest';
import { parseShapes } from '../../../builder/recorded/shapes.ts';

const loft = {
  id: 'soleus',
  name: 'soleus',
  kind: 'muscle',
  side: 'right',
  mirror: true,
  along: [0, 0.5, 1],
  stations: [0, 1, 2].map(() => [0, 0, 0, 1, 0, 0, 0, 1, 0]),
  capStyle: 'fan',
  source: 'FJ1437',
  volumeMl: 322.5,
};
const tube = {
  id: 'tibial-nerve',
  name: 'tibial nerve',
  kind: 'nerve',
  side: 'right',
  mirror: true,
  points: [
    [0, 0, 0, 20],
    [0, 0, 100, 20],
  ],
  source: 'authored from landmarks',
};
const volume = {
  id: 'patella',
  name: 'patella',
  kind: 'bone',
  side: 'right',
  mirror: true,
  file: 'volumes/patella.nrrd',
  fma: ['FMA24486'],
  source: 'BodyParts3D FJ3381',
  spacingMm: 1,
  volumeMl: 11.5,
  error: null,
};
const file = (lists: object): object => ({ frame: 'LPS', unit: '0.1 mm', ...lists });

describe('parseShapes', () => {
  it('reads lofts, tubes and volumes', () => {
    const figures = parseShapes(file({ lofts: [loft], tubes: [tube], volumes: [volume] }));
    expect([figures.lofts[0]?.id, figures.tubes[0]?.id, figures.volumes[0]?.id]).toEqual([
      'soleus',
      'tibial-nerve',
      'patella',
    ]);
  });

  it.each([
    [
      'a place along that does not rise',
      { lofts: [{ ...loft, along: [0, 0.5, 0.5] }] },
      /"soleus".*along.*strictly rising/,
    ],
    ['a station too many', { lofts: [{ ...loft, along: [0, 1] }] }, /"soleus".*stations.*one station per place/],
    [
      'a station cut short',
      { lofts: [{ ...loft, stations: [...loft.stations.slice(1), [0, 0, 0, 1, 0, 0, 0, 1]] }] },
      /"soleus".*stations.*one length/,
    ],
    ['an unknown cap', { lofts: [{ ...loft, capStyle: 'round' }] }, /"soleus".*capStyle.*expected/],
    ['a field nobody reads', { lofts: [{ ...loft, colour: 'red' }] }, /"soleus".*colour/],
    [
      'a tube of no thickness',
      {
        tubes: [
          {
            ...tube,
            points: [
              [0, 0, 0, 20],
              [0, 0, 100, 0],
            ],
          },
        ],
      },
      /"tibial-nerve".*points\.1\.3/,
    ],
    ['a tube of one point', { tubes: [{ ...tube, points: [[0, 0, 0, 20]] }] }, /"tibial-nerve".*points/],
    [
      'a file outside the folder',
      { volumes: [{ ...volume, file: '../patella.nrrd' }] },
      /"patella".*file.*expected volumes/,
    ],
  ])('names the record, the field and what was expected for %s', (_case, lists, message) => {
    expect(() => parseShapes(file(lists))).toThrow(message);
  });

  it('refuses a file in another frame', () => {
    expect(() => parseShapes({ ...file({ lofts: [loft] }), frame: 'RAS' })).toThrow(/frame.*"LPS"/);
  });
});
