/** What a link says, apart from how it is written. The format is public, see docs/url-format.md. */
import type { BodySide, Build, InstanceKey, LessonId, Sex, TriggerPointId } from '../../anatomy/index.ts';
import type { LayerOpacities } from '../choices.ts';
import type { Audience } from '../slices/device.ts';
import { NONE } from '../target.ts';
import type { Target } from '../target.ts';
import type { CameraPose, ViewPreset } from '../view.ts';

/** Languages the words exist in. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A lesson at one of its steps, counted from 0. */
export interface LinkedLesson {
  readonly id: LessonId;
  readonly step: number;
}

/** A point whose muscle is to be found. */
export interface LonePoint {
  readonly id: TriggerPointId;
  readonly side: BodySide;
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
  /** `average` where the link says nothing. */
  readonly build: Build;
  /** Null (both together) where the link says nothing. */
  readonly sex: Sex | null;
  readonly hideNeedles: boolean;
  /** The layers that stand otherwise than at the start; null leaves the layers of the device. */
  readonly layers: Partial<LayerOpacities> | null;
  readonly peel: number;
  readonly hidden: readonly InstanceKey[];
  readonly isolated: readonly InstanceKey[] | null;
  readonly fadeOthers: boolean;
  readonly lesson: LinkedLesson | null;
  readonly language: Language | null;
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
  build: 'average',
  sex: null,
  hideNeedles: false,
  layers: null,
  peel: 0,
  hidden: [],
  isolated: null,
  fadeOthers: false,
  lesson: null,
  language: null,
  body: null,
};
