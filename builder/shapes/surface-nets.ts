/** The zero level of a sampled field as quads, one vertex per crossed cell (Gibson 1998, "Constrained elastic surface nets"). */
import type { SampledDistance } from '../recorded/shape-types.ts';

/** Positions (mm, LPS) and outward triangles, without normals. */
export interface BareMesh {
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
}

const BEYOND = -12;

/**
 * Extracts the surface value = 0 of a field (inside: above 0), closed because the box is padded
 * with one outside sample all round. Vertices are the mean of the cell's edge crossings.
 */
export function surfaceNets(field: SampledDistance): BareMesh {
  const {
    size: [nx, ny, nz],
    spacingMm,
    origin,
    samples,
  } = field;
  const [px, py, pz] = [nx + 2, ny + 2, nz + 2];
  const values = new Float32Array(px * py * pz).fill(BEYOND);
  for (let z = 0; z < nz; z += 1)
    for (let y = 0; y < ny; y += 1) {
      const from = nx * (y + ny * z),
        to = 1 + px * (y + 1 + py * (z + 1));
      for (let x = 0; x < nx; x += 1) values[to + x] = samples[from + x]!;
    }
  const strideY = px,
    strideZ = px * py;
  const corner = [0, 1, strideY, strideY + 1, strideZ, strideZ + 1, strideZ + strideY, strideZ + strideY + 1];
  const edges: readonly (readonly [number, number])[] = [
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
    [0, 2],
    [1, 3],
    [4, 6],
    [5, 7],
    [0, 4],
    [1, 5],
    [2, 6],
    [3, 7],
  ];
  const vertexOf = new Int32Array(values.length).fill(-1);
  const positions: number[] = [];
  for (let z = 0; z < pz - 1; z += 1)
    for (let y = 0; y < py - 1; y += 1)
      for (let x = 0; x < px - 1; x += 1) {
        const cell = x + strideY * y + strideZ * z;
        let inside = 0;
        for (let c = 0; c < 8; c += 1) if (values[cell + corner[c]!]! > 0) inside += 1;
        if (inside === 0 || inside === 8) continue;
        let sx = 0,
          sy = 0,
          sz = 0,
          crossings = 0;
        for (const [a, b] of edges) {
          const va = values[cell + corner[a]!]!,
            vb = values[cell + corner[b]!]!;
          if (va > 0 === vb > 0) continue;
          const t = va / (va - vb);
          sx += (a & 1) + ((b & 1) - (a & 1)) * t;
          sy += ((a >> 1) & 1) + (((b >> 1) & 1) - ((a >> 1) & 1)) * t;
          sz += ((a >> 2) & 1) + (((b >> 2) & 1) - ((a >> 2) & 1)) * t;
          crossings += 1;
        }
        vertexOf[cell] = positions.length / 3;
        positions.push(
          origin[0] + (x - 1 + sx / crossings) * spacingMm,
          origin[1] + (y - 1 + sy / crossings) * spacingMm,
          origin[2] + (z - 1 + sz / crossings) * spacingMm,
        );
      }
  return { positions: Float32Array.from(positions), indices: quads(values, [px, py, pz], vertexOf, positions) };
}

/** One quad per grid edge whose ends differ in sign, joining the four cells around it. */
function quads(
  values: Float32Array,
  [px, py, pz]: readonly [number, number, number],
  vertexOf: Int32Array,
  positions: readonly number[],
): Uint32Array {
  const stride = [1, px, px * py] as const;
  const indices: number[] = [];
  const square = (i: number, j: number): number =>
    (positions[3 * i]! - positions[3 * j]!) ** 2 +
    (positions[3 * i + 1]! - positions[3 * j + 1]!) ** 2 +
    (positions[3 * i + 2]! - positions[3 * j + 2]!) ** 2;
  for (let z = 0; z < pz - 1; z += 1)
    for (let y = 0; y < py - 1; y += 1)
      for (let x = 0; x < px - 1; x += 1) {
        const here = x + stride[1] * y + stride[2] * z;
        const inside = values[here]! > 0;
        for (let axis = 0; axis < 3; axis += 1) {
          if (inside === values[here + stride[axis]!]! > 0) continue;
          const u = stride[(axis + 1) % 3]!,
            v = stride[(axis + 2) % 3]!;
          const a = vertexOf[here - u - v]!,
            b = vertexOf[here - v]!,
            c = vertexOf[here]!,
            d = vertexOf[here - u]!;
          const [p, q, r, s] = inside ? [a, b, c, d] : [a, d, c, b];
          if (square(p, r) <= square(q, s)) indices.push(p, q, r, p, r, s);
          else indices.push(p, q, s, q, r, s);
        }
      }
  // On the first layer only edges that leave the padding can differ in sign, so no cell before it is asked for.
  return Uint32Array.from(indices);
}
