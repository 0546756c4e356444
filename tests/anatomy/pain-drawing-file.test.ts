import { describe, expect, it } from 'vitest';
import { parsePainDrawing } from '../../src/anatomy/pain-drawing-file.ts';

const STROKE = { body: 'man', points: [[1, 2, 3]], radiiMm: [14], normals: [[0, -1, 0]], erases: false };
const PATCH = {
  id: 1,
  strokes: [STROKE],
  areas: [{ area: 'temple', side: 'left' }],
  intensity: 5,
  qualities: ['aching'],
  depth: null,
  since: 'weeks',
  course: null,
};
const FILE = {
  kind: 'myopoint-pain-drawing',
  version: 1,
  body: 'man',
  drawnOn: '2026-03-31',
  name: 'before the holiday',
  patches: [PATCH],
  covers: [{ patch: 1, cells: [[4, 12.5]] }],
};
const read = (change: object) => parsePainDrawing({ ...FILE, ...change }, (area) => area === ('temple' as never));
const withPatch = (change: object) => () => read({ patches: [{ ...PATCH, ...change }], covers: [] });

describe('a kept drawing', () => {
  it('is read', () => {
    expect(read({})).toEqual(FILE);
    expect(read({ covers: undefined }).covers).toEqual([]);
    expect(read({ drawnOn: '2026-03-31T09:00:00+02:00' }).drawnOn).toBe('2026-03-31T09:00:00+02:00');
  });

  it('is refused where it is another file, or of another version', () => {
    expect(() => parsePainDrawing({ patches: [] }, () => true)).toThrow(
      'pain drawing: 1 problem\nfile, field "kind": expected "myopoint-pain-drawing", received nothing',
    );
    expect(() => parsePainDrawing('hello', () => true)).toThrow('received nothing');
    expect(() => read({ version: 2 })).toThrow('file, field "version": expected 1, received 2');
    expect(() => read({ drawnOn: 'yesterday' })).toThrow('field "drawnOn": expected a date such as 2026-03-31');
  });

  it('is refused with the record, the field and what was expected', () => {
    expect(withPatch({ intensity: 11 })).toThrow(/patch number 0, field "intensity": expected <=10, received 11/);
    expect(withPatch({ qualities: ['itching'] })).toThrow('field "qualities.0"');
    expect(withPatch({ strokes: [{ ...STROKE, radiiMm: [] }] })).toThrow(
      'expected a radius and a normal for each point',
    );
    expect(withPatch({ areas: [{ area: 'tempel', side: 'left' }] })).toThrow(
      'patch 1, field "areas": expected a known area, received "tempel"',
    );
    expect(withPatch({ note: 'hi' })).toThrow('field "note"');
    expect(() => read({ patches: [PATCH, PATCH] })).toThrow('expected each number once');
    expect(() => read({ covers: [{ patch: 2, cells: [] }] })).toThrow('expected a patch of the file, received 2');
  });
});
