/** The man, made from his folder. */
import record from '../../data/bodies/man/body.json' with { type: 'json' };
import viewDirections from '../../data/bodies/man/derived/view-directions.json' with { type: 'json' };
import landmarks from '../../data/bodies/man/landmarks.json' with { type: 'json' };
import structures from '../../data/bodies/man/structures.json' with { type: 'json' };
import { makeBody, type Body } from './body.ts';

/** One lean adult man. */
export const MAN: Body = makeBody({
  record,
  structures,
  landmarks,
  viewDirections,
  loadPlaces: async () => (await import('./man-places.ts')).RAW_PLACES,
  loadSkinCells: async () =>
    (await import('../../data/bodies/man/derived/skin-cells.json', { with: { type: 'json' } })).default,
  loadStructurePlaces: async () =>
    (await import('../../data/bodies/man/derived/structure-places.json', { with: { type: 'json' } })).default,
});
