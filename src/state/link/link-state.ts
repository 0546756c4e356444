/** What a link says, apart from how it is written. The format is public, see docs/url-format.md. */
import type { BodySide, InstanceKey, LessonId, TriggerPointId } from '../../anatomy/index.ts';
import type { LayerOpacities } from '../choices.ts';
import type { Audience } from '../slices/device.ts';
import type { PlacedArea } from '../../reasoning/index.ts';
import { NONE } from '../target.ts';
import type { Target } from '../target.ts';
import type { CameraPose, ViewPreset } from '../view.ts';

/** Languages the words exist in. */
export const LANGUAGES = ['en'] as const;
type LanguageCode = (typeof LANGUAGES)[number];

/** The field that holds where it hurts; see `pain-code.ts`. */
export const PAIN_FIELD = 'pain';

/** A lesson at one of its steps, counted from 0. */
export interface LinkedLesson {
  readonly id: LessonId;
  readonly step: number;
}

/** A point whose muscle is to be found. */
interface LonePoint {
  readonly id: TriggerPointId;
  readonly side: BodySide;
}

/** A place that hurts, as a link says it: whole areas, never strokes. */
export interface LinkedPatch {
  /** 0 … 10; null where it was not said. */
  readonly intensity: number | null;
  readonly areas: readonly PlacedArea[];
}

/** What a link holds; null where it says nothing. */
export interface LinkState {
  readonly selected: Target;
  /** A point named without its muscle; it counts before `selected` where the dataset knows it. */
  readonly point: LonePoint | null;
  readonly bothSides: boolean;
  readonly audience: Audience | null;
  /** One of the fixed places, or a pose of the viewer's own. */
  readonly view: ViewPreset | CameraPose | null;
  /** The needle view of the trigger point is open. */
  readonly needle: boolean;
  /** 0 lean … 2 heavier; 1, average, where the link says nothing. */
  readonly build: number;
  readonly hideNeedles: boolean;
  /** The layers that stand otherwise than at the start; null leaves the layers of the device. */
  readonly layers: Partial<LayerOpacities> | null;
  /** Where the whole skin ends, 0 all skin … 1 all muscles; `none` where it is a shell, null where the link says nothing. */
  readonly skinSplit: number | 'none' | null;
  readonly peel: number;
  readonly hidden: readonly InstanceKey[];
  readonly isolated: readonly InstanceKey[] | null;
  readonly fadeOthers: boolean;
  readonly lesson: LinkedLesson | null;
  /** A quiz: empty, or `deck=` or `exam=` and its code; null where none is meant. */
  readonly quiz: string | null;
  readonly language: LanguageCode | null;
  /** Where it hurts; only in a link that is handed over, never in the address. */
  readonly pain: readonly LinkedPatch[];
  /** Id of the body; null is the first there is. */
  readonly body: string | null;
}

/** A link that says nothing. */
export const EMPTY_LINK: LinkState = {
  selected: NONE,
  point: null,
  bothSides: false,
  audience: null,
  view: null,
  needle: false,
  build: 1,
  hideNeedles: false,
  layers: null,
  skinSplit: null,
  peel: 0,
  hidden: [],
  isolated: null,
  fadeOthers: false,
  lesson: null,
  quiz: null,
  language: null,
  pain: [],
  body: null,
};
