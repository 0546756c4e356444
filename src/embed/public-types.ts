/** What a page that holds `<myopoint-body>` deals with. Public: docs/embedding.md describes it, `dist/embed.d.ts` holds it. */

/** What is shown of a muscle: where its pain is felt, its trigger points alone, or the layers a needle would pass. */
export type BodyShow = 'referral' | 'points' | 'needle';

/** A fixed place to look from. */
export type BodyPlace = 'front' | 'back' | 'left' | 'right' | 'head' | 'hand' | 'foot';

/** What is to be selected; the right side where none is named. */
export interface BodyWish {
  readonly muscle: string;
  readonly point?: string;
  readonly side?: 'right' | 'left';
}

/** What is selected. */
export interface BodySelection {
  readonly kind: 'none' | 'muscle' | 'trigger-point' | 'area' | 'structure';
  /** Null where nothing is selected. */
  readonly id: string | null;
  /** The muscle it is, or that its trigger point lies in; null for all else. */
  readonly muscle: string | null;
  readonly side: 'right' | 'left' | 'midline' | null;
  /** As it is called in the language that is spoken, with its side; null where nothing is selected. */
  readonly name: string | null;
}

/** A view that can be come back to, as plain data: it may be stored and sent. */
export interface CapturedView {
  readonly version: 1;
  /** Its link, as docs/url-format.md describes it. */
  readonly link: string;
  readonly show: BodyShow;
}

/** Why something was not done. */
export type BodyErrorCode =
  /** The page of the body did not answer: it did not come, or this page is not on its list. */
  | 'no-answer'
  /** Its page speaks no version of the protocol that this element speaks. */
  | 'version'
  /** A value of another kind than is described. */
  | 'not-understood'
  /** There is no such muscle, point or place. */
  | 'unknown'
  /** The element was taken out of the page meanwhile. */
  | 'gone'
  /** The body could not be loaded. */
  | 'not-loaded'
  /** It cannot be drawn here; words are shown in its place. */
  | 'not-drawn';

/** The events of the element and their `detail`. All are composed; all but `error` bubble. */
export interface BodyEvents {
  /** The body stands. */
  ready: CustomEvent<BodySelection>;
  /** The reader touched something, which is selected by it. Comes before `selected`. */
  picked: CustomEvent<BodySelection>;
  /** Something else is selected, by whomever. */
  selected: CustomEvent<BodySelection>;
  /** Something went wrong. */
  error: CustomEvent<{ readonly code: BodyErrorCode; readonly message: string }>;
}
