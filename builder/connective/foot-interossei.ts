/** Dorsal interossei of the foot, which were not measured: bellies between the shafts of the measured metatarsal bones; right side. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import { addScaled, type TriangleMesh, type Vec3 } from '../../src/geometry/index.ts';
import type { Floors } from './floors.ts';
import { through, unit, valueAt } from './patches.ts';
import { asLoft } from './sheet.ts';

/** Each between two metatarsal bones, to the phalanx of a toe, on its inner (1) or outer (−1) side: x grows inward on the right. */
const SPACES = [
  ['first', 'first', 'second', 'second', 1],
  ['second', 'second', 'third', 'second', -1],
  ['third', 'third', 'fourth', 'third', -1],
  ['fourth', 'fourth', 'fifth', 'fourth', -1],
] as const;

const STATIONS = 13;
/** They lie this far above the axes of the bones, mm; the plantar interossei lie below. */
const ABOVE_AXIS_MM = 0.8;
/** Half the thickness of the shafts that they spring from, mm: they lie against the bone. */
const SHAFT_MM = 2.6;
/** Half their height, share of length → mm. */
const HALF_HEIGHT = [
  [0, 1.2],
  [0.12, 4.2],
  [0.35, 6.4],
  [0.6, 5.6],
  [0.8, 2.6],
  [1, 0.6],
] as const;
/** How much of the space they fill; beyond the heads of the bones a tendon is left, mm. */
const FILLED = [
  [0, 0.35],
  [0.12, 0.9],
  [0.3, 1],
  [0.6, 1],
  [0.8, 0.5],
] as const;
const TENDON_MM = 1;
const TENDON_FROM = 0.8;
/** From the base of the phalanx they stay this far to the side, mm. */
const BESIDE_PHALANX_MM = 4.6;

/** Axis of a bone that lies from back to front: the middle of the mesh at shares of its length. */
function axisOf(mesh: TriangleMesh, shares: readonly number[]): Vec3[] {
  const ys = mesh.positions.filter((_, i) => i % 3 === 1);
  const back = ys.reduce((most, y) => Math.max(most, y), -Infinity),
    front = ys.reduce((least, y) => Math.min(least, y), Infinity);
  return shares.map((share) => {
    const y = back + share * (front - back);
    const low = [Infinity, Infinity],
      high = [-Infinity, -Infinity];
    for (let i = 0; i < mesh.positions.length; i += 3) {
      if (Math.abs(mesh.positions[i + 1]! - y) > 3.5) continue;
      [0, 2].forEach((axis, k) => {
        low[k] = Math.min(low[k]!, mesh.positions[i + axis]!);
        high[k] = Math.max(high[k]!, mesh.positions[i + axis]!);
      });
    }
    return [(low[0]! + high[0]!) / 2, y, (low[1]! + high[1]!) / 2];
  });
}

export function footInterossei(floors: Floors): RecordedLoft[] {
  return SPACES.map(([ordinal, inner, outer, toe, side]) => {
    const shares = [0.2, 0.4, 0.6, 0.8, 1].map((share) => share * 0.95);
    const [one, other] = [inner, outer].map((bone) => axisOf(floors.mesh(`${bone}-metatarsal-bone`), shares));
    const middles = one!.map((place, i): Vec3 => {
      const [x, y, z] = other![i]!;
      return [(place[0] + x) / 2, (place[1] + y) / 2, (place[2] + z) / 2 + ABOVE_AXIS_MM];
    });
    const gaps = one!.map((place, i) => Math.hypot(...[0, 1, 2].map((axis) => place[axis]! - other![i]![axis]!)) / 2);
    const [base] = axisOf(floors.mesh(`proximal-phalanx-${toe}-toe`), [0.2]);
    const path = [...middles, addScaled(base!, [1, 0, 0], side * BESIDE_PHALANX_MM)];
    const at = (u: number): Vec3 => through(path, u) as unknown as Vec3;
    const stations = Array.from({ length: STATIONS }, (_, s) => {
      const u = s / (STATIONS - 1);
      const centre = at(u);
      const [a, b] = [at(Math.max(0, u - 0.04)), at(Math.min(1, u + 0.04))];
      const along = unit([b[0] - a[0], b[1] - a[1], b[2] - a[2]]);
      // Across the foot, square to the fibres, and upward.
      const across = unit(addScaled([1, 0, 0], along, -along[0]));
      const up: Vec3 = [
        along[1] * across[2] - along[2] * across[1],
        along[2] * across[0] - along[0] * across[2],
        along[0] * across[1] - along[1] * across[0],
      ];
      const gap = through(
        gaps.map((mm) => [mm]),
        Math.min(1, u / TENDON_FROM),
      )[0]!;
      const halfWidth =
        u < TENDON_FROM
          ? Math.max(TENDON_MM, (gap - SHAFT_MM) * valueAt(FILLED, u))
          : TENDON_MM + (1 - (u - TENDON_FROM) / (1 - TENDON_FROM)) * 0.5 * Math.max(0, gap - SHAFT_MM - 2 * TENDON_MM);
      const halfHeight = valueAt(HALF_HEIGHT, u);
      return [
        ...centre,
        ...across.map((value) => halfWidth * value),
        ...up.map((value) => halfHeight * value),
        ...[0, 0, 0, 0, 0, 0],
      ];
    });
    return asLoft(
      {
        id: `${ordinal}-dorsal-interosseous-foot`,
        name: `${ordinal} dorsal interosseous of foot`,
        kind: 'muscle',
        side: 'right',
        note: 'Laid between the facing sides of two metatarsal bones as measured, above the plantar interossei; a short tendon to the proximal phalanx.',
      },
      stations,
    );
  });
}
