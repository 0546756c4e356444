/** A queue of vertices, the nearest first: the heap of a shortest-way search. */
export class NearestFirst {
  readonly #vertices: number[] = [];
  readonly #distances: number[] = [];

  /** How many wait. */
  get size(): number {
    return this.#vertices.length;
  }

  /** Distance of the vertex that {@link pop} gives next; Infinity when none waits. */
  get nearestDistance(): number {
    return this.#distances[0] ?? Infinity;
  }

  push(vertex: number, distance: number): void {
    const vertices = this.#vertices,
      distances = this.#distances;
    let at = vertices.length;
    vertices.push(vertex);
    distances.push(distance);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (distances[parent]! <= distance) break;
      vertices[at] = vertices[parent]!;
      distances[at] = distances[parent]!;
      at = parent;
    }
    vertices[at] = vertex;
    distances[at] = distance;
  }

  /** Takes out the nearest vertex, −1 when none waits. */
  pop(): number {
    const vertices = this.#vertices,
      distances = this.#distances;
    const nearest = vertices[0] ?? -1;
    const vertex = vertices.pop(),
      distance = distances.pop();
    const size = vertices.length;
    if (size === 0 || vertex === undefined || distance === undefined) return nearest;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && distances[child + 1]! < distances[child]!) child += 1;
      if (distances[child]! >= distance) break;
      vertices[at] = vertices[child]!;
      distances[at] = distances[child]!;
      at = child;
    }
    vertices[at] = vertex;
    distances[at] = distance;
    return nearest;
  }
}
