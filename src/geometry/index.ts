/** Pure shape maths of the running app, and what the builder shares with it: rays, slices, areas on the skin. No DOM, no React. */
export type { TriangleMesh, Vec3 } from './types.ts';
export { weldPositions } from './weld-positions.ts';
export { meshAdjacency, type Adjacency } from './mesh-adjacency.ts';
export { crossings, type Crossing, type LineTarget } from './crossings.ts';
export { rootOf } from './disjoint-sets.ts';
export { jointsOf, type Joint } from './joints.ts';
export { layersAlongRay, type LayerInterval } from './layers.ts';
export { nearestOnSegments } from './segment-distance.ts';
export {
  areaDistances,
  FURTHEST_MM,
  mirrorStrokes,
  prepareSkin,
  strokeAbove,
  strokeDistance,
  type PaintableSkin,
  type SkinStroke,
} from './skin-areas.ts';
export { fieldSlopes, STEEPEST, writeSlope } from './field-slopes.ts';
export {
  blankField,
  BRUSH_FAR_MM,
  coveredShare,
  paintSegment,
  takeBack,
  type BrushTip,
  type BrushTrace,
} from './brush.ts';
export { smoothStep } from './smooth-step.ts';
export { skinRoutes, type SkinRoute } from './skin-routes.ts';
export { add, addScaled, cross, distance, dot, length, normalize, perpendicular, scale, subtract } from './vectors.ts';
export { sliceTriangles, type CutPlane, type Outline } from './slice.ts';
export { trianglesOfFaces } from './faces.ts';
export { unfoldPositions, unfoldSurface, type WholeSurface } from './mirror-half.ts';
export { applyStencil, refineValues, subdivide, type Stencil, type Subdivision } from './subdivide.ts';
export { areaNormals } from './area-normals.ts';
export { jacobianDeterminant, warpPoint, type WarpVolume } from './warp.ts';
export { carryVertices, type CarriedGirth, type Carry, type CoveringShifts } from './carry.ts';
export { PACKED } from './packed-numbers.ts';
export {
  decodeSkinShapes,
  decodeSkinTopology,
  earlierNeighbours,
  predicted,
  type SkinTopology,
  decodeSkinShades,
  SHADE_STEPS,
} from './packed-skin.ts';
export { decodeWarp } from './packed-warp.ts';
export { decodeGirths, GIRTH_STEPS } from './packed-girth.ts';
export { coverOfVertices, decodeSkinCells, type VertexCells } from './packed-cells.ts';
export { refinedTwins, vertexAreas } from './refined-twins.ts';
export { flatAxes, flatPlace, flatPlaces, type FlatView } from './flat/flat-view.ts';
export { cornerWeights, fillTriangles, triangleBuffer, type TriangleBuffer } from './flat/triangle-buffer.ts';
export { borderLines, regionOutlines, type BorderLine, type RegionOutline } from './flat/trace-regions.ts';
export { outlinePaths } from './flat/outline-path.ts';
export { levelLines } from './flat/level-lines.ts';
