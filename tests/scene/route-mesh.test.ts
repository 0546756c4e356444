import { describe, expect, it } from 'vitest';
import { createSkinUniforms } from '../../src/scene/materials/skin-material.ts';
import { createRouteMesh, setRoutes } from '../../src/scene/referral/route-mesh.ts';
import type { PaintedRoute } from '../../src/scene/referral/paint-skin.ts';

const route = (...points: readonly (readonly [number, number, number])[]): PaintedRoute => ({
  points: Float32Array.from(points.flat()), normals: Float32Array.from(points.flatMap(() => [0, 0, 1])),
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
    expect([...index!.array]).toEqual([0, 1, 2, 2, 1, 3, 2, 3, 4, 4, 3, 5, 6, 7, 8, 8, 7, 9]);
    const list = (name: string, vertex: number): number[] => [0, 1, 2].map((k) => Number(mesh.geometry.getAttribute(name).getComponent(vertex, k).toFixed(4)));
    expect(mesh.geometry.getAttribute('position').count).toBe(10);
    // Side, place along and whole length in mm.
    expect([0, 1, 2, 5, 6, 9].map((vertex) => list('ribbon', vertex))).toEqual([[-1, 0, 70], [1, 0, 70], [-1, 30, 70], [1, 70, 70], [-1, 0, 10], [1, 10, 10]]);
    expect([list('position', 4), list('position', 5)]).toEqual([[0.03, 0.04, 0], [0.03, 0.04, 0]]);
    expect([list('tangent', 0), list('tangent', 2), list('tangent', 4)]).toEqual([[0.03, 0, 0], [0.03, 0.04, 0], [0, 0.04, 0]]);
    expect(list('normal', 9)).toEqual([0, 0, 1]);
  });

  it('shares clock and strength with the skin', () => {
    const skin = createSkinUniforms();
    const { uniforms } = createRouteMesh(skin).material;
    expect([uniforms['uTime'], uniforms['uPain'], uniforms['uMoving']]).toEqual([skin.uTime, skin.uPain, skin.uMoving]);
    skin.uPain.value = 0.3;
    expect(uniforms['uPain']?.value).toBe(0.3);
  });
});
