/** Pain and marks stand out from every skin and from the cloth: 3 to 1, as WCAG 1.4.11 asks of what a picture says. */
import { describe, expect, it } from 'vitest';
import { SKIN_TONES } from '../../../src/anatomy/index.ts';
import type { LinearColour } from '../../../src/anatomy/skin-tones.ts';
import { SKIN_TONE_COLOURS } from '../../../src/anatomy/skin-tones.ts';
import { CHOSEN_MARK_FACE, MARK_FACE, MARK_LEADER, MARK_RING } from '../../../src/scene/marks/mark-colours.ts';
import {
  CASING,
  CLOTH,
  PAIN_DOTS_LIGHT,
  PAIN_LINE_DARK,
  PAIN_LINE_LIGHT,
} from '../../../src/scene/shaders/skin-colours.ts';
import { hasLightLine, luminance } from '../../../src/scene/shaders/skin-look.ts';
import { createStudioUniforms, setStage } from '../../../src/scene/shaders/studio-light.ts';
import { contrast, lit, over, TILTS, toned } from './lit-surface.ts';

const LEAST = 3;
const seen = (colour: LinearColour): number => luminance(toned(colour));
const linear = (encoded: number): number => ((encoded + 0.055) / 1.055) ** 2.4;

/** Every ground that pain is painted on, with the light that passes through it and the kind of line on it. */
const GROUNDS: readonly (readonly [name: string, albedo: LinearColour, bleed: LinearColour, isLightLine: boolean])[] = [
  ...SKIN_TONES.map((tone) => [tone, SKIN_TONE_COLOURS[tone].skin, [0.26, 0.13, 0.09], hasLightLine(tone)] as const),
  ['cloth', CLOTH, [0.12, 0.12, 0.12], true],
];

// Lamps and tone curve are the same on both stages: what is solid looks the same on each.
describe.each(GROUNDS)('on %s', (_, albedo, bleed, isLightLine) => {
  const line = isLightLine ? PAIN_LINE_LIGHT : PAIN_LINE_DARK;
  const dots = isLightLine ? PAIN_DOTS_LIGHT : PAIN_LINE_DARK;
  const facing = lit(albedo, bleed, [0, 0]);

  it('the edge of both zones stands out where the skin faces the viewer', () => {
    expect(contrast(seen(over(line, 0.94, facing)), seen(facing))).toBeGreaterThan(LEAST);
  });
  it('the dots of the spillover stand out where the skin faces the viewer', () => {
    expect(contrast(seen(over(dots, 0.9, facing)), seen(facing))).toBeGreaterThan(LEAST);
  });
  it('the edge stands out from the line beside it in light and in shade', () => {
    const [other, share] = isLightLine ? [PAIN_LINE_DARK, CASING.dark] : [PAIN_LINE_LIGHT, CASING.light];
    expect(TILTS.length).toBeGreaterThan(10);
    for (const tilt of TILTS) {
      const ground = lit(albedo, bleed, tilt);
      expect(contrast(seen(over(line, 0.94, ground)), seen(over(other, share, ground)))).toBeGreaterThan(LEAST);
    }
  });
});

describe('on a shell', () => {
  it.each([
    ['dark', PAIN_LINE_LIGHT],
    ['light', PAIN_LINE_DARK],
  ] as const)('the edge stands out from the %s stage behind', (stage, line) => {
    const studio = createStudioUniforms();
    setStage(studio, stage);
    const [red, green, blue] = studio.uStage.value.toArray().map(linear);
    expect(contrast(seen(line), luminance([red!, green!, blue!]))).toBeGreaterThan(LEAST);
  });
});

describe('a mark', () => {
  it.each([
    ['mark', MARK_FACE],
    ['chosen mark', CHOSEN_MARK_FACE],
    ['leader', MARK_LEADER],
  ] as const)('stands out from any ground by its face or its rim: %s', (_, face) => {
    for (let ground = 0; ground <= 1; ground += 0.01) {
      const best = Math.max(contrast(luminance(face), ground), contrast(luminance(MARK_RING), ground));
      expect(best).toBeGreaterThan(LEAST);
    }
  });
});
