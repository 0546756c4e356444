/** How open to the light every recorded vertex of a skin lies: armpits, folds, between fingers and toes, under what stands out. */
import {
  applyStencil,
  areaNormals,
  subdivide,
  trianglesOfFaces,
  unfoldPositions,
  unfoldSurface,
  type SkinTopology,
  type Stencil,
  type WholeSurface,
} from '../../src/geometry/index.ts';
import { bakeOcclusion, indexOccluders } from '../shapes/occlusion.ts';

const RAYS = 96;
/** As far as the trunk from the arm beside it: nothing further away darkens, mm. */
const REACH_MM = 110;
const SMOOTHING_PASSES = 2;

/** What joins what, unfolded and refined once for all shapes. */
export interface ShadedSurface {
  readonly whole: WholeSurface;
  readonly stencil: Stencil;
  readonly fine: Uint32Array;
  /** Triangles of the recorded half. */
  readonly half: Uint32Array;
}

/** Prepares the surface of all shapes. */
export function shadedSurface(topology: SkinTopology): ShadedSurface {
  const whole = unfoldSurface(topology);
  const { stencil, faces } = subdivide(whole.vertexCount, whole.faces);
  return {
    whole,
    stencil,
    fine: trianglesOfFaces(faces),
    half: trianglesOfFaces(Uint32Array.from(topology.faces)),
  };
}

/**
 * The share of the sky that each recorded vertex sees past the body's own skin, where it lies once the skin is refined.
 * @param positions xyz of the recorded vertices, mm LPS
 * @returns 0 walled in … 1 open, a number a recorded vertex
 */
export function skinShade({ whole, stencil, fine, half }: ShadedSurface, positions: ArrayLike<number>): Float32Array {
  const placed = applyStencil(stencil, unfoldPositions(whole, positions));
  const normals = areaNormals(placed, fine);
  const own = {
    positions: placed.slice(0, positions.length),
    normals: normals.slice(0, positions.length),
    uvs: null,
    indices: half,
  };
  const occluders = indexOccluders([{ positions: placed, indices: fine }]);
  return bakeOcclusion(own, occluders, { rays: RAYS, maxDistanceMm: REACH_MM, smoothingPasses: SMOOTHING_PASSES });
}
