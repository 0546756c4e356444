/** Pictures of the body for the card. */

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
