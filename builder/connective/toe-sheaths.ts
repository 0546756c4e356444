/** Fibrous sheaths of the toes, right side. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { outermost } from './body.ts';
import type { FittedSkin } from './fitted-skin.ts';
import type { Floors } from './floors.ts';
import { strap } from './patches.ts';
import { drape } from './sheet.ts';
import { sunkUnder } from './sunk.ts';

/** Courses of the tendons they hold, from the head of the metatarsal bone to the base of the distal phalanx, and half their width, mm. */
const TOES: readonly (readonly [toe: string, halfWidthMm: number, path: readonly Vec3[]])[] = [
  [
    'great',
    5,
    [
      [-92, -176, -66],
      [-96, -187, -66],
      [-100, -197, -66],
      [-105, -207, -66],
      [-109, -213, -66],
    ],
  ],
  [
    'second',
    3.6,
    [
      [-113, -179, -64],
      [-119, -190, -64],
      [-124.5, -201, -63],
      [-130, -212, -65],
      [-133, -218, -66],
    ],
  ],
  [
    'third',
    3.5,
    [
      [-126, -173, -64],
      [-132, -183, -64],
      [-138, -193.5, -65],
      [-144, -204, -66],
      [-148, -212, -66],
    ],
  ],
  [
    'fourth',
    3.4,
    [
      [-137, -166, -65],
      [-142, -173.5, -65],
      [-147, -181, -65],
      [-150.5, -186.5, -66],
      [-152.5, -190, -66],
    ],
  ],
  [
    'little',
    3.2,
    [
      [-147, -156, -67],
      [-151.5, -161.5, -67],
      [-155.5, -166.5, -67],
      [-160, -172.5, -67],
      [-162.5, -176, -67],
    ],
  ],
];
const PLANTAR: readonly Vec3[] = [[0, 0, -1]];
/** At their sides rays would miss the toe: no sheath lies deeper under the skin; nor less deep than the second, mm. */
const DEPTH_MM = { most: 7, least: 2.6 } as const;

export function toeSheaths(floors: Floors, skin: FittedSkin): RecordedLoft[] {
  const firm = outermost(
    floors.but(['tendon', 'bone']),
    floors.of('flexor-hallucis-longus'),
    skin.under(DEPTH_MM.most),
  );
  return TOES.map(([toe, halfWidthMm, path]) =>
    sunkUnder(
      skin,
      drape({
        id: `fibrous-sheath-${toe}-toe`,
        name: `fibrous sheath of ${toe} toe`,
        kind: 'fascia',
        side: 'right',
        note: 'Over the flexor tendons, from the head of the metatarsal bone to the base of the distal phalanx; its annular and cruciform parts as one.',
        floor: firm,
        ceiling: skin.under(DEPTH_MM.least),
        reachMm: 20,
        raysAcross: 21,
        stations: 14,
        harmonics: 5,
        thicknessMm: 0.6,
        gapMm: 0.65,
        tension: 12,
        node: strap(path, PLANTAR, (u) => halfWidthMm * (1 - 0.2 * u)),
      }),
      DEPTH_MM.least,
    ),
  );
}
