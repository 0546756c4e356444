/** What lies on the reference body, in one module, so that a build packs it into one file fetched on demand. */
import foot from '../../data/bodies/reference-male/areas/foot.json' with { type: 'json' };
import forearm from '../../data/bodies/reference-male/areas/forearm.json' with { type: 'json' };
import hand from '../../data/bodies/reference-male/areas/hand.json' with { type: 'json' };
import headNeck from '../../data/bodies/reference-male/areas/head-neck.json' with { type: 'json' };
import hipPelvis from '../../data/bodies/reference-male/areas/hip-pelvis.json' with { type: 'json' };
import lowerLeg from '../../data/bodies/reference-male/areas/lower-leg.json' with { type: 'json' };
import shoulderGirdle from '../../data/bodies/reference-male/areas/shoulder-girdle.json' with { type: 'json' };
import thigh from '../../data/bodies/reference-male/areas/thigh.json' with { type: 'json' };
import trunk from '../../data/bodies/reference-male/areas/trunk.json' with { type: 'json' };
import upperArm from '../../data/bodies/reference-male/areas/upper-arm.json' with { type: 'json' };
import modelDepths from '../../data/bodies/reference-male/derived/model-depths.json' with { type: 'json' };
import needlePaths from '../../data/bodies/reference-male/derived/needle-paths.json' with { type: 'json' };
import points from '../../data/bodies/reference-male/points.json' with { type: 'json' };
import type { RawPlaces } from './places.ts';

// Typed as unknown: the schema, not the compiler, is what these files are held against.
const AREA_FILES: readonly (readonly unknown[])[] = [
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

/** As recorded, unchecked. */
export const RAW_PLACES: RawPlaces = { areas: AREA_FILES.flat(), points, needlePaths, modelDepths };
