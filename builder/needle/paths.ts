/** What is drawn at a trigger point: the line its record describes, where this body lets it be drawn, else the way straight in. */
import * as v from 'valibot';
import { NeedlePathRecordSchema } from '../../src/anatomy/index.ts';
import type { Build, NeedlePathRecord, PlacedTriggerPoint } from '../../src/anatomy/index.ts';
import type { SkinMm } from '../../src/anatomy/index.ts';
import { addScaled } from '../../src/geometry/index.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { firstOnRay } from '../shapes/mesh-index.ts';
import type { BodyLofts } from '../body/carried-lofts.ts';
import type { BuiltBody } from '../body/built-body.ts';
import { askedLengthMm } from './judge.ts';
import { clearancesOf, REACH_MM } from './line.ts';
import type { Clearance, LinePassage, SkinLine } from './line.ts';
import { aimOf, solve, straightIn } from './solve.ts';

const tenth = (value: number): number => Number(value.toFixed(1));

const pathOf = ({ entry, direction }: SkinLine, { toBoneMm: [from, to], bone, over }: LinePassage) => ({
  entryMm: entry,
  direction,
  muscleMm: [tenth(from), Math.max(tenth(to), tenth(from) + 0.1)] as const,
  boneMm: bone === null ? null : tenth(bone.entryMm),
  over: [...new Set(over.map(({ id }) => id))],
});

/** How far further out the skins of the other builds lie on the way: asked from within the muscle, so that it is the first skin met. */
function skinMmOf(body: BuiltBody, path: ReturnType<typeof pathOf>): SkinMm {
  const depthMm = path.muscleMm[0];
  const within = addScaled(path.entryMm, path.direction, depthMm);
  const outward = addScaled([0, 0, 0], path.direction, -1);
  const further = (build: Build): number => {
    const out = firstOnRay(body.skins[build], within, outward, REACH_MM);
    if (!out) throw new Error(`expected the skin of a body of ${build} build on the way out`);
    return Math.max(0, tenth(out.distanceMm - depthMm));
  };
  const average = further('average');
  // The skins of two builds may cross by some tenths where both hug a tendon; nobody is told to be thinner for it.
  return [average, Math.max(average, further('heavier'))];
}

const nearestOf = (clearances: readonly Clearance[]) => {
  const [first] = clearances.toSorted((one, other) => one.mm - other.mm);
  // Rounded towards the line: never said to be further than it is.
  return first ? { structure: first.structure, mm: Math.floor(first.mm * 10) / 10, atMm: tenth(first.atMm) } : null;
};

const parsed = (record: unknown): NeedlePathRecord => v.parse(NeedlePathRecordSchema, record);

/** The record of one point. @throws where its structure is missing among figures or models. */
export function needlePath(body: BuiltBody, lofts: BodyLofts, { muscle, point }: PlacedTriggerPoint): NeedlePathRecord {
  const { structure } = point.place;
  const part = body.partById.get(structure);
  if (!part) throw new Error(`${point.id}: expected ${structure} among the models`);
  const { position, normal } = lofts.placeOn(structure, point.place.along, point.place.around);
  const structures = new Set<string>(muscle.structures);
  const { approach } = point;
  const inside = aimOf(part, position, normal);
  const pathWith = (line: SkinLine, way: LinePassage) => {
    const path = pathOf(line, way);
    return { path, skinMm: skinMmOf(body, path) };
  };
  const straight = () => {
    const { line, way } = straightIn(body, structures, inside);
    return pathWith(line, way);
  };
  if (approach.kind !== 'line') {
    const closed = approach.kind === 'none' && approach.why === 'specialist';
    return parsed({
      id: point.id,
      picture: closed ? 'closed' : 'layers',
      ...straight(),
      ...(closed ? {} : { notDrawn: null }),
    });
  }
  let aim: Vec3 = inside;
  if (approach.along !== null) aim = aimOf(part, lofts.centreOf(structure, approach.along), [0, 0, 0]);
  const solved = solve(body, part, { muscle, approach, aim });
  if ('notDrawn' in solved)
    return parsed({ id: point.id, picture: 'layers', ...straight(), notDrawn: solved.notDrawn });
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
    ...pathWith(line, way),
    aimMm: through,
    angleDegrees: Math.round(angleDegrees),
    asideMm,
    nearestVesselOrNerve: nearestOf(near.filter(({ organ }) => !organ)),
    nearestOrgan: nearestOf(near.filter(({ organ }) => organ)),
  });
}
