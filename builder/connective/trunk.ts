/** Fascia of neck, trunk and hip. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { asLoft, drape, fourier } from './sheet.ts';
import { midlineStrip, strap, through, unit, valueAt } from './patches.ts';
import type { Floors } from './floors.ts';

const FRONT: Vec3 = [0, -1, 0];
const BACK: Vec3 = [0, 1, 0];

/** What fascia can lie on. */
const FIRM: ReadonlySet<string> = new Set(['muscle', 'tendon', 'bone', 'cartilage']);
const TRAPEZIUS: ReadonlySet<string> = new Set([
  'descending-part-trapezius',
  'transverse-part-trapezius',
  'ascending-part-trapezius',
]);

/** Half-width of the thoracolumbar fascia (posterior layer, pale part) at a height z, mm. */
const LUMBAR_HALF_WIDTH: readonly (readonly [number, number])[] = [
  [1135, 4],
  [1110, 7],
  [1080, 14],
  [1050, 23],
  [1020, 34],
  [990, 45],
  [965, 55],
  [940, 62],
  [922, 62],
  [905, 56],
  [885, 45],
  [865, 34],
  [845, 24],
  [825, 14],
  [808, 7],
];

export function trunkLofts(floors: Floors): RecordedLoft[] {
  const all = floors.where(({ kind }) => FIRM.has(kind));
  const withoutTrapezius = floors.where(({ id, kind }) => FIRM.has(kind) && !TRAPEZIUS.has(id));
  const skin = floors.of('skin');
  const beneath = { ceiling: skin, ceilingGapMm: 1.5 } as const;
  const throat = floors.onBothSides(
    'thyroid-gland',
    'trachea',
    'sternothyroid',
    'thyrohyoid',
    'longus-capitis',
    'common-carotid-artery',
    'hyoid-bone',
    'manubrium-sternum',
  );
  return [
    drape({
      ...beneath,
      id: 'linea-alba',
      name: 'linea alba',
      kind: 'fascia',
      side: 'midline',
      note: 'Strip over the medial edges of the rectus sheaths, xiphoid process to pubic symphysis.',
      node: midlineStrip(1190, 803, -120, FRONT, (z) =>
        valueAt(
          [
            [1190, 0.8],
            [1182, 3],
            [1160, 6],
            [1080, 7],
            [1000, 7.5],
            [976, 8],
            // Round the navel.
            [963, 10],
            [950, 7.5],
            [930, 6.5],
            [890, 6],
            [803, 5],
          ],
          z,
        ),
      ),
      floor: all,
      gapMm: 0.15,
      thicknessMm: 0.6,
      reachMm: 140,
      tension: 240,
      raysAcross: 21,
      stations: 32,
      harmonics: 8,
    }),
    drape({
      ...beneath,
      ceilingGapMm: 0.2,
      id: 'thoracolumbar-fascia',
      name: 'thoracolumbar fascia',
      kind: 'fascia',
      side: 'midline',
      note: 'Posterior layer, its pale part between the two latissimi, down to the iliac crests and the sacrum.',
      node: midlineStrip(1135, 808, -60, BACK, (z) => valueAt(LUMBAR_HALF_WIDTH, z)),
      floor: withoutTrapezius,
      gapMm: 0.7,
      thicknessMm: 0.8,
      reachMm: 120,
      tension: 40,
      stations: 32,
      harmonics: 14,
    }),
    drape({
      ...beneath,
      id: 'supraspinous-ligament',
      name: 'supraspinous ligament',
      kind: 'ligament',
      side: 'midline',
      note: 'Over the spinous processes from C7 down to where the thoracolumbar fascia covers it. The weave of the two trapezius origins about C7 is the pale part of those muscles.',
      node: midlineStrip(1412, 1092, -60, BACK, (z) =>
        valueAt(
          [
            [1412, 0.8],
            [1402, 4],
            [1389, 9],
            [1376, 8],
            [1358, 4.5],
            [1335, 3],
            [1300, 2.6],
            [1125, 2.2],
            [1092, 0.6],
          ],
          z,
        ),
      ),
      floor: all,
      gapMm: 0.1,
      thicknessMm: 0.8,
      reachMm: 120,
      tension: 150,
      raysAcross: 21,
      stations: 32,
      harmonics: 6,
    }),
    drape({
      ...beneath,
      id: 'nuchal-ligament',
      name: 'nuchal ligament',
      kind: 'ligament',
      side: 'midline',
      note: 'External occipital protuberance to C7, seen as the seam between the trapezius halves.',
      node: midlineStrip(1528, 1398, -60, BACK, (z) =>
        valueAt(
          [
            [1528, 2],
            [1518, 5],
            [1500, 4],
            [1470, 3],
            [1430, 2.6],
            [1398, 2],
          ],
          z,
        ),
      ),
      floor: all,
      gapMm: 0.1,
      thicknessMm: 1.2,
      reachMm: 120,
      tension: 150,
      raysAcross: 21,
      stations: 16,
      harmonics: 6,
    }),
    drape({
      id: 'pretracheal-layer-cervical-fascia',
      name: 'pretracheal layer of cervical fascia',
      kind: 'fascia',
      side: 'midline',
      note: 'Behind the sternohyoids, over trachea and thyroid gland, hyoid bone to manubrium.',
      node: midlineStrip(1432, 1322, -80, FRONT, (z) =>
        valueAt(
          [
            [1432, 7],
            [1410, 8],
            [1380, 9],
            [1345, 10],
            [1322, 11],
          ],
          z,
        ),
      ),
      floor: throat,
      gapMm: 0.2,
      thicknessMm: 0.7,
      reachMm: 80,
      tension: 40,
      stations: 14,
      harmonics: 8,
    }),
    thyroidCartilage(),
    cricoidCartilage(),
  ];
}

/** The ring below the shield: a low arch in front, a plate behind. */
function cricoidCartilage(): RecordedLoft {
  const rows: readonly { z: number; front: number; half: number; depth: number; rise: number }[] = [
    { z: 1381.5, front: -115, half: 10, depth: 21, rise: 0 },
    { z: 1383, front: -117, half: 11.2, depth: 23.5, rise: 1 },
    { z: 1387, front: -117.6, half: 11.6, depth: 24.5, rise: 4 },
    { z: 1390.5, front: -117, half: 11.2, depth: 23.5, rise: 9 },
    { z: 1392, front: -115, half: 10, depth: 21, rise: 11 },
  ];
  const stations = rows.map(({ z, front, half, depth, rise }) =>
    fourier(
      Array.from({ length: 96 }, (_, k) => {
        const theta = (2 * Math.PI * k) / 96;
        const behind = (1 - Math.cos(theta)) / 2;
        return [half * Math.sin(theta), front + depth * behind, z + rise * behind ** 2];
      }),
      4,
    ),
  );
  return asLoft(
    {
      id: 'cricoid-cartilage',
      name: 'cricoid cartilage',
      kind: 'cartilage',
      side: 'midline',
      note: 'Signet ring between thyroid cartilage and trachea, drawn closed: arch in front, plate behind.',
    },
    stations,
  );
}

/** The shield of the larynx: two laminae meeting in front at the laryngeal prominence. */
function thyroidCartilage(): RecordedLoft {
  const rows: readonly { z: number; front: number; half: number; depth: number }[] = [
    { z: 1421, front: -118, half: 13, depth: 14 },
    { z: 1418, front: -122, half: 15, depth: 19 },
    { z: 1413, front: -123.5, half: 16, depth: 22 },
    { z: 1407, front: -121.5, half: 16, depth: 22 },
    { z: 1401, front: -118.5, half: 15, depth: 20 },
    { z: 1396, front: -116, half: 13, depth: 16 },
  ];
  const stations = rows.map(({ z, front, half, depth }) =>
    fourier(
      Array.from({ length: 96 }, (_, k) => {
        const theta = (2 * Math.PI * k) / 96;
        const s = -Math.cos(theta);
        const reach = Math.sqrt(s * s + 0.02) - Math.sqrt(0.02);
        const thick = 1.1 * Math.sin(theta);
        return [s * half, front + depth * reach - thick, z];
      }),
      9,
    ),
  );
  return asLoft(
    {
      id: 'thyroid-cartilage',
      name: 'thyroid cartilage',
      kind: 'cartilage',
      side: 'midline',
      note: 'Laminae and laryngeal prominence between hyoid bone and trachea; superior horns drawn apart, inferior ones not.',
    },
    stations,
  );
}

/** Gluteal aponeurosis: the pale band over gluteus medius below the iliac crest, right side. */
export function hipLofts(floors: Floors): RecordedLoft[] {
  const medius = floors.of('gluteus-medius', 'gluteus-minimus', 'hip-bone', 'tensor-fasciae-latae', 'iliotibial-tract');
  /** The crest from back to front: x, y, z, then the outward x and y. */
  const crest = [
    [-66, -28, 941, -0.6, 0.8],
    [-82, -46, 954, -0.6, 0.8],
    [-104, -61, 957, -0.65, 0.75],
    [-122, -76, 953, -0.8, 0.6],
    [-133, -95, 945, -0.95, 0.3],
    [-137, -110, 936, -1, 0],
  ] as const;
  return [
    inguinalLigament(floors),
    drape({
      id: 'gluteal-aponeurosis',
      name: 'gluteal aponeurosis',
      kind: 'fascia',
      side: 'right',
      note: 'Its thick upper part over gluteus medius, from the iliac crest down.',
      node: (u, v) => {
        const [x, y, z, ox, oy] = through(crest, v);
        const out = unit([ox!, oy!, 0]);
        const drop =
          1 +
          u *
            valueAt(
              [
                [0, 14],
                [0.25, 30],
                [0.6, 34],
                [0.85, 26],
                [1, 12],
              ],
              v,
            );
        return { base: [x! - 30 * out[0], y! - 30 * out[1], z! - drop], out };
      },
      floor: medius,
      gapMm: 0.5,
      thicknessMm: 1.2,
      reachMm: 80,
      tension: 12,
      stations: 9,
      harmonics: 12,
    }),
  ];
}

/** The rolled lower border of the external oblique's aponeurosis, between two points of the hip bone. */
function inguinalLigament(floors: Floors): RecordedLoft {
  const { positions } = floors.mesh('hip-bone');
  const foremost = (isIn: (x: number, z: number) => boolean): Vec3 => {
    let found: Vec3 = [0, Infinity, 0];
    for (let i = 0; i < positions.length; i += 3) {
      const [x, y, z] = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
      if (y < found[1] && isIn(x, z)) found = [x, y, z];
    }
    return found;
  };
  const spine = foremost((_x, z) => z > 870);
  const tubercle = foremost((x, z) => z < 850 && x < -16);
  /** Between them it sags a little towards the thigh. */
  const at = (share: number): Vec3 =>
    [0, 1, 2].map(
      (axis) =>
        spine[axis]! + share * (tubercle[axis]! - spine[axis]!) - (axis === 2 ? 5 * Math.sin(Math.PI * share) : 0),
    ) as unknown as Vec3;
  const path = [0, 0.2, 0.4, 0.6, 0.8, 1].map(at);
  return drape({
    id: 'inguinal-ligament',
    name: 'inguinal ligament',
    kind: 'ligament',
    side: 'right',
    note: 'Lower border of the aponeurosis of external oblique, anterior superior iliac spine to pubic tubercle.',
    node: strap(
      path,
      path.map(() => [-0.35, -0.93, 0.1] as const),
      (u) => 3.2 + 1.2 * (2 * u - 1) ** 2,
    ),
    floor: floors.of('external-oblique', 'hip-bone', 'sartorius', 'iliacus', 'pectineus'),
    ceiling: floors.of('skin'),
    ceilingGapMm: 1.5,
    gapMm: 0.2,
    thicknessMm: 1.4,
    reachMm: 40,
    tension: 60,
    raysAcross: 15,
    stations: 14,
    harmonics: 5,
  });
}
