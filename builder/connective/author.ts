/** The tissue the measured figures lack, draped over them by rule, and three muscles of the head that were square or lay outside the skin. */
import type { LoftFigure, TubeFigure } from '../figures/figures.ts';
import { readBody } from './body.ts';
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

/** Figures drawn by rule, tenths of a millimetre, LPS. */
export interface AuthoredFigures {
  /** Of `connective.json`. */
  readonly lofts: readonly LoftFigure[];
  readonly tubes: readonly TubeFigure[];
  /** Of `lofts.json`, in the place of those of the same id. */
  readonly replaced: readonly LoftFigure[];
}

/** Drapes everything over the recorded figures of a body; the same figures give the same answer. */
export async function authorConnective(body: string): Promise<AuthoredFigures> {
  const floors = new Floors(await readBody(body, REPLACED));
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
