/**
 * Writes `src/anatomy/needle-paths.json`: the words of each technique (`scripts/depths/approaches.ts`) as an entry on the
 * skin and a direction, on the built models. Run with `npm run data:needles` after the body or the words changed.
 */
import { writeFileSync } from 'node:fs';
import { depthDisagreementOf, loadDataset, type NeedlePathRecord } from '../src/anatomy/index.ts';
import { loftFrame, loftSection, type Loft, type Vec3 } from '../src/geometry/index.ts';
import { APPROACHES, REASONS } from './depths/approaches.ts';
import { readBody, readLofts } from './depths/body.ts';
import { aimOf, solve } from './depths/solve.ts';

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
const said = (location: string): string => location.charAt(0).toLowerCase() + location.slice(1);
const UNREACHED = 'On this body no straight line follows the words to this muscle: bone or an organ would be met first, or lie too close behind.';

function centreOf(loft: Loft, along: number): Vec3 {
  const [x = 0, y = 0, z = 0] = loftSection(loft, along).coefficients;
  return [x, y, z];
}

const meets = (names: string): string => `On this body every straight line that follows the words meets the ${names}, so none is drawn.`;
const named = (ids: readonly string[]): string => [...new Set(ids)].map((id) => body.partById.get(id)?.structure.name ?? id).join(' and the ');

const dataset = await loadDataset();
const body = await readBody();
const lofts = await readLofts();
const lines: string[] = [];
for (const { muscle, point } of dataset.triggerPointById.values()) {
  const words = APPROACHES[point.id] ?? APPROACHES[muscle.id];
  if (!words) throw new Error(`${point.id}: expected an approach`);
  let record: NeedlePathRecord = { id: point.id, path: null, reason: typeof words === 'string' ? REASONS[words] : UNREACHED };
  if (typeof words !== 'string') {
    const loft = lofts.find(({ id }) => id === point.place.structure), part = body.partById.get(point.place.structure);
    if (!loft || !part) throw new Error(`${point.id}: expected ${point.place.structure} among figures and models`);
    const { position, normal } = loftFrame(loft, point.place.along, point.place.around);
    const aim = words.along === undefined ? aimOf(part, position, normal) : aimOf(part, centreOf(loft, words.along), [0, 0, 0]);
    const muscles = new Set<string>(muscle.structures), stated = muscle.needling.depthMm;
    const backed = solve(body, muscles, aim, part, words, stated);
    const found = backed ?? solve(body, muscles, aim, part, { ...words, onBone: false }, stated);
    if (found && found.vessels.length > 0) record = { id: point.id, path: null, reason: meets(named(found.vessels)) };
    else if (found) {
      const muscleMm: [number, number] = [rounded(found.muscleMm[0], 1), rounded(found.muscleMm[1], 1)];
      const notes = [
        ...(words.along === undefined ? [] : ['The line aims at the part of the muscle where the technique enters, not at the point itself.']),
        ...(found.asideMm === 0 ? [] : [`The line aims ${Math.abs(found.asideMm)} mm ${found.asideMm > 0 ? 'above' : 'below'} the point, so that bone lies behind it.`]),
        ...(backed ? [] : ['On this body no bone lies close behind the muscle on any line like this.']),
      ];
      record = {
        id: point.id, reason: null,
        path: {
          entry: {
            name: words.entry ?? `Skin over the point: ${said(point.location)}`,
            pointMm: [rounded(found.entry[0], 1), rounded(found.entry[1], 1), rounded(found.entry[2], 1)],
          },
          direction: [rounded(found.direction[0], 4), rounded(found.direction[1], 4), rounded(found.direction[2], 4)],
          basis: found.turnedDegrees > 0 ? 'technique words, turned' : 'technique words',
          turnedDegrees: found.turnedDegrees,
          muscleMm, boneMm: found.boneMm === null ? null : rounded(found.boneMm, 1),
          depthDisagreement: depthDisagreementOf(muscleMm, muscle.needling.depthMm),
          note: notes.length > 0 ? notes.join(' ') : null,
        },
      };
    } else console.error(`${point.id}: no line`);
    if (found && (record.path?.depthDisagreement || found.vessels.length > 0 || found.turnedDegrees > 20 || found.asideMm)) {
      console.error(point.id, found.turnedDegrees, found.asideMm, record.path?.muscleMm, 'stated', muscle.needling.depthMm, 'bone', record.path?.boneMm, found.vessels.join(' '));
    }
  }
  lines.push(`  ${JSON.stringify(record)}`);
}
writeFileSync('src/anatomy/needle-paths.json', `[\n${lines.join(',\n')}\n]\n`);
