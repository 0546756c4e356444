/**
 * The tissue the measured shapes lack, draped over them by rule, three muscles of the head that were square or lay outside
 * the skin, and the calcaneal tendon, which began as a cut edge.
 */
import type { RecordedLoft, RecordedTube } from '../recorded/shapes.ts';
import { readRecordedBody } from './body.ts';
import { chestLofts } from './chest.ts';
import { Floors } from './floors.ts';
import { bellies, headLofts } from './head.ts';
import { calcanealTendon, footLofts } from './foot.ts';
import { handLofts, handTubes } from './hand.ts';
import { limbLofts, limbTubes } from './limbs.ts';
import { hipLofts, trunkLofts } from './trunk.ts';

/** Recorded elsewhere, but drawn here. */
const REPLACED: ReadonlySet<string> = new Set([
  'frontal-belly-occipitofrontalis',
  'occipital-belly-occipitofrontalis',
  'zygomaticus-major',
  'calcaneal-tendon',
]);

/** Shapes drawn by rule, tenths of a millimetre, LPS. */
export interface AuthoredShapes {
  /** Of `connective.json`. */
  readonly lofts: readonly RecordedLoft[];
  readonly tubes: readonly RecordedTube[];
  /** Of `lofts.json`, in the place of those of the same id. */
  readonly replaced: readonly RecordedLoft[];
}

/** Drapes everything over the recorded figures of a body; the same figures give the same answer. */
export async function authorConnective(body: string): Promise<AuthoredShapes> {
  const floors = new Floors(await readRecordedBody(body, REPLACED));
  const authored = [
    ...bellies(floors),
    ...headLofts(floors),
    ...trunkLofts(floors),
    ...hipLofts(floors),
    ...chestLofts(floors),
    ...handLofts(floors),
    ...footLofts(floors),
    calcanealTendon(floors),
    ...limbLofts(floors),
  ];
  return {
    lofts: authored.filter(({ id }) => !REPLACED.has(id)),
    tubes: [...handTubes(), ...limbTubes(floors)],
    replaced: authored.filter(({ id }) => REPLACED.has(id)),
  };
}
