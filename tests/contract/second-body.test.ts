/** A second body is a value like the first: dataset, look-ups, search and picture take it, and know nothing of the other. */
import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/anatomy/dataset.ts';
import { MAN } from '../../src/anatomy/index.ts';
import type { RawDataset } from '../../src/anatomy/dataset.ts';
import type { RawPlaces } from '../../src/anatomy/places.ts';
import type { StructureId, TriggerPointId } from '../../src/anatomy/index.ts';
import { makeSearch } from '../../src/reasoning/index.ts';
import { skinMovedMm } from '../../src/reasoning/depth/skin-and-fat.ts';
import { createMyopointStore, type Target } from '../../src/state/index.ts';
import { makeLookups } from '../../src/state/lookups.ts';
import { wantAppearances } from '../../src/scene/body/appearance.ts';
import { slotsOf } from '../../src/scene/body/instances.ts';
import { bodyBox, framingOf, presetFraming } from '../../src/scene/camera/framing.ts';
import { hazardMargins, lineOf, sectionOf } from '../../src/scene/section/needle-line.ts';
import { measureLine } from '../../src/scene/section/measure-line.ts';
import { muscleSummariesOf } from '../../scripts/derived/summaries.ts';
import { TINY_BODY } from '../anatomy/tiny-body.ts';
import { bodyOf } from '../scene/cubes.ts';

const citation = { source: 'hall-2001', fact: null };
const KNOWN: RawDataset = {
  muscles: [
    {
      id: 'soleus',
      name: 'Soleus',
      latin: 'Musculus soleus',
      synonyms: ['calf'],
      groups: [],
      complaints: [],
      fmaId: null,
      fmaVerified: false,
      fmaSource: null,
      fmaRelated: [],
      region: 'lower-leg',
      structures: ['soleus'],
      origin: 'a',
      insertion: 'b',
      action: 'c',
      nerve: 'd',
      triggerPoints: [
        {
          id: 'soleus-trp1',
          label: 'Lower',
          location: 'inner side',
          approach: { kind: 'fold', citation },
          main: [{ kind: 'skin', area: 'heel', wording: 'heel' }],
          spillover: [],
          symptoms: 'ache',
          dissent: [],
        },
      ],
      typicalPointCount: null,
      referral: { sources: [citation], bestTier: 'A', verified: true, note: null },
      needling: {
        position: null,
        technique: null,
        needleLengthMm: null,
        depthMm: [5, 15],
        depthBasis: 'convention',
        depthVerified: false,
        structuresAtRisk: [{ wording: 'liver', structures: ['liver'] }],
        safetyRule: null,
        notes: null,
        sources: [citation],
      },
      plainExplanation: 'p',
      commonTriggers: [],
      selfCare: 's',
      confusedWith: [],
    },
  ],
  sources: [{ id: 'hall-2001', cite: 'Hall A. Somewhere 2001', url: null, tier: 'A', verified: true }],
  areas: [{ id: 'heel', name: 'Heel', region: 'foot', side: 'paired' }],
  bodyParts: [{ id: 'leg', name: 'Leg', redFlagAreas: ['lower-leg'], areas: ['heel'] }],
  evidence: [],
  redFlags: [],
  words: [],
  movements: [],
  glossary: [],
  depths: {
    measurements: [],
    tissueRegions: [
      {
        id: 'calf',
        name: 'Calf',
        to: 'muscle',
        menMm: [4, 10, 20],
        womenMm: null,
        basis: 'anchored',
        skinMm: 2,
        why: 'w',
        muscles: ['soleus'],
        points: [],
      },
    ],
  },
};
const PLACES: RawPlaces = {
  areas: [{ id: 'heel', strokes: [{ points: [[-60, 100, 50]], radiusMm: 10, facing: [0, 1, 0] }] }],
  points: [{ id: 'soleus-trp1', structure: 'soleus', along: 0.5, around: 1 }],
  needlePaths: [
    {
      id: 'soleus-trp1',
      picture: 'closed',
      path: { entryMm: [-50, 100, 300], direction: [0, -1, 0], muscleMm: [20, 60], boneMm: null, over: [] },
      skinMm: [0, 6],
    },
  ],
  modelDepths: [],
};

const DATA = parseDataset(KNOWN, TINY_BODY, PLACES);
const LOOKUPS = makeLookups(muscleSummariesOf(DATA.muscles), TINY_BODY);
const POINT = 'soleus-trp1' as TriggerPointId;
const SOLEUS: Target = { kind: 'muscle', id: DATA.muscles[0]!.id, side: 'right' };
/** Metres; a copy of the mirrored side is drawn at the mirrored place. */
const model = bodyOf(
  {
    'skin/midline': [[-0.05, 0.3, 0], 0.1],
    'soleus/right': [[-0.05, 0.3, -0.06], 0.02],
    'liver/right': [[-0.05, 0.3, 0.02], 0.01],
    'cranium/midline': [[0, 0.7, 0], 0.05],
    'femur/left': [[-0.06, 0.5, 0], 0.02],
  },
  TINY_BODY,
);

describe('a dataset on a second body', () => {
  it('joins what is known with where it lies on that body', () => {
    expect(DATA.body).toBe(TINY_BODY);
    expect(DATA.triggerPointById.get(POINT)?.point.place).toEqual({ structure: 'soleus', along: 0.5, around: 1 });
    expect(DATA.areas[0]?.strokes[0]?.points).toEqual([[-60, 100, 50]]);
  });

  it('tells the skin of a build from that of the body itself, here an average one', () => {
    expect([0, 1, 1.5, 2].map((build) => skinMovedMm(DATA.depths, POINT, build))).toEqual([0, 0, 3, 6]);
  });

  it('is searched by its own structures', () => {
    const found = (query: string): string[] => makeSearch(DATA, TINY_BODY)(query).findings.map(({ key }) => key);
    expect(found('cranium')).toEqual(['structure/cranium']);
    expect(MAN.structureById('tibia')).toBeDefined();
    expect(found('tibia')).not.toContain('structure/tibia');
  });
});

describe('look-ups and store of a second body', () => {
  it('know its structures and no others', () => {
    expect([LOOKUPS.structureById('femur')?.region, LOOKUPS.structureById('tibia')]).toEqual(['thigh', undefined]);
    const store = createMyopointStore({ body: TINY_BODY, lookupsOf: () => LOOKUPS });
    store.getState().hide({ kind: 'structure', id: 'tibia' as StructureId, side: 'right' });
    store.getState().hide({ kind: 'structure', id: 'femur' as StructureId, side: 'right' });
    expect(store.getState().choices.hidden).toContain('femur/right');
  });
});

describe('the picture of a second body', () => {
  it('numbers its copies and gives each a look', () => {
    expect(slotsOf(TINY_BODY, 'skeleton')).toEqual([
      { id: 'femur', instance: 2, mirrored: false },
      { id: 'femur', instance: 3, mirrored: true },
      { id: 'cranium', instance: 4, mirrored: false },
    ]);
    const store = createMyopointStore({ body: TINY_BODY, lookupsOf: () => LOOKUPS });
    store.getState().hide({ kind: 'structure', id: 'cranium' as StructureId, side: 'midline' });
    wantAppearances(model.appearances, store.getState(), LOOKUPS, TINY_BODY);
    model.advance(Infinity);
    expect([2, 4].map((number) => model.appearances.opacity(number))).toEqual([1, 0]);
  });

  it('is framed by its own box, its own bones and its own views', () => {
    expect(presetFraming(model, 'front').box).toEqual(bodyBox(TINY_BODY));
    expect(presetFraming(model, 'hand').box).toEqual(bodyBox(TINY_BODY));
    const head = presetFraming(model, 'head');
    expect([head.direction.toArray(), Number(head.box.min.y.toFixed(3))]).toEqual([[0, 0, 1], 0.63]);
    expect(presetFraming(model, 'foot').direction.toArray()).toEqual([1, 0, 0]);
    const towards = framingOf(model, SOLEUS, LOOKUPS, null, false)!.direction;
    expect(towards.distanceTo(new Vector3(1, 0, 0))).toBeCloseTo(0, 9);
    // Its axis lies behind its skull, so outward is to the front.
    expect(
      framingOf(model, { kind: 'structure', id: 'cranium' as StructureId, side: 'midline' }, LOOKUPS, null, false)!
        .direction.z,
    ).toBeGreaterThan(0.9);
  });

  it('is opened along its own lines', () => {
    const line = lineOf(DATA, POINT, 'right')!;
    const section = sectionOf(line, [measureLine(model, line, hazardMargins(line, DATA))], TINY_BODY);
    expect(section.layers.map(({ structure }) => structure)).toContain('soleus');
    expect(section.hazards.map(({ structure, side }) => `${structure}/${side}`)).toEqual(['liver/right']);
  });
});
