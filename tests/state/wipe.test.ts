/** Wiping as a property: whatever a visit can leave behind is gone, field by field, whichever field is added to the state next. */
import { beforeEach, describe, expect, it } from 'vitest';
import type {
  AreaId,
  BodyPartId,
  InstanceKey,
  LessonId,
  RedFlagId,
  StructureId,
  TriggerPointId,
} from '../../src/anatomy/index.ts';
import { DEFAULT_LAYERS, INITIAL_CHOICES } from '../../src/state/choices.ts';
import { NO_REQUESTS } from '../../src/state/requests.ts';
import { newPatch } from '../../src/reasoning/index.ts';
import { NONE, createMyopointStore, linkOf } from '../../src/state/index.ts';
import { makeLookups } from '../../src/state/lookups.ts';
import type { CameraPose, Choices, MyopointStore, StateFields } from '../../src/state/index.ts';
import { keptFields } from '../../src/state/store.ts';
import { TINY_BODY } from '../anatomy/tiny-body.ts';
import { ANATOMY, BODY_OF_TEST, muscleTarget } from './body.ts';

const calf = 'calf' as AreaId;
const key = 'gluteus-maximus/left' as InstanceKey;
const pose: CameraPose = { azimuthDegrees: 90, elevationDegrees: 10, centreMm: [1, 2, 900], reachMm: 300 };
const point = 'gluteus-minimus-trp1' as TriggerPointId;

/** Every choice other than at first. */
const CHOICES: Choices = {
  selected: { kind: 'trigger-point', id: point, muscle: 'gluteus-minimus' as never, side: 'left' },
  together: [muscleTarget('gastrocnemius')],
  layers: { ...DEFAULT_LAYERS, nerves: 0.9 },
  skinSplit: 0.7,
  peel: 0.5,
  hidden: [key],
  isolated: [key],
  fadeOthers: true,
  bothSides: true,
  needle: true,
  build: 1.75,
};
/** How the device was set when the visit began: neither as at first nor as it is now. */
const AT_START = {
  audience: 'therapist',
  layers: { ...DEFAULT_LAYERS, vessels: 0.4 },
  skinSplit: null,
  hideNeedles: true,
  ownPerson: { body: 'other', build: 0.5 },
} as const;

/** A visit that has left something in every field; the type asks for each, and a test for each to differ from the first. */
const USED: { readonly [Name in keyof StateFields]: StateFields[Name] } = {
  body: TINY_BODY,
  lookups: makeLookups([], TINY_BODY),
  bodyIds: [BODY_OF_TEST.id, 'other'],
  wantedBody: 'other',
  missingBody: 'other',
  choices: CHOICES,
  hovered: muscleTarget('gastrocnemius'),
  load: { phase: 'ready' },
  requests: {
    view: { kind: 'pose', pose },
    zoom: { steps: 3 },
    twitch: {},
    snapshot: { from: 'back' },
    load: {},
    newVersion: {},
  },
  contextLost: true,
  newVersion: 'waiting',
  solidFault: 'no-webgl',
  stageFault: 'broken',
  stageSerial: 2,
  drawsSlowly: true,
  factsFailed: true,
  reducedMotion: true,
  announcement: 'Gastrocnemius',
  coveredBy: [key],
  insets: { top: 1, right: 2, bottom: 3, left: 4 },
  section: {
    point,
    side: 'left',
    layers: [],
    hazards: [{ structure: 'liver' as StructureId, side: 'midline', distanceMm: 1, atMm: 2 }],
    reachMm: 50,
  },
  markedHazard: key,
  story: { step: 1, playing: true },
  mode: { kind: 'lesson', id: 'how-deep' as LessonId, step: 2, playing: true },
  setAside: CHOICES,
  interrupted: {
    step: 'what',
    choices: CHOICES,
    touched: { side: 'left', areas: [calf] },
    view: null,
    cameraPose: pose,
  },
  touched: { side: 'left', areas: [calf] },
  screening: { parts: ['lower-leg' as BodyPartId], yes: ['rf-17' as RedFlagId], no: [], done: true },
  personAsked: true,
  scrolledPx: 140,
  recall: {
    subject: muscleTarget('gastrocnemius'),
    question: 'help',
    pointed: muscleTarget('gastrocnemius'),
    touched: null,
    chosen: 'soreness',
  },
  quizAside: { patches: [newPatch(2)], earlierPatches: [], covers: null, cameraPose: pose },
  patches: [newPatch(1)],
  paintedPatch: 1,
  brush: { erases: true, radiusMm: 20, mirrors: true, turns: true },
  earlierPatches: [[]],
  covers: { of: [], covers: [], mainAreas: new Map() },
  brushAt: { area: 'temple' as AreaId, side: 'middle' },
  handedOver: 'draw',
  fibres: 'fibres',
  pointing: 'pen',
  flipped: true,
  handingOver: true,
  note: 'Maria, 14:30',
  snapshot: { url: 'data:image/png;base64,AA', widthPx: 1, heightPx: 1 },
  cameraPose: pose,
  notice: 'read this',
  audience: 'student',
  theme: 'light',
  skinTone: 'umber',
  garment: false,
  drawsFlat: true,
  flatOffered: true,
  hideNeedles: true,
  ownPerson: { body: 'first', build: 1.75 },
  welcomed: true,
  idleMinutes: 5,
  visitSerial: 2,
  atStart: AT_START,
  lent: {
    shown: { layers: CHOICES.layers, skinSplit: CHOICES.skinSplit },
    own: { layers: AT_START.layers, skinSplit: AT_START.skinSplit },
  },
  past: [CHOICES],
  future: [CHOICES],
  lastStep: 'layer:nerves',
};

/** What the machine reported: no wipe takes it. */
const REPORTED = [
  'body',
  'lookups',
  'bodyIds',
  'load',
  'contextLost',
  'solidFault',
  'stageFault',
  'stageSerial',
  'drawsSlowly',
  'factsFailed',
  'newVersion',
  'reducedMotion',
  'insets',
] as const satisfies readonly (keyof StateFields)[];
/** How the device is set: a wipe between two people leaves it. */
const SETTINGS = [
  'theme',
  'skinTone',
  'garment',
  'drawsFlat',
  'flatOffered',
  'welcomed',
  'idleMinutes',
  'atStart',
] as const satisfies readonly (keyof StateFields)[];
/** Brought back as they were when the visit began. */
const BROUGHT_BACK = {
  audience: AT_START.audience,
  hideNeedles: AT_START.hideNeedles,
  ownPerson: AT_START.ownPerson,
  wantedBody: AT_START.ownPerson.body,
} as const;
/** The picture of the first visit, as this one began it. */
const AS_BEGUN: Choices = {
  ...INITIAL_CHOICES,
  layers: AT_START.layers,
  skinSplit: AT_START.skinSplit,
  build: AT_START.ownPerson.build,
};
/** Moved on rather than set back: that it is another visit, and the camera's way to the whole body. */
const MOVED_ON = {
  visitSerial: USED.visitSerial + 1,
  requests: { ...NO_REQUESTS, view: { kind: 'target', target: NONE } },
} as const;

let store: MyopointStore;
/** The plain data of a store: no actions. */
const dataOf = (one: MyopointStore): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(one.getState()).filter(([, value]) => typeof value !== 'function'));
const first = dataOf(createMyopointStore(ANATOMY));
const used: Readonly<Record<string, unknown>> = { ...USED };

beforeEach(() => {
  store = createMyopointStore(ANATOMY);
  store.setState(USED);
});

describe('a visit that has used everything', () => {
  it('differs from the first state in every field, and in every choice and setting', () => {
    expect(Object.keys(used).sort()).toEqual(Object.keys(first).sort());
    for (const name of Object.keys(first)) expect(used[name], name).not.toEqual(first[name]);
    for (const name of Object.keys(INITIAL_CHOICES) as (keyof Choices)[])
      expect(CHOICES[name], name).not.toEqual(INITIAL_CHOICES[name]);
    for (const [name, value] of Object.entries(AT_START))
      expect(value, name).not.toEqual((first['atStart'] as Record<string, unknown>)[name]);
  });
});

/** Holds every field against what is expected of it: kept, moved on, or as at first. */
function expectWiped(kept: readonly string[], special: Readonly<Record<string, unknown>>): void {
  const now = dataOf(store);
  expect(Object.keys(now).sort()).toEqual(Object.keys(first).sort());
  for (const name of Object.keys(first)) {
    const wanted = name in special ? special[name] : kept.includes(name) ? used[name] : first[name];
    expect(now[name], name).toEqual(wanted);
  }
}

describe('what the slices say they keep', () => {
  it('is what the machine reported and how the device is set', () => {
    expect([...keptFields('everything')].sort()).toEqual([...REPORTED].sort());
    expect([...keptFields('visit')].sort()).toEqual([...REPORTED, ...SETTINGS].sort());
  });
});

describe('wiping it', () => {
  it('leaves nothing but what the machine reported and how the device is set', () => {
    store.setState({ mode: { kind: 'lesson', id: 'how-deep' as LessonId, step: 2, playing: true }, interrupted: null });
    store.getState().wipeVisit();
    expectWiped([...REPORTED, ...SETTINGS], {
      ...MOVED_ON,
      ...BROUGHT_BACK,
      choices: AS_BEGUN,
    });
    expect(linkOf(store.getState())).not.toMatch(/gluteus|gastrocnemius|calf|how-deep/);
  });
  it('in a consultation does the same and begins the next one', () => {
    for (const change of [{ mode: { kind: 'consultation', step: 'what' }, interrupted: null }, {}] as const) {
      store.setState({ ...USED, ...change });
      store.getState().wipeVisit();
      expectWiped([...REPORTED, ...SETTINGS], {
        ...MOVED_ON,
        ...BROUGHT_BACK,
        requests: { ...NO_REQUESTS, view: { kind: 'preset', preset: 'front' } },
        mode: { kind: 'consultation', step: 'where' },
        setAside: AS_BEGUN,
        choices: { ...AS_BEGUN, skinSplit: null, layers: { ...DEFAULT_LAYERS, skin: 1 } },
      });
    }
  });
  it('forgets every setting with everything else, also in the middle of a consultation', () => {
    for (const change of [{}, { mode: { kind: 'consultation', step: 'what' }, interrupted: null }] as const) {
      store.setState({ ...USED, ...change });
      store.getState().forgetEverything();
      expectWiped(REPORTED, MOVED_ON);
    }
  });
});
