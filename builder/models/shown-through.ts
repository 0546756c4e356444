/**
 * Thin aponeuroses and fasciae let what they lie on shine through: the belly of rectus abdominis and its
 * intersections through the sheath, gluteus medius through its fascia. Baked per vertex when the models are built, so
 * that it costs no blending.
 */
import { DoubleSide, Ray, Vector3 } from 'three';
import { indexMesh, type MeshIndex } from '../shapes/mesh-index.ts';
import { mergeMeshes } from '../shapes/mesh-operations.ts';
import { smoothstep } from './pale.ts';
import type { Shape } from './shapes.ts';

/** Rays start this far outside, mm: a sheet may touch what it lies on. */
const START_MM = 1;
/** Flesh at this depth shows fully, at the second not at all, mm. */
const DEPTH_MM = [9, 22] as const;
/** A tendon at this depth is seen fully under a retinaculum, at the second not at all, mm. */
const TENDON_DEPTH_MM = [1.2, 4] as const;

/**
 * Share of flesh that shines through at every vertex of a shape, 0…1: its record's `share` where flesh lies right
 * beneath, none where tendon, bone or nothing of what it names does. Where its record asks for tendons: none over a
 * tendon right beneath, the record's `share` everywhere else.
 * @param shape a structure whose record says what shows through.
 * @param beneath the shapes its record names.
 * @throws Error where a named shape is missing.
 */
export function shownThrough({ structure, mesh }: Shape, beneath: readonly Shape[]): Float32Array {
  const shown = new Float32Array(mesh.positions.length / 3);
  const { showsThrough } = structure;
  if (!showsThrough) return shown;
  const shapes = showsThrough.of.map((id) => {
    const found = beneath.find((one) => one.structure.id === id);
    if (!found) throw new Error(`${structure.id}: showsThrough.of names "${id}"; expected a structure with a shape`);
    return found;
  });
  const index = indexMesh(mergeMeshes(shapes.map((shape) => ({ ...shape.mesh, uvs: null }))));
  const flesh = Float32Array.from(shapes.flatMap(({ pale }) => Array.from(pale, (value) => 1 - value)));
  const ray = new Ray();
  for (let i = 0; i < shown.length; i += 1) {
    // Only the right side is recorded; what lies left of the midline rests on its mirror image.
    const mirror = mesh.positions[3 * i]! > 0 ? -1 : 1;
    const out = new Vector3().fromArray(mesh.normals, 3 * i);
    ray.origin.fromArray(mesh.positions, 3 * i).addScaledVector(out, START_MM);
    ray.direction.copy(out).negate();
    ray.origin.x *= mirror;
    ray.direction.x *= mirror;
    const tendons = showsThrough.what === 'tendons';
    const [full, none] = tendons ? TENDON_DEPTH_MM : DEPTH_MM;
    const hit = index.bvh.raycastFirst(ray, DoubleSide, 0, START_MM + none);
    const near = hit ? 1 - smoothstep(full, none, hit.distance - START_MM) : 0;
    const red = hit ? valueAt(index, flesh, hit.faceIndex!, hit.point) : 0;
    shown[i] = showsThrough.share * (tendons ? 1 - near * (1 - red) : near * red);
  }
  return shown;
}

/** A value of the corners at a point of a triangle. */
function valueAt({ positions, indices }: MeshIndex, values: Float32Array, triangle: number, point: Vector3): number {
  const corners = [0, 1, 2].map((corner) => indices[3 * triangle + corner]!);
  const [a, b, c] = corners.map((vertex) => new Vector3().fromArray(positions, 3 * vertex)) as [
    Vector3,
    Vector3,
    Vector3,
  ];
  const area = (p: Vector3, q: Vector3, r: Vector3): number => q.clone().sub(p).cross(r.clone().sub(p)).length();
  const shares = [area(point, b, c), area(a, point, c), area(a, b, point)];
  const whole = shares[0]! + shares[1]! + shares[2]!;
  return whole > 0 ? corners.reduce((sum, vertex, k) => sum + (shares[k]! / whole) * values[vertex]!, 0) : 0;
}
