/**
 * Requests to the scene, one channel for all: what is asked for once and is no state of the picture. Each kind holds its
 * last request, so that a listener that comes late can still see it; every request is another object, so that the same
 * one can be made twice.
 */
import type { SnapshotView } from './slices/hand-over.ts';
import type { MyopointState } from './state.ts';
import type { MyopointStore } from './store.ts';
import type { ViewRequest } from './view.ts';

/** What each kind of request says. */
export interface RequestPayloads {
  /** Look there. */
  readonly view: ViewRequest;
  /** So many steps nearer; further with less than 0. */
  readonly zoom: { readonly steps: number };
  /** A local twitch: ripple the fibres of the selected muscle. */
  readonly twitch: Readonly<Record<never, never>>;
  /** Take a snapshot for the card. */
  readonly snapshot: { readonly from: SnapshotView };
  /** Load again what did not come. */
  readonly load: Readonly<Record<never, never>>;
  /** Put the newer version of the program in place. */
  readonly newVersion: Readonly<Record<never, never>>;
}

/** What may be asked for. */
export type RequestKind = keyof RequestPayloads;

/** The last request of each kind, null before the first. */
export type Requests = { readonly [TKind in RequestKind]: RequestPayloads[TKind] | null };

/** Nothing was asked for. */
export const NO_REQUESTS: Requests = {
  view: null,
  zoom: null,
  twitch: null,
  snapshot: null,
  load: null,
  newVersion: null,
};

/** The requests with one more, which counts as new also where it says what the last of its kind said. */
export function request<TKind extends RequestKind>(
  requests: Requests,
  kind: TKind,
  payload: RequestPayloads[TKind],
): Requests {
  return { ...requests, [kind]: { ...payload } };
}

/** The requests with one for the camera. */
export function requestView(requests: Requests, view: ViewRequest): Requests {
  return request(requests, 'view', view);
}

/**
 * Hear of each request of one kind, with the state it was made in; those made before are in `state.requests`.
 * @returns a function that ends it
 */
export function onRequest<TKind extends RequestKind>(
  store: MyopointStore,
  kind: TKind,
  listener: (payload: RequestPayloads[TKind], state: MyopointState) => void,
): () => void {
  return store.subscribe(
    ({ requests }) => requests[kind],
    (made) => {
      if (made !== null) listener(made, store.getState());
    },
  );
}
