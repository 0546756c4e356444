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

/** What lies on the shelf, whatever it means. Throws when it is no JSON or the shelf is forbidden. */
function recordOn(shelf: Shelf | null): Readonly<Record<string, unknown>> {
  const raw: unknown = JSON.parse(shelf?.getItem(KEY) ?? 'null');
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {};
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

/** The settings that a wipe brings back, each field by itself falling back to nothing (or, for one layer, its start value). */
export function readSettings(record: Readonly<Record<string, unknown>>): Partial<Pick<Kept, 'audience' | 'layers' | 'hideNeedles'>> {
  const audience = AUDIENCES.find((known) => known === record['audience']) satisfies Audience | undefined;
  return {
    ...(record['hideNeedles'] === true ? { hideNeedles: true } : {}),
    ...(audience ? { audience } : {}),
    ...('layers' in record ? { layers: layersFrom(record['layers']) } : {}),
  };
}

/** What was kept, each field by itself falling back to nothing (or, for one layer, its start value). Never throws. */
export function readKept(shelf: Shelf | null): Partial<Kept> {
  try {
    const record = recordOn(shelf);
    const theme = THEMES.find((known) => known === record['theme']) satisfies Theme | undefined;
    const idle = record['idleMinutes'];
    return {
      ...readSettings(record),
      ...(record['welcomed'] === true ? { welcomed: true } : {}),
      ...(typeof idle === 'number' && idle > 0 && idle <= LONGEST_IDLE_MINUTES ? { idleMinutes: idle } : {}),
      ...(theme ? { theme } : {}),
    };
  } catch {
    return {};
  }
}

/** What lies on the shelf, nothing where that is not to be read. */
function recordOrNothing(shelf: Shelf | null): Readonly<Record<string, unknown>> {
  try {
    return recordOn(shelf);
  } catch {
    return {};
  }
}

/** Layers of which only some are named. */
type Changed = Partial<Omit<Kept, 'layers'>> & { readonly layers?: Partial<LayerOpacities> };

/** Put it on the shelf beside what lies there: another tab may have put its own. Full or forbidden storage is borne. */
export function writeKept(shelf: Shelf | null, changed: Changed): void {
  try {
    const before = recordOrNothing(shelf);
    const layers = changed.layers ? { layers: { ...layersFrom(before['layers']), ...changed.layers } } : {};
    shelf?.setItem(KEY, JSON.stringify({ ...before, ...changed, ...layers }));
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

/** What of it is another than before, null where nothing is. */
function changedSince(before: Kept, now: Kept): Changed | null {
  const names = (Object.keys(now) as (keyof Kept)[]).filter((name) => now[name] !== before[name]);
  if (names.length === 0) return null;
  const layers = LAYERS.filter((layer) => now.layers[layer] !== before.layers[layer]).map((layer) => [layer, now.layers[layer]] as const);
  return {
    ...Object.fromEntries(names.map((name) => [name, now[name]])),
    ...(names.includes('layers') ? { layers: Object.fromEntries(layers) } : {}),
  };
}

/**
 * Keep the settings whenever they change: each by itself, so that what another tab set meanwhile stays.
 * @returns a function that ends it
 */
export function keepOnDevice(store: MyopointStore, shelf: Shelf | null): () => void {
  return store.subscribe((state, stateBefore) => {
    const changed = changedSince(keptOf(stateBefore), keptOf(state));
    if (changed) writeKept(shelf, changed);
  });
}

/** A change of the browser's storage by another tab, as the window tells of it. */
export interface ShelfEvents {
  addEventListener(type: 'storage', listener: (event: { readonly key: string | null }) => void): void;
  removeEventListener(type: 'storage', listener: (event: { readonly key: string | null }) => void): void;
}

/**
 * Take over what another tab set for the device: the stage, when a visit is wiped, and that who is looking was asked.
 * Who is looking and what is shown stay as they are here: a visit may be on.
 * @returns a function that ends it
 */
export function followOtherTabs(store: MyopointStore, shelf: Shelf | null, events: ShelfEvents): () => void {
  const follow = ({ key }: { readonly key: string | null }): void => {
    if (key !== KEY) return;
    const { theme, idleMinutes = null, welcomed } = readKept(shelf);
    const state = store.getState();
    // Forgotten over there: what is set here stays for the visit, and is not written back.
    if (Object.keys(recordOrNothing(shelf)).length === 0) return;
    if (theme && theme !== state.choices.theme) state.setTheme(theme);
    if (idleMinutes !== state.idleMinutes) state.setIdleMinutes(idleMinutes);
    if (welcomed && !state.welcomed) store.setState({ welcomed });
  };
  events.addEventListener('storage', follow);
  return () => { events.removeEventListener('storage', follow); };
}
