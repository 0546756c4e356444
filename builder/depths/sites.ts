/** Sites where published figures and the reference body can be held side by side: which rows, and what to ask of the body. */
import type { Measurement, Quantity } from '../../src/anatomy/index.ts';
import { addScaled } from '../../src/geometry/index.ts';
import { nearestOnMesh } from '../shapes/mesh-index.ts';
import {
  line,
  centre,
  isBone,
  startOf,
  endOf,
  thicknessOf,
  middleOfLayer,
  least,
  boneNear,
  pleuraNear,
  partBox,
  furthest,
  boxMiddle,
} from './ask-body.ts';
import type { Site } from './ask-body.ts';

const rows =
  (muscle: string, quantity: Quantity, words: RegExp = /./) =>
  (row: Measurement): boolean =>
    row.quantity === quantity && row.muscles.some((id) => id === muscle) && words.test(`${row.site} ${row.landmark}`);
const siteRows =
  (quantity: Quantity, words: RegExp) =>
  (row: Measurement): boolean =>
    row.quantity === quantity && words.test(`${row.site} ${row.landmark}`);

const VERTEBRAE = ['first', 'second', 'third', 'fourth', 'fifth'].map((name) => `${name}-lumbar-vertebra`);
const transverseProcesses: Site[] = VERTEBRAE.map((id, i) => ({
  site: `L${i + 1} transverse process`,
  measured: 'skin to the outer third of the transverse process, from behind',
  rows: siteRows('skin-to-bone', new RegExp(`L${i + 1} transverse`)),
  model: (ask) => {
    const tip = furthest(ask, id, [-1, 0, 0]);
    return boneNear(ask, addScaled(tip, [1, 0, 0], 8), 'back', (bone) => bone === id, 6);
  },
}));
const facets: Site[] = VERTEBRAE.slice(0, 4).map((id, i) => ({
  site: `L${i + 1}-L${i + 2} facet joint`,
  measured: 'skin to the joint behind, 18 mm from the midline',
  rows: siteRows('skin-to-bone', new RegExp(`L${i + 1}-L${i + 2} facet`)),
  model: (ask) => {
    const { low } = partBox(ask, id);
    return boneNear(ask, [-18, low[1] + 40, low[2] + 12], 'back', (bone) => VERTEBRAE.includes(bone), 9);
  },
}));

export const SITES: readonly Site[] = [
  {
    site: 'Rhomboid major',
    measured: 'skin to muscle at the inner point',
    rows: rows('rhomboid-major', 'skin-to-muscle'),
    model: (ask) => startOf(line(ask, ask.point('rhomboid-major-trp1'), 'nearest'), 'rhomboid-major'),
  },
  {
    site: 'Rhomboid major over a rib',
    measured: 'skin to the nearest rib at the inner point',
    rows: rows('rhomboid-major', 'skin-to-bone'),
    model: (ask) => boneNear(ask, ask.point('rhomboid-major-trp2'), 'back'),
  },
  {
    site: 'Rhomboid',
    measured: 'thickness at the inner point',
    rows: rows('rhomboid-major', 'muscle-thickness'),
    model: (ask) => thicknessOf(line(ask, ask.point('rhomboid-major-trp1'), 'nearest'), 'rhomboid-major'),
  },
  {
    site: 'Trapezius between the blades',
    measured: 'thickness of trapezius at the inner point of rhomboid',
    rows: rows('middle-trapezius', 'muscle-thickness', /interscapular/),
    model: (ask) =>
      thicknessOf(
        line(ask, ask.point('rhomboid-major-trp1'), 'nearest'),
        'transverse-part-trapezius',
        'ascending-part-trapezius',
      ),
  },
  {
    site: 'Middle trapezius',
    measured: 'thickness at the inner point',
    rows: rows('middle-trapezius', 'muscle-thickness', /middle trapezius/),
    model: (ask) => thicknessOf(line(ask, ask.point('middle-trapezius-trp1'), 'nearest'), 'transverse-part-trapezius'),
  },
  {
    site: 'Upper trapezius',
    measured: 'thickness at the thickest point of the roll',
    rows: rows('upper-trapezius', 'muscle-thickness'),
    model: (ask) => thicknessOf(line(ask, ask.point('upper-trapezius-trp2'), 'nearest'), 'descending-part-trapezius'),
  },
  {
    site: 'Upper trapezius to the lung apex',
    measured: 'skin to pleura from the roll, 30° inward',
    rows: rows('upper-trapezius', 'skin-to-pleura'),
    model: (ask) =>
      startOf(
        line(ask, ask.point('upper-trapezius-trp2'), [Math.sin(Math.PI / 6), -0.2, -Math.cos(Math.PI / 6)]),
        'pleural-cavity',
      ),
  },
  {
    site: 'Serratus posterior superior',
    measured: 'thickness at its point',
    rows: rows('serratus-posterior-superior', 'muscle-thickness'),
    model: (ask) =>
      thicknessOf(line(ask, ask.point('serratus-posterior-superior-trp1'), 'back'), 'serratus-posterior-superior'),
  },
  {
    site: 'Second intercostal space, mid-clavicular line',
    measured: 'skin to pleura from the front',
    rows: siteRows('skin-to-pleura', /^second intercostal/),
    model: (ask) =>
      pleuraNear(
        ask,
        [
          boxMiddle(partBox(ask, 'clavicle'))[0],
          boxMiddle(partBox(ask, 'pleural-cavity'))[1],
          furthest(ask, 'second-rib', [0, -1, 0])[2] - 18,
        ],
        'front',
      ),
  },
  {
    site: 'Intercostal space between the blades',
    measured: 'skin to pleura at the inner point of rhomboid, from behind',
    rows: siteRows('skin-to-pleura', /^between the shoulder blades/),
    model: (ask) => pleuraNear(ask, ask.point('rhomboid-major-trp1'), 'back'),
  },
  {
    site: 'Fifth intercostal space, anterior axillary line',
    measured: 'skin to pleura, straight in from the front outer side',
    rows: siteRows('skin-to-pleura', /^fifth .*anterior axillary/),
    model: (ask) => {
      const chest = partBox(ask, 'pleural-cavity'),
        [x, y] = boxMiddle(chest);
      return pleuraNear(ask, [x, y, furthest(ask, 'fifth-rib', [-1, 0, 0])[2] - 14], [0.8, 0.6, 0]);
    },
  },
  {
    site: 'Fifth intercostal space, mid-axillary line',
    measured: 'skin to pleura, straight in from the side',
    rows: siteRows('skin-to-pleura', /^fifth .*mid-axillary/),
    model: (ask) => {
      const [x, y] = boxMiddle(partBox(ask, 'pleural-cavity'));
      return pleuraNear(ask, [x, y, furthest(ask, 'fifth-rib', [-1, 0, 0])[2] - 14], 'side');
    },
  },
  {
    site: 'C2 spinous process',
    measured: 'skin to the tip, from behind',
    rows: siteRows('skin-to-bone', /^C2 spinous/),
    model: (ask) =>
      boneNear(ask, addScaled(furthest(ask, 'axis', [0, 1, 0]), [0, -1, 0], 2), 'back', (id) => id === 'axis', 6),
  },
  {
    site: 'Sternocleidomastoid',
    measured: 'thickness in the middle',
    rows: rows('sternocleidomastoid-sternal', 'muscle-thickness'),
    model: (ask) => thicknessOf(line(ask, centre(ask, 'sternocleidomastoid', 0.5), 'nearest'), 'sternocleidomastoid'),
  },
  {
    site: 'Masseter',
    measured: 'skin to mandible through the lower belly',
    rows: rows('masseter', 'skin-to-bone'),
    model: (ask) =>
      line(ask, ask.point('masseter-trp2'), 'nearest').find(({ id }) => id === 'mandible')?.entryMm ?? null,
  },
  {
    site: 'Deltoid',
    measured: 'skin to muscle at the middle point',
    rows: siteRows('skin-to-muscle', /deltoid/),
    model: (ask) => startOf(line(ask, ask.point('deltoid-middle-trp1'), 'nearest'), 'acromial-part-deltoid'),
  },
  {
    site: 'Deltoid thickness',
    measured: 'thickness at the middle point',
    rows: rows('deltoid-middle', 'muscle-thickness'),
    model: (ask) => thicknessOf(line(ask, ask.point('deltoid-middle-trp1'), 'nearest'), 'acromial-part-deltoid'),
  },
  {
    site: 'Supinator',
    measured: 'skin to the middle of the muscle from the back outer side',
    rows: rows('supinator', 'needle-path'),
    model: (ask) => middleOfLayer(line(ask, ask.point('supinator-trp1'), [1, -1, 0]), 'supinator'),
  },
  {
    site: 'Pronator teres',
    measured: 'skin to the middle of the muscle at its point',
    rows: rows('pronator-teres', 'needle-path'),
    model: (ask) =>
      middleOfLayer(line(ask, ask.point('pronator-teres-trp1'), 'nearest'), 'humeral-head-pronator-teres'),
  },
  {
    site: 'Pronator quadratus',
    measured: 'skin of the back to the middle of the muscle',
    rows: rows('pronator-quadratus', 'needle-path'),
    model: (ask) => middleOfLayer(line(ask, centre(ask, 'pronator-quadratus', 0.5), 'back'), 'pronator-quadratus'),
  },
  {
    site: 'Extensor indicis, top',
    measured: 'skin to muscle at its point, from behind',
    rows: rows('extensor-indicis', 'skin-to-muscle'),
    model: (ask) => startOf(line(ask, ask.point('extensor-indicis-trp1'), 'back'), 'extensor-indicis'),
  },
  {
    site: 'Extensor indicis, bottom',
    measured: 'skin to the far side of the muscle, from behind',
    rows: rows('extensor-indicis', 'skin-to-depth', /bottom/),
    model: (ask) => endOf(line(ask, ask.point('extensor-indicis-trp1'), 'back'), 'extensor-indicis'),
  },
  ...transverseProcesses,
  ...facets,
  {
    site: 'Rectus abdominis',
    measured: 'thickness at half its length',
    rows: rows('rectus-abdominis', 'muscle-thickness'),
    model: (ask) => thicknessOf(line(ask, centre(ask, 'rectus-abdominis', 0.5), 'front'), 'rectus-abdominis'),
  },
  ...(
    [
      ['medial', 0.3],
      ['centre', 0.5],
      ['lateral', 0.7],
    ] as const
  ).map(([part, along]): Site => ({
    site: `Piriformis, ${part}`,
    measured: `skin to muscle from behind, at ${along} of its length`,
    rows: rows('piriformis', 'skin-to-muscle', new RegExp(part)),
    model: (ask) => startOf(line(ask, centre(ask, 'piriformis', along), 'back'), 'piriformis'),
  })),
  {
    site: 'Piriformis thickness',
    measured: 'thickness from behind, at 0.5 of its length',
    rows: rows('piriformis', 'muscle-thickness'),
    model: (ask) => thicknessOf(line(ask, centre(ask, 'piriformis', 0.5), 'back'), 'piriformis'),
  },
  {
    site: 'Gluteus medius with minimus',
    measured: 'thickness at the side of the hip',
    rows: rows('gluteus-medius', 'muscle-thickness'),
    model: (ask) =>
      thicknessOf(line(ask, ask.point('gluteus-minimus-trp2'), 'nearest'), 'gluteus-medius', 'gluteus-minimus'),
  },
  {
    site: 'Greater trochanter',
    measured: 'skin to bone from the side',
    rows: siteRows('skin-to-bone', /^greater trochanter.*(prominent|lateral)/),
    model: (ask) =>
      boneNear(ask, addScaled(furthest(ask, 'femur', [-1, 0, 0]), [1, 0, 0], 2), 'side', (id) => id === 'femur', 6),
  },
  {
    site: 'Outer thigh',
    measured: 'skin to vastus lateralis at half its length',
    rows: rows('vastus-lateralis', 'skin-to-muscle'),
    model: (ask) => startOf(line(ask, centre(ask, 'vastus-lateralis', 0.5), 'nearest'), 'vastus-lateralis'),
  },
  {
    site: 'Front of the thigh',
    measured: 'thickness of rectus femoris with vastus intermedius at half the length',
    rows: rows('rectus-femoris', 'muscle-thickness'),
    model: (ask) =>
      thicknessOf(line(ask, centre(ask, 'rectus-femoris', 0.5), 'front'), 'rectus-femoris', 'vastus-intermedius'),
  },
  {
    site: 'Anterior inferior iliac spine to the femoral nerve',
    measured: 'distance of the nerve from the bone',
    rows: rows('iliacus', 'clearance'),
    model: (ask) => {
      const top = partBox(ask, 'hip-bone').high[2],
        front = furthest(ask, 'hip-bone', [0, -1, 0], ([, , z]) => z > top - 90);
      const spine = furthest(
        ask,
        'hip-bone',
        [0, -1, 0],
        ([x, , z]) => z < front[2] - 28 && z > front[2] - 50 && x < front[0] + 25,
      );
      const nerve = ask.body.partById.get('femoral-nerve');
      return nerve ? (nearestOnMesh(nerve.index, spine)?.distanceMm ?? null) : null;
    },
  },
  ...(
    [
      ['middle', 0.34],
      ['upper third', 0.19],
    ] as const
  ).map(([part, along]): Site => ({
    site: `Tibialis posterior, ${part}`,
    measured: 'skin to muscle clear of bone, the shallowest line between inner side and back',
    rows: rows('tibialis-posterior', 'skin-to-muscle', new RegExp(`behind ${part}`)),
    model: (ask) =>
      least(
        [0, 15, 30, 45, 60, 75, 90].map((degrees) => {
          const angle = (degrees * Math.PI) / 180;
          const layers = line(ask, centre(ask, 'tibialis-posterior', along), [-Math.cos(angle), -Math.sin(angle), 0]);
          const start = startOf(layers, 'tibialis-posterior');
          return start !== null && !layers.some((one) => isBone(one) && one.entryMm < start) ? start : null;
        }),
      ),
  })),
  {
    site: 'Heel pad',
    measured: 'skin of the sole to the heel bone',
    rows: siteRows('skin-to-bone', /heel pad/),
    model: (ask) =>
      line(ask, addScaled(furthest(ask, 'calcaneus', [0, 0, -1]), [0, 0, 1], 2), 'below').find(
        ({ id }) => id === 'calcaneus',
      )?.entryMm ?? null,
  },
];
