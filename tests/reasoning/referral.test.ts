import { describe, expect, it } from 'vitest';
import {
  type AreaId,
  type Dataset,
  type Muscle,
  type ReferralTarget,
  type TriggerPoint,
} from '../../src/anatomy/index.ts';
import {
  candidatesAt,
  felt,
  musclesReferringTo,
  painAreas,
  painStrokes,
  painVerdict,
  plainZonesOf,
  refersAlike,
  zonesOf,
} from '../../src/reasoning/index.ts';
import { mostUsual, usualWords } from '../../src/reasoning/referral.ts';
import { usualAreas } from '../../src/reasoning/referral.ts';
import { inShort } from '../../src/ui/muscle/in-short.ts';

type Words = Partial<{ main: ReferralTarget[]; spillover: ReferralTarget[]; symptoms: string; location: string }>;
const skin = (area: string, rare?: 'rare'): ReferralTarget => ({
  kind: 'skin',
  area: area as AreaId,
  wording: `the ${area}`,
  ...(rare ? { rare: true as const } : {}),
});
const inside = (near: string, rare?: 'rare'): ReferralTarget => ({
  kind: 'deep',
  near: near as AreaId,
  wording: `inside the ${near}`,
  ...(rare ? { rare: true as const } : {}),
});
const point = (id: string, words: Words): TriggerPoint =>
  ({
    id,
    label: '',
    location: 'Middle',
    place: {},
    main: [],
    spillover: [],
    symptoms: '',
    dissent: [],
    ...words,
  }) as unknown as TriggerPoint;
const muscle = (id: string, ...points: Words[]): Muscle =>
  ({
    id,
    name: id,
    region: 'thigh',
    structures: [],
    confusedWith: [],
    triggerPoints: points.map((words, i) => point(`${id}-${i}`, words)),
  }) as unknown as Muscle;

/** Often at the heel and rarely at the jaw; the jaw is a main zone of its source, as in the soleus. */
const calf = muscle('calf', {
  main: [skin('jaw', 'rare'), skin('heel')],
  spillover: [skin('back'), inside('ear', 'rare'), inside('heel')],
});
/** First a place where it spills over, then, from its second point, the same place as a usual one. */
const chewer = muscle(
  'chewer',
  { spillover: [skin('jaw')], symptoms: 'ache' },
  { main: [inside('ear'), skin('jaw')], symptoms: 'toothache' },
);
/** Nothing but a rare zone. */
const odd = muscle('odd', { main: [skin('jaw', 'rare'), skin('heel', 'rare')], symptoms: 'twinge' });
const areas = ['jaw', 'heel', 'back', 'ear'].map((id) => ({
  id,
  name: `your ${id}`,
  side: 'midline',
  strokes: [{ points: [[0, 0, 0]], radiusMm: 1, facing: null, id }],
}));
const data = {
  muscles: [calf, odd, chewer],
  areas,
  areaById: new Map(areas.map((area) => [area.id, area])),
  muscleById: new Map([calf, odd, chewer].map((one) => [one.id, one])),
} as unknown as Dataset;
const subject = { muscle: calf, point: null, side: 'right' } as const;
const short = (points: readonly TriggerPoint[]) =>
  felt(points).map(({ frequency, area, deep }) => `${frequency} ${deep ? 'in ' : ''}${area ?? ''}`);

describe('felt', () => {
  it('says often for a main zone, sometimes for spillover, and rarely for what is rare wherever it is listed', () => {
    expect(short(calf.triggerPoints)).toEqual([
      'often heel',
      'sometimes back',
      'sometimes in heel',
      'rarely jaw',
      'rarely in ear',
    ]);
    expect(short(chewer.triggerPoints)).toEqual(['often in ear', 'often jaw', 'sometimes jaw']);
    expect(felt(chewer.triggerPoints).map((place) => place.point.id)).toEqual(['chewer-1', 'chewer-1', 'chewer-0']);
  });
  it('counts nothing that only dissenting sources say', () => {
    expect(felt([{ ...point('x', {}), dissent: [{ areas: [skin('jaw')], citation: {} as never, note: '' }] }])).toEqual(
      [],
    );
  });
  it('gives an area once, as often as any point says', () => {
    expect([...painAreas(chewer.triggerPoints)]).toEqual([['jaw', 'often']]);
    expect([...painAreas(calf.triggerPoints)]).toEqual([
      ['heel', 'often'],
      ['back', 'sometimes'],
      ['jaw', 'rarely'],
    ]);
    expect([usualAreas(calf.triggerPoints), usualAreas(odd.triggerPoints)]).toEqual([['heel'], []]);
  });
  it('gives what is most usual, all of one frequency', () => {
    expect(mostUsual(calf.triggerPoints).map(({ wording }) => wording)).toEqual(['the heel']);
    expect(mostUsual(odd.triggerPoints).map(({ frequency, area }) => [frequency, area])).toEqual([
      ['rarely', 'jaw'],
      ['rarely', 'heel'],
    ]);
    expect(mostUsual([])).toEqual([]);
    expect(usualWords([...calf.triggerPoints, ...calf.triggerPoints]).wordings).toEqual(['the heel']);
    expect(usualWords([])).toEqual({ frequency: null, wordings: [] });
  });
});

describe('every reader of a rare main zone', () => {
  it('ranks muscles by their best place, what is rare last', () => {
    const told = candidatesAt(['jaw' as AreaId], data).map(({ muscle: { id }, frequency, feelsLike }) => [
      id,
      frequency,
      feelsLike,
    ]);
    expect(told).toEqual([
      ['chewer', 'often', 'toothache'],
      ['calf', 'rarely', ''],
      ['odd', 'rarely', 'twinge'],
    ]);
    // Skin comes before what is felt inside, also within one muscle and where the inner place is the one that is meant.
    expect(candidatesAt(['ear', 'jaw'] as AreaId[], data)[0]).toMatchObject({ frequency: 'often', deep: false });
  });
  it('lists a muscle last for an area where only it is rare', () => {
    expect(musclesReferringTo('jaw' as AreaId, data).map(({ id }) => id)).toEqual(['chewer', 'calf', 'odd']);
  });
  it('lists a wording under how often it is, each once', () => {
    expect(zonesOf(calf.triggerPoints)).toEqual({
      often: ['the heel'],
      sometimes: ['the back'],
      rarely: ['the jaw', 'inside the ear'],
      deep: ['inside the heel'],
    });
    expect(zonesOf([...chewer.triggerPoints, ...odd.triggerPoints])).toEqual({
      often: ['the jaw'],
      sometimes: [],
      rarely: ['the heel'],
      deep: ['inside the ear'],
    });
    expect(plainZonesOf(calf.triggerPoints, data)).toEqual({
      often: ['your heel'],
      sometimes: ['your back'],
      rarely: ['your jaw', 'inside the ear'],
      deep: ['inside the heel'],
    });
  });
  it('paints it as spillover, and lets no pain travel there', () => {
    const named = (strokes: readonly unknown[]) => strokes.map((stroke) => (stroke as { id: string }).id);
    const found = painStrokes(subject, data, false);
    expect([
      named(found.main),
      named(found.spillover),
      named(found.routes.flatMap((route) => route.areas.flat())),
    ]).toEqual([['heel'], ['back', 'jaw'], ['heel']]);
  });
  it('calls no muscle alike for it', () => {
    expect(refersAlike(chewer, data)).toEqual([]);
    expect(refersAlike(calf, data)).toEqual([]);
  });
  it('does not refer a therapist there as to a usual place', () => {
    expect(inShort(calf)).toBe('Palpate: middle [refers to the heel].');
    expect(inShort(odd)).toBe('Palpate: middle [refers rarely to the jaw and the heel].');
  });
  it('says so to who touches it when asked', () => {
    const touching = (area: string) => painVerdict(subject, { side: 'right', areas: [area as AreaId] }, data);
    expect([touching('heel'), touching('back'), touching('jaw')].map(({ rank }) => rank)).toEqual([
      'often',
      'sometimes',
      'rarely',
    ]);
  });
});
