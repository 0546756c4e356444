/**
 * Drawings that a person asked to keep, on this device and nowhere else. The one place that knows of the browser's
 * database; it is opened for each question and closed again, so that forgetting is never in anybody's way.
 */
import type { IDBPDatabase } from 'idb';
import type { PainPatch, PatchCover } from '../reasoning/index.ts';
import { deviceDatabases } from './browser-storage.ts';
import { DRAWINGS_DATABASE } from './settings-storage.ts';

/** A name of more letters is no name. */
export const LONGEST_NAME = 60;

/** A drawing as it is kept. */
export interface KeptDrawing {
  readonly id: string;
  /** As the person called it; may be empty. */
  readonly name: string;
  /** `2026-11-27` */
  readonly drawnOn: string;
  /** Id of the body it was drawn on. */
  readonly body: string;
  readonly patches: readonly PainPatch[];
  readonly covers: readonly PatchCover[];
}

/** Where drawings are kept. All of it may fail: a private window keeps nothing. */
export interface KeptDrawings {
  /** All of them, the earliest first. */
  readonly all: () => Promise<readonly KeptDrawing[]>;
  readonly keep: (drawing: KeptDrawing) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

const STORE = 'drawings';
/** The number rises when the form changes. */
const VERSION = 1;

async function withDatabase<T>(ask: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  if (!deviceDatabases()) throw new Error('this browser keeps nothing here');
  const { openDB } = await import('idb');
  const database = await openDB(DRAWINGS_DATABASE, VERSION, {
    upgrade: (opened) => {
      opened.createObjectStore(STORE, { keyPath: 'id' });
    },
  });
  try {
    return await ask(database);
  } finally {
    database.close();
  }
}

/** The drawings of this device. Nothing is opened before it is asked; every answer fails where the browser keeps nothing. */
export const keptDrawings: KeptDrawings = {
  all: async () => {
    const drawings = (await withDatabase((database) => database.getAll(STORE))) as readonly KeptDrawing[];
    return drawings.toSorted((one, other) => one.drawnOn.localeCompare(other.drawnOn));
  },
  keep: async (drawing) => {
    await withDatabase((database) => database.put(STORE, drawing));
  },
  remove: async (id) => {
    await withDatabase((database) => database.delete(STORE, id));
  },
};
