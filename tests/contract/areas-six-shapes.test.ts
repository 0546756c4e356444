/** Every area of skin lies where its words say, on both bodies and in each build. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_IDS, BUILDS, type Area, type AreaId } from '../../src/anatomy/index.ts';
import { mirrorStrokes, type SkinStroke } from '../../src/geometry/index.ts';
import {
  faultsOf,
  paint,
  paintedMm2,
  readAreaRecords,
  readShapes,
  type AreaRecord,
  type Painted,
  type Shapes,
} from './six-shapes.ts';

/** An area may be this many times smaller or larger than on the man of average build. */
const ALIKE = 2;

const RECORDS = readAreaRecords();
const recordOf = (id: string): AreaRecord => RECORDS.find(({ area }) => area === id)!;

let bodies: readonly Shapes[];
let painted: ReadonlyMap<Shapes, ReadonlyMap<string, Painted | null>>;
beforeAll(async () => {
  bodies = await readShapes();
  painted = new Map(
    bodies.map((shapes) => [shapes, new Map(shapes.data.areas.map(({ id, strokes }) => [id, paint(shapes, strokes)]))]),
  );
}, 60_000);
const areaOf = ({ data }: Shapes, id: string): Area => data.areaById.get(id as AreaId)!;

describe('the areas in six shapes', () => {
  it('are all recorded, once', () => {
    expect(RECORDS.map(({ area }) => area).sort()).toEqual(bodies[0]!.data.areas.map(({ id }) => id).sort());
    expect(RECORDS).toHaveLength(182);
  });

  it.each(BODY_IDS)('lie where their words say on the %s, lean, average and heavier', (id) => {
    const shapes = bodies.find((one) => one.id === id)!;
    const odd = RECORDS.flatMap((record) =>
      faultsOf(shapes, areaOf(shapes, record.area), record, painted.get(shapes)!.get(record.area)!).map(
        (fault) => `${record.area}: ${fault}`,
      ),
    );
    expect(odd).toEqual([]);
  });

  it('are about as large in each', () => {
    const odd = RECORDS.flatMap(({ area }) => {
      const shapes = bodies.flatMap((body) =>
        Object.entries(paintedMm2(body, painted.get(body)!.get(area)!)).map(([build, mm2]) => ({
          name: `${body.id} ${build}`,
          mm2,
        })),
      );
      expect(shapes).toHaveLength(6);
      const { mm2: usual } = shapes.find(({ name }) => name === 'man average')!;
      return shapes
        .filter(({ mm2 }) => mm2 < usual / ALIKE || mm2 > usual * ALIKE)
        .map(({ name, mm2 }) => `${area} ${name} ${(mm2 / usual).toFixed(2)}`);
    });
    expect(odd).toEqual([]);
  });
});

describe('an area that is moved', () => {
  const moved = (id: string, move: (strokes: readonly SkinStroke[]) => readonly SkinStroke[]): string[] => {
    const shapes = bodies[0]!;
    const area = areaOf(shapes, id);
    return faultsOf(shapes, area, recordOf(id), paint(shapes, move(area.strokes)));
  };
  const shifted =
    (by: readonly number[]) =>
    (strokes: readonly SkinStroke[]): readonly SkinStroke[] =>
      strokes.map((stroke) => ({
        ...stroke,
        points: stroke.points.map(([x, y, z]) => [x + by[0]!, y + by[1]!, z + by[2]!] as const),
      }));
  const takenFrom = (id: string) => (): readonly SkinStroke[] => areaOf(bodies[0]!, id).strokes;

  it.each(['biceps-belly', 'lateral-forearm', 'middle-finger', 'shin'])('%s, to the other limb, is told', (id) => {
    const faults = moved(id, mirrorStrokes);
    for (const build of BUILDS) expect(faults).toContain(`${build}: its middle is on the left`);
  });

  it('to another limb of the same side is told by the bone', () => {
    expect(moved('lateral-forearm', takenFrom('lateral-leg'))).toContain('average: its middle is at the lower-leg');
    expect(moved('medial-forearm', takenFrom('outer-hip'))).toContain('heavier: its middle is at the thigh');
  });

  it('to the other surface is told by the way it faces and by the part of the skin', () => {
    expect(moved('palm', takenFrom('dorsal-hand'))).toContain('0 of 100 are of the palm');
    expect(moved('calf', takenFrom('shin')).some((fault) => fault.startsWith('lean: faces'))).toBe(true);
  });

  it('along its own limb is told by the muscle', () => {
    expect(moved('front-of-knee', shifted([0, 0, 100])).some((fault) => fault.startsWith('lean: over '))).toBe(true);
    expect(moved('shin', takenFrom('lateral-leg'))).toContain('heavier: over fibularis-longus');
  });

  it('and made small is told by its size', () => {
    const shapes = bodies[0]!;
    const small = areaOf(shapes, 'breast').strokes.map((stroke) => ({ ...stroke, radiusMm: stroke.radiusMm / 2 }));
    const usual = paintedMm2(shapes, painted.get(shapes)!.get('breast')!);
    for (const build of BUILDS)
      expect(paintedMm2(shapes, paint(shapes, small)!)[build]).toBeLessThan(usual.average / ALIKE);
  });

  it('off the body is told', () => {
    expect(moved('breast', shifted([0, -400, 0]))).toEqual(['nothing is painted']);
  });
});
