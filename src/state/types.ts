/** The vocabulary of choices: what is chosen, what is seen, what the scene reports back. */
import type {
  AreaId, BodySide, Build, InstanceKey, Layer, MuscleId, Sex, Side, Structure, StructureId, TriggerPointId,
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
  /** The needle view of the selected trigger point is open. True only while a trigger point is selected. */
  readonly needle: boolean;
  /** Build of body for which layers and depths are shown. */
  readonly build: Build;
  /** Whose figures are shown; null: men's and women's together. */
  readonly sex: Sex | null;
}

/** A stretch of one structure on the needle's line, mm from the skin of the reference body. */
export interface SectionLayer {
  readonly structure: StructureId;
  readonly side: Side;
  readonly fromMm: number;
  readonly toMm: number;
}

/** A structure that must not be met, near the needle's line in the reference body. */
export interface SectionHazard {
  readonly structure: StructureId;
  readonly side: Side;
  /** Least distance from the line, mm; 0 where the line meets it. */
  readonly distanceMm: number;
  /** Depth along the line where it is nearest, mm from the skin. */
  readonly atMm: number;
}

/** What the line of a needle passes in the reference body, as the scene measured it. */
export interface NeedleSection {
  readonly point: TriggerPointId;
  readonly side: BodySide;
  /** In order from the skin; the layer of skin and fat is the room before the first. */
  readonly layers: readonly SectionLayer[];
  readonly hazards: readonly SectionHazard[];
  /** How far along the line was looked, mm from the skin. */
  readonly reachMm: number;
}

/** The steps of the story: the knot is here → pain is felt here → because. */
export const STORY_STEPS = 3;

/** Where the story of the selection stands. */
export interface Story {
  /** 0 … STORY_STEPS − 1. */
  readonly step: number;
  /** Whether it goes on by itself. */
  readonly playing: boolean;
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
  /** The first trigger point of a muscle, null when the muscle is not known. */
  readonly firstPointOf: (muscle: MuscleId) => TriggerPointId | null;
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
  /** The last section the scene measured; null while there is none for the needle view that is open. */
  readonly section: NeedleSection | null;
  /** The structure near the needle that the panel points at: the scene lights it up. */
  readonly markedHazard: InstanceKey | null;
  /** The story of the selection, null when it is not told. */
  readonly story: Story | null;
  /** Rises each time a local twitch is asked for; the scene ripples the selected muscle's fibres. */
  readonly twitchSerial: number;
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
  /** Open the needle view of the selected trigger point; from a muscle its first point is selected. Ends the story. */
  readonly openNeedle: () => void;
  readonly closeNeedle: () => void;
  readonly setBuild: (build: Build) => void;
  /** `null` shows men's and women's figures together. */
  readonly setSex: (sex: Sex | null) => void;
  /** Point at a structure near the needle; null points at none. Only while the needle view is open. */
  readonly markHazard: (instance: InstanceKey | null) => void;
  /** Tell the story of the selected muscle or point from its first step; ends the needle view. */
  readonly startStory: () => void;
  /** Go to a step; counts on past the last to the first, and back. Whether it plays stays. */
  readonly stepStory: (step: number) => void;
  readonly pauseStory: () => void;
  readonly resumeStory: () => void;
  readonly stopStory: () => void;
  /** Show what a local twitch response looks like, in the selected muscle. */
  readonly playTwitch: () => void;
  readonly setReducedMotion: (on: boolean) => void;
  readonly reportLoad: (load: LoadState) => void;
  readonly reportContext: (lost: boolean) => void;
  readonly reportCoveredBy: (instances: readonly InstanceKey[]) => void;
  /** What the open needle's line passes; a section of another point or side is dropped. */
  readonly reportSection: (section: NeedleSection | null) => void;
  /** The panels cover this much of the stage now. */
  readonly reportInsets: (insets: Insets) => void;
  /** Ask the scene to load again after a failure. */
  readonly retryLoad: () => void;
  /** Say something in the live region. */
  readonly announce: (words: string) => void;
}

/** What `createMyopointStore` holds. */
export type MyopointState = Situation & Actions;
