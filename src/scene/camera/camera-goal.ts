/** Where the camera is to go: what a change of state asks for, and what framing or place that is. */
import type { Dataset } from '../../anatomy/index.ts';
import {
  muscleOfTarget,
  sameTarget,
  type CameraPose,
  type Choices,
  type Lookups,
  type MyopointState,
  type Target,
  type ViewRequest,
} from '../../state/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import type { Framing } from '../engine/camera-link.ts';
import { areasFraming, framingOf, presetFraming } from './framing.ts';

/**
 * What the camera was sent to: a framing, with the target it is of where there is one and the view that asked for it where
 * it lies elsewhere on another body, or a pose of the viewer's own.
 */
export type Goal =
  | { readonly framing: Framing; readonly target: Target | null; readonly view?: ViewRequest }
  | { readonly pose: CameraPose; readonly choices: Choices };

/**
 * What is to be looked at after a change: something of its own, the target it looks at already framed anew because more
 * of it has come, or the same goal again because the free part of the picture is another.
 */
type CameraIntent = ViewRequest | { readonly kind: 'target-anew' } | { readonly kind: 'same-again' };

type Asks = Pick<MyopointState, 'choices' | 'requests' | 'insets' | 'load'>;

/** What a change sends the camera to, null where it stays. One goal a change: a lesson chooses and looks in one go, and two glides would fight. */
export function cameraGoal(state: Asks, before: Asks): CameraIntent | null {
  const {
    choices,
    requests: { view },
  } = state;
  const { selected } = choices;
  const toSelected = selected.kind === 'none' ? null : ({ kind: 'target', target: selected } as const);
  if (view && view !== before.requests.view) return view;
  if (before.choices.needle && !choices.needle && toSelected) return toSelected;
  if (isAnotherMuscle(selected, before.choices.selected)) return toSelected;
  // Both sides are seen from elsewhere than one.
  if (choices.bothSides !== before.choices.bothSides && toSelected) return toSelected;
  if (state.insets !== before.insets) return { kind: 'same-again' };
  // What could not be framed, or only without its pain, is framed when it has come.
  return state.load.phase === before.load.phase ? null : { kind: 'target-anew' };
}

/** Whether a muscle was chosen that was not the one chosen before: then the viewer is taken to see its pain. */
function isAnotherMuscle(now: Target, before: Target): boolean {
  const muscle = muscleOfTarget(now);
  if (muscle === null || now.kind === 'none') return false;
  return muscle !== muscleOfTarget(before) || (before.kind !== 'none' && now.side !== before.side);
}

/** Whether the framing of an opened body still holds after a change. */
export function keepsOpened(
  { choices }: Pick<MyopointState, 'choices'>,
  before: Pick<MyopointState, 'choices'>,
): boolean {
  return choices.needle && sameTarget(choices.selected, before.choices.selected);
}

/** Whether the camera already stands where a link asked for it in the opened body: the pose was asked for after the body was opened. */
export function standsByLink(held: Goal | null, choices: Choices): boolean {
  return held !== null && 'pose' in held && held.choices.needle && sameTarget(held.choices.selected, choices.selected);
}

/** What is known of what is looked at. */
export interface GoalContext {
  readonly body: BodyModel;
  readonly lookups: Lookups;
  readonly dataset: Dataset | null;
  readonly choices: Choices;
  /** The framing of the opened body, null while it is closed. */
  readonly opened: Framing | null;
}

/** The goal of a view; of what has not come yet it is the whole body, until it has. */
export function goalOf(view: ViewRequest, { body, lookups, dataset, choices, opened }: GoalContext): Goal {
  if (view.kind === 'pose') return { pose: view.pose, choices };
  if (view.kind === 'preset') return { framing: presetFraming(body, view.preset), target: null, view };
  if (view.kind === 'areas')
    return {
      framing: areasFraming(body, view.areas, view.side, dataset) ?? presetFraming(body, 'front'),
      target: null,
      view,
    };
  const { target } = view;
  if (opened && choices.needle && sameTarget(target, choices.selected)) return { framing: opened, target };
  return {
    framing: framingOf(body, target, lookups, dataset, choices.bothSides) ?? presetFraming(body, 'front'),
    target,
  };
}

/** What a held goal looks at, to be framed anew when more of the body has come or another has taken its place; null where nothing is to be found again. */
export function viewAgain(held: Goal | null): ViewRequest | null {
  if (held === null || 'pose' in held) return null;
  return held.view ?? (held.target && { kind: 'target', target: held.target });
}
