/** What undo brings back, and pure transitions of it. Each returns the same object when nothing changes. */
import { BUILDS, LAYERS } from '../anatomy/index.ts';
import type { InstanceKey, Layer } from '../anatomy/index.ts';
import type { Lookups } from './lookups.ts';
import { NONE, instancesOf, isDrawnCopy, muscleOfTarget, partsOfInstance, sameTarget } from './target.ts';
import type { Target } from './target.ts';

/** Opacity of each layer, 0 (off) to 1. */
export type LayerOpacities = Readonly<Record<Layer, number>>;

/**
 * Where the whole skin ends: the share of the body's width that shows its muscles, counted from its right side.
 * 0 all skin … 1 all muscles; null is no split: then the skin is a shell as faint as its layer.
 */
export type SkinSplit = number | null;

/** How the body is seen, apart from what is selected. */
export interface Arrangement {
  readonly layers: LayerOpacities;
  /** Seen only while nothing is selected or isolated: see `shownSplit` in shown-split.ts. */
  readonly skinSplit: SkinSplit;
  /** Depth to which muscles are peeled: 0 none … 1 only the deepest are left. */
  readonly peel: number;
  readonly hidden: readonly InstanceKey[];
  /** Only these are drawn (with the skeleton faded), null when nothing is isolated. */
  readonly isolated: readonly InstanceKey[] | null;
  /** Everything but the selection steps back. */
  readonly fadeOthers: boolean;
}

/** What undo brings back, and a link holds beside settings. Plain data only. */
export interface Choices extends Arrangement {
  readonly selected: Target;
  /** Muscles that are looked at as one, the selected one first; what they are asked for is `lookedAt`. */
  readonly together: readonly Target[];
  /** Referral is shown on the side of the selection; with `bothSides` it is shown mirrored too. */
  readonly bothSides: boolean;
  /** The needle view of the selected trigger point is open. True only while a trigger point is selected. */
  readonly needle: boolean;
  /** The person's build: 0 lean, 1 average, 2 heavier, or a quarter step between them. */
  readonly build: number;
}

/** Opacity of the layers at the start: the muscles stand open, the skin is a breath around them; vessels and nerves wait to be asked for. */
export const DEFAULT_LAYERS: LayerOpacities = {
  skin: 0.12,
  muscles: 1,
  connective: 1,
  skeleton: 1,
  vessels: 0,
  nerves: 0,
  organs: 1,
};

/** Half of the body in its skin, half in its muscles. */
export const DEFAULT_SPLIT: SkinSplit = 0.5;

/** The choices of a first visit. */
export const INITIAL_CHOICES: Choices = {
  selected: NONE,
  together: [],
  layers: DEFAULT_LAYERS,
  skinSplit: DEFAULT_SPLIT,
  peel: 0,
  hidden: [],
  isolated: null,
  fadeOthers: false,
  bothSides: false,
  needle: false,
  build: 1,
};

/** `value` between 0 and 1; what is no number becomes 0. */
export function fraction(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}

/** `keys` without those in `gone`; the same array when none is. */
function without(keys: readonly InstanceKey[], gone: readonly InstanceKey[]): readonly InstanceKey[] {
  const left = keys.filter((key) => !gone.includes(key));
  return left.length === keys.length ? keys : left;
}

/** Whether two lists name the same copies, in whatever order. */
function sameCopies(one: readonly InstanceKey[], other: readonly InstanceKey[]): boolean {
  return one.length === other.length && one.every((key) => other.includes(key));
}

/** Whether the target can be meant at all: known muscle, and a side it is drawn on. */
export function isDrawable(target: Target, lookups: Lookups): boolean {
  if (target.kind === 'none' || target.kind === 'area') return true;
  return instancesOf(target, lookups).length > 0;
}

/** Whether the needle view stays open when `selected` becomes the selection: only between points of one muscle. */
function needleStays({ needle, selected: before }: Choices, selected: Target): boolean {
  return needle && selected.kind === 'trigger-point' && selected.muscle === muscleOfTarget(before);
}

/**
 * Select; selecting a hidden thing shows it. A target that is not drawn changes nothing. Another muscle ends a needle view.
 * @param choices as they are
 * @param target what is selected
 * @param lookups of the body that is shown
 * @param together what is looked at as one with it, itself first
 */
export function selecting(
  choices: Choices,
  target: Target,
  lookups: Lookups,
  together: readonly Target[] = [],
): Choices {
  if (!isDrawable(target, lookups)) return choices;
  const shown = [target, ...together].flatMap((one) => instancesOf(one, lookups));
  const hidden = without(choices.hidden, shown);
  const isAlone = together.length + choices.together.length === 0;
  if (isAlone && sameTarget(choices.selected, target) && hidden === choices.hidden) return choices;
  return { ...choices, selected: target, together, hidden, needle: needleStays(choices, target) };
}

/** All that is looked at: what is selected, with the muscles that are looked at as one with it. */
export function lookedAt({ selected, together }: Pick<Choices, 'selected' | 'together'>): readonly Target[] {
  return together[0] && sameTarget(together[0], selected) ? together : [selected];
}

/** Set one layer's opacity, 0–1. A skin that is made fainter or fuller by hand is one shell again. */
export function withLayer(choices: Choices, layer: Layer, opacity: number): Choices {
  const value = fraction(opacity);
  const skinSplit = layer === 'skin' ? null : choices.skinSplit;
  if (!LAYERS.includes(layer) || (choices.layers[layer] === value && choices.skinSplit === skinSplit)) return choices;
  return { ...choices, skinSplit, layers: { ...choices.layers, [layer]: value } };
}

/** A split as it may be kept: a share of the width, or none. */
function splitAt(split: SkinSplit): SkinSplit {
  return split === null ? null : fraction(split);
}

/** Move the edge of the skin, or (null) make it one shell again. */
export function withSplit(choices: Choices, split: SkinSplit): Choices {
  const skinSplit = splitAt(split);
  return choices.skinSplit === skinSplit ? choices : { ...choices, skinSplit };
}

/** Peel muscles from the surface, 0 none … 1 only the deepest are left. */
export function peeledTo(choices: Choices, peel: number): Choices {
  const value = fraction(peel);
  return choices.peel === value ? choices : { ...choices, peel: value };
}

/** The split that is left where these copies are hidden: a skin that is away has no edge. */
function splitWithout(split: SkinSplit, hidden: readonly InstanceKey[], lookups: Lookups): SkinSplit {
  const layerOf = (key: InstanceKey) => lookups.structureById(partsOfInstance(key).structure)?.layer;
  return hidden.some((key) => layerOf(key) === 'skin') ? null : split;
}

/** Hide a target; a selection of which nothing is left is cleared, an empty isolation ends. */
export function hiding(choices: Choices, target: Target, lookups: Lookups): Choices {
  const gone = instancesOf(target, lookups).filter((key) => !choices.hidden.includes(key));
  if (gone.length === 0) return choices;
  const hidden = [...choices.hidden, ...gone];
  const isolated = choices.isolated ? without(choices.isolated, gone) : null;
  const selected = instancesOf(choices.selected, lookups);
  const selectionGone = selected.length > 0 && selected.every((key) => hidden.includes(key));
  return {
    ...choices,
    hidden,
    skinSplit: splitWithout(choices.skinSplit, gone, lookups),
    isolated: isolated && isolated.length > 0 ? isolated : null,
    selected: selectionGone ? NONE : choices.selected,
    needle: choices.needle && !selectionGone,
  };
}

/** Show only a target. Isolating shows: what was hidden of it comes back, and it becomes the selection. `NONE` ends it. */
export function isolating(choices: Choices, target: Target, lookups: Lookups): Choices {
  if (target.kind === 'none') return choices.isolated ? { ...choices, isolated: null } : choices;
  const isolated = instancesOf(target, lookups, choices.bothSides);
  if (isolated.length === 0) return choices;
  const shown = selecting(choices, target, lookups);
  return { ...shown, isolated, hidden: without(shown.hidden, isolated) };
}

/**
 * See the body as a link says. Copies that this body does not have are left out; what is selected or isolated is not
 * hidden whole, and an isolation of which nothing is left is none.
 */
export function arranging(
  choices: Choices,
  { layers, skinSplit, peel, hidden, isolated, fadeOthers }: Arrangement,
  lookups: Lookups,
): Choices {
  const drawn = (keys: readonly InstanceKey[]) => [...new Set(keys)].filter((key) => isDrawnCopy(key, lookups));
  const alone = isolated ? drawn(isolated) : [];
  const gone = without(drawn(hidden), alone);
  const selected = instancesOf(choices.selected, lookups);
  const arranged: Arrangement = {
    layers: Object.fromEntries(LAYERS.map((layer) => [layer, fraction(layers[layer])])) as Record<Layer, number>,
    skinSplit: splitWithout(splitAt(skinSplit), gone, lookups),
    peel: fraction(peel),
    fadeOthers,
    isolated: alone.length > 0 ? alone : null,
    hidden: selected.length > 0 && selected.every((key) => gone.includes(key)) ? without(gone, selected) : gone,
  };
  const isSame =
    LAYERS.every((layer) => arranged.layers[layer] === choices.layers[layer]) &&
    arranged.skinSplit === choices.skinSplit &&
    arranged.peel === choices.peel &&
    fadeOthers === choices.fadeOthers &&
    sameCopies(arranged.hidden, choices.hidden) &&
    (arranged.isolated === null) === (choices.isolated === null) &&
    sameCopies(arranged.isolated ?? [], choices.isolated ?? []);
  return isSame ? choices : { ...choices, ...arranged };
}

/** Open the needle view; from a muscle its first point is selected. Without a muscle or a point nothing changes. */
export function openingNeedle(choices: Choices, lookups: Lookups): Choices {
  const { selected } = choices;
  if (selected.kind === 'trigger-point') return choices.needle ? choices : { ...choices, needle: true };
  const point = selected.kind === 'muscle' ? lookups.firstPointOf(selected.id) : null;
  if (selected.kind !== 'muscle' || point === null) return choices;
  return {
    ...choices,
    selected: { kind: 'trigger-point', id: point, muscle: selected.id, side: selected.side },
    needle: true,
  };
}

/** End the needle view; the trigger point stays selected. */
export function closingNeedle(choices: Choices): Choices {
  return choices.needle ? { ...choices, needle: false } : choices;
}

/** The finest step between two builds. */
export const BUILD_STEP = 0.25;

/** The nearest build there is, 0–2; the average one for what is no number. */
export function buildAt(value: number): number {
  if (!Number.isFinite(value)) return INITIAL_CHOICES.build;
  return Math.min(BUILDS.length - 1, Math.max(0, Math.round(value / BUILD_STEP) * BUILD_STEP));
}

/** Set the person's build to the nearest there is; what is no number changes nothing. */
export function withBuild(choices: Choices, build: number): Choices {
  const next = Number.isFinite(build) ? buildAt(build) : choices.build;
  return choices.build === next ? choices : { ...choices, build: next };
}

/** Whether the body is seen as at the start, but for the selection. */
export function isWhole({ hidden, isolated, peel, fadeOthers, layers, skinSplit }: Choices): boolean {
  return (
    skinSplit === DEFAULT_SPLIT &&
    hidden.length === 0 &&
    isolated === null &&
    peel === 0 &&
    !fadeOthers &&
    LAYERS.every((layer) => layers[layer] === DEFAULT_LAYERS[layer])
  );
}

/** Opacity at which a layer is shown that was off. */
export const SHOWN_LAYERS: LayerOpacities = { ...DEFAULT_LAYERS, skin: 0.5, vessels: 1, nerves: 1 };

/** Whether no part is hidden, isolated away, peeled or faded. */
export function isNothingHidden({ hidden, isolated, peel, fadeOthers }: Choices): boolean {
  return hidden.length === 0 && isolated === null && peel === 0 && !fadeOthers;
}

/** Parts that were hidden, isolated away, peeled or faded are seen again; layers and selection stay. Ends a needle view. */
export function unhiding(choices: Choices): Choices {
  if (isNothingHidden(choices)) return closingNeedle(choices);
  return { ...choices, hidden: [], isolated: null, peel: 0, fadeOthers: false, needle: false };
}

/** Every layer on, none fainter than it is shown when it is switched on from nothing or stands at the start. */
function withAllLayers(layers: LayerOpacities): LayerOpacities {
  const shown = LAYERS.map(
    (layer) =>
      [layer, layers[layer] === 0 ? SHOWN_LAYERS[layer] : Math.max(layers[layer], DEFAULT_LAYERS[layer])] as const,
  );
  return shown.every(([layer, opacity]) => opacity === layers[layer])
    ? layers
    : (Object.fromEntries(shown) as Record<Layer, number>);
}

/** Whether there is nothing more to show. */
export function isAllShown(choices: Choices): boolean {
  return isNothingHidden(choices) && withAllLayers(choices.layers) === choices.layers;
}

/** All of the body is seen: nothing hidden, every layer on. Nothing is taken away. */
export function showingAll(choices: Choices): Choices {
  const unhidden = unhiding(choices);
  const layers = withAllLayers(choices.layers);
  return layers === unhidden.layers ? unhidden : { ...unhidden, layers };
}

/** Layers and parts as at the start, without a needle view; the selection and build stay. */
export function resettingLayers(choices: Choices): Choices {
  if (isWhole(choices)) return closingNeedle(choices);
  return { ...unhiding(choices), layers: DEFAULT_LAYERS, skinSplit: DEFAULT_SPLIT, needle: false };
}
