import { describe, expect, it } from 'vitest';
import { type Dataset, type Muscle } from '../../src/anatomy/index.ts';
import { antagonistsOf, lookAlikesOf, refersAlike, synergistsOf } from '../../src/reasoning/index.ts';

const muscle = (id: string, areas: string[]) =>
  ({
    id,
    triggerPoints: [{ main: areas.map((area) => ({ kind: 'skin', area })), spillover: [] }],
    confusedWith: [{ condition: 'gout', redFlag: false }],
  }) as unknown as Muscle;
const [biceps, brachialis, triceps, anconeus] = [
  muscle('biceps', ['shoulder', 'elbow']),
  muscle('brachialis', ['thumb', 'elbow']),
  muscle('triceps', ['shoulder', 'elbow']),
  muscle('anconeus', []),
] as [Muscle, Muscle, Muscle, Muscle];
const data = {
  muscles: [biceps, brachialis, triceps, anconeus],
  movements: [
    { id: 'bend', muscles: ['biceps', 'brachialis'], opposite: 'stretch' },
    { id: 'stretch', muscles: ['anconeus', 'triceps'], opposite: 'bend' },
    { id: 'lift', muscles: ['biceps'], opposite: 'lower' },
    { id: 'lower', muscles: ['triceps'], opposite: 'lift' },
    { id: 'turn', muscles: ['biceps', 'brachialis'], opposite: null },
  ],
  redFlags: [
    { id: 'rf-1', conditions: ['gout'] },
    { id: 'rf-2', conditions: [] },
  ],
} as unknown as Dataset;

describe('relations of muscles', () => {
  it('finds those that share a movement', () => {
    expect(synergistsOf(biceps, data)).toEqual([{ muscle: brachialis, movements: ['bend', 'turn'] }]);
    expect(synergistsOf(anconeus, data)).toEqual([{ muscle: triceps, movements: ['stretch'] }]);
  });
  it('finds those that undo a movement, most movements first', () => {
    expect(antagonistsOf(biceps, data)).toEqual([
      { muscle: triceps, movements: ['stretch', 'lower'] },
      { muscle: anconeus, movements: ['stretch'] },
    ]);
  });
  it('finds those that refer to the same areas, most areas first', () => {
    expect(refersAlike(biceps, data)).toEqual([
      { muscle: triceps, areas: ['shoulder', 'elbow'] },
      { muscle: brachialis, areas: ['elbow'] },
    ]);
    expect(refersAlike(anconeus, data)).toEqual([]);
  });
  it('gives look-alikes with the questions that ask about them', () => {
    expect(lookAlikesOf(biceps, data)).toEqual([{ condition: 'gout', redFlag: false, questions: [data.redFlags[0]] }]);
  });
});
