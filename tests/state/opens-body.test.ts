import { describe, expect, it } from 'vitest';
import type { Dataset, MuscleId, TriggerPointId } from '../../src/anatomy/index.ts';
import { opensBody } from '../../src/state/index.ts';
import type { Target } from '../../src/state/index.ts';
import { muscleTarget } from './body.ts';

const KNOWN = 'gluteus-minimus-trp1' as TriggerPointId;
const dataset = { depths: { needlePathByPoint: new Map([[KNOWN, {}]]) } } as unknown as Dataset;
const point = (id: string): Target => ({
  kind: 'trigger-point',
  id: id as TriggerPointId,
  muscle: 'gluteus-minimus' as MuscleId,
  side: 'right',
});

describe('whether the body is open', () => {
  it('is so in the needle view of a point whose line is known, and never else', () => {
    expect(opensBody(dataset, { needle: true, selected: point(KNOWN) })).toBe(true);
    expect(opensBody(dataset, { needle: false, selected: point(KNOWN) })).toBe(false);
    expect(opensBody(dataset, { needle: true, selected: point('gluteus-minimus-trp2') })).toBe(false);
    expect(opensBody(dataset, { needle: true, selected: muscleTarget('gluteus-minimus') })).toBe(false);
    expect(opensBody(null, { needle: true, selected: point(KNOWN) })).toBe(false);
  });
});
