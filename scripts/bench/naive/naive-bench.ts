/** What the naive page offers the bench. Lengths are metres, +Y up; x and y are CSS pixels. */
export interface NaiveBench {
  readonly ready: Promise<void>;
  readonly view: (
    position: readonly [number, number, number],
    target: readonly [number, number, number],
    fov: number,
  ) => void;
  /** Draws every frame from now on. */
  readonly start: () => void;
  /** Name of the structure under a place of the page, or null. */
  readonly pick: (x: number, y: number) => string | null;
  readonly meshes: () => number;
}

declare global {
  interface Window {
    naive: NaiveBench;
  }
}
