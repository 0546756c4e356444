/** How near a trigger point was placed. The bounds are of people who mark the same place again; see docs/quiz.md. */
import type { QuizScore } from './verdict.ts';

/**
 * What separates two marks of the same place by the same person, mm. People who drew a pain twice shared 42 % of their
 * drawings; our redrawing shares as much where the hand errs by 12 mm (standard deviation on each axis). Two marks by such a
 * hand lie within 8 mm in 20 of 100 cases, within 14 in 50, and within 29 in 95.
 */
export const PLACE_MM = { sure: 8, usual: 14, most: 29 } as const;

/** What was marked. */
export interface PlaceAnswer {
  /** From the trigger point over the surface, mm; where no way over the surface is known, straight. */
  readonly mm: number;
  /** Whether the mark lies on the muscle that was asked for. */
  readonly onMuscle: boolean;
  /** Whether it lies on the other side of the body; `mm` is then told from the mirrored point. */
  readonly otherSide: boolean;
}

/** How near it is, in words. */
type PlaceNearness = 'on-it' | 'near' | 'same-muscle' | 'elsewhere';

/** How a mark was scored. */
export interface PlaceScore extends QuizScore {
  readonly nearness: PlaceNearness;
  /** As it was given, for telling. */
  readonly mm: number;
  readonly otherSide: boolean;
}

/** The share falls to nothing where hardly anybody would mark the same place, mm. */
const NOTHING_FROM_MM = 2 * PLACE_MM.most;

/** Scores a mark: kindly, since nobody marks the same place twice. On the other side it is at best half known. */
export function scorePlace({ mm, onMuscle, otherSide }: PlaceAnswer): PlaceScore {
  const told = { mm, otherSide };
  const nearly = Math.max(0, 1 - Math.max(0, mm - PLACE_MM.usual) / (NOTHING_FROM_MM - PLACE_MM.usual));
  const share = nearly * (otherSide ? 0.5 : 1);
  const isNear = mm <= PLACE_MM.usual;
  if (otherSide) {
    const nearness = isNear ? 'near' : onMuscle ? 'same-muscle' : 'elsewhere';
    return { ...told, verdict: isNear ? 'hard' : 'again', share, nearness };
  }
  if (mm <= PLACE_MM.sure) return { ...told, verdict: 'easy', share, nearness: 'on-it' };
  if (isNear) return { ...told, verdict: 'good', share, nearness: 'near' };
  // Further off only the muscle itself was known.
  if (onMuscle && mm <= PLACE_MM.most) return { ...told, verdict: 'hard', share, nearness: 'same-muscle' };
  return {
    ...told,
    verdict: 'again',
    share: onMuscle ? share : share / 2,
    nearness: onMuscle ? 'same-muscle' : 'elsewhere',
  };
}
