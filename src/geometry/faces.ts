/** Surfaces of quads and triangles, kept as four corners a face. */

/**
 * Triangles of a surface of quads and triangles.
 * @param faces four vertices a face, counter-clockwise seen from outside; a face whose last two are equal is a triangle
 * @returns three vertices a triangle, turned the same way; a quad is cut from its first corner to its third
 */
export function trianglesOfFaces(faces: ArrayLike<number>): Uint32Array {
  const triangles = new Uint32Array((faces.length / 4) * 6);
  let corner = 0;
  for (let i = 0; i < faces.length; i += 4) {
    const a = faces[i]!,
      b = faces[i + 1]!,
      c = faces[i + 2]!,
      d = faces[i + 3]!;
    triangles[corner] = a;
    triangles[corner + 1] = b;
    triangles[corner + 2] = c;
    corner += 3;
    if (d === c) continue;
    triangles[corner] = a;
    triangles[corner + 1] = c;
    triangles[corner + 2] = d;
    corner += 3;
  }
  return triangles.slice(0, corner);
}
