/** Questions that a site may ask of the built body: layers on a line, the nearest bone, the pleura, the middle of a muscle. */
import type { Measurement } from '../../src/anatomy/index.ts';
import { addScaled, normalize, type Vec3 } from '../../src/geometry/index.ts';
import { firstOnRay, nearestOnMesh } from '../shapes/mesh-index.ts';
import { met, partsNear } from '../body/built-body.ts';
import type { BuiltBody, Met } from '../body/built-body.ts';

/** What a site may ask. */
export interface Ask {
  readonly body: BuiltBody;
  /** Middle of a loft's section, mm. */
  readonly centre: (id: string, along: number) => Vec3;
  /** Place of a trigger point on its muscle, mm. */
  readonly point: (id: string) => Vec3;
}

export interface Site {
  readonly site: string;
  /** What is asked of the model, in words. */
  readonly measured: string;
  readonly rows: (row: Measurement) => boolean;
  readonly model: (ask: Ask) => number | null;
}

/** Lines into the body. */
const INWARD = {
  front: [0, 1, 0],
  back: [0, -1, 0],
  side: [1, 0, 0],
  below: [0, 0, 1],
} as const satisfies Record<string, Vec3>;
export type WayIn = keyof typeof INWARD | 'nearest';
const REACH_MM = 160;
const FURTHER_MM = 30;

/** Layers on the line through a place, from the skin inward. */
export function line({ body }: Ask, place: Vec3, way: WayIn | Vec3): Met[] {
  const near = nearestOnMesh(body.skin, place);
  const direction: Vec3 =
    typeof way !== 'string'
      ? normalize(way)
      : way === 'nearest'
        ? normalize(near ? addScaled(place, near.point, -1) : [0, 1, 0])
        : INWARD[way];
  const out = firstOnRay(body.skin, place, addScaled([0, 0, 0], direction, -1), REACH_MM);
  return out ? met(partsNear(body, place, REACH_MM), out.point, direction, out.distanceMm + REACH_MM) : [];
}
export const centre = (ask: Ask, loft: string, along: number): Vec3 => ask.centre(loft, along);
export const isBone = ({ structure }: Met): boolean => structure.system === 'bone' || structure.system === 'cartilage';
export const startOf = (layers: readonly Met[], id: string): number | null =>
  layers.find((one) => one.id === id)?.entryMm ?? null;
export const endOf = (layers: readonly Met[], id: string): number | null =>
  layers.find((one) => one.id === id)?.exitMm ?? null;
export const thicknessOf = (layers: readonly Met[], ...ids: readonly string[]): number | null => {
  const first = layers.find(({ id }) => ids.includes(id));
  const bone = first && layers.find((one) => isBone(one) && one.entryMm > first.entryMm);
  const sum = layers
    .filter(({ id, entryMm }) => ids.includes(id) && (!bone || entryMm < bone.entryMm))
    .reduce((total, { entryMm, exitMm }) => total + Math.min(exitMm, bone?.entryMm ?? Infinity) - entryMm, 0);
  return sum > 0 ? sum : null;
};
export const middleOfLayer = (layers: readonly Met[], id: string): number | null => {
  const start = startOf(layers, id),
    end = endOf(layers, id);
  return start === null || end === null ? null : (start + end) / 2;
};
export const least = (values: readonly (number | null)[]): number | null => {
  const found = values.filter((value) => value !== null);
  return found.length > 0 ? Math.min(...found) : null;
};
/** The shallowest bone on lines up and down from a place. */
export const boneNear = (
  ask: Ask,
  place: Vec3,
  way: WayIn,
  only: (id: string) => boolean = () => true,
  reach = 15,
): number | null => {
  const steps = Array.from({ length: (reach * 2) / 3 + 1 }, (_, i) => i * 3 - reach);
  return least(
    steps.map(
      (dz) =>
        line(ask, addScaled(place, [0, 0, 1], dz), way).find((one) => isBone(one) && only(one.id))?.entryMm ?? null,
    ),
  );
};
/** The shallowest way to the pleura between ribs, on lines up and down from a place. */
export const pleuraNear = (ask: Ask, place: Vec3, way: WayIn | Vec3): number | null => {
  const steps = Array.from({ length: (2 * FURTHER_MM) / 2 + 1 }, (_, i) => i * 2 - FURTHER_MM);
  return least(
    steps.map((dz) => {
      const layers = line(ask, addScaled(place, [0, 0, 1], dz), way);
      const pleura = startOf(layers, 'pleural-cavity');
      return pleura !== null && !layers.some((one) => isBone(one) && one.entryMm < pleura) ? pleura : null;
    }),
  );
};
export const partBox = ({ body }: Ask, id: string): { low: Vec3; high: Vec3 } => {
  const part = body.partById.get(id);
  if (!part) throw new Error(`expected a model of ${id}`);
  return part;
};
/** The vertex of a mesh that is most in a direction, among those allowed. */
export const furthest = (
  { body }: Ask,
  id: string,
  direction: Vec3,
  allowed: (at: Vec3) => boolean = () => true,
): Vec3 => {
  const positions = body.partById.get(id)?.index.positions ?? new Float32Array();
  let best: Vec3 | null = null,
    most = -Infinity;
  for (let i = 0; i + 2 < positions.length; i += 3) {
    const at: Vec3 = [positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0];
    const value = at[0] * direction[0] + at[1] * direction[1] + at[2] * direction[2];
    if (value > most && allowed(at)) {
      most = value;
      best = at;
    }
  }
  if (!best) throw new Error(`expected a vertex of ${id}`);
  return best;
};
export const boxMiddle = ({ low, high }: { low: Vec3; high: Vec3 }): Vec3 => [
  (low[0] + high[0]) / 2,
  (low[1] + high[1]) / 2,
  (low[2] + high[2]) / 2,
];
