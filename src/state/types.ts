/** The vocabulary of choices: what is chosen, what is seen, what the scene reports back. */
import type {
  AreaId, BodyPartId, BodySide, Build, FibreStage, InstanceKey, Layer, LessonId, MuscleId, RedFlagId, Sex, Side, Staging, Structure, StructureId,
  TriggerPointId,
} from '../anatomy/index.ts';
import type { NeedleSection } from '../reasoning/index.ts';
import type { CameraPose, Picture, PictureView, PointingTool } from './picture.ts';
import type { Insets, LoadState, StageFault } from './scene-reports.ts';

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

/** Opacity of each layer, 0 (off) to 1. */
export type LayerOpacities = Readonly<Record<Layer, number>>;

/** What undo brings back, and what a link will hold. Plain data only. */
export interface Choices {
  readonly selected: Target;
  readonly audience: Audience;
  readonly theme: Theme;
  readonly layers: LayerOpacities;
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
  /** No needle is drawn or named in pictures: for children and for those who would rather not see one. */
  readonly hideNeedles: boolean;
}

/** How the body is seen, apart from what is selected. */
export type Arrangement = Pick<Choices, 'layers' | 'peel' | 'hidden' | 'isolated' | 'fadeOthers'>;

/** Layers that a link brought: they are shown, not kept on the device. */
export interface LentLayers {
  readonly shown: LayerOpacities;
  /** The user's own, which stay kept until the layers are changed by hand. */
  readonly own: LayerOpacities;
}

/** The three steps of a consultation: where it hurts → which muscle → what happens. */
export const CONSULTATION_STEPS = ['where', 'which', 'what'] as const;
export type ConsultationStep = (typeof CONSULTATION_STEPS)[number];

/** What the program is used for just now; the body is the same in all. */
export type Mode =
  | { readonly kind: 'explore' }
  | { readonly kind: 'consultation'; readonly step: ConsultationStep }
  /** `step` counts from 0. */
  | { readonly kind: 'lesson'; readonly id: LessonId; readonly step: number; readonly playing: boolean };

/** A place of the skin that was touched: the areas it lies in, the smallest first. Empty where no area is named. */
export interface TouchedSkin {
  readonly side: BodySide;
  readonly areas: readonly AreaId[];
  /** Both sides are meant: touched in the middle, or said. */
  readonly both?: boolean;
}

/** What was answered to the questions about serious causes, before muscles are thought of. */
export interface Screening {
  /** The part of the body they were asked about; null before any was. */
  readonly part: BodyPartId | null;
  /** The questions answered with yes. */
  readonly yes: readonly RedFlagId[];
  /** Whether the questions were gone past. */
  readonly done: boolean;
}

/** A consultation that waits for a lesson to end. */
export interface InterruptedConsultation {
  readonly step: ConsultationStep;
  readonly choices: Choices;
  readonly touched: TouchedSkin | null;
  /** What the camera was last asked for, and where it had been taken by hand. */
  readonly view: ViewIntent | null;
  readonly place: CameraPose | null;
}

/** The questions of a teach-back, in order: which muscle, where may it be felt, when to get help. */
export const TEACH_BACK_QUESTIONS = ['muscle', 'pain', 'help'] as const;
export type TeachBackQuestion = (typeof TEACH_BACK_QUESTIONS)[number];

/** A teach-back that is under way. Nothing is kept of it, and nothing is counted. */
export interface TeachBack {
  /** What was explained; it is not lit while it is asked for. */
  readonly subject: Target;
  readonly question: TeachBackQuestion;
  /** What was pointed at for `muscle`. */
  readonly pointed: Target;
  /** Where the skin was touched for `pain`. */
  readonly touched: TouchedSkin | null;
  /** The answer chosen for `help`, as the panel names it. */
  readonly chosen: string | null;
}

/** The steps of the story: the sore spot is here → pain is felt here → because. */
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
  | { readonly kind: 'target'; readonly target: Target; readonly serial: number }
  /** All of these areas of skin, from where they face. */
  | { readonly kind: 'areas'; readonly areas: readonly AreaId[]; readonly side: BodySide; readonly serial: number }
  | { readonly kind: 'place'; readonly place: CameraPose; readonly serial: number };

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

/** Everything the program knows of the user and the picture. Plain data; no three object, no DOM node. */
export interface Situation {
  /** What undo brings back and a link holds. */
  readonly choices: Choices;
  /** What the pointer is over. */
  readonly hovered: Target;
  readonly load: LoadState;
  /** The last wish for the camera, null before the first. */
  readonly view: ViewIntent | null;
  /** Steps nearer (less: further) that buttons and keys asked for; the camera goes as many as this changes by. */
  readonly zoomSteps: number;
  readonly contextLost: boolean;
  /** Why there is no picture at all; null while there is one, or one is under way. */
  readonly stageFault: StageFault | null;
  /** Rises each time the picture is begun anew after a fault. */
  readonly stageSerial: number;
  /** The clinical facts did not come. */
  readonly factsFailed: boolean;
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
  readonly mode: Mode;
  /** How the body stood before a consultation or a lesson set it; it comes back when they end. Null in `explore`. */
  readonly setAside: Choices | null;
  /** The consultation a lesson was shown in; it goes on where it stood when the lesson ends. Null outside such a lesson. */
  readonly interrupted: InterruptedConsultation | null;
  /** Where the skin was last touched in a consultation. */
  readonly touched: TouchedSkin | null;
  /** Held through the visit and nowhere else: never stored, never in a link. */
  readonly screening: Screening;
  /** How far the panel of a consultation was scrolled when a lesson took its place, CSS px; 0 at each new step. */
  readonly scrolledPx: number;
  readonly teachBack: TeachBack | null;
  /** Fibres drawn in place of the body; null draws the body. */
  readonly fibres: FibreStage | null;
  readonly pointing: PointingTool | null;
  /** The panel stands upside down, for the person opposite. */
  readonly flipped: boolean;
  /** The take-home card is open. */
  readonly handingOver: boolean;
  /** The therapist's own words for the card. Held here only: never stored, never in a link. */
  readonly note: string;
  /** Rises each time a picture is asked for. */
  readonly pictureSerial: number;
  /** From where the picture that was asked for last looks. */
  readonly pictureView: PictureView;
  /** The last picture the scene took; null while there is none, or the picture asked for has not come. */
  readonly picture: Picture | null;
  /** Where the viewer stands after turning the body by hand; null while the view is one the program chose. */
  readonly place: CameraPose | null;
  /** Something the user should know, quietly: a link that could not be followed whole. */
  readonly notice: string | null;
  /** Whether who is looking has been asked. */
  readonly welcomed: boolean;
  /** Minutes without a touch after which a visit is wiped; null: never by itself. */
  readonly idleMinutes: number | null;
  /** Rises at each wipe: panels begin anew. */
  readonly visitSerial: number;
  /** The settings as they were when this visit began; a wipe brings them back. */
  readonly atStart: Pick<Choices, 'audience' | 'layers' | 'hideNeedles'>;
  /** Null while the layers are the user's own. */
  readonly lent: LentLayers | null;
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
  /** All of the body: nothing hidden, isolated, peeled, faded, and every layer on. Takes nothing away; the selection stays. */
  readonly showAll: () => void;
  /** What was hidden, isolated, peeled or faded comes back; layers stay. */
  readonly unhide: () => void;
  /** Layers and parts as at the start. The selection stays. */
  readonly resetLayers: () => void;
  /** See the body as a link says; what this body does not have is left out. Its layers are lent, not kept. */
  readonly arrange: (arrangement: Arrangement) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly lookFrom: (preset: ViewPreset) => void;
  /** `NONE` flies to the whole body. */
  readonly flyTo: (target: Target) => void;
  readonly lookAtAreas: (areas: readonly AreaId[], side: BodySide) => void;
  /** So many steps nearer, or further with less than 0. */
  readonly zoom: (steps: number) => void;
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
  /** Go to a step, the first or the last where there is no such step. Past the last it rests; else whether it plays stays. */
  readonly stepStory: (step: number) => void;
  readonly pauseStory: () => void;
  readonly resumeStory: () => void;
  readonly stopStory: () => void;
  /** Show what a local twitch response looks like, in the selected muscle. */
  readonly playTwitch: () => void;

  /** Begin a consultation at its first step, with nothing chosen. */
  readonly startConsultation: () => void;
  /** Go to a step. `what` needs a muscle that is chosen: else nothing changes. */
  readonly goToConsultationStep: (step: ConsultationStep) => void;
  /** Begin a lesson at a step (0 when left out); it plays unless told otherwise. */
  readonly startLesson: (id: LessonId, step?: number, playing?: boolean) => void;
  /** Go to a step of the lesson, 0 or more. */
  readonly stepLesson: (step: number) => void;
  readonly pauseLesson: () => void;
  readonly resumeLesson: () => void;
  /** Set the body for a step of a lesson. Only in a lesson; no step of undo. */
  readonly stage: (staging: Staging) => void;
  /**
   * End the consultation or lesson. The muscle that was chosen stays chosen; layers and view of the body come back.
   * A lesson that was shown in a consultation gives way to it, as it was: step, answers, body, view and place in the panel.
   */
  readonly endMode: () => void;
  /** The skin was touched where {@link touchesSkin} says that skin is meant. */
  readonly touchSkin: (touched: TouchedSkin) => void;
  /** Note what was answered about serious causes. Only in a consultation. */
  readonly answerScreening: (screening: Screening) => void;
  /** The panel of the consultation was left scrolled so far. Noted only where a lesson took its place. */
  readonly reportScrolled: (px: number) => void;

  /** Ask about the selected muscle or point; the body goes dark again. Needs one. */
  readonly startTeachBack: () => void;
  readonly askTeachBack: (question: TeachBackQuestion) => void;
  /** Point at something by its name instead of on the body. */
  readonly pointTeachBack: (target: Target) => void;
  /** Choose an answer of the last question. */
  readonly answerTeachBack: (chosen: string) => void;
  /** Light what was explained while the question stands: it was found, or is asked to be shown. */
  readonly showTeachBackAnswer: () => void;
  /** End it; what was explained is selected again. */
  readonly stopTeachBack: () => void;

  /** Take up a pen or pointer, or lay it down with null. */
  readonly setPointing: (tool: PointingTool | null) => void;
  readonly setFlipped: (on: boolean) => void;
  /** Open or close the take-home card; it needs a muscle, or a teach-back about one. */
  readonly setHandingOver: (on: boolean) => void;
  readonly setNote: (note: string) => void;
  readonly setHideNeedles: (on: boolean) => void;
  readonly setIdleMinutes: (minutes: number | null) => void;
  /** Who is looking, as answered on the first visit. The answer is how later visits begin. */
  readonly welcome: (audience: Audience) => void;
  /** Forget this visit: everything chosen, written, drawn and asked. Settings are as when it began. */
  readonly wipeVisit: () => void;
  /** Ask the scene for a picture: of the muscle and its pain (`own` when left out), or of what is seen. */
  readonly takePicture: (view?: PictureView) => void;
  readonly reportPicture: (picture: Picture) => void;
  /** The viewer came to rest at a place of their own, or (null) at one the program chose. */
  readonly reportPlace: (place: CameraPose | null) => void;
  readonly lookFromPlace: (place: CameraPose) => void;
  /** Say something quietly beside the picture; null takes it away. */
  readonly notify: (notice: string | null) => void;
  /** Wipe the visit and every setting: as on a first visit. What the device keeps is wiped apart, see `wipe`. */
  readonly forgetEverything: () => void;
  readonly setReducedMotion: (on: boolean) => void;
  readonly reportLoad: (load: LoadState) => void;
  readonly reportContext: (lost: boolean) => void;
  readonly reportCoveredBy: (instances: readonly InstanceKey[]) => void;
  /** What the open needle's line passes; a section of another point or side is dropped. */
  readonly reportSection: (section: NeedleSection | null) => void;
  /** The panels cover this much of the stage now. */
  readonly reportInsets: (insets: Insets) => void;
  /** The body cannot be drawn. */
  readonly reportStageFault: (fault: StageFault) => void;
  /** Try again to draw it. */
  readonly retryStage: () => void;
  /** Whether the clinical facts failed to come. */
  readonly reportFactsFailed: (failed: boolean) => void;
  /** Ask again, after a failure, for what did not come: models, facts. */
  readonly retryLoad: () => void;
  /** Say something in the live region. */
  readonly announce: (words: string) => void;
}

/** What `createMyopointStore` holds. */
export type MyopointState = Situation & Actions;
