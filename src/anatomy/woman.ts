/** The woman, made from her folder and from what she shares with the man she is derived from. */
import structures from '../../data/bodies/man/structures.json' with { type: 'json' };
import record from '../../data/bodies/woman/body.json' with { type: 'json' };
import landmarks from '../../data/bodies/woman/derived/landmarks.json' with { type: 'json' };
import viewDirections from '../../data/bodies/woman/derived/view-directions.json' with { type: 'json' };
import { makeBody, type Body } from './body.ts';

/** One lean woman, carried from the man; her pelvis was measured. */
export const WOMAN: Body = makeBody({
  record,
  structures,
  landmarks,
  viewDirections,
  loadPlaces: async () => (await import('./woman-places.ts')).RAW_PLACES,
  loadSkinCells: async () =>
    (await import('../../data/bodies/woman/derived/skin-cells.json', { with: { type: 'json' } })).default,
  loadStructurePlaces: async () =>
    (await import('../../data/bodies/man/derived/structure-places.json', { with: { type: 'json' } })).default,
});
