/** Where a ray meets the skin, however faintly the skin is drawn; and where it meets whole skin before all else. */
import { FrontSide, Triangle, Vector3, type BufferAttribute, type Ray } from 'three';
import type { Vec3 } from '../../geometry/index.ts';
import type { BodyModel } from '../body/body-model.ts';
import { pickAlong } from '../body/pick.ts';
import { toLps } from '../frame/lps-gltf.ts';

/** A place of the skin, on the body's average skin whatever build is drawn: there the areas lie. */
export interface SkinPoint {
  /** mm, LPS. */
  readonly position: Vec3;
  /** Unit, outward, LPS; smooth over the corners of the triangle met. */
  readonly normal: Vec3;
}

/** The same place on the skin as it is drawn, metres, +Y up. */
interface DrawnPoint extends SkinPoint {
  readonly drawn: Vec3;
}

/** The first skin along a ray (metres, +Y up), no nearer than `from`; null beside the body, or while the skin has not come. */
export function skinUnder(body: BodyModel, ray: Ray, from = 0): SkinPoint | null {
  const found = drawnSkinUnder(body, ray, from);
  return found && { position: found.position, normal: found.normal };
}

/** The same, with where it lies in the picture. */
export function drawnSkinUnder(body: BodyModel, ray: Ray, from = 0): DrawnPoint | null {
  const skin = body.layers.get('skin');
  const average = body.averageSkin;
  const hit = skin?.tree.raycastFirst(ray, FrontSide, from);
  if (!skin || !average || !hit || hit.faceIndex === undefined || hit.faceIndex === null) return null;
  const [a, b, c] = [0, 1, 2].map((k) => skin.indices[(hit.faceIndex ?? 0) * 3 + k] ?? 0) as [number, number, number];
  const positions = skin.geometry.getAttribute('position');
  const corner = (vertex: number): Vector3 => new Vector3().fromBufferAttribute(positions, vertex);
  const weights = Triangle.getBarycoord(hit.point, corner(a), corner(b), corner(c), new Vector3());
  if (!weights) return null;
  const between = (attribute: BufferAttribute): Vector3 =>
    Triangle.getInterpolatedAttribute(attribute, a, b, c, weights, new Vector3());
  const place = between(average.positions);
  const outward = between(average.normals).normalize();
  const [x, y, z] = toLps([outward.x, outward.y, outward.z]);
  return {
    position: toLps([place.x, place.y, place.z]),
    normal: [x / 1000, y / 1000, z / 1000],
    drawn: [hit.point.x, hit.point.y, hit.point.z],
  };
}

/** The whole skin of a body that is split into skin and muscles, where a ray meets it first; null on the muscles, and without a split. */
export function wholeSkinUnder(body: BodyModel, ray: Ray): SkinPoint | null {
  if (body.split.isSkinAt(0) === null) return null;
  const pick = pickAlong(body, ray);
  return pick?.layer === 'skin' ? skinUnder(body, ray, pick.distance - 1e-5) : null;
}
