import { describe, expect, it } from 'vitest';
import { MAN, LAYERS } from '../../../src/anatomy/index.ts';
import { instanceNumber, slotsOf } from '../../../src/scene/body/instances.ts';
import { numberOf } from '../cubes.ts';

describe('the drawn copies', () => {
  it('are the recorded structures and a twin for each that is mirrored', () => {
    expect(MAN.instances).toHaveLength(MAN.structures.length + MAN.structures.filter(({ mirror }) => mirror).length);
    const soleus = MAN.instances.filter(({ structure }) => structure.id === 'soleus');
    expect(soleus.map(({ key, side, mirrored }) => [key, side, mirrored])).toEqual([
      ['soleus/right', 'right', false],
      ['soleus/left', 'left', true],
    ]);
    expect(MAN.instances.filter(({ structure }) => structure.id === 'liver').map(({ key }) => key)).toEqual([
      'liver/midline',
    ]);
  });

  it('draw the skin as one thing in two halves', () => {
    expect(
      MAN.instances.filter(({ structure }) => structure.id === 'skin').map(({ key, mirrored }) => [key, mirrored]),
    ).toEqual([
      ['skin/midline', false],
      ['skin/midline', true],
    ]);
    const halves = MAN.instanceNumbers('skin/midline');
    expect(halves.map((number) => MAN.instances[number]?.mirrored)).toEqual([false, true]);
    expect(instanceNumber(MAN, 'skin/midline')).toBe(halves[0]);
  });

  it('are found by key, and every one has exactly one slot', () => {
    expect(MAN.instances[numberOf('soleus/left')]?.key).toBe('soleus/left');
    expect(instanceNumber(MAN, 'soleus/midline')).toBeUndefined();
    expect(MAN.instanceNumbers('soleus/midline')).toEqual([]);
    const slots = LAYERS.flatMap((layer) => slotsOf(MAN, layer).map((slot) => ({ layer, slot })));
    expect(slots.map(({ slot }) => slot.instance).sort((a, b) => a - b)).toEqual(
      MAN.instances.map((_, number) => number),
    );
    for (const { layer, slot } of slots) {
      const { structure, mirrored } = MAN.instances[slot.instance]!;
      expect([slot.id, slot.mirrored, layer]).toEqual([structure.id, mirrored, structure.layer]);
    }
  });
});
