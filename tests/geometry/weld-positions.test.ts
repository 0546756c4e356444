import { describe, expect, it } from 'vitest';
import { meshAdjacency, weldPositions } from '../../src/geometry/index.ts';
import { ballMesh, ringMesh, seeded } from './shapes.ts';

describe('weldPositions', () => {
  it('joins equal positions, −0 and 0 among them, and drops what collapses', () => {
    const welded = weldPositions({
      positions: Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0, -0, 0, 0),
      indices: Uint32Array.of(0, 1, 2, 3, 1, 2, 0, 3, 1),
    });
    expect([...welded.remap]).toEqual([0, 1, 2, 0]);
    expect(welded.positions.length).toBe(9);
    expect([...welded.indices]).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it('joins near positions when told to', () => {
    const near = { positions: Float32Array.of(0, 0, 0, 0.02, 0, 0), indices: new Uint32Array(0) };
    expect(weldPositions(near).positions.length).toBe(6);
    expect(weldPositions(near, 0.1).positions.length).toBe(3);
  });

  it('keeps the first of each place and every triangle with three corners left, 300 vertices, seed 6', () => {
    const random = seeded(6);
    const positions = Float32Array.from({ length: 900 }, () => Math.floor(4 * random()));
    const indices = Uint32Array.from({ length: 600 }, () => Math.floor(300 * random()));
    const at = (rows: Float32Array, v: number): string => rows.slice(3 * v, 3 * v + 3).join();
    const welded = weldPositions({ positions, indices });
    const places: string[] = [];
    for (let v = 0; v < 300; v += 1) {
      if (!places.includes(at(positions, v))) places.push(at(positions, v));
      expect(welded.remap[v]).toBe(places.indexOf(at(positions, v)));
    }
    expect(Array.from({ length: welded.positions.length / 3 }, (_, v) => at(welded.positions, v))).toEqual(places);
    const triangles = Array.from({ length: 200 }, (_, t) =>
      [0, 1, 2].map((k) => places.indexOf(at(positions, indices[3 * t + k]!))),
    );
    expect([...welded.indices]).toEqual(triangles.filter((corners) => new Set(corners).size === 3).flat());
  });

  it('closes a ball whose rings meet at the poles', () => {
    const ball = ballMesh([0, 0, 0], 5, 8),
      welded = weldPositions(ball, 1e-4);
    expect([ball.positions.length / 3, welded.positions.length / 3, welded.indices.length]).toEqual([
      144,
      114,
      ball.indices.length,
    ]);
  });
});

describe('meshAdjacency', () => {
  it('lists each neighbour once', () => {
    const { start, list } = meshAdjacency(4, Uint32Array.of(0, 1, 2, 0, 2, 3));
    const of = (v: number): number[] => [...list.slice(start[v], start[v + 1])];
    expect([of(0), of(1), of(2), of(3)]).toEqual([
      [1, 2, 3],
      [0, 2],
      [0, 1, 3],
      [0, 2],
    ]);
  });

  it('is what looking at every edge finds, each neighbour in order, and nothing for a vertex alone', () => {
    const { indices, positions } = ringMesh(20, 6);
    const count = positions.length / 3 + 1;
    const { start, list } = meshAdjacency(count, indices);
    for (let v = 0; v < count; v += 1) {
      const slow = new Set<number>();
      for (let i = 0; i < indices.length; i += 3) {
        const corners = [indices[i]!, indices[i + 1]!, indices[i + 2]!];
        if (corners.includes(v)) for (const corner of corners) if (corner !== v) slow.add(corner);
      }
      expect([...list.slice(start[v], start[v + 1])]).toEqual([...slow].sort((a, b) => a - b));
    }
    expect(start[count]).toBe(6 * (count - 1));
  });
});
