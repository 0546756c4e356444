/** The dataset against the models as built: trigger points lie on their muscle and face the way they should. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_IDS, loadBody, loadDataset } from '../../src/anatomy/index.ts';
import type { Dataset, PlacedTriggerPoint } from '../../src/anatomy/index.ts';
import { nearestOnMesh } from '../../builder/shapes/mesh-index.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { readBuiltBody, readLofts, type BuiltBody } from '../../builder/body/built-body.ts';
import type { BodyLofts } from '../../builder/body/carried-lofts.ts';

const FURTHEST_OFF_MUSCLE_MM = 1.5;

describe.each(BODY_IDS)('trigger points in the built models of the %s', (id) => {
  let data: Dataset;
  let lofts: BodyLofts;
  let body: BuiltBody;
  beforeAll(async () => {
    const anatomy = await loadBody(id);
    [data, lofts, body] = await Promise.all([loadDataset(anatomy), readLofts(anatomy), readBuiltBody(anatomy)]);
  });
  const positionOf = ({ point: { place } }: PlacedTriggerPoint): Vec3 =>
    lofts.placeOn(place.structure, place.along, place.around).position;

  it(`lie within ${FURTHEST_OFF_MUSCLE_MM} mm of their muscle's drawn surface`, () => {
    const far = [...data.triggerPointById.values()].flatMap((placed) => {
      const part = body.partById.get(placed.point.place.structure);
      const offMm = part ? (nearestOnMesh(part.index, positionOf(placed))?.distanceMm ?? Infinity) : Infinity;
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
