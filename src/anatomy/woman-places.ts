/** What lies on the woman, in one module, so that a build packs it into one file fetched on demand. */
import points from '../../data/bodies/man/points.json' with { type: 'json' };
import areas from '../../data/bodies/woman/derived/areas.json' with { type: 'json' };
import modelDepths from '../../data/bodies/woman/derived/model-depths.json' with { type: 'json' };
import needlePaths from '../../data/bodies/woman/derived/needle-paths.json' with { type: 'json' };
import type { RawPlaces } from './places.ts';

/** As recorded, unchecked. Her points lie where his do along and around their muscles. */
export const RAW_PLACES: RawPlaces = { areas, points, needlePaths, modelDepths };
