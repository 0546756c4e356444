/**
 * Shapes shared by the geometry room. Unless a name says otherwise lengths are millimetres
 * in the LPS frame of the recorded body: +x to the body's left, +y to its back, +z up.
 */

/** A point or direction, millimetres, LPS. */
export type Vec3 = readonly [x: number, y: number, z: number];

/** An indexed triangle mesh, counter-clockwise seen from outside. */
export interface TriangleMesh {
  /** xyz, mm LPS. */
  readonly positions: Float32Array;
  /** Unit xyz, LPS. */
  readonly normals: Float32Array;
  /** (along, θ / 2π) per vertex for lofts, null otherwise. */
  readonly uvs: Float32Array | null;
  readonly indices: Uint32Array;
}
