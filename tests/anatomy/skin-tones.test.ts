import { describe, expect, it } from 'vitest';
import { SKIN_TONES } from '../../src/anatomy/index.ts';
import { linearColour } from '../../src/anatomy/skin-tones.ts';
import { SKIN_TONE_COLOURS } from '../../src/anatomy/skin-tones.ts';

describe('skin tones', () => {
  it('begin with the tint of the model, as it was before there was a choice', () => {
    expect(SKIN_TONES[0]).toBe('neutral');
    expect(SKIN_TONE_COLOURS.neutral.skin).toEqual([0.5, 0.315, 0.225]);
  });
  it('are swatches of the Monk scale, 2 and 4 to 10', () => {
    expect(SKIN_TONES.slice(1).map((tone) => SKIN_TONE_COLOURS[tone].swatch)).toEqual([
      '#f3e7db',
      '#eadaba',
      '#d7bd96',
      '#a07e56',
      '#825c43',
      '#604134',
      '#3a312a',
      '#292420',
    ]);
  });
  it('throw back less light than falls on them', () => {
    for (const { swatch: _, ...colours } of Object.values(SKIN_TONE_COLOURS))
      for (const part of Object.values(colours).flat()) {
        expect(part).toBeGreaterThan(0);
        expect(part).toBeLessThan(0.9);
      }
  });
  it('are read from CSS into linear light', () => {
    expect(linearColour('#000000')).toEqual([0, 0, 0]);
    expect(linearColour('#ff0a80')).toEqual([1, expect.closeTo(0.003035, 6), expect.closeTo(0.215861, 6)]);
  });
});
