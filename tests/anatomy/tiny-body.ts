/** A second body of a few made-up parts, half as tall as the first: what holds for it holds for any. */
import { makeBody, type RawBody } from '../../src/anatomy/body.ts';
import { type Body, type Structure } from '../../src/anatomy/index.ts';

const part = (id: string, change: Partial<Record<keyof Structure, unknown>> = {}) => ({
  id,
  name: id,
  latin: null,
  fmaId: null,
  system: 'muscle',
  layer: 'muscles',
  side: 'right',
  mirror: true,
  region: 'lower-leg',
  depthLayer: 1,
  parent: null,
  figure: { kind: 'loft', id },
  provenance: 'authored',
  ...change,
});

/** Its files, as they would be read from its folder. */
export const TINY_FILES: RawBody = {
  record: { id: 'tiny', reference: { sex: 'female', build: 'average' }, modelsUrl: 'models/tiny/' },
  structures: [
    part('soleus'),
    part('femur', { system: 'bone', layer: 'skeleton', region: 'thigh', depthLayer: null }),
    part('cranium', {
      system: 'bone',
      layer: 'skeleton',
      region: 'head-neck',
      side: 'midline',
      mirror: false,
      depthLayer: null,
    }),
    part('liver', { system: 'organ', layer: 'organs', region: 'trunk', mirror: false, depthLayer: null }),
    part('skin', { system: 'skin', layer: 'skin', region: 'trunk', side: 'midline', depthLayer: null }),
  ],
  landmarks: {
    box: { unit: 'm', for: 'box', value: { low: [-0.2, 0, -0.1], high: [0.2, 0.8, 0.1] } },
    sphere: { unit: 'm', for: 'sphere', value: { centre: [0, 0.4, 0], radius: 0.6 } },
    lookedAt: { unit: 'm', for: 'lookedAt', value: { low: [-0.3, -0.1, -0.2], high: [0.3, 0.9, 0.2] } },
    firstEye: { unit: 'm', for: 'firstEye', value: [0, 0.4, 2] },
    furthestSeen: { unit: 'm', for: 'furthestSeen', value: 15 },
    furthestEye: { unit: 'm', for: 'furthestEye', value: 3 },
    floor: { unit: 'm', for: 'floor', value: 0 },
    axisDepth: { unit: 'm', for: 'axisDepth', value: -0.2 },
    feet: { unit: 'm', for: 'feet', value: { aside: 0.06, front: 0.05, halfWidth: 0.04, halfLength: 0.09 } },
    shadow: { unit: 'm', for: 'shadow', value: { halfWidth: 0.2, halfLength: 0.15, reach: 0.4 } },
    footHeight: { unit: 'm', for: 'footHeight', value: 0.03 },
    seenFromBelow: { unit: 'm', for: 'seenFromBelow', value: 0.2 },
    head: { unit: '1', for: 'head', value: { bones: { kind: 'named', structures: ['cranium'] }, toEye: [0, 0, 1] } },
    hand: {
      unit: '1',
      for: 'hand',
      value: { bones: { kind: 'region', region: 'hand', side: 'right' }, toEye: [0, 0, 1] },
    },
    foot: {
      unit: '1',
      for: 'foot',
      value: { bones: { kind: 'region', region: 'thigh', side: 'left' }, toEye: [1, 0, 0] },
    },
  },
  viewDirections: { soleus: [90, 0, 180, 0] },
  loadPlaces: () => Promise.resolve({ areas: [], points: [], needlePaths: [], modelDepths: [] }),
};

export const TINY_BODY: Body = makeBody(TINY_FILES);
