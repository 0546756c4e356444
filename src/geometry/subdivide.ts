/**
 * One step of Catmull and Clark on a closed surface of quads and triangles. What joins what and how new places follow from
 * old ones depend on the faces alone, so they are worked out once and used for every shape of the same surface.
 */

/** Weighted sums, row by row: row i sums `vertices[k]` times `weights[k]` for k from `rows[i]` up to `rows[i + 1]`. */
export interface Stencil {
  readonly rows: Uint32Array;
  readonly vertices: Uint32Array;
  readonly weights: Float32Array;
}

/** A refined surface. Its first vertices are those of the base (moved by the rule), so both lists of faces fit one buffer. */
export interface Subdivision {
  readonly baseVertexCount: number;
  readonly vertexCount: number;
  /** Four vertices a face, turned as the base's faces. Vertices: those of the base, one an edge, one a face. */
  readonly faces: Uint32Array;
  /** Refined vertex ← base vertices; the weights of a row sum to 1. */
  readonly stencil: Stencil;
}

interface Edges {
  /** Two ends an edge, in the order in which the faces name it first. */
  readonly ends: readonly number[];
  /** Two faces an edge. */
  readonly sides: readonly number[];
  /** Edge from each corner of each face to the next corner; four a face, the last unused for a triangle. */
  readonly ofCorner: Uint32Array;
}

const cornersOf = (faces: ArrayLike<number>, face: number): number =>
  faces[4 * face + 2] === faces[4 * face + 3] ? 3 : 4;

function findEdges(vertexCount: number, faces: ArrayLike<number>): Edges {
  const ends: number[] = [];
  const sides: number[] = [];
  const met: number[] = [];
  const ofCorner = new Uint32Array(faces.length);
  const edgeOf = new Map<number, number>();
  for (let face = 0; face < faces.length / 4; face += 1) {
    const corners = cornersOf(faces, face);
    for (let k = 0; k < corners; k += 1) {
      const a = faces[4 * face + k]!,
        b = faces[4 * face + ((k + 1) % corners)]!;
      const key = Math.min(a, b) * vertexCount + Math.max(a, b);
      let edge = edgeOf.get(key);
      if (edge === undefined) {
        edge = met.length;
        edgeOf.set(key, edge);
        ends.push(a, b);
        sides.push(face, face);
        met.push(0);
      } else {
        if (ends[2 * edge] === a)
          throw new Error(`subdivide: expected faces turned one way, two run from ${a} to ${b}`);
        sides[2 * edge + 1] = face;
      }
      met[edge] = met[edge]! + 1;
      ofCorner[4 * face + k] = edge;
    }
  }
  const wrong = met.findIndex((count) => count !== 2);
  if (wrong >= 0)
    throw new Error(
      `subdivide: expected a closed surface, the edge from ${ends[2 * wrong]} to ${ends[2 * wrong + 1]} lies on ${met[wrong]} face(s)`,
    );
  return { ends, sides, ofCorner };
}

/** Rows of a stencil, written one after the other. */
function stencilWriter(baseVertexCount: number): {
  add: (vertex: number, weight: number) => void;
  endRow: () => void;
  stencil: () => Stencil;
} {
  const sums = new Float64Array(baseVertexCount);
  let touched: number[] = [];
  const rows: number[] = [0];
  const vertices: number[] = [];
  const weights: number[] = [];
  return {
    add: (vertex, weight) => {
      if (!touched.includes(vertex)) touched.push(vertex);
      sums[vertex] = sums[vertex]! + weight;
    },
    endRow: () => {
      for (const vertex of touched) {
        vertices.push(vertex);
        weights.push(sums[vertex]!);
        sums[vertex] = 0;
      }
      touched = [];
      rows.push(vertices.length);
    },
    stencil: () => ({
      rows: Uint32Array.from(rows),
      vertices: Uint32Array.from(vertices),
      weights: Float32Array.from(weights),
    }),
  };
}

/** Faces around each vertex, and edges around it as many: the surface is closed. */
function facesAround(vertexCount: number, faces: ArrayLike<number>): number[][] {
  const around = Array.from({ length: vertexCount }, (): number[] => []);
  for (let face = 0; face < faces.length / 4; face += 1)
    for (let k = 0; k < cornersOf(faces, face); k += 1) around[faces[4 * face + k]!]!.push(face);
  return around;
}

/**
 * Refines a closed surface once.
 * @param vertexCount vertices of the base; one that lies on no face stays where it is
 * @param faces four vertices a face; a face whose last two are equal is a triangle
 * @throws Error naming an edge that does not lie on exactly two faces, or that both run through the same way
 */
export function subdivide(vertexCount: number, faces: ArrayLike<number>): Subdivision {
  const { ends, sides, ofCorner } = findEdges(vertexCount, faces);
  const faceCount = faces.length / 4,
    edgeCount = ends.length / 2;
  const { add, endRow, stencil } = stencilWriter(vertexCount);
  const addFacePoint = (face: number, weight: number): void => {
    const corners = cornersOf(faces, face);
    for (let k = 0; k < corners; k += 1) add(faces[4 * face + k]!, weight / corners);
  };
  const around = facesAround(vertexCount, faces);
  for (let vertex = 0; vertex < vertexCount; vertex += 1) {
    const valence = around[vertex]!.length;
    if (valence === 0) add(vertex, 1);
    else {
      // Middle of the face points, twice the middle of the edges' middles, and the vertex itself.
      add(vertex, (valence - 3) / valence + 1 / valence);
      for (const face of around[vertex]!) {
        addFacePoint(face, 1 / valence ** 2);
        const corners = cornersOf(faces, face);
        let k = 0;
        while (faces[4 * face + k] !== vertex) k += 1;
        add(faces[4 * face + ((k + 1) % corners)]!, 1 / valence ** 2);
      }
    }
    endRow();
  }
  for (let edge = 0; edge < edgeCount; edge += 1) {
    add(ends[2 * edge]!, 1 / 4);
    add(ends[2 * edge + 1]!, 1 / 4);
    addFacePoint(sides[2 * edge]!, 1 / 4);
    addFacePoint(sides[2 * edge + 1]!, 1 / 4);
    endRow();
  }
  for (let face = 0; face < faceCount; face += 1) {
    addFacePoint(face, 1);
    endRow();
  }
  return {
    baseVertexCount: vertexCount,
    vertexCount: vertexCount + edgeCount + faceCount,
    faces: refinedFaces(vertexCount, edgeCount, faces, ofCorner),
    stencil: stencil(),
  };
}

/** One quad a corner: the corner, the edge after it, the middle of the face, the edge before it. */
function refinedFaces(
  vertexCount: number,
  edgeCount: number,
  faces: ArrayLike<number>,
  ofCorner: Uint32Array,
): Uint32Array {
  const refined: number[] = [];
  for (let face = 0; face < faces.length / 4; face += 1) {
    const corners = cornersOf(faces, face);
    for (let k = 0; k < corners; k += 1)
      refined.push(
        faces[4 * face + k]!,
        vertexCount + ofCorner[4 * face + k]!,
        vertexCount + edgeCount + face,
        vertexCount + ofCorner[4 * face + ((k + corners - 1) % corners)]!,
      );
  }
  return Uint32Array.from(refined);
}

/**
 * Places of the refined vertices.
 * @param stencil of the refined surface
 * @param positions xyz of the base vertices, in any unit
 * @param out where the result is written; not `positions` itself
 */
export function applyStencil(
  { rows, vertices, weights }: Stencil,
  positions: Float32Array,
  out = new Float32Array(3 * (rows.length - 1)),
): Float32Array {
  for (let row = 0; row + 1 < rows.length; row += 1) {
    let x = 0,
      y = 0,
      z = 0;
    for (let k = rows[row]!; k < rows[row + 1]!; k += 1) {
      const from = 3 * vertices[k]!,
        weight = weights[k]!;
      x += weight * positions[from]!;
      y += weight * positions[from + 1]!;
      z += weight * positions[from + 2]!;
    }
    out[3 * row] = x;
    out[3 * row + 1] = y;
    out[3 * row + 2] = z;
  }
  return out;
}
