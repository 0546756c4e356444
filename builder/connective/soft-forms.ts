/** Nose and ears: the form of the fitted skin, moved in, as sampled distances. */
import type { SampledDistance } from '../recorded/shape-types.ts';
import { dot, type Vec3 } from '../../src/geometry/index.ts';
import type { FittedSkin } from './fitted-skin.ts';
import { valueAt } from './patches.ts';

/** A form as recorded in `volumes.json`, with its field. */
export interface SoftForm {
  readonly id: string;
  readonly name: string;
  readonly kind: 'bone' | 'cartilage';
  readonly side: 'right' | 'midline';
  readonly mirror: boolean;
  readonly note: string;
  readonly field: SampledDistance;
}

const STEPS_PER_SPACING = 8;
const SAMPLE_LIMIT = 12;

/** Samples a signed distance, mm, positive inside, over a box. */
export function sampled(low: Vec3, high: Vec3, spacingMm: number, insideMm: (point: Vec3) => number): SampledDistance {
  const size = [0, 1, 2].map((axis) => 1 + Math.ceil((high[axis]! - low[axis]!) / spacingMm)) as [
    number,
    number,
    number,
  ];
  const samples = new Int8Array(size[0] * size[1] * size[2]);
  for (let k = 0, i = 0; k < size[2]; k += 1)
    for (let j = 0; j < size[1]; j += 1)
      for (let n = 0; n < size[0]; n += 1, i += 1) {
        const point: Vec3 = [low[0] + n * spacingMm, low[1] + j * spacingMm, low[2] + k * spacingMm];
        const steps = Math.round((STEPS_PER_SPACING * insideMm(point)) / spacingMm);
        samples[i] = Math.max(-SAMPLE_LIMIT, Math.min(SAMPLE_LIMIT, steps));
      }
  return { size, spacingMm, origin: low, samples };
}

/** Volume inside a field, ml: samples inside, those at the border by their share. */
export function volumeOfFieldMl({ samples, spacingMm }: SampledDistance): number {
  const share = (value: number): number => Math.min(1, Math.max(0, 0.5 + value / STEPS_PER_SPACING));
  return samples.reduce((sum, value) => sum + share(value), 0) * (spacingMm ** 3 / 1000);
}

/** How deep the nose lies under its skin by height, mm: near it at tip and wings, under the muscles of the bridge above. */
const NOSE_DEPTH = [
  [1484, 2.4],
  [1491, 2.9],
  [1503, 3.1],
  [1513, 5.5],
] as const;
/** Half its width by height, and its lower border by distance from the midline, mm. */
const NOSE_HALF_WIDTH = [
  [1468, 10],
  [1474, 18],
  [1478, 20],
  [1484, 19.5],
  [1491, 17],
  [1501, 13.5],
  [1516, 9],
] as const;
const NOSE_LOWER_BORDER = [
  [5, 1470],
  [9, 1471.5],
  [14, 1473],
  [21, 1474.5],
] as const;
const NOSE_BACK = [
  [1468, -184.5],
  [1480, -182],
  [1490, -184],
  [1518, -178],
] as const;
const NOSE_TOP_Z = 1516;
/** A nostril: an oval hollow, its middle, its half axes, and how far its top leans back and in, mm a mm. */
const NOSTRIL = { middle: [7.6, -199, 1471], half: [3.9, 7.2, 10], lean: [-0.12, 0.22] } as const;

/** Depth inside the wall of a nostril, mm, about. */
function besideNostril([x, y, z]: Vec3): number {
  const { middle, half, lean } = NOSTRIL;
  const up = z - middle[2];
  const away = Math.hypot(
    (Math.abs(x) - middle[0] - lean[0] * up) / half[0],
    (y - middle[1] - lean[1] * up) / half[1],
    up / half[2],
  );
  return (away - 1) * half[0];
}

function nose(skin: FittedSkin): SampledDistance {
  return sampled([-27.2, -215.2, 1464], [27.2, -172, 1519], 0.85, (point) => {
    const [x, y, z] = point;
    const toSide = valueAt(NOSE_HALF_WIDTH, z) - Math.abs(x),
      toBelow = z - valueAt(NOSE_LOWER_BORDER, Math.abs(x));
    // Near its borders it sinks in under what lies beside it, so that no edge stands out.
    const sunk = 0.8 * Math.max(0, 4.5 - toSide) + 0.6 * Math.max(0, 2 - toBelow);
    return Math.min(
      skin.depthMm(point) - valueAt(NOSE_DEPTH, z) - sunk,
      toSide,
      toBelow,
      valueAt(NOSE_BACK, z) - 0.1 * Math.abs(x) - y,
      NOSE_TOP_Z - z,
      besideNostril(point),
    );
  });
}

const EAR_DEPTH_MM = 0.6;
/** The ear seen from the side as an oval: its middle (y, z), the way its long axis leans, both half axes, mm. */
const EAR = { middle: [-84.5, 1503.5], lean: [0.26, 0.965], half: [19, 30.5] } as const;
/** Side of the head where the ear leaves it: x by height, in front of the ear and behind it, mm. */
const HEAD_IN_FRONT = [
  [1475, -68],
  [1481, -71],
  [1500, -76],
  [1530, -79],
] as const;
const HEAD_BEHIND = [
  [1475, -66],
  [1481, -67.5],
  [1500, -77],
  [1530, -86],
] as const;
/** It ends this far outside the side of the head at its rim, and reaches this far under it at the concha, mm. */
const RIM_MM = 1;
const CONCHA_MM = 14;
/** The cartilage of the meatus: a funnel from the concha to the bone, mm. */
const MEATUS = { from: [-80, -87, 1502], to: [-56, -83, 1499], wide: 13, narrow: 6 } as const;

/** Depth inside a funnel, mm. */
function inFunnel([x, y, z]: Vec3, { from, to, wide, narrow }: typeof MEATUS): number {
  const along: Vec3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const away: Vec3 = [x - from[0], y - from[1], z - from[2]];
  const share = Math.min(1, Math.max(0, dot(away, along) / dot(along, along)));
  return narrow + (wide - narrow) * (1 - share) ** 2 - Math.hypot(...away.map((mm, axis) => mm - share * along[axis]!));
}

function ear(skin: FittedSkin): SampledDistance {
  return sampled([-100, -110, 1468], [-50, -60, 1538], 1, (point) => {
    const [x, y, z] = point;
    const up = (y - EAR.middle[0]) * EAR.lean[0] + (z - EAR.middle[1]) * EAR.lean[1],
      across = (y - EAR.middle[0]) * EAR.lean[1] - (z - EAR.middle[1]) * EAR.lean[0];
    const radius = Math.hypot(up / EAR.half[1], across / EAR.half[0]);
    const share = Math.min(1, Math.max(0, (y + 105) / 40));
    const head = valueAt(HEAD_IN_FRONT, z) * (1 - share) + valueAt(HEAD_BEHIND, z) * share;
    const root = (CONCHA_MM + RIM_MM) * Math.max(0, 1 - (radius / 0.93) ** 2) - RIM_MM;
    const shell = Math.min(EAR.half[0] * (1 - radius), head + root - x);
    return Math.min(skin.depthMm(point) - EAR_DEPTH_MM, Math.max(shell, inFunnel(point, MEATUS)));
  });
}

export function softForms(skin: FittedSkin): SoftForm[] {
  return [
    {
      id: 'nasal-cartilages',
      name: 'nasal cartilages',
      kind: 'cartilage',
      side: 'midline',
      mirror: false,
      note: 'The soft nose with its nostrils: the fitted skin moved in by 2 mm at tip and wings, deeper under the muscles of the bridge.',
      field: nose(skin),
    },
    {
      id: 'auricular-cartilage',
      name: 'auricular cartilage',
      kind: 'cartilage',
      side: 'right',
      mirror: true,
      note: 'The form of the ear, its lobule included: the fitted skin moved in by 0.6 mm.',
      field: ear(skin),
    },
  ];
}
