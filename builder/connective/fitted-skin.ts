/** The fitted skin of a body as a surface that sheets are laid under: refined once, both sides, millimetres LPS. */
import { DoubleSide, Ray, Vector3 } from 'three';
import {
  addScaled,
  applyStencil,
  areaNormals,
  dot,
  length,
  meshAdjacency,
  normalize,
  subdivide,
  subtract,
  trianglesOfFaces,
  unfoldPositions,
  unfoldSurface,
  type Adjacency,
  type Vec3,
} from '../../src/geometry/index.ts';
import { indexMesh, triangleNear, type MeshIndex, type TrianglePlace } from '../shapes/mesh-index.ts';
import { readSkin } from '../skin/read-skin.ts';
import type { Surface } from './body.ts';

/** A place of the skin and which way is out there, evened over about a centimetre so that creases do not turn it. */
export interface SkinPlace {
  readonly point: Vec3;
  readonly out: Vec3;
}

/** Rays from the front start here, mm. */
const BEFORE_THE_FACE_Y = -400;
/** Steps towards a depth along a ray that does not meet the skin squarely. */
const DEPTH_STEPS = 4;
/** Steps of evening the normals. */
const EVENED = 6;

export class FittedSkin {
  readonly index: MeshIndex;
  /** The vertices of the recorded half, as refined: the loops of `skin.json` count them. */
  readonly positions: Float32Array;
  readonly loops: { readonly lidMargin: readonly number[]; readonly lips: readonly (readonly number[])[] };
  /** Raw and evened normals. */
  private readonly sharp: Float32Array;
  private readonly normals: Float32Array;

  constructor(
    positions: Float32Array,
    triangles: Uint32Array,
    loops: { readonly lidMargin: readonly number[]; readonly lips: readonly (readonly number[])[] },
  ) {
    this.positions = positions;
    this.loops = loops;
    this.index = indexMesh({ positions, indices: triangles });
    this.sharp = areaNormals(positions, triangles);
    this.normals = evened(this.sharp, 3, EVENED, meshAdjacency(positions.length / 3, triangles));
    for (let i = 0; i < this.normals.length; i += 3)
      this.normals.set(normalize([this.normals[i]!, this.normals[i + 1]!, this.normals[i + 2]!]), i);
  }

  /** Depth of a point under the skin, mm; below 0 outside it. */
  depthMm(point: Vec3): number {
    const place = triangleNear(this.index, point);
    if (!place) throw new Error('fitted skin: expected triangles');
    const away = subtract(point, this.mix(this.positions, place));
    return -Math.sign(dot(away, this.mix(this.sharp, place))) * length(away);
  }

  /** The surface that lies so deep under the skin, mm, or a little deeper where a ray meets the skin aslant. */
  under(depthMm: number): Surface {
    return {
      height: (base, out, reach) => {
        const from = new Vector3(...addScaled(base, out, reach));
        const hit = this.index.bvh.raycastFirst(new Ray(from, new Vector3(...out).negate()), DoubleSide, 0, 2 * reach);
        if (!hit) return null;
        let height = reach - hit.distance - depthMm;
        for (let step = 0; step < DEPTH_STEPS; step += 1) {
          const lacking = depthMm - this.depthMm(addScaled(base, out, height));
          if (lacking <= 0) break;
          height -= lacking;
        }
        return height;
      },
    };
  }

  private mix(values: Float32Array, { corners, weights }: TrianglePlace): Vec3 {
    return corners.reduce<Vec3>(
      (total, corner, k) =>
        addScaled(total, [values[3 * corner]!, values[3 * corner + 1]!, values[3 * corner + 2]!], weights[k]!),
      [0, 0, 0],
    );
  }

  /** Place of a vertex, mm. */
  vertex(i: number): Vec3 {
    return [this.positions[3 * i]!, this.positions[3 * i + 1]!, this.positions[3 * i + 2]!];
  }

  /** The place nearest to a point. */
  near(point: Vec3): SkinPlace {
    const place = triangleNear(this.index, point);
    if (!place) throw new Error('fitted skin: expected triangles');
    return { point: this.mix(this.positions, place), out: normalize(this.mix(this.normals, place)) };
  }

  /** What is met first from the front at (x, z). Throws where nothing is. */
  front(x: number, z: number): SkinPlace {
    const hit = this.index.bvh.raycastFirst(
      new Ray(new Vector3(x, BEFORE_THE_FACE_Y, z), new Vector3(0, 1, 0)),
      DoubleSide,
    );
    if (!hit) throw new Error(`fitted skin: expected skin behind (${x}, ${z})`);
    return this.near([hit.point.x, hit.point.y, hit.point.z]);
  }
}

/** Values of the vertices, `width` each, every one drawn towards the mean of its neighbours. */
function evened(values: Float32Array, width: number, steps: number, { start, list }: Adjacency): Float32Array {
  let from = values;
  for (let step = 0; step < steps; step += 1) {
    const to = from.slice();
    for (let i = 0; i + 1 < start.length; i += 1) {
      const count = 1 + start[i + 1]! - start[i]!;
      for (let k = start[i]!; k < start[i + 1]!; k += 1)
        for (let c = 0; c < width; c += 1) to[width * i + c] = to[width * i + c]! + from[width * list[k]! + c]!;
      for (let c = 0; c < width; c += 1) to[width * i + c] = to[width * i + c]! / count;
    }
    from = to;
  }
  return from;
}

/** The leanest skin recorded of a body, under which everything lies. */
export async function readFittedSkin(body: string): Promise<FittedSkin> {
  const { record, topology, shapes } = await readSkin();
  const shape = record.shapes.find((one) => one.body === body && one.build === 'lean');
  const tenths = shape && shapes.get(shape.id);
  if (!tenths) throw new Error(`skin.json: expected a lean shape of ${body}`);
  const whole = unfoldSurface(topology);
  const fine = subdivide(whole.vertexCount, whole.faces);
  const half = Float32Array.from(tenths, (tenth) => tenth / 10);
  return new FittedSkin(
    applyStencil(fine.stencil, unfoldPositions(whole, half)),
    trianglesOfFaces(fine.faces),
    record.loops,
  );
}
