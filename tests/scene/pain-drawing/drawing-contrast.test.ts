/** What agrees (lines) and what is left over (dots) can be told apart on every skin: the pattern stands out from the wash between, and the edge from both sides. */
import { describe, expect, it } from 'vitest';
import { SKIN_TONES, type LinearColour } from '../../../src/anatomy/skin-tones.ts';
import { SKIN_TONE_COLOURS } from '../../../src/anatomy/skin-tones.ts';
import { CLOTH, PAIN_DOTS_LIGHT, PAIN_LINE_DARK, PAIN_LINE_LIGHT } from '../../../src/scene/shaders/skin-colours.ts';
import { hasLightLine, luminance } from '../../../src/scene/shaders/skin-look.ts';
import { PAIN_WASH, PATTERN_SHARE, WASH_SHARE } from '../../../src/scene/pain-drawing/drawing-glsl.ts';
import { contrast, lit, over, toned } from '../shaders/lit-surface.ts';

const seen = (colour: LinearColour): number => luminance(toned(colour));
const mix = (one: LinearColour, other: LinearColour, share: number): LinearColour =>
  one.map((value, i) => value + (other[i]! - value) * share) as unknown as LinearColour;

/** The body stands calm and matte while it is drawn on: see CALM in drawing-glsl.ts. */
const calm = (albedo: LinearColour): LinearColour =>
  mix([luminance(albedo), luminance(albedo), luminance(albedo)], albedo, 0.42);
const GROUNDS = [
  ...SKIN_TONES.map((tone) => [tone, calm(SKIN_TONE_COLOURS[tone].skin), hasLightLine(tone)] as const),
  ['cloth', CLOTH, true] as const,
];

/** No pain, mild, not said, severe, the worst. */
const STRENGTHS = [0, 0.3, 0.5, 0.8, 1];
/** WCAG 1.4.11 asks for 3 of what a picture says. */
const LEAST = 3;
/** Turned to the eye: see the wash in drawing-glsl.ts. */
const FACING = 0.6 + 0.55;

describe.each(GROUNDS)('on %s', (_, albedo, isLight) => {
  const ground = lit(albedo, [0.14, 0.14, 0.14], [0, 0]);
  const { weak, worst } = PAIN_WASH[isLight ? 'underLight' : 'underDark'];
  it.each(STRENGTHS)('dots and lines stand out where pain is %s of the worst', (strength) => {
    const deep = mix(weak, worst, strength).map((part) => FACING * part) as unknown as LinearColour;
    const ink = mix(deep, isLight ? PAIN_DOTS_LIGHT : PAIN_LINE_DARK, PATTERN_SHARE);
    const standsOut = (share: number): number =>
      contrast(seen(over(ink, PATTERN_SHARE, ground)), seen(over(deep, share, ground)));
    const betweenDots = WASH_SHARE.weak + (WASH_SHARE.worst - WASH_SHARE.weak) * strength;
    expect(standsOut(betweenDots)).toBeGreaterThan(LEAST);
    expect(standsOut(Math.max(WASH_SHARE.underLines, WASH_SHARE.worst * strength))).toBeGreaterThan(LEAST);
  });
  it('the edge stands out from the skin beside it', () => {
    const line = isLight ? PAIN_LINE_LIGHT : PAIN_LINE_DARK;
    expect(contrast(seen(over(line, 0.96, ground)), seen(ground))).toBeGreaterThan(LEAST);
  });
});
