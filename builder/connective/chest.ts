/** External intercostal muscles: sheets from each rib's lower border to the next rib's upper border, right side. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { TriangleMesh, Vec3 } from '../../src/geometry/index.ts';
import type { Floors } from './floors.ts';
import { asLoft, section } from './sheet.ts';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
] as const;
/** Axis the ribs are measured about, and the width of a measuring bin. */
const AXIS = { x: 0, y: -105 } as const;
const BIN_DEGREES = 3;
/** Fibres run forward as they run down, by this many degrees about the axis. */
const SLANT_DEGREES = 5;
const THICKNESS_MM = 3;

interface Border {
  readonly from: number;
  readonly to: number;
  readonly at: (degrees: number) => Vec3;
}

/** One border of a rib: per bin of azimuth (0 back, 90 right, 180 front) the outermost-lying extreme in z, smoothed. */
function border(mesh: TriangleMesh, edge: 'upper' | 'lower'): Border {
  const bins = new Map<number, { z: number; radius: number }[]>();
  for (let i = 0; i < mesh.positions.length; i += 3) {
    const x = AXIS.x - mesh.positions[i]!,
      y = mesh.positions[i + 1]! - AXIS.y;
    const bin = Math.round((Math.atan2(x, y) * 180) / Math.PI / BIN_DEGREES);
    bins.set(bin, [...(bins.get(bin) ?? []), { z: mesh.positions[i + 2]!, radius: Math.hypot(x, y) }]);
  }
  const rows = [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, points]) => {
      const sign = edge === 'upper' ? 1 : -1;
      const sorted = points.sort((a, b) => sign * (b.z - a.z)).slice(0, Math.max(1, Math.round(points.length / 6)));
      const mean = (pick: (point: { z: number; radius: number }) => number): number =>
        sorted.reduce((sum, point) => sum + pick(point), 0) / sorted.length;
      return { degrees: bin * BIN_DEGREES, z: mean((point) => point.z), radius: mean((point) => point.radius) };
    });
  const at = (degrees: number): Vec3 => {
    let weight = 0,
      z = 0,
      radius = 0;
    for (const row of rows) {
      const w = Math.exp(-(((row.degrees - degrees) / (1.2 * BIN_DEGREES)) ** 2));
      weight += w;
      z += w * row.z;
      radius += w * row.radius;
    }
    const angle = (degrees * Math.PI) / 180;
    return [AXIS.x - (radius / weight) * Math.sin(angle), AXIS.y + (radius / weight) * Math.cos(angle), z / weight];
  };
  return { from: rows[0]!.degrees, to: rows[rows.length - 1]!.degrees, at };
}

export function chestLofts(floors: Floors): RecordedLoft[] {
  return ORDINALS.slice(0, 11).map((ordinal, i) => {
    const above = border(floors.mesh(`${ordinal}-rib`), 'lower');
    const below = border(floors.mesh(`${ORDINALS[i + 1]}-rib`), 'upper');
    const from = Math.max(above.from, below.from) + 6;
    const to = Math.min(above.to, below.to - SLANT_DEGREES) - 3;
    const rows = 7,
      across = 65;
    const stations = Array.from({ length: rows }, (_, r) => {
      const u = r / (rows - 1);
      return section(
        Array.from({ length: across }, (_unused, j) => {
          const degrees = from + ((to - from) * j) / (across - 1);
          const top = above.at(degrees),
            foot = below.at(degrees + SLANT_DEGREES);
          const point = top.map((value, axis) => value + u * (foot[axis]! - value)) as unknown as Vec3;
          const angle = ((degrees + u * SLANT_DEGREES) * Math.PI) / 180;
          return { point, out: [-Math.sin(angle), Math.cos(angle), 0] as const };
        }),
        THICKNESS_MM,
        16,
      );
    });
    return asLoft(
      {
        id: `${ordinal}-external-intercostal`,
        name: `${ordinal} external intercostal`,
        kind: 'muscle',
        side: 'right',
        note: 'From the tubercle of the rib to its cartilage; the membrane in front and the internal layers are not drawn.',
      },
      stations,
    );
  });
}
