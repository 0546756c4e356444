import { describe, expect, it } from 'vitest';
import { trianglesOfFaces } from '../../src/geometry/index.ts';

describe('trianglesOfFaces', () => {
  it('cuts a quad from its first corner to its third and keeps a triangle', () => {
    expect([...trianglesOfFaces([4, 5, 6, 7, 2, 1, 0, 0])]).toEqual([4, 5, 6, 4, 6, 7, 2, 1, 0]);
    expect([...trianglesOfFaces([])]).toEqual([]);
  });
});
