/** What is seen and drawn over it: pen and pointer, a place to stand, a picture taken. */

/** What is drawn over the picture by hand: a pen whose lines fade, or a dot that follows the finger. */
export const POINTING_TOOLS = ['pen', 'pointer'] as const;
export type PointingTool = (typeof POINTING_TOOLS)[number];

/** Where the viewer stands, apart from any screen: it can be taken to another one. */
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

/** From where the card's picture looks: the way its muscle is seen best, from before, from behind, or as the screen shows it. */
export const PICTURE_VIEWS = ['own', 'front', 'back', 'screen'] as const;
export type PictureView = (typeof PICTURE_VIEWS)[number];

/** A picture of the body, for the card. */
export interface Picture {
  /** `data:image/…` */
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
}
