import { describe, expect, it } from 'vitest';
import { REFERENCE_MALE, LAYERS } from '../../../src/anatomy/index.ts';
import { instanceNumber, slotsOf } from '../../../src/scene/body/instances.ts';
import { numberOf } from '../cubes.ts';

describe('the drawn copies', () => {
  it('are the recorded structures and a twin for each that is mirrored', () => {
    expect(REFERENCE_MALE.instances).toHaveLength(
      REFERENCE_MALE.structures.length + REFERENCE_MALE.structures.filter(({ mirror }) => mirror).length,
    );
    const soleus = REFERENCE_MALE.instances.filter(({ structure }) => structure.id === 'soleus');
    expect(soleus.map(({ key, side, mirrored }) => [key, side, mirrored])).toEqual([
      ['soleus/right', 'right', false],
      ['soleus/left', 'left', true],
    ]);
    expect(REFERENCE_MALE.instances.filter(({ structure }) => structure.id === 'liver').map(({ key }) => key)).toEqual([
      'liver/midline',
    ]);
  });

  it('draw the skin as one thing in two halves', () => {
    expect(
      REFERENCE_MALE.instances
        .filter(({ structure }) => structure.id === 'skin')
        .map(({ key, mirrored }) => [key, mirrored]),
    ).toEqual([
      ['skin/midline', false],
      ['skin/midline', true],
    ]);
    const halves = REFERENCE_MALE.instanceNumbers('skin/midline');
    expect(halves.map((number) => REFERENCE_MALE.instances[number]?.mirrored)).toEqual([false, true]);
    expect(instanceNumber(REFERENCE_MALE, 'skin/midline')).toBe(halves[0]);
  });

  it('are found by key, and every one has exactly one slot', () => {
    expect(REFERENCE_MALE.instances[numberOf('soleus/left')]?.key).toBe('soleus/left');
    expect(instanceNumber(REFERENCE_MALE, 'soleus/midline')).toBeUndefined();
    expect(REFERENCE_MALE.instanceNumbers('soleus/midline')).toEqual([]);
    const slots = LAYERS.flatMap((layer) => slotsOf(REFERENCE_MALE, layer).map((slot) => ({ layer, slot })));
    expect(slots.map(({ slot }) => slot.instance).sort((a, b) => a - b)).toEqual(
      REFERENCE_MALE.instances.map((_, number) => number),
    );
    for (const { layer, slot } of slots) {
      const { structure, mirrored } = REFERENCE_MALE.instances[slot.instance]!;
      expect([slot.id, slot.mirrored, layer]).toEqual([structure.id, mirrored, structure.layer]);
    }
  });
});
