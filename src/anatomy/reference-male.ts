/** The reference body, made from its folder. The one file that names it. */
import record from '../../data/bodies/reference-male/body.json' with { type: 'json' };
import viewDirections from '../../data/bodies/reference-male/derived/view-directions.json' with { type: 'json' };
import landmarks from '../../data/bodies/reference-male/landmarks.json' with { type: 'json' };
import structures from '../../data/bodies/reference-male/structures.json' with { type: 'json' };
import { makeBody, type Body } from './body.ts';

/** One lean adult man. */
export const REFERENCE_MALE: Body = makeBody({
  record,
  structures,
  landmarks,
  viewDirections,
  loadPlaces: async () => (await import('./reference-male-places.ts')).RAW_PLACES,
});
