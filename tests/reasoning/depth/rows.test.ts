import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../src/anatomy/index.ts';
import { isLimit, shallowestOf, spanOf } from '../../../src/reasoning/index.ts';
import { row } from '../../anatomy/depth-rows.ts';

describe('rows', () => {
  const measured = (change: Record<string, unknown>): Measurement => row('one', change) as unknown as Measurement;

  it('span their mean and SD, else their range; the shallowest is the least of all', () => {
    expect(spanOf(measured({}))).toEqual([8, 12]);
    expect(spanOf(measured({ meanMm: null, sdMm: null, rangeMm: [3, 30] }))).toEqual([3, 30]);
    expect(spanOf(measured({ meanMm: null, sdMm: null }))).toBeNull();
    expect(spanOf(measured({ meanMm: null, medianMm: 9, sdMm: null, rangeMm: [3, 30] }))).toEqual([9, 9]);
    expect(shallowestOf(measured({ meanMm: null, medianMm: 9, sdMm: null }))).toBe(9);
    expect(shallowestOf(measured({ rangeMm: [3, 30] }))).toBe(3);
    expect(shallowestOf(measured({}))).toBe(8);
  });

  it('are a limit only on the way to what must not be met', () => {
    expect(isLimit(measured({ quantity: 'skin-to-bone', structures: ['lung'] }))).toBe(true);
    expect(isLimit(measured({ quantity: 'skin-to-bone' }))).toBe(false);
    expect(isLimit(measured({ quantity: 'clearance', structures: ['lung'] }))).toBe(false);
  });
});
