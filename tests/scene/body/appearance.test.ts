import { beforeEach, describe, expect, it } from 'vitest';
import { MAN, type InstanceKey, type MuscleId, type TriggerPointId } from '../../../src/anatomy/index.ts';
import { lookupsOf, createMyopointStore, type MyopointStore, type Target } from '../../../src/state/index.ts';
import { OCCLUDER_OPACITY, wantAppearances } from '../../../src/scene/body/appearance.ts';
import { AppearanceTable } from '../../../src/scene/body/appearance-table.ts';
import { id, numberOf } from '../cubes.ts';

let table: AppearanceTable;
let store: MyopointStore;
const MINIMUS: Target = { kind: 'muscle', id: 'gluteus-minimus' as MuscleId, side: 'right' };
const POINT: Target = {
  kind: 'trigger-point',
  id: 'gluteus-minimus-trp1' as TriggerPointId,
  muscle: 'gluteus-minimus' as MuscleId,
  side: 'right',
};

/** Opacity, dimmed, highlighted, hovered, as drawn in the end. */
function appearanceOf(key: InstanceKey): number[] {
  wantAppearances(table, store.getState(), lookupsOf(MAN), MAN);
  table.advance(Infinity);
  const number = numberOf(key);
  return [...(table.texture.image.data as Float32Array).slice(number * 4, number * 4 + 4)];
}
const hazardOf = (key: InstanceKey): number =>
  (table.texture.image.data as Float32Array)[(2 * 2048 + numberOf(key)) * 4 + 2]!;

beforeEach(() => {
  table = new AppearanceTable(MAN.instances);
  store = createMyopointStore({ body: MAN });
});

describe('the appearances wanted', () => {
  it('stand as the layers say when nothing is chosen', () => {
    expect(appearanceOf('soleus/right')).toEqual([1, 0, 0, 0]);
    expect(appearanceOf('sciatic-nerve/left')).toEqual([0, 0, 0, 0]);
    expect(appearanceOf('skin/midline')).toEqual([Math.fround(0.12), 0, 0, 0]);
  });

  it('let one see through a film until it is chosen, and then it is whole', () => {
    expect(MAN.structureById('platysma')?.film).toBe(0.5);
    expect(appearanceOf('platysma/right')).toEqual([0.5, 0, 0, 0]);
    store.getState().select({ kind: 'muscle', id: 'platysma' as MuscleId, side: 'right' });
    expect(appearanceOf('platysma/right')).toEqual([1, 0, 1, 0]);
    expect(appearanceOf('platysma/left')).toEqual([0.5, 1, 0, 0]);
  });

  it('light the selection up and dim the others, but never the skin', () => {
    store.getState().select(MINIMUS);
    expect(appearanceOf('gluteus-minimus/right')).toEqual([1, 0, 1, 0]);
    expect(appearanceOf('gluteus-minimus/left')).toEqual([1, 1, 0, 0]);
    expect(appearanceOf('femur/right')).toEqual([1, 1, 0, 0]);
    expect(appearanceOf('skin/midline')).toEqual([Math.fround(0.12), 0, 0, 0]);
  });

  it('leave nothing of the body while fibres are drawn in its place', () => {
    store.getState().select(MINIMUS);
    store.setState({ fibres: 'taut-band' });
    expect(appearanceOf('gluteus-minimus/right')[0]).toBe(0);
    expect(appearanceOf('skin/midline')[0]).toBe(0);
    store.setState({ fibres: null });
    expect(appearanceOf('gluteus-minimus/right')[0]).toBe(1);
  });

  it('let what covers the selection step back, and nothing fainter come forward', () => {
    store.getState().select(MINIMUS);
    store.getState().reportCoveredBy(['gluteus-maximus/right', 'gluteus-minimus/right', 'sciatic-nerve/right']);
    expect(appearanceOf('gluteus-maximus/right')).toEqual([Math.fround(OCCLUDER_OPACITY), 1, 0, 0]);
    expect(appearanceOf('gluteus-maximus/left')).toEqual([1, 1, 0, 0]);
    expect(appearanceOf('gluteus-minimus/right')).toEqual([1, 0, 1, 0]);
    expect(appearanceOf('sciatic-nerve/right')[0]).toBe(0);
  });

  it('leave out what whole skin hides, but never what is selected', () => {
    store.getState().setLayerOpacity('skin', 1);
    expect([appearanceOf('soleus/right')[0], appearanceOf('femur/left')[0], appearanceOf('skin/midline')[0]]).toEqual([
      0, 0, 1,
    ]);
    store.getState().select(MINIMUS);
    expect([appearanceOf('soleus/right')[0], appearanceOf('gluteus-minimus/right')[0]]).toEqual([1, 1]);
    store.getState().clear();
    store.getState().setLayerOpacity('skin', 0.9);
    expect(appearanceOf('soleus/right')[0]).toBe(1);
  });

  it('show every part of what is hovered', () => {
    store.getState().hover('long-head-biceps-brachii/right');
    expect(appearanceOf('long-head-biceps-brachii/right')[3]).toBe(1);
    expect(appearanceOf('short-head-biceps-brachii/right')[3]).toBe(1);
    expect(appearanceOf('long-head-biceps-brachii/left')[3]).toBe(0);
  });

  it('hide what is hidden', () => {
    store.getState().hide({ kind: 'structure', id: id('femur'), side: 'right' });
    expect([appearanceOf('femur/right')[0], appearanceOf('femur/left')[0]]).toEqual([0, 1]);
  });
});

describe('the appearances of an opened body', () => {
  beforeEach(() => {
    store.getState().select(POINT);
    store.getState().openNeedle();
    store.getState().reportCoveredBy(['gluteus-maximus/right']);
  });
  const open = (): void => {
    store.getState().reportSection({
      point: 'gluteus-minimus-trp1' as TriggerPointId,
      side: 'right',
      layers: [],
      reachMm: 60,
      hazards: [
        { structure: id('superior-gluteal-artery'), side: 'right', distanceMm: 4, atMm: 30 },
        { structure: id('sciatic-nerve'), side: 'right', distanceMm: 12, atMm: 40 },
        { structure: id('no-such-structure'), side: 'right', distanceMm: 1, atMm: 1 },
      ],
    });
  };

  it('wait for the section', () => {
    expect(appearanceOf('sciatic-nerve/right')[0]).toBe(0);
    expect(appearanceOf('skin/midline')[0]).toBeCloseTo(0.12, 6);
  });

  it('are whole skin and flesh, undimmed, uncovered, with the hazards seen and marked', () => {
    open();
    expect(appearanceOf('skin/midline')[0]).toBe(1);
    expect(appearanceOf('gluteus-maximus/right')).toEqual([1, 0, 0, 0]);
    expect(appearanceOf('gluteus-minimus/right')).toEqual([1, 0, 1, 0]);
    expect(appearanceOf('sciatic-nerve/right')[0]).toBe(1);
    expect(appearanceOf('sciatic-nerve/left')[0]).toBe(0);
    expect([
      hazardOf('sciatic-nerve/right'),
      hazardOf('sciatic-nerve/left'),
      hazardOf('gluteus-maximus/right'),
    ]).toEqual([Math.fround(0.6), 0, 0]);
  });

  it('point at the hazard that the panel points at', () => {
    open();
    store.getState().markHazard('sciatic-nerve/right');
    appearanceOf('sciatic-nerve/right');
    expect([hazardOf('sciatic-nerve/right'), hazardOf('superior-gluteal-artery/right')]).toEqual([1, Math.fround(0.6)]);
  });

  it('leave no hazard marked when the needle view is closed', () => {
    open();
    appearanceOf('skin/midline');
    store.getState().closeNeedle();
    appearanceOf('skin/midline');
    expect([hazardOf('sciatic-nerve/right'), appearanceOf('sciatic-nerve/right')[0]]).toEqual([0, 0]);
  });
});
