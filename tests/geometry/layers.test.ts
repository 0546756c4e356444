import { describe, expect, it } from 'vitest';
import {
  crossings,
  layersAlongRay,
  normalize,
  type LineTarget,
  type TriangleMesh,
  type Vec3,
} from '../../src/geometry/index.ts';
import { type LineHit } from '../../src/geometry/crossings.ts';
import { ballMesh, boxMesh, direction, mergeTwo, place, ringMesh, seeded } from './shapes.ts';
import { everyTriangle, minus, plus, windingNumber } from './slow.ts';

/** A target that answers casts from a script, one entry a cast, the last again and again; `origins` tells where from. */
function scripted(...answers: readonly (readonly LineHit<string>[])[]): {
  target: LineTarget<string>;
  origins: Vec3[];
} {
  const origins: Vec3[] = [];
  return {
    origins,
    target: {
      cast: (origin) => {
        origins.push(origin);
        return answers[Math.min(origins.length, answers.length) - 1] ?? [];
      },
    },
  };
}
const goes =
  (entering: boolean) =>
  (distanceMm: number, key = 'bone'): LineHit<string> => ({ key, distanceMm, entering });
const [into, out] = [goes(true), goes(false)];

describe('crossings', () => {
  it('are told for each surface, nearest first', () => {
    const { target, origins } = scripted([out(9), into(12, 'lung'), into(4), out(20, 'lung')]);
    expect([...crossings(target, [1, 2, 3], [0, 0, 1])]).toEqual([
      [
        'bone',
        [
          { distanceMm: 4, entering: true },
          { distanceMm: 9, entering: false },
        ],
      ],
      [
        'lung',
        [
          { distanceMm: 12, entering: true },
          { distanceMm: 20, entering: false },
        ],
      ],
    ]);
    expect(origins).toEqual([[1, 2, 3]]);
  });

  it('of equal sense within a thousandth of a millimetre are one, with another between them too; further apart they are two', () => {
    const met = (...hits: LineHit<string>[]): unknown =>
      crossings(scripted(hits).target, [0, 0, 0], [0, 0, 1])
        .get('bone')
        ?.map(({ distanceMm }) => distanceMm);
    expect(met(into(4), into(4.0009), out(9), out(9.0005))).toEqual([4, 9]);
    expect(met(into(4), out(4.0002), into(4.0004), out(9))).toEqual([4, 4.0002, 9]);
    expect(met(into(4), into(4.0011), out(9), out(9.002))).toEqual([4, 4.0011, 9, 9.002]);
  });

  it('are asked again beside the line for a surface it slipped out of, for that surface alone', () => {
    const { target, origins } = scripted(
      [into(4), into(6, 'lung'), out(8, 'lung')],
      [into(4), out(9), into(7, 'lung'), out(8, 'lung')],
    );
    const found = crossings(target, [0, 0, 0], [0, 0, 1]);
    expect(found.get('bone')?.map(({ distanceMm }) => distanceMm)).toEqual([4, 9]);
    expect(found.get('lung')?.map(({ distanceMm }) => distanceMm)).toEqual([6, 8]);
    expect(origins.map((origin) => Math.hypot(...origin))).toEqual([0, 7e-4]);
    expect(origins[1]![2]).toBe(0);
  });

  it('are taken as they are after the fourth try, and forgotten where nothing is met beside the line', () => {
    const stubborn = scripted([into(4)]);
    expect(crossings(stubborn.target, [0, 0, 0], [1, 0, 0]).get('bone')).toEqual([{ distanceMm: 4, entering: true }]);
    expect(stubborn.origins.map((origin) => Math.round(1e5 * Math.hypot(...origin)))).toEqual([0, 70, 140, 210]);
    const grazed = scripted([into(4)], []);
    expect(crossings(grazed.target, [0, 0, 0], [1, 0, 0]).get('bone')).toEqual([]);
    expect(grazed.origins).toHaveLength(2);
  });
});

describe('layersAlongRay', () => {
  const skin = everyTriangle('skin', boxMesh([-50, -50, -50], [50, 50, 50]));
  const body = [
    skin,
    everyTriangle('muscle', boxMesh([-40, -40, 0], [40, 40, 20])),
    everyTriangle('bone', boxMesh([-30, -30, -30], [30, 30, -10])),
  ];
  const passed = (targets: readonly LineTarget<string>[], origin: Vec3, towards: Vec3, maxMm?: number): unknown =>
    layersAlongRay(targets, origin, towards, maxMm).map(({ id, entryMm, exitMm }) => [
      id,
      Math.round(entryMm * 1e4) / 1e4,
      Math.round(exitMm * 1e4) / 1e4,
    ]);

  it('gives entry and exit of each, in order, whatever the length of the direction', () => {
    const expected = [
      ['skin', 10, 110],
      ['muscle', 40, 60],
      ['bone', 70, 90],
    ];
    expect(passed(body, [1, 2, 60], [0, 0, -3])).toEqual(expected);
    expect(passed(body, [1, 2, 60], [0, 0, -0.2])).toEqual(expected);
  });

  it('starts at 0 when the line starts inside, and is cut at the reach', () => {
    expect(passed(body, [1, 2, 10], [0, 0, -1], 25)).toEqual([
      ['muscle', 0, 10],
      ['skin', 0, 25],
      ['bone', 20, 25],
    ]);
  });

  it('does not tell of what begins at the reach or beyond', () => {
    expect(passed(body, [1, 2, 60], [0, 0, -1], 40)).toEqual([['skin', 10, 40]]);
    expect(passed(body, [1, 2, 60], [0, 0, -1], 10)).toEqual([]);
  });

  it('counts a shared edge once: straight through the diagonal of a face, and down the pole of a ball', () => {
    expect(passed([skin], [0, 0, 60], [0, 0, -1])).toEqual([['skin', 10, 110]]);
    expect(passed([everyTriangle('ball', ballMesh([0, 0, 0], 10, 12))], [0, 0, 30], [0, 0, -1])).toEqual([
      ['ball', 20, 40],
    ]);
  });

  it('gives a structure met twice two stretches, one that overlaps itself one', () => {
    const two = (low: number): LineTarget<string> =>
      everyTriangle('two', mergeTwo(boxMesh([0, 0, 0], [10, 10, 10]), boxMesh([1, 1, low], [9, 9, low + 10])));
    expect(passed([two(20)], [3, 4, -5], [0, 0, 1])).toEqual([
      ['two', 5, 15],
      ['two', 25, 35],
    ]);
    expect(passed([two(6)], [3, 4, -5], [0, 0, 1])).toEqual([['two', 5, 21]]);
    expect(passed([two(6)], [3, 4, 8], [0, 0, 1])).toEqual([['two', 0, 8]]);
  });

  it('tells many surfaces of one target apart', () => {
    const both: LineTarget<string> = { cast: (origin, towards) => body.flatMap((one) => one.cast(origin, towards)) };
    expect(passed([both], [3, 2, 60], [0.1, 0, -1])).toEqual(passed(body, [3, 2, 60], [0.1, 0, -1]));
  });

  it('refuses a direction of no length', () => {
    expect(() => layersAlongRay(body, [0, 0, 0], [0, 0, 0])).toThrow('expected a direction of some length');
    expect(() => layersAlongRay(body, [0, 0, 0], [0, NaN, 0])).toThrow('expected a direction of some length');
  });

  const shapes: readonly (readonly [string, TriangleMesh])[] = [
    ['ball', ballMesh([3, -2, 5], 20, 8)],
    ['box', boxMesh([-12, -7, -20], [9, 15, 11])],
    ['ring', ringMesh(20, 6)],
    ['two boxes in one another', mergeTwo(boxMesh([-15, -15, -15], [5, 5, 5]), boxMesh([-5, -5, -5], [15, 15, 15]))],
  ];
  it.each(shapes)('is inside just where the solid angle says so: %s, 60 lines, seed 31', (id, mesh) => {
    const random = seeded(31);
    let stretches = 0;
    for (let i = 0; i < 60; i += 1) {
      // Every other line aims at the shape.
      const origin = place(random, 30),
        towards = i % 2 ? direction(random) : normalize(minus(place(random, 14), origin));
      const layers = layersAlongRay([everyTriangle(id, mesh)], origin, towards, 100);
      stretches += layers.length;
      const ends = [0, ...layers.flatMap(({ entryMm, exitMm }) => [entryMm, exitMm]), 100];
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      ends.slice(1).forEach((end, k) => {
        // Even stretches lie between layers, odd ones within.
        if (end - ends[k]! > 1e-3)
          expect(windingNumber(plus(origin, towards, (ends[k]! + end) / 2), mesh) > 0.5).toBe(k % 2 === 1);
      });
    }
    expect(stretches).toBeGreaterThan(15);
  });
});
