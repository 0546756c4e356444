/**
 * Writes `data/bodies/reference-male/derived/needle-paths.json`: for each trigger point the line its record describes, where this body lets it
 * be drawn, else the way straight in (`npm run data:needles`, after the body, a point or an approach changed).
 * With `--check` writes nothing and prints one table of all points, `--json` the same as data; exits 1 where a drawn line
 * breaks a rule or a record is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { loadDataset, NeedlePathRecordSchema, type NeedlePathRecord, type PlacedTriggerPoint } from '../src/anatomy/index.ts';
import { loftFrame, loftSection, type Vec3 } from '../src/geometry/index.ts';
import { checkedRows, printed } from './depths/check.ts';
import { readBody, readLofts } from './depths/body.ts';
import { askedLengthMm } from './depths/judge.ts';
import { clearancesOf, type Clearance, type Line, type Way } from './depths/line.ts';
import { aimOf, solve, straightIn } from './depths/solve.ts';
import { keepHash } from './derived/files.ts';

const FILE = 'data/bodies/reference-male/derived/needle-paths.json';
const check = process.argv.includes('--check'), json = process.argv.includes('--json');

const dataset = await loadDataset();
const body = await readBody();

const tenth = (value: number): number => Number(value.toFixed(1));

const pathOf = ({ entry, direction }: Line, { toBoneMm: [from, to], bone, over }: Way) => ({
  entryMm: entry, direction, muscleMm: [tenth(from), Math.max(tenth(to), tenth(from) + 0.1)],
  boneMm: bone === null ? null : tenth(bone.entryMm), over: [...new Set(over.map(({ id }) => id))],
});

const nearestOf = (clearances: readonly Clearance[]) => {
  const [first] = clearances.toSorted((one, other) => one.mm - other.mm);
  // Rounded towards the line: never said to be further than it is.
  return first ? { structure: first.structure, mm: Math.floor(first.mm * 10) / 10, atMm: tenth(first.atMm) } : null;
};

const lofts = await readLofts();

function recordOf({ muscle, point }: PlacedTriggerPoint): NeedlePathRecord {
  const loft = lofts.find(({ id }) => id === point.place.structure), part = body.partById.get(point.place.structure);
  if (!loft || !part) throw new Error(`${point.id}: expected ${point.place.structure} among figures and models`);
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
    return parsed({ id: point.id, picture: closed ? 'closed' : 'layers', path: straight(), ...(closed ? {} : { notDrawn: null }) });
  }
  let aim: Vec3 = inside;
  if (approach.along !== null) {
    const [x = 0, y = 0, z = 0] = loftSection(loft, approach.along).coefficients;
    aim = aimOf(part, [x, y, z], [0, 0, 0]);
  }
  const solved = solve(body, part, { muscle, approach, aim });
  if ('notDrawn' in solved) return parsed({ id: point.id, picture: 'layers', path: straight(), notDrawn: solved.notDrawn });
  const { judged: { line, way, angleDegrees }, aim: through, asideMm } = solved;
  if (!way) throw new Error(`${point.id}: expected a line that meets its muscle`);
  const near = clearancesOf(body, line, askedLengthMm(way, muscle));
  return parsed({
    id: point.id, picture: 'line', path: pathOf(line, way), aimMm: through, angleDegrees: Math.round(angleDegrees), asideMm,
    nearestVesselOrNerve: nearestOf(near.filter(({ organ }) => !organ)), nearestOrgan: nearestOf(near.filter(({ organ }) => organ)),
  });
}

const parsed = (record: unknown): NeedlePathRecord => v.parse(NeedlePathRecordSchema, record);

if (check) {
  const rows = checkedRows(body, dataset);
  console.log(json ? JSON.stringify(rows, null, 2) : printed(rows));
  const offenders = rows.filter(({ offences }) => offences.length > 0);
  if (!json) console.log(`${rows.length} points: ${offenders.length} offend`);
  process.exitCode = offenders.length > 0 ? 1 : 0;
} else {
  const records = [...dataset.triggerPointById.values()].map((placed) => {
    const record = recordOf(placed);
    console.error(record.id, record.picture, record.picture === 'layers' ? JSON.stringify(record.notDrawn) : '');
    return record;
  });
  const text = `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`;
  if (text !== readFileSync(FILE, 'utf8')) writeFileSync(FILE, text);
  keepHash(FILE, { dataset, lessons: [] });
}
