/** What is drawn at a trigger point: the line its record describes, where this body lets it be drawn, else the way straight in. */
import * as v from 'valibot';
import { NeedlePathRecordSchema, type NeedlePathRecord, type PlacedTriggerPoint } from '../../src/anatomy/index.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import type { BuiltBody } from '../body/built-body.ts';
import type { Loft } from '../recorded/shape-types.ts';
import { loftFrame, loftSection } from '../shapes/loft-curve.ts';
import { askedLengthMm } from './judge.ts';
import { clearancesOf, type Clearance, type SkinLine, type LinePassage } from './line.ts';
import { aimOf, solve, straightIn } from './solve.ts';

const tenth = (value: number): number => Number(value.toFixed(1));

const pathOf = ({ entry, direction }: SkinLine, { toBoneMm: [from, to], bone, over }: LinePassage) => ({
  entryMm: entry,
  direction,
  muscleMm: [tenth(from), Math.max(tenth(to), tenth(from) + 0.1)],
  boneMm: bone === null ? null : tenth(bone.entryMm),
  over: [...new Set(over.map(({ id }) => id))],
});

const nearestOf = (clearances: readonly Clearance[]) => {
  const [first] = clearances.toSorted((one, other) => one.mm - other.mm);
  // Rounded towards the line: never said to be further than it is.
  return first ? { structure: first.structure, mm: Math.floor(first.mm * 10) / 10, atMm: tenth(first.atMm) } : null;
};

const parsed = (record: unknown): NeedlePathRecord => v.parse(NeedlePathRecordSchema, record);

/** The record of one point. @throws where its structure is missing among shapes or models. */
export function needlePath(
  body: BuiltBody,
  lofts: readonly Loft[],
  { muscle, point }: PlacedTriggerPoint,
): NeedlePathRecord {
  const loft = lofts.find(({ id }) => id === point.place.structure),
    part = body.partById.get(point.place.structure);
  if (!loft || !part) throw new Error(`${point.id}: expected ${point.place.structure} among shapes and models`);
  const { position, normal } = loftFrame(loft, point.place.along, point.place.around);
  const structures = new Set<string>(muscle.structures);
  const { approach } = point;
  const inside = aimOf(part, position, normal);
  const straight = () => {
    const { line, way } = straightIn(body, structures, inside);
    return pathOf(line, way);
  };
  if (approach.kind !== 'line') {
    const closed = approach.kind === 'none' && approach.why === 'specialist';
    return parsed({
      id: point.id,
      picture: closed ? 'closed' : 'layers',
      path: straight(),
      ...(closed ? {} : { notDrawn: null }),
    });
  }
  let aim: Vec3 = inside;
  if (approach.along !== null) {
    const [x = 0, y = 0, z = 0] = loftSection(loft, approach.along).coefficients;
    aim = aimOf(part, [x, y, z], [0, 0, 0]);
  }
  const solved = solve(body, part, { muscle, approach, aim });
  if ('notDrawn' in solved)
    return parsed({ id: point.id, picture: 'layers', path: straight(), notDrawn: solved.notDrawn });
  const {
    judged: { line, way, angleDegrees },
    aim: through,
    asideMm,
  } = solved;
  if (!way) throw new Error(`${point.id}: expected a line that meets its muscle`);
  const near = clearancesOf(body, line, askedLengthMm(way, muscle));
  return parsed({
    id: point.id,
    picture: 'line',
    path: pathOf(line, way),
    aimMm: through,
    angleDegrees: Math.round(angleDegrees),
    asideMm,
    nearestVesselOrNerve: nearestOf(near.filter(({ organ }) => !organ)),
    nearestOrgan: nearestOf(near.filter(({ organ }) => organ)),
  });
}
