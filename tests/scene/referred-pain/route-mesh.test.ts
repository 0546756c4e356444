import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { createSkinUniforms } from '../../../src/scene/shaders/skin-material.ts';
import { createRouteMesh, setRoutes } from '../../../src/scene/referred-pain/route-mesh.ts';
import type { PaintedRoute } from '../../../src/scene/skin/paint-skin.ts';

const route = (...points: readonly (readonly [number, number, number])[]): PaintedRoute => ({
  points: Float32Array.from(points.flat()),
  normals: Float32Array.from(points.flatMap(() => [0, 0, 1])),
});

describe('the line along which pain travels', () => {
  it('is not drawn without a route', () => {
    const mesh = createRouteMesh(createSkinUniforms());
    expect(mesh.visible).toBe(false);
    setRoutes(mesh, [route([0, 0, 0], [1, 0, 0])]);
    expect(mesh.visible).toBe(true);
    setRoutes(mesh, []);
    expect(mesh.visible).toBe(false);
    expect(mesh.geometry.getAttribute('position').count).toBe(0);
  });

  it('is a ribbon of two vertices a point and two triangles a step, one for each route, not joined', () => {
    const mesh = createRouteMesh(createSkinUniforms());
    setRoutes(mesh, [route([0, 0, 0], [0.03, 0, 0], [0.03, 0.04, 0]), route([1, 0, 0], [1, 0.01, 0])]);
    const { index } = mesh.geometry;
    expect([...index!.array].slice(0, 18)).toEqual([0, 1, 2, 2, 1, 3, 2, 3, 4, 4, 3, 5, 6, 7, 8, 8, 7, 9]);
    const list = (name: string, vertex: number): number[] =>
      [0, 1, 2].map((k) => Number(mesh.geometry.getAttribute(name).getComponent(vertex, k).toFixed(4)));
    // Side, place along and whole length in mm.
    expect([0, 1, 2, 5, 6, 9].map((vertex) => list('ribbon', vertex))).toEqual([
      [-1, 0, 70],
      [1, 0, 70],
      [-1, 30, 70],
      [1, 70, 70],
      [-1, 0, 10],
      [1, 10, 10],
    ]);
    expect([list('position', 4), list('position', 5)]).toEqual([
      [0.03, 0.04, 0],
      [0.03, 0.04, 0],
    ]);
    expect([list('tangent', 0), list('tangent', 2), list('tangent', 4)]).toEqual([
      [0.03, 0, 0],
      [0.03, 0.04, 0],
      [0, 0.04, 0],
    ]);
    expect(list('normal', 9)).toEqual([0, 0, 1]);
  });

  it('has its arrows after all lines, four vertices each around one place', () => {
    const mesh = createRouteMesh(createSkinUniforms());
    setRoutes(mesh, [route([0, 0, 0], [0.032, 0, 0])], [new Vector3(0, 0, -0.02)]);
    const { index } = mesh.geometry;
    const list = (name: string, vertex: number, count: number): number[] =>
      Array.from({ length: count }, (_, k) =>
        Number(mesh.geometry.getAttribute(name).getComponent(vertex, k).toFixed(4)),
      );
    // The line, the arrow at its end and the one 20 mm before.
    expect([...index!.array]).toEqual([0, 1, 2, 2, 1, 3, 4, 5, 6, 6, 5, 7, 8, 9, 10, 10, 9, 11]);
    expect([4, 5, 6, 7].map((vertex) => [list('arrow', vertex, 1)[0], list('ribbon', vertex, 1)[0]])).toEqual([
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
    ]);
    expect([4, 7, 8, 11].map((vertex) => list('position', vertex, 3))).toEqual([
      [0.032, 0, 0],
      [0.032, 0, 0],
      [0.012, 0, 0],
      [0.012, 0, 0],
    ]);
    expect([list('tangent', 4, 3), list('arrow', 8, 2).map(Math.round)]).toEqual([
      [1, 0, 0],
      [-1, 12],
    ]);
    // Without room a vertex belongs to the ribbon.
    expect([0, 1, 2, 3].map((vertex) => list('arrow', vertex, 2)[1])).toEqual([0, 0, 0, 0]);
  });

  it('shares clock and strength with the skin', () => {
    const skin = createSkinUniforms();
    const { uniforms } = createRouteMesh(skin).material;
    expect([uniforms['uTime'], uniforms['uPain'], uniforms['uMoving']]).toEqual([skin.uTime, skin.uPain, skin.uMoving]);
    skin.uPain.value = 0.3;
    expect(uniforms['uPain']?.value).toBe(0.3);
  });
});
