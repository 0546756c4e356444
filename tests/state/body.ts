/** A body of few parts for the tests of the store. */
import type { Layer, MuscleId, Side, Structure, StructureId, TriggerPointId } from '../../src/anatomy/index.ts';
import { makeBody } from '../../src/anatomy/body.ts';
import { makeLookups } from '../../src/state/lookups.ts';
import { TINY_FILES } from '../anatomy/tiny-body.ts';
import type { Target } from '../../src/state/index.ts';
import type { Anatomy } from '../../src/state/store.ts';

function structure(id: string, layer: Layer, depthLayer: number | null = null, side: Side = 'right'): Structure {
  return {
    id: id as StructureId,
    name: id,
    latin: null,
    fmaId: null,
    system: 'muscle',
    region: 'hip-pelvis',
    layer,
    depthLayer,
    side,
    mirror: side !== 'midline',
    parent: null,
    figure: { kind: 'loft', id },
    provenance: 'measured',
    pale: [],
    liesOver: [],
    film: 1,
  };
}

export const STRUCTURES_OF_TEST = [
  structure('gluteus-maximus', 'muscles', 1),
  structure('gluteus-minimus', 'muscles', 3),
  structure('piriformis', 'muscles', 4),
  structure('medial-head', 'muscles', 1),
  structure('lateral-head', 'muscles', 1),
  structure('sternocleidomastoid', 'muscles', 1),
  structure('diaphragm', 'muscles', 4, 'midline'),
  structure('iliotibial-tract', 'connective', 1),
  structure('femur', 'skeleton'),
  structure('sacrum', 'skeleton', null, 'midline'),
  structure('sciatic-nerve', 'nerves'),
  structure('skin', 'skin'),
  { ...structure('liver', 'organs'), mirror: false },
];

const muscle = (id: string, ...structures: string[]) => ({
  id: id as MuscleId,
  structures: structures as StructureId[],
  firstPoint: `${id}-trp1` as TriggerPointId,
});

export const LOOKUPS = makeLookups(
  [
    muscle('gluteus-maximus', 'gluteus-maximus'),
    muscle('gluteus-minimus', 'gluteus-minimus'),
    muscle('gastrocnemius', 'medial-head', 'lateral-head'),
    muscle('scm-sternal', 'sternocleidomastoid'),
    muscle('scm-clavicular', 'sternocleidomastoid'),
    muscle('diaphragm', 'diaphragm'),
  ],
  { structures: STRUCTURES_OF_TEST },
);

/** The body of those parts. */
export const BODY_OF_TEST = makeBody({
  ...TINY_FILES,
  record: { id: 'first', reference: { sex: 'male', build: 'lean' }, modelsUrl: 'models/first/' },
  structures: STRUCTURES_OF_TEST,
});

/** What a store of these tests is made over. */
export const ANATOMY: Anatomy = { body: BODY_OF_TEST, lookupsOf: () => LOOKUPS };

export const muscleTarget = (id: string, side: 'right' | 'left' = 'right'): Target => ({
  kind: 'muscle',
  id: id as MuscleId,
  side,
});

export const structureTarget = (id: string, side: Side = 'right'): Target => ({
  kind: 'structure',
  id: id as StructureId,
  side,
});

/** The facts of one part by id. */
export function factsOf(id: string): Structure {
  const facts = STRUCTURES_OF_TEST.find((candidate) => candidate.id === id);
  if (!facts) throw new Error(`no ${id} in the test body`);
  return facts;
}
