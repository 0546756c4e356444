/** What is asked of the drawn copies of a body: the number of a copy is the row of the appearance table. */
import type { Body, InstanceKey, Layer } from '../../anatomy/index.ts';
import type { InstanceSlot } from './layer-arrays.ts';

/** The (first) number of a drawn copy, undefined when there is no such copy. */
export function instanceNumber(body: Pick<Body, 'instanceNumbers'>, key: InstanceKey): number | undefined {
  return body.instanceNumbers(key)[0];
}

/** What the loader must make of a layer's file. */
export function slotsOf(body: Pick<Body, 'instances'>, layer: Layer): InstanceSlot[] {
  return body.instances.flatMap(({ structure, mirrored }, instance) =>
    structure.layer === layer ? [{ id: structure.id, instance, mirrored }] : [],
  );
}
