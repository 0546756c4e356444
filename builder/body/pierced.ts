/**
 * Muscles that come out through what covers them. The two surfaces of a pair are asked at the vertices of the covered one:
 * a vertex pierces where it lies before the covering surface although that surface is there, away from its rim.
 */
import { DoubleSide, Ray } from 'three';
import { cross, dot, subtract, type Vec3 } from '../../src/geometry/index.ts';
import type { Structure } from '../../src/anatomy/index.ts';
import { nearestOnMesh, type MeshIndex } from '../shapes/mesh-index.ts';
import type { BuiltBody, BuiltPart } from './built-body.ts';

/** So far before the covering surface a vertex may lie, mm. */
const ALLOWED_MM = 0.3;
/** What lies further before it has not come through it, mm. */
const REACH_MM = 6;
/** Beneath the covering surface a vertex counts as covered so deep, mm. */
const COVERED_MM = 8;
/** Nearer to the rim of the covering surface nothing is asked, mm. */
const RIM_MM = 4;
/** The way to the covering surface is along its normal where this share of it is. */
const STRAIGHT = 0.8;
/** The covering face looks to the skin where the two normals have at least this cosine. */
const FACING = 0.6;

/** A pair of structures and how the covered one comes through the other. */
export interface Pierced {
  readonly covering: string;
  readonly covered: string;
  /** Vertices of the covered one that lie outside. */
  readonly vertices: number;
  /** Of these, the ones that nothing else covers. */
  readonly seen: number;
  /** How far the furthest lies outside, mm. */
  readonly worstMm: number;
  /** Where it lies, mm, LPS. */
  readonly at: Vec3;
}

const vertexAt = ({ positions }: Pick<MeshIndex, 'positions'>, vertex: number): Vec3 => [
  positions[3 * vertex]!,
  positions[3 * vertex + 1]!,
  positions[3 * vertex + 2]!,
];

/** What fills the gaps lies under the first layer; what of a deeper one is seen in a gap, it may cover. */
const FILLING = 1.25;
/** Which of two lies nearer to the skin: less is nearer. A fascia lies over the muscles of its layer. */
const depthOf = ({ depthLayer, system, figure }: Structure): number =>
  figure.kind === 'filling' ? FILLING : (depthLayer ?? Infinity) - (system === 'fascia' ? 0.5 : 0);

/** A part with what is asked of it for every pair. */
interface Asked {
  readonly part: BuiltPart;
  readonly depth: number;
  /** Unit, from a vertex to the skin. */
  readonly outward: (vertex: number) => Vec3;
  /** Whether a place of its surface is near its rim. */
  readonly isNearRim: (place: Vec3) => boolean;
  /** Vertices along the edges of each. */
  readonly neighbours: ReadonlyMap<number, ReadonlySet<number>>;
}

const cellOf = (place: Vec3): string => place.map((value) => Math.floor(value / RIM_MM)).join();

/** Places on the edges where the surface turns from the skin: its rim, where it is a sheet. */
function rimOf(index: MeshIndex, outward: (vertex: number) => Vec3): (place: Vec3) => boolean {
  const { indices } = index;
  const cells = new Map<string, Vec3[]>();
  const facing = new Map<string, boolean>();
  // The two sides of a seam are vertices of their own at one place.
  const nameOf = (vertex: number): string =>
    vertexAt(index, vertex)
      .map((value) => value.toFixed(2))
      .join();
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [indices[i]!, indices[i + 1]!, indices[i + 2]!];
    const [a, b, c] = corners.map((corner) => vertexAt(index, corner)) as [Vec3, Vec3, Vec3];
    const looksOut = dot(cross(subtract(b, a), subtract(c, a)), outward(corners[0]!)) > 0;
    corners.forEach((from, k) => {
      const to = corners[(k + 1) % 3]!;
      const edge = [nameOf(from), nameOf(to)].sort().join('|');
      const known = facing.get(edge);
      facing.set(edge, looksOut);
      if (known === undefined || known === looksOut) return;
      const [p, q] = [vertexAt(index, from), vertexAt(index, to)];
      for (const place of [p, q, p.map((value, axis) => (value + q[axis]!) / 2) as unknown as Vec3]) {
        const cell = cellOf(place);
        const places = cells.get(cell);
        if (places) places.push(place);
        else cells.set(cell, [place]);
      }
    });
  }
  const steps = [-RIM_MM, 0, RIM_MM];
  return ([x, y, z]) =>
    steps.some((dx) =>
      steps.some((dy) =>
        steps.some((dz) =>
          cells
            .get(cellOf([x + dx, y + dy, z + dz]))
            ?.some((place) => Math.hypot(place[0] - x, place[1] - y, place[2] - z) < RIM_MM),
        ),
      ),
    );
}

function neighboursOf({ positions, indices }: MeshIndex): Map<number, Set<number>> {
  const neighbours = new Map(Array.from({ length: positions.length / 3 }, (_, vertex) => [vertex, new Set<number>()]));
  for (let i = 0; i < indices.length; i += 3)
    for (let k = 0; k < 3; k += 1) {
      const [from, to] = [indices[i + k]!, indices[i + ((k + 1) % 3)]!];
      neighbours.get(from)?.add(to);
      neighbours.get(to)?.add(from);
    }
  return neighbours;
}

/** Worked out at the first time it is asked: most is never. */
function asked(part: BuiltPart, skin: MeshIndex): Asked {
  const known: Vec3[] = [];
  const outward = (vertex: number): Vec3 => {
    const before = known[vertex];
    if (before) return before;
    const near = nearestOnMesh(skin, vertexAt(part.index, vertex));
    if (!near) throw new Error('the skin has no surface');
    known[vertex] = near.normal;
    return near.normal;
  };
  let isNearRim: Asked['isNearRim'] | null = null;
  return {
    part,
    depth: depthOf(part.structure),
    outward,
    isNearRim: (place) => (isNearRim ??= rimOf(part.index, outward))(place),
    neighbours: neighboursOf(part.index),
  };
}

const meet = (a: BuiltPart, b: BuiltPart, reach: number): boolean =>
  [0, 1, 2].every((axis) => a.low[axis]! <= b.high[axis]! + reach && b.low[axis]! <= a.high[axis]! + reach);

/** Where the vertices of a part lie by the surface over it. */
function against(covered: Asked, covering: Asked): { outside: Map<number, number>; beneath: Set<number> } {
  const outside = new Map<number, number>();
  const beneath = new Set<number>();
  const { index } = covered.part;
  const { low, high } = covering.part;
  for (let vertex = 0; vertex < index.positions.length / 3; vertex += 1) {
    const place = vertexAt(index, vertex);
    if (place.some((value, axis) => value < low[axis]! - COVERED_MM || value > high[axis]! + COVERED_MM)) continue;
    const near = nearestOnMesh(covering.part.index, place, COVERED_MM);
    if (!near || near.distanceMm > COVERED_MM) continue;
    const before = dot(subtract(place, near.point), near.normal);
    const isStraight = Math.abs(before) >= STRAIGHT * near.distanceMm;
    const facing = dot(near.normal, covered.outward(vertex));
    // Within it, or behind the side of it that looks inward.
    if (before < 0 || (facing < -FACING && isStraight)) beneath.add(vertex);
    else if (facing > FACING && isStraight && before > ALLOWED_MM && before < REACH_MM)
      if (!covering.isNearRim(near.point)) outside.set(vertex, before);
  }
  return { outside, beneath };
}

/** Of the vertices outside, those that hang together with one beneath: what lies upon it as a whole has not come through. */
function comeThrough(
  { neighbours }: Asked,
  outside: ReadonlyMap<number, number>,
  beneath: ReadonlySet<number>,
): number[] {
  const around = (vertex: number): number[] => [...(neighbours.get(vertex) ?? [])];
  const reached = new Set([...outside.keys()].filter((vertex) => around(vertex).some((one) => beneath.has(one))));
  for (const vertex of reached) for (const one of around(vertex)) if (outside.has(one)) reached.add(one);
  return [...reached];
}

/**
 * Every pair of a body in which the covered structure comes out through the covering one. Which covers which is told by
 * the layer of depth of their records; where a record says what it lets show through, all of that lies under it.
 */
export function piercedIn({ parts, filling, skin }: Pick<BuiltBody, 'parts' | 'filling' | 'skin'>): Pierced[] {
  const all = [...parts, ...filling]
    .filter(({ structure: { layer, depthLayer } }) => ['muscles', 'connective'].includes(layer) && depthLayer !== null)
    .map((part) => asked(part, skin));
  const ray = new Ray();
  const isSeen = (one: Asked, vertex: number): boolean => {
    ray.direction.set(...one.outward(vertex));
    ray.origin.set(...vertexAt(one.part.index, vertex)).addScaledVector(ray.direction, ALLOWED_MM);
    return !all.some(
      ({ part }) =>
        part !== one.part && meet(part, one.part, 30) && part.index.bvh.raycastFirst(ray, DoubleSide, 0, 30),
    );
  };
  const coverings = all.filter(({ part }) => !filling.includes(part));
  return all.flatMap((covered) =>
    coverings.flatMap((covering): Pierced[] => {
      const isRecorded = covering.part.structure.showsThrough?.of.includes(covered.part.structure.id) ?? false;
      if (covering === covered || (!isRecorded && covering.depth >= covered.depth)) return [];
      if (!meet(covered.part, covering.part, COVERED_MM)) return [];
      const { outside, beneath } = against(covered, covering);
      const found = comeThrough(covered, outside, beneath);
      if (found.length === 0) return [];
      const furthest = found.reduce((most, vertex) => (outside.get(vertex)! > outside.get(most)! ? vertex : most));
      return [
        {
          covering: covering.part.id,
          covered: covered.part.id,
          vertices: found.length,
          seen: found.filter((vertex) => isSeen(covered, vertex)).length,
          worstMm: outside.get(furthest)!,
          at: vertexAt(covered.part.index, furthest),
        },
      ];
    }),
  );
}
