/** The vocabulary of choices: what is chosen, what is seen, what the scene reports back. */
import type { AreaId, BodySide, InstanceKey, Layer, MuscleId, Side, StructureId, TriggerPointId } from '../anatomy/index.ts';

/** One word for "this thing", used by hover, selection, focus, labels and links. */
export type Target =
  | { readonly kind: 'none' }
  | { readonly kind: 'muscle'; readonly id: MuscleId; readonly side: BodySide }
  | { readonly kind: 'trigger-point'; readonly id: TriggerPointId; readonly muscle: MuscleId; readonly side: BodySide }
  | { readonly kind: 'region'; readonly id: AreaId; readonly side: BodySide }
  /** A bone, vessel, nerve, organ or a muscle without a clinical record; hazards are these. */
  | { readonly kind: 'structure'; readonly id: StructureId; readonly side: Side };

export type Audience = 'patient' | 'therapist' | 'student';
export type Theme = 'dark' | 'light';

/** Fixed places to look from. */
export const VIEW_PRESETS = ['front', 'back', 'left', 'right', 'head', 'hand', 'foot'] as const;
export type ViewPreset = (typeof VIEW_PRESETS)[number];

/** How far the picture has come. `clickable`: the first files are in; `ready`: all of them. */
export type LoadState =
  | { readonly phase: 'loading'; readonly fraction: number }
  | { readonly phase: 'clickable'; readonly fraction: number }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly message: string };

/** What undo brings back, and what a link will hold. Plain data only. */
export interface Choices {
  readonly selected: Target;
  readonly audience: Audience;
  readonly theme: Theme;
  /** Opacity of each layer, 0 (off) to 1. */
  readonly layers: Readonly<Record<Layer, number>>;
  /** Depth to which muscles are peeled: 0 none … 1 only the deepest are left. */
  readonly peel: number;
  readonly hidden: readonly InstanceKey[];
  /** Only these are drawn (with the skeleton faded), null when nothing is isolated. */
  readonly isolated: readonly InstanceKey[] | null;
  /** Everything but the selection steps back. */
  readonly fadeOthers: boolean;
  /** Which sides referral is shown on is the side of the selection; `both` shows it mirrored too. */
  readonly bothSides: boolean;
}

/** A wish for the camera; `serial` rises so that the same wish can be made twice. */
export type ViewIntent =
  | { readonly kind: 'preset'; readonly preset: ViewPreset; readonly serial: number }
  | { readonly kind: 'target'; readonly target: Target; readonly serial: number };
