/**
 * Takes a visit through one loading of the page (a newer version, a picture that did not come back), and nowhere else.
 * What is taken along lies in the name of the tab, made unreadable by a pad of random bytes that lies in the tab's own
 * storage: neither says anything without the other, and both are gone as soon as the page begins. See docs/decisions/0014.
 */
import type { AreaId, BodyPartId, RedFlagId } from '../anatomy/index.ts';
import type { PainPatch } from '../reasoning/index.ts';
import { patchesFrom, shortened } from './carried-drawing.ts';
import { readLink } from './link/deserialize.ts';
import { linkStateOf, writeLink } from './link/serialize.ts';
import type { Screening } from './screening.ts';
import { readVisitSettings } from './settings-storage.ts';
import type { DeviceStorage } from './browser-storage.ts';
import { CONSULTATION_STEPS } from './slices/consultation.ts';
import type { ConsultationStep, TouchedSkin } from './slices/consultation.ts';
import { PAIN_STEPS } from './slices/pain-steps.ts';
import type { PainStep } from './slices/pain-steps.ts';
import type { VisitSettings } from './slices/device.ts';
import type { MyopointState } from './state.ts';
import type { MyopointStore } from './store.ts';

/** The part of the window that is used: its name lives as long as the tab, and on no disk. */
export interface Tab {
  name: string;
}

/** A visit on its way from one page to the next. */
export interface CarriedVisit {
  readonly note: string;
  readonly flipped: boolean;
  readonly atStart: Partial<VisitSettings>;
  /** Null where no consultation was on, also none behind a lesson. */
  readonly consultation: {
    readonly step: ConsultationStep;
    readonly touched: TouchedSkin | null;
    readonly screening: Screening;
    /** What was chosen in it, as a link says it. */
    readonly link: string;
  } | null;
  /** Where it hurts, as it was drawn. */
  readonly patches: readonly PainPatch[];
  /** The step of a pain drawing that was on outside a consultation, null where none was. */
  readonly painStep: PainStep | null;
}

const MARK = 'myopoint-visit:';
const PAD = 'myopoint.pad';
/** A page that took longer than this to come was left, not loaded. */
const LASTS_MS = 5 * 60_000;

function consultationOf(store: MyopointStore): CarriedVisit['consultation'] {
  const state = store.getState();
  const { mode, interrupted, touched, screening } = state;
  const step = interrupted?.step ?? (mode.kind === 'consultation' ? mode.step : null);
  if (step === null) return null;
  const chosen = interrupted
    ? { ...linkStateOf(state), ...interrupted.choices, lesson: null, view: null }
    : linkStateOf(state);
  return { step, screening, touched: interrupted ? interrupted.touched : touched, link: writeLink(chosen) };
}

/** So many letters are made at a time: more are too many for one call. */
const AT_ONCE = 8192;
const toText = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
};
const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const mixed = (bytes: Uint8Array, pad: Uint8Array): Uint8Array => bytes.map((byte, at) => byte ^ (pad[at] ?? 0));

/** Whether a visit could be taken along here. */
export function canCarry(storage: DeviceStorage | null): boolean {
  try {
    storage?.setItem(PAD, '');
    storage?.removeItem(PAD);
    return storage !== null;
  } catch {
    return false;
  }
}

/**
 * Pack the visit for the page that is loaded next; call it right before.
 * @returns whether it is packed: false where the tab may keep nothing
 */
export function packVisit(store: MyopointStore, tab: Tab, storage: DeviceStorage | null): boolean {
  const { note, flipped, atStart, mode, patches, quizAside } = store.getState();
  const carried: CarriedVisit = {
    note,
    flipped,
    atStart,
    consultation: consultationOf(store),
    // What is painted in a quiz is no pain of anybody's.
    patches: shortened(quizAside?.patches ?? patches),
    painStep: mode.kind === 'pain' ? mode.step : null,
  };
  try {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...carried, at: Date.now(), name: tab.name }));
    const pad = new Uint8Array(bytes.length);
    // At most so many random bytes come at a time.
    for (let at = 0; at < pad.length; at += AT_ONCE) crypto.getRandomValues(pad.subarray(at, at + AT_ONCE));
    if (!storage) return false;
    storage.setItem(PAD, toText(pad));
    tab.name = MARK + toText(mixed(bytes, pad));
    return true;
  } catch {
    return false;
  }
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);
const wordsFrom = (raw: unknown): string[] =>
  Array.isArray(raw) ? raw.filter((word): word is string => typeof word === 'string') : [];

function consultationFrom(raw: unknown): CarriedVisit['consultation'] {
  if (!isRecord(raw)) return null;
  const step = CONSULTATION_STEPS.find((known) => known === raw['step']);
  if (!step) return null;
  const touched = isRecord(raw['touched']) ? raw['touched'] : null;
  const screening = isRecord(raw['screening']) ? raw['screening'] : {};
  return {
    step,
    touched: touched && {
      side: touched['side'] === 'left' ? 'left' : 'right',
      areas: wordsFrom(touched['areas']) as AreaId[],
      ...(touched['both'] === true ? { both: true } : {}),
    },
    screening: {
      parts: wordsFrom(screening['parts']) as BodyPartId[],
      yes: wordsFrom(screening['yes']) as RedFlagId[],
      no: wordsFrom(screening['no']) as RedFlagId[],
      done: screening['done'] === true,
    },
    link: typeof raw['link'] === 'string' ? raw['link'] : '',
  };
}

/** What was packed by the page before, null where nothing was. It is gone from tab and storage afterwards, whatever it was. Never throws. */
export function unpackVisit(tab: Tab, storage: DeviceStorage | null): CarriedVisit | null {
  try {
    const pad = storage?.getItem(PAD) ?? null;
    storage?.removeItem(PAD);
    if (!tab.name.startsWith(MARK)) return null;
    const packed = tab.name.slice(MARK.length);
    tab.name = '';
    if (pad === null) return null;
    const raw: unknown = JSON.parse(new TextDecoder().decode(mixed(toBytes(packed), toBytes(pad))));
    if (!isRecord(raw)) return null;
    if (typeof raw['name'] === 'string') tab.name = raw['name'];
    if (typeof raw['at'] !== 'number' || Math.abs(Date.now() - raw['at']) > LASTS_MS) return null;
    return {
      note: typeof raw['note'] === 'string' ? raw['note'] : '',
      flipped: raw['flipped'] === true,
      atStart: readVisitSettings(isRecord(raw['atStart']) ? raw['atStart'] : {}),
      consultation: consultationFrom(raw['consultation']),
      patches: patchesFrom(raw['patches']),
      painStep: PAIN_STEPS.find((known) => known === raw['painStep']) ?? null,
    };
  } catch {
    return null;
  }
}

/** Put a visit that was taken along into the store, through the same guarded actions as a hand would. The link in the address was followed before. */
export function resumeVisit(store: MyopointStore, carried: CarriedVisit): void {
  const { note, flipped, atStart, consultation, patches, painStep } = carried;
  const actions: MyopointState = store.getState();
  if (consultation) {
    const { link } = readLink(consultation.link);
    actions.endMode();
    actions.startConsultation();
    if (consultation.touched) actions.touchSkin(consultation.touched);
    actions.setBuild(link.build);
    actions.askForBody(link.body ?? actions.bodyIds[0]);
    if (link.selected.kind !== 'none') actions.select(link.selected);
    if (consultation.step !== 'where') actions.goToConsultationStep(consultation.step);
    actions.answerScreening(consultation.screening);
  }
  if (patches.length > 0) store.setState({ patches });
  if (!consultation && painStep) {
    actions.startPain();
    actions.goToPainStep(painStep);
  }
  actions.setNote(note);
  actions.setFlipped(flipped);
  store.setState({ atStart: { ...store.getState().atStart, ...atStart } });
}
