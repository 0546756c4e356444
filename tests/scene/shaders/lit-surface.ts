/** The light of the studio on a surface, and the picture's tone curve, as the shaders work them out: for checks of contrast. */
import { Camera, Vector3 } from 'three';
import type { LinearColour } from '../../../src/anatomy/skin-tones.ts';
import { aimStudio, createStudioUniforms, STUDIO_LIGHTS } from '../../../src/scene/shaders/studio-light.ts';

const EXPOSURE = 1.06;
const each = (part: (axis: 0 | 1 | 2) => number): LinearColour => [part(0), part(1), part(2)];

/** The tone curve of the picture (Khronos PBR neutral), linear to linear. */
export function toned(colour: LinearColour): LinearColour {
  const exposed = each((axis) => colour[axis] * EXPOSURE);
  const least = Math.min(...exposed);
  const offset = least < 0.08 ? least - 6.25 * least * least : 0.04;
  const lower = each((axis) => exposed[axis] - offset);
  const peak = Math.max(...lower);
  if (peak < 0.76) return lower;
  const newPeak = 1 - (0.24 * 0.24) / (peak + 0.24 - 0.76);
  const grey = 1 - 1 / (0.15 * (peak - newPeak) + 1);
  return each((axis) => (lower[axis] * newPeak * (1 - grey)) / peak + newPeak * grey);
}

/** Skin or cloth lit from the studio's lamps without gloss, seen along the view axis; `tilt` as x and y of its normal. */
export function lit(albedo: LinearColour, bleed: LinearColour, [x, y]: readonly [number, number]): LinearColour {
  const studio = createStudioUniforms();
  aimStudio(studio, new Camera());
  const normal = new Vector3(x, y, Math.sqrt(1 - x * x - y * y));
  const wrapped = (lamp: Vector3, soft: number): number =>
    Math.min(1, Math.max(0, (normal.dot(lamp) + soft) / (1 + soft))) ** 2;
  const sky = normal.dot(studio.uUp.value) * 0.5 + 0.5;
  return each((axis) => {
    const around = STUDIO_LIGHTS.ground[axis] * (1 - sky) + STUDIO_LIGHTS.sky[axis] * sky;
    const lamps =
      wrapped(studio.uKey.value, bleed[axis]) * STUDIO_LIGHTS.key[axis] +
      wrapped(studio.uFill.value, bleed[axis] * 0.6) * STUDIO_LIGHTS.fill[axis];
    return albedo[axis] * (lamps + around) * 0.55;
  });
}

/** One colour over another. */
export function over(top: LinearColour, alpha: number, under: LinearColour): LinearColour {
  return each((axis) => top[axis] * alpha + under[axis] * (1 - alpha));
}

/** WCAG's contrast of two luminances. */
export function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Normals over the part of a body that is turned to the viewer: within 45°. */
export const TILTS: readonly (readonly [number, number])[] = [-0.7, -0.45, 0, 0.45, 0.7]
  .flatMap((x) => [-0.7, -0.45, 0, 0.45, 0.7].map((y) => [x, y] as const))
  .filter(([x, y]) => x * x + y * y < 0.51);
