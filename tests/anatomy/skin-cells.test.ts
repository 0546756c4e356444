import { describe, expect, it } from 'vitest';
import { loadSkinCells, parseSkinCells, parseVertexRuns } from '../../src/anatomy/skin-cells.ts';
import { TINY_BODY } from './tiny-body.ts';

const CELL = { mm2: 12, part: 'head', facing: 'front', areas: ['temple'] };

describe('skin cells', () => {
  it('are read, and have no areas of the other side where none are written', () => {
    const { cells } = parseSkinCells({ skinMm2: 24, cells: [CELL] });
    expect(cells).toEqual([{ ...CELL, otherSide: [] }]);
  });

  it('are refused with the field and what was expected', () => {
    expect(() => parseSkinCells({ skinMm2: 24, cells: [{ ...CELL, facing: 'sideways' }] })).toThrow(
      /field "cells\.0\.facing": expected .*"front".*, received "sideways"/,
    );
    expect(() => parseVertexRuns({ cells: 1, runs: [[0, 0]] })).toThrow('field "runs.0.1"');
  });

  it('are missing from a body whose skin was not cut', async () => {
    await expect(loadSkinCells(TINY_BODY)).rejects.toThrow('body "tiny": expected its skin cut into cells');
  });
});
