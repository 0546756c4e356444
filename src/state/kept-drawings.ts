/** Drawings that a person asked to keep, on this device and nowhere else. */
import { parsePainDrawing, PAIN_DRAWING_KIND, PAIN_DRAWING_VERSION } from '../anatomy/index.ts';
import type { PainPatch, PatchCover } from '../reasoning/index.ts';
import { withDatabase, type DatabasePlan } from './device-database.ts';
import { DRAWINGS_DATABASE, hearOf, tellOf } from './settings-storage.ts';

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

/** What lies on the device. */
export interface Shelf {
  /** The earliest first; of one day, in the order in which they were kept. */
  readonly drawings: readonly KeptDrawing[];
  /** Ids of what cannot be read any more. It stays until it is removed. */
  readonly damaged: readonly string[];
}

/** Where drawings are kept. All of it may fail with an error that `keepFaultOf` tells: a private window keeps nothing. */
export interface KeptDrawings {
  /** All of them. Asking alone leaves nothing on the device. */
  readonly all: () => Promise<Shelf>;
  readonly keep: (drawing: KeptDrawing) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /**
   * Hears that something was kept, removed or forgotten in another tab.
   * @returns a function that ends it
   */
  readonly onChanged: (listener: () => void) => () => void;
}

const STORE = 'drawings';
const DRAWINGS: DatabasePlan = {
  name: DRAWINGS_DATABASE,
  version: 1,
  build: (database) => database.createObjectStore(STORE, { keyPath: 'id' }),
};

/** What a drawing is kept as: with its place in the order of keeping, which no clock tells. */
interface KeptRecord extends KeptDrawing {
  readonly serial?: number;
}

/** A record as a drawing; null where it is none. */
function drawingFrom(raw: unknown): { readonly drawing: KeptDrawing; readonly serial: number } | null {
  const { id, name, drawnOn, body, patches, covers, serial } = (raw ?? {}) as Partial<
    Record<keyof KeptRecord, unknown>
  >;
  if (typeof id !== 'string') return null;
  try {
    const head = { kind: PAIN_DRAWING_KIND, version: PAIN_DRAWING_VERSION, name, drawnOn, body };
    // Areas that are gone are left out where they are shown.
    const read = parsePainDrawing({ ...head, patches, covers }, () => true);
    const drawing = {
      id,
      name: read.name,
      drawnOn: read.drawnOn,
      body: read.body,
      patches: read.patches,
      covers: read.covers,
    };
    return { drawing, serial: typeof serial === 'number' ? serial : 0 };
  } catch {
    return null;
  }
}

function shelfOf(records: readonly unknown[], ids: readonly IDBValidKey[]): Shelf {
  const read = records.map(drawingFrom);
  return {
    drawings: read
      .filter((one) => one !== null)
      .toSorted((one, other) => one.drawing.drawnOn.localeCompare(other.drawing.drawnOn) || one.serial - other.serial)
      .map(({ drawing }) => drawing),
    damaged: ids.filter((_, at) => read[at] === null).map(String),
  };
}

/** The drawings of this device. Nothing is opened before it is asked; every answer fails where the browser keeps nothing. */
export const keptDrawings: KeptDrawings = {
  all: () =>
    withDatabase(
      DRAWINGS,
      async (database) => {
        const { store, done } = database.transaction(STORE);
        const [records, ids] = await Promise.all([store.getAll(), store.getAllKeys(), done]);
        return shelfOf(records, ids);
      },
      () => ({ drawings: [], damaged: [] }),
    ),
  keep: async (drawing) => {
    await withDatabase(DRAWINGS, async (database) => {
      const { store, done } = database.transaction(STORE, 'readwrite');
      const before = (await store.getAll()) as readonly Partial<KeptRecord>[];
      const serial = 1 + Math.max(0, ...before.map((one) => one.serial ?? 0));
      await Promise.all([store.put({ ...drawing, serial } satisfies KeptRecord), done]);
    });
    tellOf(DRAWINGS_DATABASE);
  },
  remove: async (id) => {
    await withDatabase<unknown>(
      DRAWINGS,
      (database) => database.delete(STORE, id),
      () => null,
    );
    tellOf(DRAWINGS_DATABASE);
  },
  onChanged: (listener) => hearOf(DRAWINGS_DATABASE, listener),
};
