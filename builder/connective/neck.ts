/**
 * Platysma, one thin sheet over everything else of the neck; the clavicular head of sternocleidomastoid, which the measured
 * muscle ends short of; the superior horns of the thyroid cartilage.
 */
import type { RecordedLoft, RecordedTube } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import type { FittedSkin } from './fitted-skin.ts';
import type { Floors } from './floors.ts';
import { roundedEnd, through } from './patches.ts';
import { thinEdged } from './sheet.ts';
import { belly, byPlace, layUnderSkin } from './under-skin.ts';

/**
 * Where it lies, mm LPS: rows from below the clavicle to the mouth, each from its lateral edge to its medial one. The area
 * is that of FJ1587, carried on below the clavicle.
 */
const AREA: readonly (readonly Vec3[])[] = [
  [
    [-163, -78, 1355],
    [-115, -109, 1340],
    [-86, -135, 1326],
    [-51, -158, 1314],
    [-7, -153, 1328],
  ],
  [
    [-145, -59, 1357],
    [-103, -90, 1349],
    [-78, -117, 1339],
    [-51, -141, 1330],
    [-8, -134, 1342],
  ],
  [
    [-141, -55, 1358],
    [-95, -76, 1354],
    [-71, -101, 1348],
    [-50, -127, 1346],
    [-9, -129, 1357],
  ],
  [
    [-122, -52, 1358],
    [-80, -72, 1359],
    [-59, -94, 1358],
    [-45, -120, 1361],
    [-9, -124, 1371],
  ],
  [
    [-85, -58, 1362],
    [-59, -78, 1373],
    [-48, -99, 1376],
    [-37, -120, 1379],
    [-8, -124, 1389],
  ],
  [
    [-63, -69, 1380],
    [-49, -89, 1393],
    [-42, -107, 1395],
    [-29, -120, 1396],
    [-6, -128, 1405],
  ],
  [
    [-49, -86, 1407],
    [-43, -105, 1411],
    [-33, -115, 1411],
    [-21, -122, 1410],
    [-5, -133, 1419],
  ],
  [
    [-46, -97, 1434],
    [-36, -115, 1432],
    [-28, -125, 1429],
    [-18, -135, 1425],
    [-6, -150, 1423],
  ],
  [
    [-45, -105, 1452],
    [-40, -125, 1443],
    [-33, -138, 1436],
    [-23, -148, 1429],
    [-7, -163, 1423],
  ],
  [
    [-49, -115, 1469],
    [-43, -134, 1455],
    [-34, -146, 1446],
    [-25, -158, 1437],
    [-4, -172, 1431],
  ],
];

export function platysma(skin: FittedSkin, floors: Floors): RecordedLoft {
  const columns = AREA[0]!.map((_, j) => AREA.map((row) => row[j]!));
  const place = (u: number, v: number): Vec3 => {
    const [x, y, z] = through(
      columns.map((column) => through(column, u)),
      v,
    );
    return [x!, y!, z!];
  };
  const sideDepth = byPlace([0, 2.4], [0.25, 4.8], [0.5, 5], [0.65, 4.4], [0.78, 3.2], [0.92, 3.8], [1, 5]);
  const throatDepth = byPlace([0, 0], [0.12, 1], [0.28, 8], [0.6, 9], [0.72, 5], [0.82, 0], [1, 0]);
  return layUnderSkin({
    id: 'platysma',
    name: 'platysma',
    side: 'right',
    note: 'One sheet close under the fitted skin over the area of FJ1587, from below the clavicle over the jaw, where it runs under the muscles of the mouth.',
    place: (u, v) => skin.near(place(u, v)),
    // In front of the larynx it hangs between the muscles, far from the skin.
    depthMm: (u, v) => sideDepth(u) + throatDepth(u) * Math.max(0, (v - 0.35) / 0.65) ** 1.4,
    thicknessMm: byPlace([0, 0.2], [0.12, 0.9], [0.85, 0.9], [1, 0.3]),
    profile: thinEdged,
    reachMm: 26,
    above: floors.but(['muscle', 'bone', 'cartilage']),
    clearMm: 0.25,
    leastDepthMm: 1.8,
    stations: 26,
    harmonics: 10,
    evened: 3,
  });
}

/** From the medial third of the clavicle to the deep face of the sternal head; a gap is left between the two. */
export function clavicularHead(skin: FittedSkin, floors: Floors): RecordedLoft {
  const lateral: readonly Vec3[] = [
    [-72, -116, 1334],
    [-63, -110, 1358],
    [-55, -103, 1376],
    [-49, -96, 1398],
  ];
  const medial: readonly Vec3[] = [
    [-28, -140, 1333],
    [-31, -131, 1356],
    [-37, -119, 1376],
    [-43, -105, 1398],
  ];
  return layUnderSkin({
    id: 'clavicular-head-sternocleidomastoid',
    name: 'clavicular head of sternocleidomastoid',
    side: 'right',
    note: 'Upper face of the medial third of the clavicle to the muscle as measured, which ends above the clavicle; flat and broad below.',
    place: (u, v) => {
      const [a, b] = [through(lateral, u), through(medial, u)];
      const across = 0.5 + (v - 0.5) * roundedEnd(1 - u, 0.3);
      return skin.near([0, 1, 2].map((axis) => a[axis]! + across * (b[axis]! - a[axis]!)) as unknown as Vec3);
    },
    depthMm: byPlace([0, 6.5], [0.3, 7], [1, 9]),
    thicknessMm: belly(4.5, 0.2),
    profile: thinEdged,
    above: floors.of('sternocleidomastoid', 'clavicle'),
    clearMm: 0.1,
    leastDepthMm: 4.4,
    reachMm: 22,
    stations: 12,
    harmonics: 6,
    evened: 4,
  });
}

/** Superior horns of the thyroid cartilage: slender, up and back towards the greater horns of the hyoid bone. */
export function neckTubes(): RecordedTube[] {
  return [
    {
      id: 'superior-horn-thyroid-cartilage' as RecordedTube['id'],
      name: 'superior horn of thyroid cartilage',
      kind: 'cartilage',
      side: 'right',
      mirror: true,
      points: [
        [-140, -1010, 14150, 19],
        [-152, -990, 14210, 16],
        [-162, -978, 14260, 14],
        [-170, -975, 14305, 12],
      ],
      source: 'authored',
      note: 'From the posterior border of the lamina up towards the greater horn of the hyoid bone.',
    },
  ];
}
