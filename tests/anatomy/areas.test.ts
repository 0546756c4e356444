import { describe, expect, it } from 'vitest';
import { AreaNameSchema, WordingPlaceSchema, type AreaName } from '../../src/anatomy/area.ts';
import { placeAreas } from '../../src/anatomy/places.ts';
import { type AreaId } from '../../src/anatomy/index.ts';
import * as v from 'valibot';

const place = (change: object = {}) => ({
  id: 'temple',
  strokes: [{ points: [[-75, -125, 1540]], radiusMm: 17, facing: [-0.6, -0.8, 0] }],
  ...change,
});
const stroke = (change: object) => place({ strokes: [{ ...place().strokes[0], ...change }] });
const named = (id: string): AreaName => ({ id: id as AreaId, name: id, region: 'head-neck', side: 'paired' });

function placed(raw: unknown, ...ids: string[]) {
  const problems: string[] = [];
  return { areas: placeAreas(ids.map(named), raw, { id: 'tiny' }, problems), problems };
}
const problemsOf = (raw: unknown) => placed(raw, 'temple').problems;

describe('placeAreas', () => {
  it('joins names and places, in the order of the names', () => {
    const { areas, problems } = placed([place({ id: 'heel' }), place()], 'temple', 'heel');
    expect(problems).toEqual([]);
    expect(areas).toEqual([
      { ...named('temple'), strokes: place().strokes },
      { ...named('heel'), strokes: place().strokes },
    ]);
    expect(problemsOf([stroke({ facing: null })])).toEqual([]);
  });

  it.each([
    [
      'an id used twice',
      [place(), place()],
      'place of area "temple", field "id": expected an id used once, received it twice',
    ],
    [
      'a place of no area',
      [place(), place({ id: 'tail' })],
      'place of area "tail", field "id": expected a known area, received "tail"',
    ],
    ['an area without a place', [], 'area "temple": expected a place on the body "tiny", received none'],
    [
      'an odd id',
      [place({ id: 'Temple!' })],
      'place of area "Temple!", field "id": expected a kebab-case id, received "Temple!"',
    ],
    [
      'a facing that is no unit vector',
      [stroke({ facing: [1, 1, 0] })],
      'place of area "temple", field "strokes.0.facing": expected a vector of length 1, received [1,1,0]',
    ],
  ])('names what is wrong: %s', (_, raw, sentence) => {
    expect(problemsOf(raw)).toEqual([sentence]);
  });

  it('refuses a stroke without points or wider than a body, and an area without strokes', () => {
    expect(problemsOf([stroke({ points: [] })])[0]).toContain('strokes.0.points');
    expect(problemsOf([stroke({ radiusMm: 500 })])[0]).toContain('strokes.0.radiusMm');
    expect(problemsOf([place({ strokes: [] })])[0]).toContain('"strokes"');
  });

  it('keeps what an area is called apart from where it lies', () => {
    expect(Object.keys(v.parse(AreaNameSchema, { ...named('temple'), strokes: [] }))).not.toContain('strokes');
  });
});

describe('WordingPlaceSchema', () => {
  it('is either on named skin or deep, never both or neither', () => {
    expect(v.is(WordingPlaceSchema, { kind: 'skin', areas: ['temple'] })).toBe(true);
    expect(v.is(WordingPlaceSchema, { kind: 'deep', near: null })).toBe(true);
    expect(v.is(WordingPlaceSchema, { kind: 'skin', areas: [] })).toBe(false);
    expect(v.is(WordingPlaceSchema, { kind: 'deep' })).toBe(false);
  });
});
