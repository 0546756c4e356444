/** The parotid gland, between the ear, masseter and sternocleidomastoid. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import type { FittedSkin } from './fitted-skin.ts';
import { through } from './patches.ts';
import { belly, layUnderSkin } from './under-skin.ts';

/** Its outer face from below the zygomatic arch to the angle of the jaw: height, its border behind and in front, y, mm. */
const ROWS: readonly (readonly [z: number, behind: number, front: number])[] = [
  [1503, -100, -107],
  [1493, -98, -112],
  [1480, -89, -113],
  [1467, -81, -119],
  [1454, -79, -119],
  [1443, -83, -113],
  [1436, -90, -102],
];
/** Of the side of the face, mm. */
const SIDE_X = -68;

/** Lobes of about 7 mm, −1…1 deep. */
const lobes = (u: number, v: number): number =>
  Math.sin(9 * Math.PI * u + 1.3 * Math.sin(4 * v)) * Math.cos(5 * Math.PI * v + 1.1 * Math.sin(7 * u));

export function parotidGland(skin: FittedSkin): RecordedLoft {
  return layUnderSkin({
    id: 'parotid-gland',
    name: 'parotid gland',
    kind: 'gland',
    side: 'right',
    note: 'Its superficial part on the ramus of the mandible and the borders of masseter and sternocleidomastoid; the deep part behind the ramus and the duct not drawn.',
    place: (u, v) => {
      const [z, behind, front] = through(ROWS, u) as [number, number, number];
      const notched = 1 + 0.07 * Math.sin(9 * Math.PI * u) * (2 * v - 1) ** 2;
      const beside: Vec3 = [SIDE_X, behind + (0.5 + (v - 0.5) * notched) * (front - behind), z];
      return skin.near(beside);
    },
    // Fullest in its middle; its borders sink in between the muscles, its face is lobed.
    depthMm: (u, v) => 4.4 + 3 * (2 * v - 1) ** 4 + 3 * (2 * u - 1) ** 4 + 0.7 * lobes(u, v),
    thicknessMm: belly(10, 1),
    stations: 20,
    harmonics: 11,
    evened: 2,
  });
}
