import { describe, expect, it } from 'vitest';
import { sliceTriangles, tubeToMesh, type CutPlane, type Outline } from '../../src/geometry/index.ts';

const LEVEL: CutPlane = { origin: [0, 0, 0], u: [1, 0, 0], v: [0, 1, 0], normal: [0, 0, 1] };

/** The corners of a cube from −1 to 1, triangles counter-clockwise from outside. */
const CUBE = {
  positions: [-1, -1, -1, 1, -1, -1, 1, 1, -1, -1, 1, -1, -1, -1, 1, 1, -1, 1, 1, 1, 1, -1, 1, 1],
  indices: [0, 2, 1, 0, 3, 2, 4, 5, 6, 4, 6, 7, 0, 1, 5, 0, 5, 4, 1, 2, 6, 1, 6, 5, 2, 3, 7, 2, 7, 6, 3, 0, 4, 3, 4, 7],
};

const area = (outline: Outline): number => outline.reduce((sum, [x, y], i) => {
  const [nx, ny] = outline[(i + 1) % outline.length]!;
  return sum + (x * ny - nx * y) / 2;
}, 0);

describe('slicing a closed mesh', () => {
  it('cuts a cube in a square of its own size', () => {
    const outlines = sliceTriangles(CUBE.positions, CUBE.indices, 0, 36, LEVEL);
    expect(outlines).toHaveLength(1);
    expect(Math.abs(area(outlines[0]!))).toBeCloseTo(4, 6);
  });

  it('finds nothing beside the mesh and only cuts the run asked for', () => {
    expect(sliceTriangles(CUBE.positions, CUBE.indices, 0, 36, { ...LEVEL, origin: [0, 0, 2] })).toEqual([]);
    expect(sliceTriangles(CUBE.positions, CUBE.indices, 0, 0, LEVEL)).toEqual([]);
  });

  it('holds where the plane runs through vertices', () => {
    const outlines = sliceTriangles(CUBE.positions, CUBE.indices, 0, 36, { ...LEVEL, origin: [0, 0, 1] });
    expect(outlines).toHaveLength(1);
    expect(Math.abs(area(outlines[0]!))).toBeCloseTo(4, 6);
  });

  it('cuts a tube of 10 mm radius in a disc of the right area', () => {
    const tube = tubeToMesh({ id: 'tube', points: [[0, 0, -500, 100], [0, 0, 0, 100], [0, 0, 500, 100]] }, { aroundSegments: 64, maxSegmentMm: 7 });
    const outlines = sliceTriangles(tube.positions, tube.indices, 0, tube.indices.length, { ...LEVEL, origin: [0, 0, 3] });
    expect(outlines).toHaveLength(1);
    expect(Math.abs(area(outlines[0]!))).toBeCloseTo(Math.PI * 100, -0.5);
  });
});
