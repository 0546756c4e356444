import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILDS, LESSON_SUMMARIES } from '../../src/anatomy/index.ts';
import type { AreaId, MuscleId, StructureId, TriggerPointId } from '../../src/anatomy/index.ts';
import {
  AUDIENCES, NONE, UNCLEAR_LINK, UNKNOWN_IN_LINK, VIEW_PRESETS, createMyopointStore, followLink, linkOf, linkToHandOver, readLink, writeLink,
} from '../../src/state/index.ts';
import type { LinkState, Target, ViewPlace } from '../../src/state/index.ts';
import { LOOKUPS, muscleTarget } from './body.ts';

const nothing: LinkState = {
  selected: NONE, bothSides: false, audience: null, view: null, needle: false, build: 'average', sex: null, hideNeedles: false,
  lesson: null, language: null,
};
const place: fc.Arbitrary<ViewPlace> = fc.record({
  azimuthDegrees: fc.integer({ min: -180, max: 180 }), elevationDegrees: fc.integer({ min: -90, max: 90 }),
  centreMm: fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 3000 })),
  reachMm: fc.integer({ min: 10, max: 5000 }),
});
const id = fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-'));
const bodySide = fc.constantFrom('right' as const, 'left' as const);
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constant(NONE),
  fc.record({ kind: fc.constant('muscle' as const), id: id as fc.Arbitrary<MuscleId>, side: bodySide }),
  fc.record({
    kind: fc.constant('trigger-point' as const), id: id as fc.Arbitrary<TriggerPointId>,
    muscle: id as fc.Arbitrary<MuscleId>, side: bodySide,
  }),
  fc.record({ kind: fc.constant('region' as const), id: id as fc.Arbitrary<AreaId>, side: bodySide }),
  fc.record({
    kind: fc.constant('structure' as const), id: id as fc.Arbitrary<StructureId>,
    side: fc.constantFrom('right' as const, 'left' as const, 'midline' as const),
  }),
);
const linkState: fc.Arbitrary<LinkState> = fc.record({
  selected: target, bothSides: fc.boolean(),
  audience: fc.option(fc.constantFrom(...AUDIENCES)), view: fc.option(fc.oneof(fc.constantFrom(...VIEW_PRESETS), place)),
  needle: fc.boolean(), build: fc.constantFrom(...BUILDS), sex: fc.option(fc.constantFrom('male' as const, 'female' as const)), hideNeedles: fc.boolean(),
  lesson: fc.option(fc.record({ id: fc.constantFrom(...LESSON_SUMMARIES.map((lesson) => lesson.id)), step: fc.integer({ min: 0, max: 98 }) })),
  language: fc.option(fc.constant('en' as const)),
}).map((state) => ({ ...state, needle: state.needle && state.selected.kind === 'trigger-point' }));

function raise(): never { throw new Error('no lesson'); }

describe('the link', () => {
  it('is written as documented', () => {
    const selected = {
      kind: 'trigger-point', id: 'gluteus-minimus-trp1' as TriggerPointId, muscle: 'gluteus-minimus' as MuscleId, side: 'right',
    } as const;
    expect(writeLink({ ...nothing, selected })).toBe('m=gluteus-minimus&p=gluteus-minimus-trp1&s=right');
    expect(writeLink({ ...nothing, selected, needle: true, build: 'lean', sex: 'female' }))
      .toBe('m=gluteus-minimus&p=gluteus-minimus-trp1&s=right&n=1&build=lean&sex=female');
    expect(writeLink(nothing)).toBe('');
    expect(writeLink({ ...nothing, bothSides: true, audience: 'student', view: 'back' })).toBe('b=1&a=student&v=back');
    expect(writeLink({ ...nothing, view: { azimuthDegrees: -12.4, elevationDegrees: 5, centreMm: [0, 80.6, 1200], reachMm: 300 } })).toBe('v=-12_5_0_81_1200_300');
    expect(writeLink({ ...nothing, hideNeedles: true, language: 'en', lesson: { id: LESSON_SUMMARIES[1]?.id ?? raise(), step: 2 } }))
      .toBe('l=how-pain-travels&t=3&h=1&lang=en');
  });
  it('is read with or without #, in any order', () => {
    const read = readLink('#s=left&m=soleus');
    expect(read).toEqual(readLink('m=soleus&s=left'));
    expect(read.link.selected).toEqual({ kind: 'muscle', id: 'soleus', side: 'left' });
  });
  it('comes back as it went out', () => {
    fc.assert(fc.property(linkState, (state) => { expect(readLink(writeLink(state))).toEqual({ link: state, unclear: [] }); }));
  });
  it('bears nonsense', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(() => readLink(text)).not.toThrow(); }), { numRuns: 1000 });
    for (const text of ['#m=<script>', '#m=', `#m=${'a'.repeat(500)}`, '#a=surgeon&v=inside', '#%E0%A4%A', '#p=orphan-trp1']) {
      expect(readLink(text).link).toEqual(nothing);
    }
  });
  it('names the fields that had no meaning, and passes over those of a later version', () => {
    expect(readLink('#a=surgeon&v=inside&m=soleus&t=0&zz=1').unclear).toEqual(['t', 'a', 'v']);
    expect(readLink('v=400_0_0_0_0_100').unclear).toEqual(['v']);
    expect(readLink('later=yes').unclear).toEqual([]);
  });
  it('in 10,000 damaged forms never breaks the store, and what it leaves can be written and read again', () => {
    const names = fc.constantFrom('m', 'p', 'x', 'r', 's', 'n', 'b', 'h', 'l', 't', 'build', 'sex', 'a', 'v', 'lang', 'q');
    const value = fc.oneof(
      fc.string({ maxLength: 12 }), id, fc.constantFrom('gastrocnemius', 'gluteus-minimus', 'left', '1', 'back', 'how-deep', '0_0_0_0_900_300', '%', '%00', '__proto__'),
    );
    const damaged = fc.array(fc.tuple(names, value), { maxLength: 6 }).map((fields) => `#${fields.map(([name, text]) => `${name}=${text}`).join('&')}`);
    const store = createMyopointStore(LOOKUPS);
    fc.assert(fc.property(damaged, (fragment) => {
      followLink(store, fragment);
      const written = linkOf(store);
      const read = readLink(written);
      expect(read.unclear).toEqual([]);
      expect(writeLink(read.link)).toBe(written);
    }), { numRuns: 10_000, seed: 20261121 });
  });
  it('says quietly what it could not follow', () => {
    const store = createMyopointStore(LOOKUPS);
    followLink(store, '#m=gastrocnemius&v=inside');
    expect(store.getState().notice).toBe(UNCLEAR_LINK);
    expect(store.getState().choices.selected).toEqual(muscleTarget('gastrocnemius'));
    store.getState().notify(null);
    followLink(store, '#m=no-such-muscle');
    expect(store.getState().notice).toBe(UNKNOWN_IN_LINK);
    expect(store.getState().choices.selected).toEqual(muscleTarget('gastrocnemius'));
  });
  it('opens a lesson at its step, waiting, and holds nothing else of it', () => {
    const store = createMyopointStore(LOOKUPS);
    followLink(store, '#l=how-deep&t=3&a=student');
    expect(store.getState().mode).toEqual({ kind: 'lesson', id: 'how-deep', step: 2, playing: false });
    expect(linkOf(store)).toBe('l=how-deep&t=3&a=student');
  });
  it('is handed over for a patient, in its language, from the same place, without a word of the note', () => {
    const store = createMyopointStore(LOOKUPS);
    store.getState().select(muscleTarget('gastrocnemius'));
    store.getState().setAudience('therapist');
    store.getState().setNote('Ask for Maria');
    store.getState().reportPlace({ azimuthDegrees: 170, elevationDegrees: 4, centreMm: [10, 0, 400], reachMm: 350 });
    expect(linkToHandOver(store)).toBe('m=gastrocnemius&s=right&a=patient&v=170_4_10_0_400_350&lang=en');
  });
  it('goes from one store to another', () => {
    const [from, to] = [createMyopointStore(LOOKUPS), createMyopointStore(LOOKUPS)];
    from.getState().select(muscleTarget('gastrocnemius', 'left'));
    from.getState().setAudience('therapist');
    from.getState().lookFrom('back');
    followLink(to, `#${linkOf(from)}`);
    expect(to.getState().choices).toMatchObject({ selected: muscleTarget('gastrocnemius', 'left'), audience: 'therapist' });
    expect(to.getState().view).toMatchObject({ kind: 'preset', preset: 'back' });
  });
  it('opens the needle view of a point with its build, and closes it again', () => {
    const store = createMyopointStore(LOOKUPS);
    followLink(store, '#m=gluteus-minimus&p=gluteus-minimus-trp1&n=1&build=heavier&sex=male');
    expect(store.getState().choices).toMatchObject({ needle: true, build: 'heavier', sex: 'male' });
    expect(linkOf(store)).toBe('m=gluteus-minimus&p=gluteus-minimus-trp1&s=right&n=1&build=heavier&sex=male&a=patient');
    followLink(store, '#m=gluteus-minimus&p=gluteus-minimus-trp1');
    expect(store.getState().choices).toMatchObject({ needle: false, build: 'average', sex: null });
  });
  it('asks for no needle view without a point', () => {
    expect(readLink('m=soleus&n=1').link.needle).toBe(false);
    expect(readLink('m=soleus&build=huge&sex=x').link).toMatchObject({ build: 'average', sex: null });
  });
  it('of an earlier form still reads: b is both sides, x a structure', () => {
    expect(readLink('x=sciatic-nerve&s=left&b=1').link).toEqual({ ...nothing, bothSides: true, selected: { kind: 'structure', id: 'sciatic-nerve', side: 'left' } });
  });
  it('to an unknown muscle leaves the store as it was', () => {
    const store = createMyopointStore(LOOKUPS);
    followLink(store, '#m=no-such-muscle');
    expect(store.getState().choices.selected).toEqual(NONE);
    expect(store.getState().view).toBeNull();
  });
});
