/** How a view is asked for: a fixed side, a target, areas of skin, or a pose of the camera. */
import type { AreaId, BodySide } from '../anatomy/index.ts';
import type { Target } from './target.ts';

/** Fixed places to look from. */
export const VIEW_PRESETS = ['front', 'back', 'left', 'right', 'head', 'hand', 'foot'] as const;
export type ViewPreset = (typeof VIEW_PRESETS)[number];

/** Where the camera stands, apart from any screen: it can be taken to another one. */
export interface CameraPose {
  /** Turn around the body, degrees: 0 from its front, 90 from its left, 180 from its back. −180 … 180. */
  readonly azimuthDegrees: number;
  /** Above the horizon, degrees, −90 … 90. */
  readonly elevationDegrees: number;
  /** What is in the middle of the free part of the view, mm in the figure's frame (LPS). */
  readonly centreMm: readonly [number, number, number];
  /** Half of the height or width seen there, whichever is less, mm. */
  readonly reachMm: number;
}

/** What the camera is asked to show. */
export type ViewRequest =
  | { readonly kind: 'preset'; readonly preset: ViewPreset }
  /** `NONE` is the whole body. */
  | { readonly kind: 'target'; readonly target: Target }
  /** All of these areas of skin, from where they face. */
  | { readonly kind: 'areas'; readonly areas: readonly AreaId[]; readonly side: BodySide }
  | { readonly kind: 'pose'; readonly pose: CameraPose };
