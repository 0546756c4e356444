/**
 * What is kept on the device: who is looking, the stage, how the skin looks, the layers, the person shown and how a visit is run; nothing of what was looked at.
 * Anything unreadable counts as not kept; storage that throws (private windows) is borne in silence.
 */
import { LAYERS, SKIN_TONES } from '../anatomy/index.ts';
import type { Layer } from '../anatomy/index.ts';
import { deviceDatabases } from './browser-storage.ts';
import type { DeviceStorage } from './browser-storage.ts';
import { DEFAULT_LAYERS, DEFAULT_SPLIT, INITIAL_CHOICES, buildAt } from './choices.ts';
import type { LayerOpacities, SkinSplit } from './choices.ts';
import { AUDIENCES, THEMES } from './slices/device.ts';
import type { Audience, DeviceFields, OwnPerson, Theme, VisitSettings } from './slices/device.ts';
import { ownLayers } from './slices/layers.ts';
import type { MyopointState } from './state.ts';
import type { MyopointStore } from './store.ts';

/** What is kept. */
export type PersistedSettings = VisitSettings &
  Pick<DeviceFields, 'theme' | 'skinTone' | 'garment' | 'drawsFlat' | 'flatOffered' | 'welcomed' | 'idleMinutes'>;

/** Longer than a working day is no time to wait before a wipe; browsers count no further. */
export const LONGEST_IDLE_MINUTES = 600;

const PREFIX = 'myopoint.';
/** The database of the drawings that were kept; see `kept-drawings.ts`. */
export const DRAWINGS_DATABASE = 'myopoint-drawings';
/** The database of what was learned in the quiz; see `kept-quiz.ts`. */
export const QUIZ_DATABASE = 'myopoint-quiz';
/** The number rises when the form changes; older forms are then read or dropped here. */
const KEY = `${PREFIX}kept.1`;

const KEPT = /^myopoint\.kept\.(\d+)$/;
/** Which form that is. */
const FORM = Number(KEPT.exec(KEY)?.[1]);
/** The notice of settings that a newer version of the program left here; the panels have the sentence. */
export const KEPT_BY_NEWER = 'kept-newer';

/** What lies on the storage, whatever it means. Throws when it is no JSON or the storage is forbidden. */
function recordIn(storage: DeviceStorage | null): Readonly<Record<string, unknown>> {
  const raw: unknown = JSON.parse(storage?.getItem(KEY) ?? 'null');
  return recordOf(raw);
}

/** The keys on the storage, none where that is not to be read. */
function keysIn(storage: DeviceStorage | null): readonly string[] {
  try {
    return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  } catch {
    return [];
  }
}

/** Whether a newer version of the program, which was here before, left settings that this one cannot read. They stay as they are. */
export function isKeptByNewer(storage: DeviceStorage | null): boolean {
  return keysIn(storage).some((key) => Number(KEPT.exec(key)?.[1]) > FORM);
}

const recordOf = (raw: unknown): Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {};

function layersFrom(raw: unknown): LayerOpacities {
  const record = recordOf(raw);
  const opacities = LAYERS.map((layer) => {
    const value = record[layer];
    const valid = typeof value === 'number' && value >= 0 && value <= 1;
    return [layer, valid ? value : DEFAULT_LAYERS[layer]] as const;
  });
  return Object.fromEntries(opacities) as Record<Layer, number>;
}

/** A device that kept its layers before the skin had an edge keeps what it saw: a skin set by hand stays a shell. */
function splitFrom(record: Readonly<Record<string, unknown>>): SkinSplit {
  const split = record['skinSplit'];
  if (split === null || (typeof split === 'number' && split >= 0 && split <= 1)) return split;
  return layersFrom(record['layers']).skin === DEFAULT_LAYERS.skin ? DEFAULT_SPLIT : null;
}

/** Any body's id counts: whether there is such a body is for the store to say. */
function personFrom(raw: unknown): OwnPerson {
  const { body, build } = recordOf(raw);
  return {
    body: typeof body === 'string' ? body : null,
    build: typeof build === 'number' && Number.isFinite(build) ? buildAt(build) : INITIAL_CHOICES.build,
  };
}

/** The settings that a wipe brings back, each field by itself falling back to nothing (or, for one layer, its start value). */
export function readVisitSettings(record: Readonly<Record<string, unknown>>): Partial<VisitSettings> {
  const audience = AUDIENCES.find((known) => known === record['audience']) satisfies Audience | undefined;
  return {
    ...(record['hideNeedles'] === true ? { hideNeedles: true } : {}),
    ...(audience ? { audience } : {}),
    ...('layers' in record ? { layers: layersFrom(record['layers']) } : {}),
    ...('layers' in record || 'skinSplit' in record ? { skinSplit: splitFrom(record) } : {}),
    ...('ownPerson' in record ? { ownPerson: personFrom(record['ownPerson']) } : {}),
  };
}

/** What was kept, each field by itself falling back to nothing (or, for one layer, its start value). Never throws. */
export function readPersistedSettings(storage: DeviceStorage | null): Partial<PersistedSettings> {
  try {
    const record = recordIn(storage);
    const theme = THEMES.find((known) => known === record['theme']) satisfies Theme | undefined;
    const skinTone = SKIN_TONES.find((known) => known === record['skinTone']);
    const idle = record['idleMinutes'];
    return {
      ...readVisitSettings(record),
      ...(record['welcomed'] === true ? { welcomed: true } : {}),
      ...(typeof idle === 'number' && idle > 0 && idle <= LONGEST_IDLE_MINUTES ? { idleMinutes: idle } : {}),
      ...(theme ? { theme } : {}),
      ...(skinTone ? { skinTone } : {}),
      ...(record['garment'] === false ? { garment: false } : {}),
      ...(record['drawsFlat'] === true ? { drawsFlat: true } : {}),
      ...(record['flatOffered'] === true ? { flatOffered: true } : {}),
    };
  } catch {
    return {};
  }
}

/** What lies on the storage, nothing where that is not to be read. */
function recordOrNothing(storage: DeviceStorage | null): Readonly<Record<string, unknown>> {
  try {
    return recordIn(storage);
  } catch {
    return {};
  }
}

/** Layers of which only some are named. */
type Changed = Partial<Omit<PersistedSettings, 'layers'>> & { readonly layers?: Partial<LayerOpacities> };

/** Put it on the storage beside what lies there: another tab may have put its own. Full or forbidden storage is borne. */
export function writePersistedSettings(storage: DeviceStorage | null, changed: Changed): void {
  try {
    const before = recordOrNothing(storage);
    // Layers that only another version knows stay.
    const known = { ...recordOf(before['layers']), ...layersFrom(before['layers']) };
    const layers = changed.layers ? { layers: { ...known, ...changed.layers } } : {};
    storage?.setItem(KEY, JSON.stringify({ ...before, ...changed, ...layers }));
  } catch {
    // Nothing is lost that the user would miss in this visit.
  }
}

/** The lines to other tabs while somebody listens, and how many do. Whoever speaks on one does not hear it. */
const lines = new Map<string, { readonly channel: BroadcastChannel; listeners: number }>();

/** Tell other tabs that what a database keeps is another now. */
export function tellOf(database: string): void {
  try {
    const heard = lines.get(database);
    const channel = heard?.channel ?? new BroadcastChannel(database);
    channel.postMessage(null);
    if (!heard) channel.close();
  } catch {
    // Where tabs cannot speak to one another each reads anew when it is opened.
  }
}

/**
 * Hear what another tab tells with {@link tellOf}.
 * @returns a function that ends it
 */
export function hearOf(database: string, listener: () => void): () => void {
  let heard = lines.get(database);
  try {
    heard ??= { channel: new BroadcastChannel(database), listeners: 0 };
  } catch {
    return () => undefined;
  }
  const line = heard;
  lines.set(database, line);
  line.listeners += 1;
  line.channel.addEventListener('message', listener);
  return () => {
    line.channel.removeEventListener('message', listener);
    line.listeners -= 1;
    if (line.listeners > 0) return;
    line.channel.close();
    lines.delete(database);
  };
}

/** Remove everything this program ever kept on the device, drawings and what was learned too, also what other versions of it kept. Never throws. */
export function clearStorage(storage: DeviceStorage | null): void {
  for (const database of [DRAWINGS_DATABASE, QUIZ_DATABASE]) {
    try {
      deviceDatabases()?.deleteDatabase(database);
      tellOf(database);
    } catch {
      // Where databases are forbidden none is kept.
    }
  }
  for (const key of keysIn(storage).filter((one) => one.startsWith(PREFIX))) {
    try {
      storage?.removeItem(key);
    } catch {
      // The next may go.
    }
  }
}

/** What is to be kept now. */
function settingsOf(state: MyopointState): PersistedSettings {
  const { audience, theme, skinTone, garment, drawsFlat, flatOffered, hideNeedles, ownPerson, welcomed, idleMinutes } =
    state;
  return {
    audience,
    theme,
    skinTone,
    garment,
    drawsFlat,
    flatOffered,
    ...ownLayers(state),
    hideNeedles,
    ownPerson,
    welcomed,
    idleMinutes,
  };
}

/** What of it is another than before, null where nothing is. */
function changedSince(before: PersistedSettings, now: PersistedSettings): Changed | null {
  const names = (Object.keys(now) as (keyof PersistedSettings)[]).filter((name) => now[name] !== before[name]);
  if (names.length === 0) return null;
  const layers = LAYERS.filter((layer) => now.layers[layer] !== before.layers[layer]).map(
    (layer) => [layer, now.layers[layer]] as const,
  );
  return {
    ...Object.fromEntries(names.map((name) => [name, now[name]])),
    ...(names.includes('layers') ? { layers: Object.fromEntries(layers) } : {}),
  };
}

/**
 * Keep the settings whenever they change: each by itself, so that what another tab set meanwhile stays.
 * @returns a function that ends it
 */
export function persistSettings(store: MyopointStore, storage: DeviceStorage | null): () => void {
  return store.subscribe((state, stateBefore) => {
    const changed = changedSince(settingsOf(stateBefore), settingsOf(state));
    if (changed) writePersistedSettings(storage, changed);
  });
}

/** A change of the browser's storage by another tab, as the window tells of it. */
export interface StorageEvents {
  addEventListener(type: 'storage', listener: (event: { readonly key: string | null }) => void): void;
  removeEventListener(type: 'storage', listener: (event: { readonly key: string | null }) => void): void;
}

/**
 * Take over what another tab set for the device: the stage, when a visit is wiped, and that who is looking was asked.
 * Who is looking and what is shown stay as they are here: a visit may be on.
 * @returns a function that ends it
 */
export function followOtherTabs(
  store: MyopointStore,
  storage: DeviceStorage | null,
  events: StorageEvents,
): () => void {
  const follow = ({ key }: { readonly key: string | null }): void => {
    if (key !== KEY) return;
    const { theme, idleMinutes = null, welcomed } = readPersistedSettings(storage);
    const state = store.getState();
    // Forgotten over there: what is set here stays for the visit, and is not written back.
    if (Object.keys(recordOrNothing(storage)).length === 0) return;
    if (theme && theme !== state.theme) state.setTheme(theme);
    if (idleMinutes !== state.idleMinutes) state.setIdleMinutes(idleMinutes);
    if (welcomed && !state.welcomed) store.setState({ welcomed });
  };
  events.addEventListener('storage', follow);
  return () => {
    events.removeEventListener('storage', follow);
  };
}
