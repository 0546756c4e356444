/** Auricularis posterior: thin slips from the side of the head to the root of the ear, which they hold. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import type { FittedSkin } from './fitted-skin.ts';
import type { Floors } from './floors.ts';
import { through } from './patches.ts';
import { asLoft, section, thinEdged } from './sheet.ts';
import { sunkUnder } from './sunk.ts';
import { belly } from './under-skin.ts';

interface Fan {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Its two edges seen from the side (y, z), origin first. */
  readonly edges: readonly [readonly (readonly [number, number])[], readonly (readonly [number, number])[]];
  /** x of the root of the ear at its end, mm. */
  readonly rootX: number;
}

const FANS: readonly Fan[] = [
  {
    id: 'auricularis-posterior',
    name: 'auricularis posterior',
    note: 'Mastoid process to the back of the concha.',
    edges: [
      [
        [-44, 1514],
        [-54, 1512],
        [-64, 1510],
        [-74, 1508],
      ],
      [
        [-46, 1500],
        [-55, 1500],
        [-65, 1499],
        [-74, 1497],
      ],
    ],
    rootX: -77,
  },
];

const STATIONS = 11;
const ACROSS = 25;
const OUT: Vec3 = [-1, 0, 0];
const REACH_MM = 140;
/** Clear of what it springs from, and under the skin, mm. */
const CLEAR_MM = 0.3;
const UNDER_SKIN_MM = 2;

export function earLofts(skin: FittedSkin, floors: Floors): RecordedLoft[] {
  const side = floors.of('cranium', 'temporalis', 'mandible');
  return FANS.map(({ id, name, note, edges, rootX }) => {
    const thickness = belly(1.2, 0.2);
    const stations = Array.from({ length: STATIONS }, (_, i) => {
      const u = i / (STATIONS - 1);
      const [one, other] = edges.map((edge) => through(edge, u)) as [number[], number[]];
      const row = Array.from({ length: ACROSS }, (_unused, j) => {
        const v = j / (ACROSS - 1);
        const y = one[0]! + v * (other[0]! - one[0]!),
          z = one[1]! + v * (other[1]! - one[1]!);
        const height = side.height([0, y, z], OUT, REACH_MM) ?? -rootX;
        const onHead = -height - CLEAR_MM;
        // It leaves the head for the ear ever more steeply.
        const x = Math.min(onHead, onHead + u ** 1.6 * (rootX - onHead));
        return { point: [x, y, z] as Vec3, out: OUT };
      });
      return section(row, thickness(u), 7, thinEdged);
    });
    return sunkUnder(skin, asLoft({ id, name, kind: 'muscle', side: 'right', note }, stations), UNDER_SKIN_MM);
  });
}
