/** What is known, in one module, so that a build packs them into one file fetched on demand. */
import reviews from '../../data/reviews/reviews.json' with { type: 'json' };
import footAreas from '../../data/knowledge/areas/foot.json' with { type: 'json' };
import forearmAreas from '../../data/knowledge/areas/forearm.json' with { type: 'json' };
import handAreas from '../../data/knowledge/areas/hand.json' with { type: 'json' };
import headNeckAreas from '../../data/knowledge/areas/head-neck.json' with { type: 'json' };
import hipPelvisAreas from '../../data/knowledge/areas/hip-pelvis.json' with { type: 'json' };
import lowerLegAreas from '../../data/knowledge/areas/lower-leg.json' with { type: 'json' };
import shoulderGirdleAreas from '../../data/knowledge/areas/shoulder-girdle.json' with { type: 'json' };
import thighAreas from '../../data/knowledge/areas/thigh.json' with { type: 'json' };
import trunkAreas from '../../data/knowledge/areas/trunk.json' with { type: 'json' };
import upperArmAreas from '../../data/knowledge/areas/upper-arm.json' with { type: 'json' };
import bodyParts from '../../data/knowledge/body-parts.json' with { type: 'json' };
import depthSources from '../../data/knowledge/depth-sources.json' with { type: 'json' };
import evidence from '../../data/knowledge/evidence.json' with { type: 'json' };
import glossary from '../../data/knowledge/glossary.json' with { type: 'json' };
import measurements from '../../data/knowledge/measurements.json' with { type: 'json' };
import movements from '../../data/knowledge/movements.json' with { type: 'json' };
import foot from '../../data/knowledge/muscles/foot.json' with { type: 'json' };
import forearm from '../../data/knowledge/muscles/forearm.json' with { type: 'json' };
import hand from '../../data/knowledge/muscles/hand.json' with { type: 'json' };
import headNeck from '../../data/knowledge/muscles/head-neck.json' with { type: 'json' };
import hipPelvis from '../../data/knowledge/muscles/hip-pelvis.json' with { type: 'json' };
import lowerLeg from '../../data/knowledge/muscles/lower-leg.json' with { type: 'json' };
import shoulderGirdle from '../../data/knowledge/muscles/shoulder-girdle.json' with { type: 'json' };
import thigh from '../../data/knowledge/muscles/thigh.json' with { type: 'json' };
import trunk from '../../data/knowledge/muscles/trunk.json' with { type: 'json' };
import upperArm from '../../data/knowledge/muscles/upper-arm.json' with { type: 'json' };
import redFlags from '../../data/knowledge/red-flags.json' with { type: 'json' };
import searchTerms from '../../data/knowledge/search-terms.json' with { type: 'json' };
import searchWords from '../../data/knowledge/search-words.json' with { type: 'json' };
import softTissue from '../../data/knowledge/soft-tissue.json' with { type: 'json' };
import sources from '../../data/knowledge/sources.json' with { type: 'json' };
import tissueRegions from '../../data/knowledge/tissue-regions.json' with { type: 'json' };
import words from '../../data/knowledge/words.json' with { type: 'json' };
import type { RawDataset } from './dataset.ts';

// Typed as unknown: the schema, not the compiler, is what these files are held against.
const MUSCLE_FILES: readonly (readonly unknown[])[] = [
  headNeck,
  shoulderGirdle,
  upperArm,
  forearm,
  hand,
  trunk,
  hipPelvis,
  thigh,
  lowerLeg,
  foot,
];
const AREA_FILES: readonly (readonly unknown[])[] = [
  headNeckAreas,
  shoulderGirdleAreas,
  upperArmAreas,
  forearmAreas,
  handAreas,
  trunkAreas,
  hipPelvisAreas,
  thighAreas,
  lowerLegAreas,
  footAreas,
];

const MEASUREMENT_FILES: readonly (readonly unknown[])[] = [softTissue, measurements];

/** The dataset as recorded, unchecked; regions in the order of `REGIONS`. */
export const RAW_DATASET: RawDataset = {
  muscles: MUSCLE_FILES.flat(),
  sources: [...sources, ...depthSources],
  areas: AREA_FILES.flat(),
  bodyParts,
  evidence,
  redFlags,
  words,
  movements,
  glossary,
  searchWords,
  searchTerms,
  depths: { measurements: MEASUREMENT_FILES.flat(), tissueRegions },
  reviews,
};
