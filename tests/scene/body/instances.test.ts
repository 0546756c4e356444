import { describe, expect, it } from 'vitest';
import { LAYERS, STRUCTURES } from '../../../src/anatomy/index.ts';
import { INSTANCES, instanceNumber, instanceNumbers, slotsOf } from '../../../src/scene/body/instances.ts';
import { numberOf } from '../cubes.ts';

describe('the drawn copies', () => {
  it('are the recorded structures and a twin for each that is mirrored', () => {
    expect(INSTANCES).toHaveLength(STRUCTURES.length + STRUCTURES.filter(({ mirror }) => mirror).length);
    const soleus = INSTANCES.filter(({ structure }) => structure.id === 'soleus');
    expect(soleus.map(({ key, side, mirrored }) => [key, side, mirrored])).toEqual([['soleus/right', 'right', false], ['soleus/left', 'left', true]]);
    expect(INSTANCES.filter(({ structure }) => structure.id === 'liver').map(({ key }) => key)).toEqual(['liver/midline']);
  });

  it('draw the skin as one thing in two halves', () => {
    expect(INSTANCES.filter(({ structure }) => structure.id === 'skin').map(({ key, mirrored }) => [key, mirrored]))
      .toEqual([['skin/midline', false], ['skin/midline', true]]);
    const halves = instanceNumbers('skin/midline');
    expect(halves.map((number) => INSTANCES[number]?.mirrored)).toEqual([false, true]);
    expect(instanceNumber('skin/midline')).toBe(halves[0]);
  });

  it('are found by key, and every one has exactly one slot', () => {
    expect(INSTANCES[numberOf('soleus/left')]?.key).toBe('soleus/left');
    expect(instanceNumber('soleus/midline')).toBeUndefined();
    expect(instanceNumbers('soleus/midline')).toEqual([]);
    const slots = LAYERS.flatMap((layer) => slotsOf(layer).map((slot) => ({ layer, slot })));
    expect(slots.map(({ slot }) => slot.instance).sort((a, b) => a - b)).toEqual(INSTANCES.map((_, number) => number));
    for (const { layer, slot } of slots) {
      const { structure, mirrored } = INSTANCES[slot.instance]!;
      expect([slot.id, slot.mirrored, layer]).toEqual([structure.id, mirrored, structure.layer]);
    }
  });
});
