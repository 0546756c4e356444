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

export function parotidGland(skin: FittedSkin): RecordedLoft {
  return layUnderSkin({
    id: 'parotid-gland',
    name: 'parotid gland',
    kind: 'gland',
    side: 'right',
    note: 'Its superficial part on the ramus of the mandible and the borders of masseter and sternocleidomastoid; the deep part behind the ramus and the duct not drawn.',
    place: (u, v) => {
      const [z, behind, front] = through(ROWS, u) as [number, number, number];
      const beside: Vec3 = [SIDE_X, behind + v * (front - behind), z];
      return skin.near(beside);
    },
    // Fullest in its middle; its borders sink in between the muscles.
    depthMm: (u, v) => 4 + 3 * (2 * v - 1) ** 4 + 3 * (2 * u - 1) ** 4,
    thicknessMm: belly(10, 1),
    stations: 12,
    harmonics: 7,
    evened: 3,
  });
}
