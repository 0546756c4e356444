/** Pure shape maths: lofts, volumes, tubes, mesh operations, queries, zones. No DOM, no React. */
export * from './types.ts';
export { loftFrame, loftNormal, loftPoint, loftSection, sectionFrame, sectionFrames, sectionPoint, sectionPoints, type LoftFrame, type LoftSection } from './loft-curve.ts';
export { loftToMesh, loftVolumeMl, sectionGirthMm } from './loft-mesh.ts';
export { nearestLoftPlace, type LoftPlace } from './loft-place.ts';
export { densityRows, loftSegments, loftSizeMm, shareTriangles, type LoftSegments } from './loft-segments.ts';
export { tubeCentreline, tubeSegments, tubeToMesh, type TubeRing, type TubeSegments } from './tube-mesh.ts';
export { parseNrrd } from './nrrd.ts';
export { fieldNormal, mirrorHalfField, sampleField } from './sampled-distance.ts';
export { fieldToMesh, type FieldMeshOptions } from './field-mesh.ts';
export { clipAtMedianPlane } from './median-clip.ts';
export { areaNormals, dropUnusedVertices, mergeMeshes, mirrorMesh, weldPositions, type WeldedPositions } from './mesh-operations.ts';
export { checkMesh, meshVolumeMl, DEGENERATE_AREA_MM2, type MeshCheck } from './mesh-check.ts';
export { meshAdjacency, type Adjacency } from './smooth-mesh.ts';
export { bakeOcclusion, indexOccluders, type Occluders, type OcclusionOptions } from './occlusion.ts';
export {
  crossings, firstOnRay, indexMesh, insideMesh, nearestOnMesh, signedDistanceToMesh,
  type Crossing, type MeshIndex, type NearestPoint,
} from './mesh-index.ts';
export { layersAlongRay, type IndexedStructure, type LayerInterval } from './layers.ts';
export { nearestOnSegments, nearestSegmentMesh, nearestSegmentTriangle, type SegmentPair, type SegmentSurface } from './segment-distance.ts';
export { areaDistances, FURTHEST_MM, mirrorStrokes, prepareSkin, strokeAbove, strokeDistance, type PaintableSkin, type PlainStroke, type SkinStroke } from './skin-areas.ts';
export { skinRoutes, type SkinRoute } from './skin-routes.ts';
export { addScaled, cross, distance, dot, normalize, perpendicular, subtract } from './vectors.ts';
export { sliceTriangles, type CutPlane, type Outline } from './slice.ts';
