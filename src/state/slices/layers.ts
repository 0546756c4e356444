/** How the body is seen: layers, peel, what is hidden, isolated or faded. All of it is among the choices, but for whose layers they are. */
import type { Layer } from '../../anatomy/index.ts';
import {
  hiding,
  isolating,
  peeledTo,
  resettingLayers,
  showingAll,
  unhiding,
  withLayer,
  withSplit,
} from '../choices.ts';
import type { LayerOpacities, SkinSplit } from '../choices.ts';
import type { StateFields } from '../state.ts';
import type { Target } from '../target.ts';
import type { Slice } from './slice.ts';

/** How the layers stand, and where the skin ends. */
export interface KeptLayers {
  readonly layers: LayerOpacities;
  readonly skinSplit: SkinSplit;
}

/** Layers that a link brought: they are shown, not kept on the device. */
interface LentLayers {
  readonly shown: KeptLayers;
  /** The user's own, which stay kept until the layers are changed by hand. */
  readonly own: KeptLayers;
}

/** Whose the layers are. */
export interface LayersFields {
  /** Null while the layers are the user's own. */
  readonly lent: LentLayers | null;
}

/** Seeing more or less of the body. */
export interface LayersActions {
  readonly setLayerOpacity: (layer: Layer, opacity: number) => void;
  /** Move the edge between skin and muscles; null makes the skin one shell again. */
  readonly setSkinSplit: (split: SkinSplit) => void;
  readonly setPeel: (peel: number) => void;
  readonly hide: (target: Target) => void;
  /** Show only this; it becomes the selection. `NONE` ends the isolation. */
  readonly isolate: (target: Target) => void;
  readonly fadeOthers: (on: boolean) => void;
  /** All of the body: nothing hidden, isolated, peeled, faded, and every layer on. Takes nothing away; the selection stays. */
  readonly showAll: () => void;
  /** What was hidden, isolated, peeled or faded comes back; layers stay. */
  readonly unhide: () => void;
  /** Layers and parts as at the start. The selection stays. */
  readonly resetLayers: () => void;
}

/** The layers that are the user's: neither those that a consultation or a lesson set nor those that a link brought. */
export function ownLayers({ choices, setAside, lent }: Pick<StateFields, 'choices' | 'setAside' | 'lent'>): KeptLayers {
  const { layers, skinSplit } = setAside ?? choices;
  if (!lent || layers !== lent.shown.layers) return { layers, skinSplit };
  return { layers: lent.own.layers, skinSplit: skinSplit === lent.shown.skinSplit ? lent.own.skinSplit : skinSplit };
}

/** The slice of it: how it begins, what a wipe leaves of it, and its actions. */
export const layersSlice: Slice<LayersFields, LayersActions> = {
  initial: { lent: null },
  keptByWipe: [],
  keptByForgetting: [],
  create: ({ get, step }) => ({
    setLayerOpacity: (layer, opacity) => step(`layer:${layer}`, (choices) => withLayer(choices, layer, opacity)),
    setSkinSplit: (split) => step('split:', (choices) => withSplit(choices, split)),
    setPeel: (peel) => step('peel:', (choices) => peeledTo(choices, peel)),
    hide: (target) => step('hide', (choices) => hiding(choices, target, get().lookups)),
    isolate: (target) => step('isolate', (choices) => isolating(choices, target, get().lookups)),
    fadeOthers: (on) =>
      step('fade', (choices) => (choices.fadeOthers === on ? choices : { ...choices, fadeOthers: on })),
    showAll: () => step('show-all', showingAll),
    unhide: () => step('unhide', unhiding),
    resetLayers: () => step('reset-layers', resettingLayers),
  }),
};
