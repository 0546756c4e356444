import { describe, expect, it } from 'vitest';
import { piercedIn } from '../../../builder/models/pierced.ts';
import type { BuiltPart } from '../../../builder/body/built-body.ts';
import { indexMesh, lineTarget } from '../../../builder/shapes/mesh-index.ts';
import type { Structure, StructureId } from '../../../src/anatomy/index.ts';
import type { Vec3 } from '../../../src/geometry/index.ts';
import { slab } from './slab.ts';

const RECORD = {
  layer: 'muscles',
  system: 'muscle',
  depthLayer: 2,
  figure: { kind: 'loft' },
  liesOver: [] as readonly StructureId[],
} as Structure;

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

  it('is told by what a record lies over, whatever their layers', () => {
    expect(through({ depthLayer: 3, liesOver: ['muscle' as StructureId] })).toMatchObject([{ covered: 'muscle' }]);
    const over = part('muscle', slab(-0.5, -10, { '5 5': 2.5 }), { liesOver: ['sheet' as StructureId] });
    expect(found([sheet(), over]).filter(({ covering }) => covering === 'sheet')).toEqual([]);
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
