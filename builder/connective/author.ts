/**
 * The tissue the measured shapes lack, draped over them by rule, what is laid under the fitted skin (face, ears, platysma),
 * and the calcaneal tendon, which began as a cut edge.
 */
import type { RecordedLoft, RecordedTube } from '../recorded/shapes.ts';
import { readRecordedBody } from './body.ts';
import { cheekLofts } from './cheek.ts';
import { chestLofts } from './chest.ts';
import { earLofts } from './ears.ts';
import { eyeLofts } from './eyes.ts';
import { readFittedSkin } from './fitted-skin.ts';
import { Floors } from './floors.ts';
import { bellies, headLofts } from './head.ts';
import { mouthLofts } from './mouth.ts';
import { clavicularHead, neckTubes, platysma } from './neck.ts';
import { sunkTube, sunkUnder, sunkWhole } from './sunk.ts';
import { softForms, type SoftForm } from './soft-forms.ts';
import { teeth } from './teeth.ts';
import { calcanealTendon, footLofts } from './foot.ts';
import { footInterossei } from './foot-interossei.ts';
import { toeSheaths } from './toe-sheaths.ts';
import { handLofts, handTubes } from './hand.ts';
import { palmLofts } from './palm.ts';
import { parotidGland } from './parotid.ts';
import { limbLofts, limbTubes } from './limbs.ts';
import { hipLofts } from './hip.ts';
import { trunkLofts } from './trunk.ts';

/** Recorded in `lofts.json`, but drawn here. */
const REPLACED: ReadonlySet<string> = new Set([
  'frontal-belly-occipitofrontalis',
  'occipital-belly-occipitofrontalis',
  'zygomaticus-major',
  'orbicularis-oculi',
  'buccinator',
  'platysma',
  'calcaneal-tendon',
]);

/** Recorded in `volumes.json`, but drawn here. */
const FORMS: ReadonlySet<string> = new Set([
  'nasal-cartilages',
  'auricular-cartilage',
  'upper-dental-arch',
  'lower-dental-arch',
]);

/** The bands between the extensor tendons lie no less deep under the skin, mm. */
const BANDS_DEPTH_MM = 4.2;

/** Lids, lips and muscles of the face lie at least so deep, and the galea, mm: the coarse skin runs inside the fine one, most at the lips. */
const LID_MM = 0.85;
const LIP_MM = 2.5;
const FACE_MM = 2;
const SCALP_MM = 2.4;

/** Shapes drawn by rule, tenths of a millimetre, LPS. */
export interface AuthoredShapes {
  /** Of `connective.json`. */
  readonly lofts: readonly RecordedLoft[];
  readonly tubes: readonly RecordedTube[];
  /** Of `lofts.json`, in the place of those of the same id. */
  readonly replaced: readonly RecordedLoft[];
  /** Of `volumes.json`, with their fields. */
  readonly forms: readonly SoftForm[];
}

/** Drapes everything over the recorded figures of a body; the same figures give the same answer. */
export async function authorConnective(body: string): Promise<AuthoredShapes> {
  const skin = await readFittedSkin(body);
  const floors = new Floors(await readRecordedBody(body, new Set([...REPLACED, ...FORMS])));
  const authored = [
    ...bellies(floors),
    ...eyeLofts(skin, floors).map((loft) => sunkUnder(skin, loft, loft.id === 'orbicularis-oculi' ? LID_MM : FACE_MM)),
    ...mouthLofts(skin, floors).map((loft) => sunkUnder(skin, loft, loft.id === 'orbicularis-oris' ? LIP_MM : FACE_MM)),
    ...cheekLofts(skin),
    parotidGland(skin),
    ...earLofts(skin, floors),
    sunkUnder(skin, platysma(skin, floors), 2.8),
    clavicularHead(skin, floors),
    ...headLofts(floors).map((loft) => sunkUnder(skin, loft, SCALP_MM)),
    ...trunkLofts(floors),
    // At the iliac spine the skin comes nearest, and nearer on her.
    ...hipLofts(floors).map((loft) => (loft.id === 'inguinal-ligament' ? sunkWhole(skin, loft, 5) : loft)),
    ...chestLofts(floors),
    ...palmLofts(floors, skin),
    ...handLofts(floors, skin),
    ...footLofts(floors, skin),
    ...footInterossei(floors),
    ...toeSheaths(floors, skin),
    calcanealTendon(floors),
    ...limbLofts(floors, skin),
  ];
  return {
    lofts: authored.filter(({ id }) => !REPLACED.has(id)),
    tubes: [...handTubes().map((tube) => sunkTube(skin, tube, BANDS_DEPTH_MM)), ...limbTubes(floors), ...neckTubes()],
    replaced: authored.filter(({ id }) => REPLACED.has(id)),
    forms: [...softForms(skin), ...teeth()],
  };
}
