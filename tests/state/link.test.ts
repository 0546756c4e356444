import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_LINK,
  NONE,
  UNCLEAR_LINK,
  UNKNOWN_IN_LINK,
  createMyopointStore,
  linkOf,
  linkToHandOver,
  readLink,
  writeLink,
} from '../../src/state/index.ts';
import type { LinkState } from '../../src/state/link/link-state.ts';
import { ANATOMY, muscleTarget } from './body.ts';

const nothing: LinkState = EMPTY_LINK;
const id = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('-'));

describe('the link', () => {
  it('in 10,000 damaged forms never breaks the store, and what it leaves can be written and read again', () => {
    const names = fc.constantFrom(
      'm',
      'p',
      'x',
      'r',
      's',
      'n',
      'b',
      'h',
      'l',
      't',
      'build',
      'sex',
      'a',
      'v',
      'lang',
      'q',
      'layers',
      'peel',
      'hide',
      'only',
      'fade',
      'split',
      'body',
      'pain',
    );
    const value = fc.oneof(
      fc.string({ maxLength: 12 }),
      id,
      fc.constantFrom(
        'gastrocnemius',
        'gluteus-minimus',
        'left',
        '1',
        'back',
        'how-deep',
        '0_0_0_0_900_300',
        '%',
        '%00',
        '__proto__',
        'femur.b',
        'femur.r_gluteus-minimus.l_x',
        'skin50_nerves100',
        'skin500',
        '33',
        'constructor.r',
        '_',
        'none',
        'woman',
        '7.temple_r*x.calf_l',
        'x.__proto___r',
        '1~800',
        'draw',
      ),
    );
    const damaged = fc
      .array(fc.tuple(names, value), { maxLength: 6 })
      .map((fields) => `#${fields.map(([name, text]) => `${name}=${text}`).join('&')}`);
    const store = createMyopointStore(ANATOMY);
    fc.assert(
      fc.property(damaged, (fragment) => {
        store.getState().followLink(fragment);
        const written = linkOf(store.getState());
        const read = readLink(written);
        expect(read.unclear).toEqual([]);
        expect(writeLink(read.link)).toBe(written);
      }),
      { numRuns: 10_000, seed: 20261121 },
    );
  });
  it('says quietly what it could not follow', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().followLink('#m=gastrocnemius&v=inside');
    expect(store.getState().notice).toBe(UNCLEAR_LINK);
    expect(store.getState().choices.selected).toEqual(muscleTarget('gastrocnemius'));
    store.getState().notify(null);
    store.getState().followLink('#m=no-such-muscle');
    expect(store.getState().notice).toBe(UNKNOWN_IN_LINK);
    expect(store.getState().choices.selected).toEqual(muscleTarget('gastrocnemius'));
  });
  it('opens a lesson at its step, waiting, and holds nothing else of it', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().followLink('#l=how-deep&t=3&a=student');
    expect(store.getState().mode).toEqual({ kind: 'lesson', id: 'how-deep', step: 2, playing: false });
    expect(linkOf(store.getState())).toBe('l=how-deep&t=3&a=student');
  });
  it('is handed over for a patient, in its language, from the same place, without a word of the note', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().select(muscleTarget('gastrocnemius'));
    store.getState().setAudience('therapist');
    store.getState().setNote('Ask for Maria');
    store
      .getState()
      .reportCameraPose({ azimuthDegrees: 170, elevationDegrees: 4, centreMm: [10, 0, 400], reachMm: 350 });
    expect(linkToHandOver(store.getState())).toBe('m=gastrocnemius&s=right&a=patient&v=170_4_10_0_400_350&lang=en');
  });
  it('goes from one store to another', () => {
    const [from, to] = [createMyopointStore(ANATOMY), createMyopointStore(ANATOMY)];
    from.getState().select(muscleTarget('gastrocnemius', 'left'));
    from.getState().setAudience('therapist');
    from.getState().lookFrom('back');
    to.getState().followLink(`#${linkOf(from.getState())}`);
    expect(to.getState()).toMatchObject({
      choices: { selected: muscleTarget('gastrocnemius', 'left') },
      audience: 'therapist',
    });
    expect(to.getState().requests.view).toMatchObject({ kind: 'preset', preset: 'back' });
  });
  it('opens the needle view of a point with its build, and closes it again', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().followLink('#m=gluteus-minimus&p=gluteus-minimus-trp1&n=1&build=heavier&sex=male');
    expect(store.getState().choices).toMatchObject({ needle: true, build: 2 });
    expect(linkOf(store.getState())).toBe(
      'm=gluteus-minimus&p=gluteus-minimus-trp1&s=right&n=1&build=heavier&a=patient',
    );
    store.getState().followLink('#m=gluteus-minimus&p=gluteus-minimus-trp1');
    expect(store.getState().choices).toMatchObject({ needle: false, build: 1 });
  });
  it('asks for no needle view without a point', () => {
    expect(readLink('m=soleus&n=1').link.needle).toBe(false);
    expect(readLink('m=soleus&build=huge&sex=x').link).toMatchObject({ build: 1 });
  });
  it('of an earlier form still reads: b is both sides, x a structure', () => {
    expect(readLink('x=sciatic-nerve&s=left&b=1').link).toEqual({
      ...nothing,
      bothSides: true,
      selected: { kind: 'structure', id: 'sciatic-nerve', side: 'left' },
    });
  });
  it('to an unknown muscle leaves the store as it was', () => {
    const store = createMyopointStore(ANATOMY);
    store.getState().followLink('#m=no-such-muscle');
    expect(store.getState().choices.selected).toEqual(NONE);
    expect(store.getState().requests.view).toBeNull();
  });
});
