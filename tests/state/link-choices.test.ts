import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LAYERS,
  LESSON_SUMMARIES,
  type AreaId,
  type InstanceKey,
  type MuscleId,
  type StructureId,
  type TriggerPointId,
} from '../../src/anatomy/index.ts';
import {
  AUDIENCES,
  NONE,
  UNKNOWN_IN_LINK,
  createMyopointStore,
  instancesOf,
  linkOf,
  linkToHandOver,
  readPersistedSettings,
  readLink,
  persistSettings,
} from '../../src/state/index.ts';
import type { Choices, MyopointStore, StateFields, Target } from '../../src/state/index.ts';
import type { DeviceStorage } from '../../src/state/browser-storage.ts';
import type { KnownBody } from '../../src/state/link/known-target.ts';
import { ANATOMY, factsOf, LOOKUPS, muscleTarget, STRUCTURES_OF_TEST, structureTarget } from './body.ts';
import { DEFAULT_LAYERS } from '../../src/state/choices.ts';
import { writePersistedSettings } from '../../src/state/settings-storage.ts';
import { restore } from '../../src/state/link/restore.ts';
const percent = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);

const owned = (point: string, muscle: string) =>
  [point as TriggerPointId, { muscle: { id: muscle as MuscleId } }] as const;
const KNOWN: KnownBody = {
  triggerPointById: new Map([
    owned('gluteus-minimus-trp1', 'gluteus-minimus'),
    owned('gluteus-minimus-trp2', 'gluteus-minimus'),
    owned('gastrocnemius-trp1', 'gastrocnemius'),
  ]),
  areaById: new Map([['shin' as AreaId, null]]),
};
const KEYS = STRUCTURES_OF_TEST.flatMap(
  ({ id: structure, side, mirror }) =>
    (mirror ? [`${structure}/right`, `${structure}/left`] : [`${structure}/${side}`]) as InstanceKey[],
);

/** What a hand may do to the picture. */
const targets = fc.constantFrom<Target>(
  NONE,
  muscleTarget('gastrocnemius'),
  muscleTarget('gluteus-minimus', 'left'),
  structureTarget('femur'),
  structureTarget('sacrum', 'midline'),
  structureTarget('medial-head', 'left'),
);
const deed = fc.oneof(
  targets.map((meant) => (store: MyopointStore) => store.getState().select(meant)),
  targets.map((meant) => (store: MyopointStore) => store.getState().hide(meant)),
  targets.map((meant) => (store: MyopointStore) => store.getState().isolate(meant)),
  fc.tuple(fc.constantFrom(...LAYERS), percent).map(
    ([layer, share]) =>
      (store: MyopointStore) =>
        store.getState().setLayerOpacity(layer, share),
  ),
  percent.map((share) => (store: MyopointStore) => store.getState().setPeel(share)),
  fc.boolean().map((on) => (store: MyopointStore) => store.getState().fadeOthers(on)),
  fc.boolean().map((on) => (store: MyopointStore) => store.getState().setBothSides(on)),
  fc
    .boolean()
    .map((on) => (store: MyopointStore) => (on ? store.getState().openNeedle() : store.getState().closeNeedle())),
  fc.integer({ min: 0, max: 8 }).map((quarters) => (store: MyopointStore) => store.getState().setBuild(quarters / 4)),
  fc.constantFrom(...AUDIENCES).map((audience) => (store: MyopointStore) => store.getState().setAudience(audience)),
);

function raise(): never {
  throw new Error('no lesson');
}

describe('what a link arranges', () => {
  it('brings back layers, peel, hidden and isolated parts and the fade', () => {
    const from = createMyopointStore(ANATOMY);
    const act = from.getState();
    act.select(muscleTarget('gluteus-minimus'));
    act.setLayerOpacity('nerves', 1);
    act.setLayerOpacity('muscles', 0.3);
    act.setPeel(0.5);
    act.hide(muscleTarget('gastrocnemius', 'left'));
    act.hide(structureTarget('sacrum', 'midline'));
    act.fadeOthers(true);
    expect(linkOf(from.getState())).toBe(
      'm=gluteus-minimus&s=right&layers=muscles30_nerves100&split=50&peel=50&fade=1&hide=lateral-head.l_medial-head.l_sacrum.m&a=patient',
    );
    const to = createMyopointStore(ANATOMY);
    to.getState().followLink(linkOf(from.getState()));
    expect(to.getState().choices).toMatchObject({
      layers: { ...DEFAULT_LAYERS, nerves: 1, muscles: 0.3 },
      peel: 0.5,
      fadeOthers: true,
      isolated: null,
    });
    expect([...to.getState().choices.hidden].sort()).toEqual([...from.getState().choices.hidden].sort());
    from.getState().setBothSides(true);
    from.getState().isolate(muscleTarget('gastrocnemius'));
    expect(linkOf(from.getState())).toContain('&only=lateral-head.b_medial-head.b&');
    to.getState().followLink(linkOf(from.getState()));
    expect([...(to.getState().choices.isolated ?? [])].sort()).toEqual(
      [...instancesOf(muscleTarget('gastrocnemius'), LOOKUPS, true)].sort(),
    );
    // A link of before says none of it: the body is whole.
    to.getState().followLink('#m=gluteus-minimus&s=right&a=patient');
    expect(to.getState().choices).toMatchObject({
      layers: DEFAULT_LAYERS,
      peel: 0,
      fadeOthers: false,
      hidden: [],
      isolated: null,
    });
  });
  it('brings every choice to another store, whatever that one showed before, in one change and with no step to undo', () => {
    const seen = ({ hidden, isolated, ...rest }: Choices) => ({
      ...rest,
      hidden: [...hidden].sort(),
      isolated: isolated && [...isolated].sort(),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), fc.array(deed, { maxLength: 6 }), (deeds, before) => {
        const [from, to] = [createMyopointStore(ANATOMY), createMyopointStore(ANATOMY)];
        for (const each of deeds) each(from);
        for (const each of before) each(to);
        let changes = 0;
        to.subscribe(() => {
          changes += 1;
        });
        to.getState().followLink(linkOf(from.getState()), KNOWN);
        expect(seen(to.getState().choices)).toEqual(seen(from.getState().choices));
        expect(to.getState()).toMatchObject({ notice: null, past: [], future: [] });
        expect(changes).toBe(1);
      }),
      { seed: 20261128, numRuns: 600 },
    );
  });
  it('is written as it was restored, from wherever it was opened', () => {
    fc.assert(
      fc.property(
        fc.array(deed, { maxLength: 12 }),
        fc.constantFrom<StateFields['mode']['kind']>('explore', 'consultation', 'lesson'),
        (deeds, from) => {
          const [store, other] = [createMyopointStore(ANATOMY), createMyopointStore(ANATOMY)];
          for (const each of deeds) each(store);
          const link = linkOf(store.getState());
          if (from !== 'explore') other.getState().startConsultation();
          if (from === 'lesson') other.getState().startLesson(LESSON_SUMMARIES[0]?.id ?? raise());
          const restored = restore(link, other.getState(), KNOWN);
          expect(linkOf(restored)).toBe(link);
          expect(linkOf(restore(link, restored, KNOWN))).toBe(link);
        },
      ),
      { seed: 20261129, numRuns: 600 },
    );
  });
  it('ends a question that is being asked', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().select(muscleTarget('gastrocnemius'));
    store.getState().startRecall();
    store.getState().followLink('#m=gluteus-minimus', KNOWN);
    expect(store.getState()).toMatchObject({ recall: null, choices: { selected: muscleTarget('gluteus-minimus') } });
  });
  it('opened before points and areas have come is mended by them, in silence where all is well', () => {
    const store = createMyopointStore(ANATOMY);
    let changes = 0;
    store.subscribe(() => {
      changes += 1;
    });
    store.getState().followLink('#m=gluteus-minimus&p=gluteus-minimus-trp2&n=1');
    store.getState().mendSelection(KNOWN);
    expect(store.getState()).toMatchObject({
      notice: null,
      choices: { needle: true, selected: { kind: 'trigger-point' } },
    });
    expect(changes).toBe(1);
    store.getState().followLink('#m=gluteus-maximus&p=gluteus-minimus-trp2&s=left&n=1');
    store.getState().mendSelection(KNOWN);
    expect(store.getState()).toMatchObject({
      notice: UNKNOWN_IN_LINK,
      past: [],
      choices: { needle: false, selected: muscleTarget('gluteus-maximus', 'left') },
    });
    store.getState().followLink('#r=no-such-area');
    store.getState().mendSelection(KNOWN);
    expect(store.getState().choices.selected).toEqual(NONE);
  });
  it('that names parts this body does not have shows the rest, and says so', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().followLink('#hide=femur.b_tail.m_liver.l&only=horn.r&peel=20');
    expect(store.getState().choices).toMatchObject({
      hidden: ['femur/right', 'femur/left'],
      isolated: null,
      peel: 0.2,
    });
    expect(store.getState().notice).toBe(UNKNOWN_IN_LINK);
    expect(readLink('layers=skin50_fat20&hide=femur.r_hand').unclear).toEqual(['layers', 'hide']);
    expect(readLink('layers=skin50_fat20&hide=femur.r_hand').link).toMatchObject({
      layers: { skin: 0.5 },
      hidden: ['femur/right'],
    });
  });
  it('cannot hide what it selects or shows alone', () => {
    const store = createMyopointStore(ANATOMY);
    store
      .getState()
      .followLink(`#m=gluteus-minimus&hide=${KEYS.map((key) => key.replace(/\/(.).*/, '.$1')).join('_')}&only=femur.r`);
    expect(store.getState().choices.hidden).toHaveLength(KEYS.length - 2);
    expect(store.getState().choices.hidden).not.toContain('gluteus-minimus/right');
    expect(store.getState().choices.hidden).not.toContain('femur/right');
  });
  it('lends its layers: the device keeps its own until one is changed by hand', () => {
    let kept: string | null = null;
    const storage: DeviceStorage = {
      getItem: () => kept,
      setItem: (_key, value) => {
        kept = value;
      },
      removeItem: () => undefined,
      key: () => null,
      length: 0,
    };
    const own = { ...DEFAULT_LAYERS, vessels: 0.4 };
    const store = createMyopointStore(ANATOMY, { layers: own });
    writePersistedSettings(storage, { layers: own });
    persistSettings(store, storage);
    store.getState().followLink('#m=gluteus-minimus&layers=nerves100&a=student');
    expect(store.getState().choices.layers).toEqual({ ...DEFAULT_LAYERS, nerves: 1 });
    expect(readPersistedSettings(storage)).toMatchObject({ audience: 'student', layers: own });
    // One that says nothing of layers leaves those of the device.
    store.getState().followLink('#m=gluteus-minimus&a=student');
    expect(store.getState().choices.layers).toEqual(own);
    store.getState().setLayerOpacity('skin', 1);
    expect(readPersistedSettings(storage).layers).toEqual({ ...own, skin: 1 });
  });
  it('with a point of another muscle gives the muscle, and a point alone finds its own', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().followLink('#m=gluteus-maximus&p=gluteus-minimus-trp1&s=left&n=1', KNOWN);
    expect(store.getState().choices).toMatchObject({
      selected: muscleTarget('gluteus-maximus', 'left'),
      needle: false,
    });
    expect(store.getState().notice).toBe(UNKNOWN_IN_LINK);
    store.getState().notify(null);
    store.getState().followLink('#p=gluteus-minimus-trp2&s=left&n=1', KNOWN);
    expect(store.getState().choices).toMatchObject({
      selected: { kind: 'trigger-point', id: 'gluteus-minimus-trp2', muscle: 'gluteus-minimus', side: 'left' },
      needle: true,
    });
    expect(store.getState().notice).toBeNull();
    store.getState().followLink('#p=no-such-trp1&r=shin', KNOWN);
    expect(store.getState().choices.selected).toEqual({ kind: 'area', id: 'shin', side: 'right' });
    expect(store.getState().notice).toBe(UNKNOWN_IN_LINK);
  });
  it('is short enough for a code when it is handed over', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().setPeel(0.5);
    for (const key of KEYS)
      store
        .getState()
        .hide({ kind: 'structure', id: key.split('/')[0] as StructureId, side: key.split('/')[1] as 'right' });
    expect(linkOf(store.getState()).length).toBeGreaterThan(200);
    expect(linkToHandOver(store.getState())).toContain('hide=');
    const many = createMyopointStore({
      ...ANATOMY,
      lookupsOf: () => ({
        ...LOOKUPS,
        structureById: (structure) =>
          LOOKUPS.structureById(structure) ?? { ...factsOf('femur'), id: structure as StructureId },
      }),
    });
    many.getState().followLink(`#hide=${Array.from({ length: 60 }, (_, at) => `some-bone-${at}.b`).join('_')}&peel=50`);
    expect(many.getState().choices.hidden).toHaveLength(120);
    expect(linkToHandOver(many.getState())).toBe('peel=50&a=patient&lang=en');
  });
});
