import { describe, expect, it } from 'vitest';
import type { TriggerPointId, MuscleId, AreaId } from '../../src/anatomy/index.ts';
import {
  NONE,
  instancesOf,
  mirrored,
  muscleOfTarget,
  onSide,
  partsOfInstance,
  sameTarget,
  targetOfInstance,
} from '../../src/state/index.ts';
import { LOOKUPS, muscleTarget, structureTarget } from './body.ts';

const point = {
  kind: 'trigger-point',
  id: 'gastrocnemius-trp1' as TriggerPointId,
  muscle: 'gastrocnemius' as MuscleId,
  side: 'left',
} as const;

describe('sameTarget', () => {
  it('asks for kind, id and side', () => {
    expect(sameTarget(NONE, NONE)).toBe(true);
    expect(sameTarget(NONE, muscleTarget('diaphragm'))).toBe(false);
    expect(sameTarget(muscleTarget('diaphragm'), muscleTarget('diaphragm'))).toBe(true);
    expect(sameTarget(muscleTarget('diaphragm'), muscleTarget('diaphragm', 'left'))).toBe(false);
    expect(sameTarget(muscleTarget('diaphragm'), structureTarget('diaphragm'))).toBe(false);
  });
});

describe('sides', () => {
  it('move everything but the midline', () => {
    expect(onSide(muscleTarget('gluteus-minimus'), 'left')).toEqual(muscleTarget('gluteus-minimus', 'left'));
    expect(onSide(structureTarget('sacrum', 'midline'), 'left')).toEqual(structureTarget('sacrum', 'midline'));
    expect(onSide(NONE, 'left')).toBe(NONE);
    expect((['right', 'left', 'midline'] as const).map((side) => mirrored(side))).toEqual(['left', 'right', 'midline']);
  });
});

describe('muscleOfTarget', () => {
  it('knows muscles and trigger points only', () => {
    expect(muscleOfTarget(muscleTarget('diaphragm'))).toBe('diaphragm');
    expect(muscleOfTarget(point)).toBe('gastrocnemius');
    expect(muscleOfTarget(structureTarget('femur'))).toBeNull();
    expect(muscleOfTarget(NONE)).toBeNull();
  });
});

describe('instancesOf', () => {
  it('gives every head on the side of the target', () => {
    expect(instancesOf(muscleTarget('gastrocnemius', 'left'), LOOKUPS)).toEqual([
      'medial-head/left',
      'lateral-head/left',
    ]);
    expect(instancesOf(point, LOOKUPS)).toEqual(['medial-head/left', 'lateral-head/left']);
  });
  it('gives both sides when asked', () => {
    expect(instancesOf(muscleTarget('gluteus-minimus'), LOOKUPS, true)).toEqual([
      'gluteus-minimus/right',
      'gluteus-minimus/left',
    ]);
  });
  it('gives the one copy of what lies in the midline, once', () => {
    expect(instancesOf(muscleTarget('diaphragm', 'left'), LOOKUPS, true)).toEqual(['diaphragm/midline']);
    expect(instancesOf(structureTarget('sacrum', 'midline'), LOOKUPS)).toEqual(['sacrum/midline']);
  });
  it('gives nothing for a side that is not drawn, an unknown muscle, an area', () => {
    expect(instancesOf(structureTarget('liver', 'left'), LOOKUPS)).toEqual([]);
    expect(instancesOf(structureTarget('liver', 'right'), LOOKUPS)).toEqual(['liver/right']);
    expect(instancesOf(muscleTarget('no-such-muscle'), LOOKUPS)).toEqual([]);
    expect(instancesOf({ kind: 'area', id: 'temple' as AreaId, side: 'right' }, LOOKUPS)).toEqual([]);
  });
});

describe('targetOfInstance', () => {
  it('means the clinical muscle where there is one, else the structure', () => {
    expect(targetOfInstance('lateral-head/left', LOOKUPS)).toEqual(muscleTarget('gastrocnemius', 'left'));
    expect(targetOfInstance('femur/left', LOOKUPS)).toEqual(structureTarget('femur', 'left'));
    expect(targetOfInstance('piriformis/right', LOOKUPS)).toEqual(structureTarget('piriformis'));
    expect(targetOfInstance(null, LOOKUPS)).toBe(NONE);
  });
  it('keeps the muscle held now where two records share a structure', () => {
    expect(targetOfInstance('sternocleidomastoid/right', LOOKUPS)).toEqual(muscleTarget('scm-sternal'));
    expect(targetOfInstance('sternocleidomastoid/right', LOOKUPS, muscleTarget('scm-clavicular'))).toEqual(
      muscleTarget('scm-clavicular'),
    );
  });
  it('takes a midline muscle on the side held now', () => {
    expect(targetOfInstance('diaphragm/midline', LOOKUPS)).toEqual(muscleTarget('diaphragm'));
    expect(targetOfInstance('diaphragm/midline', LOOKUPS, point)).toEqual(muscleTarget('diaphragm', 'left'));
  });
  it('refuses a key that is none', () => {
    expect(() => partsOfInstance('Femur/right')).toThrow('expected structure/side, got "Femur/right"');
  });
});
