/** The skins as they are cut into cells: by them every pain drawing is ranked and measured. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_IDS, loadBody, loadDataset, loadSkinCells } from '../../src/anatomy/index.ts';
import type { AreaId, Dataset, SkinCells } from '../../src/anatomy/index.ts';
import {
  areaDistances,
  coverOfVertices,
  decodeSkinCells,
  decodeSkinTopology,
  prepareSkin,
  refinedTwins,
  subdivide,
  unfoldSurface,
  vertexAreas,
  type TriangleMesh,
  type VertexCells,
} from '../../src/geometry/index.ts';
import { skinsOf } from './built-bodies.ts';
import { readManifest } from './models-files.ts';

const bufferOf = (path: string): ArrayBuffer => Uint8Array.from(readFileSync(`public/models/${path}`)).buffer;

describe.each(BODY_IDS)('the cells of the %s', (id) => {
  let cells: SkinCells;
  let vertices: VertexCells;
  let twins: Uint32Array;
  let mesh: TriangleMesh;
  let dataset: Dataset;
  beforeAll(async () => {
    const body = await loadBody(id);
    [cells, dataset, { average: mesh }] = await Promise.all([loadSkinCells(body), loadDataset(body), skinsOf(id)]);
    const whole = unfoldSurface(decodeSkinTopology(bufferOf('skin-topology.bin')));
    twins = refinedTwins(whole, subdivide(whole.vertexCount, whole.faces));
    vertices = decodeSkinCells(bufferOf(`${id}-cells.bin`), twins);
  });

  it('come in one file of at most 25 kB as it is sent', () => {
    const file = readManifest().skins.find(({ kind, body }) => kind === 'cells' && body === id);
    expect(file?.brotliBytes).toBeLessThanOrEqual(25_000);
  });

  it('hold all skin, each cell as much as its vertices', () => {
    expect(vertices.halfCount).toBe(cells.cells.length);
    const all = new Map(coverOfVertices(vertices, twins, vertexAreas(mesh.positions, mesh.indices)));
    cells.cells.forEach(({ mm2 }, cell) => {
      expect(Math.abs((all.get(cell) ?? 0) - mm2)).toBeLessThan(1);
      expect(all.get(cell + vertices.halfCount)).toBeCloseTo(all.get(cell)!, 0);
    });
    const sum = [...all.values()].reduce((total, mm2) => total + mm2, 0);
    expect(Math.abs(sum - cells.skinMm2)).toBeLessThan(50);
    // A lean adult: Mosteller's rule gives 1.5 to 2.0 m².
    expect(cells.skinMm2 / 1e6).toBeGreaterThan(1.4);
    expect(cells.skinMm2 / 1e6).toBeLessThan(2.1);
  });

  it('name every area of skin and every part of the body, and nothing that is not known', () => {
    expect(new Set(cells.cells.flatMap(({ areas }) => areas))).toEqual(new Set(dataset.areaById.keys()));
    expect(new Set(cells.cells.map(({ part }) => part))).toEqual(new Set(dataset.bodyParts.map((part) => part.id)));
    const kinds = cells.cells.map(({ areas, otherSide, part, facing }) =>
      [part, areas, otherSide, areas.length === 0 ? facing : ''].join('|'),
    );
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it.each(['temple', 'low-back', 'calf'] as AreaId[])('are cut where the app paints the %s', (name) => {
    const area = dataset.areaById.get(name)!;
    const field = areaDistances(prepareSkin(mesh, true), area.strokes);
    const differ = [...twins.keys()].filter((vertex) => {
      const twin = twins[vertex]!;
      const own = vertices.ofVertex[vertex]!;
      const isRight = own < vertices.halfCount && twin !== vertex;
      return isRight && field[vertex]! <= 0 !== cells.cells[own]!.areas.includes(name);
    });
    // Both sides are made alike: a vertex at the very edge may go either way.
    expect(differ.filter((vertex) => Math.abs(field[vertex]!) > 2)).toEqual([]);
    expect(differ.length).toBeLessThan(20);
  });
});
