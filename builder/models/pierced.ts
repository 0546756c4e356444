/**
 * Muscles that come out through what covers them. The two surfaces of a pair are asked at the vertices of the covered one:
 * a vertex pierces where it lies before the covering surface although that surface is there, away from its rim.
 */
import { DoubleSide, Ray } from 'three';
import { add, cross, dot, subtract, type Vec3 } from '../../src/geometry/index.ts';
import type { Structure } from '../../src/anatomy/index.ts';
import { nearestOnMesh, type MeshIndex } from '../shapes/mesh-index.ts';
import { vertexAt } from '../shapes/mesh-operations.ts';
import { nearestWithSide, type NearestWithSide } from '../shapes/pseudonormals.ts';

/** From where on a vertex counts as outside. */
interface Limits {
  /** So far before the covering surface it may lie, mm. */
  readonly allowedMm: number;
  /** What lies further before it has not come through it, mm. */
  readonly reachMm: number;
  /** Beneath the covering surface it counts as covered so deep, mm. */
  readonly coveredMm: number;
  /** Nearer to the rim of the covering surface nothing is asked, mm. */
  readonly rimMm: number;
  /** The way to the covering surface is along its normal where this share of it is. */
  readonly straight: number;
  /** The covering face looks to the skin where the two normals have at least this cosine. */
  readonly facing: number;
}
const LIMITS: Limits = { allowedMm: 0.3, reachMm: 6, coveredMm: 8, rimMm: 4, straight: 0.8, facing: 0.6 };
/** What meets these meets {@link LIMITS} too after packing, which shifts a vertex and turns a face a little. */
const WIDER_LIMITS: Limits = {
  allowedMm: 0.05,
  reachMm: 6.6,
  coveredMm: 8.6,
  rimMm: 3.4,
  straight: 0.74,
  facing: 0.52,
};

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

/** What fills the gaps lies under the first layer; what of a deeper one is seen in a gap, it may cover. */
const FILLING = 1.25;
/** Which of two lies nearer to the skin: less is nearer. A fascia lies over the muscles of its layer. */
const depthOf = ({ depthLayer, system, figure }: Structure): number =>
  figure.kind === 'filling' ? FILLING : (depthLayer ?? Infinity) - (system === 'fascia' ? 0.5 : 0);

/** A structure as it lies in a body, with its box, mm; nothing else of it is asked. */
export interface LayeredPart {
  readonly id: string;
  readonly structure: Structure;
  readonly index: MeshIndex;
  readonly low: Vec3;
  readonly high: Vec3;
}

/** What is asked for pairs: the parts by themselves, what is filled between them, and the skin that holds them. */
interface Covers {
  readonly parts: readonly LayeredPart[];
  readonly filling: readonly LayeredPart[];
  readonly skin: MeshIndex;
}

/** A part with what is asked of it for every pair. */
interface Asked {
  readonly part: LayeredPart;
  readonly depth: number;
  /** Unit, from a vertex to the skin. */
  readonly outward: (vertex: number) => Vec3;
  /** Whether a place of its surface is near its rim. */
  readonly isNearRim: (place: Vec3) => boolean;
  readonly nearest: NearestWithSide;
  /** Vertices along the edges of each. */
  readonly neighbours: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Edge of the cells in which a rim is looked for, mm. */
const RIM_CELL_MM = 4;
const cellOf = (place: Vec3): string => place.map((value) => Math.floor(value / RIM_CELL_MM)).join();

/** Places on the edges where the surface turns from the skin: its rim, where it is a sheet. */
function rimOf(index: MeshIndex, outward: (vertex: number) => Vec3, rimMm: number): (place: Vec3) => boolean {
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
    const looksOut =
      dot(
        cross(subtract(b, a), subtract(c, a)),
        add(outward(corners[0]!), add(outward(corners[1]!), outward(corners[2]!))),
      ) > 0;
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
  const steps = [-RIM_CELL_MM, 0, RIM_CELL_MM];
  return ([x, y, z]) =>
    steps.some((dx) =>
      steps.some((dy) =>
        steps.some((dz) =>
          cells
            .get(cellOf([x + dx, y + dy, z + dz]))
            ?.some((place) => Math.hypot(place[0] - x, place[1] - y, place[2] - z) < rimMm),
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
function asked(part: LayeredPart, skin: MeshIndex, { rimMm }: Limits): Asked {
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
  let nearest: NearestWithSide | null = null;
  return {
    part,
    depth: depthOf(part.structure),
    outward,
    nearest: (place, maxDistanceMm) => (nearest ??= nearestWithSide(part.index))(place, maxDistanceMm),
    isNearRim: (place) => (isNearRim ??= rimOf(part.index, outward, rimMm))(place),
    neighbours: neighboursOf(part.index),
  };
}

const meet = (a: LayeredPart, b: LayeredPart, reach: number): boolean =>
  [0, 1, 2].every((axis) => a.low[axis]! <= b.high[axis]! + reach && b.low[axis]! <= a.high[axis]! + reach);

/** How a vertex lies before a surface that should cover it. */
interface Outside {
  /** How far, mm. */
  readonly mm: number;
  /** Unit, of the covering surface, towards the skin. */
  readonly normal: Vec3;
}

/** Where the vertices of a part lie by the surface over it. */
function against(
  covered: Asked,
  covering: Asked,
  { allowedMm, reachMm, coveredMm, straight, facing: least }: Limits,
): { outside: Map<number, Outside>; beneath: Set<number> } {
  const outside = new Map<number, Outside>();
  const beneath = new Set<number>();
  const { index } = covered.part;
  const { low, high } = covering.part;
  for (let vertex = 0; vertex < index.positions.length / 3; vertex += 1) {
    const place = vertexAt(index, vertex);
    if (place.some((value, axis) => value < low[axis]! - coveredMm || value > high[axis]! + coveredMm)) continue;
    const near = covering.nearest(place, coveredMm);
    if (!near) continue;
    const before = dot(subtract(place, near.point), near.normal);
    const isStraight = Math.abs(before) >= straight * near.distanceMm;
    const facing = dot(near.normal, covered.outward(vertex));
    // Within it, or behind the side of it that looks inward.
    if (before < 0 || (facing < -least && isStraight)) beneath.add(vertex);
    else if (facing > least && isStraight && before > allowedMm && before < reachMm)
      if (!covering.isNearRim(near.point)) outside.set(vertex, { mm: before, normal: near.normal });
  }
  return { outside, beneath };
}

/** Of the vertices outside, those that hang together with one beneath: what lies upon it as a whole has not come through. */
function comeThrough(
  { neighbours }: Asked,
  outside: ReadonlyMap<number, Outside>,
  beneath: ReadonlySet<number>,
): number[] {
  const around = (vertex: number): number[] => [...(neighbours.get(vertex) ?? [])];
  const reached = new Set([...outside.keys()].filter((vertex) => around(vertex).some((one) => beneath.has(one))));
  for (const vertex of reached) for (const one of around(vertex)) if (outside.has(one)) reached.add(one);
  return [...reached];
}

/** A pair of structures, and the vertices of the covered one that lie outside the other. */
interface Through {
  readonly covering: Asked;
  readonly covered: Asked;
  readonly vertices: ReadonlyMap<number, Outside>;
}

function isAsked({ structure: { layer, depthLayer } }: LayeredPart): boolean {
  return ['muscles', 'connective'].includes(layer) && depthLayer !== null;
}

/**
 * Every pair of a body in which the covered structure comes out through the covering one. Which covers which is told by
 * the layer of depth of their records; where a record says what it lies over or lets show through, all of that lies under it.
 */
function throughIn(all: readonly Asked[], filling: readonly LayeredPart[], limits: Limits): Through[] {
  const coverings = all.filter(({ part }) => !filling.includes(part));
  const isRecordedOver = (
    { part: { structure } }: Asked,
    {
      part: {
        structure: { id },
      },
    }: Asked,
  ): boolean => (structure.showsThrough?.of.includes(id) ?? false) || structure.liesOver.includes(id);
  return all.flatMap((covered) =>
    coverings.flatMap((covering): Through[] => {
      if (covering === covered || isRecordedOver(covered, covering)) return [];
      if (!isRecordedOver(covering, covered) && covering.depth >= covered.depth) return [];
      if (!meet(covered.part, covering.part, limits.coveredMm)) return [];
      const { outside, beneath } = against(covered, covering, limits);
      const vertices = comeThrough(covered, outside, beneath);
      if (vertices.length === 0) return [];
      return [{ covering, covered, vertices: new Map(vertices.map((vertex) => [vertex, outside.get(vertex)!])) }];
    }),
  );
}

/** Much of it takes long and is asked again of what has not moved. */
const askedBefore = new WeakMap<LayeredPart, Asked>();

/** What lies outside of what covers it by {@link WIDER_LIMITS}, vertex by vertex. */
export function outsideIn({ parts, filling, skin }: Covers): { covered: LayeredPart; vertices: Through['vertices'] }[] {
  const all = [...parts, ...filling].filter(isAsked).map((part) => {
    const before = askedBefore.get(part) ?? asked(part, skin, WIDER_LIMITS);
    askedBefore.set(part, before);
    return before;
  });
  return throughIn(all, filling, WIDER_LIMITS).map(({ covered, vertices }) => ({
    covered: covered.part,
    vertices,
  }));
}

/** Every pair of a body that pierces, with how much of it. */
export function piercedIn({ parts, filling, skin }: Covers): Pierced[] {
  const all = [...parts, ...filling].filter(isAsked).map((part) => asked(part, skin, LIMITS));
  const ray = new Ray();
  const isSeen = (one: Asked, vertex: number): boolean => {
    ray.direction.set(...one.outward(vertex));
    ray.origin.set(...vertexAt(one.part.index, vertex)).addScaledVector(ray.direction, LIMITS.allowedMm);
    return !all.some(
      ({ part }) =>
        part !== one.part && meet(part, one.part, 30) && part.index.bvh.raycastFirst(ray, DoubleSide, 0, 30),
    );
  };
  return throughIn(all, filling, LIMITS).map(({ covering, covered, vertices }): Pierced => {
    const [[furthest, { mm }]] = [...vertices].sort(([, a], [, b]) => b.mm - a.mm) as [[number, Outside]];
    return {
      covering: covering.part.id,
      covered: covered.part.id,
      vertices: vertices.size,
      seen: [...vertices.keys()].filter((vertex) => isSeen(covered, vertex)).length,
      worstMm: mm,
      at: vertexAt(covered.part.index, furthest),
    };
  });
}
