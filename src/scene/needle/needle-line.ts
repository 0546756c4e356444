/** The needle's line through the model body: where it enters, what it passes, what lies near it. */
import { DoubleSide, Ray, Vector3 } from 'three';
import type { BodySide, Dataset, Side, StructureId, TriggerPointId } from '../../anatomy/index.ts';
import { nearestOnSegments, type Vec3 } from '../../geometry/index.ts';
import type { NeedleSection } from '../../state/index.ts';
import { INSTANCES } from '../body/instances.ts';
import type { BodyLayer, BodyModel } from '../body/body-model.ts';
import { toScene } from '../model/frame.ts';

/** A straight line from the skin inward, metres, +Y up. */
export interface NeedleLine {
  readonly point: TriggerPointId;
  readonly side: BodySide;
  readonly entry: Vector3;
  /** Inward, unit. */
  readonly down: Vector3;
  /** How far along the line the drawing goes, mm. */
  readonly reachMm: number;
}

/** Shortest and longest stretch drawn, mm. */
const REACH_MM = [34, 105] as const;
/** Room drawn below the deepest thing of interest, mm. */
const BELOW_MM = 12;
/** A vessel, nerve or organ nearer than this is told of even when no source names it, mm. */
const NEAR_MM = 20;

/** The line of a trigger point on a side; null where the dataset knows none. */
export function lineOf(dataset: Dataset, id: TriggerPointId, side: BodySide): NeedleLine | null {
  const path = dataset.depths.needlePathByPoint.get(id)?.path;
  const muscle = dataset.triggerPointById.get(id)?.muscle;
  if (!path || !muscle) return null;
  const flip = side === 'left' ? -1 : 1;
  const [ex, ey, ez] = path.entry.pointMm;
  const [dx, dy, dz] = path.direction;
  const deepest = Math.max(path.muscleMm[1], path.boneMm ?? 0, muscle.needling.depthMm?.[1] ?? 0);
  return {
    point: id, side,
    entry: new Vector3(...toScene([flip * ex, ey, ez])),
    down: new Vector3(flip * dx, dz, -dy).normalize(),
    reachMm: Math.min(REACH_MM[1], Math.max(REACH_MM[0], deepest + BELOW_MM)),
  };
}

/** Measures the line in the loaded model: layers in order from the skin, and what lies near. */
export function measureLine(body: BodyModel, line: NeedleLine, dataset: Dataset): NeedleSection {
  // The recorded entry may lie a little off the drawn skin; every depth is told from the skin that is seen.
  const drawn = { ...line, entry: line.entry.clone().addScaledVector(line.down, zeroOf(body, line) / 1000) };
  const layers = [...body.layers.values()].filter(({ layer }) => layer !== 'skin')
    .flatMap((layer) => intervals(layer, drawn))
    .filter(({ fromMm, toMm }) => toMm > 0 && fromMm < line.reachMm && toMm - fromMm > 0.3)
    .sort((a, b) => a.fromMm - b.fromMm);
  return { point: line.point, side: line.side, layers, hazards: hazardsOf(body, drawn, dataset), reachMm: line.reachMm };
}

/** Distance in mm from the recorded entry to where the line meets the drawn skin. */
function zeroOf(body: BodyModel, { entry, down }: NeedleLine): number {
  const skin = body.layers.get('skin');
  const ray = new Ray(entry.clone().addScaledVector(down, -0.03), down);
  const hit = skin?.tree.raycastFirst(ray, DoubleSide, 0, 0.06);
  return hit ? hit.distance * 1000 - 30 : 0;
}

/** A crossing of a structure's surface: where, mm, and whether the line goes in. */
interface Crossing {
  readonly atMm: number;
  readonly enters: boolean;
}

function intervals(layer: BodyLayer, { entry, down, reachMm }: NeedleLine): NeedleSection['layers'][number][] {
  const ray = new Ray(entry, down);
  const farMm = reachMm + 60;
  const met = new Map<number, Crossing[]>();
  for (const hit of layer.tree.raycast(ray, DoubleSide, 0, farMm / 1000)) {
    const number = layer.instances[layer.indices[(hit.faceIndex ?? 0) * 3] ?? 0] ?? 0;
    const enters = (hit.face?.normal.dot(down) ?? 0) < 0;
    met.set(number, [...(met.get(number) ?? []), { atMm: hit.distance * 1000, enters }]);
  }
  return [...met].flatMap(([number, crossings]) => {
    const instance = INSTANCES[number];
    if (!instance) return [];
    return stretches(crossings, farMm).map(([fromMm, toMm]) => ({ structure: instance.structure.id, side: instance.side, fromMm, toMm }));
  });
}

/** The stretches inside: what is left before it was entered began inside, what is not left goes on to the end. */
function stretches(crossings: readonly Crossing[], farMm: number): [number, number][] {
  const found: [number, number][] = [];
  let from: number | null = crossings.length > 0 && !nearest(crossings).enters ? 0 : null;
  for (const { atMm, enters } of [...crossings].sort((a, b) => a.atMm - b.atMm)) {
    if (enters) from ??= atMm;
    else if (from !== null) {
      found.push([from, atMm]);
      from = null;
    }
  }
  if (from !== null) found.push([from, farMm]);
  return found;
}

function nearest(crossings: readonly Crossing[]): Crossing {
  return crossings.reduce((first, crossing) => (crossing.atMm < first.atMm ? crossing : first));
}

function hazardsOf(body: BodyModel, line: NeedleLine, dataset: Dataset): NeedleSection['hazards'] {
  const muscle = dataset.triggerPointById.get(line.point)?.muscle;
  const named = new Set<StructureId>(muscle?.needling.structuresAtRisk.flatMap(({ structures }) => structures) ?? []);
  const found: { structure: StructureId; side: Side; distanceMm: number; atMm: number }[] = [];
  const end = line.entry.clone().addScaledVector(line.down, line.reachMm / 1000);
  for (const name of ['vessels', 'nerves', 'organs'] as const) {
    const layer = body.layers.get(name);
    if (!layer) continue;
    for (const [number, part] of layer.parts) {
      const instance = INSTANCES[number];
      if (!instance || (instance.side !== 'midline' && instance.side !== line.side)) continue;
      const isNamed = named.has(instance.structure.id);
      const margin = (isNamed ? 60 : NEAR_MM) / 1000;
      if (!nearBox(part.min, part.max, line.entry, end, margin)) continue;
      const nearest = distanceTo(layer, part.indexStart, part.indexCount, line, end);
      if (nearest.distanceMm > (isNamed ? 60 : NEAR_MM)) continue;
      found.push({ structure: instance.structure.id, side: instance.side, ...nearest });
    }
  }
  return found.sort((a, b) => a.distanceMm - b.distanceMm || a.atMm - b.atMm);
}

function nearBox(min: Vec3, max: Vec3, a: Vector3, b: Vector3, margin: number): boolean {
  return (['x', 'y', 'z'] as const).every((axis, k) =>
    Math.max(a[axis], b[axis]) >= (min[k] ?? 0) - margin && Math.min(a[axis], b[axis]) <= (max[k] ?? 0) + margin);
}

/** Nearest place between the line and a structure's triangles, by their edges. */
function distanceTo(layer: BodyLayer, first: number, count: number, line: NeedleLine, end: Vector3): { distanceMm: number; atMm: number } {
  const positions = layer.geometry.getAttribute('position').array;
  const from: Vec3 = [line.entry.x, line.entry.y, line.entry.z];
  const to: Vec3 = [end.x, end.y, end.z];
  const corner = (at: number): Vec3 => {
    const v = 3 * (layer.indices[at] ?? 0);
    return [positions[v] ?? 0, positions[v + 1] ?? 0, positions[v + 2] ?? 0];
  };
  let best = { distanceMm: Infinity, atMm: 0 };
  for (let i = first; i < first + count; i += 3) {
    const corners = [corner(i), corner(i + 1), corner(i + 2)] as const;
    for (const [a, b] of [[corners[0], corners[1]], [corners[1], corners[2]], [corners[2], corners[0]]] as const) {
      const { s, distanceMm } = nearestOnSegments(from, to, a, b);
      if (distanceMm * 1000 < best.distanceMm) best = { distanceMm: distanceMm * 1000, atMm: s * line.reachMm };
    }
  }
  // A line through the structure has no distance to it, though its edges may.
  const ray = new Ray(line.entry, line.down);
  // Hits come in no order: the nearest is where it is met.
  const pierced = layer.tree.raycast(ray, DoubleSide, 0, line.reachMm / 1000).reduce((nearest, hit) => {
    const at = (hit.faceIndex ?? 0) * 3;
    return at >= first && at < first + count ? Math.min(nearest, hit.distance) : nearest;
  }, Infinity);
  return pierced < Infinity ? { distanceMm: 0, atMm: pierced * 1000 } : best;
}
