/** Which vertices of a mesh an edge joins. */

/** Neighbours of each vertex, packed: those of v are `list[start[v]] … list[start[v + 1] − 1]`. */
export interface Adjacency {
  readonly start: Uint32Array;
  readonly list: Uint32Array;
}

/** Edge neighbours of every vertex of a mesh, each once. */
export function meshAdjacency(vertexCount: number, indices: Uint32Array): Adjacency {
  const start = new Uint32Array(vertexCount + 1);
  for (const vertex of indices) start[vertex + 1] = start[vertex + 1]! + 2;
  for (let v = 0; v < vertexCount; v += 1) start[v + 1] = start[v + 1]! + start[v]!;
  const raw = new Uint32Array(start[vertexCount]!);
  const fill = start.slice();
  for (let i = 0; i < indices.length; i += 3)
    for (let e = 0; e < 3; e += 1) {
      const v = indices[i + e]!;
      const at = fill[v]!;
      raw[at] = indices[i + ((e + 1) % 3)]!;
      raw[at + 1] = indices[i + ((e + 2) % 3)]!;
      fill[v] = at + 2;
    }
  const packed = new Uint32Array(vertexCount + 1);
  const list = new Uint32Array(raw.length);
  let total = 0;
  for (let v = 0; v < vertexCount; v += 1) {
    packed[v] = total;
    const own = raw.subarray(start[v], start[v + 1]).sort();
    for (let i = 0; i < own.length; i += 1)
      if (i === 0 || own[i] !== own[i - 1]) {
        list[total] = own[i]!;
        total += 1;
      }
  }
  packed[vertexCount] = total;
  return { start: packed, list: list.slice(0, total) };
}
