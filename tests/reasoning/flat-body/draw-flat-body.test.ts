import { describe, expect, it } from 'vitest';
import { flatAxes, type FlatView } from '../../../src/geometry/index.ts';
import { drawFlatBody, drawFlatZones } from '../../../src/reasoning/index.ts';
import type { FlatRequest, FlatSkinLook, FlatSurface } from '../../../src/reasoning/index.ts';

/** A view of 20 × 20 px from the front, a px a millimetre. */
const VIEW: FlatView = {
  ...flatAxes([0, 0, 1], [0, 1, 0], [1, 0, 0]),
  centre: [0, 0, 0],
  pixelsPerUnit: 1,
  width: 20,
  height: 20,
};

/** An upright square that faces the viewer, its middle, half its width, and how near. */
const square = (copy: number, [x, y]: readonly [number, number], half: number, near: number): FlatSurface => ({
  positions: Float32Array.of(
    ...[x - half, y - half, near],
    ...[x + half, y - half, near],
    ...[x + half, y + half, near],
    ...[x - half, y + half, near],
  ),
  normals: Float32Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1),
  indices: Uint32Array.of(0, 1, 2, 0, 2, 3),
  shades: Uint8Array.of(...[255, 0, 0, 255], ...[255, 0, 0, 255], ...[255, 0, 0, 255], ...[255, 0, 0, 255]),
  uvs: null,
  parts: [{ copy, indexStart: 0, indexCount: 6, girthMm: 0 }],
});

const request = (change: Partial<FlatRequest> = {}): FlatRequest => ({
  view: VIEW,
  unitsPerMm: 1,
  opacity: [1, 1, 1],
  chosen: new Set(),
  films: new Set(),
  skinCopy: 2,
  splitAt: null,
  ...change,
});
const BARE: FlatSkinLook = { pain: null, garment: null, tint: null, parts: null, drawn: null };

/** Copies among some shapes. */
const copies = (shapes: readonly { readonly copy: number }[]): number[] =>
  [...new Set(shapes.map(({ copy }) => copy))].sort();

describe('a flat drawing', () => {
  it('shows what is nearest, and nothing that is hidden', () => {
    const far = square(0, [0, 0], 5, 0);
    const near = square(1, [0, 0], 5, 3);
    expect(copies(drawFlatBody([far, near], null, null, request()).solids)).toEqual([1]);
    expect(copies(drawFlatBody([far, near], null, null, request({ opacity: [1, 0, 1] })).solids)).toEqual([0]);
    const aside = drawFlatBody([far, square(1, [5, 0], 5, 3)], null, null, request());
    expect(copies(aside.solids)).toEqual([0, 1]);
    expect(aside.lines.inner).not.toBe('');
    expect(aside.lines.outer).not.toBe('');
  });

  it('draws what is seen through over what lies behind it, none of it where it lies behind', () => {
    const solid = square(0, [0, 0], 5, 0);
    const before = drawFlatBody([solid, square(1, [0, 0], 3, 2)], null, null, request({ opacity: [1, 0.3, 1] }));
    expect([copies(before.solids), copies(before.ghosts)]).toEqual([[0], [1]]);
    expect(before.ghostLines.map(({ copy }) => copy)).toEqual([1]);
    const behind = drawFlatBody([solid, square(1, [0, 0], 3, -2)], null, null, request({ opacity: [1, 0.3, 1] }));
    expect(behind.ghosts).toEqual([]);
  });

  it('leaves nothing of a thin sheet toward its edges', () => {
    const sheet = square(1, [0, 0], 5, 2);
    const thin = request({ opacity: [1, 0.3, 1], films: new Set([1]) });
    expect(drawFlatBody([sheet], null, null, thin).ghosts).toEqual([]);
    const inner = { ...sheet, shades: Uint8Array.from(sheet.shades!, (value, i) => (i % 4 === 1 ? 255 : value)) };
    expect(copies(drawFlatBody([inner], null, null, thin).ghosts)).toEqual([1]);
  });

  it('tells flesh, its edge, tendon, and tendon that flesh shines through', () => {
    const paints = (tendon: number, flesh: number): readonly string[] => {
      const one = square(0, [0, 0], 5, 0);
      const shades = Uint8Array.from(one.shades!, (value, i) => (i % 4 === 1 ? tendon : i % 4 === 2 ? flesh : value));
      return drawFlatBody([{ ...one, shades }], null, null, request()).solids.map(({ paint }) => paint);
    };
    expect(paints(0, 255)).toEqual(['flesh']);
    expect(paints(100, 0)).toEqual(['edge']);
    expect(paints(255, 0)).toEqual(['pale']);
    expect(paints(255, 255)).toEqual(['thin']);
  });

  it('lines what is chosen around the whole of it', () => {
    const both = [square(0, [-4, 0], 4, 0), square(1, [4, 0], 4, 0)];
    const one = drawFlatBody(both, null, null, request({ chosen: new Set([0]) }));
    const two = drawFlatBody(both, null, null, request({ chosen: new Set([0, 1]) }));
    expect(drawFlatBody(both, null, null, request()).chosen).toBe('');
    expect(one.chosen).not.toBe('');
    // The border between two that are both chosen is no edge of the choice.
    expect(two.chosen).toBe(two.lines.outer);
  });

  it('ends whole skin where it is split, and draws it as a shell where it is a breath', () => {
    const muscle = square(0, [0, 0], 5, 0);
    const skin = square(2, [0, 0], 7, 4);
    const whole = drawFlatBody([muscle], skin, BARE, request());
    expect([copies(whole.solids), whole.skin]).toEqual([[2], '']);
    expect(whole.solids.map(({ paint }) => paint)).toEqual(['skin']);
    const shell = drawFlatBody([muscle], skin, BARE, request({ opacity: [1, 1, 0.12] }));
    expect(copies(shell.solids)).toEqual([0]);
    expect(shell.skin).not.toBe('');
    const split = drawFlatBody([muscle], skin, BARE, request({ opacity: [1, 1, 0.12], splitAt: 0 }));
    expect(copies(split.solids)).toEqual([0, 2]);
  });

  it('dresses the skin where its distance to both hems is less than nothing', () => {
    const skin = square(2, [0, 0], 7, 4);
    const dressed = (garment: Float32Array) =>
      drawFlatBody([], skin, { ...BARE, garment }, request()).solids.map(({ paint }) => paint);
    expect(dressed(new Float32Array(8).fill(-3))).toEqual(['cloth']);
    expect(dressed(Float32Array.of(-3, 3, -3, 3, -3, 3, -3, 3))).toEqual(['skin']);
  });
});

describe('zones of pain', () => {
  const skin = square(2, [0, 0], 9, 4);
  const everywhere = (mostly: number, sometimes: number): Float32Array =>
    Float32Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? mostly : sometimes));
  const zones = (look: Partial<FlatSkinLook>): string[] =>
    Object.entries(drawFlatZones(skin, { ...BARE, ...look }, VIEW)).flatMap(([name, path]) => (path ? [name] : []));

  it('are told apart by how often, mostly going before sometimes', () => {
    expect(zones({ pain: everywhere(9, 9) })).toEqual([]);
    expect(zones({ pain: everywhere(-5, -5) })).toEqual(['main']);
    expect(zones({ pain: everywhere(-20, 9) })).toEqual(['main', 'core']);
    expect(zones({ pain: everywhere(9, -5) })).toEqual(['sometimes']);
    expect(zones({ drawn: everywhere(-5, 9) })).toEqual(['drawn']);
    expect(zones({})).toEqual([]);
  });

  it('lie on the skin that faces the viewer, whatever stands before it, as in the drawing of all', () => {
    const pain = everywhere(-5, 9);
    const all = drawFlatBody([square(0, [0, 0], 9, 8)], skin, { ...BARE, pain }, request());
    expect(copies(all.solids)).toEqual([0]);
    expect(all.zones).toEqual(drawFlatZones(skin, { ...BARE, pain }, VIEW));
    const turned = { ...skin, indices: Uint32Array.of(0, 2, 1, 0, 3, 2) };
    expect(drawFlatZones(turned, { ...BARE, pain }, VIEW).main).toBe('');
  });
});
