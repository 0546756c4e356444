/** What lies on the man, in one module, so that a build packs it into one file fetched on demand. */
import foot from '../../data/bodies/man/areas/foot.json' with { type: 'json' };
import forearm from '../../data/bodies/man/areas/forearm.json' with { type: 'json' };
import hand from '../../data/bodies/man/areas/hand.json' with { type: 'json' };
import headNeck from '../../data/bodies/man/areas/head-neck.json' with { type: 'json' };
import hipPelvis from '../../data/bodies/man/areas/hip-pelvis.json' with { type: 'json' };
import lowerLeg from '../../data/bodies/man/areas/lower-leg.json' with { type: 'json' };
import shoulderGirdle from '../../data/bodies/man/areas/shoulder-girdle.json' with { type: 'json' };
import thigh from '../../data/bodies/man/areas/thigh.json' with { type: 'json' };
import trunk from '../../data/bodies/man/areas/trunk.json' with { type: 'json' };
import upperArm from '../../data/bodies/man/areas/upper-arm.json' with { type: 'json' };
import modelDepths from '../../data/bodies/man/derived/model-depths.json' with { type: 'json' };
import needlePaths from '../../data/bodies/man/derived/needle-paths.json' with { type: 'json' };
import points from '../../data/bodies/man/points.json' with { type: 'json' };
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
