import { describe, expect, it } from 'vitest';
import { piercedIn } from '../../../builder/body/pierced.ts';
import type { BuiltPart } from '../../../builder/body/built-body.ts';
import { indexMesh, lineTarget } from '../../../builder/shapes/mesh-index.ts';
import type { Structure, StructureId } from '../../../src/anatomy/index.ts';
import type { Vec3 } from '../../../src/geometry/index.ts';

const STEPS = 10;
const STEP_MM = 5;

/** A closed slab of 50 × 50 mm from a height down to another; its upper face may be raised at places of its grid. */
function slab(topMm: number, bottomMm: number, raised: Readonly<Record<string, number>> = {}) {
  const side = STEPS + 1;
  const at = (i: number, j: number, isTop: boolean): number => (isTop ? 0 : side * side) + i * side + j;
  const positions: number[] = [];
  for (const isTop of [true, false])
    for (let i = 0; i < side; i += 1)
      for (let j = 0; j < side; j += 1)
        positions.push(i * STEP_MM, j * STEP_MM, isTop ? topMm + (raised[`${i} ${j}`] ?? 0) : bottomMm);
  const indices: number[] = [];
  const quad = (a: number, b: number, c: number, d: number) => indices.push(a, b, c, a, c, d);
  for (let i = 0; i < STEPS; i += 1)
    for (let j = 0; j < STEPS; j += 1) {
      quad(at(i, j, true), at(i + 1, j, true), at(i + 1, j + 1, true), at(i, j + 1, true));
      quad(at(i, j, false), at(i, j + 1, false), at(i + 1, j + 1, false), at(i + 1, j, false));
    }
  for (let k = 0; k < STEPS; k += 1) {
    quad(at(k, 0, true), at(k, 0, false), at(k + 1, 0, false), at(k + 1, 0, true));
    quad(at(k, STEPS, true), at(k + 1, STEPS, true), at(k + 1, STEPS, false), at(k, STEPS, false));
    quad(at(0, k, true), at(0, k + 1, true), at(0, k + 1, false), at(0, k, false));
    quad(at(STEPS, k, true), at(STEPS, k, false), at(STEPS, k + 1, false), at(STEPS, k + 1, true));
  }
  return { positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}

const RECORD = { layer: 'muscles', system: 'muscle', depthLayer: 2, figure: { kind: 'loft' } } as Structure;

function part(id: string, mesh: ReturnType<typeof slab>, record: Partial<Structure> = {}): BuiltPart {
  const index = indexMesh(mesh);
  const most = (of: (...values: number[]) => number): Vec3 => {
    const along = (axis: number): number => of(...mesh.positions.filter((_, i) => i % 3 === axis));
    return [along(0), along(1), along(2)];
  };
  const [low, high] = [most(Math.min), most(Math.max)];
  return { id, index, structure: { ...RECORD, id, ...record } as Structure, low, high, ...lineTarget(id, index) };
}

/** The skin lies far around all, nearest above. */
const around = slab(40, -500);
const skin = indexMesh({
  ...around,
  positions: around.positions.map((value, i) => (i % 3 === 2 ? value : 25 + 20 * (value - 25))),
});
const sheet = (record: Partial<Structure> = {}): BuiltPart =>
  part('sheet', slab(1, 0), { layer: 'connective', system: 'fascia', depthLayer: 1, ...record });
const muscle = (raised: Readonly<Record<string, number>>, topMm = -0.5): BuiltPart =>
  part('muscle', slab(topMm, -10, raised));
const found = (parts: readonly BuiltPart[]) => piercedIn({ parts, filling: [], skin });

describe('a muscle under a sheet', () => {
  it('comes through where it lies before it, and is seen there', () => {
    const [only, ...more] = found([sheet(), muscle({ '5 5': 2.5, '5 6': 2 })]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ covering: 'sheet', covered: 'muscle', vertices: 2, seen: 2, at: [25, 25, 2] });
    expect(only!.worstMm).toBeCloseTo(1, 5);
  });

  it('does not where it lies beneath, or less than 0.3 mm before it', () => {
    expect(found([sheet(), muscle({})])).toEqual([]);
    expect(found([sheet(), muscle({ '5 5': 1.75 })])).toEqual([]);
  });

  it('is not asked at the rim of the sheet', () => {
    expect(found([sheet(), muscle({ '0 5': 2.5 })])).toEqual([]);
  });

  it('has not come through where all of it lies upon it', () => {
    expect(found([sheet(), part('muscle', slab(4, 1.5))])).toEqual([]);
  });

  it('is not seen under a third', () => {
    const third = part('third', slab(8, 6), { depthLayer: 1 });
    expect(found([sheet(), muscle({ '5 5': 2.5 }), third])).toMatchObject([{ vertices: 1, seen: 0 }]);
  });
});

describe('which covers which', () => {
  const through = (record: Partial<Structure>) =>
    found([sheet(record), muscle({ '5 5': 2.5 })]).filter(({ covering }) => covering === 'sheet');

  it('is told by their layers: nothing comes through what lies deeper', () => {
    expect(through({ depthLayer: 3 })).toEqual([]);
  });

  it('is told by what a record lets show through', () => {
    const showsThrough: Structure['showsThrough'] = { what: 'flesh', of: ['muscle' as StructureId], share: 0.3 };
    expect(through({ depthLayer: 3, showsThrough })).toMatchObject([{ covered: 'muscle', vertices: 1 }]);
  });

  it('is told within one layer for a fascia alone', () => {
    expect(through({ depthLayer: 2 })).toHaveLength(1);
    expect(through({ depthLayer: 2, system: 'muscle' })).toEqual([]);
  });

  it('puts what fills the gaps under the first layer alone', () => {
    const figure = { kind: 'filling' } as Structure['figure'];
    const filling = [
      part('fascia', slab(-0.5, -9, { '5 5': 2.5 }), { layer: 'connective', system: 'fascia', depthLayer: 1, figure }),
    ];
    const of = (depthLayer: number) =>
      piercedIn({ parts: [part('muscle', slab(1, 0), { depthLayer })], filling, skin }).map(({ covered }) => covered);
    expect(of(1)).toEqual(['fascia']);
    expect(of(2)).toEqual([]);
  });
});
