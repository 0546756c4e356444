import type { Mesh } from 'three';
import { describe, expect, it, vi } from 'vitest';
import { createMarkedCopy } from '../../../src/scene/quiz/marked-copy.ts';
import { bodyOf } from '../cubes.ts';

describe('a copy that is marked', () => {
  it('is drawn once over itself, with buffers of its own, and taken away whole', () => {
    const faults = vi.spyOn(console, 'error');
    const body = bodyOf({ 'gluteus-minimus/right': [[-0.1, 0.9, 0], 0.05] });
    const copy = createMarkedCopy(body);
    copy.show(['gluteus-minimus/right'], 'pressed', 1);
    copy.show(['gluteus-minimus/right'], 'wrong', 1);
    expect(copy.group.children).toHaveLength(1);
    const { geometry } = copy.group.children[0] as Mesh;
    const shared = body.layers.get('muscles')?.geometry;
    expect(geometry.getAttribute('position')).not.toBe(shared?.getAttribute('position'));
    geometry.computeBoundingBox();
    expect(geometry.boundingBox?.min.y).toBeCloseTo(body.boundsOf(['gluteus-minimus/right']).min.y);
    copy.show([], 'pressed', 1);
    expect(copy.group.children).toEqual([]);
    copy.dispose();
    expect(faults).not.toHaveBeenCalled();
    faults.mockRestore();
  });
});
