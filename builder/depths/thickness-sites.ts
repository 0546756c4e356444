/** Which sites tell how thick the trunk's muscles and the chest wall are drawn, and what is asked where no mean was read. */
import {
  boxMiddle,
  centre,
  endOf,
  furthest,
  line,
  partBox,
  startOf,
  thicknessOf,
  type Ask,
  type Site,
} from './ask-body.ts';

/** Sites of `sites.ts`, from the surface inward. */
export const THICKNESS_SITES = [
  'Upper trapezius',
  'Middle trapezius',
  'Trapezius between the blades',
  'Rhomboid',
  'Serratus posterior superior',
  'Rhomboid major',
  'Rhomboid major over a rib',
  'Intercostal space between the blades',
  'Upper trapezius to the lung apex',
  'Second intercostal space, mid-clavicular line',
  'Fifth intercostal space, anterior axillary line',
  'Fifth intercostal space, mid-axillary line',
] as const;

/** In the third intercostal space, so far out from the midline that the line runs through the middle of the collar bone. */
const chestLine = (ask: Ask, outMm: number | null): ReturnType<typeof line> => {
  const [, y] = boxMiddle(partBox(ask, 'pleural-cavity'));
  const x = outMm === null ? boxMiddle(partBox(ask, 'clavicle'))[0] : -outMm;
  return line(ask, [x, y, furthest(ask, 'third-rib', [0, -1, 0])[2] - 14], 'front');
};
const pectoralis = (layers: ReturnType<typeof line>): number | null =>
  thicknessOf(layers, 'sternocostal-part-pectoralis-major');
const acrossOf = (layers: ReturnType<typeof line>, id: string): number | null => {
  const [start, end] = [startOf(layers, id), endOf(layers, id)];
  return start === null || end === null ? null : end - start;
};

/** Thicknesses of which no mean was read; they are told as drawn. */
export const UNPUBLISHED: readonly Pick<Site, 'site' | 'measured' | 'model'>[] = [
  {
    site: 'Levator scapulae',
    measured: 'thickness at 0.35 of its length',
    model: (ask) => thicknessOf(line(ask, centre(ask, 'levator-scapulae', 0.35), 'nearest'), 'levator-scapulae'),
  },
  {
    site: 'Lower trapezius',
    measured: 'thickness at its inner point',
    model: (ask) => thicknessOf(line(ask, ask.point('lower-trapezius-trp1'), 'nearest'), 'ascending-part-trapezius'),
  },
  {
    site: 'Pectoralis major beside the breastbone',
    measured: 'thickness in the third intercostal space, 35 mm from the midline',
    model: (ask) => pectoralis(chestLine(ask, 35)),
  },
  {
    site: 'Pectoralis major, mid-clavicular line',
    measured: 'thickness in the third intercostal space',
    model: (ask) => pectoralis(chestLine(ask, null)),
  },
  {
    site: 'Pectoralis minor',
    measured: 'thickness at its point',
    model: (ask) => thicknessOf(line(ask, ask.point('pectoralis-minor-trp1'), 'nearest'), 'pectoralis-minor'),
  },
  {
    site: 'External intercostal',
    measured: 'thickness in the third intercostal space, mid-clavicular line',
    model: (ask) => acrossOf(chestLine(ask, null), 'third-external-intercostal'),
  },
];
