/** `Target`, the one word for "this thing"; its equality, emptiness and small questions about it, written once. */
import type { AreaId, BodySide, InstanceKey, MuscleId, Side, StructureId, TriggerPointId } from '../anatomy/index.ts';
import type { Lookups } from './lookups.ts';

/** One word for "this thing", used by hover, selection, focus, labels and links. */
export type Target =
  | { readonly kind: 'none' }
  | { readonly kind: 'muscle'; readonly id: MuscleId; readonly side: BodySide }
  | { readonly kind: 'trigger-point'; readonly id: TriggerPointId; readonly muscle: MuscleId; readonly side: BodySide }
  /** An area of skin. */
  | { readonly kind: 'area'; readonly id: AreaId; readonly side: BodySide }
  /** A bone, vessel, nerve, organ or a muscle without a clinical record; hazards are these. */
  | { readonly kind: 'structure'; readonly id: StructureId; readonly side: Side };

/** Nothing is meant. */
export const NONE: Target = { kind: 'none' };

/** Whether two targets mean the same thing on the same side. */
export function sameTarget(first: Target, second: Target): boolean {
  if (first.kind === 'none' || second.kind === 'none') return first.kind === second.kind;
  return first.kind === second.kind && first.id === second.id && first.side === second.side;
}

/** The clinical muscle a target is about (its own or its trigger point's), null for all others. */
export function muscleOfTarget(target: Target): MuscleId | null {
  if (target.kind === 'muscle') return target.id;
  return target.kind === 'trigger-point' ? target.muscle : null;
}

/** The same thing on the other `side`; what lies in the midline stays there. */
export function onSide(target: Target, side: BodySide): Target {
  if (target.kind === 'none' || target.side === 'midline') return target;
  return { ...target, side };
}

/** The opposite side of the body; the midline has none and stays. */
export function mirrored(side: BodySide): BodySide;
export function mirrored(side: Side): Side;
export function mirrored(side: Side): Side {
  if (side === 'midline') return side;
  return side === 'right' ? 'left' : 'right';
}

/** The key of one drawn copy, for example `soleus/right`. */
export function instanceKey(structure: StructureId, side: Side): InstanceKey {
  return `${structure}/${side}`;
}

/**
 * The two halves of an instance key.
 * @throws Error when the key is not `structure/right`, `structure/left` or `structure/midline`.
 */
export function partsOfInstance(key: InstanceKey): { structure: StructureId; side: Side } {
  const match = /^([a-z0-9-]+)\/(right|left|midline)$/.exec(key);
  if (!match) throw new Error(`expected structure/side, got "${key}"`);
  return { structure: match[1] as StructureId, side: match[2] as Side };
}

/** The copy of `structure` drawn on `side`, null where there is none. A structure not on record is taken as paired. */
function instanceOn(structure: StructureId, side: Side, lookups: Lookups): InstanceKey | null {
  const record = lookups.structureById(structure);
  if (!record) return instanceKey(structure, side);
  if (record.side === 'midline') return instanceKey(structure, 'midline');
  if (record.mirror && side !== 'midline') return instanceKey(structure, side);
  return record.side === side ? instanceKey(structure, side) : null;
}

/** Whether the body has this drawn copy: a structure on record, on a side it is drawn on. */
export function isDrawnCopy(key: InstanceKey, lookups: Lookups): boolean {
  const { structure, side } = partsOfInstance(key);
  return lookups.structureById(structure) !== undefined && instanceOn(structure, side, lookups) === key;
}

/**
 * The drawn copies a target stands for: every head and slip of a muscle on its side, the muscle of a
 * trigger point, the one copy of a structure; none for an area of skin. With `bothSides` the twins too.
 */
export function instancesOf(target: Target, lookups: Lookups, bothSides = false): readonly InstanceKey[] {
  if (target.kind === 'none' || target.kind === 'area') return [];
  const muscle = muscleOfTarget(target);
  const structures = target.kind === 'structure' ? [target.id] : muscle ? lookups.structuresOfMuscle(muscle) : [];
  const sides: Side[] = bothSides && target.side !== 'midline' ? [target.side, mirrored(target.side)] : [target.side];
  const keys = new Set<InstanceKey>();
  for (const side of sides) {
    for (const structure of structures) {
      const key = instanceOn(structure, side, lookups);
      if (key) keys.add(key);
    }
  }
  return [...keys];
}

/** A structure as a target, on `side` where it has one there, else where it lies. */
export function structureTarget(structure: StructureId, side: Side, lookups: Lookups): Target {
  const record = lookups.structureById(structure);
  if (!record || (record.mirror && side !== 'midline')) return { kind: 'structure', id: structure, side };
  return { kind: 'structure', id: structure, side: record.side };
}

/**
 * What a drawn copy means: the clinical muscle it belongs to on its side, else the structure itself.
 * Where a structure belongs to two records the muscle of `current` is kept when it is one of them.
 * A muscle drawn in the midline is taken on the side of `current`, else on the right.
 */
export function targetOfInstance(key: InstanceKey | null, lookups: Lookups, current: Target = NONE): Target {
  if (key === null) return NONE;
  const { structure, side } = partsOfInstance(key);
  const held = muscleOfTarget(current);
  const muscle =
    held && lookups.structuresOfMuscle(held).includes(structure) ? held : lookups.muscleOfStructure(structure);
  if (muscle === null) return { kind: 'structure', id: structure, side };
  if (side !== 'midline') return { kind: 'muscle', id: muscle, side };
  const side0 = current.kind !== 'none' && current.side !== 'midline' ? current.side : 'right';
  return { kind: 'muscle', id: muscle, side: side0 };
}
