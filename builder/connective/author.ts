/** The tissue the measured shapes lack, draped over them by rule, and three muscles of the head that were square or lay outside the skin. */
import type { RecordedLoft, RecordedTube } from '../recorded/shapes.ts';
import { readRecordedBody } from './body.ts';
import { chestLofts } from './chest.ts';
import { Floors } from './floors.ts';
import { bellies, headLofts } from './head.ts';
import { limbLofts, limbTubes } from './limbs.ts';
import { hipLofts, trunkLofts } from './trunk.ts';

/** Recorded elsewhere, but drawn here. */
const REPLACED: ReadonlySet<string> = new Set([
  'frontal-belly-occipitofrontalis',
  'occipital-belly-occipitofrontalis',
  'zygomaticus-major',
]);

/** Shapes drawn by rule, tenths of a millimetre, LPS. */
export interface AuthoredShapes {
  /** Of `connective.json`. */
  readonly lofts: readonly RecordedLoft[];
  readonly tubes: readonly RecordedTube[];
  /** Of `lofts.json`, in the place of those of the same id. */
  readonly replaced: readonly RecordedLoft[];
}

/** Drapes everything over the recorded shapes; the same shapes give the same answer. */
export async function authorConnective(): Promise<AuthoredShapes> {
  const floors = new Floors(await readRecordedBody(REPLACED));
  const authored = [
    ...bellies(floors),
    ...headLofts(floors),
    ...trunkLofts(floors),
    ...hipLofts(floors),
    ...chestLofts(floors),
    ...limbLofts(floors),
  ];
  return {
    lofts: authored.filter(({ id }) => !REPLACED.has(id)),
    tubes: limbTubes(floors),
    replaced: authored.filter(({ id }) => REPLACED.has(id)),
  };
}
