/** Which of the three pictures the needle view shows, and why, in words. */
import { NEAR_MM, WIDE_MM } from '../../anatomy/index.ts';
import type {
  Approach,
  Body,
  Nearest,
  NeedlePathRecord,
  NeedlePicture,
  NotDrawn,
  StructureId,
} from '../../anatomy/index.ts';
import { listed } from '../../words/index.ts';
import { say } from '../kit/say.tsx';

/** As said on the screen and in the table. */
export function pictureName(picture: NeedlePicture): string {
  return say(`needle.picture.${picture}`);
}

/** Where structures have their names. */
type Named = Pick<Body, 'structureById'>;

const nameOf = (structure: StructureId, body: Named): string => body.structureById(structure)?.name ?? structure;

function notDrawnWords({ rule, structure, mm }: NotDrawn, body: Named): string {
  if (rule !== 'too-near' || structure === null || mm === null) return say(`needle.not-drawn.${rule}`);
  return say('needle.not-drawn.too-near-to', { mm: Math.max(1, Math.ceil(mm)), structure: nameOf(structure, body) });
}

/** Why layers alone are drawn. */
function noLineWords(record: NeedlePathRecord, approach: Approach, body: Named): string {
  if (approach.kind === 'fold') return say('needle.no-line.fold');
  if (approach.kind === 'none') return say(`needle.no-line.${approach.why}`);
  return record.picture === 'layers' && record.notDrawn
    ? notDrawnWords(record.notDrawn, body)
    : say('needle.no-line.specialist');
}

/** What is said under the name of the picture. Patients are told what they see, not how it is done. */
export function pictureWords(record: NeedlePathRecord, approach: Approach, plain: boolean, body: Named): string {
  if (plain) return say(record.picture === 'line' ? 'needle.picture.plain-line' : 'needle.picture.plain-layers');
  if (record.picture === 'line') return say('needle.picture.line-keeps', { near: NEAR_MM, wide: WIDE_MM });
  const why = record.picture === 'closed' ? say('needle.picture.specialist') : noLineWords(record, approach, body);
  return approach.kind === 'none' && approach.words ? `${why} ${approach.words}` : why;
}

/** What a drawn line comes nearest to on this body, rounded towards the line; null where nothing is known to lie near. */
export function nearestWords(
  { nearestVesselOrNerve, nearestOrgan }: Extract<NeedlePathRecord, { picture: 'line' }>,
  body: Named,
): string | null {
  const places = [nearestVesselOrNerve, nearestOrgan]
    .filter((one) => one !== null)
    .map(({ structure, mm }: Nearest) =>
      say('needle.direction.place', { mm: Math.floor(mm), structure: nameOf(structure, body) }),
    );
  return places.length > 0 ? say('needle.direction.passes', { places: listed(places) }) : null;
}
