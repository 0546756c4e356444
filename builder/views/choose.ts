/** Chooses the direction that shows most of a muscle, its trigger points and its pain. */
import type { ViewAngles } from '../../src/anatomy/index.ts';
import { painAreas } from '../../src/reasoning/index.ts';
import type { AreaId, Dataset, Muscle, MuscleId, TriggerPoint, TriggerPointId } from '../../src/anatomy/index.ts';
import type { BodyLofts } from '../body/carried-lofts.ts';
import type { Vec3 } from '../../src/geometry/index.ts';
import { areaNormals, dot } from '../../src/geometry/index.ts';
import { inTheWay, patchesOf, skinSeen } from './seen-body.ts';
import type { InTheWay, Patch, SeenBody, SurfacePoint } from './seen-body.ts';

/** From the height of the thing, from above, and a little from below. */
const ELEVATIONS = [4, 25, -12] as const;
const AROUND: readonly ViewAngles[] = ELEVATIONS.flatMap((elevation) =>
  Array.from({ length: 24 }, (_, at): ViewAngles => [15 * at - 165, elevation]),
);
/** Nobody looks from under the floor, but at the sole: from the front then, so that the toes point up. */
const SOLE: readonly ViewAngles[] = [-20, 0, 20].map((azimuth): ViewAngles => [azimuth, -66]);
/** At a muscle of the leg with its pain in the sole. */
const LEG_AND_SOLE: readonly ViewAngles[] = AROUND.filter(([, elevation]) => elevation === 4).map(
  ([azimuth]): ViewAngles => [azimuth, -36],
);
/** What faces down more than this (z of the unit normal) at the height of the foot is its sole. */
const SOLE_FACING_DOWN = -0.55;

/** Points looked at through so much more of the body than need be are seen less well, and from the second on hardly, mm. */
const DEEPER_MM = [15, 90] as const;
/** Bone or an organ this thick hides a point, mm. */
const HIDING_MM = 2;
/** Places of a muscle that are asked about. */
const MUSCLE_PLACES = 40;
/** A muscle that looks no broader than the first share of its broadest is seen at its edge, from the second on at its face. */
const FACING = [0.5, 0.9] as const;

/** What counts, and how much. */
const WEIGHT = {
  points: 1.2,
  main: 1.5,
  spillover: 0.25,
  muscle: 0.35,
  face: 0.5,
  nearBefore: 0.35,
  asBefore: 0.06,
} as const;
/** Views people know from anatomy books are liked a little more; of both sides, those that show them alike. */
const PLAIN = { straight: 0.06, threeQuarter: 0.05, level: 0.03, fromBelow: -0.05, even: 0.15 } as const;

/** What a target shows, on the right. */
export interface ViewSubject {
  readonly points: readonly SurfacePoint[];
  /** Places on its surface, evenly taken. */
  readonly muscle: readonly SurfacePoint[];
  readonly main: readonly AreaId[];
  readonly spillover: readonly AreaId[];
}

/** Shares seen, 0 … 1; null where there is none to be seen. */
export interface SeenShares {
  readonly points: number;
  readonly muscle: number;
  /** How broad the muscle looks where nothing firm stands before it, as a share of the broadest it looks from anywhere. */
  readonly face: number;
  readonly main: number | null;
  readonly spillover: number | null;
}

export interface Chooser {
  subjectOf(muscle: Muscle, point: TriggerPoint | null): ViewSubject;
  /** What is seen from a direction: of the right side, or of both sides. */
  seenFrom(subject: ViewSubject, view: ViewAngles, bothSides: boolean): SeenShares;
  /** The skin of an area, in pieces. */
  patchesOf(area: AreaId): readonly Patch[];
  /** The best way to look. `before` is liked, so that a point is seen from where its muscle is, unless that hides it. */
  best(subject: ViewSubject, bothSides: boolean, before: ViewAngles | null): ViewAngles;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const weighed = (values: readonly (readonly [value: number, weight: number])[]): number =>
  values.reduce((sum, [value, weight]) => sum + value * weight, 0) /
  Math.max(
    1e-9,
    values.reduce((sum, [, weight]) => sum + weight, 0),
  );
const ramp = (value: number, [from, to]: readonly [number, number]): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

/** From the thing toward the eye, unit, LPS. */
function directionOf([azimuth, elevation]: ViewAngles): Vec3 {
  const [turn, rise] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  return [Math.sin(turn) * Math.cos(rise), -Math.cos(turn) * Math.cos(rise), Math.sin(rise)];
}

const mirroredView = ([azimuth, elevation]: ViewAngles): ViewAngles => [
  azimuth === 180 ? azimuth : -azimuth,
  elevation,
];

/** What is known of a key, worked out the first time. */
function once<Key, Value>(known: Map<Key, Value>, key: Key, work: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = work();
  known.set(key, made);
  return made;
}

/** Whether nothing that stays in the picture stands before a place. */
const isClear = ({ anotherPart, boneMm, organMm }: InTheWay): boolean =>
  !anotherPart && boneMm < HIDING_MM && organMm < HIDING_MM;

/** @param lofts the figures that trigger points lie on */
export function createChooser(body: SeenBody, dataset: Dataset, lofts: BodyLofts): Chooser {
  const { footHeight, seenFromBelow } = dataset.body.landmarks;
  const patches = new Map<AreaId, readonly Patch[]>();
  const shares = new Map<string, number>();
  const ways = new Map<Vec3, Map<string, InTheWay>>();
  const muscles = new Map<MuscleId, readonly SurfacePoint[]>();
  const broadest = new Map<readonly SurfacePoint[], number>();
  const points = new Map<TriggerPointId, SurfacePoint>();

  const wayTo = (place: Vec3, view: ViewAngles): InTheWay =>
    once(
      once(ways, place, () => new Map<string, InTheWay>()),
      view.join(),
      () => inTheWay(body, place, directionOf(view)),
    );

  /** How well a point is seen, 0 … 1. Its mark shows through muscle, fainter from behind. */
  function pointSeen(place: SurfacePoint, view: ViewAngles): number {
    const least = Math.min(...AROUND.map((one) => wayTo(place.position, one).bodyMm));
    const way = wayTo(place.position, view);
    if (way.anotherPart) return 0;
    const through = 1 - ramp(way.bodyMm - least, DEEPER_MM);
    const hidden = isClear(way) ? 1 : 0.4 * (1 - ramp(way.boneMm + way.organMm, [0, 60]));
    return through * hidden * (0.6 + 0.4 * ramp(dot(place.normal, directionOf(view)), [-0.5, 0.2]));
  }

  /** How much of a muscle's surface turns to the eye, with nothing firm before it. */
  const turnedTo = (muscle: readonly SurfacePoint[], view: ViewAngles): number =>
    mean(
      muscle.map(({ position, normal }) =>
        isClear(wayTo(position, view)) ? Math.max(0, dot(normal, directionOf(view))) : 0,
      ),
    );
  const faceSeen = (muscle: readonly SurfacePoint[], view: ViewAngles): number => {
    const most = once(broadest, muscle, () => Math.max(...AROUND.map((one) => turnedTo(muscle, one))));
    return most > 0 ? Math.min(1, turnedTo(muscle, view) / most) : 1;
  };

  const patchesOfArea = (id: AreaId): readonly Patch[] =>
    once(patches, id, () => patchesOf(body, dataset.areaById.get(id)?.strokes ?? []));

  const areaSeen = (id: AreaId, view: ViewAngles): number =>
    once(shares, `${id} ${view.join()}`, () => {
      const direction = directionOf(view);
      return weighed(patchesOfArea(id).map((piece) => [skinSeen(body, piece, direction), piece.area]));
    });

  /** Small areas count more than their size, else the thigh would hide the temple. */
  const weightOf = (id: AreaId): number => Math.sqrt(patchesOfArea(id).reduce((sum, { area }) => sum + area, 0));
  const zoneSeen = (areas: readonly AreaId[], view: ViewAngles, worth: (share: number) => number): number | null =>
    areas.length > 0 ? weighed(areas.map((id) => [worth(areaSeen(id, view)), weightOf(id)])) : null;

  /** What is seen of the right side; `worth` values the share seen of each point and each area. */
  const rightSeen = (subject: ViewSubject, view: ViewAngles, worth: (share: number) => number): SeenShares => ({
    points: mean(subject.points.map((place) => worth(pointSeen(place, view)))),
    muscle: mean(subject.muscle.map(({ position }) => (isClear(wayTo(position, view)) ? 1 : 0))),
    face: faceSeen(subject.muscle, view),
    main: zoneSeen(subject.main, view, worth),
    spillover: zoneSeen(subject.spillover, view, worth),
  });

  function seenFrom(
    subject: ViewSubject,
    view: ViewAngles,
    bothSides: boolean,
    worth = (share: number): number => share,
  ): SeenShares {
    const right = rightSeen(subject, view, worth);
    if (!bothSides) return right;
    // The body is its own mirror image: the left seen from here is the right seen from the other side.
    const left = rightSeen(subject, mirroredView(view), worth);
    const half = (one: number | null, other: number | null): number | null =>
      one === null || other === null ? null : (one + other) / 2;
    return {
      points: (right.points + left.points) / 2,
      muscle: (right.muscle + left.muscle) / 2,
      face: (right.face + left.face) / 2,
      main: half(right.main, left.main),
      spillover: half(right.spillover, left.spillover),
    };
  }

  /** Whether places lie in the sole of the foot. */
  const isSole = (places: readonly SurfacePoint[]): boolean =>
    mean(places.map(({ position }) => position[2])) < 1000 * footHeight &&
    mean(places.map(({ normal }) => normal[2])) < SOLE_FACING_DOWN;

  function candidatesOf({ points, muscle, main }: ViewSubject): readonly ViewAngles[] {
    if (isSole(points)) return SOLE;
    if (mean(muscle.map(({ position }) => position[2])) > 1000 * seenFromBelow) return AROUND;
    const level = AROUND.filter(([, elevation]) => elevation >= 0);
    return main.some((area) => isSole(patchesOfArea(area))) ? [...level, ...LEG_AND_SOLE] : level;
  }

  const liked = ([azimuth, elevation]: ViewAngles, bothSides: boolean): number =>
    (azimuth % 90 === 0 ? PLAIN.straight : azimuth % 45 === 0 ? PLAIN.threeQuarter : 0) +
    (bothSides && azimuth % 180 === 0 ? PLAIN.even : 0) +
    (elevation === 4 ? PLAIN.level : elevation < 0 ? PLAIN.fromBelow : 0);

  /** As roots: half of everything is better than all of one half. */
  function scoreOf(subject: ViewSubject, view: ViewAngles, bothSides: boolean, before: ViewAngles | null): number {
    const { points, muscle, face, main, spillover } = seenFrom(subject, view, bothSides, Math.sqrt);
    const near = before ? Math.max(0, dot(directionOf(before), directionOf(view))) : 0;
    return (
      WEIGHT.points * points +
      WEIGHT.main * (main ?? 0) +
      WEIGHT.spillover * (spillover ?? 0) +
      WEIGHT.muscle * muscle +
      WEIGHT.face * ramp(face, FACING) +
      WEIGHT.nearBefore * near +
      (before?.join() === view.join() ? WEIGHT.asBefore : 0) +
      liked(view, bothSides)
    );
  }

  return {
    seenFrom,
    patchesOf: patchesOfArea,
    subjectOf: (muscle, point) => {
      const shown = point ? [point] : muscle.triggerPoints;
      const pain = [...painAreas(shown)];
      return {
        points: shown.map((one) =>
          once(points, one.id, () => lofts.placeOn(one.place.structure, one.place.along, one.place.around)),
        ),
        muscle: once(muscles, muscle.id, () => placesOf(body, muscle)),
        main: pain.flatMap(([area, rank]) => (rank === 'often' ? [area] : [])),
        spillover: pain.flatMap(([area, rank]) => (rank === 'often' ? [] : [area])),
      };
    },
    best: (subject, bothSides, before) =>
      candidatesOf(subject)
        .map((view) => ({ view, score: scoreOf(subject, view, bothSides, before) }))
        .reduce((one, other) => (other.score > one.score + 1e-9 ? other : one)).view,
  };
}

/** Places on a muscle's parts, evenly taken. */
function placesOf({ partById }: SeenBody, muscle: Muscle): SurfacePoint[] {
  const parts = muscle.structures.flatMap((structure) => partById.get(structure)?.index ?? []);
  const step = Math.max(
    1,
    Math.floor(parts.reduce((sum, { positions }) => sum + positions.length / 3, 0) / MUSCLE_PLACES),
  );
  return parts.flatMap(({ positions, indices }) => {
    const normals = areaNormals(positions, indices);
    return Array.from({ length: Math.ceil(positions.length / 3 / step) }, (_, row): SurfacePoint => ({
      position: vectorAt(positions, row * step),
      normal: vectorAt(normals, row * step),
    }));
  });
}

const vectorAt = (rows: Float32Array, row: number): Vec3 => [rows[3 * row]!, rows[3 * row + 1]!, rows[3 * row + 2]!];
