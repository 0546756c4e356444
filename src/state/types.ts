/** The vocabulary of choices: what is chosen, what is seen, what the scene reports back. */
import type {
  AreaId, BodySide, InstanceKey, Layer, MuscleId, Side, Structure, StructureId, TriggerPointId,
} from '../anatomy/index.ts';

/** One word for "this thing", used by hover, selection, focus, labels and links. */
export type Target =
  | { readonly kind: 'none' }
  | { readonly kind: 'muscle'; readonly id: MuscleId; readonly side: BodySide }
  | { readonly kind: 'trigger-point'; readonly id: TriggerPointId; readonly muscle: MuscleId; readonly side: BodySide }
  | { readonly kind: 'region'; readonly id: AreaId; readonly side: BodySide }
  /** A bone, vessel, nerve, organ or a muscle without a clinical record; hazards are these. */
  | { readonly kind: 'structure'; readonly id: StructureId; readonly side: Side };

/** Who is looking: changes wording, order and tools, never the facts. */
export const AUDIENCES = ['patient', 'therapist', 'student'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The two stages. */
export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

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

/** What the store must know of the body; passed in, so that it is testable with three structures. */
export interface Lookups {
  /** The clinical muscle a drawn structure belongs to, null when it has no record. */
  readonly muscleOfStructure: (structure: StructureId) => MuscleId | null;
  /** The drawn parts of a muscle; empty when the muscle is not known. */
  readonly structuresOfMuscle: (muscle: MuscleId) => readonly StructureId[];
  readonly structureById: (structure: StructureId) => StructureFacts | undefined;
}

/** The part of a structure's record that decides where and when it is drawn. */
export type StructureFacts = Pick<Structure, 'id' | 'layer' | 'depthLayer' | 'side' | 'mirror'>;

/** How far panels reach over the stage from each edge, CSS px. The scene centres the body in what is left. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Everything the program knows of the user and the picture. Plain data; no three object, no DOM node. */
export interface Situation {
  /** What undo brings back and a link holds. */
  readonly choices: Choices;
  /** What the pointer is over. */
  readonly hovered: Target;
  readonly load: LoadState;
  /** The last wish for the camera, null before the first. */
  readonly view: ViewIntent | null;
  readonly contextLost: boolean;
  readonly reducedMotion: boolean;
  /** The last words for the live region. */
  readonly announcement: string;
  /** Rises at each retry; the scene loads again when it does. */
  readonly retrySerial: number;
  /** What stands in front of the selection, nearest first, as the scene reports it. */
  readonly coveredBy: readonly InstanceKey[];
  readonly insets: Insets;
  readonly past: readonly Choices[];
  readonly future: readonly Choices[];
  /** What the last step was (`layer:skin`); steps of the same name in a row are undone as one. */
  readonly lastStep: string | null;
}

/** Everything a user, the scene or a link may do. Illegal states are stopped here. */
export interface Actions {
  /** Choose a target; a hidden one is shown again. `NONE` clears. */
  readonly select: (target: Target) => void;
  /** A click on the body: structure → its muscle where it has one; null clears. */
  readonly pick: (instance: InstanceKey | null) => void;
  /** The pointer is over a drawn copy; null for none. What is not seen cannot be hovered. */
  readonly hover: (instance: InstanceKey | null) => void;
  readonly clear: () => void;
  readonly setLayerOpacity: (layer: Layer, opacity: number) => void;
  readonly setPeel: (peel: number) => void;
  readonly hide: (target: Target) => void;
  /** Show only this; it becomes the selection. `NONE` ends the isolation. */
  readonly isolate: (target: Target) => void;
  readonly fadeOthers: (on: boolean) => void;
  /** Back to the whole body: nothing hidden, isolated, peeled, faded; layers as at the start. The selection stays. */
  readonly showAll: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly lookFrom: (preset: ViewPreset) => void;
  /** `NONE` flies to the whole body. */
  readonly flyTo: (target: Target) => void;
  readonly setAudience: (audience: Audience) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setBothSides: (on: boolean) => void;
  readonly setReducedMotion: (on: boolean) => void;
  readonly reportLoad: (load: LoadState) => void;
  readonly reportContext: (lost: boolean) => void;
  readonly reportCoveredBy: (instances: readonly InstanceKey[]) => void;
  /** The panels cover this much of the stage now. */
  readonly reportInsets: (insets: Insets) => void;
  /** Ask the scene to load again after a failure. */
  readonly retryLoad: () => void;
  /** Say something in the live region. */
  readonly announce: (words: string) => void;
}

/** What `createMyopointStore` holds. */
export type MyopointState = Situation & Actions;
