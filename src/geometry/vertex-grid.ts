/** Vertices sorted into cubes, to find the nearest quickly. */
import type { Vec3 } from './types.ts';

/** A grid of cubic cells over a set of points (mm). */
export class VertexGrid {
  readonly #positions: Float32Array;
  readonly #cellMm: number;
  readonly #cells = new Map<number, number[]>();

  /** `positions` is xyz per vertex; `cellMm` the side of a cell. */
  constructor(positions: Float32Array, cellMm: number) {
    this.#positions = positions;
    this.#cellMm = cellMm;
    for (let v = 0; v < positions.length / 3; v += 1) {
      const key = this.#key(
        this.#cell(positions[3 * v]!),
        this.#cell(positions[3 * v + 1]!),
        this.#cell(positions[3 * v + 2]!),
      );
      const cell = this.#cells.get(key);
      if (cell) cell.push(v);
      else this.#cells.set(key, [v]);
    }
  }

  /** The nearest vertex to a point within `maxDistanceMm` that `accept` lets through, or −1. */
  nearest(point: Vec3, maxDistanceMm: number, accept: (vertex: number) => boolean = () => true): number {
    const [cx, cy, cz] = [this.#cell(point[0]), this.#cell(point[1]), this.#cell(point[2])];
    let best = -1;
    let bestSquare = maxDistanceMm * maxDistanceMm;
    const rings = Math.ceil(maxDistanceMm / this.#cellMm) + 1;
    for (let ring = 0; ring <= rings; ring += 1) {
      // Nothing in this shell can be nearer than its inner wall.
      if (((ring - 1) * this.#cellMm) ** 2 > bestSquare && ring > 0) break;
      for (let x = -ring; x <= ring; x += 1)
        for (let y = -ring; y <= ring; y += 1)
          for (let z = -ring; z <= ring; z += 1) {
            if (Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) !== ring) continue;
            for (const v of this.#cells.get(this.#key(cx + x, cy + y, cz + z)) ?? []) {
              const square =
                (this.#positions[3 * v]! - point[0]) ** 2 +
                (this.#positions[3 * v + 1]! - point[1]) ** 2 +
                (this.#positions[3 * v + 2]! - point[2]) ** 2;
              if (square <= bestSquare && accept(v)) {
                best = v;
                bestSquare = square;
              }
            }
          }
    }
    return best;
  }

  #cell(value: number): number {
    return Math.floor(value / this.#cellMm);
  }

  #key(x: number, y: number, z: number): number {
    return ((x + 1024) * 2048 + (y + 1024)) * 2048 + (z + 1024);
  }
}
