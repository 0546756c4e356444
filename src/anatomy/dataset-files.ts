/** The data files in one module, so that a build packs them into one file fetched on demand. */
import foot from './muscles/foot.json';
import forearm from './muscles/forearm.json';
import hand from './muscles/hand.json';
import headNeck from './muscles/head-neck.json';
import hipPelvis from './muscles/hip-pelvis.json';
import lowerLeg from './muscles/lower-leg.json';
import shoulderGirdle from './muscles/shoulder-girdle.json';
import thigh from './muscles/thigh.json';
import trunk from './muscles/trunk.json';
import upperArm from './muscles/upper-arm.json';
import sources from './sources.json';
import type { RawDataset } from './dataset.ts';

const REGION_FILES: readonly (readonly unknown[])[] = [
  headNeck, shoulderGirdle, upperArm, forearm, hand, trunk, hipPelvis, thigh, lowerLeg, foot,
];

/** The dataset as recorded, unchecked. Regions in the order of `REGIONS`. */
export const RAW_DATASET: RawDataset = { muscles: REGION_FILES.flat(), sources, areas: [] };
