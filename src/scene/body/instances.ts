/** The drawn copies of the body's structures, numbered: the number is the row of the appearance table. */
import { STRUCTURES, type InstanceKey, type Layer, type Side, type Structure } from '../../anatomy/index.ts';
import { instanceKey } from '../../state/index.ts';
import type { InstanceSlot } from './layer-arrays.ts';

export interface Instance {
  readonly key: InstanceKey;
  readonly structure: Structure;
  readonly side: Side;
  /** Made at load as the mirror image of the recorded side. */
  readonly mirrored: boolean;
}

/** Every drawn copy; its place in the list is its instance number. */
export const INSTANCES: readonly Instance[] = STRUCTURES.flatMap((structure) => {
  const recorded: Instance = {
    key: instanceKey(structure.id, structure.side), structure, side: structure.side, mirrored: false,
  };
  if (!structure.mirror) return [recorded];
  const side: Side = structure.side === 'left' ? 'right' : structure.side === 'right' ? 'left' : 'midline';
  // A midline structure recorded as a half (the skin) is one thing in two halves: the same key twice.
  return [recorded, { key: instanceKey(structure.id, side), structure, side, mirrored: true }];
});

const numbers = new Map<InstanceKey, number[]>();
INSTANCES.forEach(({ key }, number) => { numbers.set(key, [...(numbers.get(key) ?? []), number]); });

/** The numbers of a drawn copy: one, or two for a thing in two halves; none when there is no such copy. */
export function instanceNumbers(key: InstanceKey): readonly number[] {
  return numbers.get(key) ?? [];
}

/** The (first) number of a drawn copy, undefined when there is no such copy. */
export function instanceNumber(key: InstanceKey): number | undefined {
  return instanceNumbers(key)[0];
}

/** What the loader must make of a layer's file. */
export function slotsOf(layer: Layer): InstanceSlot[] {
  return INSTANCES.flatMap(({ structure, mirrored }, instance) =>
    structure.layer === layer ? [{ id: structure.id, instance, mirrored }] : []);
}
