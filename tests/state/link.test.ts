import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILDS } from '../../src/anatomy/index.ts';
import type { AreaId, MuscleId, StructureId, TriggerPointId } from '../../src/anatomy/index.ts';
import {
  AUDIENCES, NONE, VIEW_PRESETS, createMyopointStore, followLink, linkOf, readLink, writeLink,
} from '../../src/state/index.ts';
import type { LinkState, Target } from '../../src/state/index.ts';
import { LOOKUPS, muscleTarget } from './body.ts';

const nothing: LinkState = { selected: NONE, bothSides: false, audience: null, preset: null, needle: false, build: 'average', sex: null };
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
  audience: fc.option(fc.constantFrom(...AUDIENCES)), preset: fc.option(fc.constantFrom(...VIEW_PRESETS)),
  needle: fc.boolean(), build: fc.constantFrom(...BUILDS), sex: fc.option(fc.constantFrom('male' as const, 'female' as const)),
}).map((state) => ({ ...state, needle: state.needle && state.selected.kind === 'trigger-point' }));

describe('the link', () => {
  it('is written as documented', () => {
    const selected = {
      kind: 'trigger-point', id: 'gluteus-minimus-trp1' as TriggerPointId, muscle: 'gluteus-minimus' as MuscleId, side: 'right',
    } as const;
    expect(writeLink({ ...nothing, selected })).toBe('m=gluteus-minimus&p=gluteus-minimus-trp1&s=right');
    expect(writeLink({ ...nothing, selected, needle: true, build: 'lean', sex: 'female' }))
      .toBe('m=gluteus-minimus&p=gluteus-minimus-trp1&s=right&n=1&build=lean&sex=female');
    expect(writeLink(nothing)).toBe('');
    expect(writeLink({ ...nothing, bothSides: true, audience: 'student', preset: 'back' })).toBe('b=1&a=student&v=back');
  });
  it('is read with or without #, in any order', () => {
    const read = readLink('#s=left&m=soleus');
    expect(read).toEqual(readLink('m=soleus&s=left'));
    expect(read.selected).toEqual({ kind: 'muscle', id: 'soleus', side: 'left' });
  });
  it('comes back as it went out', () => {
    fc.assert(fc.property(linkState, (state) => { expect(readLink(writeLink(state))).toEqual(state); }));
  });
  it('bears nonsense', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(() => readLink(text)).not.toThrow(); }), { numRuns: 1000 });
    for (const text of ['#m=<script>', '#m=', `#m=${'a'.repeat(500)}`, '#a=surgeon&v=inside', '#%E0%A4%A', '#p=orphan-trp1']) {
      expect(readLink(text)).toEqual(nothing);
    }
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
    expect(readLink('m=soleus&n=1').needle).toBe(false);
    expect(readLink('m=soleus&build=huge&sex=x')).toMatchObject({ build: 'average', sex: null });
  });
  it('of an earlier form still reads: b is both sides, x a structure', () => {
    expect(readLink('x=sciatic-nerve&s=left&b=1')).toEqual({ ...nothing, bothSides: true, selected: { kind: 'structure', id: 'sciatic-nerve', side: 'left' } });
  });
  it('to an unknown muscle leaves the store as it was', () => {
    const store = createMyopointStore(LOOKUPS);
    followLink(store, '#m=no-such-muscle');
    expect(store.getState().choices.selected).toEqual(NONE);
    expect(store.getState().view).toBeNull();
  });
});
