/** One worker thread of the occlusion bake: takes a task, answers with one value per vertex. */
import { parentPort } from 'node:worker_threads';
import { bakeOcclusion, indexOccluders } from '../shapes/occlusion.ts';
import type { TriangleMesh } from '../../src/geometry/index.ts';

/** What one worker bakes in one go. */
export interface OcclusionTask {
  readonly index: number;
  readonly targets: TriangleMesh;
  readonly occluders: TriangleMesh;
  readonly rays: number;
  readonly maxDistanceMm: number;
}

/** `openness`: 1 in the open, 0 walled in, per vertex of the targets. */
export interface OcclusionAnswer {
  readonly index: number;
  readonly openness: Float32Array;
}

parentPort?.on('message', ({ index, targets, occluders, rays, maxDistanceMm }: OcclusionTask) => {
  const openness = bakeOcclusion(targets, indexOccluders([occluders]), { rays, maxDistanceMm });
  const answer: OcclusionAnswer = { index, openness };
  parentPort?.postMessage(answer);
});
