/** Which triangle is seen at each pixel of a flat picture: the nearest that faces the viewer. */

/** What is seen, a number a pixel, row by row from the top. */
export interface TriangleBuffer {
  readonly width: number;
  readonly height: number;
  /** How near it is, −Infinity where nothing is. */
  readonly nearness: Float32Array;
  /** Number of the triangle, −1 where there is none. */
  readonly triangle: Int32Array;
}

/** Triangles to be filled. */
export interface FlatTriangles {
  /** Three numbers a vertex: px from the left, px from the top, how near. */
  readonly places: Float32Array;
  /** Three corners a triangle, counter-clockwise seen from outside. */
  readonly indices: Uint32Array;
  /** The first of them, and how many: counted in corners. */
  readonly start: number;
  readonly count: number;
  /** What is added to the number of a triangle in `indices`. */
  readonly firstNumber: number;
  /** A value a vertex: only where it is more than 0 is anything filled. Left out, all is. */
  readonly keep?: Float32Array | undefined;
}

/** A buffer with nothing in it. @param width px @param height px */
export function triangleBuffer(width: number, height: number): TriangleBuffer {
  return {
    width,
    height,
    nearness: new Float32Array(width * height).fill(-Infinity),
    triangle: new Int32Array(width * height).fill(-1),
  };
}

/**
 * Fills triangles where they are nearer than what is there. A pixel belongs to a triangle in which, or on whose edge, its
 * middle lies; of two equally near the first stays. Triangles that face away are left out.
 */
export function fillTriangles(buffer: TriangleBuffer, triangles: FlatTriangles): void {
  const { width, height, nearness, triangle } = buffer;
  const { places, indices, start, count, firstNumber, keep } = triangles;
  for (let i = start; i < start + count; i += 3) {
    const [va, vb, vc] = [indices[i]!, indices[i + 1]!, indices[i + 2]!];
    const [a, b, c] = [3 * va, 3 * vb, 3 * vc];
    const ax = places[a]!,
      ay = places[a + 1]!,
      bx = places[b]!,
      by = places[b + 1]!,
      cx = places[c]!,
      cy = places[c + 1]!;
    // Less than nothing where it faces the viewer: rows run down.
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (!(area < 0)) continue;
    const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
    const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
    const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
    const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
    if (top > bottom || left > right) continue;
    const az = places[a + 2]!,
      bz = places[b + 2]!,
      cz = places[c + 2]!;
    const [ka, kb, kc] = keep ? [keep[va]!, keep[vb]!, keep[vc]!] : [1, 1, 1];
    if (ka <= 0 && kb <= 0 && kc <= 0) continue;
    const number = firstNumber + i / 3;
    for (let row = top; row <= bottom; row += 1) {
      const y = row + 0.5;
      for (let column = left, at = row * width + left; column <= right; column += 1, at += 1) {
        const x = column + 0.5;
        const wa = ((bx - x) * (cy - y) - (cx - x) * (by - y)) / area;
        const wb = ((cx - x) * (ay - y) - (ax - x) * (cy - y)) / area;
        const wc = 1 - wa - wb;
        if (wa < -1e-9 || wb < -1e-9 || wc < -1e-9) continue;
        const near = wa * az + wb * bz + wc * cz;
        if (near <= nearness[at]! || wa * ka + wb * kb + wc * kc <= 0) continue;
        nearness[at] = near;
        triangle[at] = number;
      }
    }
  }
}

/** How much each corner counts at a place of a triangle; for a place on it the three are 0 … 1 and sum to 1. */
export function cornerWeights(
  places: Float32Array,
  [a, b, c]: readonly [number, number, number],
  x: number,
  y: number,
): [number, number, number] {
  const ax = places[3 * a]!,
    ay = places[3 * a + 1]!,
    bx = places[3 * b]!,
    by = places[3 * b + 1]!,
    cx = places[3 * c]!,
    cy = places[3 * c + 1]!;
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (area === 0) return [1, 0, 0];
  const wa = ((bx - x) * (cy - y) - (cx - x) * (by - y)) / area;
  const wb = ((cx - x) * (ay - y) - (ax - x) * (cy - y)) / area;
  return [wa, wb, 1 - wa - wb];
}
