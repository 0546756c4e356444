import { describe, expect, it } from 'vitest';
import {
  applyStencil,
  refinedTwins,
  subdivide,
  trianglesOfFaces,
  unfoldPositions,
  unfoldSurface,
  vertexAreas,
} from '../../src/geometry/index.ts';
import { HALF_BOX, HALF_BOX_PLACES } from './shapes.ts';

const whole = unfoldSurface(HALF_BOX);
const fine = subdivide(whole.vertexCount, whole.faces);
const positions = applyStencil(fine.stencil, unfoldPositions(whole, HALF_BOX_PLACES));
const twins = refinedTwins(whole, fine);

describe('refinedTwins', () => {
  it('names for each vertex the one at its mirrored place', () => {
    expect(twins).toHaveLength(positions.length / 3);
    twins.forEach((twin, vertex) => {
      expect(positions[3 * twin]).toBeCloseTo(-positions[3 * vertex]!, 4);
      expect(positions[3 * twin + 1]).toBeCloseTo(positions[3 * vertex + 1]!, 4);
      expect(positions[3 * twin + 2]).toBeCloseTo(positions[3 * vertex + 2]!, 4);
      expect(twins[twin]).toBe(vertex);
    });
  });

  it('leaves what lies in the midline alone, and names the recorded half first', () => {
    twins.forEach((twin, vertex) => {
      expect(twin === vertex).toBe(Math.abs(positions[3 * vertex]!) < 1e-4);
      if (twin > vertex) expect(positions[3 * vertex]).toBeLessThan(0);
    });
  });
});

describe('vertexAreas', () => {
  it('shares each triangle out to its corners', () => {
    expect([...vertexAreas([0, 0, 0, 6, 0, 0, 0, 4, 0, 6, 4, 0], [0, 1, 2, 1, 3, 2])]).toEqual([4, 8, 8, 4]);
  });

  it('sums to the whole surface', () => {
    const areas = vertexAreas(unfoldPositions(whole, HALF_BOX_PLACES), trianglesOfFaces(whole.faces));
    // A box of 20 × 10 × 10 mm.
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(1000, 3);
  });
});
