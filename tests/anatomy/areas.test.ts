import { describe, expect, it } from 'vitest';
import { DataError, parseAreas, WordingPlaceSchema } from '../../src/anatomy/index.ts';
import * as v from 'valibot';

const area = (change: object = {}) => ({
  id: 'temple', name: 'Temple', region: 'head-neck', side: 'paired',
  strokes: [{ points: [[-75, -125, 1540]], radiusMm: 17, facing: [-0.6, -0.8, 0] }],
  ...change,
});
const stroke = (change: object) => area({ strokes: [{ ...area().strokes[0], ...change }] });

const problemsOf = (raw: unknown): readonly string[] => {
  try {
    parseAreas(raw);
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
  return [];
};

describe('parseAreas', () => {
  it('reads right records in their order', () => {
    expect(parseAreas([area(), area({ id: 'heel' })]).map(({ id }) => id)).toEqual(['temple', 'heel']);
    expect(problemsOf([stroke({ facing: null })])).toEqual([]);
  });

  it.each([
    ['an id used twice', [area(), area()], 'area "temple", field "id": expected an id used once, received it twice'],
    ['an odd id', [area({ id: 'Temple!' })], 'area "Temple!", field "id": expected a kebab-case id, received "Temple!"'],
    ['a facing that is no unit vector', [stroke({ facing: [1, 1, 0] })],
      'area "temple", field "strokes.0.facing": expected a vector of length 1, received [1,1,0]'],
  ])('names what is wrong: %s', (_, raw, sentence) => {
    expect(problemsOf(raw)).toEqual([sentence]);
  });

  it('refuses a stroke without points or wider than a body, and an area without strokes', () => {
    expect(problemsOf([stroke({ points: [] })])[0]).toContain('strokes.0.points');
    expect(problemsOf([stroke({ radiusMm: 500 })])[0]).toContain('strokes.0.radiusMm');
    expect(problemsOf([area({ strokes: [] })])[0]).toContain('"strokes"');
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
