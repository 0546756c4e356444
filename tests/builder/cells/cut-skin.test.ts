import { beforeAll, describe, expect, it } from 'vitest';
import { cellsText, cutSkin, runsText, type CutSkin } from '../../../builder/cells/cut-skin.ts';
import { packCells } from '../../../builder/skin/pack.ts';
import { parseSkinCells, parseVertexRuns } from '../../../src/anatomy/skin-cells.ts';
import type { Area, AreaId, BodyPart, BodyPartId } from '../../../src/anatomy/index.ts';
import {
  applyStencil,
  areaNormals,
  coverOfVertices,
  decodeSkinCells,
  refinedTwins,
  subdivide,
  trianglesOfFaces,
  unfoldPositions,
  unfoldSurface,
  vertexAreas,
  type TriangleMesh,
} from '../../../src/geometry/index.ts';
import { HALF_BOX, HALF_BOX_PLACES } from '../../geometry/shapes.ts';

const area = (id: string, side: Area['side'], x: number, radiusMm: number): Area => ({
  id: id as AreaId,
  name: id,
  region: 'trunk',
  side,
  strokes: [{ points: [[x, -5, 0]], radiusMm, facing: null }],
});
const PART = { id: 'front' as BodyPartId, name: 'front', redFlagAreas: [], hasMiddle: true, areas: [] } as BodyPart;
const AREAS = [area('side', 'paired', -7, 4), area('middle', 'midline', 0, 4)];
const DATASET = { areas: AREAS, bodyPartByArea: new Map(AREAS.map(({ id }) => [id, PART])) };

let twins: Uint32Array;
let mesh: TriangleMesh;
let cut: CutSkin;
beforeAll(() => {
  const coarse = unfoldSurface(HALF_BOX);
  const fine = subdivide(coarse.vertexCount, coarse.faces);
  twins = refinedTwins(coarse, fine);
  const positions = applyStencil(fine.stencil, unfoldPositions(coarse, HALF_BOX_PLACES));
  const indices = trianglesOfFaces(fine.faces);
  mesh = { positions, indices, normals: areaNormals(positions, indices), uvs: null };
  cut = cutSkin(mesh, twins, DATASET);
});

describe('cutSkin', () => {
  it('gives every vertex of the right half one cell', () => {
    const recorded = twins.reduce((count, twin, vertex) => (twin >= vertex ? count + 1 : count), 0);
    expect(cut.vertices.runs.reduce((sum, [, count]) => sum + count, 0)).toBe(recorded);
    expect(Math.max(...cut.vertices.runs.map(([cell]) => cell))).toBe(cut.cells.length - 1);
    expect(cut.vertices.cells).toBe(cut.cells.length);
  });

  it('holds all skin once', () => {
    const all = vertexAreas(mesh.positions, mesh.indices).reduce((sum, mm2) => sum + mm2, 0);
    expect(cut.skinMm2).toBe(Math.round(all));
    expect(2 * cut.cells.reduce((sum, { mm2 }) => sum + mm2, 0)).toBeCloseTo(all, 0);
  });

  it('names the areas of a cell, and by the nearest area the part of skin in none', () => {
    const sets = cut.cells.map(({ areas }) => areas.join('+'));
    expect(sets).toContain('side');
    expect(sets).toContain('middle');
    expect(cut.cells.every(({ part }) => part === 'front')).toBe(true);
    const bare = cut.cells.filter(({ areas }) => areas.length === 0).map(({ facing }) => facing);
    expect(new Set(bare).size).toBe(bare.length);
    expect(bare).toContain('back');
  });

  it('refuses an area that lies in no part of the body', () => {
    expect(() => cutSkin(mesh, twins, { areas: AREAS, bodyPartByArea: new Map() })).toThrow('in a part of the body');
  });

  it('is read as it was written', () => {
    const read = parseSkinCells(JSON.parse(cellsText(cut)));
    expect(read).toEqual({ skinMm2: cut.skinMm2, cells: cut.cells });
    expect(parseVertexRuns(JSON.parse(runsText(cut.vertices)))).toEqual(cut.vertices);
  });
});

describe('packed cells', () => {
  const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

  it('give each vertex its cell, and its twin the mirrored one', () => {
    const { halfCount, ofVertex } = decodeSkinCells(bufferOf(packCells(cut.vertices)), twins);
    expect(halfCount).toBe(cut.cells.length);
    const listed = cut.vertices.runs.flatMap(([cell, count]) => Array.from({ length: count }, () => cell));
    const recorded = [...twins.keys()].filter((vertex) => twins[vertex]! >= vertex);
    expect(recorded.map((vertex) => ofVertex[vertex])).toEqual(listed);
    for (const vertex of recorded)
      if (twins[vertex] !== vertex) expect(ofVertex[twins[vertex]!]).toBe(ofVertex[vertex]! + halfCount);
  });

  it('sum what is covered by cells, the midline half to either side', () => {
    const cells = decodeSkinCells(bufferOf(packCells(cut.vertices)), twins);
    const all = new Map(coverOfVertices(cells, twins, vertexAreas(mesh.positions, mesh.indices)));
    cut.cells.forEach(({ mm2 }, cell) => {
      expect(all.get(cell)).toBeCloseTo(mm2, 0);
      expect(all.get(cell + cells.halfCount)).toBeCloseTo(all.get(cell)!, 3);
    });
    expect(coverOfVertices(cells, twins, new Float32Array(twins.length))).toEqual([]);
  });

  it('refuse another skin', () => {
    expect(() => decodeSkinCells(bufferOf(packCells(cut.vertices)), Uint32Array.from([0, 1]))).toThrow(
      /expected 2 vertices of one half, received/,
    );
    expect(() => decodeSkinCells(new ArrayBuffer(16), twins)).toThrow('packed cells');
  });
});
