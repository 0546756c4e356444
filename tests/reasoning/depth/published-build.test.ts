import { describe, expect, it } from 'vitest';
import { BUILDS } from '../../../src/anatomy/index.ts';
import { isPublishedBuild, placeOfBuild, publishedBuild } from '../../../src/reasoning/index.ts';

describe('the published build of a drawn one', () => {
  it('is the nearest, of two as near the leaner', () => {
    expect([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2].map(publishedBuild)).toEqual([
      'lean',
      'lean',
      'lean',
      'average',
      'average',
      'average',
      'average',
      'heavier',
      'heavier',
    ]);
  });

  it('is an end for what lies outside, average for what is no number', () => {
    expect([-3, 9, NaN].map(publishedBuild)).toEqual(['lean', 'heavier', 'average']);
  });

  it('is the build itself where figures are published for it', () => {
    expect(BUILDS.map((build) => publishedBuild(placeOfBuild(build)))).toEqual(BUILDS);
    expect([0, 1, 2, 0.25, 1.5, 3, NaN].map(isPublishedBuild)).toEqual([true, true, true, false, false, false, false]);
  });
});
