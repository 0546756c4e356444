/** Nerves and sites by id, and where structures lie: read or refused; and held against the muscles and bodies there are. */
import { describe, expect, it } from 'vitest';
import {
  BODY_IDS,
  loadBody,
  loadDataset,
  loadStructuredAnatomy,
  loadStructurePlaces,
  MAN,
} from '../../src/anatomy/index.ts';
import { parseStructuredAnatomy } from '../../src/anatomy/structured-anatomy.ts';
import { parseStructurePlaces } from '../../src/anatomy/structure-places.ts';

const cited = { source: 'gray', fact: null };
const raw = {
  citation: cited,
  names: cited,
  shapes: cited,
  vaguePoints: ['soleus-trp1'],
  sources: [],
  nerves: [
    { id: 'sciatic-nerve', name: 'sciatic nerve', branchOf: null, structure: null, namesItsMuscle: false },
    {
      id: 'tibial-nerve',
      name: 'tibial nerve',
      branchOf: 'sciatic-nerve',
      structure: 'tibial-nerve',
      namesItsMuscle: false,
    },
  ],
  sites: [
    { id: 'fibula', within: null },
    { id: 'fibula-back', within: 'fibula' },
  ],
  muscles: [
    {
      id: 'soleus',
      nerves: ['tibial-nerve'],
      alsoNerves: [],
      roots: ['S1', 'S2'],
      origin: ['fibula-back'],
      insertion: ['fibula'],
      alsoMoves: [],
      givenAwayBy: [],
    },
  ],
};
const problems = (change: object): string => {
  try {
    parseStructuredAnatomy({ ...raw, ...change });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(1).join(' / ') : 'thrown';
  }
};

describe('structured anatomy', () => {
  it('is read into look-ups', () => {
    const read = parseStructuredAnatomy(raw);
    expect(read.nerveById.get('tibial-nerve')?.branchOf).toBe('sciatic-nerve');
    expect(read.siteWithin.get('fibula-back')).toBe('fibula');
    expect([...read.muscleById.keys()]).toEqual(['soleus']);
  });
  it('is refused where an id leads nowhere or a segment is none', () => {
    const [muscle] = raw.muscles;
    expect(problems({ nerves: [{ ...raw.nerves[0], branchOf: 'x' }, raw.nerves[1]] })).toBe(
      'nerve "sciatic-nerve", field "branchOf": expected a known id, received "x"',
    );
    expect(problems({ sites: [{ id: 'fibula', within: 'leg' }, raw.sites[1]] })).toMatch(
      /site "fibula", field "within"/,
    );
    expect(problems({ muscles: [{ ...muscle, nerves: ['x'] }] })).toMatch(/muscle "soleus", field "nerves"/);
    expect(problems({ muscles: [{ ...muscle, origin: ['x'] }] })).toMatch(/field "origin, insertion"/);
    expect(problems({ muscles: [{ ...muscle, roots: ['S9'] }] })).toMatch(/field "roots.0": expected a segment/);
    expect(problems({ nerves: 1 })).toMatch(/field "nerves"/);
  });
  it('tells of every muscle, and names only what there is', async () => {
    const [dataset, anatomy] = await Promise.all([loadDataset(MAN), loadStructuredAnatomy()]);
    expect([...anatomy.muscleById.keys()].sort()).toEqual(dataset.muscles.map(({ id }) => id).sort());
    const moves = [...anatomy.muscleById.values()].flatMap(({ alsoMoves }) => alsoMoves);
    expect(moves.filter((id) => !dataset.movementById.has(id))).toEqual([]);
    expect(
      [...anatomy.muscleById.values()].filter(({ id, alsoMoves }) =>
        alsoMoves.some((move) => dataset.movementById.get(move)?.muscles.includes(id)),
      ),
    ).toEqual([]);
    const drawn = [...anatomy.nerveById.values()].flatMap(({ structure }) => structure ?? []);
    expect(drawn.filter((id) => MAN.structureById(id)?.system !== 'nerve')).toEqual([]);
    expect([...anatomy.vaguePoints].filter((id) => !dataset.triggerPointById.has(id))).toEqual([]);
    const known = new Set([...dataset.sources, ...anatomy.sources].map(({ id }) => id));
    expect([anatomy.citation, anatomy.names, anatomy.shapes].filter(({ source }) => !known.has(source))).toEqual([]);
    expect(anatomy.sources.filter(({ id }) => dataset.sourceById.has(id))).toEqual([]);
  });
});

describe('the places of structures', () => {
  it('are read by structure', () => {
    const place = { id: 'soleus', centreMm: [1, 2, 3], view: [180, 4], near: [['plantaris', 0]] };
    expect(parseStructurePlaces([place]).get('soleus' as never)).toEqual(place);
    expect(() => parseStructurePlaces([{ ...place, view: [1] }])).toThrow(/place of structure "soleus", field "view/);
  });
  it('are there for every muscle, bone, vessel and nerve of every body', async () => {
    for (const id of BODY_IDS) {
      const body = await loadBody(id);
      const places = await loadStructurePlaces(body);
      const asked = body.structures.filter(({ system }) =>
        ['muscle', 'bone', 'artery', 'vein', 'nerve'].includes(system),
      );
      expect(asked.filter((structure) => !places.has(structure.id)).map((structure) => structure.id)).toEqual([]);
      const near = [...places.values()].flatMap((place) => place.near);
      expect(near.filter(([other]) => !body.structureById(other))).toEqual([]);
    }
  });
});
