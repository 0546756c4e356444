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
import { AUDIENCES, EMPTY_LINK, NONE, VIEW_PRESETS, readLink, writeLink } from '../../src/state/index.ts';
import type { CameraPose, Target } from '../../src/state/index.ts';
import type { LinkState } from '../../src/state/link/link-state.ts';

const nothing: LinkState = EMPTY_LINK;
const place: fc.Arbitrary<CameraPose> = fc.record({
  azimuthDegrees: fc.integer({ min: -180, max: 180 }),
  elevationDegrees: fc.integer({ min: -90, max: 90 }),
  centreMm: fc.tuple(
    fc.integer({ min: -2000, max: 2000 }),
    fc.integer({ min: -2000, max: 2000 }),
    fc.integer({ min: -2000, max: 3000 }),
  ),
  reachMm: fc.integer({ min: 10, max: 5000 }),
});
const id = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('-'));
const bodySide = fc.constantFrom('right' as const, 'left' as const);
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constant(NONE),
  fc.record({ kind: fc.constant('muscle' as const), id: id as fc.Arbitrary<MuscleId>, side: bodySide }),
  fc.record({
    kind: fc.constant('trigger-point' as const),
    id: id as fc.Arbitrary<TriggerPointId>,
    muscle: id as fc.Arbitrary<MuscleId>,
    side: bodySide,
  }),
  fc.record({ kind: fc.constant('area' as const), id: id as fc.Arbitrary<AreaId>, side: bodySide }),
  fc.record({
    kind: fc.constant('structure' as const),
    id: id as fc.Arbitrary<StructureId>,
    side: fc.constantFrom('right' as const, 'left' as const, 'midline' as const),
  }),
);
const percent = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const copies = fc
  .array(
    fc
      .tuple(id, fc.constantFrom('right' as const, 'left' as const, 'midline' as const))
      .map(([structure, side]): InstanceKey => `${structure}/${side}`),
    { maxLength: 8 },
  )
  .map((keys) => [...new Set(keys)].sort());
const linkState: fc.Arbitrary<LinkState> = fc
  .record({
    layers: fc.option(fc.dictionary(fc.constantFrom(...LAYERS), percent, { minKeys: 1 })),
    skinSplit: fc.option(fc.oneof(fc.constant('none' as const), percent)),
    peel: percent,
    fadeOthers: fc.boolean(),
    hidden: copies,
    isolated: fc.option(copies.filter((keys) => keys.length > 0)),
    point: fc.option(fc.record({ id: id as fc.Arbitrary<TriggerPointId>, side: bodySide })),
    selected: target,
    bothSides: fc.boolean(),
    audience: fc.option(fc.constantFrom(...AUDIENCES)),
    view: fc.option(fc.oneof(fc.constantFrom(...VIEW_PRESETS), place)),
    needle: fc.boolean(),
    build: fc.integer({ min: 0, max: 8 }).map((quarters) => quarters / 4),
    hideNeedles: fc.boolean(),
    lesson: fc.option(
      fc.record({
        id: fc.constantFrom(...LESSON_SUMMARIES.map((lesson) => lesson.id)),
        step: fc.integer({ min: 0, max: 98 }),
      }),
    ),
    quiz: fc.option(fc.stringMatching(/^((deck|exam)=)?[\w.%~-]{0,30}$/)),
    language: fc.option(fc.constant('en' as const)),
    body: fc.option(id),
    pain: fc.array(
      fc.record({
        intensity: fc.option(fc.integer({ min: 0, max: 10 })),
        areas: fc.array(fc.record({ area: id as fc.Arbitrary<AreaId>, side: bodySide }), {
          minLength: 1,
          maxLength: 5,
        }),
      }),
      { maxLength: 4 },
    ),
  })
  // A point without its muscle stands alone.
  .map((state) => (state.point ? { ...state, selected: NONE } : state))
  .map((state) => ({
    ...state,
    needle: state.needle && (state.point !== null || state.selected.kind === 'trigger-point'),
  }));
/** What is read back lists copies in an order of its own. */
const inOrder = (link: LinkState): LinkState => ({
  ...link,
  hidden: [...link.hidden].sort(),
  isolated: link.isolated && [...link.isolated].sort(),
});

function raise(): never {
  throw new Error('no lesson');
}

describe('the form of a link', () => {
  it('is written as documented', () => {
    const selected = {
      kind: 'trigger-point',
      id: 'gluteus-minimus-trp1' as TriggerPointId,
      muscle: 'gluteus-minimus' as MuscleId,
      side: 'right',
    } as const;
    expect(writeLink({ ...nothing, selected })).toBe('m=gluteus-minimus&p=gluteus-minimus-trp1&s=right');
    expect(writeLink({ ...nothing, selected, needle: true, build: 0 })).toBe(
      'm=gluteus-minimus&p=gluteus-minimus-trp1&s=right&n=1&build=lean',
    );
    expect([0, 0.25, 1, 1.5, 2].map((build) => writeLink({ ...nothing, build }))).toEqual([
      'build=lean',
      'build=0.25',
      '',
      'build=1.50',
      'build=heavier',
    ]);
    expect(writeLink(nothing)).toBe('');
    expect(writeLink({ ...nothing, bothSides: true, audience: 'student', view: 'back' })).toBe('b=1&a=student&v=back');
    expect(
      writeLink({
        ...nothing,
        view: { azimuthDegrees: -12.4, elevationDegrees: 5, centreMm: [0, 80.6, 1200], reachMm: 300 },
      }),
    ).toBe('v=-12_5_0_81_1200_300');
    expect(
      writeLink({
        ...nothing,
        hideNeedles: true,
        language: 'en',
        lesson: { id: LESSON_SUMMARIES[1]?.id ?? raise(), step: 2 },
      }),
    ).toBe('l=how-pain-travels&t=3&h=1&lang=en');
  });
  it('is read with or without #, in any order', () => {
    const read = readLink('#s=left&m=soleus');
    expect(read).toEqual(readLink('m=soleus&s=left'));
    expect(read.link.selected).toEqual({ kind: 'muscle', id: 'soleus', side: 'left' });
  });
  it('takes a build by name or place, the nearest quarter step, and nothing outside them', () => {
    const builds = ['lean', 'average', 'heavier', '0', '0.25', '1.1', '1.50', '2.00'];
    expect(builds.map((text) => readLink(`build=${text}`))).toEqual(
      [0, 1, 2, 0, 0.25, 1, 1.5, 2].map((build) => ({ link: { ...nothing, build }, unclear: [] })),
    );
    for (const text of ['2.01', '3', '-1', '1e0', '0x1', '.5', '1.', 'NaN', 'huge', '']) {
      expect(readLink(`build=${text}`)).toEqual({ link: nothing, unclear: ['build'] });
    }
  });
  it('passes over the sex that older links name', () => {
    expect(readLink('build=heavier&sex=female')).toEqual({ link: { ...nothing, build: 2 }, unclear: [] });
  });
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(linkState, (state) => {
        const { link, unclear } = readLink(writeLink(state));
        expect({ link: inOrder(link), unclear }).toEqual({ link: state, unclear: [] });
      }),
    );
  });
  it('bears nonsense', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readLink(text)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
    const lists = [
      '#layers=',
      '#layers=fat30',
      '#layers=skin',
      '#peel=101',
      '#peel=-1',
      '#hide=femur',
      '#hide=femur.x',
      '#only=',
      `#hide=${'a'.repeat(90)}.r`,
    ];
    for (const text of ['#m=<script>', '#m=', `#m=${'a'.repeat(500)}`, '#a=surgeon&v=inside', '#%E0%A4%A', ...lists]) {
      expect(readLink(text).link).toEqual(nothing);
    }
  });
  it('names the fields that had no meaning, and passes over those of a later version', () => {
    expect(readLink('#a=surgeon&v=inside&m=soleus&t=0&zz=1').unclear).toEqual(['t', 'a', 'v']);
    expect(readLink('v=400_0_0_0_0_100').unclear).toEqual(['v']);
    expect(readLink('later=yes').unclear).toEqual([]);
  });
});
