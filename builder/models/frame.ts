/**
 * From the frame of the recorded shapes (millimetres, LPS) to the files' frame (glTF: metres, +Y up, +Z towards
 * the viewer). Every file uses one lattice of tenths of a millimetre whose origin is the body's:
 * abutting parts meet on the same lattice points, and x → −x maps the lattice onto itself.
 */

/** Metres per lattice step; the scale of every node in every file. */
export const LATTICE_STEP_M = 0.0001;

const STEPS_PER_MM = 10;

/**
 * Positions on the lattice.
 * @param positions xyz, mm, LPS.
 * @returns xyz, lattice steps, glTF axes (X = x, Y = z, Z = −y).
 * @throws RangeError where a coordinate is not finite or outside ±3.27 m.
 */
export function latticePositions(positions: Float32Array): Int16Array {
  const lattice = new Int16Array(positions.length);
  for (let i = 0; i + 2 < positions.length; i += 3) {
    lattice[i] = latticeStep(positions[i]!);
    lattice[i + 1] = latticeStep(positions[i + 2]!);
    lattice[i + 2] = latticeStep(-positions[i + 1]!);
  }
  return lattice;
}

/** A coordinate where the lattice has it, mm. */
export function onLattice(mm: number): number {
  return Math.round(mm * STEPS_PER_MM) / STEPS_PER_MM;
}

function latticeStep(mm: number): number {
  const step = Math.round(mm * STEPS_PER_MM);
  if (!(Math.abs(step) <= 32767)) throw new RangeError(`coordinate ${mm} mm does not fit the lattice`);
  return step;
}

/** Directions turned into glTF axes: (x, y, z) LPS → (x, z, −y). */
export function gltfDirections(directions: Float32Array): Float32Array {
  const turned = new Float32Array(directions.length);
  for (let i = 0; i + 2 < directions.length; i += 3) {
    turned[i] = directions[i]!;
    turned[i + 1] = directions[i + 2]!;
    turned[i + 2] = -directions[i + 1]!;
  }
  return turned;
}

/**
 * Drops triangles that the lattice has folded up (two corners on one lattice point). What is left
 * is as closed as before: the dropped triangle's two long sides cancel.
 */
export function withoutFoldedTriangles(indices: Uint32Array, lattice: Int16Array): Uint32Array {
  const same = (a: number, b: number): boolean =>
    lattice[3 * a] === lattice[3 * b] &&
    lattice[3 * a + 1] === lattice[3 * b + 1] &&
    lattice[3 * a + 2] === lattice[3 * b + 2];
  const kept: number[] = [];
  for (let t = 0; t + 2 < indices.length; t += 3) {
    const a = indices[t]!,
      b = indices[t + 1]!,
      c = indices[t + 2]!;
    if (same(a, b) || same(b, c) || same(c, a)) continue;
    kept.push(a, b, c);
  }
  return Uint32Array.from(kept);
}
