/** How one drawn copy is seen under the user's choices. Pure, and cheap enough for 800 copies at a change. */
import type { InstanceKey, Side } from '../anatomy/index.ts';
import { lookedAt } from './choices.ts';
import type { Choices } from './choices.ts';
import type { Lookups, StructureFacts } from './lookups.ts';
import { instanceKey, instancesOf } from './target.ts';

/** What is left of everything but the selection when the rest is faded. */
export const FADED_OPACITY = 0.12;
/** What is left of the skeleton around an isolated part, for orientation. */
export const ISOLATED_SKELETON_OPACITY = 0.22;
/** Muscles lie in this many layers, 1 superficial … 4 deepest. */
export const DEPTH_LAYERS = 4;
/** Share of a layer's stretch of the peel slider over which it fades; before that it stands whole. */
const PEEL_FADE_SHARE = 0.6;

/** How one drawn copy is seen. */
export interface Visibility {
  /** 0 (not drawn, not picked) to 1. */
  readonly opacity: number;
  /** Something else is selected: it steps back in colour. */
  readonly dimmed: boolean;
  /** It belongs to the selection. */
  readonly highlighted: boolean;
}

interface Sets {
  readonly selected: ReadonlySet<InstanceKey>;
  readonly hidden: ReadonlySet<InstanceKey>;
  readonly isolated: ReadonlySet<InstanceKey> | null;
}

/** Derived once per choices object; the choices are never mutated. */
const setsOfChoices = new WeakMap<Choices, Sets>();

function setsOf(choices: Choices, lookups: Lookups): Sets {
  const known = setsOfChoices.get(choices);
  if (known) return known;
  const sets: Sets = {
    selected: new Set(lookedAt(choices).flatMap((target) => instancesOf(target, lookups, choices.bothSides))),
    hidden: new Set(choices.hidden),
    isolated: choices.isolated ? new Set(choices.isolated) : null,
  };
  setsOfChoices.set(choices, sets);
  return sets;
}

/**
 * Opacity left by the depth peel, 0–1. The slider has one stretch per layer that can go (three of the
 * four); within its stretch a layer first stands, then fades out, so that they vanish one after another.
 */
export function peelOpacity(peel: number, depthLayer: number | null): number {
  if (depthLayer === null || depthLayer >= DEPTH_LAYERS || peel <= 0) return 1;
  const within = peel * (DEPTH_LAYERS - 1) - (depthLayer - 1);
  return Math.min(1, Math.max(0, (1 - within) / PEEL_FADE_SHARE));
}

/**
 * How the copy of `structure` on `side` is seen.
 *
 * Hidden things are never drawn. The selection always is, whole, whatever its layer or the peel say.
 * Isolation leaves the isolated copies and a pale skeleton. Else the layer's opacity, times the peel
 * (muscles and connective tissue), times the fade when the rest is faded.
 */
export function visibilityOf(choices: Choices, structure: StructureFacts, side: Side, lookups: Lookups): Visibility {
  const sets = setsOf(choices, lookups);
  const key = instanceKey(structure.id, side);
  const highlighted = sets.selected.has(key);
  const dimmed = sets.selected.size > 0 && !highlighted;
  if (sets.hidden.has(key)) return { opacity: 0, dimmed, highlighted };
  if (highlighted || sets.isolated?.has(key)) return { opacity: 1, dimmed, highlighted };
  const layer = choices.layers[structure.layer];
  if (sets.isolated) {
    const opacity = structure.layer === 'skeleton' ? layer * ISOLATED_SKELETON_OPACITY : 0;
    return { opacity, dimmed: true, highlighted };
  }
  const peeled =
    structure.layer === 'muscles' || structure.layer === 'connective'
      ? peelOpacity(choices.peel, structure.depthLayer)
      : 1;
  const faded = choices.fadeOthers && dimmed ? FADED_OPACITY : 1;
  return { opacity: layer * peeled * faded, dimmed, highlighted };
}
