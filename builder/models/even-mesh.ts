/**
 * Isotropic remeshing (Botsch & Kobbelt 2004): long edges are split, short ones collapsed, edges
 * flipped towards six neighbours a vertex, and vertices slid to the middle of their neighbours on
 * the original surface. Wanted edge lengths may differ from place to place. Open rims stay rims.
 */
import { indexMesh, nearestOnMesh, type MeshIndex } from '../shapes/mesh-index.ts';
import type { TriangleMesh, Vec3 } from '../../src/geometry/index.ts';

/** Wanted edge length at a place, mm. */
export type EdgeLength = (point: Vec3) => number;

/** Edges longer or shorter than these shares of the wanted length are split or collapsed. */
const TOO_LONG = 4 / 3;
const TOO_SHORT = 4 / 5;
/** A collapse or flip must not turn a triangle further than this (cosine). */
const LEAST_AGREEMENT = 0.5;

/** Share of the vertices a pass of collapsing must take away for another pass to follow. */
const WORTH_ANOTHER_PASS = 0.05;

type Surface = Pick<TriangleMesh, 'positions' | 'indices'>;

/**
 * @param start a mesh of the surface, closed or with rims in the plane x = 0, welded.
 * @param truth the fine surface vertices are put on.
 * @param wanted edge length by place.
 * @param rounds of splitting, collapsing, flipping and sliding.
 */
export function evenMesh(start: Surface, truth: Surface, wanted: EdgeLength, rounds: number): Surface {
  const mesh = new Remesh(start, indexMesh(truth), wanted);
  for (let round = 0; round < rounds; round++) {
    mesh.split();
    // One pass collapses no two edges side by side, so a fine start needs several.
    while (mesh.collapse() > WORTH_ANOTHER_PASS);
    mesh.flip();
    mesh.slide();
  }
  return mesh.result();
}

const sharedKey = (a: number, b: number): number => (a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a);

class Remesh {
  private readonly points: Vec3[] = [];
  private triangles: [number, number, number][] = [];
  /** Vertex → triangles around it. */
  private around: Set<number>[] = [];
  private onRim: boolean[] = [];

  constructor(
    start: Surface,
    private readonly truth: MeshIndex,
    private readonly wanted: EdgeLength,
  ) {
    for (let i = 0; i < start.positions.length; i += 3) {
      this.points.push([start.positions[i]!, start.positions[i + 1]!, start.positions[i + 2]!]);
    }
    for (let t = 0; t < start.indices.length; t += 3) {
      this.triangles.push([start.indices[t]!, start.indices[t + 1]!, start.indices[t + 2]!]);
    }
    this.connect();
  }

  result(): Surface {
    const used = new Map<number, number>();
    const positions: number[] = [];
    const indices = this.triangles.flat().map((vertex) => {
      let index = used.get(vertex);
      if (index === undefined) {
        index = used.size;
        used.set(vertex, index);
        positions.push(...this.points[vertex]!);
      }
      return index;
    });
    return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
  }

  /** Forgets emptied triangles and finds who touches whom. */
  private connect(): void {
    this.triangles = this.triangles.filter(([a, b, c]) => a !== b && b !== c && c !== a);
    this.around = this.points.map(() => new Set<number>());
    this.triangles.forEach((corners, t) => {
      for (const corner of corners) this.around[corner]!.add(t);
    });
    this.onRim = this.points.map(() => false);
    for (const [a, b, beside] of this.edges()) {
      if (beside.length === 1) this.onRim[a] = this.onRim[b] = true;
    }
  }

  private edges(): [number, number, number[]][] {
    const edges = new Map<number, [number, number, number[]]>();
    this.triangles.forEach((corners, t) => {
      for (let e = 0; e < 3; e++) {
        const a = corners[e]!,
          b = corners[(e + 1) % 3]!;
        const key = sharedKey(a, b);
        const edge = edges.get(key);
        if (edge) edge[2].push(t);
        else edges.set(key, [a, b, [t]]);
      }
    });
    return [...edges.values()];
  }

  /** Length as a share of what is wanted in the middle of the edge. */
  private share(a: number, b: number): number {
    const p = this.points[a]!,
      q = this.points[b]!;
    return distance(p, q) / this.wanted(middle(p, q));
  }

  split(): void {
    const touched = new Set<number>();
    const long = this.edges()
      .map((edge) => ({ edge, share: this.share(edge[0], edge[1]) }))
      .filter(({ share }) => share > TOO_LONG)
      .sort((a, b) => b.share - a.share);
    for (const {
      edge: [a, b, beside],
    } of long) {
      if (beside.some((t) => touched.has(t))) continue;
      const added = this.points.push(middle(this.points[a]!, this.points[b]!)) - 1;
      for (const t of beside) {
        touched.add(t);
        const corners = this.triangles[t]!;
        const other = corners.map((corner) => (corner === b ? added : corner)) as [number, number, number];
        this.triangles[t] = corners.map((corner) => (corner === a ? added : corner)) as [number, number, number];
        this.triangles.push(other);
      }
    }
    this.connect();
  }

  /** Collapses short edges, none beside another. @returns the share of vertices that went. */
  collapse(): number {
    let went = 0;
    const locked = new Set<number>();
    const short = this.edges()
      .map((edge) => ({ edge, share: this.share(edge[0], edge[1]) }))
      .filter(({ share }) => share < TOO_SHORT)
      .sort((a, b) => a.share - b.share);
    for (const {
      edge: [a, b, beside],
    } of short) {
      const ring = new Set([...this.neighbours(a), ...this.neighbours(b)]);
      if ([...ring].some((vertex) => locked.has(vertex))) continue;
      const rimEdge = beside.length === 1;
      if (this.onRim[a] && this.onRim[b] && !rimEdge) continue;
      // The two ends may share only the corners opposite the edge, or the surface would pinch.
      const nearA = this.neighbours(a);
      const common = [...this.neighbours(b)].filter((vertex) => nearA.has(vertex));
      if (common.length !== beside.length) continue;
      const [kept, gone] = this.onRim[b] && !this.onRim[a] ? [b, a] : [a, b];
      const to = this.onRim[a] === this.onRim[b] ? middle(this.points[a]!, this.points[b]!) : this.points[kept]!;
      if (!this.mayMerge(kept, gone, to, beside)) continue;
      this.points[kept] = to;
      for (const t of this.around[gone]!) {
        this.triangles[t] = this.triangles[t]!.map((corner) => (corner === gone ? kept : corner)) as [
          number,
          number,
          number,
        ];
      }
      for (const vertex of ring) locked.add(vertex);
      went++;
    }
    this.connect();
    return (2 * went) / this.triangles.length;
  }

  private mayMerge(kept: number, gone: number, to: Vec3, beside: readonly number[]): boolean {
    for (const vertex of [kept, gone]) {
      for (const t of this.around[vertex]!) {
        if (beside.includes(t)) continue;
        const before = this.triangles[t]!.map((corner) => this.points[corner]!);
        const after = this.triangles[t]!.map((corner) => (corner === vertex ? to : this.points[corner]!));
        if (agreement(before, after) < LEAST_AGREEMENT) return false;
        for (const corner of this.triangles[t]!) {
          const point = this.points[corner]!;
          if (corner !== vertex && distance(point, to) > TOO_LONG * this.wanted(middle(point, to))) return false;
        }
      }
    }
    return true;
  }

  flip(): void {
    const touched = new Set<number>();
    const made = new Set<number>();
    for (const [a, b, beside] of this.edges()) {
      const [first, second] = beside;
      if (
        first === undefined ||
        second === undefined ||
        beside.length !== 2 ||
        touched.has(first) ||
        touched.has(second)
      )
        continue;
      const c = opposite(this.triangles[first]!, a, b),
        d = opposite(this.triangles[second]!, a, b);
      if (c === d || made.has(sharedKey(c, d)) || this.neighbours(c).has(d)) continue;
      const excess = (vertex: number, change: number): number =>
        (this.around[vertex]!.size + change - (this.onRim[vertex] ? 3 : 6)) ** 2;
      const before = excess(a, 0) + excess(b, 0) + excess(c, 0) + excess(d, 0);
      const after = excess(a, -1) + excess(b, -1) + excess(c, 1) + excess(d, 1);
      if (after >= before) continue;
      const forward = follows(this.triangles[first]!, a, b);
      const one: [number, number, number] = forward ? [a, d, c] : [a, c, d];
      const two: [number, number, number] = forward ? [d, b, c] : [c, b, d];
      const at = (corners: readonly number[]): Vec3[] => corners.map((corner) => this.points[corner]!);
      const old = [at(this.triangles[first]!), at(this.triangles[second]!)];
      if ([one, two].some((corners) => old.some((was) => agreement(was, at(corners)) < LEAST_AGREEMENT))) continue;
      this.triangles[first] = one;
      this.triangles[second] = two;
      for (const vertex of [a, b, c, d]) for (const t of this.around[vertex]!) touched.add(t);
      made.add(sharedKey(c, d));
    }
    this.connect();
  }

  /** Slides every vertex towards the middle of its neighbours, those on a rim along the rim. */
  slide(): void {
    const moved = this.points.slice();
    this.points.forEach((point, vertex) => {
      const all = [...this.neighbours(vertex)];
      if (all.length === 0) return;
      const beside = this.onRim[vertex] ? all.filter((other) => this.onRim[other]) : all;
      let total = 0;
      const sum = [0, 0, 0];
      for (const other of beside) {
        const at = this.points[other]!;
        // Heavier where wanted edges are long, so that sizes change gradually, not in steps.
        const weight = 1 / this.wanted(middle(point, at)) ** 2;
        total += weight;
        for (let axis = 0; axis < 3; axis++) sum[axis] = sum[axis]! + weight * at[axis]!;
      }
      const target: Vec3 = [
        0.4 * point[0] + (0.6 * sum[0]!) / total,
        0.4 * point[1] + (0.6 * sum[1]!) / total,
        0.4 * point[2] + (0.6 * sum[2]!) / total,
      ];
      const nearest = nearestOnMesh(this.truth, target)!.point;
      moved[vertex] = this.onRim[vertex]
        ? [0, nearest[1], nearest[2]]
        : [Math.min(nearest[0], -1e-3), nearest[1], nearest[2]];
    });
    moved.forEach((point, vertex) => {
      this.points[vertex] = point;
    });
  }

  private neighbours(vertex: number): Set<number> {
    const found = new Set<number>();
    for (const t of this.around[vertex]!) for (const corner of this.triangles[t]!) found.add(corner);
    found.delete(vertex);
    return found;
  }
}

function distance(p: Vec3, q: Vec3): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function middle(p: Vec3, q: Vec3): Vec3 {
  return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2];
}

function opposite(corners: readonly number[], a: number, b: number): number {
  return corners.find((corner) => corner !== a && corner !== b)!;
}

function follows(corners: readonly number[], a: number, b: number): boolean {
  return corners[(corners.indexOf(a) + 1) % 3] === b;
}

/** Cosine between the normals of two triangles, −1 where one has no area. */
function agreement(one: readonly Vec3[], two: readonly Vec3[]): number {
  const n = normalOf(one),
    m = normalOf(two);
  const size = Math.hypot(...n) * Math.hypot(...m);
  return size < 1e-9 ? -1 : (n[0] * m[0] + n[1] * m[1] + n[2] * m[2]) / size;
}

function normalOf([p, q, r]: readonly Vec3[]): Vec3 {
  const u = [0, 1, 2].map((axis) => q![axis]! - p![axis]!),
    w = [0, 1, 2].map((axis) => r![axis]! - p![axis]!);
  return [u[1]! * w[2]! - u[2]! * w[1]!, u[2]! * w[0]! - u[0]! * w[2]!, u[0]! * w[1]! - u[1]! * w[0]!];
}
