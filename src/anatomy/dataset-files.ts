/** The data files in one module, so that a build packs them into one file fetched on demand. */
import reviews from '../../data/reviews/reviews.json' with { type: 'json' };
import footAreas from './areas/foot.json' with { type: 'json' };
import forearmAreas from './areas/forearm.json' with { type: 'json' };
import handAreas from './areas/hand.json' with { type: 'json' };
import headNeckAreas from './areas/head-neck.json' with { type: 'json' };
import hipPelvisAreas from './areas/hip-pelvis.json' with { type: 'json' };
import lowerLegAreas from './areas/lower-leg.json' with { type: 'json' };
import shoulderGirdleAreas from './areas/shoulder-girdle.json' with { type: 'json' };
import thighAreas from './areas/thigh.json' with { type: 'json' };
import trunkAreas from './areas/trunk.json' with { type: 'json' };
import upperArmAreas from './areas/upper-arm.json' with { type: 'json' };
import bodyParts from './body-parts.json' with { type: 'json' };
import depthSources from './depth-sources.json' with { type: 'json' };
import evidence from './evidence.json' with { type: 'json' };
import glossary from './glossary.json' with { type: 'json' };
import measurements from './measurements.json' with { type: 'json' };
import modelDepths from './model-depths.json' with { type: 'json' };
import movements from './movements.json' with { type: 'json' };
import foot from './muscles/foot.json' with { type: 'json' };
import forearm from './muscles/forearm.json' with { type: 'json' };
import hand from './muscles/hand.json' with { type: 'json' };
import headNeck from './muscles/head-neck.json' with { type: 'json' };
import hipPelvis from './muscles/hip-pelvis.json' with { type: 'json' };
import lowerLeg from './muscles/lower-leg.json' with { type: 'json' };
import shoulderGirdle from './muscles/shoulder-girdle.json' with { type: 'json' };
import thigh from './muscles/thigh.json' with { type: 'json' };
import trunk from './muscles/trunk.json' with { type: 'json' };
import upperArm from './muscles/upper-arm.json' with { type: 'json' };
import needlePaths from './needle-paths.json' with { type: 'json' };
import redFlags from './red-flags.json' with { type: 'json' };
import searchTerms from './search-terms.json' with { type: 'json' };
import searchWords from './search-words.json' with { type: 'json' };
import softTissue from './soft-tissue.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };
import tissueRegions from './tissue-regions.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };
import type { RawDataset } from './dataset.ts';

// Typed as unknown: the schema, not the compiler, is what these files are held against.
const MUSCLE_FILES: readonly (readonly unknown[])[] = [
  headNeck, shoulderGirdle, upperArm, forearm, hand, trunk, hipPelvis, thigh, lowerLeg, foot,
];
const AREA_FILES: readonly (readonly unknown[])[] = [
  headNeckAreas, shoulderGirdleAreas, upperArmAreas, forearmAreas, handAreas,
  trunkAreas, hipPelvisAreas, thighAreas, lowerLegAreas, footAreas,
];

const MEASUREMENT_FILES: readonly (readonly unknown[])[] = [softTissue, measurements];

/** The dataset as recorded, unchecked; regions in the order of `REGIONS`. */
export const RAW_DATASET: RawDataset = {
  muscles: MUSCLE_FILES.flat(), sources: [...sources, ...depthSources], areas: AREA_FILES.flat(), bodyParts, evidence, redFlags,
  words, movements, glossary, searchWords, searchTerms,
  depths: { needlePaths, measurements: MEASUREMENT_FILES.flat(), tissueRegions, modelDepths },
  reviews,
};
