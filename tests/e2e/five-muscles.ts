/** The five muscles every way of choosing is tried on, and where on the skin their pain must be drawn. */
import type { Page } from '@playwright/test';
import { loadDataset, MAN, type Muscle, type MuscleId } from '../../src/anatomy/index.ts';
import { depthRangeFor, rangeOf } from '../../src/reasoning/index.ts';
import { lookupsOf } from '../../src/state/index.ts';
import { expect } from './fixtures.ts';
import { atRest, explanation, litCopies, painAt, selected, type Place } from './stage.ts';

/** Places on the skin of the right side, metres. */
const SKIN = {
  temple: [-0.07, 1.532, 0.128],
  'side of the neck': [-0.049, 1.426, 0.072],
  'tip of the shoulder': [-0.16, 1.357, 0.062],
  'front of the shoulder': [-0.162, 1.3, 0.126],
  'outer upper arm': [-0.231, 1.16, 0.064],
  'hand, thumb side': [-0.305, 0.781, 0.138],
  breastbone: [0, 1.294, 0.182],
  sacroiliac: [-0.043, 0.897, -0.005],
  buttock: [-0.088, 0.854, -0.016],
  'outer buttock': [-0.118, 0.85, 0.004],
  'back of the thigh': [-0.087, 0.605, 0.014],
  'front of the knee': [-0.074, 0.381, 0.125],
  'outer knee': [-0.124, 0.38, 0.074],
  calf: [-0.076, 0.25, 0.002],
  heel: [-0.066, -0.055, 0.022],
} as const satisfies Record<string, Place>;
type SkinPlace = keyof typeof SKIN;

interface Expected {
  readonly id: string;
  readonly main: readonly SkinPlace[];
  readonly spillover: readonly SkinPlace[];
  readonly none: readonly SkinPlace[];
}

export const FIVE = [
  {
    id: 'gluteus-minimus',
    main: ['outer buttock', 'outer knee', 'back of the thigh', 'calf'],
    spillover: [],
    none: ['breastbone', 'temple', 'front of the shoulder', 'front of the knee'],
  },
  {
    id: 'upper-trapezius',
    main: ['temple', 'side of the neck'],
    spillover: [],
    none: ['tip of the shoulder', 'front of the shoulder', 'breastbone', 'buttock'],
  },
  {
    id: 'piriformis',
    main: ['buttock', 'sacroiliac'],
    spillover: ['back of the thigh'],
    none: ['calf', 'heel', 'front of the knee', 'temple'],
  },
  {
    id: 'infraspinatus',
    main: ['front of the shoulder', 'outer upper arm'],
    spillover: ['hand, thumb side'],
    none: ['breastbone', 'temple', 'buttock'],
  },
  {
    id: 'soleus',
    main: ['heel', 'calf'],
    spillover: ['sacroiliac'],
    none: ['front of the knee', 'back of the thigh', 'breastbone'],
  },
] as const satisfies readonly Expected[];
export type FiveId = (typeof FIVE)[number]['id'];

export async function muscleOf(id: FiveId): Promise<Muscle> {
  const muscle = (await loadDataset(MAN)).muscleById.get(id as MuscleId);
  if (!muscle) throw new Error(`there is no muscle "${id}"`);
  return muscle;
}

/** The drawn copies (`structure/side`) of a muscle. */
export const copiesOf = (id: FiveId, side: 'right' | 'left'): string[] =>
  lookupsOf(MAN)
    .structuresOfMuscle(id as MuscleId)
    .map((structure) => `${structure}/${side}`);

const mirrored = ([x, y, z]: Place): Place => [-x, y, z];

/** A muscle is chosen: lit on its side alone, its points and words in the panel, its pain where it belongs. */
export async function expectShown(page: Page, id: FiveId, side: 'right' | 'left' = 'right'): Promise<void> {
  await expect.poll(() => selected(page)).toEqual({ kind: 'muscle', id, side });
  await atRest(page);
  const other = side === 'right' ? 'left' : 'right';
  expect(await litCopies(page, copiesOf(id, side)), 'lit').toEqual(copiesOf(id, side));
  expect(await litCopies(page, copiesOf(id, other)), 'lit on the other side').toEqual([]);

  const expected: Expected | undefined = FIVE.find((one) => one.id === id);
  if (!expected) throw new Error(`nothing is expected of "${id}"`);
  const here = (place: SkinPlace): Place => (side === 'right' ? SKIN[place] : mirrored(SKIN[place]));
  for (const kind of ['main', 'spillover', 'none'] as const) {
    for (const place of expected[kind]) expect(await painAt(page, here(place)), `pain of ${id} at ${place}`).toBe(kind);
  }
  // A zone at the midline reaches over it a little; these lie well to one side.
  for (const place of expected.main.filter((one) => Math.abs(SKIN[one][0]) > 0.06)) {
    expect(await painAt(page, mirrored(here(place))), `pain at ${place} of the other side`).toBe('none');
  }

  const muscle = await muscleOf(id);
  const words = explanation(page);
  await expect(words.getByRole('heading', { level: 2 })).toHaveText(muscle.name);
  await expect(words).toContainText(muscle.latin);
  await expect(words).toContainText(muscle.plainExplanation);
  const points = words.getByRole('list', { name: `Trigger points of ${muscle.name}` }).getByRole('button');
  await expect(points).toHaveCount(muscle.triggerPoints.length);
  const dataset = await loadDataset(MAN);
  const [{ id: point }] = muscle.triggerPoints as [Muscle['triggerPoints'][number]];
  const range = rangeOf(depthRangeFor(dataset, point, 'average'));
  // A patient is not told how deep it is where only specially trained hands go.
  if (!range) await expect(words).toContainText('Not known');
  else if (dataset.depths.needlePathByPoint.get(point)?.picture !== 'closed') {
    await expect(words).toContainText(`${Math.ceil(range.minMm)}–${Math.floor(range.maxMm)} mm`);
  }
  await expect(words).toContainText('Only imaging can tell for one person');
}
