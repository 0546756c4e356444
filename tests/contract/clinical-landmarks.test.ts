/** Trigger points against the bony landmarks their own words name. Millimetres, LPS, right side. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset, MAN } from '../../src/anatomy/index.ts';
import type { TriggerPointId } from '../../src/anatomy/index.ts';
import { parseShapes } from '../../builder/recorded/shapes.ts';
import { loftFrame } from '../../builder/shapes/loft-curve.ts';
import { parseNrrd } from '../../builder/recorded/nrrd.ts';
import type { Vec3 } from '../../src/geometry/index.ts';

interface Box {
  readonly low: Vec3;
  readonly high: Vec3;
}
/** Distance along an axis that a landmark's words ask for: `point − landmark`, from low to high. */
type Expectation = readonly [point: string, words: string, measure: (at: Vec3) => number, low: number, high: number];

const places = new Map<string, Vec3>();
const bones = new Map<string, Vec3[]>();

/** Samples within half a voxel of the surface of a bone. */
async function surfaceOf(id: string): Promise<Vec3[]> {
  const {
    size: [nx, ny],
    spacingMm,
    origin,
    samples,
  } = await parseNrrd(new Uint8Array(readFileSync(`data/bodies/man/figures/volumes/${id}.nrrd`)));
  const points: Vec3[] = [];
  samples.forEach((value, i) => {
    if (Math.abs(value) > 4) return;
    const x = i % nx,
      y = Math.floor(i / nx) % ny,
      z = Math.floor(i / (nx * ny));
    points.push([origin[0] + x * spacingMm, origin[1] + y * spacingMm, origin[2] + z * spacingMm]);
  });
  return points;
}

const within = (points: readonly Vec3[]): Box => {
  const along = (axis: 0 | 1 | 2): number[] => points.map((point) => point[axis]);
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b));
  return {
    low: [least(along(0)), least(along(1)), least(along(2))],
    high: [most(along(0)), most(along(1)), most(along(2))],
  };
};
const boxOf = (bone: string): Box => within(bones.get(bone)!);

/** Foremost point of the iliac crest. */
const frontSpine = (): Vec3 => {
  const top = boxOf('hip-bone').high[2];
  const crest = bones.get('hip-bone')!.filter(([, , z]) => z > top - 90);
  return crest.reduce((best, point) => (point[1] < best[1] ? point : best));
};
/** Frontmost point of the scapula. */
const coracoid = (): Vec3 => bones.get('scapula')!.reduce((best, point) => (point[1] < best[1] ? point : best));
/** Highest point of the inner 25 mm of the scapula. */
const superiorAngle = (): Vec3 => {
  const inner = boxOf('scapula').high[0];
  return bones
    .get('scapula')!
    .filter(([x]) => x > inner - 25)
    .reduce((best, point) => (point[2] > best[2] ? point : best));
};
/** Backmost point of the ischium. */
const sittingBone = (): Vec3 => {
  const bottom = boxOf('hip-bone').low[2];
  const ischium = bones.get('hip-bone')!.filter(([, , z]) => z < bottom + 70);
  return ischium.reduce((best, point) => (point[1] > best[1] ? point : best));
};

const below =
  (height: () => number) =>
  (at: Vec3): number =>
    height() - at[2];
const above =
  (height: () => number) =>
  (at: Vec3): number =>
    at[2] - height();
const elbow = (): number => boxOf('humerus').low[2] + 21;
const greaterTrochanterHeight = (): number => {
  const outermost = boxOf('femur').low[0];
  return bones.get('femur')!.find(([x]) => x === outermost)![2];
};
/** How far inward the scapula reaches at a height. */
const innerEdgeOfScapula = (height: number): number =>
  bones
    .get('scapula')!
    .filter(([, , z]) => Math.abs(z - height) < 5)
    .reduce((most, [x]) => Math.max(most, x), -Infinity);
/** Lower edge of the costal cartilages at a distance from the midline. */
const costalMargin = (side: number): number =>
  bones
    .get('costal-cartilages')!
    .filter(([x]) => Math.abs(x - side) < 5)
    .reduce((least, [, , z]) => Math.min(least, z), Infinity);
const nearestTo =
  (bone: string) =>
  (at: Vec3): number =>
    bones
      .get(bone)!
      .reduce((least, [x, y, z]) => Math.min(least, Math.hypot(x - at[0], y - at[1], z - at[2])), Infinity);

const EXPECTATIONS: readonly Expectation[] = [
  ['upper-trapezius-trp2', 'halfway between C7 and the acromion', ([x]) => x / boxOf('scapula').low[0], 0.42, 0.58],
  ['upper-trapezius-trp1', 'above the collarbone', above(() => boxOf('clavicle').high[2]), 30, 90],
  ['levator-scapulae-trp2', '1 to 2 cm above the superior angle', above(() => superiorAngle()[2]), 5, 22],
  ['infraspinatus-trp3', 'at the medial border', ([x]) => boxOf('scapula').high[0] - x, 5, 20],
  ['teres-major-trp1', 'near the inferior angle', above(() => boxOf('scapula').low[2]), 0, 35],
  ['deltoid-middle-trp1', '3 to 4 cm below the acromion', below(() => boxOf('scapula').high[2] - 8), 28, 45],
  ['pectoralis-minor-trp1', '3 to 4 cm below the coracoid', below(() => coracoid()[2]), 28, 45],
  ['triceps-medial-head-trp1', 'just above the inner elbow', above(elbow), 15, 45],
  ['triceps-medial-head-trp3', 'two to three finger widths above the outer elbow', above(elbow), 35, 65],
  ['anconeus-trp1', 'between outer elbow and olecranon', below(elbow), 0, 20],
  ['brachioradialis-trp1', '3 to 4 cm below the elbow', below(elbow), 28, 45],
  ['extensor-carpi-radialis-longus-trp1', '2 to 3 cm below the outer elbow', below(elbow), 18, 34],
  ['extensor-carpi-radialis-brevis-trp1', '5 to 6 cm below the outer elbow', below(elbow), 48, 64],
  ['extensor-digitorum-trp1', '7 to 9 cm below the outer elbow', below(elbow), 70, 92],
  ['supinator-trp1', 'about 4 cm below the outer elbow', below(elbow), 32, 48],
  ['pronator-quadratus-trp1', '3 cm above the wrist', above(() => boxOf('radius').low[2]), 25, 42],
  [
    'first-dorsal-interosseous-trp1',
    '2 cm from the index knuckle',
    above(() => boxOf('second-metacarpal-bone').low[2]),
    15,
    30,
  ],
  ['iliocostalis-thoracis-trp1', 'to the inner side of the blade', (at) => at[0] - innerEdgeOfScapula(at[2]), 5, 20],
  ['serratus-posterior-inferior-trp1', 'over rib 11', nearestTo('eleventh-rib'), 0, 20],
  ['rectus-abdominis-trp1', 'just below the ribs', (at) => costalMargin(at[0]) - at[2], 5, 30],
  ['longissimus-thoracis-trp1', '2 to 3 cm from the midline', ([x]) => -x, 18, 32],
  ['longissimus-thoracis-trp2', 'about 3 cm from the midline', ([x]) => -x, 26, 34],
  ['multifidus-lumbar-trp1', '1 to 2 cm from the midline', ([x]) => -x, 10, 21],
  ['multifidus-lumbar-trp2', '1 to 2 cm from the midline', ([x]) => -x, 10, 21],
  ['quadratus-lumborum-trp1', 'just below rib 12', below(() => boxOf('twelfth-rib').low[2]), 0, 20],
  ['quadratus-lumborum-trp2', 'just above the iliac crest', above(() => boxOf('hip-bone').high[2]), 3, 25],
  ['iliacus-trp1', '2 to 3 cm inside the front spine', ([x]) => x - frontSpine()[0], 15, 32],
  ['gluteus-medius-trp1', 'below the crest', below(() => boxOf('hip-bone').high[2]), 15, 50],
  ['gluteus-medius-trp2', 'below the middle of the crest', below(() => boxOf('hip-bone').high[2]), 10, 45],
  ['gluteus-medius-trp3', 'below the front spine', below(() => frontSpine()[2]), 2, 40],
  ['gluteus-minimus-trp1', 'below the front spine', below(() => frontSpine()[2]), 10, 45],
  ['tensor-fasciae-latae-trp1', '2 to 5 cm below the front spine', below(() => frontSpine()[2]), 20, 50],
  ['sartorius-trp1', 'just below the front spine', below(() => frontSpine()[2]), 20, 45],
  ['rectus-femoris-trp1', 'below the front spine', below(() => frontSpine()[2]), 40, 60],
  ['gluteus-maximus-trp2', 'just above the sitting bone', above(() => sittingBone()[2]), 5, 35],
  ['vastus-medialis-trp1', 'a hand-width above the kneecap', above(() => boxOf('patella').high[2]), 60, 100],
  ['vastus-lateralis-trp1', 'a hand-width below the greater trochanter', below(greaterTrochanterHeight), 65, 110],
  ['fibularis-longus-trp1', '2 to 4 cm below the fibular head', below(() => boxOf('fibula').high[2]), 20, 40],
  [
    'flexor-digitorum-longus-trp1',
    'in the upper third of the leg',
    above(() => boxOf('talus').high[2] + (2 / 3) * (boxOf('fibula').high[2] - boxOf('talus').high[2])),
    0,
    60,
  ],
  ['extensor-hallucis-longus-trp1', 'about 12 cm above the ankle', above(() => boxOf('talus').high[2]), 105, 135],
  ['flexor-hallucis-longus-trp1', 'a hand-width above the outer ankle', above(() => boxOf('fibula').low[2]), 80, 115],
  ['occipitofrontalis-trp2', 'about 4 cm from the midline', ([x]) => -x, 35, 45],
  ['platysma-trp2', 'about 2 cm above the collarbone', nearestTo('clavicle'), 15, 25],
  [
    'subclavius-trp1',
    'under the inner third of the collarbone',
    ([x]) => (boxOf('clavicle').high[0] - x) / (boxOf('clavicle').high[0] - boxOf('clavicle').low[0]),
    0.2,
    0.34,
  ],
  [
    'abductor-digiti-minimi-manus-trp1',
    'between pisiform and little finger knuckle',
    ([, , z]) => (boxOf('pisiform').low[2] - z) / (boxOf('pisiform').low[2] - boxOf('fifth-metacarpal-bone').low[2]),
    0.35,
    0.65,
  ],
  [
    'gemelli-trp1',
    'halfway between sitting bone and greater trochanter',
    ([x]) => (sittingBone()[0] - x) / (sittingBone()[0] - boxOf('femur').low[0]),
    0.35,
    0.65,
  ],
  ['coccygeus-trp1', 'beside the tailbone', ([x]) => -x, 8, 25],
];

beforeAll(async () => {
  const data = await loadDataset(MAN);
  const { lofts } = parseShapes(JSON.parse(readFileSync('data/bodies/man/figures/lofts.json', 'utf8')));
  for (const [id] of EXPECTATIONS) {
    const { place } = data.triggerPointById.get(id as TriggerPointId)!.point;
    places.set(
      id,
      loftFrame(
        lofts.find((loft) => loft.id === place.structure)!,
        place.along,
        place.around,
      ).position,
    );
  }
  for (const id of [
    'hip-bone',
    'femur',
    'scapula',
    'clavicle',
    'humerus',
    'radius',
    'second-metacarpal-bone',
    'eleventh-rib',
    'twelfth-rib',
    'costal-cartilages',
    'patella',
    'fibula',
    'talus',
    'pisiform',
    'fifth-metacarpal-bone',
  ]) {
    bones.set(id, await surfaceOf(id));
  }
});

describe('trigger points beside the landmarks of their words', () => {
  it.each(EXPECTATIONS)('%s lies %s', (id, _words, measure, low, high) => {
    const found = measure(places.get(id)!);
    expect(found).toBeGreaterThanOrEqual(low);
    expect(found).toBeLessThanOrEqual(high);
  });
});
