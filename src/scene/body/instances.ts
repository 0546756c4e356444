/** What is asked of the drawn copies of a body: the number of a copy is the row of the appearance table. */
import type { Body, InstanceKey, Layer } from '../../anatomy/index.ts';
import type { InstanceSlot } from './layer-arrays.ts';

/** The (first) number of a drawn copy, undefined when there is no such copy. */
export function instanceNumber(body: Pick<Body, 'instanceNumbers'>, key: InstanceKey): number | undefined {
  return body.instanceNumbers(key)[0];
}

/** What the loader must make of a layer's file. */
export function slotsOf(body: Pick<Body, 'instances'>, layer: Layer): InstanceSlot[] {
  const solids = body.instances.flatMap(({ structure, mirrored }, instance): InstanceSlot[] =>
    structure.layer === layer && structure.figure.kind !== 'filling' ? [{ id: structure.id, instance, mirrored }] : [],
  );
  const fillings = body.instances.flatMap(({ structure, mirrored }, instance): InstanceSlot[] =>
    structure.layer === layer && structure.figure.kind === 'filling'
      ? [{ id: structure.id, instance, mirrored, isFilling: true }]
      : [],
  );
  // Last, so that all before can be searched by itself.
  return [...solids, ...fillings];
}
