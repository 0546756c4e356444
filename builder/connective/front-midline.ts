/** What lies in the midline of the front: the membrane over the breastbone, the linea alba and the navel's ring in it. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { asLoft, drape, section, thinEdged } from './sheet.ts';
import { midlineStrip, valueAt } from './patches.ts';
import type { Caster } from './body.ts';
import type { Floors } from './floors.ts';

const FRONT: Vec3 = [0, -1, 0];
/** Where the fitted skin has its navel, mm. */
const NAVEL_Z = 962;

/** Nothing lies nearer to the skin, mm. */
const UNDER_SKIN_MM = 1.5;
const MEMBRANE_UNDER_SKIN_MM = 2.2;

/**
 * Half-width of the linea alba with the borders that run out into the sheaths, mm; about two thirds of it are seen.
 * Between the recti 7 ± 5 mm at the xiphoid process, 13 ± 7 mm 3 cm above the navel, 8 ± 6 mm 2 cm below it (Beer 2009),
 * 10 mm at the navel's upper border and 2 mm 2 cm below it (Woxnerud 2023).
 */
const LINEA_ALBA: readonly (readonly [number, number])[] = [
  [1190, 2],
  [1180, 6],
  [1160, 8.5],
  [1124, 8.6],
  [1096, 9.6],
  [1062, 9.2],
  [1030, 10],
  [NAVEL_Z + 30, 10],
  [NAVEL_Z + 8, 9.5],
  [NAVEL_Z - 6, 8.5],
  [NAVEL_Z - 22, 8],
  [NAVEL_Z - 50, 7.5],
  [803, 6],
];

/** Half-width of the membrane over the breastbone with what reaches onto the origins of the two pectorals, mm. */
const STERNAL_MEMBRANE: readonly (readonly [number, number])[] = [
  [1306, 8],
  [1298, 21],
  [1286, 24],
  [1262, 20],
  [1215, 20],
  [1200, 26],
  [1188, 36],
  [1172, 42],
  [1158, 38],
  [1144, 27],
  [1132, 12],
];

export function midlineOfFront(floors: Floors): RecordedLoft[] {
  const skin = floors.of('skin');
  const sheath = floors.onBothSides(
    'external-oblique',
    'rectus-abdominis',
    'xiphoid-process',
    'costal-cartilages',
    'hip-bone',
  );
  const breastbone = floors.onBothSides(
    'external-oblique',
    'rectus-abdominis',
    'manubrium-sternum',
    'body-sternum',
    'xiphoid-process',
    'costal-cartilages',
    'sternocostal-part-pectoralis-major',
  );
  const beneath = { ceiling: skin, ceilingGapMm: UNDER_SKIN_MM, profile: thinEdged } as const;
  return [
    drape({
      ...beneath,
      id: 'sternal-membrane',
      name: 'sternal membrane',
      kind: 'fascia',
      side: 'midline',
      note: 'Over manubrium and body of the breastbone, where the threads of the two pectorals and of the ligaments of the costal cartilages cross, down over the costoxiphoid ligaments to the rectus sheaths.',
      node: midlineStrip(1306, 1132, -120, FRONT, (z) => valueAt(STERNAL_MEMBRANE, z)),
      floor: breastbone,
      ceilingGapMm: MEMBRANE_UNDER_SKIN_MM,
      gapMm: 0.5,
      thicknessMm: 0.8,
      reachMm: 140,
      tension: 24,
      raysAcross: 37,
      stations: 22,
      harmonics: 10,
    }),
    drape({
      ...beneath,
      id: 'linea-alba',
      name: 'linea alba',
      kind: 'fascia',
      side: 'midline',
      note: 'Between the medial edges of the rectus sheaths, xiphoid process to pubic symphysis: about 13 mm above the navel, a few millimetres from a thumb below it on.',
      node: midlineStrip(1190, 803, -120, FRONT, (z) => valueAt(LINEA_ALBA, z)),
      floor: sheath,
      gapMm: 0.4,
      thicknessMm: 0.35,
      reachMm: 140,
      tension: 70,
      raysAcross: 25,
      stations: 32,
      harmonics: 8,
    }),
    umbilicalRing(sheath, skin),
  ];
}

/** Radii of the ring's inner and outer rim and height over the sheath across it (0 inner rim … 1 outer), mm. */
const RING = {
  innerMm: 1.8,
  outerMm: 11,
  thicknessMm: 0.8,
  height: [
    [0, 0.3],
    [0.16, 0.7],
    [0.34, 1.2],
    [0.5, 1.3],
    [0.7, 0.9],
    [1, 0.2],
  ],
} as const;

/** The ring of threads round the scar of the navel, in the linea alba; its fibres run round. */
function umbilicalRing(sheath: Caster, skin: Caster): RecordedLoft {
  const stations = Array.from({ length: 17 }, (_, i) => {
    const turn = (2 * Math.PI * (i % 16)) / 16;
    const row = Array.from({ length: 15 }, (_unused, j) => {
      const across = j / 14;
      const radius = RING.innerMm + across * (RING.outerMm - RING.innerMm);
      // A little broader than high, as a navel is.
      const base: Vec3 = [radius * Math.sin(turn), -60, NAVEL_Z + 0.9 * radius * Math.cos(turn)];
      const top = (skin.height(base, FRONT, 200) ?? 200) - UNDER_SKIN_MM;
      // Where the sheaths leave the midline free their edges tell the height.
      const floor =
        sheath.height(base, FRONT, 200) ??
        Math.max(...[-7, 7].map((x) => sheath.height([x, base[1], base[2]], FRONT, 200) ?? -Infinity));
      const height = Math.min(top, floor + 0.5 + valueAt(RING.height, across));
      return { point: [base[0], base[1] - height, base[2]] as const, out: FRONT };
    });
    return section(row, RING.thicknessMm, 5, thinEdged);
  });
  return asLoft(
    {
      id: 'umbilical-ring',
      name: 'umbilical ring',
      kind: 'fascia',
      side: 'midline',
      note: 'Closed by the scar of the navel; its rim stands a little proud of the linea alba.',
    },
    stations,
  );
}
