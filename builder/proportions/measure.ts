/** The proportions of a body, asked of its built bones and its average skin. */
import { SKIN_GROUPS, type Proportion } from '../../src/anatomy/index.ts';
import { distance, subtract, type Vec3 } from '../../src/geometry/index.ts';
import type { MeshIndex } from '../shapes/mesh-index.ts';
import type { BuiltBody } from '../body/built-body.ts';
import { chestOf, nippleToFoldMm } from './chest.ts';
import { conjugateMm, iliacSpine, neckShaftAngle, subpubicAngle, transverseInletMm } from './pelvis.ts';
import { boxMiddle, furthest, surfacePoints, verticesOf } from './surface-points.ts';

/** Between the points that a bone is asked at, mm. */
const SPACING_MM = 1.5;
const degrees = (radians: number): number => (radians * 180) / Math.PI;
const between = (one: Vec3, other: Vec3): Vec3 =>
  [0, 1, 2].map((axis) => (one[axis]! + other[axis]!) / 2) as unknown as Vec3;

/** Longest way over the floor between two points. */
function longestOverFloor(points: readonly Vec3[]): number {
  let longest = 0;
  for (const [x, y] of points)
    for (const [otherX, otherY] of points) longest = Math.max(longest, Math.hypot(x - otherX, y - otherY));
  return longest;
}

/**
 * Every proportion, in the unit of its record.
 * @param body as built
 * @param groups the mask of every stored vertex of the skin
 * @throws Error when a bone is missing
 */
export function measureProportions(
  body: Pick<BuiltBody, 'partById' | 'skins'>,
  groups: ArrayLike<number>,
): Readonly<Record<Proportion, number>> {
  const densely = (mesh: MeshIndex): Vec3[] => surfacePoints(mesh, SPACING_MM);
  // What lies furthest out is a vertex; sections need what lies between them.
  const bone = (id: string, pointsOf: (mesh: MeshIndex) => Vec3[] = verticesOf): readonly Vec3[] => {
    const part = body.partById.get(id);
    if (!part) throw new Error(`proportions: expected a bone "${id}"`);
    return pointsOf(part.index);
  };
  const [hipBone, sacrum, femur] = [bone('hip-bone', densely), bone('sacrum', densely), bone('femur', densely)];
  const tibia = bone('tibia');
  const [scapula, radius, ulna] = [bone('scapula'), bone('radius'), bone('ulna')];

  const skin = body.skins.average;
  const skinPoints = verticesOf(skin);
  const ofGroup = (name: (typeof SKIN_GROUPS)[number]): number[] =>
    Array.from({ length: groups.length }, (_, vertex) => vertex).filter(
      (vertex) => (groups[vertex]! >> SKIN_GROUPS.indexOf(name)) & 1,
    );
  const [crown, floor] = [furthest(skinPoints, [0, 0, 1])[2], furthest(skinPoints, [0, 0, -1])[2]];

  const acromion = furthest(scapula, [-1, 0, 0]);
  const [shoulders, hips] = [-2 * acromion[0], -2 * furthest(hipBone, [-1, 0, 0])[0]];
  const spine = iliacSpine(hipBone);
  const outer = furthest(femur, [-1, 0, 0])[0];
  const trochanter = furthest(femur, [0, 0, 1], ([x]) => x < outer + 18);

  const kneecap = boxMiddle(bone('patella'));
  const knee = furthest(tibia, [0, 0, 1])[2];
  const tuberosity = furthest(tibia, [0, -1, 0], ([, , z]) => z > knee - 70 && z < knee - 25);
  const [thigh, leg] = [subtract(spine, kneecap), subtract(kneecap, tuberosity)];

  const elbow = furthest(radius, [0, 0, 1])[2];
  const radiale = furthest(radius, [-1, 0, 0], ([, , z]) => z > elbow - 12);
  const stylion = furthest(radius, [-0.3, 0, -1]);
  const wrist = between(stylion, furthest(ulna, [0, 0, -1]));
  // Over the ends of the bones, so that a bent finger counts as straight; the tip is that of the skin.
  const knuckles = ['third-metacarpal-bone', 'proximal-phalanx-middle-finger', 'middle-phalanx-middle-finger'].map(
    (id) => furthest(bone(id), [0, 0, -1]),
  );
  const fingertip = furthest(
    ofGroup('hand').map((vertex) => skinPoints[vertex]!),
    [0, 0, -1],
  );
  const hand = [wrist, ...knuckles, fingertip];

  const breastbone = furthest(bone('manubrium-sternum'), [0, 0, 1], ([x]) => Math.abs(x) < 4);
  const chest = chestOf(skin, ofGroup('nipple'), breastbone[2]);
  return {
    stature: crown - floor,
    'trochanter-height': trochanter[2] - floor,
    'biacromial-breadth': shoulders,
    'bi-iliac-breadth': hips,
    'shoulders-to-hips': shoulders / hips,
    'bitrochanteric-breadth': -2 * outer,
    'iliac-spine-breadth': -2 * spine[0],
    conjugate: conjugateMm(hipBone, sacrum),
    'transverse-inlet': transverseInletMm(hipBone, sacrum),
    'subpubic-angle': subpubicAngle(hipBone),
    'neck-shaft-angle': neckShaftAngle(femur),
    'q-angle': degrees(Math.atan2(-thigh[0], thigh[2]) - Math.atan2(-leg[0], leg[2])),
    'upper-arm-length': distance(acromion, radiale),
    'forearm-length': distance(radiale, stylion),
    'hand-length': hand.slice(1).reduce((sum, place, i) => sum + distance(place, hand[i]!), 0),
    'foot-length': longestOverFloor(
      ofGroup('foot')
        .map((vertex) => skinPoints[vertex]!)
        .filter(([, , z]) => z < floor + 70),
    ),
    'notch-to-nipple': distance(chest.notch, chest.nipple),
    'nipple-to-nipple': -2 * chest.nipple[0],
    'nipple-to-fold': nippleToFoldMm(skin, chest),
  };
}
