/** The dataset against the models as built: trigger points lie on their muscle and face the way they should. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_IDS, loadBody, loadDataset, type Dataset, type PlacedTriggerPoint } from '../../src/anatomy/index.ts';
import { indexMesh, nearestOnMesh, type MeshIndex } from '../../builder/shapes/mesh-index.ts';
import { loftPoint } from '../../builder/shapes/loft-curve.ts';
import type { Loft } from '../../builder/figures/shape-types.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { readLofts } from '../../builder/body/built-body.ts';
import { decodedMesh, readModel } from './models-files.ts';

const FURTHEST_OFF_MUSCLE_MM = 2;

let data: Dataset;
let lofts: ReadonlyMap<string, Loft>;
let meshes: ReadonlyMap<string, MeshIndex>;

beforeAll(async () => {
  data = await loadDataset(MAN);
  const figures = await readLofts(MAN);
  lofts = new Map(figures.map((loft) => [loft.id, loft]));
  const places = new Set<string>([...data.triggerPointById.values()].map(({ point }) => point.place.structure));
  const nodes = (await readModel('muscles.glb'))
    .getRoot()
    .listNodes()
    .filter((node) => node.getMesh() && places.has(node.getName()));
  meshes = new Map(nodes.map((node) => [node.getName(), indexMesh(decodedMesh(node))]));
});

const positionOf = ({ point }: PlacedTriggerPoint): Vec3 => {
  const loft = lofts.get(point.place.structure);
  if (!loft) throw new Error(`${point.id}: no loft ${point.place.structure}`);
  return loftPoint(loft, point.place.along, point.place.around);
};

describe('trigger points in the built models', () => {
  it(`lie within ${FURTHEST_OFF_MUSCLE_MM} mm of their muscle's drawn surface`, () => {
    const far = [...data.triggerPointById.values()].flatMap((placed) => {
      const mesh = meshes.get(placed.point.place.structure);
      const offMm = mesh ? (nearestOnMesh(mesh, positionOf(placed))?.distanceMm ?? Infinity) : Infinity;
      return offMm <= FURTHEST_OFF_MUSCLE_MM ? [] : [`${placed.point.id}: ${offMm.toFixed(2)} mm`];
    });
    expect(far).toEqual([]);
  });

  it('lie on the right side, so that the left is their mirror image', () => {
    for (const placed of data.triggerPointById.values()) expect(positionOf(placed)[0], placed.point.id).toBeLessThan(0);
  });

  it('stand at least 8 mm apart within a muscle', () => {
    const close = data.muscles.flatMap((muscle) =>
      muscle.triggerPoints.flatMap((point, i) =>
        muscle.triggerPoints
          .slice(i + 1)
          .filter((other) => {
            const [one, two] = [positionOf({ muscle, point }), positionOf({ muscle, point: other })];
            return Math.hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]) < 8;
          })
          .map((other) => `${point.id} and ${other.id}`),
      ),
    );
    expect(close).toEqual([]);
  });
});
