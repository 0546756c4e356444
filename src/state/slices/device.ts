/** How this device is set: who is looking, the stage, how the body's skin looks, needles or none, when a visit is wiped by itself. No step of undo. */
import type { SkinTone } from '../../anatomy/index.ts';
import { DEFAULT_LAYERS, DEFAULT_SPLIT, INITIAL_CHOICES } from '../choices.ts';
import { ownLayers } from './layers.ts';
import type { KeptLayers } from './layers.ts';
import { drawnFlat } from '../drawn-flat.ts';
import { BEGINNING } from './reports.ts';
import type { Slice } from './slice.ts';

/** Who is looking: changes wording, order and tools, never the facts. */
export const AUDIENCES = ['patient', 'therapist', 'student'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The two stages. */
export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

/** The person as chosen by hand on this device: links and lessons show others, but leave this. */
export interface OwnPerson {
  /** Id of the body; null while none was chosen. */
  readonly body: string | null;
  /** 0 lean, 1 average, 2 heavier. */
  readonly build: number;
}

/** The settings that a wipe brings back. */
export interface VisitSettings extends KeptLayers {
  readonly audience: Audience;
  readonly hideNeedles: boolean;
  readonly ownPerson: OwnPerson;
}

/** How the device is set. */
export interface DeviceFields {
  readonly audience: Audience;
  readonly theme: Theme;
  /** The colour of the drawn body's skin. */
  readonly skinTone: SkinTone;
  /** Whether the drawn body wears a garment. */
  readonly garment: boolean;
  /** The body is drawn flat by choice: as lines and fills, which any browser can draw. */
  readonly drawsFlat: boolean;
  /** The flat drawing was offered here because the body moved slowly; it is not offered again. */
  readonly flatOffered: boolean;
  /** No needle is drawn or named in pictures: for children and for those who would rather not see one. */
  readonly hideNeedles: boolean;
  readonly ownPerson: OwnPerson;
  /** Whether who is looking has been asked. */
  readonly welcomed: boolean;
  /** Minutes without a touch after which a visit is wiped; null: never by itself. */
  readonly idleMinutes: number | null;
  /** The settings as they were when this visit began; a wipe brings them back. */
  readonly atStart: VisitSettings;
}

/** Setting it. */
export interface DeviceActions {
  readonly setAudience: (audience: Audience) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setSkinTone: (tone: SkinTone) => void;
  readonly setGarment: (on: boolean) => void;
  readonly setDrawsFlat: (on: boolean) => void;
  /** Take the flat drawing that was offered, or stay with the body. */
  readonly answerFlatOffer: (takes: boolean) => void;
  readonly setHideNeedles: (on: boolean) => void;
  /** Minutes of more than 0; all else is never. */
  readonly setIdleMinutes: (minutes: number | null) => void;
  /** Who is looking, as answered on the first visit. The answer is how later visits begin. */
  readonly welcome: (audience: Audience) => void;
}

/** Nobody has chosen a person yet. */
const FIRST_PERSON: OwnPerson = { body: null, build: INITIAL_CHOICES.build };

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const deviceSlice: Slice<DeviceFields, DeviceActions> = {
  initial: {
    audience: 'patient',
    theme: 'dark',
    skinTone: 'neutral',
    garment: true,
    drawsFlat: false,
    flatOffered: false,
    hideNeedles: false,
    welcomed: false,
    idleMinutes: null,
    ownPerson: FIRST_PERSON,
    atStart: {
      audience: 'patient',
      layers: DEFAULT_LAYERS,
      skinSplit: DEFAULT_SPLIT,
      hideNeedles: false,
      ownPerson: FIRST_PERSON,
    },
  },
  // Who is looking and whether needles are drawn may be the visit's own: they come back from `atStart`.
  keptByWipe: ['theme', 'skinTone', 'garment', 'drawsFlat', 'flatOffered', 'welcomed', 'idleMinutes', 'atStart'],
  keptByForgetting: [],
  create: ({ set, get }) => ({
    setAudience: (audience) => set({ audience }),
    setTheme: (theme) => set({ theme }),
    setSkinTone: (skinTone) => set({ skinTone }),
    setGarment: (garment) => set({ garment }),
    setDrawsFlat: (drawsFlat) => {
      const wasFlat = drawnFlat(get());
      // The other picture begins with its files.
      set({ drawsFlat, solidFault: null, contextLost: false, ...(wasFlat === drawsFlat ? {} : { load: BEGINNING }) });
    },
    answerFlatOffer: (takes) => {
      set({ flatOffered: true, drawsSlowly: false });
      if (takes) get().setDrawsFlat(true);
    },
    setHideNeedles: (hideNeedles) => set({ hideNeedles }),
    setIdleMinutes: (minutes) =>
      set({ idleMinutes: minutes !== null && minutes > 0 && Number.isFinite(minutes) ? minutes : null }),
    welcome: (audience) => {
      const state = get();
      const { layers, skinSplit } = state.setAside ? state.atStart : ownLayers(state);
      set({
        audience,
        welcomed: true,
        atStart: { audience, layers, skinSplit, hideNeedles: state.hideNeedles, ownPerson: state.ownPerson },
      });
    },
  }),
};
