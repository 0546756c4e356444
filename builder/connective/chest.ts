/** Intercostal muscles: sheets from each rib's lower border to the next rib's upper border, in two layers, right side. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import { distance, smoothStep, type TriangleMesh, type Vec3 } from '../../src/geometry/index.ts';
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
/** The inner layer: its thickness, how far it lies within the outer one, and within the cartilages where there is none, mm. */
const INNER_MM = { thickness: 2.4, under: 3, between: 0.8 } as const;
/** The inner layer begins at the angle of the rib, so far from its tubercle, and ends so far from the breastbone, degrees. */
const ANGLE_DEGREES = 16;
const BREASTBONE_DEGREES = 1.5;
/** Further down cartilages are recorded as one piece; there it ends with the ribs. */
const SPACES_TO_BREASTBONE = 4;

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

/** Vertices of the costal cartilages nearest to a rib's end belong to that rib, if they hang together with them. */
function withCartilage(rib: TriangleMesh, cartilages: readonly TriangleMesh[]): TriangleMesh {
  const end = foremost(rib);
  const gaps = cartilages.map((one) => Math.min(...pointsOf(one).map((at) => distance(at, end))));
  const nearest = cartilages[gaps.indexOf(Math.min(...gaps))];
  if (!nearest || Math.min(...gaps) > JOINED_MM) return rib;
  return { ...rib, positions: Float32Array.from([...rib.positions, ...nearest.positions]) };
}

const JOINED_MM = 14;

const pointsOf = ({ positions }: TriangleMesh): Vec3[] =>
  Array.from({ length: positions.length / 3 }, (_, i): Vec3 => [
    positions[3 * i]!,
    positions[3 * i + 1]!,
    positions[3 * i + 2]!,
  ]);

/** Azimuth about the axis, degrees: 0 back, 90 right, 180 front. */
const azimuthOf = ([x, y]: Vec3): number => (Math.atan2(AXIS.x - x, y - AXIS.y) * 180) / Math.PI;

/** The vertex furthest round to the front. */
const foremost = (mesh: TriangleMesh): Vec3 =>
  pointsOf(mesh).reduce((most, at) => (azimuthOf(at) > azimuthOf(most) ? at : most));

/** The pieces of a mesh that hang together. */
function pieces({ positions, normals, indices }: TriangleMesh): TriangleMesh[] {
  const root = Int32Array.from({ length: positions.length / 3 }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (let i = 0; i < indices.length; i += 3) {
    root[find(indices[i]!)] = find(indices[i + 1]!);
    root[find(indices[i + 1]!)] = find(indices[i + 2]!);
  }
  const groups = new Map<number, number[]>();
  root.forEach((_, i) => groups.set(find(i), [...(groups.get(find(i)) ?? []), i]));
  return [...groups.values()].map((group) => ({
    positions: Float32Array.from(group.flatMap((i) => [...positions.subarray(3 * i, 3 * i + 3)])),
    normals,
    uvs: null,
    indices: new Uint32Array(),
  }));
}

interface Layer {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly above: Border;
  readonly below: Border;
  readonly from: number;
  readonly to: number;
  /** Fibres run forward by so much as they run down, degrees. */
  readonly slant: number;
  readonly rows: number;
  readonly thicknessMm: number;
  /** How far within the borders it lies at an azimuth, mm. */
  readonly within: (degrees: number) => number;
}

function layerLoft({ id, name, note, above, below, from, to, slant, rows, thicknessMm, within }: Layer): RecordedLoft {
  const across = 65;
  const stations = Array.from({ length: rows }, (_, r) => {
    const u = r / (rows - 1);
    return section(
      Array.from({ length: across }, (_unused, j) => {
        const degrees = from + ((to - from) * j) / (across - 1);
        const top = above.at(degrees),
          foot = below.at(degrees + slant);
        const angle = ((degrees + u * slant) * Math.PI) / 180;
        const out = [-Math.sin(angle), Math.cos(angle), 0] as const;
        const point = top.map(
          (value, axis) => value + u * (foot[axis]! - value) - within(degrees) * out[axis]!,
        ) as unknown as Vec3;
        return { point, out };
      }),
      thicknessMm,
      16,
    );
  });
  return asLoft({ id, name, kind: 'muscle', side: 'right', note }, stations);
}

export function chestLofts(floors: Floors): RecordedLoft[] {
  const cartilages = pieces(floors.mesh('costal-cartilages'));
  const ribs = ORDINALS.map((ordinal) => floors.mesh(`${ordinal}-rib`));
  const whole = ribs.map((rib) => withCartilage(rib, cartilages));
  return ORDINALS.slice(0, 11).flatMap((ordinal, i) => {
    const [above, below] = [border(ribs[i]!, 'lower'), border(ribs[i + 1]!, 'upper')];
    const from = Math.max(above.from, below.from) + 6;
    const to = Math.min(above.to, below.to - SLANT_DEGREES) - 3;
    const outer = layerLoft({
      id: `${ordinal}-external-intercostal`,
      name: `${ordinal} external intercostal`,
      note: 'From the tubercle of the rib to its cartilage; the membrane in front is not drawn.',
      above,
      below,
      from,
      to,
      slant: SLANT_DEGREES,
      rows: 7,
      thicknessMm: THICKNESS_MM,
      within: () => 0,
    });
    const [over, under] =
      i < SPACES_TO_BREASTBONE ? [border(whole[i]!, 'lower'), border(whole[i + 1]!, 'upper')] : [above, below];
    const inner = layerLoft({
      id: `${ordinal}-internal-intercostal`,
      name: `${ordinal} internal intercostal`,
      note:
        i < SPACES_TO_BREASTBONE
          ? 'From the angle of the rib to the breastbone, between the cartilages in sight; the innermost layer is not drawn.'
          : 'From the angle of the rib to its cartilage; what lies between cartilages and the innermost layer are not drawn.',
      above: over,
      below: under,
      from: from + ANGLE_DEGREES + SLANT_DEGREES,
      to: Math.min(over.to, under.to) - BREASTBONE_DEGREES,
      slant: -SLANT_DEGREES,
      rows: 5,
      thicknessMm: INNER_MM.thickness,
      within: (degrees) => INNER_MM.under + (INNER_MM.between - INNER_MM.under) * smoothStep(to - 6, to + 3, degrees),
    });
    return [outer, inner];
  });
}
