/** What was marked that no muscle explains. */
import type { BodyPartId, BodySide } from '../../anatomy/index.ts';
import type { CellIndex } from './cells.ts';
import { coverMm2, markedAreas, type Cover } from './cover.ts';
import type { PlacedArea } from './patch.ts';
import type { MusclePattern } from './pattern.ts';
import { leftOver, type LeftOver } from './score.ts';

/** What no muscle explains. */
export interface Unexplained {
  readonly left: LeftOver;
  /** Where it is, most of it first; none where nothing is left. */
  readonly parts: readonly { readonly part: BodyPartId; readonly side: BodySide }[];
  /** The named areas it fills; empty where the skin has no name. */
  readonly areas: readonly PlacedArea[];
}

/** A part of the body is named from so much skin on, mm². */
const NAMED_FROM_MM2 = 200;

/** What was marked outside the zones of all muscles. */
export function nothingExplains(cover: Cover, index: CellIndex, patterns: readonly MusclePattern[]): Unexplained {
  const rest: Cover = new Map(
    [...cover].filter(([cell]) =>
      patterns.every(({ isReached }) => isReached[cell] === 0 && isReached[index.mirror(cell)] === 0),
    ),
  );
  const whole = coverMm2(cover);
  const left = leftOver(whole > 0 ? coverMm2(rest) / whole : 0);
  if (left === 'none') return { left, parts: [], areas: [] };
  const parts = new Map<string, { readonly part: BodyPartId; readonly side: BodySide; mm2: number }>();
  for (const [cell, covered] of rest) {
    const [part, side] = [index.partOf(cell), index.sideOf(cell)];
    const held = parts.get(`${part}/${side}`) ?? { part, side, mm2: 0 };
    held.mm2 += covered;
    parts.set(`${part}/${side}`, held);
  }
  return {
    left,
    parts: [...parts.values()]
      .filter(({ mm2 }) => mm2 >= NAMED_FROM_MM2)
      .sort((one, other) => other.mm2 - one.mm2)
      .map(({ part, side }) => ({ part, side })),
    areas: markedAreas(rest, index),
  };
}
