/**
 * The browser's database: opened for each question and closed again, so that forgetting is never in anybody's way.
 * What a newer version of the program left there is neither read nor changed.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { deviceDatabases } from './browser-storage.ts';

/** Why it did not go: `newer` what is there was left by a newer version, `full` no room is left, `refused` the browser keeps nothing. */
export type KeepFault = 'newer' | 'full' | 'refused';

/** What a failed question means. */
export function keepFaultOf(error: unknown): KeepFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'VersionError' ? 'newer' : name === 'QuotaExceededError' ? 'full' : 'refused';
}

/** Stores that are read. */
export type Reading = IDBPTransaction<unknown, string[]>;
/** Stores that are written. */
export type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

/** One of our databases. */
export interface DatabasePlan {
  readonly name: string;
  /** The number rises when the form changes so that an older program could not read it. */
  readonly version: number;
  /** Makes its stores in one that is new. */
  readonly build: (database: IDBPDatabase) => void;
}

/**
 * Asks a database; where there is none `ifAbsent` gives the answer, and without it one is made.
 * @throws what {@link keepFaultOf} tells, where the browser keeps nothing, has no room, or a newer version was here
 */
export async function withDatabase<T>(
  { name, version, build }: DatabasePlan,
  ask: (database: IDBPDatabase) => Promise<T>,
  ifAbsent?: () => T,
): Promise<T> {
  if (!deviceDatabases()) throw new Error('this browser keeps nothing here');
  const { openDB } = await import('idb');
  let isAbsent = false;
  const opening = openDB(name, version, {
    upgrade: (opened, _before, _after, change) => {
      if (!ifAbsent) {
        build(opened);
        return;
      }
      // What is only asked for is not made.
      isAbsent = true;
      change.done.catch(() => undefined);
      change.abort();
    },
    // Another tab forgets everything, or makes a newer form of it.
    blocking: (_before, _after, event) => {
      (event.target as IDBDatabase).close();
    },
  });
  let database: IDBPDatabase;
  try {
    database = await opening;
  } catch (error) {
    if (isAbsent && ifAbsent) return ifAbsent();
    throw error;
  }
  try {
    return await ask(database);
  } finally {
    database.close();
  }
}
