/**
 * What is kept on the device: who is looking, the stage, the layers and how a visit is run; nothing of what was looked at.
 * Anything unreadable counts as not kept; storage that throws (private windows) is borne in silence.
 */
import { LAYERS } from '../anatomy/index.ts';
import type { Layer } from '../anatomy/index.ts';
import { DEFAULT_LAYERS } from './choices.ts';
import { ownLayers } from './situation.ts';
import type { MyopointStore } from './store.ts';
import { AUDIENCES, THEMES } from './types.ts';
import type { Audience, Choices, LayerOpacities, MyopointState, Situation, Theme } from './types.ts';

/** The part of the browser's storage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What is kept. */
export type Kept = Pick<Choices, 'audience' | 'theme' | 'layers' | 'hideNeedles'> & Pick<Situation, 'welcomed' | 'idleMinutes'>;

/** Longer than a working day is no time to wait before a wipe; browsers count no further. */
export const LONGEST_IDLE_MINUTES = 600;

const PREFIX = 'myopoint.';
/** The number rises when the form changes; older forms are then read or dropped here. */
const KEY = `${PREFIX}kept.1`;

/** The browser's own storage, null where it is forbidden or missing. */
export function deviceShelf(): Shelf | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function layersFrom(raw: unknown): LayerOpacities {
  const record: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const opacities = LAYERS.map((layer) => {
    const value = record[layer];
    const valid = typeof value === 'number' && value >= 0 && value <= 1;
    return [layer, valid ? value : DEFAULT_LAYERS[layer]] as const;
  });
  return Object.fromEntries(opacities) as Record<Layer, number>;
}

/** What was kept, each field by itself falling back to nothing (or, for one layer, its start value). Never throws. */
export function readKept(shelf: Shelf | null): Partial<Kept> {
  try {
    const raw: unknown = JSON.parse(shelf?.getItem(KEY) ?? 'null');
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {};
    const record: Record<string, unknown> = { ...raw };
    const audience = AUDIENCES.find((known) => known === record['audience']) satisfies Audience | undefined;
    const theme = THEMES.find((known) => known === record['theme']) satisfies Theme | undefined;
    const idle = record['idleMinutes'];
    return {
      ...(record['hideNeedles'] === true ? { hideNeedles: true } : {}),
      ...(record['welcomed'] === true ? { welcomed: true } : {}),
      ...(typeof idle === 'number' && idle > 0 && idle <= LONGEST_IDLE_MINUTES ? { idleMinutes: idle } : {}),
      ...(audience ? { audience } : {}),
      ...(theme ? { theme } : {}),
      ...('layers' in record ? { layers: layersFrom(record['layers']) } : {}),
    };
  } catch {
    return {};
  }
}

/** Put it on the shelf; full or forbidden storage is borne. */
export function writeKept(shelf: Shelf | null, kept: Kept): void {
  try {
    shelf?.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Nothing is lost that the user would miss in this visit.
  }
}

/** Remove everything this program ever kept on the device. Never throws. */
export function wipe(shelf: Shelf | null): void {
  try {
    const keys = Array.from({ length: shelf?.length ?? 0 }, (_, index) => shelf?.key(index) ?? '');
    for (const key of keys) if (key.startsWith(PREFIX)) shelf?.removeItem(key);
  } catch {
    // A storage that cannot be read holds nothing of ours.
  }
}

/** What is to be kept now. */
function keptOf(state: MyopointState): Kept {
  const { choices: { audience, theme, hideNeedles }, welcomed, idleMinutes } = state;
  return { audience, theme, layers: ownLayers(state), hideNeedles, welcomed, idleMinutes };
}

/**
 * Keep the settings whenever they change.
 * @returns a function that ends it
 */
export function keepOnDevice(store: MyopointStore, shelf: Shelf | null): () => void {
  return store.subscribe((state, stateBefore) => {
    const [now, before] = [keptOf(state), keptOf(stateBefore)];
    const same = (Object.keys(now) as (keyof Kept)[]).every((name) => now[name] === before[name]);
    if (!same) writeKept(shelf, now);
  });
}
