/** Wiping as a property: whatever a visit can leave behind is gone, field by field, whichever field is added to the situation next. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { AreaId, BodyPartId, InstanceKey, LessonId, RedFlagId, StructureId, TriggerPointId } from '../../src/anatomy/index.ts';
import { DEFAULT_LAYERS, INITIAL_CHOICES, createMyopointStore, linkOf } from '../../src/state/index.ts';
import type { Choices, MyopointStore, Situation, CameraPose } from '../../src/state/index.ts';
import { LOOKUPS, muscleTarget } from './body.ts';

const calf = 'calf' as AreaId;
const key = 'gluteus-maximus/left' as InstanceKey;
const place: CameraPose = { azimuthDegrees: 90, elevationDegrees: 10, centreMm: [1, 2, 900], reachMm: 300 };
const point = 'gluteus-minimus-trp1' as TriggerPointId;

/** Every choice other than at first. */
const CHOICES: Choices = {
  selected: { kind: 'trigger-point', id: point, muscle: 'gluteus-minimus' as never, side: 'left' }, audience: 'student', theme: 'light',
  layers: { ...DEFAULT_LAYERS, nerves: 0.9 }, peel: 0.5, hidden: [key], isolated: [key], fadeOthers: true, bothSides: true, needle: true,
  build: 'heavier', sex: 'female', hideNeedles: true,
};
/** How the device was set when the visit began: neither as at first nor as it is now. */
const AT_START = { audience: 'therapist', layers: { ...DEFAULT_LAYERS, vessels: 0.4 }, hideNeedles: true } as const;

/** A visit that has left something in every field; the type asks for each, and a test for each to differ from the first. */
const USED: { readonly [Name in keyof Situation]: Situation[Name] } = {
  choices: CHOICES, hovered: muscleTarget('gastrocnemius'), load: { phase: 'ready' }, view: { kind: 'place', place, serial: 7 },
  zoomSteps: 3, contextLost: true, stageFault: 'broken', stageSerial: 2, factsFailed: true, reducedMotion: true, announcement: 'Gastrocnemius', retrySerial: 3, coveredBy: [key],
  insets: { top: 1, right: 2, bottom: 3, left: 4 },
  section: { point, side: 'left', layers: [], hazards: [{ structure: 'liver' as StructureId, side: 'midline', distanceMm: 1, atMm: 2 }], reachMm: 50 },
  markedHazard: key, story: { step: 1, playing: true }, twitchSerial: 4, mode: { kind: 'lesson', id: 'how-deep' as LessonId, step: 2, playing: true },
  setAside: CHOICES, interrupted: { step: 'what', choices: CHOICES, touched: { side: 'left', areas: [calf] }, view: null, place },
  touched: { side: 'left', areas: [calf] }, screening: { part: 'lower-leg' as BodyPartId, yes: ['rf-17' as RedFlagId], done: true }, scrolledPx: 140,
  teachBack: { subject: muscleTarget('gastrocnemius'), question: 'help', pointed: muscleTarget('gastrocnemius'), touched: null, chosen: 'soreness' },
  fibres: 'fibres', pointing: 'pen', flipped: true, handingOver: true, note: 'Maria, 14:30', pictureSerial: 5, pictureView: 'back',
  picture: { url: 'data:image/png;base64,AA', widthPx: 1, heightPx: 1 }, place, notice: 'read this', welcomed: true, idleMinutes: 5,
  visitSerial: 2, atStart: AT_START, lent: { shown: CHOICES.layers, own: AT_START.layers }, past: [CHOICES], future: [CHOICES], lastStep: 'layer:nerves',
};

/** What the machine reported and what the device is set to: a wipe between two people leaves it. */
const KEPT_BY_WIPE = [
  'load', 'zoomSteps', 'contextLost', 'stageFault', 'stageSerial', 'factsFailed', 'reducedMotion', 'retrySerial', 'insets', 'twitchSerial', 'pictureSerial', 'welcomed', 'idleMinutes', 'atStart',
] as const satisfies readonly (keyof Situation)[];
/** Of these, what is how the device is set: forgotten too when everything is. */
const SETTINGS = ['welcomed', 'idleMinutes', 'atStart'] as const satisfies readonly (keyof Situation)[];
/** Moved on rather than set back: that it is another visit, and the camera's way to the front. */
const MOVED_ON = { visitSerial: USED.visitSerial + 1, view: { kind: 'preset', preset: 'front', serial: 8 } } as const;

let store: MyopointStore;
/** The plain data of a store: no actions. */
const dataOf = (one: MyopointStore): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(one.getState()).filter(([, value]) => typeof value !== 'function'));
const first = dataOf(createMyopointStore(LOOKUPS));
const used: Readonly<Record<string, unknown>> = { ...USED };

beforeEach(() => {
  store = createMyopointStore(LOOKUPS);
  store.setState(USED);
});

describe('a visit that has used everything', () => {
  it('differs from the first state in every field, and in every choice and setting', () => {
    expect(Object.keys(used).sort()).toEqual(Object.keys(first).sort());
    for (const name of Object.keys(first)) expect(used[name], name).not.toEqual(first[name]);
    for (const name of Object.keys(INITIAL_CHOICES) as (keyof Choices)[]) expect(CHOICES[name], name).not.toEqual(INITIAL_CHOICES[name]);
    for (const [name, value] of Object.entries(AT_START)) expect(value, name).not.toEqual(INITIAL_CHOICES[name as keyof typeof AT_START]);
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

describe('wiping it', () => {
  it('leaves nothing but what the machine reported and how the device is set', () => {
    store.setState({ mode: { kind: 'lesson', id: 'how-deep' as LessonId, step: 2, playing: true }, interrupted: null });
    store.getState().wipeVisit();
    expectWiped(KEPT_BY_WIPE, { ...MOVED_ON, choices: { ...INITIAL_CHOICES, theme: CHOICES.theme, ...AT_START } });
    expect(linkOf(store)).not.toMatch(/gluteus|gastrocnemius|calf|how-deep/);
  });
  it('in a consultation does the same and begins the next one', () => {
    for (const change of [{ mode: { kind: 'consultation', step: 'what' }, interrupted: null }, {}] as const) {
      store.setState({ ...USED, ...change });
      store.getState().wipeVisit();
      const choices = { ...INITIAL_CHOICES, theme: CHOICES.theme, ...AT_START };
      expectWiped(KEPT_BY_WIPE, {
        ...MOVED_ON, mode: { kind: 'consultation', step: 'where' }, setAside: choices,
        choices: { ...choices, layers: { ...DEFAULT_LAYERS, skin: 1 } }, view: { kind: 'preset', preset: 'front', serial: 9 },
      });
    }
  });
  it('forgets every setting with everything else, also in the middle of a consultation', () => {
    for (const change of [{}, { mode: { kind: 'consultation', step: 'what' }, interrupted: null }] as const) {
      store.setState({ ...USED, ...change });
      store.getState().forgetEverything();
      expectWiped(KEPT_BY_WIPE.filter((name) => !SETTINGS.some((setting) => setting === name)), MOVED_ON);
    }
  });
});
