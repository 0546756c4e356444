import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/anatomy/index.ts';
import { FADED_OPACITY, ISOLATED_SKELETON_OPACITY, peelOpacity } from '../../src/state/visibility.ts';
import { INITIAL_CHOICES } from '../../src/state/choices.ts';
import { visibilityOf } from '../../src/state/index.ts';
import type { Choices } from '../../src/state/index.ts';
import { LOOKUPS, factsOf, muscleTarget } from './body.ts';

const see = (id: string, change: Partial<Choices> = {}, side: Side = 'right') =>
  visibilityOf({ ...INITIAL_CHOICES, ...change }, factsOf(id), side, LOOKUPS);

describe('visibilityOf', () => {
  it('shows a layer at its opacity when nothing is chosen', () => {
    expect(see('femur')).toEqual({ opacity: 1, dimmed: false, highlighted: false });
    expect(see('femur', { layers: { ...INITIAL_CHOICES.layers, skeleton: 0.4 } }).opacity).toBe(0.4);
  });
  it('lights the selection on its side and dims the rest', () => {
    const selected = muscleTarget('gluteus-minimus');
    expect(see('gluteus-minimus', { selected })).toEqual({ opacity: 1, dimmed: false, highlighted: true });
    expect(see('gluteus-minimus', { selected }, 'left')).toEqual({ opacity: 1, dimmed: true, highlighted: false });
    expect(see('gluteus-minimus', { selected, bothSides: true }, 'left').highlighted).toBe(true);
    expect(see('femur', { selected })).toEqual({ opacity: 1, dimmed: true, highlighted: false });
  });
  it('always draws the selection, whatever layer and peel say', () => {
    const layers = { ...INITIAL_CHOICES.layers, muscles: 0 };
    expect(see('gluteus-maximus', { selected: muscleTarget('gluteus-maximus'), layers, peel: 1 }).opacity).toBe(1);
    expect(see('gluteus-maximus', { layers }).opacity).toBe(0);
  });
  it('never draws what is hidden', () => {
    expect(see('femur', { hidden: ['femur/right'] }).opacity).toBe(0);
    expect(see('femur', { hidden: ['femur/right'] }, 'left').opacity).toBe(1);
  });
  it('leaves the isolated and a pale skeleton', () => {
    const isolated = ['gluteus-minimus/right'] as const;
    expect(see('gluteus-minimus', { isolated }).opacity).toBe(1);
    expect(see('gluteus-maximus', { isolated }).opacity).toBe(0);
    expect(see('skin', { isolated }).opacity).toBe(0);
    expect(see('femur', { isolated })).toEqual({
      opacity: ISOLATED_SKELETON_OPACITY,
      dimmed: true,
      highlighted: false,
    });
  });
  it('fades the rest only around a selection', () => {
    expect(see('femur', { fadeOthers: true }).opacity).toBe(1);
    const selected = muscleTarget('gluteus-minimus');
    expect(see('femur', { fadeOthers: true, selected }).opacity).toBe(FADED_OPACITY);
    expect(see('gluteus-minimus', { fadeOthers: true, selected }).opacity).toBe(1);
  });
  it('peels muscles and connective tissue, not bone or nerve', () => {
    expect(see('gluteus-maximus', { peel: 0.34 }).opacity).toBe(0);
    expect(see('iliotibial-tract', { peel: 0.34 }).opacity).toBe(0);
    expect(see('gluteus-minimus', { peel: 0.34 }).opacity).toBe(1);
    expect(see('piriformis', { peel: 1 }).opacity).toBe(1);
    expect(see('femur', { peel: 1 }).opacity).toBe(1);
    expect(see('sciatic-nerve', { peel: 1, layers: { ...INITIAL_CHOICES.layers, nerves: 1 } }).opacity).toBe(1);
  });
});

describe('peelOpacity', () => {
  it('takes one layer after another', () => {
    expect([1, 2, 3, 4].map((layer) => peelOpacity(0, layer))).toEqual([1, 1, 1, 1]);
    expect([1, 2, 3, 4].map((layer) => peelOpacity(1 / 3, layer))).toEqual([0, 1, 1, 1]);
    expect([1, 2, 3, 4].map((layer) => peelOpacity(2 / 3, layer))).toEqual([0, 0, 1, 1]);
    expect([1, 2, 3, 4].map((layer) => peelOpacity(1, layer))).toEqual([0, 0, 0, 1]);
    expect(peelOpacity(1, null)).toBe(1);
  });
  it('falls steadily within a layer', () => {
    const values = [0.1, 0.2, 0.25, 0.3].map((peel) => peelOpacity(peel, 1));
    expect(values).toEqual([...values].sort((first, second) => second - first));
    expect(peelOpacity(0.1, 1)).toBe(1);
  });
});
