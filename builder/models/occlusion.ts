/**
 * Ambient occlusion of every vertex, baked with both sides of the body present.
 *
 * What covers a muscle can be peeled off or faded, so each vertex is baked twice: among everything,
 * and among only what lies as deep or deeper. The shown value follows the first where a place can
 * be seen at all and turns to the second where it is walled in, so that a deep muscle laid bare is
 * shaded by its true neighbours, not black.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { mergeMeshes } from '../shapes/mesh-operations.ts';
import { meshAdjacency, type TriangleMesh } from '../../src/geometry/index.ts';
import type { OcclusionAnswer, OcclusionTask } from './occlusion-worker.ts';
import { isFading } from './fascia-edges.ts';
import { bothSides, type Shape } from './shapes.ts';

const RAYS = 64;
const BODY_REACH_MM = 40;
/** Vessels, nerves and organs are shaded by bones and each other, at short range and gently. */
const INNER_REACH_MM = 22;
const INNER_STRENGTH = 0.6;
/** Fat, glands in it and what fills gaps lie deep in them, and would be black: fat throws light back. */
const FILLING_STRENGTH = 0.42;
/** Cavities: creases between neighbours, far narrower than what the long rays shade. */
const CAVITY_REACH_MM = 7;
/** Openness among everything below which a place cannot be seen, and above which it can. */
const WALLED_IN = [0.03, 0.2] as const;
/** Tasks per bake: fixed, so that the bytes do not depend on the number of cores. */
const CHUNKS = 4;
/** A sheet is shaded as if it lay this much further out, mm: what it lies on may not darken its borders. */
const SHEET_LIFTED_MM = 1.5;
/** Peel order of the skeleton: below every muscle. */
const BONE_DEPTH = 5;

interface Bake {
  readonly name: string;
  readonly targets: readonly Shape[];
  readonly occluders: readonly Shape[];
  readonly reachMm: number;
}

/**
 * @param say told of each finished bake.
 * @returns per structure id the four bytes a vertex of `_SHADE`: openness (1 unshaded), tendon, flesh that shines through, openness at short range.
 */
export async function bakeShade(
  shapes: readonly Shape[],
  say: (text: string) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const depthOf = ({ structure }: Shape): number => structure.depthLayer ?? BONE_DEPTH;
  const among = (...layers: string[]): Shape[] => shapes.filter(({ structure }) => layers.includes(structure.layer));
  const body = among('muscles', 'connective', 'skeleton');
  // A sheet lies so near what it covers that it would draw a dark seam along its edge, and thins out there instead; a film
  // lets the light through.
  const walls = body.filter(({ structure }) => structure.system !== 'fascia' && structure.film === 1);
  const inner = among('vessels', 'nerves', 'organs');
  const depths = [...new Set(body.map(depthOf))].sort((a, b) => a - b);
  const bakes: Bake[] = [
    { name: 'body', targets: body, occluders: walls, reachMm: BODY_REACH_MM },
    ...depths.slice(1).map((depth) => ({
      name: depth === BONE_DEPTH ? 'skeleton alone' : `depth ${depth} and below`,
      targets: body.filter((shape) => depthOf(shape) === depth),
      occluders: walls.filter((shape) => depthOf(shape) >= depth),
      reachMm: BODY_REACH_MM,
    })),
    {
      name: 'vessels and nerves',
      targets: among('vessels', 'nerves'),
      occluders: among('vessels', 'nerves', 'skeleton'),
      reachMm: INNER_REACH_MM,
    },
    { name: 'organs', targets: among('organs'), occluders: among('organs', 'skeleton'), reachMm: INNER_REACH_MM },
    { name: 'cavities', targets: body, occluders: walls, reachMm: CAVITY_REACH_MM },
  ];
  const baked = await runBakes(bakes, say);
  const among1 = baked[0]!;
  const cavities = baked[baked.length - 1]!;
  const deeper = new Map(baked.slice(1, -1).flatMap((one) => [...one]));
  const innerIds = new Set(inner.map(({ structure }) => structure.id));
  return new Map(
    shapes.map((shape) => {
      const { id } = shape.structure;
      const all = among1.get(id) ?? deeper.get(id)!;
      const { figure, system, layer } = shape.structure;
      const isFilling = figure.kind === 'filling' || system === 'fat' || (system === 'organ' && layer === 'connective');
      const strength = innerIds.has(id) ? INNER_STRENGTH : isFilling ? FILLING_STRENGTH : 1;
      return [
        id,
        shadeBytes(shape, all, deeper.get(id) ?? all, isFilling ? null : (cavities.get(id) ?? null), strength),
      ];
    }),
  );
}

/** Steps of evening the openness of a bone. */
const EVENED_STEPS = 3;

/** Openness of a bone's vertices, each drawn to those beside it: its triangles are large, and what one vertex of them meets would show as a blot. */
function evenedOnBone({ structure, mesh }: Shape, openness: Float32Array): Float32Array {
  if (structure.system !== 'bone') return openness;
  const { start, list } = meshAdjacency(openness.length, mesh.indices);
  let from = openness;
  for (let step = 0; step < EVENED_STEPS; step += 1) {
    const last = from;
    from = last.map((own, i) => {
      let sum = own;
      for (let k = start[i]!; k < start[i + 1]!; k += 1) sum += last[list[k]!]!;
      return sum / (1 + start[i + 1]! - start[i]!);
    });
  }
  return from;
}

function shadeBytes(
  shape: Shape,
  all: Float32Array,
  alone: Float32Array,
  cavity: Float32Array | null,
  strength: number,
): Uint8Array {
  const { pale, shown: through } = shape;
  const bytes = new Uint8Array(4 * pale.length);
  const [hidden, seen] = WALLED_IN;
  const visible = all.map((open) => {
    const share = Math.min(1, Math.max(0, (open - hidden) / (seen - hidden)));
    return share * share * (3 - 2 * share);
  });
  const shown = evenedOnBone(
    shape,
    all.map((open, i) => open * visible[i]! + alone[i]! * (1 - visible[i]!)),
  );
  for (let i = 0; i < pale.length; i++) {
    bytes[4 * i] = toByte(1 - strength * (1 - shown[i]!));
    bytes[4 * i + 1] = toByte(pale[i]!);
    bytes[4 * i + 2] = toByte(through?.[i] ?? 0);
    // A place walled in by what may be peeled off is no crease of its own.
    bytes[4 * i + 3] = toByte(1 - visible[i]! * (1 - (cavity?.[i] ?? 1)));
  }
  return bytes;
}

/** Multiples of 5: 52 levels are more than shading needs, and pack far better than 256. */
function toByte(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 51) * 5;
}

/** Runs the bakes in worker threads. @returns per bake, openness per structure id. */
async function runBakes(bakes: readonly Bake[], say: (text: string) => void): Promise<Map<string, Float32Array>[]> {
  const tasks: OcclusionTask[] = [];
  const chunks: { bake: number; shapes: readonly Shape[] }[] = [];
  bakes.forEach(({ targets, occluders, reachMm }, bake) => {
    const wall = bothSides(occluders);
    for (const shapes of inChunks(targets)) {
      tasks.push({
        index: tasks.length,
        targets: mergeMeshes(shapes.map(targetOf)),
        occluders: wall,
        rays: RAYS,
        maxDistanceMm: reachMm,
      });
      chunks.push({ bake, shapes });
    }
  });
  const left = bakes.map((_, bake) => chunks.filter((chunk) => chunk.bake === bake).length);
  const results = bakes.map(() => new Map<string, Float32Array>());
  await inWorkers(tasks, ({ index, openness }) => {
    const { bake, shapes } = chunks[index]!;
    let from = 0;
    for (const { structure, mesh } of shapes) {
      const count = mesh.positions.length / 3;
      results[bake]!.set(structure.id, openness.slice(from, from + count));
      from += count;
    }
    left[bake]!--;
    if (left[bake] === 0) say(`occlusion: ${bakes[bake]!.name}`);
  });
  return results;
}

async function inWorkers(tasks: readonly OcclusionTask[], done: (answer: OcclusionAnswer) => void): Promise<void> {
  const queue = [...tasks];
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./occlusion-worker.mjs', import.meta.url));
      const next = (): void => {
        const task = queue.shift();
        if (task) worker.postMessage(task);
        else
          void worker.terminate().then(() => {
            resolve();
          });
      };
      worker.on('message', (answer: OcclusionAnswer) => {
        done(answer);
        next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, runOne));
}

/** Splits into runs of about equal vertex counts, keeping the order. */
function inChunks(shapes: readonly Shape[]): Shape[][] {
  const total = shapes.reduce((sum, { pale }) => sum + pale.length, 0);
  const chunks: Shape[][] = [];
  let before = 0;
  for (const shape of shapes) {
    const chunk = Math.min(CHUNKS - 1, Math.floor((CHUNKS * before) / total));
    (chunks[chunk] ??= []).push(shape);
    before += shape.pale.length;
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

function targetOf({ structure, mesh }: Shape): TriangleMesh {
  const { positions, normals } = mesh;
  const lifted = isFading(structure) ? positions.map((value, i) => value + SHEET_LIFTED_MM * normals[i]!) : positions;
  return { ...mesh, positions: lifted, uvs: null };
}
