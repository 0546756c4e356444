/** What the element and the page of the body say to each other. Described in docs/embedding.md, version by version. */
import type { BodyErrorCode, BodySelection, CapturedView } from './public-types.ts';

/** Tells these messages from all others a page may hear. */
export const PROTOCOL = 'myopoint-body';
/** Rises when a message changes its meaning or goes; fields and kinds are added without. */
export const VERSION = 1;

/** The first message, from the element to the window of the frame, with the port over which all else is said. */
export interface Hello {
  readonly protocol: typeof PROTOCOL;
  readonly kind: 'hello';
  /** The versions the element speaks. */
  readonly versions: readonly number[];
}

/** The attributes of the element; null where one is missing. */
export interface Settings {
  readonly muscle: string | null;
  readonly side: string | null;
  readonly view: string | null;
  readonly show: string | null;
  readonly audience: string | null;
  readonly lang: string | null;
}

/** What is asked of the body. */
export type Request =
  | { readonly kind: 'set'; readonly settings: Settings }
  /** Null clears the selection. */
  | {
      readonly kind: 'select';
      readonly muscle: string | null;
      readonly point: string | null;
      readonly side: 'right' | 'left';
    }
  /** A fixed place, a place of one's own as a link says it, or `selection`. */
  | { readonly kind: 'view'; readonly view: string }
  | { readonly kind: 'capture' }
  | { readonly kind: 'restore'; readonly captured: CapturedView }
  /** As the attributes say, and nothing beside. */
  | { readonly kind: 'reset' };

/** A request with the number by which its answer is known. */
export type NumberedRequest = Request & { readonly id: number };

/** What the page of the body says. */
export type FromBody =
  | { readonly kind: 'welcome'; readonly version: number }
  | { readonly kind: 'ready' | 'picked' | 'selected'; readonly selection: BodySelection }
  | { readonly kind: 'done'; readonly id: number; readonly value: CapturedView | BodySelection | null }
  /** `id` is null where the request had none that could be read. `about` names the field that is wrong. */
  | { readonly kind: 'failed'; readonly id: number | null; readonly code: BodyErrorCode; readonly about: string }
  /** Something went wrong by itself. */
  | { readonly kind: 'fault'; readonly code: BodyErrorCode; readonly about: string };
