import { describe, expect, it } from 'vitest';
import { MAN, type MuscleId } from '../../../src/anatomy/index.ts';
import { INITIAL_CHOICES, NONE, type Choices, type Target } from '../../../src/state/index.ts';
import { BodyModel } from '../../../src/scene/body/body-model.ts';
import { markedPoints, marksShown } from '../../../src/scene/marks/marked-points.ts';
import { bodyOf, id } from '../cubes.ts';
import { datasetOf, point } from '../small-dataset.ts';

const body = bodyOf({
  'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05],
  'gluteus-minimus/left': [[-0.1, 0.9, 0], 0.05],
});
const dataset = datasetOf({
  points: [point(1), point(2)],
  path: { pointMm: [-100, 0, 900], direction: [0, 1, 0], muscleMm: [20, 30], boneMm: 40 },
});
const muscle = 'gluteus-minimus' as MuscleId;
const whole = (side: 'right' | 'left'): Target => ({ kind: 'muscle', id: muscle, side });
const choosing = (selected: Target, more: Partial<Choices> = {}): Choices => ({
  ...INITIAL_CHOICES,
  selected,
  ...more,
});
const marked = (choices: Choices, where = { body, dataset }) =>
  markedPoints(where, choices).map(({ target, number, position }) => [
    target.kind === 'trigger-point' && target.id,
    target.kind !== 'none' && target.side,
    number,
    position.x < 0 ? 'at right' : 'at left',
  ]);

describe('the marked points of a choice', () => {
  it('are all of the muscle, counted from 1, on its side', () => {
    expect(marked(choosing(whole('right')))).toEqual([
      ['gluteus-minimus-trp1', 'right', 1, 'at right'],
      ['gluteus-minimus-trp2', 'right', 2, 'at right'],
    ]);
    expect(marked(choosing(whole('left')))).toEqual([
      ['gluteus-minimus-trp1', 'left', 1, 'at left'],
      ['gluteus-minimus-trp2', 'left', 2, 'at left'],
    ]);
  });

  it('are on both sides when both are asked for, with the same numbers', () => {
    expect(marked(choosing(whole('left'), { bothSides: true }))).toEqual([
      ['gluteus-minimus-trp1', 'left', 1, 'at left'],
      ['gluteus-minimus-trp2', 'left', 2, 'at left'],
      ['gluteus-minimus-trp1', 'right', 1, 'at right'],
      ['gluteus-minimus-trp2', 'right', 2, 'at right'],
    ]);
  });

  it('are all of the muscle for one of its points too', () => {
    expect(
      marked(choosing({ kind: 'trigger-point', id: point(2).id, muscle, side: 'right' })).map(([, , number]) => number),
    ).toEqual([1, 2]);
  });

  it('are none where there is no muscle, no layer and no dataset', () => {
    expect(marked(choosing(NONE))).toEqual([]);
    expect(marked(choosing({ kind: 'structure', id: id('cranium'), side: 'midline' }))).toEqual([]);
    expect(markedPoints({ body: new BodyModel(MAN), dataset }, choosing(whole('right')))).toEqual([]);
    expect(markedPoints({ body, dataset: null }, choosing(whole('right')))).toEqual([]);
  });
});

describe('the marks in the picture', () => {
  const count = (choices: Choices, fibres: 'contraction-knot' | null = null): number =>
    marksShown({ body, dataset }, { choices, fibres }).length;
  it('step aside for fibres and for the opened body, where the needle marks the place', () => {
    const first: Target = { kind: 'trigger-point', id: point(1).id, muscle, side: 'right' };
    expect(count(choosing(first))).toBe(2);
    expect(count(choosing(first), 'contraction-knot')).toBe(0);
    expect(count(choosing(first, { needle: true }))).toBe(0);
    // No line of the second is known: the body stays closed.
    expect(count(choosing({ ...first, id: point(2).id }, { needle: true }))).toBe(2);
  });
});
