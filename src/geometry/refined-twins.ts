/** The mirror image of every vertex of a refined surface whose base was completed by its own. */
import type { WholeSurface } from './mirror-half.ts';
import type { Subdivision } from './subdivide.ts';

/**
 * Which refined vertex is the mirror image of which; one in the midline is its own. The vertices whose twin is not before
 * them are those of the recorded half with the midline, in the order of the refined surface.
 * @param whole both halves
 * @param fine its refinement
 */
export function refinedTwins(
  { twins: recorded, vertexCount, faces }: WholeSurface,
  { faces: quads, vertexCount: fineCount, baseVertexCount }: Subdivision,
): Uint32Array {
  const faceCount = faces.length / 4;
  const firstFace = fineCount - faceCount;
  const twins = new Uint32Array(fineCount);
  recorded.forEach((twin, vertex) => {
    twins[vertex] = twin;
    twins[twin] = vertex;
  });
  // A refined quad is a corner, the edge after it, the middle of the face, the edge before it.
  const ends = new Int32Array(2 * (firstFace - baseVertexCount)).fill(-1);
  const noteEnd = (edge: number, corner: number): void => {
    const at = 2 * (edge - baseVertexCount);
    if (ends[at] === -1) ends[at] = corner;
    else if (ends[at] !== corner) ends[at + 1] = corner;
  };
  for (let i = 0; i < quads.length; i += 4) {
    noteEnd(quads[i + 1]!, quads[i]!);
    noteEnd(quads[i + 3]!, quads[i]!);
  }
  const keyOf = (a: number, b: number): number => Math.min(a, b) * vertexCount + Math.max(a, b);
  const edges = new Map<number, number>();
  for (let i = 0; i < ends.length; i += 2) edges.set(keyOf(ends[i]!, ends[i + 1]!), baseVertexCount + i / 2);
  for (let i = 0; i < ends.length; i += 2)
    twins[baseVertexCount + i / 2] = edges.get(keyOf(twins[ends[i]!]!, twins[ends[i + 1]!]!))!;
  for (let face = 0; face < faceCount; face += 1)
    twins[firstFace + face] = firstFace + ((face + faceCount / 2) % faceCount);
  return twins;
}

/**
 * How much surface belongs to each vertex: a third of every triangle that meets there.
 * @param positions xyz a vertex, mm
 * @param indices three corners a triangle
 * @returns mm²
 */
export function vertexAreas(positions: ArrayLike<number>, indices: ArrayLike<number>): Float32Array {
  const areas = new Float32Array(positions.length / 3);
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [3 * indices[i]!, 3 * indices[i + 1]!, 3 * indices[i + 2]!];
    const ux = positions[b]! - positions[a]!,
      uy = positions[b + 1]! - positions[a + 1]!,
      uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!,
      vy = positions[c + 1]! - positions[a + 1]!,
      vz = positions[c + 2]! - positions[a + 2]!;
    const third = Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 6;
    for (let corner = 0; corner < 3; corner += 1) areas[indices[i + corner]!]! += third;
  }
  return areas;
}
