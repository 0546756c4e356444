/**
 * Cuts the skin of a body into cells: pieces that lie in exactly the same named areas, as the app would paint them on the
 * average build. What is true of the right half is made true of the left, so that a mirrored drawing gets the mirrored answer.
 */
import type {
  AreaId,
  BodyPart,
  BodyPartId,
  Dataset,
  SkinCell,
  SkinDirection,
  VertexRuns,
} from '../../src/anatomy/index.ts';
import {
  areaDistances,
  mirrorStrokes,
  prepareSkin,
  vertexAreas,
  type PaintableSkin,
  type TriangleMesh,
} from '../../src/geometry/index.ts';

/** A skin cut into cells. */
export interface CutSkin {
  /** Both halves, mm². */
  readonly skinMm2: number;
  readonly cells: readonly SkinCell[];
  readonly vertices: VertexRuns;
}

/** What is found out of a vertex. */
interface Place {
  areas: AreaId[];
  otherSide: AreaId[];
}

/** Front and back are said of skin that faces there at least this much more than to a side. */
const FRONT_AND_BACK = 1.25;

/** The way skin of the right half faces. LPS: +x is the body's left, +y its back, +z up. */
function directionOf(x: number, y: number, z: number): SkinDirection {
  const [side, depth, height] = [Math.abs(x), FRONT_AND_BACK * Math.abs(y), Math.abs(z)];
  if (depth >= side && depth >= height) return y < 0 ? 'front' : 'back';
  if (side >= height) return x < 0 ? 'outer' : 'inner';
  return z < 0 ? 'down' : 'up';
}

/** The areas at each vertex of the right half with the midline, and of the left ones that reach over it. */
function placesOf(
  skin: PaintableSkin,
  twins: Uint32Array,
  { areas }: Pick<Dataset, 'areas'>,
): ReadonlyMap<number, Place> {
  const recorded = [...twins.keys()].filter((vertex) => twins[vertex]! >= vertex);
  const places = new Map(recorded.map((vertex): [number, Place] => [vertex, { areas: [], otherSide: [] }]));
  for (const { id, side, strokes } of areas) {
    const right = areaDistances(skin, strokes);
    const left = side === 'paired' ? areaDistances(skin, mirrorStrokes(strokes)) : null;
    for (const [vertex, place] of places) {
      const twin = twins[vertex]!;
      // What is drawn in the midline is as wide to either side; what is paired is the same on both.
      const own = Math.min(right[vertex]!, left ? left[twin]! : right[twin]!);
      if (own <= 0) place.areas.push(id);
      else if (left && Math.min(left[vertex]!, right[twin]!) <= 0) place.otherSide.push(id);
    }
  }
  return places;
}

/** For each vertex the nearest one over the skin that lies in an area; itself where it does. */
function nearestNamed({ start, list, lengths }: PaintableSkin, isNamed: (vertex: number) => boolean): Int32Array {
  const count = start.length - 1;
  const nearest = new Int32Array(count).fill(-1);
  const way = new Float64Array(count).fill(Infinity);
  let front: number[] = [];
  for (let vertex = 0; vertex < count; vertex += 1)
    if (isNamed(vertex)) {
      nearest[vertex] = vertex;
      way[vertex] = 0;
      front.push(vertex);
    }
  while (front.length > 0) {
    const next = new Set<number>();
    for (const vertex of front)
      for (let i = start[vertex]!; i < start[vertex + 1]!; i += 1) {
        const other = list[i]!;
        const distance = way[vertex]! + lengths[i]!;
        if (distance >= way[other]!) continue;
        way[other] = distance;
        nearest[other] = nearest[vertex]!;
        next.add(other);
      }
    front = [...next];
  }
  return nearest;
}

interface Growing {
  readonly areas: AreaId[];
  readonly otherSide: AreaId[];
  readonly part: BodyPartId;
  mm2: number;
  readonly facing: [number, number, number];
}

/**
 * Cuts a skin.
 * @param mesh the refined average skin, both halves, mm LPS
 * @param twins its mirror images
 * @param dataset the areas as they lie on this body
 * @throws Error where an area lies in no part of the body
 */
export function cutSkin(
  mesh: TriangleMesh,
  twins: Uint32Array,
  dataset: Pick<Dataset, 'areas' | 'bodyPartByArea'>,
): CutSkin {
  const skin = prepareSkin(mesh, true);
  const mm2 = vertexAreas(mesh.positions, mesh.indices);
  const places = placesOf(skin, twins, dataset);
  const sizes = new Map<AreaId, number>();
  for (const [vertex, { areas }] of places) for (const id of areas) sizes.set(id, (sizes.get(id) ?? 0) + mm2[vertex]!);
  const partOf = (areas: readonly AreaId[]): BodyPart | undefined => {
    const [smallest] = areas.toSorted((one, other) => (sizes.get(one) ?? 0) - (sizes.get(other) ?? 0));
    return smallest === undefined ? undefined : dataset.bodyPartByArea.get(smallest);
  };
  const placeAt = (vertex: number): Place | undefined => places.get(Math.min(vertex, twins[vertex]!));
  const nearest = nearestNamed(skin, (vertex) => (placeAt(vertex)?.areas.length ?? 0) > 0);

  const numbers = new Map<string, number>();
  const growing: Growing[] = [];
  const runs: [number, number][] = [];
  for (const [vertex, { areas, otherSide }] of places) {
    const normal = [0, 1, 2].map((axis) => mesh.normals[3 * vertex + axis]!) as [number, number, number];
    const part = partOf(areas) ?? partOf(placeAt(nearest[vertex]!)?.areas ?? []);
    if (!part) throw new Error('cells: expected every area in a part of the body');
    // Skin in no area is told apart by the way it faces: nothing else is known of it.
    const key = [part.id, areas, otherSide, areas.length === 0 ? directionOf(...normal) : ''].join('|');
    const number = numbers.get(key) ?? growing.length;
    if (number === growing.length) {
      numbers.set(key, number);
      growing.push({ areas, otherSide, part: part.id, mm2: 0, facing: [0, 0, 0] });
    }
    const cell = growing[number]!;
    const share = (twins[vertex] === vertex ? 0.5 : 1) * mm2[vertex]!;
    cell.mm2 += share;
    normal.forEach((value, axis) => {
      cell.facing[axis]! += share * value;
    });
    const last = runs.at(-1);
    if (last?.[0] === number) last[1] += 1;
    else runs.push([number, 1]);
  }
  return {
    skinMm2: Math.round(2 * growing.reduce((sum, cell) => sum + cell.mm2, 0)),
    cells: growing.map(({ facing, mm2: size, ...cell }) => ({
      ...cell,
      mm2: Math.round(10 * size) / 10,
      facing: directionOf(...facing),
    })),
    vertices: { cells: growing.length, runs },
  };
}

/** Cells as they are kept, one a line. */
export function cellsText({ skinMm2, cells }: Pick<CutSkin, 'skinMm2' | 'cells'>): string {
  const lines = cells.map(({ mm2, part, facing, areas, otherSide }) =>
    JSON.stringify({ mm2, part, facing, areas, ...(otherSide.length > 0 ? { otherSide } : {}) }),
  );
  return `{\n  "skinMm2": ${skinMm2},\n  "cells": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
}

/** Cells of vertices as they are kept, some runs a line. */
export function runsText({ cells, runs }: VertexRuns): string {
  const RUNS_A_LINE = 16;
  const lines = Array.from({ length: Math.ceil(runs.length / RUNS_A_LINE) }, (_, line) =>
    runs
      .slice(RUNS_A_LINE * line, RUNS_A_LINE * (line + 1))
      .map((run) => JSON.stringify(run))
      .join(','),
  );
  return `{\n  "cells": ${cells},\n  "runs": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
}
