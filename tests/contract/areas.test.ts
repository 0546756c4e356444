/** The named areas against the sources' words and against the measured skin. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_IDS, loadBody, loadDataset, WordingsSchema } from '../../src/anatomy/index.ts';
import { referralTargetsOf } from '../../src/anatomy/dataset.ts';
import type { Area, Dataset, ReferralTarget } from '../../src/anatomy/index.ts';
import {
  areaDistances,
  prepareSkin,
  type PaintableSkin,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';
import { indexMesh, nearestOnMesh, triangleNear } from '../../builder/shapes/mesh-index.ts';
import type { MeshIndex } from '../../builder/shapes/mesh-index.ts';
import { triangleAreaMm2 } from '../../builder/shapes/mesh-check.ts';
import { vertexAreas } from '../../builder/shapes/mesh-operations.ts';
import { skinsOf } from './built-bodies.ts';

const ON_SKIN_MM = 2;
const WIDEST_GAP_MM = 40;

let data: Dataset;
let wordings: v.InferOutput<typeof WordingsSchema>;
beforeAll(async () => {
  data = await loadDataset(await loadBody(BODY_IDS[0]));
  wordings = v.parse(WordingsSchema, JSON.parse(readFileSync('data/knowledge/areas/wordings.json', 'utf8')));
});

const targets = (): ReferralTarget[] =>
  data.muscles.flatMap((muscle) => muscle.triggerPoints.flatMap(referralTargetsOf));
const strokePoints = (area: Area): Vec3[] => area.strokes.flatMap(({ points }) => points);
const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const mirrored = ([x, y, z]: Vec3): Vec3 => [x === 0 ? 0 : -x, y, z];
const key = (points: readonly Vec3[]): string => JSON.stringify([...points].map((point) => point.join()).sort());

describe('the words of the sources', () => {
  it('every wording of the dataset lies where the map of wordings says', () => {
    const wrong: string[] = [];
    for (const target of targets()) {
      const place = wordings[target.wording];
      const agrees =
        place !== undefined &&
        place.kind === target.kind &&
        (target.kind === 'skin'
          ? place.kind === 'skin' && place.areas.includes(target.area)
          : place.kind === 'deep' && place.near === target.near);
      if (!agrees) wrong.push(target.wording);
    }
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('no part of a wording is lost where a trigger point uses it', () => {
    const lost: string[] = [];
    for (const muscle of data.muscles) {
      for (const point of muscle.triggerPoints) {
        for (const list of [point.main, point.spillover, ...point.dissent.map(({ areas }) => areas)]) {
          for (const wording of new Set(list.map((target) => target.wording))) {
            const place = wordings[wording];
            const areas = list.flatMap((target) =>
              target.wording === wording && target.kind === 'skin' ? [target.area] : [],
            );
            if (place?.kind === 'skin' && place.areas.join() !== areas.join()) lost.push(`${point.id}: ${wording}`);
          }
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('every wording of the map is somebody’s, and every area has a wording', () => {
    const used = new Set(targets().map(({ wording }) => wording));
    expect(Object.keys(wordings).filter((wording) => !used.has(wording))).toEqual([]);
    const named = new Set(
      Object.values(wordings).flatMap((place) => (place.kind === 'skin' ? place.areas : [place.near])),
    );
    expect(data.areas.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
    expect(data.areas.length).toBeGreaterThanOrEqual(120);
  });

  it('every area has a plain name of its own', () => {
    const names = data.areas.map(({ name }) => name.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe.each(BODY_IDS)('the strokes on the average skin of the %s', (id) => {
  let data: Dataset;
  let skin: TriangleMesh;
  let index: MeshIndex;
  beforeAll(async () => {
    data = await loadDataset(await loadBody(id));
    skin = (await skinsOf(id)).average;
    index = indexMesh(skin);
  });
  const offSkin = (point: Vec3): number => nearestOnMesh(index, point)!.distanceMm;
  const normalAt = (point: Vec3): Vec3 => {
    const { corners, weights } = triangleNear(index, point)!;
    const sum = [0, 1, 2].map((axis) =>
      corners.reduce((total, corner, k) => total + weights[k]! * skin.normals[3 * corner + axis]!, 0),
    );
    return sum.map((value) => value / Math.hypot(...sum)) as unknown as Vec3;
  };

  it(`lie within ${ON_SKIN_MM} mm of the skin`, () => {
    const off = data.areas.flatMap((area) =>
      strokePoints(area)
        .filter((point) => offSkin(point) > ON_SKIN_MM)
        .map((point) => `${area.id} ${point.join()} ${offSkin(point).toFixed(1)}`),
    );
    expect(off).toEqual([]);
  });

  it('face the way the skin under them faces', () => {
    const away = data.areas.flatMap((area) =>
      area.strokes.flatMap(({ points, facing }) =>
        facing === null
          ? []
          : points.filter((point) => dot(normalAt(point), facing) < 0.5).map((point) => `${area.id} ${point.join()}`),
      ),
    );
    expect(away).toEqual([]);
  });

  it(`follow the skin in steps of at most ${WIDEST_GAP_MM} mm`, () => {
    const wide = data.areas.filter((area) =>
      area.strokes.some(({ points }) =>
        points.some((point, i) => {
          const next = points[i + 1];
          return (
            next !== undefined && Math.hypot(next[0] - point[0], next[1] - point[1], next[2] - point[2]) > WIDEST_GAP_MM
          );
        }),
      ),
    );
    expect(wide.map(({ id }) => id)).toEqual([]);
  });

  it('paired areas stand on the right, midline ones are the same on both sides', () => {
    for (const area of data.areas) {
      const points = strokePoints(area);
      if (area.side === 'paired') expect(Math.max(...points.map(([x]) => x)), area.id).toBeLessThan(0);
      else expect(key(points.map(mirrored)), area.id).toBe(key(points));
    }
  });
});

describe.each(BODY_IDS)('the areas as painted on the average skin of the %s', (id) => {
  /** A paired area may cross the midline by this much: a soft edge, not the other side. */
  const ACROSS_MM = 8;
  /** Bounds of painted skin against the flat outline of the strokes: less is clipped, more has bled. */
  const SHARE_OF_OUTLINE = [0.6, 1.5] as const;

  let data: Dataset;
  let body: TriangleMesh;
  let paintable: PaintableSkin;
  let fields: Map<string, Float32Array>;

  beforeAll(async () => {
    data = await loadDataset(await loadBody(id));
    body = (await skinsOf(id)).average;
    paintable = prepareSkin(body);
    fields = new Map(data.areas.map((area) => [area.id, areaDistances(paintable, area.strokes)]));
  });

  const vertex = (i: number): Vec3 => [body.positions[3 * i]!, body.positions[3 * i + 1]!, body.positions[3 * i + 2]!];

  /** How many pieces the painted skin is in: painted vertices joined along edges. */
  const pieces = (field: Float32Array): number => {
    const painted = new Set<number>();
    field.forEach((distance, i) => {
      if (distance < 0) painted.add(paintable.remap[i]!);
    });
    let count = 0;
    while (painted.size > 0) {
      count += 1;
      const open = [...painted].slice(0, 1);
      while (open.length > 0) {
        const at = open.pop()!;
        if (!painted.delete(at)) continue;
        for (let i = paintable.start[at]!; i < paintable.start[at + 1]!; i += 1) open.push(paintable.list[i]!);
      }
    }
    return count;
  };

  /** Painted skin in mm²; a triangle counts by its painted corners. */
  const paintedMm2 = (field: Float32Array): number => {
    let sum = 0;
    for (let i = 0; i < body.indices.length; i += 3) {
      const corners = [body.indices[i]!, body.indices[i + 1]!, body.indices[i + 2]!] as const;
      const share = corners.filter((corner) => field[corner]! < 0).length / 3;
      if (share === 0) continue;
      const [a, b, c] = [vertex(corners[0]), vertex(corners[1]), vertex(corners[2])];
      const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const,
        w = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
      sum += (share * Math.hypot(u[1] * w[2] - u[2] * w[1], u[2] * w[0] - u[0] * w[2], u[0] * w[1] - u[1] * w[0])) / 2;
    }
    return sum;
  };

  it('every area is one piece of skin', () => {
    expect(
      data.areas.filter(({ id }) => pieces(fields.get(id)!) !== 1).map(({ id }) => `${id} ${pieces(fields.get(id)!)}`),
    ).toEqual([]);
  });

  it('paired areas stay on their side', () => {
    const crossing = data.areas.filter(
      ({ id, side }) =>
        side === 'paired' && fields.get(id)!.some((distance, i) => distance < 0 && body.positions[3 * i]! > ACROSS_MM),
    );
    expect(crossing.map(({ id }) => id)).toEqual([]);
  });

  it('no area is clipped away or bleeds far beyond its strokes', () => {
    const outline = ({ strokes }: Area): number =>
      strokes.reduce(
        (sum, { points, radiusMm }) =>
          sum +
          points.reduce((length, point, i) => {
            const next = points[i + 1] ?? point;
            return length + 2 * radiusMm * Math.hypot(next[0] - point[0], next[1] - point[1], next[2] - point[2]);
          }, 0),
        Math.PI * strokes[0]!.radiusMm ** 2,
      );
    const odd = data.areas
      .map((area) => ({ id: area.id, share: paintedMm2(fields.get(area.id)!) / outline(area) }))
      .filter(({ share }) => share < SHARE_OF_OUTLINE[0] || share > SHARE_OF_OUTLINE[1]);
    expect(odd.map(({ id, share }) => `${id} ${share.toFixed(2)}`)).toEqual([]);
  });
});

describe('the areas of one body', () => {
  /** What an area takes of all skin may differ by this factor from one body to the other. */
  const ALIKE = 1.3;

  /** Skin within the line at which the field is 0, mm²; the field is straight in each triangle. */
  const withinMm2 = ({ positions, indices }: TriangleMesh, field: Float32Array): number => {
    let sum = 0;
    for (let i = 0; i < indices.length; i += 3) {
      const corners = [indices[i]!, indices[i + 1]!, indices[i + 2]!] as const;
      const inside = corners.filter((corner) => field[corner]! < 0);
      if (inside.length === 0) continue;
      const apart = corners.find((corner) => field[corner]! < 0 === (inside.length === 1));
      const cut = corners
        .filter((corner) => corner !== apart)
        .reduce((share, corner) => share * (field[apart!]! / (field[apart!]! - field[corner]!)), 1);
      const share = inside.length === 3 ? 1 : inside.length === 1 ? cut : 1 - cut;
      sum += share * triangleAreaMm2(positions, ...corners);
    }
    return sum;
  };

  it('take the same share of the skin as on another', async () => {
    const shares = await Promise.all(
      BODY_IDS.map(async (id) => {
        const [{ areas }, { average }] = [await loadDataset(await loadBody(id)), await skinsOf(id)];
        const [paintable, around] = [prepareSkin(average), vertexAreas(average)];
        const whole = around.reduce((sum, area) => sum + area, 0);
        return new Map(
          areas.map(({ id, strokes }) => [id, withinMm2(average, areaDistances(paintable, strokes)) / whole]),
        );
      }),
    );
    const [first, second] = shares as readonly ReadonlyMap<string, number>[] as readonly [
      ReadonlyMap<string, number>,
      ReadonlyMap<string, number>,
    ];
    const odd = [...first].filter(([id, share]) => Math.abs(Math.log(second.get(id)! / share)) > Math.log(ALIKE));
    expect(odd.map(([id, share]) => `${id} ${(second.get(id)! / share).toFixed(2)}`)).toEqual([]);
  });
});
