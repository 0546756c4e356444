/** What comes from outside, damaged in 10,000 ways: nothing throws, and what stands here is not lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePainDrawing } from '../../src/anatomy/index.ts';
import { DataError } from '../../src/anatomy/parse-records.ts';
import type { AreaId } from '../../src/anatomy/index.ts';
import { newPatch } from '../../src/reasoning/index.ts';
import type { PainPatch } from '../../src/reasoning/index.ts';
import {
  createMyopointStore,
  packVisit,
  readPainCode,
  resumeVisit,
  unpackVisit,
  writePainCode,
} from '../../src/state/index.ts';
import { patchesFrom } from '../../src/state/carried-drawing.ts';
import { ANATOMY } from './body.ts';
import { makeStorage } from './storage.ts';

const RUNS = { numRuns: 10_000, seed: 20261128 };
const AREAS = ['temple', 'lateral-elbow', 'low-back'] as AreaId[];
const patch: PainPatch = {
  ...newPatch(3),
  areas: [{ area: 'temple' as AreaId, side: 'left' }],
  strokes: [{ body: 'man', points: [[1, 2, 3]], normals: [[0, 0, 1]], radiiMm: [9], erases: false }],
  intensity: 6,
  qualities: ['aching'],
};
const file = {
  kind: 'myopoint-pain-drawing',
  version: 1,
  body: 'man',
  drawnOn: '2026-03-31',
  name: 'before',
  patches: [patch],
  covers: [{ patch: 3, cells: [[1, 20]] }],
};

/** A text with one stretch of it gone, and something else in its place. */
const spoiled = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(12), fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('~', '.', '0', '"')))
    .map(([at, gone, instead]) => text.slice(0, at) + instead + text.slice(at + gone));

/** A value with one field of it, however deep, replaced or gone. */
const withSpoiledField = (value: unknown): fc.Arbitrary<unknown> => {
  const places: (readonly (string | number)[])[] = [];
  const visit = (part: unknown, way: readonly (string | number)[]): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const key of Object.keys(part)) {
      places.push([...way, key]);
      visit((part as Record<string, unknown>)[key], [...way, key]);
    }
  };
  visit(value, []);
  const instead = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(undefined, null, -1, 0.5, 1e308, '', 'temple', '2026-13-45', '2026-03-31T10:00:00Z', [], {}),
  );
  return fc.tuple(fc.constantFrom(...places), instead).map(([way, put]) => {
    const copy = structuredClone(value);
    let part = copy as Record<string | number, unknown>;
    for (const key of way.slice(0, -1)) part = part[key] as typeof part;
    const last = way.at(-1) ?? '';
    if (put === undefined) Reflect.deleteProperty(part, last);
    else part[last] = put;
    return copy;
  });
};

describe('10,000 damaged', () => {
  it('codes from another device give a drawing of known areas or a reason, and leave what is drawn', () => {
    const code = writePainCode([patch, { ...newPatch(4), areas: [{ area: AREAS[2]!, side: 'right' }] }]) ?? '';
    const texts = fc.oneof(
      spoiled(code),
      spoiled(`https://example.org/#pain=${code}&a=patient`),
      fc.string({ maxLength: 30 }),
      fc.stringMatching(/^1~[\w.~-]{0,20}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readPainCode(text, AREAS);
        if (read.kind !== 'drawing') return;
        expect(read.patches.flatMap(({ areas }) => areas).every(({ area }) => AREAS.includes(area))).toBe(true);
        expect(read.patches.every(({ areas }) => areas.length > 0)).toBe(true);
        expect(writePainCode(read.patches)).not.toBeNull();
      }),
      RUNS,
    );
  });
  it('files are read as a drawing that there can be, or named with what is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(withSpoiledField(file), fc.jsonValue({ maxDepth: 2 })), (raw) => {
        try {
          const read = parsePainDrawing(raw, (area) => AREAS.includes(area));
          expect(Number.isFinite(Date.parse(read.drawnOn))).toBe(true);
          expect(read.patches.flatMap(({ areas }) => areas).every(({ area }) => AREAS.includes(area))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DataError);
        }
      }),
      RUNS,
    );
  });
  it('drawings that were carried through a loading are taken up as far as they are whole', () => {
    fc.assert(
      fc.property(withSpoiledField([patch]), (raw) => {
        for (const { strokes, intensity } of patchesFrom(raw)) {
          for (const { points, normals, radiiMm } of strokes)
            expect([normals.length, radiiMm.length]).toEqual([points.length, points.length]);
          expect(intensity === null || (Number.isInteger(intensity) && intensity >= 0 && intensity <= 10)).toBe(true);
        }
      }),
      RUNS,
    );
  });
  it('names of the tab and pads are no visit, or one that can be gone on with, and nothing of them stays', () => {
    const [from, to] = [createMyopointStore(ANATOMY), createMyopointStore(ANATOMY)];
    from.getState().startConsultation();
    from.getState().setNote('x');
    from.getState().setDrawing([patch]);
    const tab = { name: '' };
    const pads = makeStorage();
    packVisit(from, tab, pads);
    const pad = pads.content.get('myopoint.pad') ?? '';
    fc.assert(
      fc.property(spoiled(tab.name), fc.oneof(spoiled(pad), fc.constant(pad), fc.constant('')), (name, kept) => {
        const [next, storage] = [{ name }, makeStorage({ 'myopoint.pad': kept })];
        const carried = unpackVisit(next, storage);
        if (carried) resumeVisit(to, carried);
        expect(storage.content.size).toBe(0);
        if (name.startsWith('myopoint-visit:')) expect(next.name).toBe('');
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });
  it('links leave what was drawn, or a step of undo to it', () => {
    const fields = fc.constantFrom(
      'm=gastrocnemius',
      'pain=7.temple_r',
      'pain=1~800',
      'l=how-deep',
      'p=x',
      'body=woman',
      '%E0',
      'v=back',
    );
    const store = createMyopointStore(ANATOMY);
    const act = store.getState;
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 4 }), fc.constantFrom('explore', 'pain'), (parts, mode) => {
        act().wipeVisit();
        if (mode === 'pain') act().startPain();
        act().setDrawing([patch]);
        act().setNote('kept');
        act().followLink(`#${parts.join('&')}`);
        expect(act().note).toBe('kept');
        if (act().patches[0] !== patch) act().undoDrawing();
        expect(act().patches).toEqual([patch]);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });
});
