/** The drawn structures, parsed once, and how to find one. */
import recorded from '../../data/bodies/reference-male/structures.json' with { type: 'json' };
import { parseRecords } from './parse-records.ts';
import { StructureSchema, type Structure } from './structure.ts';

/**
 * Parses a list of structure records.
 * Throws `DataError` naming the record, the field and what was expected.
 */
export function parseStructures(records: unknown): readonly Structure[] {
  return parseRecords('structure', StructureSchema, records);
}

/** Every drawn structure, in the order of `data/bodies/reference-male/structures.json`. */
export const STRUCTURES: readonly Structure[] = parseStructures(recorded);

const byId = new Map<string, Structure>(STRUCTURES.map((structure) => [structure.id, structure]));

/** The structure with this id, undefined where there is none. */
export function structureById(id: string): Structure | undefined {
  return byId.get(id);
}

/** The structures of a muscle or group (the `parent` field), in recorded order; empty where there is none. */
export function structuresOf(parent: string): readonly Structure[] {
  return STRUCTURES.filter((structure) => structure.parent === parent);
}
