/** The rectus abdominis lies in its sheath, on her as on him. */
import { describe, expect, it } from 'vitest';
import { Vector3 } from 'three';
import { builtBody } from './built-bodies.ts';

/** So far outside its sheath a place of the muscle may lie, mm. */
/** The muscle leaves its sheath for the pubis over so much of its length. */
const PUBIS_MM = 24;
const ALLOWED_MM = 0.3;
/** What is further from the sheath than this is not covered by it, mm. */
const COVERED_MM = 6;

const [man, woman] = await Promise.all([builtBody('man'), builtBody('woman')]);
const part = (body: typeof man, id: string) => body.partById.get(id)!.index;

/** How far in front of the nearest face of the sheath a place lies, mm; negative behind it, null where that face looks back. */
function beforeSheath(body: typeof man, place: Vector3): number | null {
  const sheath = part(body, 'external-oblique');
  const hit = sheath.bvh.closestPointToPoint(place);
  if (!hit) return null;
  const [a, b, c] = [0, 1, 2].map((k) =>
    new Vector3().fromArray(sheath.positions, 3 * sheath.indices[3 * hit.faceIndex + k]!),
  ) as [Vector3, Vector3, Vector3];
  const normal = b.sub(a).cross(c.sub(a)).normalize();
  // Forward is less y.
  return normal.y < 0 ? place.clone().sub(hit.point).dot(normal) : null;
}

describe('the sheath of the rectus abdominis', () => {
  const [his, hers] = [part(man, 'rectus-abdominis').positions, part(woman, 'rectus-abdominis').positions];
  const sheath = part(man, 'external-oblique');
  const pubis = Math.min(...his.filter((_, i) => i % 3 === 2));
  const covered = Array.from({ length: his.length / 3 }, (_, vertex) => vertex).filter((vertex) => {
    const place = new Vector3().fromArray(his, 3 * vertex);
    const near = sheath.bvh.closestPointToPoint(place, undefined, 0, COVERED_MM);
    const isAbovePubis = place.z > pubis + PUBIS_MM;
    return isAbovePubis && near !== null && near.point.y < place.y && (beforeSheath(man, place) ?? 0) <= ALLOWED_MM;
  });

  it('covers most of it on him', () => {
    expect(covered.length).toBeGreaterThan(400);
  });
  it('covers on her what it covers on him', () => {
    const outside = covered.filter(
      (vertex) => (beforeSheath(woman, new Vector3().fromArray(hers, 3 * vertex)) ?? 0) > ALLOWED_MM,
    );
    expect(outside).toEqual([]);
  });
});
