/** Which of the three pictures the needle view shows, and why, in words. */
import { NEAR_MM, WIDE_MM, structureById } from '../../anatomy/index.ts';
import type { Approach, Nearest, NeedlePathRecord, NeedlePicture, NoLineReason, NotDrawn } from '../../anatomy/index.ts';
import { listed } from '../../words/index.ts';

/** As said on the screen and in the table. */
export const PICTURE_NAMES: Readonly<Record<NeedlePicture, string>> = { line: 'Needle line', layers: 'Layers only', closed: 'Closed' };

/** On what way distances are told. */
export const WAY_NAMES: Readonly<Record<NeedlePicture, string>> = { line: 'the line', layers: 'the way straight in', closed: 'the way straight in' };

const SPECIALLY_TRAINED = 'For specially trained hands with imaging.';
const LINE = `It keeps ${NEAR_MM} mm from the vessels and nerves of this one body, ${WIDE_MM} mm from organs and great vessels. In a person they lie elsewhere.`;

const NO_LINE: Readonly<Record<NoLineReason, string>> = {
  'not-taught': 'most courses do not teach needling here.',
  'arm-moved': 'the muscle is reached with the arm or shoulder blade moved away, and this body stands with its arm at the side.',
  elsewhere: 'the technique described enters at another place of this muscle.',
  'not-advised': 'entry at this point is not advised.',
  specialist: 'it is for specially trained hands with imaging.',
};
const FOLD = 'the muscle is lifted between the fingers and the needle stays inside that fold, so no straight line through a body at rest can stand for it.';

function notDrawnWords({ rule, structure, mm }: NotDrawn): string {
  switch (rule) {
    case 'depth-unknown': return 'no depth is stated for this muscle.';
    case 'direction': return 'on this body no straight line that leans as described reaches this muscle.';
    case 'entry': return 'on this body no straight line as described enters where the words say.';
    case 'blocked': return 'on this body bone, cartilage or an organ comes before the muscle on every line as described.';
    case 'depth': return 'on this body every line as described meets the muscle outside the stated depth.';
    case 'backstop': return 'on this body the bone that should lie behind the muscle lies behind it on no line as described.';
    case 'too-near': return structure === null || mm === null ? 'on this body every line as described passes too near to a vessel, a nerve or an organ.'
      : `on this body every line as described passes too near to something that must not be met. The best comes within ${mm < 1 ? '1' : Math.ceil(mm)} mm of the ${structureById(structure)?.name ?? structure}.`;
  }
}

/** Why no needle's line is drawn; null where one is. */
function reasonOf(record: NeedlePathRecord, approach: Approach): string | null {
  if (record.picture === 'line') return null;
  if (approach.kind === 'fold') return FOLD;
  if (approach.kind === 'none') return NO_LINE[approach.why];
  return record.picture === 'layers' && record.notDrawn ? notDrawnWords(record.notDrawn) : NO_LINE.specialist;
}

/** What is said under the name of the picture. Patients are told what they see, not how it is done. */
export function pictureWords(record: NeedlePathRecord, approach: Approach, plain: boolean): string {
  if (plain) return record.picture === 'line' ? 'The body is opened on the way to the muscle.' : 'The body is opened straight in at this point.';
  const reason = reasonOf(record, approach);
  if (reason === null) return LINE;
  const own = approach.kind === 'none' && approach.words ? ` ${approach.words}` : '';
  return record.picture === 'closed' ? `${SPECIALLY_TRAINED} No line is drawn.${own}` : `No line is drawn here because ${reason}${own}`;
}

/** What a drawn line comes nearest to on this body, rounded towards the line. */
export function nearestWords({ nearestVesselOrNerve, nearestOrgan }: Extract<NeedlePathRecord, { picture: 'line' }>): string {
  const told = [nearestVesselOrNerve, nearestOrgan].filter((one) => one !== null)
    .map(({ structure, mm }: Nearest) => `${Math.floor(mm)} mm from the ${structureById(structure)?.name ?? structure}`);
  return told.length > 0 ? `It passes ${listed(told)}.` : '';
}
