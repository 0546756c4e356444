import { describe, expect, it } from 'vitest';
import { teeth } from '../../../builder/connective/teeth.ts';
import { volumeOfFieldMl } from '../../../builder/connective/soft-forms.ts';

const [upper, lower] = teeth();

/** Heights of the samples inside in front of y, mm, lowest and highest. */
function heights({ field }: NonNullable<typeof upper>, beforeY: number): { low: number; high: number } {
  const [nx, ny] = field.size;
  let low = Infinity,
    high = -Infinity;
  field.samples.forEach((sample, i) => {
    if (sample <= 0 || field.origin[1] + field.spacingMm * (Math.floor(i / nx) % ny) > beforeY) return;
    const z = field.origin[2] + field.spacingMm * Math.floor(i / (nx * ny));
    low = Math.min(low, z);
    high = Math.max(high, z);
  });
  return { low, high };
}

describe('teeth', () => {
  it('are two rows, upper and lower', () => {
    expect([upper!.id, lower!.id]).toEqual(['upper-dental-arch', 'lower-dental-arch']);
  });

  it('overlap in front: the upper incisors end below the edges of the lower ones', () => {
    expect(heights(upper!, -176).low).toBeLessThan(heights(lower!, -172).high);
  });

  it('have the volume of fourteen crowns each', () => {
    expect(volumeOfFieldMl(upper!.field)).toBeGreaterThan(4);
    expect(volumeOfFieldMl(upper!.field)).toBeLessThan(9);
    expect(volumeOfFieldMl(lower!.field)).toBeGreaterThan(4);
    expect(volumeOfFieldMl(lower!.field)).toBeLessThan(9);
  });

  it('stand on the jaw and not before it: no crown reaches more than 1.3 mm beyond the outline at the midline', () => {
    const { field } = upper!;
    const [nx, ny] = field.size;
    const foremost = field.samples.reduce(
      (least, sample, i) =>
        sample > 0 ? Math.min(least, field.origin[1] + field.spacingMm * (Math.floor(i / nx) % ny)) : least,
      Infinity,
    );
    expect(foremost).toBeGreaterThan(-185.4);
    expect(foremost).toBeLessThan(-184);
  });
});
