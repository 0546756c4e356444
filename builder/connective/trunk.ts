/** Fascia of the back and the neck, cartilages of the larynx. */
import type { RecordedLoft } from '../recorded/shapes.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { asLoft, drape, fourier, thinEdged } from './sheet.ts';
import { midlineStrip, valueAt } from './patches.ts';
import { midlineOfFront } from './front-midline.ts';
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
    ...midlineOfFront(floors),
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
      note: 'Over the spinous processes from C7 down to where the thoracolumbar fascia covers it, with what it sends out on the two trapezius origins. The weave of the two trapezius origins about C7 is the pale part of those muscles.',
      node: midlineStrip(1412, 1076, -60, BACK, (z) =>
        valueAt(
          [
            [1412, 0.8],
            [1402, 4],
            [1389, 9],
            [1376, 9],
            [1358, 9],
            [1335, 9],
            [1300, 9],
            [1150, 8],
            [1110, 6],
            [1076, 4],
          ],
          z,
        ),
      ),
      floor: all,
      gapMm: 0.1,
      thicknessMm: 0.6,
      profile: thinEdged,
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
