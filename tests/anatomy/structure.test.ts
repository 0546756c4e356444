import { describe, expect, it } from 'vitest';
import { parseStructures } from '../../src/anatomy/index.ts';

const structure = {
  id: 'soleus',
  name: 'soleus',
  latin: 'Musculus soleus',
  fmaId: 'FMA22558',
  fmaScope: 'right',
  system: 'muscle',
  layer: 'muscles',
  side: 'right',
  mirror: true,
  region: 'lower-leg',
  depthLayer: 2,
  parent: 'triceps-surae',
  figure: { kind: 'loft', id: 'soleus' },
  provenance: 'measured',
};

describe('parseStructures', () => {
  it('reads a record and adds no pale part where none is listed', () => {
    expect(parseStructures([structure])[0]).toMatchObject({ id: 'soleus', pale: [] });
  });

  it.each([
    ['a region that is none', { ...structure, region: 'calf' }, /structure "soleus".*region.*expected/],
    ['a depth out of range', { ...structure, depthLayer: 5 }, /structure "soleus".*depthLayer/],
    ['an id in capitals', { ...structure, id: 'Soleus' }, /structure "Soleus".*id.*kebab-case/],
    ['an unknown pale part', { ...structure, pale: [{ kind: 'spots' }] }, /structure "soleus".*pale\.0\.kind/],
  ])('names the record, the field and what was expected for %s', (_case, record, message) => {
    expect(() => parseStructures([record])).toThrow(message);
  });
});
