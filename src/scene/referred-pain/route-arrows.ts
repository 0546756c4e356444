/** Where still arrows stand along the ways of referred pain, so that none lies on another or on a trigger point's mark. */
import { Vector3 } from 'three';
import type { PaintedRoute } from '../skin/paint-skin.ts';

/** An arrow on a route; metres, +Y up. */
export interface RouteArrow {
  readonly position: Vector3;
  readonly normal: Vector3;
  /** Along the route toward the zone, unit. */
  readonly tangent: Vector3;
  /** How far it is to what was placed before it, mm: it is drawn only while an arrow with its margin is smaller than this. */
  readonly roomMm: number;
}

/** From arrow to arrow of a route where the view is near; twice, four times … this where it is further away. */
const SPACING_MM = 20;
/** A route's first arrow is what shows its way at all: it goes only when it would truly touch another. */
const FIRST_ROOM = 2.2;
/** Two first arrows may end so near to each other, as those of two fingers do. */
const LEAST_FIRST_MM = 13;
/** Places tried for a first arrow that cannot stand at the end of its route, mm apart. */
const TRIED_MM = 5;
/** An arrow with less room than this is not drawn from any distance. */
const LEAST_ROOM_MM = 10;
const UNLIMITED_MM = 10_000;

interface RouteLine {
  readonly points: readonly Vector3[];
  readonly normals: readonly Vector3[];
  /** Distance of each point from the start, mm. */
  readonly places: readonly number[];
  readonly whole: number;
}

interface Placed extends RouteArrow {
  readonly line: RouteLine;
  readonly place: number;
}

/**
 * Arrows of all routes: the first of each at its end, where the pain is felt, then evenly back toward the start.
 * Routes that run together share their arrows.
 * @param marks where trigger points are marked, metres; the start of a route counts as one
 */
export function routeArrows(routes: readonly PaintedRoute[], marks: readonly Vector3[] = []): RouteArrow[] {
  const lines = routes.map(lineAlong).filter(({ whole }) => whole > 0);
  const kept = [...marks, ...lines.flatMap(({ points }) => points.slice(0, 1))];
  const placed: Placed[] = [];
  for (const line of lines) {
    const { place, room } = firstPlace(line, placed, kept);
    placed.push({ ...arrowAt(line, place), line, place, roomMm: Math.min(UNLIMITED_MM, room * FIRST_ROOM) });
  }
  const most = Math.max(0, ...lines.map(({ whole }) => Math.floor(whole / SPACING_MM)));
  // Widest spacing first, so that what stays when the view moves away is still evenly spaced.
  for (let step = 2 ** Math.ceil(Math.log2(most + 1)); step >= 1; step /= 2) {
    for (const line of lines) {
      for (let k = step; k * SPACING_MM < line.whole; k += step * 2) {
        const place = line.whole - k * SPACING_MM;
        const arrow = arrowAt(line, place);
        const roomMm = Math.min(roomAmong(arrow, line, place, placed), roomFromMarks(arrow, kept));
        if (roomMm >= LEAST_ROOM_MM) placed.push({ ...arrow, line, place, roomMm });
      }
    }
  }
  return placed
    .filter(({ roomMm }) => roomMm >= LEAST_ROOM_MM)
    .map(({ position, normal, tangent, roomMm }) => ({ position, normal, tangent, roomMm }));
}

/** Distance of each point from the start of its route, mm. */
export function placesAlong({ points }: PaintedRoute): number[] {
  const places = [0];
  for (let i = 3; i < points.length; i += 3) {
    const step = Math.hypot(
      (points[i] ?? 0) - (points[i - 3] ?? 0),
      (points[i + 1] ?? 0) - (points[i - 2] ?? 0),
      (points[i + 2] ?? 0) - (points[i - 1] ?? 0),
    );
    places.push((places.at(-1) ?? 0) + step * 1000);
  }
  return places;
}

function lineAlong(route: PaintedRoute): RouteLine {
  const list = (numbers: Float32Array): Vector3[] =>
    Array.from({ length: numbers.length / 3 }, (_, at) => new Vector3().fromArray(numbers, at * 3));
  const places = placesAlong(route);
  return { points: list(route.points), normals: list(route.normals), places, whole: places.at(-1) ?? 0 };
}

/** The end; where another route's arrow stands there already, the place furthest from all arrows and marks. */
function firstPlace(
  line: RouteLine,
  placed: readonly Placed[],
  marks: readonly Vector3[],
): { place: number; room: number } {
  const end = { place: line.whole, room: roomAmong(arrowAt(line, line.whole), line, line.whole, placed) };
  if (end.room >= LEAST_FIRST_MM) return end;
  let best = { ...end, least: Math.min(end.room, roomFromMarks(arrowAt(line, line.whole), marks)) };
  for (let place = line.whole - TRIED_MM; place > 0; place -= TRIED_MM) {
    const arrow = arrowAt(line, place);
    const room = roomAmong(arrow, line, place, placed);
    const least = Math.min(room, roomFromMarks(arrow, marks));
    if (least > best.least) best = { place, room, least };
  }
  return best;
}

/** To the nearest arrow that is still drawn where this one would touch it, mm. */
function roomAmong(
  { position }: { position: Vector3 },
  line: RouteLine,
  place: number,
  placed: readonly Placed[],
): number {
  return placed.reduce((room, other) => {
    const away = other.line === line ? Math.abs(other.place - place) : other.position.distanceTo(position) * 1000;
    return other.roomMm > away ? Math.min(room, away) : room;
  }, UNLIMITED_MM);
}

/** To the nearest mark as seen from straight above the skin, mm: marks are drawn through what covers them. */
function roomFromMarks(
  { position, normal }: { position: Vector3; normal: Vector3 },
  marks: readonly Vector3[],
): number {
  return Math.min(
    UNLIMITED_MM,
    ...marks.map((mark) => mark.clone().sub(position).projectOnPlane(normal).length() * 1000),
  );
}

function arrowAt(line: RouteLine, place: number): { position: Vector3; normal: Vector3; tangent: Vector3 } {
  const [from, to] = [Math.max(0, place - TRIED_MM), Math.min(line.whole, place + TRIED_MM)];
  return {
    position: along(line, line.points, place),
    normal: along(line, line.normals, place).normalize(),
    tangent: along(line, line.points, to)
      .sub(along(line, line.points, from))
      .normalize(),
  };
}

/** What a list with one entry a point is at a place between two points. */
function along({ places }: RouteLine, list: readonly Vector3[], place: number): Vector3 {
  const after = Math.max(
    1,
    places.findIndex((reached) => reached >= place),
  );
  const [a, b] = [list[after - 1], list[after]];
  if (!a || !b) return (list.at(-1) ?? new Vector3()).clone();
  const [start, end] = [places[after - 1] ?? 0, places[after] ?? 0];
  return a.clone().lerp(b, end > start ? (place - start) / (end - start) : 0);
}
