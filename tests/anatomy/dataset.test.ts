import { describe, expect, it } from 'vitest';
import { areaOfTarget, citationsOf, type AreaId, type MuscleId, type TriggerPointId } from '../../src/anatomy/index.ts';
import { DataError } from '../../src/anatomy/parse-records.ts';
import { parseDataset, type RawDataset } from '../../src/anatomy/dataset.ts';
import { type RawPlaces } from '../../src/anatomy/places.ts';
import { TINY_BODY } from './tiny-body.ts';

const source = {
  id: 'hall-2001',
  cite: 'Hall A. Somewhere 2001',
  url: 'https://doi.org/10.1000/1',
  tier: 'A',
  verified: true,
};
const area = (id: string) => ({ id, name: id, region: 'thigh', side: 'paired' });
const areaPlace = (id: string) => ({ id, strokes: [{ points: [[-100, 0, 700]], radiusMm: 20, facing: null }] });
const pointPlace = (id: string) => ({ id, structure: 'soleus', along: 0.5, around: 1 });
const muscle = (id: string) => ({
  id,
  name: 'Soleus',
  latin: 'Musculus soleus',
  synonyms: ['calf'],
  groups: [],
  complaints: [],
  fmaId: 'FMA22542',
  fmaVerified: true,
  fmaSource: 'list',
  fmaRelated: [],
  region: 'lower-leg',
  structures: ['soleus'],
  origin: 'a',
  insertion: 'b',
  action: 'c',
  nerve: 'd',
  triggerPoints: [
    {
      id: `${id}-trp1`,
      label: 'Lower',
      location: 'inner side',
      approach: { kind: 'fold', citation: { source: 'hall-2001', fact: null } },
      main: [{ kind: 'skin', area: 'heel', wording: 'heel' }],
      spillover: [
        { kind: 'skin', area: 'calf', wording: 'calf' },
        { kind: 'deep', near: null, wording: 'deep ache' },
      ],
      symptoms: 'ache',
      dissent: [{ areas: [], citation: { source: 'hall-2001', fact: null }, note: 'n' }],
    },
  ],
  typicalPointCount: null,
  referral: { sources: [{ source: 'hall-2001', fact: null }], bestTier: 'A', verified: true, note: null },
  needling: {
    position: 'prone',
    technique: 't',
    needleLengthMm: [30, 50],
    depthMm: [10, 20],
    depthBasis: 'measured',
    depthVerified: true,
    structuresAtRisk: [{ wording: 'tibial nerve', structures: ['tibial-nerve'] }],
    safetyRule: 's',
    notes: null,
    sources: [{ source: 'hall-2001', fact: '12 mm' }],
  },
  plainExplanation: 'p',
  commonTriggers: [],
  selfCare: 's',
  confusedWith: [],
});
interface Places extends RawPlaces {
  areas: ReturnType<typeof areaPlace>[];
  points: ReturnType<typeof pointPlace>[];
}
const places = (...muscles: string[]): Places => ({
  areas: [areaPlace('heel'), areaPlace('calf')],
  points: muscles.map((id) => pointPlace(`${id}-trp1`)),
  needlePaths: [],
  modelDepths: [],
});
type Raw = Omit<RawDataset, 'muscles'> & { muscles: ReturnType<typeof muscle>[] };
const raw = (): Raw => ({
  muscles: [muscle('soleus')],
  sources: [source],
  areas: [area('heel'), area('calf')],
  bodyParts: [{ id: 'leg', name: 'Leg', redFlagAreas: ['lower-leg'], areas: ['heel', 'calf'] }],
  evidence: [],
  redFlags: [],
  words: [],
  movements: [],
  glossary: [],
});

const parse = (data: RawDataset, where: RawPlaces = places('soleus')) => parseDataset(data, TINY_BODY, where);
const problemsOf = (data: RawDataset, where?: RawPlaces): readonly string[] => {
  try {
    parse(data, where);
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
  return [];
};

describe('parseDataset', () => {
  it('reads a right record and finds it by every id', () => {
    const data = parse(raw());
    const soleus = data.muscleById.get('soleus' as MuscleId);
    expect(soleus?.name).toBe('Soleus');
    expect(data.triggerPointById.get('soleus-trp1' as TriggerPointId)?.muscle).toBe(soleus);
    expect(data.musclesByRegion.get('lower-leg')).toEqual([soleus]);
    expect(data.musclesByRegion.get('foot')).toEqual([]);
    expect(citationsOf(soleus!).map((citation) => citation.fact)).toEqual([null, null, null, '12 mm']);
  });

  it('finds the part of the body an area lies in', () => {
    const { bodyParts, bodyPartByArea } = parse(raw());
    expect(bodyPartByArea.get('heel' as AreaId)).toBe(bodyParts[0]);
    expect(bodyPartByArea.get('tail' as AreaId)).toBeUndefined();
  });

  it('wants every area of skin in exactly one part of the body, and no other area', () => {
    const part = (id: string, ...areas: string[]) => ({ id, name: id, redFlagAreas: ['foot'], areas });
    expect(problemsOf({ ...raw(), bodyParts: [part('leg', 'calf', 'tail'), part('foot', 'calf')] })).toEqual([
      'body part "leg", field "areas": expected a known area, received "tail"',
      'area "heel": expected to stand in exactly one body part, received 0',
      'area "calf": expected to stand in exactly one body part, received 2',
    ]);
    expect(
      problemsOf({ ...raw(), bodyParts: [{ ...part('leg', 'heel', 'calf'), redFlagAreas: ['tail'] }] })[0],
    ).toMatch(/^body part "leg", field "redFlagAreas.0": expected \("head" \| .+ \| "whole-body"\), received "tail"$/);
  });

  it('wants words for the telephone exactly where a call is needed', () => {
    const flag = (urgency: string, sayOnPhone: string | null) => ({
      id: 'rf-1',
      areas: ['foot'],
      question: 'Q?',
      why: 'W.',
      urgency,
      sayOnPhone,
      conditions: [],
      citation: { source: 'hall-2001', fact: null },
      verified: true,
    });
    const wrong = (urgency: string, words: string | null) => problemsOf({ ...raw(), redFlags: [flag(urgency, words)] });
    expect([wrong('emergency', 'Help.'), wrong('same-day', null)]).toEqual([[], []]);
    for (const problems of [wrong('emergency', null), wrong('soon', 'Help.')]) {
      expect(problems).toEqual([
        expect.stringContaining('expected words for the telephone for an emergency and no other'),
      ]);
    }
  });

  it('tells the skin area of a deep sensation', () => {
    expect(areaOfTarget({ kind: 'deep', near: 'heel' as AreaId, wording: 'w' })).toBe('heel');
    expect(areaOfTarget({ kind: 'deep', near: null, wording: 'w' })).toBeNull();
  });

  it('says which record and field is wrong and what was expected', () => {
    const data = raw();
    data.muscles[0]!.needling.depthMm = [30, 10];
    data.muscles[0]!.region = 'tail';
    expect(problemsOf(data)).toEqual([
      'muscle "soleus", field "region": expected ("head-neck" | "shoulder-girdle" | "upper-arm" | "forearm" | "hand" | "trunk" | "hip-pelvis" | "thigh" | "lower-leg" | "foot"), received "tail"',
      'muscle "soleus", field "needling.depthMm": expected [low, high] in mm with 0 < low ≤ high, received [30,10]',
    ]);
  });

  it('names a record without an id by its number', () => {
    const data = { ...raw(), sources: [source, { cite: 'nothing else' }] };
    expect(problemsOf(data)[0]).toBe('source number 1, field "id": expected a value, received nothing');
  });

  it('refuses a list that is none', () => {
    expect(() => parse({ ...raw(), muscles: { soleus: 1 } })).toThrow(
      'expected a list of muscle records, received object',
    );
  });

  it('refuses ids that do not resolve', () => {
    const data = raw();
    data.muscles[0]!.referral.sources[0]!.source = 'nobody-1900';
    data.muscles[0]!.triggerPoints[0]!.main[0]!.area = 'tail';
    const where = { ...places(), points: [{ ...pointPlace('soleus-trp1'), structure: 'femur' }] };
    expect(problemsOf(data, where)).toEqual([
      'muscle "soleus": expected a source of the bibliography, received "nobody-1900"',
      'trigger point "soleus-trp1", wording "heel": expected a known area, received "tail"',
      'trigger point "soleus-trp1", field "place.structure": expected a part of soleus, received "femur"',
    ]);
  });

  it('refuses an id used twice', () => {
    const data = raw();
    data.muscles.push(muscle('soleus'));
    expect(problemsOf(data)).toEqual([
      'muscle "soleus", field "id": expected an id used once, received it twice',
      'trigger point "soleus-trp1", field "id": expected an id used once, received it twice',
    ]);
  });

  it('refuses a thing without a place on the body, and a place of no thing', () => {
    const [heel, calf] = places().areas;
    expect(
      problemsOf(raw(), { ...places('soleus', 'gracilis'), areas: [heel, heel, { ...calf!, id: 'tail' }] }),
    ).toEqual([
      'place of area "heel", field "id": expected an id used once, received it twice',
      'place of area "tail", field "id": expected a known area, received "tail"',
      'area "calf": expected a place on the body "tiny", received none',
      'place of trigger point "gracilis-trp1", field "id": expected a known trigger point, received "gracilis-trp1"',
    ]);
    expect(problemsOf(raw(), places())).toEqual([
      'trigger point "soleus-trp1": expected a place on the body "tiny", received none',
    ]);
  });

  it('says which place is wrong and what was expected', () => {
    const where = places();
    where.points.push({ ...pointPlace('soleus-trp1'), along: 1.4 });
    where.areas[0]!.strokes[0]!.radiusMm = 500;
    expect(problemsOf(raw(), where)).toEqual([
      'place of area "heel", field "strokes.0.radiusMm": expected <=120, received 500',
      'place of trigger point "soleus-trp1", field "along": expected <=1, received 1.4',
    ]);
    expect(
      problemsOf(raw(), { ...places(), points: [{ ...pointPlace('soleus-trp1'), structure: 'gracilis' }] })[0],
    ).toBe(
      'place of trigger point "soleus-trp1", field "structure": expected a structure of the body "tiny", received "gracilis"',
    );
  });
});
