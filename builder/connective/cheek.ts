/** The buccal fat pad, over which the zygomatic muscles and risorius run. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { FittedSkin } from './fitted-skin.ts';
import { belly, layUnderSkin, lineThrough } from './under-skin.ts';

export function cheekLofts(skin: FittedSkin): RecordedLoft[] {
  const lateral = lineThrough([
    [-59, 1487],
    [-60, 1474],
    [-56, 1458],
    [-48, 1441],
  ]);
  const medial = lineThrough([
    [-37, 1492],
    [-31, 1478],
    [-31, 1463],
    [-37, 1446],
  ]);
  return [
    layUnderSkin({
      id: 'buccal-fat-pad',
      name: 'buccal fat pad',
      kind: 'fat',
      side: 'right',
      note: 'Its body and buccal part between masseter and buccinator, under zygomaticus major and risorius; temporal and pterygoid extensions not drawn.',
      place: (u, v) => {
        const [ax, az] = lateral(u),
          [bx, bz] = medial(u);
        return skin.front(ax + v * (bx - ax), az + v * (bz - az));
      },
      // Fullest in its middle, under the straps; its borders sink in between masseter and buccinator.
      depthMm: (u, v) => 4.9 + 5 * (2 * v - 1) ** 4 + 4 * (2 * u - 1) ** 4,
      thicknessMm: belly(9, 0.5),
      stations: 12,
      harmonics: 6,
      evened: 4,
    }),
  ];
}
