/** What the scene and the panels report of themselves: how far they are, what failed, how large they are. */

/** How far the picture has come. `clickable`: the first files are in; `ready`: all of them. */
export type LoadState =
  | { readonly phase: 'loading'; readonly fraction: number }
  | { readonly phase: 'clickable'; readonly fraction: number }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly message: string };

/** Why the body is not drawn: `no-webgl` the browser offers no way to; `broken` something went wrong on the way. */
export type StageFault = 'no-webgl' | 'broken';

/** How far panels reach over the stage from each edge, CSS px. The scene centres the body in what is left. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
