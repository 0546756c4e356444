/** What a published row of measurement says: of whom it tells, from where to where, and whether it is a limit. */
import type { Build, Measurement, Sex } from '../../anatomy/index.ts';

/** The BMI (kg/m²) a build stands for: from, up to but not including. */
export const BMI_OF_BUILD: Readonly<Record<Build, readonly [from: number, below: number]>> = {
  lean: [18.5, 23],
  average: [23, 27],
  heavier: [27, 35],
};

/** Whether a row divides its people by body-mass index. */
export function hasBmi({ group }: Measurement): boolean {
  return group.bmiMin !== null || group.bmiMax !== null;
}

/** Whether the people of a row may be of this build and sex; a row that does not divide by them is of all. */
export function fitsBuild({ group }: Measurement, build: Build, sex?: Sex): boolean {
  const [from, below] = BMI_OF_BUILD[build];
  return (group.bmiMin ?? 0) < below && (group.bmiMax ?? Infinity) > from && (!sex || !group.sex || group.sex === sex);
}

/** Shallowest and deepest figure of a row: mean ± SD, the mean or median alone, or the published range; null where it has none. */
export function spanOf({ meanMm, medianMm, sdMm, rangeMm }: Measurement): readonly [number, number] | null {
  const centre = meanMm ?? medianMm;
  if (centre !== null) return [centre - (sdMm ?? 0), centre + (sdMm ?? 0)];
  return rangeMm;
}

/** Whether a row is a limit: the way to lung, nerve, or the bone that lies before them. */
export function isLimit({ quantity, structures }: Measurement): boolean {
  return structures.length > 0 && ['skin-to-pleura', 'skin-to-nerve', 'skin-to-bone'].includes(quantity);
}

/** The shallowest figure of a limit: least single value, else mean − SD, else mean or median. */
export function shallowestOf({ meanMm, medianMm, sdMm, rangeMm }: Measurement): number | null {
  const centre = meanMm ?? medianMm;
  const least = [rangeMm?.[0], centre === null ? undefined : centre - (sdMm ?? 0)].filter((mm) => mm !== undefined);
  return least.length > 0 ? Math.min(...least) : null;
}
