/** Shapes as they are recorded. Unless a name says otherwise millimetres, LPS: +x to the body's left, +y to its back, +z up. */
import type { Vec3 } from '../../src/geometry/index.ts';

/** A row of closed contours (elliptic Fourier descriptors), as recorded in `data/`. */
export interface Loft {
  readonly id: string;
  /** Place of each station from start (0) to end (1), strictly rising. */
  readonly along: readonly number[];
  /** Per station `[cx,cy,cz, a1x,a1y,a1z, b1x,b1y,b1z, a2x, …]`, tenths of a millimetre. */
  readonly stations: readonly (readonly number[])[];
  /** `fan` closes an end at its mean point, `zip` joins sample i to sample M−i. */
  readonly capStyle: 'fan' | 'zip';
}

/** A centreline with radius, as recorded in `data/`. */
export interface Tube {
  readonly id: string;
  /** `[x, y, z, radius]`, tenths of a millimetre. */
  readonly points: readonly (readonly [number, number, number, number])[];
}

/** A sampled signed distance: value = 8 · distance / spacing, clipped to ±12, positive inside. */
export interface SampledDistance {
  readonly size: readonly [nx: number, ny: number, nz: number];
  readonly spacingMm: number;
  /** Place of sample (0, 0, 0), mm. */
  readonly origin: Vec3;
  /** x fastest. */
  readonly samples: Int8Array;
}
