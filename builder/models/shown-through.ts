/**
 * Thin aponeuroses and fasciae let what they lie on shine through: the belly of rectus abdominis and its
 * intersections through the sheath, gluteus medius through its fascia. Baked per vertex when the models are built, so
 * that it costs no blending.
 */
import { DoubleSide, Ray, Vector3 } from 'three';
import { indexMesh, placeOnTriangle, type TrianglePlace } from '../shapes/mesh-index.ts';
import { mergeMeshes } from '../shapes/mesh-operations.ts';
import { smoothStep } from '../../src/geometry/index.ts';
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
  const owners = shapes.flatMap((shape) => Array.from(shape.pale, () => shape));
  const uvs = shapes.flatMap((shape) => Array.from(shape.mesh.uvs ?? new Float32Array(2 * shape.pale.length)));
  /** Between its vertices a muscle is as pale as recorded: a band may be narrower than they stand apart. */
  const redAt = ({ corners, weights }: TrianglePlace, point: Vector3): number => {
    const palenessAt = owners[corners[0]]?.palenessAt;
    const mix = (of: (corner: number) => number): number =>
      corners.reduce((sum, corner, k) => sum + weights[k]! * of(corner), 0);
    if (!palenessAt) return mix((corner) => flesh[corner]!);
    const [along, around] = [0, 1].map((k) => mix((corner) => uvs[2 * corner + k]!)) as [number, number];
    return 1 - palenessAt(along, 2 * Math.PI * around, [point.x, point.y, point.z]);
  };
  const tendons = showsThrough.what === 'tendons';
  const [full, none] = tendons ? TENDON_DEPTH_MM : DEPTH_MM;
  const ray = new Ray();
  for (let i = 0; i < shown.length; i += 1) {
    // Only the right side is recorded; what lies left of the midline rests on its mirror image.
    const mirror = mesh.positions[3 * i]! > 0 ? -1 : 1;
    const out = new Vector3().fromArray(mesh.normals, 3 * i);
    ray.origin.fromArray(mesh.positions, 3 * i).addScaledVector(out, START_MM);
    ray.direction.copy(out).negate();
    ray.origin.x *= mirror;
    ray.direction.x *= mirror;
    const hit = index.bvh.raycastFirst(ray, DoubleSide, 0, START_MM + none);
    const near = hit ? 1 - smoothStep(full, none, hit.distance - START_MM) : 0;
    const place = hit && placeOnTriangle(index, hit.faceIndex!, hit.point);
    const red = place && hit ? redAt(place, hit.point) : 0;
    shown[i] = showsThrough.share * (tendons ? 1 - near * (1 - red) : near * red);
  }
  return shown;
}
