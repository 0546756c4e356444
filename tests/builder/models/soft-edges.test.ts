import { describe, expect, it } from 'vitest';
import { softEdged } from '../../../builder/models/soft-edges.ts';
import { loftToMesh } from '../../../builder/shapes/loft-mesh.ts';
import type { Loft } from '../../../builder/recorded/shape-types.ts';
import type { Shape } from '../../../builder/models/shapes.ts';
import type { Structure } from '../../../src/anatomy/index.ts';

/** A sheet in the plane y = 0 right of the midline, 60 mm long and 40 mm wide; y is its thickness. */
const sheet = (id: string, y: number): Loft => ({
  id,
  along: [0, 0.5, 1],
  stations: [0, 300, 600].map((z) => [-500, y, z, 200, 0, 0, 0, 5, 0]),
  capStyle: 'zip',
});
const shapeOf = (loft: Loft, system: 'muscle' | 'bone', pale: number): Shape => {
  const mesh = loftToMesh(loft, { alongSegments: 4, aroundSegments: 24 });
  return {
    structure: { id: loft.id, system, film: 1 } as Structure,
    mesh,
    pale: new Float32Array(mesh.positions.length / 3).fill(pale),
  };
};
/** The sheet as a film of flesh over bone so far behind it, before it is softened and after, mm. */
const softFilm = (behindMm: number): { readonly before: Shape; readonly after: Shape } => {
  const loft = sheet('auricularis-posterior', 0);
  const whole = shapeOf(loft, 'muscle', 0);
  const before = { ...whole, structure: { ...whole.structure, film: 0.5 } };
  const [after] = softEdged([{ shape: before, loft }], [shapeOf(sheet('cranium', behindMm), 'bone', 0)]);
  return { before, after: after! };
};
/** Paleness at the edges and half way across. */
const across = ({ mesh, pale }: Shape): { edge: number; middle: number } => {
  const at = (x: number): number => {
    const near = Array.from(pale, (_, i) => i).filter((i) => Math.abs(mesh.positions[3 * i]! - x) < 0.5);
    return Math.round(100 * Math.max(...near.map((i) => pale[i]!))) / 100;
  };
  return { edge: at(-70), middle: at(-50) };
};

describe('softEdged', () => {
  const loft = sheet('auricularis-posterior', 0);
  const flesh = shapeOf(loft, 'muscle', 0);

  it('makes the edges of a muscle over bone partly pale and leaves its middle flesh', () => {
    const [softened] = softEdged([{ shape: flesh, loft }], [shapeOf(sheet('cranium', 20), 'bone', 0)]);
    expect(across(softened!)).toEqual({ edge: 0.25, middle: 0 });
  });

  it('takes on the look of a muscle it runs out over', () => {
    const [softened] = softEdged([{ shape: flesh, loft }], [shapeOf(sheet('masseter', 20), 'muscle', 0.7)]);
    expect(across(softened!)).toEqual({ edge: 0.7, middle: 0 });
  });

  it('loses the end of a muscle of the mouth in what it ends in, not its start', () => {
    const strap = sheet('zygomaticus-major', 0);
    const [{ mesh, pale }] = softEdged(
      [{ shape: shapeOf(strap, 'muscle', 0), loft: strap }],
      [shapeOf(sheet('orbicularis-oris', 20), 'muscle', 0.7)],
    ) as [Shape];
    const at = (z: number): number[] =>
      Array.from(pale).filter((_, i) => mesh.positions[3 * i + 2] === z && Math.abs(mesh.positions[3 * i]! + 50) < 0.5);
    expect(at(60).every((value) => Math.abs(value - 0.7) < 1e-6)).toBe(true);
    expect(at(0).every((value) => value === 0)).toBe(true);
    expect([at(60).length > 0, at(0).length > 0]).toEqual([true, true]);
  });

  it('tells the shader where a film of flesh thins out: 0.9 within, 1 at its rim', () => {
    const shown = Array.from(softFilm(20).after.shown!);
    expect([Math.min(...shown), Math.max(...shown)]).toEqual([Math.fround(0.9), 1]);
    expect(softEdged([{ shape: flesh, loft }], [shapeOf(sheet('cranium', 20), 'bone', 0)])[0]!.shown).toBeUndefined();
  });

  it('leaves nothing of the inner face of a film, which looks at what lies beneath', () => {
    // What lies behind it looks to the front, as its outer face does.
    const { before, after } = softFilm(40);
    const { normals, positions } = before.mesh;
    const middle = Array.from(after.shown!, (value, i) => ({
      value,
      y: normals[3 * i + 1]!,
      x: positions[3 * i]!,
    }));
    const within = middle.filter(({ x, y }) => Math.abs(x + 50) < 5 && Math.abs(y) > 0.9);
    expect(within.filter(({ y }) => y > 0).map(({ value }) => value)).toEqual(
      within.filter(({ y }) => y > 0).map(() => 1),
    );
    expect(within.filter(({ y }) => y < 0).every(({ value }) => value === Math.fround(0.9))).toBe(true);
    expect(within.length).toBeGreaterThan(8);
  });

  it('leaves out the muscles whose edges are firm', () => {
    const masseter = sheet('masseter', 0);
    expect(softEdged([{ shape: shapeOf(masseter, 'muscle', 0), loft: masseter }], [])).toEqual([]);
  });
});
