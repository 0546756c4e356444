import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { placesAlong, routeArrows, type RouteArrow } from '../../../src/scene/referred-pain/route-arrows.ts';
import type { PaintedRoute } from '../../../src/scene/skin/paint-skin.ts';

/** A route in mm over skin that faces +Z. */
const route = (...points: readonly (readonly [number, number, number])[]): PaintedRoute => ({
  points: Float32Array.from(points.flat(), (mm) => mm / 1000),
  normals: Float32Array.from(points.flatMap(() => [0, 0, 1])),
});
const mm = ({ position }: RouteArrow): number[] => position.toArray().map((metres) => Math.round(metres * 1000) + 0);
const placed = (routes: readonly PaintedRoute[], marks: readonly Vector3[] = []): number[][] =>
  routeArrows(routes, marks).map((arrow) => [...mm(arrow).slice(0, 2), Math.round(arrow.roomMm)]);

describe('still arrows on the ways of referred pain', () => {
  it('stand at the end and evenly back from it, every other one with twice the room', () => {
    // x, y, room; the one 13 mm from the start keeps clear of the mark there only from near.
    expect(placed([route([0, 0, 0], [93, 0, 0])])).toEqual([
      [93, 0, 10000],
      [13, 0, 13],
      [53, 0, 40],
      [73, 0, 20],
      [33, 0, 20],
    ]);
  });

  it('keep one on a route shorter than their spacing', () => {
    expect(placed([route([0, 0, 0], [8, 0, 0])])).toEqual([[8, 0, 10000]]);
  });

  it('point along their route and stand on it between its points', () => {
    const arrows = routeArrows([route([0, 0, 0], [40, 0, 0], [40, 28, 0])]);
    expect(arrows.map(mm)).toEqual([
      [40, 28, 0],
      [28, 0, 0],
      [40, 8, 0],
    ]);
    expect(arrows.map(({ tangent }) => tangent.toArray().map((part) => Number(part.toFixed(3)) + 0))).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 1, 0],
    ]);
    expect(arrows.map(({ normal }) => normal.toArray())).toEqual([
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ]);
  });

  it('keep off marks under the skin as they do off the start', () => {
    const way = route([0, 0, 0], [72, 0, 0]);
    expect(placed([way])).toEqual([
      [72, 0, 10000],
      [32, 0, 32],
      [52, 0, 20],
      [12, 0, 12],
    ]);
    // A mark 40 mm deep below the arrow at 52 takes its place.
    expect(placed([way], [new Vector3(0.052, 0, -0.04)])).toEqual([
      [72, 0, 10000],
      [32, 0, 20],
      [12, 0, 12],
    ]);
  });

  it('are shared by routes that run together; each still has its own where it runs alone', () => {
    const [a, b] = [route([0, 0, 0], [60, 0, 0], [100, 0, 0]), route([0, 60, 0], [60, 0, 0], [100, 0, 0])];
    const [endOfA, firstOfB, ...rest] = routeArrows([a, b]);
    expect(mm(endOfA!)).toEqual([100, 0, 0]);
    expect(mm(firstOfB!)[1]).toBeGreaterThan(0);
    const places = [endOfA!, firstOfB!, ...rest].map(({ position }) => position);
    const apart = places.flatMap((one, i) => places.slice(i + 1).map((other) => one.distanceTo(other) * 1000));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(10);
  });

  it('are none without a route', () => {
    expect(routeArrows([])).toEqual([]);
    expect(placesAlong(route([0, 0, 0], [0, 3, 4])).map(Math.round)).toEqual([0, 5]);
  });
});
