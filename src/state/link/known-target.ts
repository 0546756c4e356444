/** Whether what a link names exists: the one place where ids of points and areas are checked; structures and muscles are in the lookups, bodies in a list of their own. */
import type { AreaId, MuscleId, TriggerPointId } from '../../anatomy/index.ts';
import { NONE } from '../target.ts';
import type { Target } from '../target.ts';
import type { LinkState } from './link-state.ts';

/** The points and areas there are; a dataset is one. */
export interface KnownBody {
  readonly triggerPointById: ReadonlyMap<TriggerPointId, { readonly muscle: { readonly id: MuscleId } }>;
  readonly areaById: ReadonlyMap<AreaId, unknown>;
}

/** The target itself where it is known; the muscle of a point that is not, or not that muscle's; nothing for an area that is not. */
export function knownTarget(target: Target, known: KnownBody): Target {
  if (target.kind === 'area') return known.areaById.has(target.id) ? target : NONE;
  if (target.kind !== 'trigger-point' || known.triggerPointById.get(target.id)?.muscle.id === target.muscle)
    return target;
  return { kind: 'muscle', id: target.muscle, side: target.side };
}

/** What a link means: a point alone is looked up, which it cannot be before the points have come. */
export function linkedTarget(
  { selected, point }: Pick<LinkState, 'selected' | 'point'>,
  known: KnownBody | null,
): Target {
  const muscle = point && known?.triggerPointById.get(point.id)?.muscle.id;
  if (point && muscle) return { kind: 'trigger-point', id: point.id, muscle, side: point.side };
  return known ? knownTarget(selected, known) : selected;
}

/** The body a link means: the one it names where there is one of that id, else the first there is. */
export function linkedBody({ body }: Pick<LinkState, 'body'>, bodyIds: readonly [string, ...string[]]): string {
  return body !== null && bodyIds.includes(body) ? body : bodyIds[0];
}
