import { describe, expect, it } from 'vitest';
import { README_VIEWS, VIEWS, type GalleryView } from '../../scripts/gallery-views.ts';
import { BODY_IDS } from '../../src/anatomy/bodies.ts';
import { loadBody, loadDataset } from '../../src/anatomy/index.ts';

const ALL: readonly GalleryView[] = [...VIEWS, ...README_VIEWS];
const bodies = await Promise.all(BODY_IDS.map(loadBody));
const { muscles } = await loadDataset(bodies[0]!);
const pointsOf = new Map<string, readonly string[]>(
  muscles.map(({ id, triggerPoints }) => [id, triggerPoints.map((one) => one.id)]),
);

describe('the views of the gallery', () => {
  it('are 25, each with a name of its own', () => {
    expect(new Set(VIEWS.map(({ name }) => name)).size).toBe(25);
    expect(VIEWS).toHaveLength(25);
  });

  it('choose muscles and points that there are', () => {
    const unknown = ALL.flatMap(({ muscle, point }) => [muscle, point?.muscle].filter((id) => id !== undefined)).filter(
      (id) => !pointsOf.has(id),
    );
    expect(unknown).toEqual([]);
    const points = ALL.flatMap(({ point }) => point ?? []);
    expect(points.filter(({ id, muscle }) => !pointsOf.get(muscle)?.includes(id))).toEqual([]);
  });

  it('look from one place each', () => {
    const stand = ({ preset, pose, muscle, point }: GalleryView) =>
      [preset, pose, muscle ?? point].filter((one) => one !== undefined).length;
    expect(ALL.filter((view) => stand(view) > 1).map(({ name }) => name)).toEqual([]);
  });

  it.each(BODY_IDS)('look at a place within the %s', (id) => {
    const { box } = bodies[BODY_IDS.indexOf(id)]!.landmarks;
    const away = VIEWS.filter(({ pose }) => {
      if (!pose) return false;
      const [x, y, z] = pose.centreMm[id];
      return [x, z, -y].some((mm, axis) => mm / 1000 < box.low[axis]! || mm / 1000 > box.high[axis]!);
    });
    expect(away.map(({ name }) => name)).toEqual([]);
  });
});
