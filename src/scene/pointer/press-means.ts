/** What pointing at the body and pressing on it mean, for the state the program is in. */
import type { InstanceKey } from '../../anatomy/index.ts';
import {
  paintsSkin,
  targetOfInstance,
  touchesSkin,
  type Lookups,
  type MyopointState,
  type Target,
} from '../../state/index.ts';
import type { SkinPoint } from './skin-under.ts';

/** A press that moves further than this, px, is a drag, however long it is held; a finger rolls where it lies. */
const SLACK = { mouse: 7, touch: 12 } as const;

/** What lies under the pointer; each is looked for only when it is asked. */
export interface Under {
  /** What the mark within a finger's reach stands for. */
  readonly mark: () => Target | null;
  /** The drawn copy that a ray meets first. */
  readonly copy: () => InstanceKey | null;
  readonly skin: () => SkinPoint | null;
  /** Skin that is whole beside open muscles, where a ray meets it first. */
  readonly wholeSkin: () => SkinPoint | null;
}

/** A press as it ended. */
export interface Press {
  /** The furthest it was from where it began, CSS px. */
  readonly moved: number;
  readonly pointerType: string;
  /** Which button was let go, 0 the first; a finger is 0. */
  readonly button: number;
}

type PressAction =
  | { readonly kind: 'touch'; readonly skin: SkinPoint }
  /** The area of skin there is meant, or where none has a name what lies beneath. */
  | { readonly kind: 'area'; readonly skin: SkinPoint }
  | { readonly kind: 'select'; readonly target: Target }
  /** Null: beside the body. */
  | { readonly kind: 'pick'; readonly key: InstanceKey | null };

type Asks = Pick<MyopointState, 'fibres' | 'mode' | 'recall' | 'choices' | 'patches' | 'paintedPatch'>;

/** Fibres are drawn in place of the body, or a brush is held, or it is asked where it hurts, or a quiz asks by itself: there is nothing to point at. */
const isAway = (state: Asks): boolean =>
  state.fibres !== null ||
  paintsSkin(state) ||
  state.mode.kind === 'quiz' ||
  (state.mode.kind === 'pain' && state.mode.step !== 'candidates');

/** What a press means, null when it is a drag, another button, or meets nothing it could mean. */
export function pressMeans({ moved, pointerType, button }: Press, state: Asks, under: Under): PressAction | null {
  if (button !== 0 || moved > (pointerType === 'touch' ? SLACK.touch : SLACK.mouse) || isAway(state)) return null;
  if (touchesSkin(state)) {
    const skin = under.skin();
    return skin && { kind: 'touch', skin };
  }
  // A lesson shows; its marks are no buttons.
  const target = state.mode.kind === 'lesson' ? null : under.mark();
  if (target) return { kind: 'select', target };
  const skin = under.wholeSkin();
  return skin ? { kind: 'area', skin } : { kind: 'pick', key: under.copy() };
}

/** What two quick presses fly to, nothing chosen beside the body; null when they mean no flight. */
export function doublePressMeans(state: Asks, under: Under, lookups: Lookups): Target | null {
  // Two quick touches of the skin are two touches.
  if (isAway(state) || (touchesSkin(state) && under.skin())) return null;
  return targetOfInstance(under.copy(), lookups, state.choices.selected);
}

/** Which copy is named under a resting pointer, and whether a press there would do something. */
export function hoverMeans(
  state: Asks,
  under: Under,
): { readonly key: InstanceKey | null; readonly isTarget: boolean } {
  if (isAway(state)) return { key: null, isTarget: false };
  if (touchesSkin(state)) return { key: null, isTarget: under.skin() !== null };
  if (under.mark() || under.wholeSkin()) return { key: null, isTarget: true };
  const key = under.copy();
  return { key, isTarget: key !== null };
}
